import { SverkaError, type ErrorCode } from '../../../preload/contract/errors.ts'
import { checklistFor } from '../../domain/checklists.ts'
import type { DocumentView, PageEvidence, ReadField } from '../client/api.ts'
import type { EntryDraft } from '../store/border.ts'
import { mustBeTyped, claimedFor } from './reading.ts'
import type { CaseRecord, DocumentRecord, StoredReading } from './record.ts'
import { actOn, claimedCase, documentOf, visibleCase, withDocument, type RoomContext } from './room.ts'
import { documentView, listed } from './view.ts'

/** What a person does while looking: pages seen, fields read, the checklist. Each is in the journal at once. */

interface At {
  case: string
  document: string
}

export async function recordPages({ vault }: RoomContext, at: At & { pages: number }): Promise<void> {
  await vault.exclusive(async () => {
    const before = await visibleCase(vault, at.case)
    const known = documentOf(before, at.document).pages
    if (known === at.pages) return
    // The bytes cannot have changed, so another count is a viewer that is not to be believed.
    if (known !== null) throw new SverkaError('BAD_ARGUMENT')
    await change({ vault }, before, at.document, (document) => ({ ...document, pages: at.pages }), [
      actOn(before, 'pages-counted', { document: at.document }),
    ])
  })
}

/**
 * Adds to what is known of a page. Its first showing, its first legible showing and its shown failure are journal
 * entries; time and zoom go along with them and with the next record of the case.
 */
export async function recordEvidence(
  room: RoomContext,
  at: At & { evidence: PageEvidence },
): Promise<DocumentView> {
  const { vault } = room
  return vault.exclusive(async () => {
    const record = await visibleCase(vault, at.case)
    const document = documentOf(record, at.document)
    const { evidence } = at
    if (evidence.page > (document.pages ?? 1)) throw new SverkaError('BAD_ARGUMENT')
    const known = document.evidence.find(({ page }) => page === evidence.page)
    const merged = mergeEvidence(known, evidence)
    const act = evidence.failureShown ? 'page-failed' : 'page-shown'
    const next = await change(
      room,
      record,
      at.document,
      (before) => ({
        ...before,
        evidence: [...before.evidence.filter(({ page }) => page !== evidence.page), merged].toSorted(
          (a, b) => a.page - b.page,
        ),
      }),
      [actOn(record, act, { document: at.document, page: evidence.page, ground: 'mandate' })],
    )
    return documentView(vault, next, documentOf(next, at.document))
  })
}

export function mergeEvidence(known: PageEvidence | undefined, more: PageEvidence): PageEvidence {
  if (known === undefined) return more
  return {
    page: more.page,
    shown: known.shown || more.shown,
    legible: known.legible || more.legible,
    failureShown: known.failureShown || more.failureShown,
    milliseconds: known.milliseconds + more.milliseconds,
    largestZoom: Math.max(known.largestZoom, more.largestZoom),
  }
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
      legible: false,
      failureShown: true,
      milliseconds: 0,
      largestZoom: 0,
    }
    return recordEvidence(room, { case: at.case, document: at.document, evidence })
  }
  const { vault } = room
  return vault.exclusive(async () => {
    const record = await visibleCase(vault, at.case)
    const next = await change(room, record, at.document, (before) => ({ ...before, failure: at.code }), [
      actOn(record, 'page-failed', { document: at.document, ground: 'mandate' }),
    ])
    return documentView(vault, next, documentOf(next, at.document))
  })
}

/** A field read from the document; the claim for it is uncovered by that and by nothing else. */
export async function recordReading(
  room: RoomContext,
  at: At & { field: ReadField; seen: string; how: 'typed' | 'confirmed' },
): Promise<DocumentView> {
  const { vault } = room
  if (mustBeTyped(at.field) && at.how !== 'typed') throw new SverkaError('BAD_ARGUMENT', [at.field])
  return vault.exclusive(async () => {
    const record = await claimedCase(vault, at.case)
    openForWork(documentOf(record, at.document))
    const entries: [EntryDraft, ...EntryDraft[]] = [
      actOn(record, 'reading-recorded', { document: at.document }),
    ]
    if (claimedFor(record, at.field) !== null) {
      entries.push(actOn(record, 'claim-shown', { document: at.document, ground: 'mandate' }))
    }
    const next = await change(
      room,
      record,
      at.document,
      (before) => ({ ...before, readings: withReading(before.readings, at, vault.now()) }),
      entries,
    )
    return documentView(vault, next, documentOf(next, at.document))
  })
}

function withReading(
  readings: readonly StoredReading[],
  { field, seen, how }: { field: ReadField; seen: string; how: 'typed' | 'confirmed' },
  at: string,
): StoredReading[] {
  const before = readings.find((one) => one.field === field)
  const replaced = before === undefined ? [] : [...before.replaced, { seen: before.seen, at: before.at }]
  return [
    ...readings.filter((one) => one.field !== field),
    { field, seen: seen.normalize('NFC'), how, at, replaced },
  ]
}

export async function recordCheck(
  room: RoomContext,
  at: At & { item: string; checked: boolean },
): Promise<DocumentView> {
  const { vault } = room
  return vault.exclusive(async () => {
    const record = await claimedCase(vault, at.case)
    const document = documentOf(record, at.document)
    openForWork(document)
    if (!checklistFor(document.kind).some(({ id }) => id === at.item)) throw new SverkaError('BAD_ARGUMENT')
    const next = await change(
      room,
      record,
      at.document,
      (before) => ({
        ...before,
        checked: at.checked
          ? [...new Set([...before.checked, at.item])]
          : before.checked.filter((item) => item !== at.item),
      }),
      [actOn(record, 'checklist-recorded', { document: at.document, ground: 'mandate' })],
    )
    return documentView(vault, next, documentOf(next, at.document))
  })
}

/** A finding stands on what was seen when it was signed: it is withdrawn before anything under it changes. */
function openForWork(document: DocumentRecord): void {
  if (document.finding !== null) throw new SverkaError('WRONG_STATE', ['finding'])
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
