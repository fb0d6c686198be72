import { seen } from '../../domain/brands.ts'
import { availableOutcomes, documentsThatCount } from '../../domain/decisions.ts'
import { mayAsk, type AskedFor } from '../../domain/elsewhere.ts'
import {
  fieldsOffered,
  fieldsToRead,
  mayFind,
  type ClaimedFields,
  type FieldToRead,
  type FindingGap,
} from '../../domain/findings.ts'
import { mayHaveBack } from '../../domain/hands.ts'
import { needsOf, nothingSeen, shareSeen } from '../../domain/looking.ts'
import { wholeOf } from '../../domain/parts.ts'
import { findProgramme } from '../../domain/programmes.ts'
import type { CaseView, DocumentView, ReadField, Session } from '../../vault/client/api.ts'
import type { DraftVerdict, Typing } from './store.ts'

/** The domain's rules, asked over what the screen knows: the vault refuses the same, and the button says why it sleeps. */

/** Whether this person may have the documents before them: their own case, or a refusal they are to confirm. */
export const mayLook = (view: CaseView, session: Session): boolean =>
  (view.claimedBy === session.account && !isTied(view, session)) ||
  mayConfirm(view, session) ||
  maySettle(view)

/** Something ties this person to the Master, and no representative has lifted that. */
const isTied = (view: CaseView, session: Session): boolean =>
  !mayHaveBack(
    view.ties.map(({ account }) => account),
    session.account,
  )

/** Only a representative who may is shown the reviews that are to be settled: two, or what an appeal came to elsewhere. */
export const maySettle = (view: CaseView): boolean => view.reviews.length > 0

export const mayConfirm = (view: CaseView, session: Session): boolean =>
  view.state === 'awaiting-confirmation' &&
  session.role === 'representative' &&
  view.decision !== null &&
  view.decision.by !== session.account &&
  !isTied(view, session)

export const mayWork = (view: CaseView, session: Session): boolean =>
  view.state === 'claimed' && view.claimedBy === session.account

export const mayClaim = (view: CaseView, session: Session): boolean =>
  view.state === 'new' && session.verbs.includes('access') && view.notForYou === null

export const mayUndo = (view: CaseView, session: Session): boolean =>
  view.state === 'held' &&
  !isTied(view, session) &&
  // A settlement is nobody's to take back but a representative's.
  ((view.claimedBy === session.account && !view.differ) || session.role === 'representative')

/** Their own decision, while nobody has begun the second review. */
export const mayTakeBack = (view: CaseView, session: Session): boolean =>
  view.state === 'new' &&
  view.stage === 'second' &&
  !isAway(view) &&
  view.decision?.by === session.account &&
  !isTied(view, session)

/** Another workstation is asked, and has not answered. */
export const isAway = ({ elsewhere }: CaseView): boolean => elsewhere?.state === 'out'

/** What another workstation may be asked for, under a mandate to transfer; null: nothing. */
export const maySendAway = (view: CaseView, session: Session): AskedFor | null =>
  session.verbs.includes('transfer')
    ? mayAsk({
        isNobodys: view.state === 'new',
        stage: view.stage,
        isAwaited: view.state === 'awaiting-confirmation' && !view.differ && view.decision !== null,
        isOut: isAway(view),
      })
    : null

/** Reviewed here for another workstation, and decided. */
export const mayReturn = (view: CaseView, session: Session): boolean =>
  view.asked !== null &&
  session.verbs.includes('provide') &&
  (view.state === 'held' || view.state === 'returned')

/** A representative, where no reviewer is left who could be the second. */
export const mayStepIn = (view: CaseView, session: Session): boolean =>
  !isAway(view) &&
  view.state === 'new' &&
  view.stage === 'second' &&
  session.role === 'representative' &&
  view.secondBy === 'representative' &&
  view.decision?.by !== session.account &&
  !isTied(view, session)

/** Once the outcome has left; before that it is undone. */
export const mayAppeal = (view: CaseView): boolean =>
  ['handed-over', 'acknowledged', 'refused'].includes(view.state)

/** Nothing of a case is destroyed while its decision waits for a second person or is on its way, or while it is elsewhere. */
export const mayDestroy = (view: CaseView, document: DocumentView, session: Session): boolean =>
  session.role === 'representative' &&
  session.verbs.includes('destroy') &&
  document.content.state !== 'destroyed' &&
  view.stage !== 'second' &&
  !isAway(view) &&
  !['awaiting-confirmation', 'held', 'handed-over'].includes(view.state)

const claimedFields = ({ claim }: CaseView, { claimed }: DocumentView): ClaimedFields => ({
  iin: claim.hasIin,
  patronymic: claim.patronymic !== null,
  issuer: (claimed?.issuer ?? null) !== null,
  issueDate: claimed?.hasIssueDate === true,
  hours: (claimed?.hours ?? null) !== null,
})

export const fieldsOf = (view: CaseView, document: DocumentView): FieldToRead[] =>
  fieldsToRead(document.kind, claimedFields(view, document))

/** Whose fields are read where this document is before the person: its own, or of the document it is a part of. */
export const readFor = (view: CaseView, document: DocumentView): DocumentView =>
  wholeOf(view.documents, document) ?? document

/** The same by its id; null: there is no such document before them. */
export function readAt(view: CaseView | null, id: string | null | undefined): DocumentView | null {
  const document = view?.documents.find((one) => one.id === id)
  return view === null || document === undefined ? null : readFor(view, document)
}

/**
 * What a person has still to read with their own eyes before a machine reads the document's lines: they hold the same
 * values, and a proposal would be read instead of the document (demand 3).
 */
export const fieldsBeforeMachine = (view: CaseView, document: DocumentView): ReadField[] =>
  fieldsOf(view, document)
    .filter(({ field, how }) => how === 'typed' && document.readings.every((one) => one.field !== field))
    .map(({ field }) => field)

/** What may be read besides. */
export const fieldsBeside = (view: CaseView, document: DocumentView): ReadField[] =>
  fieldsOffered(document.kind, claimedFields(view, document))

/** What stands against the verdict being recorded now; a verdict not yet chosen has nothing to stand against. */
export function gapsOf(view: CaseView, document: DocumentView, draft: DraftVerdict): readonly FindingGap[] {
  if (draft.verdict === null) return []
  const { reasons, namedPages } = draft
  const may = mayFind(
    // Chosen by the person at the verdict's radios.
    { verdict: seen(draft.verdict), reasons, namedPages },
    {
      kind: document.kind,
      isPart: wholeOf(view.documents, document) !== null,
      pages: document.content.state === 'stored' ? document.pages : null,
      evidence: document.evidence,
      read: document.readings.map(({ field }) => field),
      checked: document.checked,
      claimed: claimedFields(view, document),
    },
  )
  return may.ok ? [] : may.missing
}

/**
 * Fields in which something is typed that no reading has: a finding would drop it. Those that have to be read are told
 * of by the rules while they are not.
 */
export const typedOnly = (
  view: CaseView,
  document: DocumentView,
  typing: Typing,
  gaps: readonly FindingGap[],
): ReadField[] => {
  const told = gaps.flatMap((gap) => (gap.code === 'FIELDS_NOT_READ' ? gap.fields : []))
  const all = [...fieldsOf(view, document).map(({ field }) => field), ...fieldsBeside(view, document)]
  return all.filter((field) => {
    const typed = (typing[field] ?? '').trim()
    const recorded = document.readings.find((one) => one.field === field)?.seen
    return typed !== '' && typed !== recorded && !told.some((other) => other === field)
  })
}

/** Fields that the person has read otherwise than the Master claims. */
export const differingFields = ({ readings }: DocumentView): ReadField[] =>
  readings.filter(({ comparison }) => comparison === 'different').map(({ field }) => field)

/** The documents a decision stands on, in their order. */
export const countingDocuments = (view: CaseView): DocumentView[] =>
  documentsThatCount(view.documents, view.round)

export function outcomesOf(view: CaseView): ReturnType<typeof availableOutcomes> {
  const programme = findProgramme(view.programme)
  return programme === undefined ? [] : availableOutcomes(countingDocuments(view), programme)
}

/** Of this round, or of an earlier one that nobody judged: what there is to do. */
export const unjudged = (view: CaseView): DocumentView[] =>
  countingDocuments(view).filter(({ finding }) => finding === null)

/** Whether a page is known to have been seen, for the rail and for what is left. */
export type Mark = 'unseen' | 'part' | 'seen' | 'failed'

export function markOf(document: DocumentView, page: number): Mark {
  const evidence = document.evidence.find((one) => one.page === page)
  if (evidence?.legible === true) return 'seen'
  if (evidence?.failureShown === true) return 'failed'
  return evidence?.shown === true ? 'part' : 'unseen'
}

/** The share of a page that was seen at a legible size, from 0 to 1. */
export function shareOf(document: DocumentView, page: number): number {
  const evidence = document.evidence.find((one) => one.page === page)
  if (evidence?.legible === true) return 1
  return shareSeen(evidence?.coverage ?? nothingSeen, needsOf(document.kind))
}

/**
 * Of a page that is not seen as a whole, in whole percents: it never reads as if it were, though all but its rim or what
 * lies under a mask was seen.
 */
export const atMost = (share: number): number => Math.min(99, Math.floor(share * 100 + 1e-9)) / 100

/** Pages still to be seen legibly; null: it was not opened, so nobody knows. One that failed to open has none. */
export function pagesLeft(document: DocumentView): number | null {
  if (document.failure !== null) return 0
  if (document.pages === null) return null
  return Array.from({ length: document.pages }, (_, i) => markOf(document, i + 1)).filter(
    (mark) => mark === 'unseen' || mark === 'part',
  ).length
}
