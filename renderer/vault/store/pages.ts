import { SverkaError } from '../../../preload/contract/errors.ts'
import { toBase64url } from '../../domain/log/index.ts'
import type { ListEntry } from '../client/api.ts'
import { PAGE_FILL } from '../format/constants.ts'
import { hash } from '../format/hash.ts'
import type { Row, VaultDb } from './db.ts'
import { listPage } from './list-page.ts'
import { lostRefs } from './lost-refs.ts'
import { checkRow, orDamaged, type HeadRecord, type Records } from './rows.ts'

export type PageMark = HeadRecord['pages'][number]

/** Pages read with one request to the database while the list loads. */
const batch = 32

export function markOf(row: Row<number>): PageMark {
  return { rev: row.rev, hash: toBase64url(hash(row.sealed)) }
}

/** A change to the list that is on the disk before it is in memory. */
export interface ListPlan {
  readonly rows: readonly Row<number>[]
  readonly marks: readonly PageMark[]
  /** To be called once, after the transaction completed. */
  apply(): void
}

/**
 * The list of cases in memory and the encrypted pages it came from. Pages load in order, each checked against the
 * head, so that the first screenful can be told before the last page is read.
 */
export class CaseList {
  readonly entries = new Map<string, ListEntry>()
  /** Pages that do not open: what is on them is not in the list, and they stay as they lie. */
  readonly damaged = new Set<number>()
  readonly #records: Records
  readonly #pages: string[][] = []
  readonly #pageOf = new Map<string, number>()
  readonly #byRef = new Map<string, string>()
  #marks: readonly PageMark[]
  #loading: Promise<void>[] = []
  #loaded: Promise<void> = Promise.resolve()
  #lost: ReadonlySet<string> = new Set()

  constructor(records: Records, marks: readonly PageMark[]) {
    this.#records = records
    this.#marks = marks
  }

  get marks(): readonly PageMark[] {
    return this.#marks
  }

  /**
   * Begins to read; while one batch is opened the next is being read. Each promise is one page; a page that fails
   * fails all after it.
   */
  load(db: VaultDb): void {
    let opened = Promise.resolve()
    let openedBefore = opened
    let read: Promise<unknown> = opened
    for (let first = 0; first < this.#marks.length; first += batch) {
      const numbers = Array.from({ length: Math.min(batch, this.#marks.length - first) }, (_, i) => first + i)
      const rows = Promise.all([read, openedBefore]).then(() => db.pages.bulkGet(numbers))
      openedBefore = opened
      for (const number of numbers) {
        opened = Promise.all([rows, opened]).then(([found]) => this.#take(number, found[number - first]))
        // Somebody always asks for `whole`; a page nobody waits for must not be an unhandled rejection.
        opened.catch(() => undefined)
        this.#loading.push(opened)
      }
      read = rows
    }
    this.#loaded = Promise.all(this.#loading).then(async () => {
      if (this.damaged.size > 0) this.#lost = await lostRefs(db, this.#records, this.entries)
    })
    this.#loaded.catch(() => undefined)
  }

  /** The first pages, or all where there are fewer. @throws SverkaError ROLLED_BACK */
  async first(pages: number): Promise<void> {
    await Promise.all(this.#loading.slice(0, pages))
  }

  /** All of it but what is damaged. @throws SverkaError ROLLED_BACK */
  async whole(): Promise<void> {
    await this.#loaded
  }

  /** Every page once, in order, as soon as it is there. */
  async tell(tell: (entries: readonly ListEntry[]) => void): Promise<number> {
    let told = 0
    for (let number = 0; number < Math.max(this.#pages.length, this.#loading.length); number++) {
      await this.#loading[number]
      const entries = (this.#pages[number] ?? []).map((id) => this.#entry(id))
      tell(entries)
      told += entries.length
    }
    return told
  }

  ofRef(caseRef: string): ListEntry | null {
    const id = this.#byRef.get(caseRef)
    return id === undefined ? null : this.#entry(id)
  }

  /** Whether a case of that reference is here whose list page is damaged. */
  isLost(caseRef: string): boolean {
    return this.#lost.has(caseRef)
  }

  /** Revisions are given here: the next one of each case. */
  plan(listed: readonly Omit<ListEntry, 'rev'>[]): ListPlan & { entries: readonly ListEntry[] } {
    const changed = listed.map((entry) => ({ ...entry, rev: (this.entries.get(entry.id)?.rev ?? 0) + 1 }))
    const byId = new Map(changed.map((entry) => [entry.id, entry]))
    const pages = new Map<number, string[]>()
    const pageOf = new Map<string, number>()
    const idsOf = (number: number): string[] => pages.get(number) ?? [...(this.#pages[number] ?? [])]
    for (const { id } of changed) {
      let number = this.#pageOf.get(id) ?? pageOf.get(id)
      if (number === undefined) {
        number = this.#roomFor(idsOf, pages)
        pages.set(number, [...idsOf(number), id])
      } else {
        pages.set(number, idsOf(number))
      }
      pageOf.set(id, number)
    }
    const marks = [...this.#marks]
    const rows = [...pages].map(([number, ids]) => {
      const rev = (marks[number]?.rev ?? 0) + 1
      const record = ids.map((id) => byId.get(id) ?? this.#entry(id))
      const row = this.#records.seal('cases', 'pages', number, rev, record)
      marks[number] = markOf(row)
      return row
    })
    return {
      entries: changed,
      rows,
      marks,
      apply: () => {
        for (const [number, ids] of pages) this.#pages[number] = ids
        for (const entry of changed) this.#put(entry, pageOf.get(entry.id) ?? 0)
        this.#marks = marks
      },
    }
  }

  clear(): void {
    this.entries.clear()
    this.damaged.clear()
    this.#pages.length = 0
    this.#pageOf.clear()
    this.#byRef.clear()
    this.#marks = []
    this.#loading = []
  }

  #roomFor(idsOf: (page: number) => string[], planned: ReadonlyMap<number, unknown>): number {
    const last = Math.max(this.#marks.length - 1, 0, ...planned.keys())
    return idsOf(last).length < PAGE_FILL && !this.damaged.has(last) ? last : last + 1
  }

  #take(number: number, row: unknown): void {
    const entries = this.#openPage(number, row)
    if (entries === null) {
      this.damaged.add(number)
      return
    }
    this.#pages[number] = entries.map(({ id }) => id)
    for (const entry of entries) this.#put(entry, number)
  }

  /** Null where it is damaged. One that opens and is not what the head names was put there. */
  #openPage(number: number, row: unknown): ListEntry[] | null {
    return orDamaged(() => {
      const { rev, sealed } = checkRow(row)
      const entries = this.#records.open('cases', 'pages', number, row, listPage)
      const mark = this.#marks[number]
      if (mark?.rev !== rev || mark.hash !== toBase64url(hash(sealed))) throw new SverkaError('ROLLED_BACK')
      return entries
    })
  }

  #put(entry: ListEntry, page: number): void {
    this.entries.set(entry.id, entry)
    this.#pageOf.set(entry.id, page)
    this.#byRef.set(entry.caseRef, entry.id)
  }

  #entry(id: string): ListEntry {
    const entry = this.entries.get(id)
    if (entry === undefined) throw new SverkaError('INTERNAL')
    return entry
  }
}
