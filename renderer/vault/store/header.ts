import * as z from 'zod'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { bytes32, country, id, instant } from '../../../preload/contract/scalars.ts'
import { FORMAT_VERSION } from '../format/constants.ts'
import { headerAccount } from '../keys/account.ts'

export const header = z.strictObject({
  id: z.literal('vault'),
  format: z.literal(FORMAT_VERSION),
  /** True until the keyring has been written: a vault found so never was. */
  founding: z.boolean(),
  vault: id,
  workstation: z.strictObject({ name: z.string().min(1).max(64), location: country }),
  rootKey: bytes32,
  accounts: z.array(headerAccount).min(1).max(256),
  /** Login names of accounts that were removed, for the screen. */
  former: z
    .array(z.strictObject({ account: id, login: z.string().min(1).max(64) }))
    .max(4096)
    .optional(),
  /** Unlocks tried and not yet known to have succeeded; written before each try. */
  failedAttempts: z.int().min(0),
  /** When the last of them was begun or failed; none in headers that were written before the wait, or after a success. */
  lastAttemptAt: instant.optional(),
})
export type Header = z.infer<typeof header>

/** Our own version, looked at before anything else (Dexie opens a newer database silently, Dexie.js#1880). */
const anyFormat = z.looseObject({ format: z.int() })

/** @throws SverkaError FUTURE_FORMAT, DAMAGED */
export function parseHeader(row: unknown): Header {
  const version = anyFormat.safeParse(row)
  if (version.success && version.data.format > FORMAT_VERSION) throw new SverkaError('FUTURE_FORMAT')
  const parsed = header.safeParse(row)
  if (!parsed.success) throw new SverkaError('DAMAGED', ['header'])
  return parsed.data
}

/** Null for an account that the header does not know. */
export function loginOf({ accounts, former }: Header, account: string): string | null {
  const known = [...accounts, ...(former ?? [])].find((one) => one.account === account)
  return known?.login ?? null
}
