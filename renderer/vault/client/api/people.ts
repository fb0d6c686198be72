import * as z from 'zod'
import { id, instant } from '../../../../preload/contract/scalars.ts'
import { affiliations, gatedVerbs, roles } from '../../../domain/vocabulary.ts'
import { login, nothing, passphrase } from './common.ts'

/**
 * What may be asked about those who work here. Only a representative asks the gated ones; each is a signed statement
 * in the chain, and the vault refuses it to anybody else.
 */

const groups = z.array(z.string().max(16)).length(8)

export const person = z.strictObject({
  account: id,
  login,
  role: z.enum(roles),
  affiliation: z.enum(affiliations),
  ends: instant.nullable(),
  /** `ended`: past its end, held by code until a representative's next unlock removes it for good. */
  state: z.enum(['active', 'ended', 'removed']),
  /** Gated verbs with a live mandate. */
  verbs: z.array(z.enum(gatedVerbs)),
  isSelf: z.boolean(),
})
export type Person = z.infer<typeof person>

export const people = z.strictObject({
  accounts: z.array(person).min(1),
  /** Groups of four, as the Company's escrow key shows itself. */
  escrow: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('none') }),
    z.strictObject({ state: z.literal('set'), fingerprint: z.array(z.string().length(4)).length(8) }),
  ]),
})
export type People = z.infer<typeof people>

/** Keys of documents that did not open and were left as they lie, while the others were wrapped anew. */
export const damagedKeys = z.int().min(0)

export const peopleCalls = {
  'people.list': { args: z.tuple([]), result: people },
  /** A contractor's end is required; the mandate of an account with an end ends with it. */
  'people.enrol': {
    args: z.tuple([
      z.strictObject({
        login,
        role: z.enum(roles),
        affiliation: z.enum(affiliations),
        ends: instant.nullable(),
        verbs: z.array(z.enum(gatedVerbs)),
        passphrase,
      }),
    ]),
    result: people,
  },
  /** New epochs of its rings, document keys rewrapped; nobody removes themself or the last representative. */
  'people.remove': { args: z.tuple([id]), result: people.extend({ damagedKeys }) },
  /** The own passphrase: BAD_PASSPHRASE for a wrong old one, WEAK_PASSPHRASE for a weak new one. */
  'people.changePassphrase': {
    args: z.tuple([z.strictObject({ old: passphrase, next: passphrase })]),
    result: nothing,
  },
  /** The Company's escrow key, public half as its holder gives it; the sheet opens the root for it. */
  'people.setEscrow': {
    args: z.tuple([z.strictObject({ key: z.string().max(120), sheet: groups })]),
    result: people,
  },
  /** While locked: the sheet, or the escrow key's own groups, enrols a new representative. The vault stays locked. */
  'recovery.use': {
    args: z.tuple([z.strictObject({ by: z.enum(['sheet', 'escrow']), groups, login, passphrase })]),
    result: nothing,
  },
} as const
