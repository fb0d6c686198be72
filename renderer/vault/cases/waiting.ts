import * as z from 'zod'
import { id } from '../../../preload/contract/scalars.ts'
import { caseDraft, pageEvidence, pageMarks, type CaseDraft, type PageEvidence } from '../client/api.ts'
import { withMarks } from './drawn.ts'
import { together } from '../../domain/looking.ts'
import type { CaseRecord } from './record.ts'

/**
 * What was looked at and is not worth a journal entry of its own: time, zoom and parts, and what was drawn over a page. It
 * waits here, goes into the record with the next commit of its case, and lies in the draft's row meanwhile, so that a
 * lock loses nothing. What waits is the page's whole evidence and all that is drawn, not an addition to it, so that it
 * may be folded in twice.
 */

const waitingPage = pageEvidence.extend({ document: id })
type WaitingPage = z.infer<typeof waitingPage>

const waitingMarks = z.strictObject({ document: id, by: id, rev: z.int().min(1), drawn: pageMarks })
export type WaitingMarks = z.infer<typeof waitingMarks>

/** The record of table `drafts`. */
export const storedDraft = caseDraft.extend({
  evidence: z.array(waitingPage).optional(),
  marks: z.array(waitingMarks).optional(),
})
export type StoredDraft = z.infer<typeof storedDraft>

export const emptyDraft: CaseDraft = { document: null, page: null, documents: [] }

export class Waiting {
  readonly #pages = new Map<string, Map<string, WaitingPage>>()
  /** By case, then by document. */
  readonly #marks = new Map<string, Map<string, WaitingMarks>>()

  /** Whether the case's draft has been looked into in this session. */
  knows(caseId: string): boolean {
    return this.#pages.has(caseId)
  }

  /** What an earlier session left in the case's draft. */
  restore(caseId: string, draft: StoredDraft | null): void {
    const pages = (draft?.evidence ?? []).map((one): [string, WaitingPage] => [keyOf(one), one])
    this.#pages.set(caseId, new Map(pages))
    this.#marks.set(caseId, new Map((draft?.marks ?? []).map((one) => [one.document, one])))
  }

  put(caseId: string, document: string, evidence: PageEvidence): void {
    const pages = this.#pages.get(caseId) ?? new Map<string, WaitingPage>()
    const page = { document, ...evidence }
    pages.set(keyOf(page), page)
    this.#pages.set(caseId, pages)
  }

  putMarks(caseId: string, marks: WaitingMarks): void {
    const drawn = this.#marks.get(caseId) ?? new Map<string, WaitingMarks>()
    this.#marks.set(caseId, drawn.set(marks.document, marks))
  }

  /** What the draft's row has to keep. */
  left(caseId: string): { evidence: WaitingPage[]; marks: WaitingMarks[] } {
    return {
      evidence: [...(this.#pages.get(caseId)?.values() ?? [])],
      marks: [...(this.#marks.get(caseId)?.values() ?? [])],
    }
  }

  /** After a commit of the case: it is all in the record. */
  recorded(caseId: string): void {
    this.#pages.get(caseId)?.clear()
    this.#marks.get(caseId)?.clear()
  }

  foldInto(record: CaseRecord): CaseRecord {
    const { evidence: waiting, marks } = this.left(record.id)
    if (waiting.length === 0 && marks.length === 0) return record
    const documents = record.documents.map((one) => {
      const pages = waiting.filter(({ document }) => document === one.id)
      const evidence = pages.reduce(withLarger, one.evidence)
      const drawn = marks.filter(({ document }) => document === one.id)
      return drawn.reduce(withMarks, { ...one, evidence })
    })
    return { ...record, documents }
  }
}

const keyOf = ({ document, page }: { document: string; page: number }): string => `${document}/${page}`

function withLarger(known: readonly PageEvidence[], more: WaitingPage): PageEvidence[] {
  // A page that the record does not know has not been shown: its journal entry would have gone into the record with it.
  return known.map((one) =>
    one.page === more.page
      ? {
          ...one,
          milliseconds: Math.max(one.milliseconds, more.milliseconds),
          largestZoom: Math.max(one.largestZoom, more.largestZoom),
          ...coveredBy(one, more),
        }
      : one,
  )
}

function coveredBy(
  { coverage: one }: PageEvidence,
  { coverage: other }: PageEvidence,
): Pick<PageEvidence, 'coverage'> {
  const coverage = one === undefined || other === undefined ? (one ?? other) : together(one, other)
  return coverage === undefined ? {} : { coverage }
}
