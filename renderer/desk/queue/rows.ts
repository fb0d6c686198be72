import { noHands, whyNotTake, type Candidate } from '../../domain/hands.ts'
import { findProgramme, meets, promisedDays } from '../../domain/programmes.ts'
import type { QueueLook, QueueOrder, QueueTab } from '../../domain/queue-views.ts'
import { documentKinds, type DocumentGroup, type DocumentKind } from '../../domain/vocabulary.ts'
import type { ListEntry } from '../../vault/client/api.ts'
import { overdueBefore } from './age.ts'
import { fold, searchableName, searchableText, searchWords } from './folding.ts'
import type { Searchable, SearchWord } from './folding.ts'

/** One line of the queue, with what the search looks through: worked out once a row, and not at each key. */
export type QueueRow = Searchable & { readonly entry: ListEntry }

export function makeRow(entry: ListEntry): QueueRow {
  const caseRef = entry.caseRef.toLowerCase()
  const name = searchableName(entry.name)
  const programme = programmeIndex(entry.programme)
  return {
    entry,
    plain: `${caseRef}\n${name.plain}\n${programme.plain}`,
    latin: `${caseRef}\n${name.latin}\n${programme.latin}`,
  }
}

/** Folded once a programme and not once a case: there are few of them, and cases by the hundred thousand. */
const programmeIndexes = new Map<string, Searchable>()
function programmeIndex(id: string): Searchable {
  const known = programmeIndexes.get(id)
  if (known !== undefined) return known
  const programme = findProgramme(id)
  const index = searchableText(programme === undefined ? id : Object.values(programme.name).join('\n'))
  programmeIndexes.set(id, index)
  return index
}

export const found = (row: QueueRow, words: readonly SearchWord[]): boolean =>
  words.every(({ text, isLatin }) => (isLatin ? row.latin : row.plain).includes(text))

/**
 * Searches these rows again and again. What was typed grows by letters, and finds among what the letters so far have
 * found: their words are all there, whole or as beginnings.
 */
export function finder(rows: readonly QueueRow[]): (typed: string) => readonly QueueRow[] {
  let last = { text: '', rows }
  return (typed) => {
    const text = fold(typed)
    const words = searchWords(typed)
    const among = text.startsWith(last.text) ? last.rows : rows
    last = { text, rows: words.length === 0 ? rows : among.filter((row) => found(row, words)) }
    return last.rows
  }
}

/** Oldest first; the same instant by reference, as the vault counts "oldest" too. */
export function olderFirst({ entry: a }: QueueRow, { entry: b }: QueueRow): number {
  if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt ? -1 : 1
  if (a.caseRef !== b.caseRef) return a.caseRef < b.caseRef ? -1 : 1
  return 0
}

/** @param rows oldest first, as they are kept */
export function inOrder(rows: readonly QueueRow[], order: QueueOrder): readonly QueueRow[] {
  if (order === 'oldest') return rows
  if (order === 'newest') return rows.toReversed()
  return rows.toSorted(({ entry: { caseRef: a } }, { entry: { caseRef: b } }) => (a < b ? -1 : a > b ? 1 : 0))
}

export function isIn(tab: QueueTab, entry: ListEntry, me: Candidate): boolean {
  const { state, claimedBy, review, away } = entry
  switch (tab) {
    case 'mine':
      return mayBeTaken(entry, me) || (state === 'claimed' && claimedBy === me.account)
    case 'awaiting':
      return (
        state === 'awaiting-confirmation' ||
        (state === 'new' && (review === 'second' || away === true) && !mayBeTaken(entry, me))
      )
    case 'decided':
      return isDecided(state)
    case 'all':
      return true
  }
}

/** Whether it is nobody's, and given to this account. */
export function mayBeTaken(
  { state, review, barred = [], handedOn, away }: ListEntry,
  me: Candidate,
): boolean {
  const hands = { ...noHands, barred }
  const meanwhile = away === true ? 'elsewhere' : (handedOn ?? null)
  return state === 'new' && whyNotTake(hands, [], review ?? 'first', me, meanwhile) === null
}

export const isDecided = (state: ListEntry['state']): boolean =>
  state === 'held' ||
  state === 'handed-over' ||
  state === 'acknowledged' ||
  state === 'refused' ||
  state === 'returned'

/** What the queue is narrowed to, beside tab and search; null: to nothing. */
export type Narrowing = Pick<QueueLook, 'overdue' | 'programme' | 'reviewer'>
export const wide: Narrowing = { overdue: false, programme: null, reviewer: null }
export const isNarrow = ({ overdue, programme, reviewer }: Narrowing): boolean =>
  overdue || programme !== null || reviewer !== null

/** Whether a case that nobody has decided is beyond the time that its programme promises. */
export function overdueAt(now: Date): (entry: ListEntry) => boolean {
  const before = new Map<string, string>()
  return ({ programme, receivedAt, state }) => {
    if (isDecided(state)) return false
    let limit = before.get(programme)
    if (limit === undefined) {
      limit = overdueBefore(now, promisedDays(programme))
      before.set(programme, limit)
    }
    return receivedAt < limit
  }
}

export function narrowed(
  rows: readonly QueueRow[],
  { overdue, programme, reviewer }: Narrowing,
  isOverdue: (entry: ListEntry) => boolean,
): readonly QueueRow[] {
  return rows.filter(
    ({ entry }) =>
      (!overdue || isOverdue(entry)) &&
      (programme === null || entry.programme === programme) &&
      (reviewer === null || entry.claimedBy === reviewer || entry.handedOn?.to === reviewer),
  )
}

export type Papers = {
  kinds: readonly { kind: DocumentKind; count: number }[]
  /** Noted as received without bytes. */
  unreadable: number
  /** Groups the programme requires and no document of the case can meet. */
  missing: readonly DocumentGroup[]
}

export function papersOf({ documents, programme }: ListEntry): Papers {
  const kinds = documentKinds
    .map((kind) => ({ kind, count: documents.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
  const requires = findProgramme(programme)?.requires ?? []
  return {
    kinds,
    unreadable: documents.filter(({ hash }) => hash === null).length,
    missing: requires.filter((group) => !documents.some(({ kind }) => meets(kind, group))),
  }
}
