import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { checkVault } from '../../../renderer/vault/upkeep/check.ts'
import { Pace } from '../../../renderer/vault/upkeep/parts.ts'
import { smallAvif, smallHeic } from '../../samples/formats/encoded.ts'
import { makeGif } from '../../samples/formats/gif.ts'
import { makeTiff } from '../../samples/formats/tiff.ts'
import { withDb } from '../vault/support/disk.ts'
import { askOf } from '../vault/support/vault.ts'
import {
  bytesOf,
  claimOf,
  claimed,
  FakeViewer,
  fileOf,
  nextRef,
  takeIn,
  usual,
  type Sent,
} from './support/master.ts'
import { accept, accepted, person } from './support/master.ts'
import { codeOf, eventually, foundingTime, Workstation, type Told } from './support/room.ts'

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
afterEach(() => {
  vi.restoreAllMocks()
  station.sync.restingMinutes = 2
  station.onTold = () => undefined
})
afterAll(() => {
  station.close()
})

const chunkRows = () => withDb((db) => db.chunks.toCollection().primaryKeys())
const MiB = 1_048_576

type Progress = { bytesDone: number; bytesAll: number; fileNumber: number }
const progressOf = ({ name, event }: Told): Progress[] =>
  // Checked when it was told.
  name === 'intake.progress' ? [event as Progress] : []

/** Does something once, in the middle of an intake, as soon as so many bytes of that file of it are sealed. */
function whileStoring<T>(file: number, bytes: number, act: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    station.onTold = (told) => {
      const there = progressOf(told).some((at) => at.fileNumber === file && at.bytesDone >= bytes)
      if (!there) return
      station.onTold = () => undefined
      resolve(act())
    }
  })
}

const disk = () =>
  withDb(async (db) => ({
    chunks: await db.chunks.count(),
    wraps: await db.wraps.count(),
    cases: await db.cases.count(),
    entries: await db.entries.count(),
  }))
/** Says a size of its own; its bytes are few. */
class SaysItsSize extends File {
  readonly #size: number
  constructor(name: string, size: number, bytes: Uint8Array<ArrayBuffer> = bytesOf('jpeg')) {
    super([bytes], name)
    this.#size = size
  }
  override get size(): number {
    return this.#size
  }
}
const one = (name: string, file: File, kind = 'id-card'): Sent => ({ name, kind, file })

test('a case is taken in: its documents are told by content, the journal says what came', async () => {
  const { size } = station
  const sent = [
    one('a.jpg', fileOf('a.jpg', bytesOf('jpeg'))),
    one('b', fileOf('b', bytesOf('png')), 'passport'),
    one('c.txt', fileOf('c.txt', bytesOf('webp')), 'certificate'),
    one('d.pdf', fileOf('d.pdf', bytesOf('pdf')), 'diploma'),
  ]
  const { case: id, caseRef, round, documents } = await takeIn(station, { sent })
  expect({ round, results: documents.map(({ result }) => result) }).toEqual({
    round: 1,
    results: ['stored', 'stored', 'stored', 'stored'],
  })
  const view = await station.call('case.read', [id])
  expect(view.documents.map(({ content, pages }) => [content, pages])).toEqual([
    [{ state: 'stored', type: 'image/jpeg', size: 2000 }, 1],
    [{ state: 'stored', type: 'image/png', size: 2000 }, 1],
    [{ state: 'stored', type: 'image/webp', size: 2000 }, 1],
    [{ state: 'stored', type: 'application/pdf', size: 2000 }, null],
  ])
  expect(await station.acts(size)).toEqual(['case-received', ...Array<string>(4).fill('document-received')])
  const entries = await station.entries(size)
  expect(entries.map((entry) => [entry['caseRef'], entry['verb']])).toEqual([
    [caseRef, 'collect'],
    ...Array<unknown>(4).fill([caseRef, 'record']),
  ])
})

test('pictures of every other format are told by content, a TIFF also where its directory lies far behind', async () => {
  const grey = { width: 100, height: 100, strips: [new Uint8Array(10_000)], fields: [] }
  const given: [string, Uint8Array<ArrayBuffer>][] = [
    ['a', makeGif(8, 8)],
    ['b', smallAvif()],
    ['c', smallHeic()],
    ['d', makeTiff([grey], { directoriesLast: true })],
    ['e', makeTiff([grey], { directoriesLast: true, little: false })],
  ]
  const sent = given.map(([name, bytes]) => one(name, fileOf(name, bytes), 'diploma'))
  const { case: id } = await takeIn(station, { sent })
  const view = await station.call('case.read', [id])
  expect(view.documents.map(({ content, pages }) => [content, pages])).toMatchObject([
    [{ type: 'image/gif' }, 1],
    [{ type: 'image/avif' }, 1],
    [{ type: 'image/heic' }, 1],
    [{ type: 'image/tiff' }, null],
    [{ type: 'image/tiff' }, null],
  ])
})

test('a file that is not what it is called, empty, too large or missing is refused by itself, and its case comes in', async () => {
  const sent = [
    one('page.jpg', fileOf('page.jpg', '<!doctype html><title>x</title>')),
    one('empty.png', fileOf('empty.png', ''), 'diploma'),
    one('large.jpg', new SaysItsSize('large.jpg', 300 * MiB), 'passport'),
    { name: 'gone.pdf', kind: 'certificate' },
    one('good.pdf', fileOf('good.pdf', bytesOf('pdf')), 'diploma'),
  ]
  const files = sent.flatMap(({ name, file }) => (file === undefined ? [] : [{ name, file }]))
  const stray = { name: 'stray.jpg', file: fileOf('stray.jpg', bytesOf('jpeg')) }
  const caseRef = nextRef()
  const looked = await station.call('intake.inspect', [
    { claim: claimOf(caseRef, sent), files: [...files, stray] },
  ])
  expect(looked).toMatchObject({ claim: { state: 'good', caseRef, round: 1 }, blocked: null })
  expect(looked.files.map(({ name, result }) => [name, result])).toEqual([
    ['page.jpg', { state: 'refused', code: 'TYPE_NOT_ALLOWED', found: 'text/html' }],
    ['empty.png', { state: 'refused', code: 'EMPTY_FILE', found: '' }],
    ['large.jpg', { state: 'refused', code: 'FILE_TOO_LARGE', found: '' }],
    ['gone.pdf', { state: 'missing' }],
    ['good.pdf', { state: 'good', type: 'application/pdf' }],
    ['stray.jpg', { state: 'not-claimed' }],
  ])
  const { documents } = await takeIn(station, { caseRef, sent })
  expect(documents.map(({ result, code }) => [result, code])).toEqual([
    ['left-out', 'TYPE_NOT_ALLOWED'],
    ['left-out', 'EMPTY_FILE'],
    ['left-out', 'FILE_TOO_LARGE'],
    ['left-out', 'FILE_MISSING'],
    ['stored', null],
  ])
})

test('a refused file is noted as received and unreadable on a person’s word, without bytes', async () => {
  const before = await chunkRows()
  const { size } = station
  // As a Mac writes the name: the accent apart.
  const name = 'й.jpg'.normalize('NFD')
  const sent = [one(name, fileOf(name, '<svg/>'), 'diploma')]
  const { case: id, documents } = await takeIn(station, { sent, note: [name] })
  expect(documents).toMatchObject([{ result: 'noted-unreadable', code: 'TYPE_NOT_ALLOWED' }])
  expect((await station.call('case.read', [id])).documents).toMatchObject([
    { content: { state: 'unreadable', code: 'TYPE_NOT_ALLOWED' }, pages: null },
  ])
  expect(await station.acts(size)).toEqual(['case-received', 'document-refused'])
  expect(await chunkRows()).toEqual(before)
  const document = documents[0]?.document ?? ''
  await station.call('case.claim', [{ case: id, untied: true }])
  station.port = new FakeViewer().port
  expect(await codeOf(station.call('document.open', [{ case: id, document }]))).toBe('NOT_FOUND')
  expect(await codeOf(station.call('document.pages', [{ case: id, document, pages: 1 }]))).toBe('NOT_FOUND')
})

test('the same file twice is refused within a case, and a notice across cases', async () => {
  const bytes = bytesOf('jpeg')
  const sent = [
    one('1.jpg', fileOf('1.jpg', bytes)),
    one('2.jpg', fileOf('2.jpg', bytes), 'passport'),
    one('3.pdf', fileOf('3.pdf', bytesOf('pdf')), 'diploma'),
  ]
  const rows = (await chunkRows()).length
  const first = await takeIn(station, { sent })
  expect(first.documents.map(({ result, code }) => [result, code])).toEqual([
    ['stored', null],
    ['left-out', 'DUPLICATE_IN_CASE'],
    ['stored', null],
  ])
  expect((await chunkRows()).length).toBe(rows + 2)
  const again = [one('x.jpg', fileOf('x.jpg', bytes))]
  const second = await takeIn(station, { sent: again })
  expect(second.documents).toMatchObject([{ result: 'stored', sameFileIn: [first.caseRef] }])
  const view = await station.call('case.claim', [{ case: second.case, untied: true }])
  expect(view.documents[0]?.advice).toMatchObject([
    { advice: { code: 'SAME_FILE_ELSEWHERE', working: { refs: [first.caseRef] } } },
  ])
})

test('a claim with an unknown field, an impossible date or no JSON is refused by name, and nothing is taken in (demand 5)', async () => {
  const before = await disk()
  const inspect = (claim: string) => station.call('intake.inspect', [{ claim, files: [] }])
  const refused = async (claim: string, problems: object[]) => {
    expect((await inspect(claim)).claim).toEqual({ state: 'bad', problems })
    const order = { claim, files: [], noteUnreadable: [] }
    expect(await codeOf(station.call('intake.take', [order]))).toBe('BAD_CLAIM')
  }
  await refused(claimOf('NEW-1', [], { phone: '+7' }), [{ path: 'phone', code: 'UNKNOWN_FIELD' }])
  await refused(claimOf('NEW-1', [], { claim: { ...person, birthDate: '1990-02-30' } }), [
    { path: 'claim.birthDate', code: 'IMPOSSIBLE_DATE' },
  ])
  await refused(claimOf('OMAROV-1', []), [{ path: 'caseRef', code: 'CASE_REF_HOLDS_CLAIM' }])
  await refused('{', [{ path: '', code: 'WRONG_TYPE' }])
  expect(await disk()).toEqual(before)
})

test('a case whose data must stay in another country is not taken in (demand 7)', async () => {
  const before = await disk()
  const caseRef = nextRef()
  const more = { residency: 'RU' }
  const claim = claimOf(caseRef, usual(), more)
  expect(await station.call('intake.inspect', [{ claim, files: [] }])).toMatchObject({
    blocked: 'RESIDENCY_MISMATCH',
  })
  expect(await codeOf(takeIn(station, { caseRef, more }))).toBe('RESIDENCY_MISMATCH')
  expect(await disk()).toEqual(before)
})

test('a file that shrank after it was chosen fails the intake, and nothing of it stays', async () => {
  const before = await disk()
  const short = new SaysItsSize('short.jpg', 3 * MiB, bytesOf('jpeg', 2 * MiB))
  const sent = [...usual(), one('short.jpg', short, 'passport')]
  expect(await codeOf(takeIn(station, { sent }))).toBe('FILE_CHANGED')
  expect(await disk()).toEqual(before)
})

test('a cancelled intake leaves no row, and says that it was cancelled', async () => {
  const before = await disk()
  const stop = new AbortController()
  const large = one('large.jpg', fileOf('large.jpg', bytesOf('jpeg', 20 * MiB)), 'passport')
  const sent = [...usual(), large]
  const rows = whileStoring(sent.length, 17 * MiB, () => {
    stop.abort()
    return chunkRows()
  })
  expect(await codeOf(takeIn(station, { sent, signal: stop.signal }))).toBe('INTAKE_CANCELLED')
  expect((await rows).length).toBeGreaterThan(before.chunks + usual().length)
  expect(await disk()).toEqual(before)
})

test('an intake whose last transaction fails leaves nothing, on disk or in the list', async () => {
  const before = await disk()
  const cases = station.vault.list.size
  // Called below with the store it was taken from.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'log') throw new DOMException('made up', 'QuotaExceededError')
    return put.apply(this, args)
  })
  const caseRef = nextRef()
  expect(await codeOf(takeIn(station, { caseRef }))).toBe('STORE_FULL')
  vi.restoreAllMocks()
  expect(await disk()).toEqual(before)
  expect(station.vault.list.size).toBe(cases)
  expect(await takeIn(station, { caseRef })).toMatchObject({ caseRef, round: 1 })
})

test('a lock in the middle of an intake ends it; what was sealed is swept at the next unlock', async () => {
  const before = await disk()
  const large = one('large.jpg', fileOf('large.jpg', bytesOf('jpeg', 30 * MiB)), 'passport')
  const locked = whileStoring(1, 17 * MiB, () => station.lock())
  expect(await codeOf(takeIn(station, { sent: [large] }))).toBe('LOCKED')
  await locked
  expect((await chunkRows()).length).toBeGreaterThan(before.chunks)
  await station.unlock()
  expect(await disk()).toMatchObject({ ...before, entries: before.entries + 3 })
  expect(await station.acts(before.entries)).toEqual(['lock', 'orphans-swept', 'unlock'])
})

test('progress goes by bytes, file by file, to the end', async () => {
  station.told = []
  const sent = [
    one('1.jpg', fileOf('1.jpg', bytesOf('jpeg', 2_500_000))),
    one('2.jpg', fileOf('2.jpg', '<html>'), 'passport'),
    one('3.pdf', fileOf('3.pdf', bytesOf('pdf', 1000)), 'diploma'),
  ]
  await takeIn(station, { sent })
  const progress = station.told.flatMap(progressOf)
  const done = progress.map(({ bytesDone }) => bytesDone)
  expect(done).toEqual(done.toSorted((a, b) => a - b))
  expect(done.slice(0, 3)).toEqual([1_048_576, 2_097_152, 2_500_000])
  expect(progress.at(-1)).toMatchObject({
    fileNumber: 3,
    files: 3,
    bytesDone: 2_501_006,
    bytesAll: 2_501_006,
  })
})

test('a document of 20 MiB comes out of the vault byte for byte', async () => {
  const bytes = bytesOf('jpeg', 20 * MiB + 7)
  const { id, documents } = await claimed(station, { sent: [one('l.jpg', fileOf('l.jpg', bytes))] })
  const viewer = new FakeViewer()
  station.port = viewer.port
  const { opening, size } = await station.call('document.open', [{ case: id, document: documents[0] ?? '' }])
  expect(size).toBe(bytes.length)
  expect(viewer.received.map(({ kind }) => kind)).toEqual([
    'begin',
    ...Array<string>(41).fill('chunk'),
    'end',
  ])
  const out = viewer.bytes(opening)
  expect(out.length).toBe(bytes.length)
  expect(out.every((byte, i) => byte === bytes[i])).toBe(true)
})

test('two intakes of one new case at a time make one case; the other fails and leaves nothing', async () => {
  const caseRef = nextRef()
  const before = await disk()
  const sent = usual()
  const both = await Promise.allSettled([
    takeIn(station, { caseRef, sent }),
    takeIn(station, { caseRef, sent }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'WRONG_STATE' } })
  expect(station.vault.caseOfRef(caseRef)).toMatchObject({ round: 1 })
  expect(await disk()).toMatchObject({
    chunks: before.chunks + 2,
    wraps: before.wraps + 2,
    cases: before.cases + 1,
  })
})

test('the same folder again opens no round', async () => {
  const caseRef = nextRef()
  const sent = usual()
  await takeIn(station, { caseRef, sent })
  const before = await disk()
  expect(await codeOf(takeIn(station, { caseRef, sent }))).toBe('DUPLICATE_IN_CASE')
  expect(await disk()).toEqual(before)
  expect(station.vault.caseOfRef(caseRef)).toMatchObject({ round: 1, state: 'new' })
})

test('a known case comes in again as its next round: accepted findings and earlier documents stand', async () => {
  const { id, view, documents, caseRef } = await claimed(station)
  const [card = '', diploma = ''] = documents
  await accept(station, view, card)
  const at = { case: id, document: diploma }
  const asked = { verdict: 'resubmission', reasons: ['UNREADABLE_FILE'], namedPages: [] } as const
  await station.call('document.find', [{ ...at, ...asked, reasons: [...asked.reasons], namedPages: [] }])
  station.sync.restingMinutes = 0
  await station.call('case.decide', [{ case: id, outcome: 'more-documents-required' }])
  await eventually(() => station.vault.list.get(id)?.state === 'handed-over')

  const { size } = station
  const sent = [one('new.pdf', fileOf('new.pdf', bytesOf('pdf')), 'diploma')]
  expect(await takeIn(station, { caseRef, sent })).toMatchObject({ case: id, round: 2 })
  expect(await station.acts(size)).toEqual(['round-opened', 'document-received'])
  const next = await station.call('case.read', [id])
  expect(next).toMatchObject({ round: 2, state: 'new', claimedBy: null, decision: null })
  expect(next.documents.map(({ round, finding }) => [round, finding?.verdict ?? null])).toEqual([
    [1, 'accepted'],
    [1, 'resubmission'],
    [2, null],
  ])
  await station.call('case.claim', [{ case: id, untied: true }])
  expect(await codeOf(station.call('document.withdraw', [{ case: id, document: card }]))).toBe('WRONG_STATE')
})

test('documents found wanting in a round that was never decided wait for a finding again in the next', async () => {
  const { id, documents, caseRef } = await claimed(station)
  const [card = '', diploma = ''] = documents
  const asked = { verdict: 'resubmission' as const, reasons: ['UNREADABLE_FILE' as const], namedPages: [] }
  await station.call('document.find', [{ case: id, document: diploma, ...asked }])
  await station.call('case.release', [id])
  const { size } = station
  const sent = [one('new.jpg', fileOf('new.jpg', bytesOf('jpeg')), 'passport')]
  await takeIn(station, { caseRef, sent })
  expect(await station.acts(size)).toEqual(['round-opened', 'finding-withdrawn', 'document-received'])
  const { documents: now } = await station.call('case.claim', [{ case: id, untied: true }])
  expect(now.map(({ id: document, finding }) => [document, finding])).toEqual([
    [card, null],
    [diploma, null],
    [expect.any(String), null],
  ])
})

test('a case whose outcome rests, or that waits for the representative, takes no new round', async () => {
  const { id, caseRef } = await accepted(station)
  await station.call('case.decide', [{ case: id, outcome: 'certified' }])
  const sent = [one('new.jpg', fileOf('new.jpg', bytesOf('jpeg')), 'passport')]
  const claim = claimOf(caseRef, sent)
  expect(await station.call('intake.inspect', [{ claim, files: [] }])).toMatchObject({
    blocked: 'WRONG_STATE',
  })
  expect(await codeOf(takeIn(station, { caseRef, sent }))).toBe('WRONG_STATE')
})

test('the answer about the source files is journalled: what was deleted, and what still lies in clear', async () => {
  const { case: id } = await takeIn(station)
  const { size } = station
  await station.call('intake.sources', [{ case: id, deleted: 2, kept: 1 }])
  await station.call('intake.sources', [{ case: id, deleted: 0, kept: 3 }])
  expect(await station.acts(size)).toEqual(['sources-deleted', 'sources-kept', 'sources-kept'])
})

test('a case whose list page is damaged is not taken in a second time; others are, and the check names the page alone', async () => {
  await takeIn(station, { caseRef: 'LOST-1' })
  await station.relock('representative')
  await withDb(async (db) => {
    const page = await db.pages.get(0)
    if (page === undefined) throw new Error('page')
    await db.pages.put({ ...page, sealed: page.sealed.map((byte, i) => (i === 60 ? byte ^ 1 : byte)) })
  })
  await station.relock('representative')
  const sent = usual()
  const files = sent.flatMap(({ name, file }) => (file === undefined ? [] : [{ name, file }]))
  const look = await station.call('intake.inspect', [{ claim: claimOf('LOST-1', sent), files }])
  expect(look.blocked).toBe('DAMAGED')
  expect(await codeOf(takeIn(station, { caseRef: 'LOST-1' }))).toBe('DAMAGED')
  await takeIn(station, { caseRef: 'FOUND-1' })
  expect(await station.call('queue.list', [])).toEqual({ cases: 1, damagedPages: 1 })
  const quiet = new Pace(() => undefined, new AbortController().signal)
  const { damaged } = await checkVault(station.opened.upkeep, 'representative', askOf(station.desk), quiet)
  expect(damaged).toEqual([{ table: 'pages', ref: '0', code: 'DAMAGED', caseRef: null }])
})
