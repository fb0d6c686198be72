import type { Stage } from './hands.ts'
import type { Void } from './second-review.ts'

/**
 * A review on another workstation, where nobody here gives it: pure, asked by the vaults on both sides before they write,
 * and by the screen before it offers.
 */

/** What another workstation may be asked for: the second review, also of what was decided of an appeal, or to decide one. */
export const askedForAny = ['second', 'appeal'] as const
export type AskedFor = (typeof askedForAny)[number]

interface AskStanding {
  /** Nobody has the case. */
  readonly isNobodys: boolean
  readonly stage: Stage
  /** Decided, it waits for a representative, there being no second reviewer here. */
  readonly isAwaited: boolean
  /** Another workstation is asked already. */
  readonly isOut: boolean
}

/** What another workstation may be asked for now; null: nothing. A first review is always given here. */
export function mayAsk({ isNobodys, stage, isAwaited, isOut }: AskStanding): AskedFor | null {
  if (isOut) return null
  if (isAwaited) return 'second'
  return isNobodys && stage !== 'first' ? stage : null
}

/** What has become of a request that this workstation made. */
export const requestStates = [
  'out',
  'answered',
  /** Taken back by somebody here. */
  'recalled',
  /** The case went on to another round meanwhile. */
  'void',
] as const
export type RequestState = (typeof requestStates)[number]

export interface ResultStanding {
  /** Of the request that it answers; null: none of that id was ever made here. */
  readonly request: RequestState | null
  /** It comes from the very workstation that was asked. */
  readonly isFromAsked: boolean
  /** What of the case is not what was judged, there or here. */
  readonly voided: readonly Void[]
}

export const resultRefusals = ['RESULT_NOT_ASKED', 'RESULT_RECALLED', 'RESULT_TAKEN', 'RESULT_VOID'] as const
export type ResultRefusal = (typeof resultRefusals)[number]

/** The first thing that keeps a result out; null: it may come in. Whose it is, its signatures and its time were judged before. */
export function resultRefusal({ request, isFromAsked, voided }: ResultStanding): ResultRefusal | null {
  if (request === null || !isFromAsked) return 'RESULT_NOT_ASKED'
  if (request === 'recalled') return 'RESULT_RECALLED'
  if (request === 'answered') return 'RESULT_TAKEN'
  return request === 'void' || voided.length > 0 ? 'RESULT_VOID' : null
}

/** By what name the workstation that was asked keeps the case, whose own reference may be another case's there. */
export const askedCaseRef = (request: string): string => `SR-${request.slice(0, 16).toUpperCase()}`

/** Days that a request may be taken in by the workstation that was asked, and a result by the one that asked. */
export const reviewPackageDays = 30
