import { v7 as uuidv7 } from 'uuid'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { outcomeSchemaName, type Outcome } from '../../../preload/contract/outcome.ts'
import { documentsThatCount } from '../../domain/decisions.ts'
import type { CaseOutcome } from '../../domain/vocabulary.ts'
import type { CaseView } from '../client/api.ts'
import { randomBytes } from '../format/sodium.ts'
import type { LogHead } from '../store/border.ts'
import type { CaseRecord, DecisionRecord, SignedDecision } from './record.ts'
import { actOn, claimedCase, draftKey, type CaseVault, type RoomContext } from './room.ts'
import { refuseUnlessDecidable, needsConfirmation } from './rules.ts'
import { caseView, currentOutcome, listed } from './view.ts'

/**
 * A person's verdict on the case. In one transaction: the decision, its journal entries, and, where nobody has to
 * confirm it, the signed outcome as `held` (ARCHITECTURE, A decision's way).
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
    const awaited = needsConfirmation(before, order.outcome)
    const decided: DecisionRecord = { decision, confirmation: { state: awaited ? 'awaited' : 'not-needed' } }
    const act = actOn(before, 'decision', { ground: 'mandate' })
    if (awaited) {
      const record: CaseRecord = { ...before, state: 'awaiting-confirmation', decision: decided }
      await vault.commit({ entries: [act], cases: [{ listed: listed(record), record }] })
      return caseView(vault, record)
    }
    return hold(vault, { ...before, decision: decided }, [act], restingMinutes)
  })
}

/** The representative's word on a refusal; nobody confirms their own (ARCHITECTURE, A decision's way). */
export async function confirm(room: RoomContext, order: { case: string; agree: boolean }): Promise<CaseView> {
  const { vault } = room
  const restingMinutes = await room.askDesk('settings.restingMinutes')
  return vault.exclusive(async () => {
    const before = await vault.readCase(order.case)
    const { decision } = before
    if (before.state !== 'awaiting-confirmation' || decision === null) {
      throw new SverkaError('WRONG_STATE', [before.state])
    }
    const { account, role } = vault.session
    if (role !== 'representative') throw new SverkaError('MANDATE_MISSING')
    if (decision.decision.by === account) throw new SverkaError('CONFIRMATION_BY_SAME_PERSON')
    const confirmed: DecisionRecord = {
      ...decision,
      confirmation: { state: order.agree ? 'given' : 'refused', by: account, at: vault.now() },
    }
    if (order.agree) {
      const act = actOn(before, 'confirmation', { ground: 'mandate' })
      return hold(vault, { ...before, decision: confirmed }, [act], restingMinutes)
    }
    const record: CaseRecord = {
      ...before,
      state: 'claimed',
      decision: null,
      earlierDecisions: [...before.earlierDecisions, confirmed],
    }
    await vault.commit({
      entries: [actOn(record, 'confirmation-refused', { ground: 'mandate' })],
      cases: [{ listed: listed(record), record }],
      dropDrafts: [draftKey(vault, record.id)],
    })
    return caseView(vault, record)
  })
}

/**
 * While the outcome rests, or the refusal waits for its second person: the decision is taken back, the findings stand,
 * the case is its reviewer's again.
 */
export async function undo({ vault }: RoomContext, id: string): Promise<CaseView> {
  return vault.exclusive(async () => {
    const before = await vault.readCase(id)
    const { account, role } = vault.session
    if (before.state === 'awaiting-confirmation' && before.decision?.decision.by === account) {
      return withdrawAwaited(vault, before, before.decision)
    }
    const last = currentOutcome(before)
    if (before.state !== 'held' || last?.standing.state !== 'held' || before.decision === null) {
      throw new SverkaError('OUTCOME_NOT_HELD')
    }
    if (before.claimedBy !== account && role !== 'representative') throw new SverkaError('CASE_NOT_CLAIMED')
    const record: CaseRecord = {
      ...before,
      state: 'claimed',
      decision: null,
      earlierDecisions: [...before.earlierDecisions, before.decision],
      outcomes: [...before.outcomes.slice(0, -1), { ...last, standing: { state: 'undone' } }],
    }
    await vault.commit({
      entries: [actOn(record, 'undo', { ground: 'mandate', refs: [last.outcome.outcomeId] })],
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

async function hold(
  vault: CaseVault,
  decided: CaseRecord,
  entries: [ReturnType<typeof actOn>],
  restingMinutes: number,
): Promise<CaseView> {
  const outcomeId = uuidv7({ msecs: Date.parse(vault.now()), random: randomBytes(16) })
  const restUntil = new Date(Date.parse(vault.now()) + restingMinutes * 60_000).toISOString()
  const at = (log: LogHead): CaseRecord => {
    const outcome = signOutcome(vault, decided, outcomeId, log)
    return {
      ...decided,
      state: 'held',
      outcomes: [...decided.outcomes, { outcome, restUntil, standing: { state: 'held' } }],
    }
  }
  const signed: CaseRecord[] = []
  // The list names the outcome's id and times only, which do not depend on the journal's new root.
  const unrooted = at({ size: 1, root: 'A'.repeat(43), at: vault.now() })
  await vault.commit({
    entries: [{ ...entries[0], refs: [outcomeId] }],
    cases: [
      {
        listed: listed(unrooted),
        record: (log) => {
          const record = at(log)
          signed.push(record)
          return record
        },
      },
    ],
    dropDrafts: draftsOf(vault, decided),
  })
  return caseView(vault, signed.at(-1) ?? unrooted)
}

/** Nothing typed or waiting outlives the decision: neither its reviewer's nor the one's who confirmed. */
function draftsOf(vault: CaseVault, { id, claimedBy }: CaseRecord): string[] {
  return [...new Set([claimedBy, vault.session.account])].flatMap((account) =>
    account === null ? [] : [`${id}/${account}`],
  )
}

function signDecision(vault: CaseVault, record: CaseRecord, outcome: CaseOutcome): SignedDecision {
  const body: Omit<SignedDecision, 'signature'> = {
    case: record.id,
    round: record.round,
    outcome,
    documents: documentsThatCount(record.documents, record.round).flatMap(({ id, kind, finding }) =>
      finding === null
        ? []
        : [
            {
              document: id,
              kind,
              commitment: finding.commitment,
              verdict: finding.verdict,
              reasons: finding.reasons,
            },
          ],
    ),
    by: vault.session.account,
    at: vault.now(),
  }
  return { ...body, signature: vault.sign('decision', body) }
}

/**
 * Signed by whoever spoke last: the reviewer, or the representative who confirmed, since a vault never holds the
 * keys of two accounts at once.
 */
function signOutcome(vault: CaseVault, record: CaseRecord, outcomeId: string, log: LogHead): Outcome {
  const { decision, confirmation } = record.decision ?? {}
  if (decision === undefined || confirmation === undefined) throw new SverkaError('WRONG_STATE')
  const supersedes = record.outcomes.findLast(({ standing }) => standing.state !== 'undone')?.outcome
    .outcomeId
  const body: Omit<Outcome, 'signature'> = {
    schema: outcomeSchemaName,
    outcomeId,
    ...(supersedes === undefined ? {} : { supersedes }),
    caseRef: record.caseRef,
    programme: record.programme,
    outcome: decision.outcome,
    documents: decision.documents.map(({ kind, verdict, reasons }) => ({ kind, verdict, reasons })),
    decidedAt: decision.at,
    reviewerRef: decision.by,
    ...(confirmation.state === 'given' ? { confirmedByRef: confirmation.by } : {}),
    workstationRef: vault.session.workstation.ref,
    policyVersion: vault.policy.version,
    logSize: log.size,
    logRoot: log.root,
  }
  return { ...body, signature: vault.sign('outcome', body) }
}
