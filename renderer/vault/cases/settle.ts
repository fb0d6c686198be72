import { SverkaError } from '../../../preload/contract/errors.ts'
import { givenBack, union } from '../../domain/hands.ts'
import type { CaseView } from '../client/api.ts'
import { demandSettler } from './decide.ts'
import { hold, signDecision } from './hold.ts'
import { handsOf } from './people.ts'
import type { CaseRecord, DecisionRecord, ReviewRecord } from './record.ts'
import { hasTaker, isToSettle, openRequest, stageOf, stillThere, withReview } from './reviews.ts'
import { actOn, type CaseVault, type RoomContext } from './room.ts'
import { backTo } from './ties.ts'
import { caseView, listed } from './view.ts'

/** What a representative does where two reviewers differ, where there is no second one, or with an appeal decided elsewhere. */

type Choice = 'first' | 'second' | 'neither'

/**
 * One of the reviews stands, confirmed by the representative; or neither, and the first reviewer has the case again. Where
 * there is only one, given by another workstation to an appeal, the appeal then waits for a reviewer anew.
 * @throws SverkaError MANDATE_MISSING, CONFIRMATION_BY_SAME_PERSON, TOOK_PART, TIE_DECLARED, REVIEW_VOID
 */
export async function settle(room: RoomContext, order: { case: string; choice: Choice }): Promise<CaseView> {
  const { vault } = room
  const restingMinutes = await room.askDesk('settings.restingMinutes')
  return vault.exclusive(async () => {
    const before = await vault.readCase(order.case)
    const [first, second] = before.aside ?? []
    if (!isToSettle(before) || first === undefined) throw new SverkaError('WRONG_STATE', [before.state])
    demandSettler(vault, before)
    if (order.choice === 'neither') {
      return second === undefined ? waitAgain(vault, before, first) : giveBack(vault, before, first, second)
    }
    const chosen = order.choice === 'first' ? first : second
    if (chosen === undefined) throw new SverkaError('WRONG_STATE', [before.state])
    if (!stillThere(before, chosen.decision)) throw new SverkaError('REVIEW_VOID')
    const judged = { ...before, documents: withReview(before, chosen) }
    const decision: DecisionRecord =
      chosen.elsewhere === undefined
        ? {
            decision: chosen.decision,
            confirmation: { state: 'given', by: vault.session.account, at: vault.now() },
          }
        : // Gate and server know nobody of another workstation: who takes that reviewer's side says it under their own name.
          {
            decision: signDecision(vault, judged, chosen.decision.outcome),
            confirmation: { state: 'not-needed' },
          }
    const decided = { ...judged, decision }
    const act = second === undefined ? 'confirmation' : 'settlement'
    return hold(vault, decided, [actOn(before, act, { ground: 'mandate' })], restingMinutes)
  })
}

async function giveBack(
  vault: CaseVault,
  before: CaseRecord,
  first: ReviewRecord,
  second: ReviewRecord,
): Promise<CaseView> {
  const back = givenBack(first.hands, handsOf(before))
  const given: CaseRecord = {
    ...before,
    aside: [],
    documents: withReview(before, first),
    earlierReviews: [...(before.earlierReviews ?? []), first, second],
    // Whoever reviewed it second is no second pair of eyes any more.
    hands: { ...back, now: union(back.now, second.hands.now) },
  }
  const { record, entries } = backTo(given, first.decision.by)
  await vault.commit({
    entries: [actOn(record, 'confirmation-refused', { ground: 'mandate' }), ...entries],
    cases: [{ listed: listed(record), record }],
  })
  return caseView(vault, record)
}

/** What another workstation came to does not stand: the appeal is for somebody who has not seen the case, here or there. */
async function waitAgain(vault: CaseVault, before: CaseRecord, review: ReviewRecord): Promise<CaseView> {
  const record: CaseRecord = {
    ...before,
    aside: [],
    state: 'new',
    claimedBy: null,
    earlierReviews: [...(before.earlierReviews ?? []), review],
  }
  await vault.commit({
    entries: [actOn(record, 'confirmation-refused', { ground: 'mandate' })],
    cases: [{ listed: listed(record), record }],
  })
  return caseView(vault, record)
}

/**
 * The second reviewer who was there is not any more: the representative is the second person, and sees the first review.
 * @throws SverkaError MANDATE_MISSING, CONFIRMATION_BY_SAME_PERSON, TIE_DECLARED; REVIEWER_WANTED while a reviewer is there who could, REVIEW_ELSEWHERE while another
 * workstation is asked
 */
export async function stepIn({ vault }: RoomContext, id: string): Promise<CaseView> {
  return vault.exclusive(async () => {
    if (vault.session.role !== 'representative') throw new SverkaError('MANDATE_MISSING')
    const before = await vault.readCase(id)
    const [first] = before.aside ?? []
    if (before.state !== 'new' || stageOf(before) !== 'second' || first === undefined) {
      throw new SverkaError('WRONG_STATE', [before.state])
    }
    if (openRequest(before) !== null) throw new SverkaError('REVIEW_ELSEWHERE')
    if (hasTaker(vault, before, handsOf(before), 'second')) throw new SverkaError('REVIEWER_WANTED')
    const record: CaseRecord = {
      ...before,
      aside: [],
      state: 'awaiting-confirmation',
      claimedBy: first.decision.by,
      handedOn: undefined,
      documents: withReview(before, first),
      decision: { decision: first.decision, confirmation: { state: 'awaited' } },
      hands: givenBack(first.hands, handsOf(before)),
    }
    demandSettler(vault, record)
    await vault.commit({
      entries: [actOn(record, 'second-review-left', { ground: 'mandate' })],
      cases: [{ listed: listed(record), record }],
    })
    return caseView(vault, record)
  })
}
