import * as z from 'zod'
import { errorCode } from '../../../../preload/contract/errors.ts'
import { country, id, instant } from '../../../../preload/contract/scalars.ts'
import { affiliations, gatedVerbs, roles } from '../../../domain/vocabulary.ts'
import { login, nothing, passphrase } from './common.ts'

/** The vault before it is open, and who opened it: founding, passphrases, unlock and lock. */

export const vaultStatus = z.discriminatedUnion('state', [
  /** Nothing here yet: first run. */
  z.strictObject({ state: z.literal('empty') }),
  z.strictObject({
    state: z.enum(['locked', 'open']),
    workstation: z.strictObject({ name: z.string(), location: country }),
    /** `device`: the computer's own key is needed beside the passphrase. */
    accounts: z
      .array(z.strictObject({ account: id, login, role: z.enum(roles), device: z.boolean() }))
      .min(1),
    /** Until the next unlock may be tried, after several that failed. */
    waitSeconds: z.int().min(0),
  }),
  /** Something is there that must not be overwritten: the code says what, and the words what to do. */
  z.strictObject({ state: z.literal('unusable'), code: errorCode }),
])
export type VaultStatus = z.infer<typeof vaultStatus>

export const session = z.strictObject({
  account: id,
  login,
  role: z.enum(roles),
  affiliation: z.enum(affiliations),
  ends: instant.nullable(),
  /** Gated verbs this account has a live mandate for. */
  verbs: z.array(z.enum(gatedVerbs)),
  workstation: z.strictObject({ name: z.string(), location: country, ref: id }),
  /** False: the passphrase alone protects the account. */
  device: z.boolean(),
})
export type Session = z.infer<typeof session>

export const sessionCalls = {
  status: { args: z.tuple([]), result: vaultStatus },
  /** Six pronounceable words by the worker's random source. */
  suggestPassphrase: { args: z.tuple([z.enum(['ru', 'kk', 'en'])]), result: z.string() },
  /** Bits of guessing work, estimated low; below the floor a passphrase is refused with WEAK_PASSPHRASE. */
  weighPassphrase: {
    args: z.tuple([passphrase]),
    result: z.strictObject({ enough: z.boolean(), bits: z.number() }),
  },
  /** Makes everything in memory and gives the recovery sheet; nothing is written yet. */
  prepareFounding: {
    args: z.tuple([
      z.strictObject({
        workstation: z.strictObject({ name: z.string().trim().min(1).max(64), location: country }),
        representative: z.strictObject({ login, passphrase }),
        reviewer: z.strictObject({ login, passphrase }),
      }),
    ]),
    result: z.strictObject({
      groups: z.array(z.string().length(5)).length(8),
      fingerprint: z.array(z.string().length(4)).length(8),
    }),
  },
  /**
   * The sheet as typed back, group by group. RECOVERY_MISMATCH names the wrong groups (from 1); right: the vault is
   * written and stays locked.
   */
  found: { args: z.tuple([z.array(z.string().max(16)).length(8)]), result: nothing },
  unlock: { args: z.tuple([z.strictObject({ account: id, passphrase })]), result: session },
  /** Seals what is left, zeroes the keys; the worker answers nothing but `status` afterwards. */
  lock: { args: z.tuple([]), result: nothing },
} as const
