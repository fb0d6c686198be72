import * as z from 'zod'
import { errorCode } from '../../../../preload/contract/errors.ts'
import { caseRef, id, instant, uuidv7 } from '../../../../preload/contract/scalars.ts'
import { caseOutcomes } from '../../../domain/vocabulary.ts'
import { nothing } from './common.ts'

/** Outcomes that rest, leave and are acknowledged, and the server that they go to. */

/** Where an outcome of a case stands; enough for the outbox without opening the case. */
export const outcomeStanding = z.strictObject({
  outcomeId: uuidv7,
  outcome: z.enum(caseOutcomes),
  decidedAt: instant,
  state: z.enum(['held', 'handed-over', 'acknowledged', 'refused', 'undone']),
  restUntil: instant,
  receivedAt: instant.nullable(),
  refusal: errorCode.nullable(),
  /** In which it was decided. Absent in entries from before it was told. */
  round: z.int().min(1).optional(),
})
export type OutcomeStanding = z.infer<typeof outcomeStanding>

export const outboxItem = outcomeStanding.extend({ case: id, caseRef, name: z.string() })
export type OutboxItem = z.infer<typeof outboxItem>

export const outcomeCalls = {
  'outbox.list': { args: z.tuple([]), result: z.array(outboxItem) },
  /** Ends the rest: moves the outcome to handed-over, then gives it to main. */
  'outbox.sendNow': { args: z.tuple([uuidv7]), result: nothing },
  /** Main has news: receipts are journalled, then acknowledged. */
  'outbox.collect': { args: z.tuple([]), result: nothing },
  /** A representative makes this workstation known to the server. */
  'sync.enrol': {
    args: z.tuple([z.strictObject({ origin: z.string().max(200), code: z.string().max(64) })]),
    result: z.strictObject({ serverRef: id, at: instant }),
  },
} as const
