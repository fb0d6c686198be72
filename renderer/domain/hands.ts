import type { GatedVerb, Role } from './vocabulary.ts'

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
  /** Who had it has handed it on to somebody else, who has not taken it yet. */
  'RESERVED',
] as const
export type TakeObstacle = (typeof takeObstacles)[number]

export interface Candidate {
  readonly account: string
  readonly role: Role
}

/** What a case is reviewed for: by one, then blind by another; or anew, because somebody appealed. */
export const stages = ['first', 'second', 'appeal'] as const
export type Stage = (typeof stages)[number]

/** A case between two people's hands: nobody but the second is given it, and they may refuse. */
export interface HandedOn {
  readonly by: string
  readonly to: string
}

/**
 * What a case waits for that nobody has: whom it was handed on to, or another workstation that was asked for its second
 * review and has not answered; null: nothing, or nothing that matters to the question.
 */
export type Meanwhile = HandedOn | 'elsewhere' | null

/**
 * @param tied accounts with a tie that stands
 */
export function whyNotTake(
  hands: Hands,
  tied: readonly string[],
  stage: Stage,
  { account, role }: Candidate,
  meanwhile: Meanwhile,
): TakeObstacle | null {
  if (meanwhile === 'elsewhere') return 'ELSEWHERE'
  if (tied.includes(account)) return 'TIED'
  if (hands.barred.includes(account)) return 'TOOK_PART'
  if (stage === 'second' && role !== 'reviewer') return 'SETTLES'
  return meanwhile !== null && meanwhile.to !== account ? 'RESERVED' : null
}

/** Somebody here, with what they may do now. */
export interface Colleague extends Candidate {
  readonly verbs: readonly GatedVerb[]
}

/** Whether somebody may review at all, whatever the case. */
export const mayReview = ({ verbs }: Pick<Colleague, 'verbs'>): boolean =>
  verbs.includes('access') && verbs.includes('use')

/**
 * Whether who has a case may hand it on to somebody: to whoever could take it were it nobody's. So it never reaches one
 * who had it in the review before, and a second review stays blind. What the first hand found so far goes along: it is
 * one review, and all who had it are barred from the next.
 */
export const mayHandOn = (
  hands: Hands,
  tied: readonly string[],
  stage: Stage,
  from: string,
  to: Colleague,
): boolean => to.account !== from && mayReview(to) && whyNotTake(hands, tied, stage, to, null) === null

/**
 * Whether the hand-on still stands: to somebody who is here no longer, or may not take it any more, it is to nobody.
 * @param there who is here
 */
export const stillHandedOn = (
  hands: Hands,
  tied: readonly string[],
  stage: Stage,
  { to }: HandedOn,
  there: readonly Colleague[],
): boolean =>
  there.some(
    (one) => one.account === to && mayReview(one) && whyNotTake(hands, tied, stage, one, null) === null,
  )

/** Who may end it, so that the case is anybody's: to whom it was handed on, and a representative. */
export const mayFree = ({ to }: HandedOn, { account, role }: Candidate): boolean =>
  to === account || role === 'representative'

/** Who handed it on may have it back until it is taken. */
export const mayTakeBack = (
  hands: Hands,
  tied: readonly string[],
  stage: Stage,
  { by }: HandedOn,
  me: Candidate,
): boolean => by === me.account && whyNotTake(hands, tied, stage, me, null) === null

/** Whoever had a case has it back, by whatever way it goes back, unless something ties them to its Master since. */
export const mayHaveBack = (tied: readonly string[], account: string): boolean => !tied.includes(account)

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
