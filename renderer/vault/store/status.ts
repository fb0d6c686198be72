import * as z from 'zod'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { FORMAT_VERSION } from '../format/constants.ts'
import { lookAtDisk } from './db.ts'
import { parseHeader, type Header } from './header.ts'
import { migrations, type Migration } from './migrate.ts'

/** What lies here before anybody has unlocked it. */
export type Ground =
  /** Nothing, or a founding that was cut off before its keyring: it never was. */
  { state: 'empty' } | { state: 'vault'; header: Header; keyring: KeyringFile }

/**
 * Reads the disk and main's keyring without changing either.
 * @throws SverkaError FUTURE_FORMAT, DAMAGED; KEYRING_MISSING: a vault whose keyring is gone or another's; STORE_LOST: a
 * keyring whose vault is gone. None of them is to be overwritten.
 */
export async function lookAround(
  readKeyring: () => Promise<KeyringFile | null>,
  steps: readonly Migration[] = migrations,
): Promise<Ground> {
  const found = await lookAtDisk()
  const header = found.state === 'header' ? parseHeader(found.row, steps) : null
  const keyring = await readKeyring()
  if (keyring !== null && keyring.format > FORMAT_VERSION) throw new SverkaError('FUTURE_FORMAT')
  if (header === null) {
    if (found.state === 'headless') throw new SverkaError('DAMAGED', ['header'])
    if (keyring !== null) throw new SverkaError('STORE_LOST')
    return { state: 'empty' }
  }
  if (header.founding) {
    if (keyring === null) return { state: 'empty' }
    // Only the last word is missing, which says nothing that does not lie here.
    if (isOf(keyring, header)) return { state: 'vault', header: { ...header, founding: false }, keyring }
    // The keyring is not this founding's: the store of its vault is what is missing.
    throw new SverkaError('STORE_LOST')
  }
  if (keyring?.vault !== header.vault) throw new SverkaError('KEYRING_MISSING')
  return { state: 'vault', header, keyring }
}

const anyEpoch = z.looseObject({ wraps: z.array(z.looseObject({ to: z.string() })) })

/**
 * Whether this keyring was written for this header, and so after every row under it: it is sealed to each of its
 * accounts, whose ids are made anew by every founding and every restoring.
 */
function isOf({ vault, rootKey, epochs }: KeyringFile, header: Header): boolean {
  const sealedTo = new Set(
    epochs.flatMap((epoch) => anyEpoch.safeParse(epoch).data?.wraps.map(({ to }) => to) ?? []),
  )
  return (
    vault === header.vault &&
    rootKey === header.rootKey &&
    header.accounts.every(({ account }) => sealedTo.has(`account:${account}`))
  )
}
