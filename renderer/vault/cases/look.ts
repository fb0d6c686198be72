import { SverkaError, type ErrorCode } from '../../../preload/contract/errors.ts'
import { checklistFor } from '../../domain/checklists.ts'
import { isSeenEnough, mergeEvidence, needsOf } from '../../domain/looking.ts'
import { documentsThatCount } from '../../domain/decisions.ts'
import { isPartItem, partOf, wholesFor } from '../../domain/parts.ts'
import type { ProcessingAct } from '../../domain/vocabulary.ts'
import type { DocumentView, PageEvidence, PageLook } from '../client/api.ts'
import type { EntryDraft } from '../store/border.ts'
import { keepWaiting } from './drafts.ts'
import { marksOf } from './drawn.ts'
import type { CaseRecord, DocumentRecord } from './record.ts'
import {
  actOn,
  claimedCase,
  documentOf,
  isOpenToWork,
  visibleCase,
  withDocument,
  type CaseVault,
  type RoomContext,
} from './room.ts'
import { documentView, listed } from './view.ts'

/** What a person does while looking: pages seen, the checklist. What is new is in the journal at once. */

export interface At {
  case: string
  document: string
}

export async function recordPages({ vault }: RoomContext, at: At & { pages: number }): Promise<void> {
  await vault.exclusive(async () => {
    const before = await visibleCase(vault, at.case)
    const known = storedDocument(before, at.document).pages
    if (known === at.pages) return
    // The bytes cannot have changed, so another count is a viewer that is not to be believed.
    if (known !== null) throw new SverkaError('BAD_ARGUMENT')
    await change({ vault }, before, at.document, (document) => ({ ...document, pages: at.pages }), [
      actOn(before, 'pages-counted', { document: at.document }),
    ])
  })
}

/**
 * Adds to what is known of a page, from which nothing is ever taken. Its first showing, the moment when enough of it had
 * been seen, and its first shown failure are journal entries; time, zoom and further parts wait and go with the next
 * record of the case.
 *
 * @throws SverkaError WRONG_STATE for a page of a document that was not opened, or a case that is decided
 */
export async function recordEvidence(
  room: RoomContext,
  at: At & { evidence: PageLook },
): Promise<DocumentView> {
  const { vault, waiting } = room
  return vault.exclusive(async () => {
    const record = await caseInWork(vault, at.case)
    const document = storedDocument(record, at.document)
    const { evidence } = at
    const { page } = evidence
    if (page > (document.pages ?? 1)) throw new SverkaError('BAD_ARGUMENT')
    if (evidence.shown && !room.opened.has(document.id)) {
      throw new SverkaError('WRONG_STATE', ['document-opened'])
    }
    const known = document.evidence.find((one) => one.page === page)
    const merged = judged(vault, document, withMore(known, evidence))
    const entries = newsOf(known, merged).map((act) =>
      actOn(record, act, { document: document.id, page, ground: 'mandate' }),
    )
    const [first, ...rest] = entries
    if (first === undefined) {
      waiting.put(at.case, document.id, merged)
      await keepWaiting(room, at.case)
      const next = waiting.foldInto(record)
      return documentView(vault, next, documentOf(next, document.id))
    }
    const next = await change(
      room,
      record,
      document.id,
      (before) => ({
        ...before,
        // What could not be opened at first (a password was missing, a limit too low) has been now.
        failure: evidence.shown ? null : before.failure,
        evidence: [...before.evidence.filter((one) => one.page !== page), merged].toSorted(
          (a, b) => a.page - b.page,
        ),
      }),
      [first, ...rest],
    )
    return documentView(vault, next, documentOf(next, document.id))
  })
}

/** What becomes true of a page for the first time. A legible showing is a showing of its own. */
function newsOf(known: PageEvidence | undefined, now: PageEvidence): ProcessingAct[] {
  const shown = (now.shown && known?.shown !== true) || (now.legible && known?.legible !== true)
  const failed = now.failureShown && known?.failureShown !== true
  return [...(shown ? (['page-shown'] as const) : []), ...(failed ? (['page-failed'] as const) : [])]
}

async function caseInWork(vault: CaseVault, id: string): Promise<CaseRecord> {
  const record = await visibleCase(vault, id)
  if (!isOpenToWork(record)) throw new SverkaError('WRONG_STATE', [record.state])
  return record
}

/** One that has bytes, and so pages. */
function storedDocument(record: CaseRecord, id: string): DocumentRecord {
  const document = documentOf(record, id)
  if (document.content.state !== 'stored') throw new SverkaError('NOT_FOUND')
  return document
}

function withMore(known: PageEvidence | undefined, told: PageLook): PageEvidence {
  const more = { ...told, legible: false }
  return known === undefined ? more : mergeEvidence(known, more)
}

/** Whether it is enough is worked out here, from the parts seen and this person's masks, and never told by the desk. */
function judged(vault: CaseVault, document: DocumentRecord, evidence: PageEvidence): PageEvidence {
  const { page, shown, coverage } = evidence
  if (!shown || coverage === undefined) return evidence
  const masks = marksOf(document, vault.session.account).drawn.filter(
    (one) => one.kind === 'mask' && one.page === page,
  )
  const enough = isSeenEnough(coverage, needsOf(document.kind), masks)
  return { ...evidence, legible: evidence.legible || enough }
}

/** The person was told that the file, or one page of it, cannot be shown. */
export async function recordFailure(
  room: RoomContext,
  at: At & { page: number | null; code: ErrorCode },
): Promise<DocumentView> {
  const { page } = at
  if (page !== null) {
    const evidence = {
      page,
      shown: false,
      failureShown: true,
      milliseconds: 0,
      largestZoom: 0,
    }
    return recordEvidence(room, { case: at.case, document: at.document, evidence })
  }
  const { vault } = room
  return vault.exclusive(async () => {
    const record = await caseInWork(vault, at.case)
    const known = storedDocument(record, at.document)
    if (known.failure === at.code) return documentView(vault, record, known)
    const next = await change(room, record, at.document, (before) => ({ ...before, failure: at.code }), [
      actOn(record, 'page-failed', { document: at.document, ground: 'mandate' }),
    ])
    return documentView(vault, next, documentOf(next, at.document))
  })
}

export async function recordCheck(
  room: RoomContext,
  at: At & { item: string; checked: boolean },
): Promise<DocumentView> {
  return changeUnjudged(room, at, (record, document) => {
    if (!isItem(record, document, at)) throw new SverkaError('BAD_ARGUMENT')
    if (document.checked.includes(at.item) === at.checked) return null
    const others = document.checked.filter(
      (item) => item !== at.item && !(isPartItem(item) && isPartItem(at.item)),
    )
    return {
      document: { ...document, checked: at.checked ? [...others, at.item] : others },
      entries: [actOn(record, 'checklist-recorded', { document: at.document, ground: 'mandate' })],
    }
  })
}

/** One of the checklist; or that it is a part, which can be said where there is what it could be a part of, and unsaid. */
function isItem(
  record: CaseRecord,
  document: DocumentRecord,
  at: { item: string; checked: boolean },
): boolean {
  if (isPartItem(at.item)) {
    const wholes = wholesFor(documentsThatCount(record.documents, record.round), document)
    return !at.checked || wholes.some(({ id }) => partOf(id) === at.item)
  }
  return checklistFor(document.kind).some(({ id }) => id === at.item)
}

type Change = { document: DocumentRecord; entries: [EntryDraft, ...EntryDraft[]] }

/**
 * What a person does to a document of their case. A finding stands on what was seen when it was signed: it is withdrawn
 * before anything under it changes.
 * @param to null: there is nothing to do
 */
export async function changeUnjudged(
  room: RoomContext,
  at: At,
  to: (record: CaseRecord, document: DocumentRecord) => Change | null,
): Promise<DocumentView> {
  const { vault } = room
  return vault.exclusive(async () => {
    const record = await claimedCase(vault, at.case)
    const document = documentOf(record, at.document)
    if (document.finding !== null) throw new SverkaError('WRONG_STATE', ['finding'])
    const planned = to(record, document)
    if (planned === null) return documentView(vault, record, document)
    const next = await change(room, record, at.document, () => planned.document, planned.entries)
    return documentView(vault, next, documentOf(next, at.document))
  })
}

async function change(
  { vault }: Pick<RoomContext, 'vault'>,
  before: CaseRecord,
  document: string,
  to: (before: DocumentRecord) => DocumentRecord,
  entries: [EntryDraft, ...EntryDraft[]],
): Promise<CaseRecord> {
  const record = withDocument(before, document, to)
  await vault.commit({ entries, cases: [{ listed: listed(record), record }] })
  return record
}
