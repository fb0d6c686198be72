import * as z from 'zod'
import { id } from '../../../preload/contract/scalars.ts'
import { caseDraft, pageEvidence, type CaseDraft, type PageEvidence } from '../client/api.ts'
import type { CaseRecord } from './record.ts'

/**
 * What was looked at and is not worth a journal entry of its own: time and zoom. It waits here, goes into the record
 * with the next commit of its case, and lies in the draft's row meanwhile, so that a lock loses nothing. What waits is
 * the page's whole evidence and not an addition to it, so that it may be folded in twice.
 */

const waitingPage = pageEvidence.extend({ document: id })
type WaitingPage = z.infer<typeof waitingPage>

/** The record of table `drafts`. */
export const storedDraft = caseDraft.extend({ evidence: z.array(waitingPage).optional() })
export type StoredDraft = z.infer<typeof storedDraft>

export const emptyDraft: CaseDraft = { document: null, page: null, documents: [] }

export class Waiting {
  readonly #pages = new Map<string, Map<string, WaitingPage>>()

  /** Whether the case's draft has been looked into in this session. */
  knows(caseId: string): boolean {
    return this.#pages.has(caseId)
  }

  /** What an earlier session left in the case's draft. */
  restore(caseId: string, draft: StoredDraft | null): void {
    const pages = (draft?.evidence ?? []).map((one): [string, WaitingPage] => [keyOf(one), one])
    this.#pages.set(caseId, new Map(pages))
  }

  put(caseId: string, document: string, evidence: PageEvidence): void {
    const pages = this.#pages.get(caseId) ?? new Map<string, WaitingPage>()
    const page = { document, ...evidence }
    pages.set(keyOf(page), page)
    this.#pages.set(caseId, pages)
  }

  of(caseId: string): WaitingPage[] {
    return [...(this.#pages.get(caseId)?.values() ?? [])]
  }

  /** After a commit of the case: it is all in the record. */
  recorded(caseId: string): void {
    this.#pages.get(caseId)?.clear()
  }

  foldInto(record: CaseRecord): CaseRecord {
    const waiting = this.of(record.id)
    if (waiting.length === 0) return record
    const documents = record.documents.map((one) => {
      const pages = waiting.filter(({ document }) => document === one.id)
      const evidence = pages.reduce(withLarger, one.evidence)
      return { ...one, evidence }
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
        }
      : one,
  )
}
