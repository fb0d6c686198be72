import { SverkaError } from '../../../preload/contract/errors.ts'
import { documentsThatCount } from '../../domain/decisions.ts'
import { appealed } from '../../domain/hands.ts'
import type { CaseState, CaseView } from '../client/api.ts'
import type { ActDraft } from '../store/border.ts'
import { authorsEver, handsOf } from './people.ts'
import type { AppealRecord, CaseRecord } from './record.ts'
import { openAppeal, reviewOf } from './reviews.ts'
import { actOn, type CaseVault, type RoomContext } from './room.ts'
import { caseView, currentOutcome, listed } from './view.ts'

/** A Master does not agree: the case goes to somebody who has never seen it (demand 13). */

/** Its outcome has left: what still rests is undone, and needs no appeal. */
const decidedAndGone: readonly CaseState[] = ['handed-over', 'acknowledged', 'refused']

/**
 * Takes an appeal in. The reviews so far are kept as they were signed, and the documents stand as they came. Those that
 * were destroyed keep their findings: nobody can look again.
 * @throws SverkaError MANDATE_MISSING without the key of cases, WRONG_STATE where nothing has been decided
 */
export async function takeAppeal(
  { vault }: RoomContext,
  order: { case: string; text: string },
): Promise<CaseView> {
  return vault.exclusive(async () => {
    if (!vault.holds('cases')) throw new SverkaError('MANDATE_MISSING')
    const before = await vault.readCase(order.case)
    const { decision, aside = [], earlierReviews = [], ...rest } = before
    const last = currentOutcome(before)
    if (!decidedAndGone.includes(before.state) || decision === null || last === null) {
      throw new SverkaError('WRONG_STATE', [before.state])
    }
    const judged = documentsThatCount(before.documents, before.round).filter(
      ({ content }) => content.state !== 'destroyed',
    )
    const review = reviewOf(before, decision.second ?? decision.decision, handsOf(before), judged)
    const appeal: AppealRecord = {
      by: vault.session.account,
      at: vault.now(),
      text: order.text.normalize('NFC'),
      against: last.outcome.outcomeId,
      result: null,
    }
    const record: CaseRecord = {
      ...rest,
      state: 'new',
      claimedBy: null,
      documents: before.documents.map((one) =>
        judged.includes(one)
          ? { ...one, failure: null, evidence: [], readings: [], checked: [], finding: null }
          : one,
      ),
      decision: null,
      earlierDecisions: [...before.earlierDecisions, decision],
      earlierReviews: [...earlierReviews, ...aside, review],
      hands: appealed(handsOf(before), authorsEver(before)),
      appeals: [...(before.appeals ?? []), appeal],
    }
    await vault.commit({
      entries: [actOn(record, 'appeal-received', { refs: [appeal.against] })],
      cases: [{ listed: listed(record), record }],
    })
    return caseView(vault, record)
  })
}

/** The record with the open appeal answered by the outcome that is to be held, and the act that says how; null: none is open. */
export function answered(
  vault: CaseVault,
  record: CaseRecord,
  outcomeId: string,
): { record: CaseRecord; act: ActDraft } | null {
  const open = openAppeal(record)
  const outcome = record.decision?.decision.outcome
  if (open === null || outcome === undefined) return null
  const against = record.outcomes.find((one) => one.outcome.outcomeId === open.against)
  const how = against?.outcome.outcome === outcome ? 'upheld' : 'granted'
  const result = { how, at: vault.now(), outcomeId } as const
  return {
    record: withAppeal(record, open, { ...open, result }),
    act: actOn(record, how === 'upheld' ? 'appeal-upheld' : 'appeal-granted', { ground: 'mandate' }),
  }
}

/** Taken back while it rests, the decision answers nothing. */
export function reopened(record: CaseRecord, outcomeId: string): CaseRecord {
  const answer = record.appeals?.find(({ result }) => result?.outcomeId === outcomeId)
  return answer === undefined ? record : withAppeal(record, answer, { ...answer, result: null })
}

const withAppeal = (record: CaseRecord, before: AppealRecord, after: AppealRecord): CaseRecord => ({
  ...record,
  appeals: (record.appeals ?? []).map((one) => (one === before ? after : one)),
})
