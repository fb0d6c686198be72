import { documentsThatCount } from '../../domain/decisions.ts'
import { checklistFor } from '../../domain/checklists.ts'
import {
  mayReview,
  stillHandedOn,
  union,
  whyNotTake,
  type Hands,
  type Meanwhile,
  type Stage,
} from '../../domain/hands.ts'
import type { Basis } from '../../domain/second-review.ts'
import { handsOf, tiedAccounts } from './people.ts'
import type {
  AppealRecord,
  CaseRecord,
  DocumentRecord,
  RequestRecord,
  ReviewRecord,
  SignedDecision,
} from './record.ts'
import type { CaseVault } from './room.ts'

/** A review as a whole: set aside, laid back, and whether somebody is there to give another. */

/** What the case is being reviewed for. */
export function stageOf(record: Pick<CaseRecord, 'aside' | 'state' | 'appeals'>): Stage {
  const { aside = [], state } = record
  if (aside.length === 1 && (state === 'new' || state === 'claimed')) return 'second'
  return openAppeal(record) === null ? 'first' : 'appeal'
}

export function openAppeal({ appeals = [] }: Pick<CaseRecord, 'appeals'>): AppealRecord | null {
  const last = appeals.at(-1)
  return last?.result === null ? last : null
}

/** Where another workstation was asked, and has not answered. */
export function openRequest({ requests = [] }: Pick<CaseRecord, 'requests'>): RequestRecord | null {
  const last = requests.at(-1)
  return last?.state === 'out' ? last : null
}

/** With the request as it now stands. */
export const withRequest = (record: CaseRecord, after: RequestRecord): CaseRecord => ({
  ...record,
  requests: (record.requests ?? []).map((one) => (one.request === after.request ? after : one)),
})

type Aside = Pick<CaseRecord, 'aside'>

/** The review that there is was given by another workstation and stands beside none: it is what an appeal came to. */
export const appealReview = ({ aside = [] }: Aside): ReviewRecord | null => {
  const [only, other] = aside
  return only?.elsewhere !== undefined && other === undefined ? only : null
}

/** What is set aside is a representative's to settle, or was: two reviews that differ, or one of an appeal. */
export const isForSettler = (record: Aside): boolean =>
  record.aside?.length === 2 || appealReview(record) !== null

/** No representative has settled it yet. */
export const isToSettle = (record: CaseRecord): boolean =>
  record.state === 'awaiting-confirmation' && record.decision === null && isForSettler(record)

/** What the documents that count were judged on, as they are now. */
export function basisOf(record: CaseRecord): ReviewRecord['basis'] {
  return {
    claim: Object.fromEntries(
      Object.entries(record.claim).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    documents: documentsThatCount(record.documents, record.round).map((one) => ({
      document: one.id,
      kind: one.kind,
      commitment: one.content.state === 'stored' ? one.content.commitment : null,
      checklist: checklistFor(one.kind).map(({ id }) => id),
    })),
  } satisfies Basis
}

/** Who found, in this round or one whose findings stand, or decided. */
export const authorsOf = (
  documents: readonly Pick<DocumentRecord, 'finding'>[],
  { by }: Pick<SignedDecision, 'by'>,
): string[] =>
  union(
    documents.flatMap(({ finding }) => (finding === null ? [] : [finding.by])),
    [by],
  )

/** Whose word a representative is asked to confirm, or to decide between. */
export function authorsToConfirm(record: CaseRecord): string[] {
  const own = record.decision === null ? [] : authorsOf(counting(record), record.decision.decision)
  const reviews = isToSettle(record) ? (record.aside ?? []) : []
  // What an appeal came to is for somebody who had no part in what it is against.
  const appealed = isToSettle(record) && appealReview(record) !== null ? handsOf(record).ever : []
  return union(own, appealed, ...reviews.map(({ documents, decision }) => authorsOf(documents, decision)))
}

const counting = (record: CaseRecord): DocumentRecord[] => documentsThatCount(record.documents, record.round)

/** What a review did on the documents: of those that count, usually all but the findings of earlier rounds. */
export function reviewOf(
  record: CaseRecord,
  decision: SignedDecision,
  hands: Hands,
  documents: readonly DocumentRecord[] = counting(record).filter(
    ({ finding }) => finding?.round === record.round,
  ),
): ReviewRecord {
  return {
    decision,
    basis: basisOf(record),
    hands,
    documents: documents.map(({ id, failure, evidence, readings, checked, finding }) => ({
      ...{ document: id, failure, evidence, readings, checked, finding },
    })),
  }
}

/** The documents as they came, for eyes that know nothing of the review. */
export function withoutReview(record: CaseRecord, { documents }: ReviewRecord): DocumentRecord[] {
  const judged = new Set(documents.map(({ document }) => document))
  return record.documents.map((one) =>
    judged.has(one.id)
      ? { ...one, failure: null, evidence: [], readings: [], checked: [], finding: null }
      : one,
  )
}

/** The documents as the review left them; pages counted and files destroyed since are what they are. */
export function withReview(record: CaseRecord, { documents }: ReviewRecord): DocumentRecord[] {
  const work = new Map(documents.map(({ document, ...done }) => [document, done]))
  return record.documents.map((one) => ({ ...one, ...work.get(one.id) }))
}

/** Whether every document is still the one that the decision was signed over. */
export function stillThere({ documents }: CaseRecord, decision: SignedDecision): boolean {
  const now = new Map(documents.map(({ id, content }) => [id, content]))
  return decision.documents.every(({ document, commitment }) => {
    const content = now.get(document)
    const own = content?.state === 'stored' ? content.commitment : null
    return content !== undefined && content.state !== 'destroyed' && own === commitment
  })
}

/**
 * Whether there is somebody here who may be given the case at that stage.
 * @param hands as they are once it is passed on
 */
export function hasTaker(
  vault: CaseVault,
  record: CaseRecord,
  hands: Hands,
  stage: 'second' | 'appeal',
): boolean {
  const tied = tiedAccounts(record)
  // Handed on or not: it waits for somebody who may take it, or will be free.
  return vault
    .colleagues()
    .some((one) => mayReview(one) && whyNotTake(hands, tied, stage, one, null) === null)
}

/** Who the case waits for; null: it is anybody's, also where they can take it no longer. */
export function handedOnOf(vault: CaseVault, record: CaseRecord): NonNullable<CaseRecord['handedOn']> | null {
  const { handedOn, state } = record
  if (handedOn === undefined || state !== 'new') return null
  const rules = [handsOf(record), tiedAccounts(record), stageOf(record)] as const
  return stillHandedOn(...rules, handedOn, vault.colleagues()) ? handedOn : null
}

/** What a case that nobody has waits for. */
export const meanwhileOf = (vault: CaseVault, record: CaseRecord): Meanwhile =>
  openRequest(record) === null ? handedOnOf(vault, record) : 'elsewhere'
