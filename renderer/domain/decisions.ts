import { partsOf, standsAlone } from './parts.ts'
import { groupOf, meets } from './programmes.ts'
import { reasonOf } from './reasons.ts'
import { caseOutcomes } from './vocabulary.ts'
import type { CaseOutcome, DocumentGroup, DocumentKind, DocumentVerdict, ReasonCode } from './vocabulary.ts'

export interface JudgedDocument {
  readonly id: string
  readonly kind: DocumentKind
  /** What a person checked and said of it: by one of these it is a part of another (parts.ts). */
  readonly checked: readonly string[]
  readonly content: { readonly state: 'stored' | 'unreadable' | 'destroyed' }
  /** Null while nobody has judged it. */
  readonly finding: { readonly verdict: DocumentVerdict; readonly reasons: readonly ReasonCode[] } | null
}

/** What a programme asks for; every `Programme` is one. */
export interface Demands {
  readonly requires: readonly DocumentGroup[]
}

/** Why an outcome is not to be had, for the button that sleeps: a closed code, and what it is about. */
export type OutcomeObstacle =
  /** Places in the list of documents, from 0. */
  | { readonly code: 'FINDING_MISSING'; readonly documents: readonly number[] }
  /** Nothing of a required group came: only more documents can be asked for. */
  | { readonly code: 'GROUP_MISSING'; readonly groups: readonly DocumentGroup[] }
  | { readonly code: 'GROUP_NOT_ACCEPTED'; readonly groups: readonly DocumentGroup[] }
  /** Asked to send a document again, the Master is not yet to be certified. */
  | { readonly code: 'ASKED_AGAIN'; readonly documents: readonly number[] }
  | { readonly code: 'NOT_GENUINE'; readonly documents: readonly number[] }
  | { readonly code: 'NOTHING_FINAL' }
  | { readonly code: 'NOTHING_TO_ASK_FOR' }

export type MayDecide =
  { readonly ok: true } | { readonly ok: false; readonly why: readonly OutcomeObstacle[] }

/** A document as its case holds it. */
type HeldDocument = JudgedDocument & {
  readonly round: number
  /** `round`: in which it was judged. */
  readonly finding: { readonly round: number } | null
}

/**
 * Of a case of several rounds, what a decision in this round stands on: this round's documents, and of earlier
 * ones those accepted, not judged yet, or judged in this round first. The others were answered by the decision of their
 * round. A document destroyed before anybody judged it is not there; a finding outlives its document.
 */
export function documentsThatCount<T extends HeldDocument>(documents: readonly T[], round: number): T[] {
  const stands = ({ finding }: T): boolean =>
    finding === null || finding.verdict === 'accepted' || finding.round === round
  const gone = ({ finding, content }: T): boolean => finding === null && content.state === 'destroyed'
  return documents.filter((one) => !gone(one) && (one.round === round || (one.round < round && stands(one))))
}

/**
 * Whether the outcome can honestly be given on these findings. It says what is possible; which of the possible
 * ones it is, a person says (demand 3).
 *
 * - certified: of every required group a document is accepted with all of its parts, none is asked for again, none was
 *   rejected as not genuine. Other documents beyond the need may have been rejected.
 * - declined: every required group is there, and a document was rejected for a final reason, being not genuine
 *   or of a required group of which nothing was accepted.
 * - more documents required: something required is not accepted, or a document was asked for again or rejected
 *   other than as surplus.
 */
export function mayDecide(
  outcome: CaseOutcome,
  documents: readonly JudgedDocument[],
  programme: Demands,
): MayDecide {
  const why: OutcomeObstacle[] = []
  const unjudged = placesOf(documents, ({ finding }) => finding === null)
  if (unjudged.length > 0) why.push({ code: 'FINDING_MISSING', documents: unjudged })
  switch (outcome) {
    case 'certified':
      why.push(...againstCertifying(documents, programme))
      break
    case 'declined':
      why.push(...againstDeclining(documents, programme))
      break
    case 'more-documents-required':
      if (unjudged.length === 0 && !somethingToAskFor(documents, programme))
        why.push({ code: 'NOTHING_TO_ASK_FOR' })
      break
  }
  return why.length === 0 ? { ok: true } : { ok: false, why }
}

/** Every outcome, in the order of the vocabulary, with what stands against it. None is preferred. */
export function availableOutcomes(
  documents: readonly JudgedDocument[],
  programme: Demands,
): { readonly outcome: CaseOutcome; readonly may: MayDecide }[] {
  return caseOutcomes.map((outcome) => ({ outcome, may: mayDecide(outcome, documents, programme) }))
}

/** A refusal always; else where a document was rejected for a reason that one person alone may not find. */
export function needsSecondPerson(outcome: CaseOutcome, documents: readonly JudgedDocument[]): boolean {
  return (
    outcome === 'declined' ||
    documents.some((one) => rejectedFor(one, (code) => reasonOf(code).needsSecondPerson))
  )
}

function againstCertifying(documents: readonly JudgedDocument[], programme: Demands): OutcomeObstacle[] {
  const why: OutcomeObstacle[] = groupsWithout(documents, programme)
  const asked = placesOf(documents, ({ finding }) => finding?.verdict === 'resubmission')
  if (asked.length > 0) why.push({ code: 'ASKED_AGAIN', documents: asked })
  const forged = placesOf(documents, notGenuine)
  if (forged.length > 0) why.push({ code: 'NOT_GENUINE', documents: forged })
  return why
}

function againstDeclining(documents: readonly JudgedDocument[], programme: Demands): OutcomeObstacle[] {
  const missing = groupsWithout(documents, programme).filter(({ code }) => code === 'GROUP_MISSING')
  if (missing.length > 0) return missing
  const unmet = programme.requires.filter((group) => !accepted(documents, group))
  const final = documents.some(
    (one) =>
      notGenuine(one) ||
      (unmet.includes(groupOf(one.kind)) && rejectedFor(one, (code) => reasonOf(code).final)),
  )
  return final ? [] : [{ code: 'NOTHING_FINAL' }]
}

function somethingToAskFor(documents: readonly JudgedDocument[], programme: Demands): boolean {
  return (
    programme.requires.some((group) => !accepted(documents, group)) ||
    documents.some(
      (one) => one.finding?.verdict === 'resubmission' || rejectedFor(one, (code) => code !== 'SURPLUS'),
    )
  )
}

/** Required groups of which nothing came, and those of which something came and nothing is accepted. */
function groupsWithout(documents: readonly JudgedDocument[], programme: Demands): OutcomeObstacle[] {
  const unmet = programme.requires.filter((group) => !accepted(documents, group))
  const there = (group: DocumentGroup): boolean => documents.some(({ kind }) => meets(kind, group))
  const missing = unmet.filter((group) => !there(group))
  const refused = unmet.filter(there)
  return [
    ...(missing.length > 0 ? [{ code: 'GROUP_MISSING', groups: missing } as const] : []),
    ...(refused.length > 0 ? [{ code: 'GROUP_NOT_ACCEPTED', groups: refused } as const] : []),
  ]
}

function accepted(documents: readonly JudgedDocument[], group: DocumentGroup): boolean {
  return documents.some(
    (one) =>
      meets(one.kind, group) &&
      standsAlone(one) &&
      one.finding?.verdict === 'accepted' &&
      // What was read may have been read from any of them.
      partsOf(documents, one).every((part) => part.finding?.verdict === 'accepted'),
  )
}

function notGenuine(document: JudgedDocument): boolean {
  return rejectedFor(document, (code) => reasonOf(code).class === 'authenticity')
}

function rejectedFor({ finding }: JudgedDocument, test: (code: ReasonCode) => boolean): boolean {
  return finding?.verdict === 'rejected' && finding.reasons.some(test)
}

function placesOf(
  documents: readonly JudgedDocument[],
  test: (document: JudgedDocument) => boolean,
): number[] {
  return documents.flatMap((document, place) => (test(document) ? [place] : []))
}
