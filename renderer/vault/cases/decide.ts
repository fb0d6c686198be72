import { SverkaError } from '../../../preload/contract/errors.ts'
import { documentsThatCount } from '../../domain/decisions.ts'
import { givenBack, mayHaveBack, maySettle, passedOn } from '../../domain/hands.ts'
import { agree, isDrawn, usualSampleShare, voidedBy, type Judgement } from '../../domain/second-review.ts'
import type { CaseOutcome } from '../../domain/vocabulary.ts'
import type { CaseView } from '../client/api.ts'
import { context, idBytes } from '../format/context.ts'
import { keyedHash } from '../format/hash.ts'
import { zero } from '../format/sodium.ts'
import type { ActDraft } from '../store/border.ts'
import { reopened } from './appeal.ts'
import { draftsOf, hold, signDecision } from './hold.ts'
import { handsOf, tiedAccounts } from './people.ts'
import type { CaseRecord, DecisionRecord, ReviewRecord, SignedDecision } from './record.ts'
import {
  appealReview,
  authorsOf,
  authorsToConfirm,
  basisOf,
  hasTaker,
  isForSettler,
  openRequest,
  reviewOf,
  stageOf,
  stillThere,
  withoutReview,
  withReview,
} from './reviews.ts'
import { actOn, claimedCase, draftKey, type CaseVault, type RoomContext } from './room.ts'
import { refuseUnlessDecidable, needsConfirmation } from './rules.ts'
import { backTo } from './ties.ts'
import { caseView, currentOutcome, listed } from './view.ts'

/**
 * A person's verdict on the case. In one transaction: the decision, its journal entries, and, where nobody else has to
 * speak, the signed outcome as `held` (ARCHITECTURE, A decision's way).
 *
 * @throws SverkaError DECISION_NOT_ALLOWED with the rules' codes
 */
export async function decide(
  room: RoomContext,
  order: { case: string; outcome: CaseOutcome },
): Promise<CaseView> {
  const { vault } = room
  const restingMinutes = await room.askDesk('settings.restingMinutes')
  return vault.exclusive(async () => {
    const before = await claimedCase(vault, order.case)
    refuseUnlessDecidable(before, order.outcome)
    const decision = signDecision(vault, before, order.outcome)
    if (before.asked !== undefined) return speakForAnother(vault, before, decision)
    const [first] = before.aside ?? []
    if (first === undefined || stageOf(before) !== 'second') {
      return speakFirst(vault, before, decision, [], restingMinutes)
    }
    const voided = voidedBy(first.basis, basisOf(before))
    if (voided.length === 0) return speakSecond(vault, before, first, decision, restingMinutes)
    const earlierReviews = [...(before.earlierReviews ?? []), { ...first, voided }]
    const more = [actOn(before, 'review-voided', { ground: 'mandate' })]
    return speakFirst(vault, { ...before, aside: [], earlierReviews }, decision, more, restingMinutes)
  })
}

/** Where a second person has to speak, or the sample wants one, the review is set aside for somebody who is not told it. */
async function speakFirst(
  vault: CaseVault,
  before: CaseRecord,
  decision: SignedDecision,
  more: readonly ActDraft[],
  restingMinutes: number,
): Promise<CaseView> {
  const { outcome } = decision
  const act = actOn(before, 'decision', { ground: 'mandate' })
  const needed = needsConfirmation(before, outcome)
  const counting = documentsThatCount(before.documents, before.round)
  const hands = passedOn(handsOf(before), authorsOf(counting, decision))
  if ((needed || isSampled(vault, before, outcome)) && hasTaker(vault, before, hands, 'second')) {
    const review = reviewOf(before, decision, handsOf(before))
    const record: CaseRecord = {
      ...before,
      state: 'new',
      claimedBy: null,
      documents: withoutReview(before, review),
      decision: null,
      aside: [review],
      hands,
    }
    await vault.commit({
      entries: [act, ...more, actOn(record, 'second-review', { ground: 'mandate' })],
      cases: [{ listed: listed(record), record }],
      dropDrafts: draftsOf(vault, before),
    })
    return caseView(vault, record)
  }
  const decided: DecisionRecord = { decision, confirmation: { state: needed ? 'awaited' : 'not-needed' } }
  if (!needed) return hold(vault, { ...before, decision: decided }, [act, ...more], restingMinutes)
  const record: CaseRecord = { ...before, state: 'awaiting-confirmation', decision: decided }
  await vault.commit({ entries: [act, ...more], cases: [{ listed: listed(record), record }] })
  return caseView(vault, record)
}

/** The draw is over what is decided and not over when: to take it back and decide it again draws the same. */
function isSampled(vault: CaseVault, { id, round }: CaseRecord, outcome: CaseOutcome): boolean {
  if (outcome !== 'certified') return false
  const key = vault.duplicatesKey()
  const drawn = keyedHash(key, context('sverka/sample/v1', idBytes(id), round, outcome))
  zero(key)
  return isDrawn(drawn, vault.sampleShare() ?? usualSampleShare)
}

/** Asked for by another workstation, it makes no outcome here: it goes back there, and can be undone until then. */
async function speakForAnother(
  vault: CaseVault,
  before: CaseRecord,
  decision: SignedDecision,
): Promise<CaseView> {
  const record: CaseRecord = {
    ...before,
    state: 'held',
    decision: { decision, confirmation: { state: 'not-needed' } },
  }
  await vault.commit({
    entries: [actOn(before, 'decision', { ground: 'mandate' })],
    cases: [{ listed: listed(record), record }],
    dropDrafts: draftsOf(vault, before),
  })
  return caseView(vault, record)
}

export const judgementOf = ({ outcome, documents }: SignedDecision): Judgement => ({ outcome, documents })

/** They agree: the first decision stands, confirmed by the second reviewer. Else the representative has both before them. */
async function speakSecond(
  vault: CaseVault,
  before: CaseRecord,
  first: ReviewRecord,
  decision: SignedDecision,
  restingMinutes: number,
): Promise<CaseView> {
  const act = actOn(before, 'decision', { ground: 'mandate' })
  if (agree(judgementOf(first.decision), judgementOf(decision))) {
    const { by, at } = decision
    const decided: DecisionRecord = {
      decision: first.decision,
      second: decision,
      confirmation: { state: 'given', by, at },
    }
    const confirmation = actOn(before, 'confirmation', { ground: 'mandate' })
    return hold(vault, { ...before, decision: decided }, [act, confirmation], restingMinutes)
  }
  const record: CaseRecord = {
    ...before,
    state: 'awaiting-confirmation',
    aside: [first, reviewOf(before, decision, handsOf(before))],
  }
  await vault.commit({
    entries: [act, actOn(record, 'reviews-differ', { ground: 'mandate' })],
    cases: [{ listed: listed(record), record }],
    dropDrafts: [draftKey(vault, record.id)],
  })
  return caseView(vault, record)
}

/** @throws SverkaError MANDATE_MISSING, TIE_DECLARED, CONFIRMATION_BY_SAME_PERSON; TOOK_PART where an appeal is settled */
export function demandSettler(vault: CaseVault, record: CaseRecord): void {
  const { account, role } = vault.session
  const tied = tiedAccounts(record)
  if (maySettle({ account, role }, authorsToConfirm(record), tied)) return
  if (role !== 'representative') throw new SverkaError('MANDATE_MISSING')
  if (tied.includes(account)) throw new SverkaError('TIE_DECLARED')
  throw new SverkaError(appealReview(record) === null ? 'CONFIRMATION_BY_SAME_PERSON' : 'TOOK_PART')
}

/**
 * The representative's word where there is no second reviewer; nobody confirms their own (ARCHITECTURE, A decision's
 * way).
 * @throws SverkaError REVIEW_VOID where a document is not the one that was judged
 */
export async function confirm(room: RoomContext, order: { case: string; agree: boolean }): Promise<CaseView> {
  const { vault } = room
  const restingMinutes = await room.askDesk('settings.restingMinutes')
  return vault.exclusive(async () => {
    const before = await vault.readCase(order.case)
    const { decision } = before
    if (before.state !== 'awaiting-confirmation' || decision === null) {
      throw new SverkaError('WRONG_STATE', [before.state])
    }
    demandSettler(vault, before)
    const confirmed: DecisionRecord = {
      ...decision,
      confirmation: { state: order.agree ? 'given' : 'refused', by: vault.session.account, at: vault.now() },
    }
    if (order.agree) {
      if (!stillThere(before, decision.decision)) throw new SverkaError('REVIEW_VOID')
      const act = actOn(before, 'confirmation', { ground: 'mandate' })
      return hold(vault, { ...before, decision: confirmed }, [act], restingMinutes)
    }
    const refused: CaseRecord = {
      ...before,
      decision: null,
      earlierDecisions: [...before.earlierDecisions, confirmed],
    }
    const { record, entries } = backTo(refused, before.claimedBy)
    await vault.commit({
      entries: [actOn(record, 'confirmation-refused', { ground: 'mandate' }), ...entries],
      cases: [{ listed: listed(record), record }],
      dropDrafts: [draftKey(vault, record.id)],
    })
    return caseView(vault, record)
  })
}

/**
 * While the outcome rests, or the decision waits for another person who has not begun: it is taken back, the findings
 * stand, the case is its reviewer's again.
 * @throws SverkaError OUTCOME_NOT_HELD, CASE_NOT_CLAIMED, REVIEW_ELSEWHERE; TIE_DECLARED to whom something ties to the Master
 */
export async function undo({ vault }: RoomContext, id: string): Promise<CaseView> {
  return vault.exclusive(async () => {
    const before = await vault.readCase(id)
    const { account, role } = vault.session
    const { decision, aside = [] } = before
    const [first] = aside
    // It would be theirs again, or they would say of whom they are tied to what becomes of the case.
    if (!mayHaveBack(tiedAccounts(before), account)) throw new SverkaError('TIE_DECLARED')
    if (before.state === 'new' && stageOf(before) === 'second' && first?.decision.by === account) {
      if (openRequest(before) !== null) throw new SverkaError('REVIEW_ELSEWHERE')
      return takeBack(vault, before, first)
    }
    const isOwnHere =
      before.asked !== undefined && before.state === 'held' && decision?.decision.by === account
    if (isOwnHere || (before.state === 'awaiting-confirmation' && decision?.decision.by === account)) {
      return withdrawAwaited(vault, before, decision)
    }
    const last = currentOutcome(before)
    if (before.state !== 'held' || last?.standing.state !== 'held' || decision === null) {
      throw new SverkaError('OUTCOME_NOT_HELD')
    }
    // A settlement is nobody's to take back but a representative's.
    const own = before.claimedBy === account && !isForSettler(before)
    if (!own && role !== 'representative') throw new SverkaError('CASE_NOT_CLAIMED')
    const answer = appealReview(before)
    const undone: CaseRecord = {
      ...reopened(before, last.outcome.outcomeId),
      state: 'awaiting-confirmation',
      // Should the review not be taken after all, whoever has the appeal next begins with their own eyes.
      documents: answer === null ? before.documents : withoutReview(before, answer),
      decision: null,
      earlierDecisions: [...before.earlierDecisions, decision],
      outcomes: [...before.outcomes.slice(0, -1), { ...last, standing: { state: 'undone' } }],
    }
    const { record, entries } = isForSettler(before)
      ? { record: undone, entries: [] }
      : backTo(undone, before.claimedBy)
    await vault.commit({
      entries: [actOn(record, 'undo', { ground: 'mandate', refs: [last.outcome.outcomeId] }), ...entries],
      cases: [{ listed: listed(record), record }],
    })
    return caseView(vault, record)
  })
}

/** By the one who made it: a representative's own refusal would otherwise wait for a second one for ever. */
async function withdrawAwaited(
  vault: CaseVault,
  before: CaseRecord,
  decision: DecisionRecord,
): Promise<CaseView> {
  const record: CaseRecord = {
    ...before,
    state: 'claimed',
    decision: null,
    earlierDecisions: [...before.earlierDecisions, decision],
  }
  await vault.commit({
    entries: [actOn(record, 'undo', { ground: 'mandate' })],
    cases: [{ listed: listed(record), record }],
  })
  return caseView(vault, record)
}

/** Before a second reviewer has the case. What one had begun, and gave back, goes. */
async function takeBack(vault: CaseVault, before: CaseRecord, first: ReviewRecord): Promise<CaseView> {
  const decision: DecisionRecord = { decision: first.decision, confirmation: { state: 'awaited' } }
  const hands = handsOf(before)
  const record: CaseRecord = {
    ...before,
    aside: [],
    state: 'claimed',
    claimedBy: first.decision.by,
    handedOn: undefined,
    documents: withReview(before, first),
    earlierDecisions: [...before.earlierDecisions, decision],
    hands: givenBack(first.hands, hands),
  }
  await vault.commit({
    entries: [actOn(record, 'undo', { ground: 'mandate' })],
    cases: [{ listed: listed(record), record }],
    dropDrafts: hands.now.map((account) => `${record.id}/${account}`),
  })
  return caseView(vault, record)
}
