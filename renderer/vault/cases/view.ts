import type { CaseView, DocumentView, ListEntry, OutcomeStanding } from '../client/api.ts'
import { adviceOn } from './advice.ts'
import { marksOf } from './drawn.ts'
import { compareReading } from './reading.ts'
import type { CaseRecord, DocumentRecord, OutcomeRecord } from './record.ts'
import { mayLookInto, type CaseVault } from './room.ts'

/** What the desk is shown of a record: never a key, a commitment, or a claimed value that is still covered. */

export function caseView(vault: CaseVault, record: CaseRecord): CaseView {
  const last = currentOutcome(record)
  const { decision, confirmation } = record.decision ?? { decision: null, confirmation: null }
  return {
    id: record.id,
    caseRef: record.caseRef,
    programme: record.programme,
    residency: record.residency,
    receivedAt: record.receivedAt,
    round: record.round,
    state: record.state,
    claimedBy: record.claimedBy,
    claimedByLogin: record.claimedBy === null ? null : vault.loginOf(record.claimedBy),
    claim: {
      familyName: record.claim.familyName,
      givenName: record.claim.givenName,
      patronymic: record.claim.patronymic ?? null,
      specialisation: record.claim.specialisation,
      hasIin: record.claim.iin !== undefined,
    },
    documents: record.documents.map((document) => documentView(vault, record, document)),
    decision:
      decision === null
        ? null
        : {
            outcome: decision.outcome,
            by: decision.by,
            at: decision.at,
            confirmation: confirmation.state === 'refused' ? 'awaited' : confirmation.state,
            confirmedBy: confirmation.state === 'given' ? confirmation.by : null,
          },
    outcome:
      last === null
        ? null
        : {
            outcomeId: last.outcome.outcomeId,
            state: last.standing.state,
            restUntil: last.restUntil,
            receipt: last.standing.state === 'acknowledged' ? last.standing.receipt : null,
            refusal: last.standing.state === 'refused' ? last.standing.code : null,
          },
  }
}

export function documentView(vault: CaseVault, record: CaseRecord, document: DocumentRecord): DocumentView {
  const { content, finding } = document
  // A reading uncovers a claim to those only who may have the document before them.
  const visible = mayLookInto(vault, record)
  const sameFileIn = content.state === 'stored' ? casesHolding(vault, content.contentHash, record.id) : []
  return {
    id: document.id,
    kind: document.kind,
    round: document.round,
    fileName: document.fileName,
    reasonNeeded: document.reasonNeeded,
    content:
      content.state === 'stored'
        ? { state: 'stored', type: content.type, size: content.size }
        : content.state === 'unreadable'
          ? { state: 'unreadable', code: content.code }
          : {
              state: 'destroyed',
              at: content.at,
              byLogin: vault.loginOf(content.by),
              ground: content.ground,
            },
    pages: document.pages,
    evidence: document.evidence,
    failure: document.failure,
    readings: visible ? document.readings.map((reading) => compareReading(record, reading)) : [],
    advice: visible ? adviceOn(record, document, sameFileIn, vault.now()) : [],
    checked: document.checked,
    marks: visible ? marksOf(document, vault.session.account).drawn : [],
    finding:
      finding === null
        ? null
        : {
            verdict: finding.verdict,
            reasons: finding.reasons,
            namedPages: finding.namedPages,
            by: finding.by,
            at: finding.at,
          },
    sameFileIn,
  }
}

/** What the list says of a case, from its record alone. */
export function listed(record: CaseRecord): Omit<ListEntry, 'rev'> {
  const { familyName, givenName, patronymic } = record.claim
  return {
    id: record.id,
    caseRef: record.caseRef,
    programme: record.programme,
    name: [familyName, givenName, patronymic].filter((part) => part !== undefined).join(' '),
    residency: record.residency,
    receivedAt: record.receivedAt,
    round: record.round,
    state: record.state,
    claimedBy: record.claimedBy,
    standing: standingOf(record),
    documents: record.documents.map(({ kind, content, finding }) => ({
      kind,
      hash: content.state === 'stored' ? content.contentHash : null,
      verdict: finding?.verdict ?? null,
      ...(content.state === 'destroyed' ? { destroyedUnder: content.under } : {}),
    })),
  }
}

export const currentOutcome = (record: CaseRecord): OutcomeRecord | null => record.outcomes.at(-1) ?? null

function standingOf(record: CaseRecord): OutcomeStanding | null {
  const last = currentOutcome(record)
  if (last === null) return null
  const { outcome, restUntil, standing } = last
  return {
    outcomeId: outcome.outcomeId,
    outcome: outcome.outcome,
    decidedAt: outcome.decidedAt,
    state: standing.state,
    restUntil,
    receivedAt: standing.state === 'acknowledged' ? standing.receipt.receivedAt : null,
    refusal: standing.state === 'refused' ? standing.code : null,
  }
}

/** References of other cases in which the same bytes lie. */
export function casesHolding(vault: CaseVault, contentHash: string, except: string | null): string[] {
  const found: string[] = []
  for (const entry of vault.list.values()) {
    if (entry.id !== except && entry.documents.some(({ hash }) => hash === contentHash))
      found.push(entry.caseRef)
  }
  return found
}
