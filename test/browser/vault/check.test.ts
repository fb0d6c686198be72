import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CheckResult, Damage } from '../../../renderer/vault/client/api.ts'
import type { VaultDb } from '../../../renderer/vault/store/db.ts'
import { checkVault } from '../../../renderer/vault/upkeep/check.ts'
import { Pace, type Step } from '../../../renderer/vault/upkeep/parts.ts'
import { accept, bytesOf, claimed, FakeViewer, fileOf, look, takeIn } from '../cases/support/master.ts'
import { clock, codeOf, foundingTime, Workstation } from '../cases/support/room.ts'
import { copyDisk, layDisk, withDb, type DiskCopy } from './support/disk.ts'
import { askOf } from './support/vault.ts'

const station = new Workstation()
/** A case with a document of 9.5 MiB, so of two segments, found and previewed; and one that merely came in. */
let whole: DiskCopy
let first: { id: string; document: string; caseRef: string }
let second: { id: string; document: string; caseRef: string }

beforeAll(async () => {
  await station.found()
  await station.unlock()
  const sent = (name: string, size: number) => [
    { name, kind: 'id-card', file: fileOf(name, bytesOf('jpeg', size)) },
  ]
  const one = await claimed(station, { caseRef: 'CHECK-1', sent: sent('a.jpg', 9_961_472) })
  first = { id: one.id, document: one.documents[0] ?? '', caseRef: 'CHECK-1' }
  await accept(station, one.view, first.document)
  const rgba = new Uint8Array(4 * 8 * 4).buffer
  await station.call('preview.put', [
    { case: first.id, document: first.document, page: 1, width: 8, height: 4, rgba },
  ])
  await station.call('draft.write', [first.id, { document: null, page: 1, documents: [] }])
  const two = await takeIn(station, { caseRef: 'CHECK-2', sent: sent('b.jpg', 2000) })
  second = { id: two.case, document: two.documents[0]?.document ?? '', caseRef: 'CHECK-2' }
  await station.lock()
  whole = await copyDisk(station.desk.keyring.file)
}, foundingTime)
beforeEach(async () => {
  station.close()
  station.desk.keyring.file = structuredClone(whole.keyring)
  clock.now = Date.UTC(2026, 2, 2, 10)
  await layDisk(whole)
  await station.unlock('representative')
}, foundingTime)
afterAll(() => station.close())

const quiet = () => new Pace(() => undefined, new AbortController().signal)
const check = (pace = quiet()): Promise<CheckResult> =>
  checkVault(station.opened.upkeep, station.vault.session.role, askOf(station.desk), pace)
const damagedBy = async (edit: (db: VaultDb) => Promise<unknown>): Promise<Damage[]> => {
  await withDb(edit)
  return (await check()).damaged
}
const flipped = (bytes: Uint8Array<ArrayBuffer>, at = bytes.length - 1): Uint8Array<ArrayBuffer> => {
  const copy = new Uint8Array(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

test('a whole vault is looked at whole, with progress, and one entry says so before anything is decrypted (demand 4)', async () => {
  const told: [Step, number, number][] = []
  const before = station.size
  const result = await check(
    new Pace((step, done, all) => {
      if (step === 'documents' && told.length > 0 && told.at(-1)?.[0] !== 'documents') {
        expect(station.size).toBe(before + 1)
      }
      told.push([step, done, all])
    }, new AbortController().signal),
  )
  expect(await station.acts(before)).toEqual(['vault-checked'])
  expect(result).toEqual({
    counts: {
      statements: 6,
      keyring: 4,
      log: 1,
      entries: before + 1,
      heads: 1,
      pages: 1,
      cases: 2,
      drafts: 1,
      wraps: 2,
      chunks: 3,
      previews: 1,
    },
    bytes: 9_963_472,
    damaged: [],
    more: 0,
  })
  expect(told.at(-1)).toEqual(['documents', 9_963_472, 9_963_472])
})

test('what is damaged is told by table and reference, with its case, and nothing else is', async () => {
  const [a, b] = [first, second]
  const edits: Record<string, [(db: VaultDb) => Promise<unknown>, Damage[]]> = {
    'a bit of a chunk in the second segment': [
      async (db) => {
        const row = await db.chunks.get([a.document, 1])
        if (row === undefined) throw new Error('chunk')
        const bytes = new Uint8Array(await row.bytes.arrayBuffer())
        await db.chunks.put({ ...row, bytes: new Blob([flipped(bytes, 1_100_000)]) })
      },
      [{ table: 'chunks', ref: `${a.document}/1`, code: 'DAMAGED', caseRef: a.caseRef }],
    ],
    'a segment gone': [
      (db) => db.chunks.delete([a.document, 1]),
      [{ table: 'chunks', ref: `${a.document}/1`, code: 'NOT_FOUND', caseRef: a.caseRef }],
    ],
    'a stream cut after its first segment’s seventh chunk': [
      async (db) => {
        const row = await db.chunks.get([a.document, 0])
        if (row === undefined) throw new Error('chunk')
        await db.chunks.delete([a.document, 1])
        await db.chunks.put({ ...row, bytes: row.bytes.slice(0, 7 * 1_048_593) })
      },
      [{ table: 'chunks', ref: `${a.document}/1`, code: 'NOT_FOUND', caseRef: a.caseRef }],
    ],
    'a segment twice': [
      async (db) => {
        const row = await db.chunks.get([b.document, 0])
        if (row === undefined) throw new Error('chunk')
        await db.chunks.put({ ...row, segment: 1 })
      },
      [{ table: 'chunks', ref: b.document, code: 'DAMAGED', caseRef: b.caseRef }],
    ],
    'segments of two documents exchanged': [
      async (db) => {
        const [x, y] = [await db.chunks.get([a.document, 0]), await db.chunks.get([b.document, 0])]
        if (x === undefined || y === undefined) throw new Error('chunk')
        await db.chunks.bulkPut([
          { ...x, bytes: y.bytes },
          { ...y, bytes: x.bytes },
        ])
      },
      [
        { table: 'chunks', ref: `${a.document}/0`, code: 'DAMAGED', caseRef: a.caseRef },
        { table: 'chunks', ref: `${b.document}/0`, code: 'DAMAGED', caseRef: b.caseRef },
      ],
    ],
    'a document’s key gone': [
      (db) => db.wraps.delete(a.document),
      [{ table: 'wraps', ref: a.document, code: 'NOT_FOUND', caseRef: a.caseRef }],
    ],
    'the keys of two documents exchanged': [
      async (db) => {
        const [x, y] = [await db.wraps.get(a.document), await db.wraps.get(b.document)]
        if (x === undefined || y === undefined) throw new Error('wraps')
        await db.wraps.bulkPut([
          { ...x, sealed: y.sealed },
          { ...y, sealed: x.sealed },
        ])
      },
      [
        { table: 'wraps', ref: a.document, code: 'DAMAGED', caseRef: a.caseRef },
        { table: 'wraps', ref: b.document, code: 'DAMAGED', caseRef: b.caseRef },
      ],
    ],
    'a bit of a preview': [
      async (db) => {
        const row = await db.previews.toCollection().first()
        if (row === undefined) throw new Error('preview')
        await db.previews.put({ ...row, sealed: flipped(row.sealed) })
      },
      [{ table: 'previews', ref: `${a.document}/1`, code: 'DAMAGED', caseRef: a.caseRef }],
    ],
    'a case’s record gone': [
      (db) => db.cases.delete(b.id),
      [{ table: 'cases', ref: b.id, code: 'NOT_FOUND', caseRef: b.caseRef }],
    ],
    'a case’s record of a later version': [
      async (db) => {
        const row = await db.cases.get(b.id)
        if (row === undefined) throw new Error('case')
        const sealed = new Uint8Array(row.sealed)
        sealed[0] = 2
        await db.cases.put({ ...row, sealed })
      },
      [{ table: 'cases', ref: b.id, code: 'FUTURE_FORMAT', caseRef: b.caseRef }],
    ],
    'a bit of a draft': [
      async (db) => {
        const row = await db.drafts.toCollection().first()
        if (row === undefined) throw new Error('draft')
        await db.drafts.put({ ...row, sealed: flipped(row.sealed) })
      },
      [{ table: 'drafts', ref: `${a.id}/${reviewer()}`, code: 'DAMAGED', caseRef: a.caseRef }],
    ],
    'a bit of a list page': [
      async (db) => {
        const row = await db.pages.get(0)
        if (row === undefined) throw new Error('page')
        await db.pages.put({ ...row, sealed: flipped(row.sealed) })
      },
      [{ table: 'pages', ref: '0', code: 'DAMAGED', caseRef: null }],
    ],
    'an entry in the middle gone': [
      (db) => db.entries.delete(5),
      [{ table: 'entries', ref: '5', code: 'NOT_FOUND', caseRef: null }],
    ],
    'two entries exchanged': [
      async (db) => {
        const [x, y] = [await db.entries.get(5), await db.entries.get(6)]
        if (x === undefined || y === undefined) throw new Error('entries')
        await db.entries.bulkPut([
          { ...x, sealed: y.sealed },
          { ...y, sealed: x.sealed },
        ])
      },
      [
        { table: 'entries', ref: '5', code: 'DAMAGED', caseRef: null },
        { table: 'entries', ref: '6', code: 'DAMAGED', caseRef: null },
      ],
    ],
  }
  for (const [name, [edit, damaged]] of Object.entries(edits)) {
    await layRows()
    expect([name, await damagedBy(edit)]).toEqual([name, damaged])
  }
}, 120_000)

const reviewer = (): string =>
  station.desk.keyring.file === null ? '' : (whole.tables['drafts']?.[0] as { id: string }).id.slice(33)

/** Puts every row but the log's back, under the open vault. */
async function layRows(): Promise<void> {
  await withDb(async (db) => {
    for (const name of ['cases', 'pages', 'drafts', 'wraps', 'chunks', 'previews', 'statements']) {
      await db.table(name).clear()
      await db.table(name).bulkAdd(whole.tables[name] ?? [])
    }
    await db.entries.bulkPut(whole.tables['entries'] as never[])
  })
}

test('a damaged document or case fails by itself, and everything beside it goes on', async () => {
  await withDb(async (db) => {
    await db.chunks.delete([first.document, 1])
    await db.cases.update(second.id, { sealed: new Uint8Array(100).fill(1) })
  })
  await station.relock('reviewer')
  station.port = new FakeViewer().port
  expect(await codeOf(station.call('document.open', [{ case: first.id, document: first.document }]))).toBe(
    'DAMAGED',
  )
  expect(await codeOf(station.call('case.read', [second.id]))).toBe('DAMAGED')
  expect((await station.call('case.read', [first.id])).caseRef).toBe('CHECK-1')
  const { id, documents } = await claimed(station, { caseRef: 'CHECK-3' })
  await look(station, id, documents[0] ?? '')
})

test('an epoch of the keyring that no representative signed is damage', async () => {
  const file = station.desk.keyring.file
  if (file === null) throw new Error('keyring')
  file.epochs = file.epochs.map((epoch, i) => (i === 2 ? { ...epoch, epoch: 7 } : epoch))
  expect((await check()).damaged).toEqual([
    { table: 'keyring', ref: '2', code: 'CHAIN_BROKEN', caseRef: null },
  ])
})

test('a check can be stopped, and a reviewer does not begin one (demand 4)', async () => {
  const stop = new AbortController()
  const pace = new Pace((step) => {
    if (step === 'cases') stop.abort()
  }, stop.signal)
  expect(await codeOf(check(pace))).toBe('CANCELLED')
  await station.relock('reviewer')
  const before = station.size
  expect(await codeOf(check())).toBe('MANDATE_MISSING')
  expect(station.size).toBe(before)
})
