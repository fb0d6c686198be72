import { v7 as uuidv7 } from 'uuid'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { outcomeSchemaName, type Outcome } from '../../../preload/contract/outcome.ts'
import { documentsThatCount } from '../../domain/decisions.ts'
import type { CaseOutcome } from '../../domain/vocabulary.ts'
import type { CaseView } from '../client/api.ts'
import { randomBytes } from '../format/sodium.ts'
import type { ActDraft, LogHead } from '../store/border.ts'
import { answered } from './appeal.ts'
import type { CaseRecord, DecisionRecord, SignedDecision } from './record.ts'
import type { CaseVault } from './room.ts'
import { caseView, listed } from './view.ts'

/** A decision that stands: signed, and its outcome held until it leaves. */

export function signDecision(vault: CaseVault, record: CaseRecord, outcome: CaseOutcome): SignedDecision {
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

/** One transaction: the decided case, its acts, and the outcome that rests. */
export async function hold(
  vault: CaseVault,
  decided: CaseRecord,
  entries: readonly [ActDraft, ...ActDraft[]],
  restingMinutes: number,
): Promise<CaseView> {
  const outcomeId = uuidv7({ msecs: Date.parse(vault.now()), random: randomBytes(16) })
  const restUntil = new Date(Date.parse(vault.now()) + restingMinutes * 60_000).toISOString()
  const answer = answered(vault, decided, outcomeId)
  const after = answer?.record ?? decided
  const at = (log: LogHead): CaseRecord => {
    const outcome = signOutcome(vault, after, outcomeId, log)
    return {
      ...after,
      state: 'held',
      outcomes: [...after.outcomes, { outcome, restUntil, standing: { state: 'held' } }],
    }
  }
  const signed: CaseRecord[] = []
  // The list names the outcome's id and times only, which do not depend on the journal's new root.
  const unrooted = at({ size: 1, root: 'A'.repeat(43), at: vault.now() })
  const [first, ...rest] = entries
  const told = (act: ActDraft): ActDraft => ({ ...act, refs: [outcomeId, ...(act.refs ?? [])] })
  await vault.commit({
    entries: [told(first), ...[...rest, ...(answer === null ? [] : [answer.act])].map(told)],
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
export function draftsOf(vault: CaseVault, { id, claimedBy }: CaseRecord): string[] {
  return [...new Set([claimedBy, vault.session.account])].flatMap((account) =>
    account === null ? [] : [`${id}/${account}`],
  )
}

/**
 * Signed by whoever spoke last: the reviewer, or who confirmed, since a vault never holds the keys of two accounts at
 * once.
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
    decidedAt: decidedAt(vault, decision, confirmation),
    reviewerRef: decision.by,
    ...(confirmation.state === 'given' ? { confirmedByRef: confirmation.by } : {}),
    workstationRef: vault.session.workstation.ref,
    policyVersion: vault.policy.version,
    logSize: log.size,
    logRoot: log.root,
  }
  return { ...body, signature: vault.sign('outcome', body) }
}

/**
 * When the reviewer decided. Gate and server want both people to have been enrolled by then: one who came later makes it
 * the moment at which they confirmed it.
 */
function decidedAt(
  vault: CaseVault,
  decision: SignedDecision,
  confirmation: DecisionRecord['confirmation'],
): string {
  if (confirmation.state !== 'given') return decision.at
  const confirmer = vault.colleagues().find(({ account }) => account === confirmation.by)
  return confirmer !== undefined && confirmer.since > decision.at ? confirmation.at : decision.at
}
