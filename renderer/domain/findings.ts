import type { Seen } from './brands.ts'
import { checklistFor } from './checklists.ts'
import { needsOf, nothingSeen, shareSeen, type PageEvidence } from './looking.ts'
import { groupOf } from './programmes.ts'
import { appliesTo, reasonOf } from './reasons.ts'
import type { DocumentKind, DocumentVerdict, ReasonCode } from './vocabulary.ts'

/** Fields a person takes from a document. `typed` ones before the claim and the advice for them uncover. */
export type ReadField =
  | 'number'
  | 'birthDate'
  | 'iin'
  | 'familyName'
  | 'givenName'
  | 'patronymic'
  | 'issuer'
  | 'issueDate'
  | 'hours'
  | 'holder'
  | 'expiryDate'
  | 'mrz'

export interface FieldToRead {
  readonly field: ReadField
  readonly how: 'typed' | 'confirmed'
}

/** Which of the optional fields the Master claimed: what was not claimed need not be read. */
export interface ClaimedFields {
  readonly iin: boolean
  readonly patronymic: boolean
  /** Of the document itself, where it is one of education. */
  readonly issuer?: boolean
  readonly issueDate?: boolean
  readonly hours?: boolean
}

/** What must have been read before a document of that kind is accepted. */
export function fieldsToRead(kind: DocumentKind, claimed: ClaimedFields): FieldToRead[] {
  switch (groupOf(kind)) {
    case 'identity': {
      // Passports for travel and permits need not carry an IIN or a patronymic.
      const iin = claimed.iin && kind === 'id-card'
      const patronymic = claimed.patronymic && (kind === 'id-card' || kind === 'internal-passport')
      return [
        { field: 'number', how: 'typed' },
        { field: 'birthDate', how: 'typed' },
        ...(iin ? [{ field: 'iin', how: 'typed' } as const] : []),
        { field: 'familyName', how: 'confirmed' },
        { field: 'givenName', how: 'confirmed' },
        ...(patronymic ? [{ field: 'patronymic', how: 'confirmed' } as const] : []),
      ]
    }
    case 'education':
      return [
        { field: 'number', how: 'typed' },
        { field: 'holder', how: 'confirmed' },
        ...(claimed.issuer === true ? [{ field: 'issuer', how: 'confirmed' } as const] : []),
        ...(claimed.issueDate === true ? [{ field: 'issueDate', how: 'typed' } as const] : []),
        ...(claimed.hours === true ? [{ field: 'hours', how: 'confirmed' } as const] : []),
      ]
    case 'other':
      return []
  }
}

/**
 * What may be read besides. Nothing that a person gives is held up without it, and nothing is allowed by it: advice can
 * say more where it is there.
 */
export function fieldsOffered(kind: DocumentKind, claimed: ClaimedFields): ReadField[] {
  switch (groupOf(kind)) {
    case 'identity':
      // The Russian internal passport says nothing of an end.
      return kind === 'internal-passport' ? ['mrz', 'issueDate'] : ['mrz', 'issueDate', 'expiryDate']
    case 'education': {
      const asked = fieldsToRead(kind, claimed).map(({ field }) => field)
      return (['issuer', 'issueDate', 'hours'] as const).filter((field) => !asked.includes(field))
    }
    case 'other':
      return []
  }
}

/** A verdict as a person is about to give it. */
export interface FindingDraft {
  readonly verdict: Seen<DocumentVerdict>
  readonly reasons: readonly ReasonCode[]
  /** Pages the reasons were seen on, from 1. */
  readonly namedPages: readonly number[]
}

/** What stands behind the verdict. */
export interface DocumentWork {
  readonly kind: DocumentKind
  /** By a person's word it is a part of another, of which fields and most items are asked (parts.ts). */
  readonly isPart: boolean
  /** How many there are; null: it was not opened, or could not be, or came without bytes. */
  readonly pages: number | null
  /** In any order; a page without evidence was not seen. */
  readonly evidence: readonly PageEvidence[]
  readonly read: readonly ReadField[]
  /** Ids of the checklist's items. */
  readonly checked: readonly string[]
  readonly claimed: ClaimedFields
}

/** Why a verdict cannot be given yet: a closed code, and what it is about. */
export type FindingGap =
  | { readonly code: 'NOT_OPENED' }
  /** `seen`: of the pages that were shown, and not enough of them; the others were not shown. */
  | { readonly code: 'PAGES_NOT_SEEN'; readonly pages: readonly number[]; readonly seen: readonly PartSeen[] }
  | { readonly code: 'FIELDS_NOT_READ'; readonly fields: readonly ReadField[] }
  | { readonly code: 'CHECKLIST_INCOMPLETE'; readonly items: readonly string[] }
  | { readonly code: 'REASON_MISSING' }
  | { readonly code: 'REASON_NOT_WANTED' }
  | { readonly code: 'REASON_TWICE' }
  | { readonly code: 'REASON_NOT_FOR_KIND'; readonly reasons: readonly ReasonCode[] }
  | { readonly code: 'REASON_NOT_FOR_VERDICT'; readonly reasons: readonly ReasonCode[] }
  | { readonly code: 'REASON_NEVER_ALONE'; readonly reasons: readonly ReasonCode[] }
  | { readonly code: 'PAGES_NOT_NAMED' }
  | { readonly code: 'PAGE_UNKNOWN'; readonly pages: readonly number[] }
  | { readonly code: 'PAGE_TWICE' }

/** How much of a page was seen at a legible size, from 0 to 1, and how much its kind wants. */
export interface PartSeen {
  readonly page: number
  readonly share: number
  readonly wanted: number
}

export type MayFind = { readonly ok: true } | { readonly ok: false; readonly missing: readonly FindingGap[] }

/**
 * Whether the verdict may be given on what has been seen. Accepting needs every page shown legibly, the fields
 * read and the checklist done; rejecting or asking again needs the pages its reasons name, and a page whose
 * failure was shown counts as seen for that. It gives leave to a person's verdict and never makes one (demand 3).
 */
export function mayFind(draft: FindingDraft, work: DocumentWork): MayFind {
  const missing = draft.verdict === 'accepted' ? gapsOfAccepting(draft, work) : gapsOfRefusing(draft, work)
  return missing.length === 0 ? { ok: true } : { ok: false, missing }
}

function gapsOfAccepting(draft: FindingDraft, work: DocumentWork): FindingGap[] {
  const gaps: FindingGap[] = []
  if (draft.reasons.length > 0 || draft.namedPages.length > 0) gaps.push({ code: 'REASON_NOT_WANTED' })
  if (work.pages === null) {
    gaps.push({ code: 'NOT_OPENED' })
  } else {
    const pages = pagesWithout(allPages(work.pages), work.evidence, ({ shown, legible }) => shown && legible)
    if (pages.length > 0) gaps.push({ code: 'PAGES_NOT_SEEN', pages, seen: partsSeen(pages, work) })
  }
  const fields = (work.isPart ? [] : fieldsToRead(work.kind, work.claimed))
    .map(({ field }) => field)
    .filter((field) => !work.read.includes(field))
  if (fields.length > 0) gaps.push({ code: 'FIELDS_NOT_READ', fields })
  const items = checklistFor(work.kind, work.isPart)
    .map(({ id }) => id)
    .filter((id) => !work.checked.includes(id))
  if (items.length > 0) gaps.push({ code: 'CHECKLIST_INCOMPLETE', items })
  return gaps
}

function gapsOfRefusing(draft: FindingDraft, work: DocumentWork): FindingGap[] {
  const { verdict, namedPages } = draft
  const given = draft.reasons.map(reasonOf)
  const gaps: FindingGap[] = []
  const complain = (
    code: 'REASON_NOT_FOR_KIND' | 'REASON_NOT_FOR_VERDICT' | 'REASON_NEVER_ALONE',
    wrong: typeof given,
  ): void => {
    if (wrong.length > 0) gaps.push({ code, reasons: wrong.map((reason) => reason.code) })
  }
  if (given.length === 0) gaps.push({ code: 'REASON_MISSING' })
  if (new Set(draft.reasons).size < given.length) gaps.push({ code: 'REASON_TWICE' })
  complain(
    'REASON_NOT_FOR_KIND',
    given.filter((reason) => !appliesTo(reason, work.kind)),
  )
  complain(
    'REASON_NOT_FOR_VERDICT',
    given.filter((reason) => !reason.verdicts.some((allowed) => allowed === verdict)),
  )
  const weak = given.filter((reason) => reason.neverAlone)
  if (verdict === 'rejected' && weak.length === given.length) complain('REASON_NEVER_ALONE', weak)

  if (new Set(namedPages).size < namedPages.length) gaps.push({ code: 'PAGE_TWICE' })
  const there = allPages(work.pages ?? 0)
  const unknown = namedPages.filter((page) => !there.includes(page))
  if (unknown.length > 0) gaps.push({ code: 'PAGE_UNKNOWN', pages: unknown })
  const known = namedPages.filter((page) => there.includes(page))
  const unseen = pagesWithout(known, work.evidence, ({ shown, failureShown }) => shown || failureShown)
  if (unseen.length > 0) gaps.push({ code: 'PAGES_NOT_SEEN', pages: unseen, seen: [] })
  if (given.some(({ pagesNeeded }) => pagesNeeded === 'named') && namedPages.length === 0) {
    gaps.push({ code: work.pages === null ? 'NOT_OPENED' : 'PAGES_NOT_NAMED' })
  }
  return gaps
}

function partsSeen(pages: readonly number[], { kind, evidence }: DocumentWork): PartSeen[] {
  const needs = needsOf(kind)
  return evidence
    .filter(({ page, shown }) => shown && pages.includes(page))
    .map(({ page, coverage = nothingSeen }) => ({
      page,
      share: shareSeen(coverage, needs),
      wanted: needs.area,
    }))
    .toSorted((a, b) => a.page - b.page)
}

function allPages(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1)
}

function pagesWithout(
  pages: readonly number[],
  evidence: readonly PageEvidence[],
  test: (evidence: PageEvidence) => boolean,
): number[] {
  const enough = new Set(evidence.filter(test).map(({ page }) => page))
  return pages.filter((page) => !enough.has(page))
}
