import type { Role } from './vocabulary.ts'

/**
 * Through whose hands a case goes, and who may be given it: pure, asked by the vault before it writes and by the screen
 * before it offers. Accounts are told by their ids; lists are sets, in the order of coming.
 */
export interface Hands {
  /** Had the case before them in the review that is under way. */
  readonly now: readonly string[]
  /** Are not given it in this review: they have had the one before, or the case is an appeal against them. */
  readonly barred: readonly string[]
  /** Have ever had it. */
  readonly ever: readonly string[]
}

export const noHands: Hands = { now: [], barred: [], ever: [] }

/** Why somebody is not given a case. */
export const takeObstacles = [
  /** They said that something ties them to the Master, and no representative has lifted that. */
  'TIED',
  /** They had it, so they are neither blind to the first verdict nor fresh to an appeal. */
  'TOOK_PART',
  /** A representative settles where two reviewers differ, and so is neither of them. */
  'SETTLES',
  /** It is before somebody on another workstation. */
  'ELSEWHERE',
] as const
export type TakeObstacle = (typeof takeObstacles)[number]

export interface Candidate {
  readonly account: string
  readonly role: Role
}

/** What a case is reviewed for: by one, then blind by another; or anew, because somebody appealed. */
export const stages = ['first', 'second', 'appeal'] as const
export type Stage = (typeof stages)[number]

/**
 * @param tied accounts with a tie that stands
 * @param isAway another workstation was asked for its second review, and has not answered
 */
export function whyNotTake(
  hands: Hands,
  tied: readonly string[],
  stage: Stage,
  { account, role }: Candidate,
  isAway = false,
): TakeObstacle | null {
  if (isAway) return 'ELSEWHERE'
  if (tied.includes(account)) return 'TIED'
  if (hands.barred.includes(account)) return 'TOOK_PART'
  return stage === 'second' && role !== 'reviewer' ? 'SETTLES' : null
}

export const taken = (hands: Hands, account: string): Hands => ({
  ...hands,
  now: union(hands.now, [account]),
  ever: union(hands.ever, [account]),
})

/** Decided by one, it goes to another: not to anybody who had it, nor to whoever found or decided in it. */
export const passedOn = (hands: Hands, authors: readonly string[]): Hands => ({
  now: [],
  barred: union(hands.barred, hands.now, authors),
  ever: union(hands.ever, authors),
})

/** An appeal goes to somebody who has never seen the case. */
export const appealed = (hands: Hands, authors: readonly string[]): Hands => {
  const ever = union(hands.ever, hands.now, authors)
  return { now: [], barred: ever, ever }
}

/** New documents are a new review for everybody, unless it is an appeal that waits for a decision. */
export const anotherRound = (hands: Hands, appealOpen: boolean): Hands => ({
  now: [],
  barred: appealOpen ? hands.barred : [],
  ever: union(hands.ever, hands.now),
})

/** Back with those of the review before; who looked in between has seen it all the same. */
export const givenBack = (before: Hands, meanwhile: Hands): Hands => ({
  ...before,
  ever: union(meanwhile.ever, meanwhile.now, before.ever),
})

/**
 * Whether somebody may be the representative who confirms a decision or settles between two: nobody confirms their own.
 * @param authors who found or decided in what is to be confirmed
 */
export const maySettle = (
  { account, role }: Candidate,
  authors: readonly string[],
  tied: readonly string[],
): boolean => role === 'representative' && !authors.includes(account) && !tied.includes(account)

export const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())]
