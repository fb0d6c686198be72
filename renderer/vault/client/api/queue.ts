import * as z from 'zod'
import { bytes32, caseRef, country, id, instant } from '../../../../preload/contract/scalars.ts'
import { documentKinds, documentVerdicts } from '../../../domain/vocabulary.ts'
import { outcomeStanding } from './outcomes.ts'

/** The list of cases, as much of each as is told without opening it. */

export const caseState = z.enum([
  /** In the queue, nobody's. */
  'new',
  'claimed',
  /** A refusal that waits for the representative. */
  'awaiting-confirmation',
  /** Decided; the outcome rests and can be undone. */
  'held',
  'handed-over',
  'acknowledged',
  /** The server refused the outcome: it stays here with its code. */
  'refused',
  /** Reviewed here for another workstation, to which the result was returned. */
  'returned',
])
export type CaseState = z.infer<typeof caseState>

export const listEntry = z.strictObject({
  id,
  rev: z.int().min(1),
  caseRef,
  programme: z.string(),
  /** Family name, given name, patronymic as claimed. */
  name: z.string(),
  residency: country,
  receivedAt: instant,
  round: z.int().min(1),
  state: caseState,
  claimedBy: id.nullable(),
  standing: outcomeStanding.nullable(),
  /** Where the outcomes before it stand, oldest first. Absent: there are none, or the entry is from before they were told. */
  earlier: z.array(outcomeStanding).min(1).optional(),
  documents: z.array(
    z.strictObject({
      kind: z.enum(documentKinds),
      hash: bytes32.nullable(),
      verdict: z.enum(documentVerdicts).nullable(),
      /** Of a destroyed document: the epoch its key was wrapped under, until that is dropped. Absent: it is there. */
      destroyedUnder: id.nullable().optional(),
    }),
  ),
  /** Accounts that are not given the case. */
  barred: z.array(id).optional(),
  /** Between two hands: it waits for `to`. Absent: it does not. */
  handedOn: z.strictObject({ by: id, to: id }).optional(),
  /** What it is reviewed for, where that is not the first time. */
  review: z.enum(['second', 'appeal']).optional(),
  /** Sealed packages it came in, by which one that comes again is known. Absent: none. */
  packages: z.array(id).min(1).optional(),
  /** Requests that went to other workstations. Absent: none. */
  requests: z.array(id).min(1).optional(),
  /** One of them has not been answered. */
  away: z.literal(true).optional(),
  /** It is reviewed here for another workstation. */
  asked: z.literal(true).optional(),
})
export type ListEntry = z.infer<typeof listEntry>

export const queueCalls = {
  /** Tells the list by `queue.entries` events, first screenful first; answers when all is told. */
  'queue.list': {
    args: z.tuple([]),
    /** Cases on damaged pages are not told and not counted. */
    result: z.strictObject({ cases: z.int().min(0), damagedPages: z.int().min(0) }),
  },
} as const
