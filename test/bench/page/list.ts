import { Dexie, type Table } from 'dexie'
import type { ListEntry } from '../../../renderer/vault/client/api.ts'
import { KEY_BYTES, PAGE_FILL } from '../../../renderer/vault/format/constants.ts'
import { randomBytes } from '../../../renderer/vault/format/sodium.ts'
import { Keyring } from '../../../renderer/vault/keys/rings.ts'
import { newId } from '../../../renderer/vault/keys/statements.ts'
import { VaultDb } from '../../../renderer/vault/store/db.ts'
import { CaseList, markOf, type PageMark } from '../../../renderer/vault/store/pages.ts'
import { createRecords, type Records } from '../../../renderer/vault/store/rows.ts'
import { eraseDisk, boundless } from '../../browser/vault/support/disk.ts'
import { entryOf } from './entries.ts'
import type { PageRow } from './messages.ts'

const cases = 100_000
/** Of the list's pages in one request: as the vault asks. */
const batch = 32
/** More than a screen holds, and what unlock waits for. */
const screenful = 4

let db: VaultDb
let plain: PlainDb
let records: Records
const marks: PageMark[] = []
let ready: Promise<void> | null = null

/** The same pages with nothing done to them: as objects, and as text. */
class PlainDb extends Dexie {
  declare readonly objects: Table<{ id: number; entries: ListEntry[] }, number>
  declare readonly texts: Table<{ id: number; text: string }, number>

  constructor() {
    super('plain', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ objects: 'id', texts: 'id' })
  }
}

const prepare = (): Promise<void> => (ready ??= fill())

async function fill(): Promise<void> {
  await eraseDisk()
  await Dexie.delete('plain')
  db = new VaultDb(boundless)
  await db.open()
  plain = new PlainDb()
  const keyring = new Keyring()
  keyring.add({ vault: newId(), ring: 'cases', epoch: 1, keyId: newId() }, randomBytes(KEY_BYTES))
  records = createRecords(newId(), keyring)
  const pages = Math.ceil(cases / PAGE_FILL)
  for (let first = 0; first < pages; first += batch) {
    const made = Array.from({ length: Math.min(batch, pages - first) }, (_, i) => pageOf(first + i))
    const rows = made.map(({ id, entries }) => records.seal('cases', 'pages', id, 1, entries))
    marks.push(...rows.map(markOf))
    await db.pages.bulkAdd(rows)
    await plain.objects.bulkAdd(made)
    await plain.texts.bulkAdd(made.map(({ id, entries }) => ({ id, text: JSON.stringify(entries) })))
  }
}

function pageOf(id: number): { id: number; entries: ListEntry[] } {
  const count = Math.min(PAGE_FILL, cases - id * PAGE_FILL)
  return {
    id,
    entries: Array.from({ length: count }, (_, i) => ({ ...entryOf(id * PAGE_FILL + i), rev: 1 })),
  }
}

async function listAll(): Promise<number> {
  const before = performance.now()
  const list = new CaseList(records, marks)
  list.load(db)
  let told = 0
  await list.tell((entries) => (told += entries.length))
  const took = performance.now() - before
  if (told !== cases) throw new Error('not all were told')
  return took
}

async function listFirst(): Promise<number> {
  const before = performance.now()
  const list = new CaseList(records, marks)
  list.load(db)
  await list.first(screenful)
  const took = performance.now() - before
  // What goes on in the background is not to weigh on the next measurement.
  await list.whole()
  return took
}

/** Reads pages in the same order and keeps of them what our list keeps. */
async function listPlain(read: (ids: number[]) => Promise<(ListEntry[] | undefined)[]>): Promise<number> {
  const before = performance.now()
  const all = new Map<string, ListEntry>()
  const placeOf = new Map<string, number>()
  const byRef = new Map<string, string>()
  let told = 0
  for (let first = 0; first < marks.length; first += batch) {
    const count = Math.min(batch, marks.length - first)
    const pages = await read(Array.from({ length: count }, (_, i) => first + i))
    for (const [i, entries] of pages.entries()) {
      for (const entry of entries ?? []) {
        all.set(entry.id, entry)
        placeOf.set(entry.id, first + i)
        byRef.set(entry.caseRef, entry.id)
        told++
      }
    }
  }
  const took = performance.now() - before
  if (told !== cases) throw new Error('not all were read')
  return took
}

const asObjects = async (ids: number[]) => (await plain.objects.bulkGet(ids)).map((row) => row?.entries)
const asTexts = async (ids: number[]) =>
  (await plain.texts.bulkGet(ids)).map((row) =>
    // Written above.
    row === undefined ? undefined : (JSON.parse(row.text) as ListEntry[]),
  )

export const unlockList: PageRow = {
  prepare,
  ours: listAll,
  /** Whichever is quicker. */
  theirs: async () => Math.min(await listPlain(asObjects), await listPlain(asTexts)),
}

export const firstScreenful: PageRow = { prepare, ours: listFirst, theirs: listAll }
