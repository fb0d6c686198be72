import { equalBytes } from '../../../renderer/domain/log/index.ts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { CaseRecord } from '../../../renderer/vault/cases/index.ts'
import { wholePage } from '../../../renderer/domain/looking.ts'
import type { OpenVault } from '../../../renderer/vault/store/border.ts'
import { withDb } from '../vault/support/disk.ts'
import {
  accept,
  bytesOf,
  claimed,
  evidenceOf,
  FakeViewer,
  fileOf,
  forged,
  look,
  person,
  show,
  takeIn,
} from './support/master.ts'
import { clock, codeOf, foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
/** What the room asked of the store, in order. */
let asked: string[] = []
const watched = (vault: OpenVault<CaseRecord>): OpenVault<CaseRecord> => ({
  ...vault,
  async commit(change) {
    const head = await vault.commit(change)
    for (const entry of change.entries) asked.push(`journal ${entry.kind === 'processing' ? entry.act : ''}`)
    return head
  },
  documentKey(document) {
    asked.push(`key ${document}`)
    return vault.documentKey(document)
  },
  segmentBytes(document, segment) {
    asked.push(`read ${document}`)
    return vault.segmentBytes(document, segment)
  },
})

let viewer: FakeViewer
beforeAll(async () => {
  await station.found()
  station.wrap = watched
  await station.unlock()
}, foundingTime)
beforeEach(() => {
  viewer = new FakeViewer()
  station.port = viewer.port
  asked = []
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => {
  station.close()
})

const evidence = (view: { evidence: { page: number; milliseconds: number; largestZoom: number }[] }) =>
  view.evidence.map(({ page, milliseconds, largestZoom }) => [page, milliseconds, largestZoom])

test('nothing of a case opens before it is claimed, and to nobody but the one who claimed it (demand 2)', async () => {
  const { case: id, documents } = await takeIn(station)
  const document = documents[0]?.document ?? ''
  const at = { case: id, document }
  const size = station.size
  const refused = async () => [
    await codeOf(station.call('document.open', [at])),
    await codeOf(station.call('document.pages', [{ ...at, pages: 1 }])),
    await codeOf(show(station, id, document, 1)),
    await codeOf(station.call('document.failed', [{ ...at, page: null, code: 'VIEWER_BROKEN_FILE' }])),
    await codeOf(station.call('document.reading', [{ ...at, field: 'number', seen: '1', how: 'typed' }])),
    await codeOf(station.call('document.check', [{ ...at, item: 'photo', checked: true }])),
    await codeOf(
      station.call('document.find', [
        { ...at, verdict: 'rejected', reasons: ['UNREADABLE_FILE'], namedPages: [] },
      ]),
    ),
    await codeOf(station.call('document.withdraw', [at])),
    await codeOf(station.call('preview.list', [id])),
    await codeOf(station.call('preview.announce', [{ ...at, page: 1 }])),
    await codeOf(
      station.call('preview.put', [{ ...at, page: 1, width: 1, height: 1, rgba: new ArrayBuffer(4) }]),
    ),
    await codeOf(station.call('draft.write', [id, { document: null, page: null, documents: [] }])),
    await codeOf(station.call('case.decide', [{ case: id, outcome: 'declined' }])),
  ]
  expect(new Set(await refused())).toEqual(new Set(['CASE_NOT_CLAIMED']))
  expect(asked.filter((one) => one.startsWith('key'))).toEqual([])
  expect(viewer.received).toEqual([])
  expect(station.size).toBe(size)

  await station.call('case.claim', [{ case: id, untied: true }])
  await station.relock('representative')
  expect(new Set(await refused())).toEqual(new Set(['CASE_NOT_CLAIMED']))
  expect(await codeOf(station.call('case.claim', [{ case: id, untied: true }]))).toBe('CASE_TAKEN')
  await station.relock()
})

const claim = (id: string) => station.call('case.claim', [{ case: id, untied: true }])

test('claim, release and claim of the oldest: one case is one reviewer’s at a time', async () => {
  for (const entry of station.vault.list.values()) {
    if (entry.state === 'new') await station.call('case.claim', [{ case: entry.id, untied: true }])
  }
  expect(await station.call('case.oldest', [])).toBeNull()
  clock.now += 60_000
  const older = await takeIn(station)
  clock.now += 60_000
  const newer = await takeIn(station)
  const { size } = station
  expect(await station.call('case.oldest', [])).toMatchObject({ id: older.case })
  await claim(older.case)
  // Told twice, it is claimed once.
  expect(await station.call('case.claim', [{ case: older.case, untied: true }])).toMatchObject({
    state: 'claimed',
    claimedByLogin: 'nurlan',
  })
  await station.call('case.release', [older.case])
  expect(await codeOf(station.call('case.release', [older.case]))).toBe('WRONG_STATE')
  expect(await station.call('case.oldest', [])).toMatchObject({ id: older.case })
  await claim(older.case)
  expect(await station.call('case.oldest', [])).toMatchObject({ id: newer.case })
  await claim(newer.case)
  const taken = ['no-tie-declared', 'case-claimed']
  expect(await station.acts(size)).toEqual([...taken, 'case-released', ...taken, ...taken])
  await station.relock('representative')
  // A reviewer who is ill does not keep a case from being reviewed.
  await station.call('case.release', [newer.case])
  expect(await station.call('case.claim', [{ case: newer.case, untied: true }])).toMatchObject({
    claimedByLogin: 'aigul',
  })
  await station.relock()
  expect(await codeOf(station.call('case.release', [newer.case]))).toBe('CASE_NOT_CLAIMED')
})

test('the access is in the journal, on the disk, before a byte is decrypted, and no other document’s key is touched (demand 4)', async () => {
  const bytes = bytesOf('jpeg', 3_000_000)
  const { id, caseRef, documents } = await claimed(station, {
    sent: [
      { name: 'a.jpg', kind: 'id-card', file: fileOf('a.jpg', bytes) },
      { name: 'b.pdf', kind: 'diploma', file: fileOf('b.pdf', bytesOf('pdf')) },
    ],
  })
  const [first = '', second = ''] = documents
  asked = []
  const { size } = station
  const onDisk: Promise<number>[] = []
  viewer.onBegin = () => {
    expect(asked).toEqual(['journal document-opened'])
    onDisk.push(withDb((db) => db.entries.count()))
  }
  await station.call('document.open', [{ case: id, document: first }])
  expect(await Promise.all(onDisk)).toEqual([size + 1])
  expect(await station.entries(size)).toMatchObject([
    {
      act: 'document-opened',
      verb: 'access',
      caseRef,
      document: first,
      mandate: expect.any(String) as string,
    },
  ])
  expect(asked).toEqual(['journal document-opened', `key ${first}`, `read ${first}`])
  expect(asked.join()).not.toContain(second)
})

test('a document whose ciphertext was changed is not shown to its end', async () => {
  const { id, documents } = await claimed(station)
  const [document = ''] = documents
  await withDb(async (db) => {
    const row = await db.chunks.get([document, 0])
    const bytes = new Uint8Array((await row?.bytes.arrayBuffer()) ?? new ArrayBuffer(0))
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await db.chunks.put({ stream: document, segment: 0, bytes: new Blob([bytes]) })
  })
  expect(await codeOf(station.call('document.open', [{ case: id, document }]))).toBe('DAMAGED')
  expect(viewer.received.map(({ kind }) => kind)).toEqual(['begin', 'close'])
})

test('two openings at once do not mix, and one whose frame was replaced stops', async () => {
  const [one, two] = [bytesOf('jpeg', 9_500_000), bytesOf('pdf', 1_500_000)]
  const { id, documents } = await claimed(station, {
    sent: [
      { name: 'a.jpg', kind: 'id-card', file: fileOf('a.jpg', one) },
      { name: 'b.pdf', kind: 'diploma', file: fileOf('b.pdf', two) },
    ],
  })
  const open = (document = '') => station.call('document.open', [{ case: id, document }])
  const [a, b, again] = await Promise.all([open(documents[0]), open(documents[1]), open(documents[0])])
  // Compared as a whole: millions of bytes, one by one, take the matcher half a minute.
  expect(equalBytes(viewer.bytes(a.opening), one)).toBe(true)
  expect(equalBytes(viewer.bytes(b.opening), two)).toBe(true)
  expect(equalBytes(viewer.bytes(again.opening), one)).toBe(true)
  expect(new Set([a.opening, b.opening, again.opening]).size).toBe(3)

  const killed = new FakeViewer()
  station.port = killed.port
  killed.onBegin = () => {
    station.port = viewer.port
  }
  expect(await codeOf(open(documents[0]))).toBe('VIEWER_OVERRUN')
  expect(killed.received.map(({ kind }) => kind)).toEqual(['begin', 'close'])
})

test('pages are counted once; a viewer that counts anew is not believed', async () => {
  const { id, documents } = await claimed(station)
  const [card = '', diploma = ''] = documents
  const pages = (document: string, count: number) =>
    codeOf(station.call('document.pages', [{ case: id, document, pages: count }]))
  const { size } = station
  expect(await pages(card, 1)).toBe('none')
  expect(await pages(card, 2)).toBe('BAD_ARGUMENT')
  expect(await pages(diploma, 3)).toBe('none')
  expect(await pages(diploma, 3)).toBe('none')
  expect(await pages(diploma, 4)).toBe('BAD_ARGUMENT')
  expect(await station.acts(size)).toEqual(['pages-counted'])
})

test('a page is journalled when it is first shown, first legible and first failed; time and zoom alone are not', async () => {
  const { id, documents } = await claimed(station)
  const diploma = documents[1] ?? ''
  expect(await codeOf(show(station, id, diploma, 1))).toBe('WRONG_STATE')
  await station.call('document.open', [{ case: id, document: diploma }])
  await station.call('document.pages', [{ case: id, document: diploma, pages: 2 }])
  const { size } = station
  await show(station, id, diploma, 1, { legible: false, milliseconds: 0 })
  await show(station, id, diploma, 1, { milliseconds: 400 })
  await show(station, id, diploma, 1, { legible: false, milliseconds: 1000, largestZoom: 3 })
  const view = await show(station, id, diploma, 1, { milliseconds: 100 })
  expect(evidence(view)).toEqual([[1, 1500, 3]])
  await show(station, id, diploma, 2, { shown: false, legible: false, failureShown: true, milliseconds: 0 })
  const failed = { case: id, document: diploma, page: 2, code: 'PAGE_FAILED' as const }
  await station.call('document.failed', [failed])
  expect(await station.entries(size)).toMatchObject([
    { act: 'page-shown', page: 1 },
    { act: 'page-shown', page: 1 },
    { act: 'page-failed', page: 2 },
  ])
  expect(await codeOf(show(station, id, diploma, 3))).toBe('BAD_ARGUMENT')
})

test('the parts of a page seen before a lock are there after it, and add up with those seen then', async () => {
  const { id, documents } = await claimed(station)
  const [card = ''] = documents
  await station.call('document.open', [{ case: id, document: card }])
  await station.call('document.pages', [{ case: id, document: card, pages: 1 }])
  await show(station, id, card, 1, { legible: false })
  const top = 'f'.repeat(32) + '0'.repeat(32)
  const { size } = station
  await show(station, id, card, 1, { coverage: top })
  expect(await station.acts(size)).toEqual([])
  await station.relock()
  const part = (await station.call('case.read', [id])).documents[0]?.evidence
  expect(part).toMatchObject([{ legible: false, coverage: top }])
  await station.call('document.open', [{ case: id, document: card }])
  const { evidence: all } = await show(station, id, card, 1, { coverage: '0'.repeat(32) + 'f'.repeat(32) })
  expect(all).toMatchObject([{ legible: true, coverage: wholePage }])
})

const stand = { rotation: 90, fit: null, place: { scale: 1.5, centre: { x: 10, y: -20.5 } } } as const

test('what waits to be recorded survives a lock beside the draft, and goes into the record with the next act', async () => {
  const { id, documents } = await claimed(station)
  const [card = ''] = documents
  await look(station, id, card)
  const draft = {
    document: card,
    page: 1,
    documents: [{ document: card, typing: { number: '01' }, verdict: null, reasons: [], namedPages: [] }],
    laid: { active: 0, panes: [{ document: card, page: 1, stand }] },
  }
  await station.call('draft.write', [id, draft])
  await show(station, id, card, 1, { milliseconds: 700, largestZoom: 4 })
  const { size } = station
  expect((await station.vault.readCase(id)).documents[0]?.evidence).toMatchObject([{ milliseconds: 1500 }])
  await station.relock()
  expect(await station.acts(size)).toEqual(['lock', 'unlock'])
  expect(await station.call('draft.read', [id])).toEqual(draft)
  expect((await station.call('case.read', [id])).documents.map(evidence)).toEqual([[[1, 2200, 4]], []])
  // Typing on, in the new session, does not lose it either.
  await station.call('draft.write', [id, { ...draft, page: 1 }])
  await station.relock()
  await station.call('document.check', [{ case: id, document: card, item: 'photo', checked: true }])
  expect((await station.vault.readCase(id)).documents[0]?.evidence).toMatchObject([
    { milliseconds: 2200, largestZoom: 4 },
  ])
  // What the draft's row still says is in the record already: it is not counted twice.
  await station.relock()
  expect((await station.call('case.read', [id])).documents.map(evidence)).toEqual([[[1, 2200, 4]], []])
})

test('that a file cannot be shown at all is recorded once', async () => {
  const { id, documents } = await claimed(station)
  const failed = { case: id, document: documents[1] ?? '', page: null, code: 'VIEWER_BROKEN_FILE' as const }
  const { size } = station
  await station.call('document.failed', [failed])
  expect(await station.call('document.failed', [failed])).toMatchObject({ failure: 'VIEWER_BROKEN_FILE' })
  expect(await station.acts(size)).toEqual(['page-failed'])
})

test('previews are sealed, come back after a lock, and are journalled before the first is decrypted (demand 4)', async () => {
  const { id, documents } = await claimed(station)
  const [card = '', diploma = ''] = documents
  const pixels = Uint8Array.from({ length: 24 }, (_, i) => i)
  const put = (document: string, page: number, more: object = {}) =>
    station.call('preview.put', [
      { case: id, document, page, width: 3, height: 2, rgba: pixels.slice().buffer, ...more },
    ])
  expect(await codeOf(put(card, 1))).toBe('WRONG_STATE')
  await look(station, id, card)
  await look(station, id, diploma, 2)
  await put(card, 1)
  await put(diploma, 2)
  expect(await codeOf(put(card, 2))).toBe('BAD_ARGUMENT')
  expect(await codeOf(put(diploma, 3))).toBe('BAD_ARGUMENT')
  expect(await codeOf(put(card, 1, { width: 4 }))).toBe('BAD_ARGUMENT')
  await station.relock()
  asked = []
  const previews = await station.call('preview.list', [id])
  expect(previews.map(({ document, page, width, height }) => [document, page, width, height])).toEqual([
    [card, 1, 3, 2],
    [diploma, 2, 3, 2],
  ])
  expect(previews.map(({ rgba }) => new Uint8Array(rgba))).toEqual([pixels, pixels])
  expect(asked.slice(0, 2)).toEqual(['journal preview-shown', 'journal preview-shown'])
  expect(asked.slice(2)).toEqual([`key ${card}`, `key ${diploma}`])
})

test('previews of pages that were not before the person are in the journal before they are drawn, and only of what is open (demand 4)', async () => {
  const { id, documents } = await claimed(station)
  const [card = '', diploma = ''] = documents
  const announce = (document: string, page: number) =>
    station.call('preview.announce', [{ case: id, document, page }])
  expect(await codeOf(announce(diploma, 1))).toBe('WRONG_STATE')
  await station.call('document.open', [{ case: id, document: diploma }])
  await station.call('document.pages', [{ case: id, document: diploma, pages: 3 }])
  expect(await codeOf(announce(card, 1))).toBe('WRONG_STATE')
  expect(await codeOf(announce(diploma, 4))).toBe('BAD_ARGUMENT')
  const { size } = station
  await announce(diploma, 3)
  const told = await station.entries(size)
  expect(told.map((entry) => [entry['act'], entry['document'], entry['page'], entry['ground']])).toEqual([
    ['preview-shown', diploma, 3, 'mandate'],
  ])
  await station.relock()
  expect(await codeOf(announce(diploma, 2))).toBe('WRONG_STATE')
})

test('what was read by mistake of a field that need not be read is withdrawn: it stands no longer, nothing advises on it, and that it stood is signed', async () => {
  const { id, view, documents } = await claimed(station)
  const [card = ''] = documents
  const at = { case: id, document: card }
  const mrz = 'IDKAZ0123456784900101300007<<<\n9001011M3301018KAZ<<<<<<<<<<<3\nOMAROV<<NURLAN<<<<<<<<<<<<<<<<'
  const read = (field: 'mrz' | 'number', seen: string) =>
    station.call('document.reading', [{ ...at, field, seen, how: 'typed' }])
  const unread = (field: 'mrz' | 'number') => station.call('document.unread', [{ ...at, field }])
  await read('number', '012345678')
  expect((await read('mrz', mrz)).advice.length).toBeGreaterThan(0)
  const { size } = station
  const after = await unread('mrz')
  expect(after.readings.map(({ field }) => field)).toEqual(['number'])
  expect(after.advice.filter(({ advice: { field } }) => field === 'mrz')).toEqual([])
  await unread('mrz')
  expect(await station.acts(size)).toEqual(['reading-withdrawn'])
  // A field that has to be read is read otherwise, and never not at all.
  expect(await codeOf(unread('number'))).toBe('BAD_ARGUMENT')
  const again = await read('mrz', mrz)
  expect(again.readings.find(({ field }) => field === 'mrz')?.replaced.map(({ seen }) => seen)).toEqual([mrz])
  await unread('mrz')
  await accept(station, view, card)
  expect(await codeOf(unread('mrz'))).toBe('WRONG_STATE')
  const { finding } = (await station.vault.readCase(id)).documents.find((one) => one.id === card) ?? {}
  const signed = finding?.readings.find(({ field }) => field === 'mrz')
  expect([signed?.seen, signed?.replaced.map(({ seen }) => seen)]).toEqual(['', [mrz, '', mrz]])
})

test('birth date and IIN are nowhere in what the desk is shown until that very field was read (demand 6)', async () => {
  const who = { ...person, birthDate: '1990-01-01', iin: '900101300007' }
  const { id, documents } = await claimed(station, { who })
  const [card = ''] = documents
  const at = { case: id, document: card }
  const read = (field: 'number' | 'birthDate' | 'iin', seen: string) =>
    station.call('document.reading', [{ ...at, field, seen, how: 'typed' }])
  const shown = async () => JSON.stringify(await station.call('case.read', [id]))
  const holds = (json: string) => [json.includes(who.birthDate), json.includes(who.iin)]
  expect(holds(await shown())).toEqual([false, false])
  expect(JSON.parse(await shown())).toMatchObject({ claim: { hasIin: true } })
  await read('number', '012345678')
  expect(holds(await shown())).toEqual([false, false])

  const { size } = station
  // Another person's, of which the check digit holds.
  await read('iin', '850315300006')
  expect(holds(await shown())).toEqual([false, true])
  // Whether it agrees with the claimed birth date would tell of a field not yet read.
  const advice = async () =>
    (await station.call('case.read', [id])).documents[0]?.advice.map(({ advice: one }) => one.code) ?? []
  expect(await advice()).not.toContain('IIN_BIRTH_DATE_DIFFERS')
  await read('birthDate', '15.03.1985')
  expect(holds(await shown())).toEqual([true, true])
  expect(await advice()).toEqual(expect.arrayContaining(['IIN_DIFFERS', 'BIRTH_DATE_DIFFERS']))
  expect(await station.acts(size)).toEqual([
    ...['reading-recorded', 'claim-shown'],
    ...['reading-recorded', 'claim-shown'],
  ])
  await station.call('case.release', [id])
  expect(holds(await shown())).toEqual([false, false])
})

test('a number and a birth date are typed, never confirmed; what is confirmed is one of two words (demand 6)', async () => {
  const { id, documents } = await claimed(station)
  const at = { case: id, document: documents[0] ?? '' }
  const read = (
    field: 'number' | 'birthDate' | 'iin' | 'familyName',
    seen: string,
    how: 'typed' | 'confirmed',
  ) => codeOf(station.call('document.reading', [{ ...at, field, seen, how }]))
  expect(await read('birthDate', 'same', 'confirmed')).toBe('BAD_ARGUMENT')
  expect(await read('number', 'same', 'confirmed')).toBe('BAD_ARGUMENT')
  expect(await read('iin', 'same', 'confirmed')).toBe('BAD_ARGUMENT')
  expect(await read('familyName', 'yes', 'confirmed')).toBe('BAD_ARGUMENT')
  expect(await read('familyName', 'different', 'confirmed')).toBe('none')
  const { documents: seen } = await station.call('case.read', [id])
  expect(seen[0]?.readings).toMatchObject([
    { field: 'familyName', comparison: 'different', claimed: 'Омаров' },
  ])
})

test('a reading changed after the claim uncovered keeps what it replaced; the same words again replace nothing', async () => {
  const { id, documents } = await claimed(station)
  const at = { case: id, document: documents[0] ?? '', field: 'birthDate' as const, how: 'typed' as const }
  await station.call('document.reading', [{ ...at, seen: '02.01.1990' }])
  const { size } = station
  await station.call('document.reading', [{ ...at, seen: '02.01.1990' }])
  expect(station.size).toBe(size)
  const { readings } = await station.call('document.reading', [{ ...at, seen: '1.1.1990' }])
  expect(readings).toMatchObject([
    { seen: '1.1.1990', comparison: 'same', replaced: [{ seen: '02.01.1990' }] },
  ])
})

test('a reading of an earlier round does not uncover what a later round claims (demand 6)', async () => {
  const { id, caseRef, view, documents } = await claimed(station)
  await accept(station, view, documents[0] ?? '')
  await station.call('case.release', [id])
  const who = { ...person, birthDate: '1991-02-03', iin: '910203300008' }
  await takeIn(station, {
    caseRef,
    who,
    sent: [{ name: 'p.jpg', kind: 'passport', file: fileOf('p.jpg', bytesOf('jpeg')) }],
  })
  const next = await station.call('case.claim', [{ case: id, untied: true }])
  const json = JSON.stringify(next)
  expect([json.includes(who.birthDate), json.includes(who.iin)]).toEqual([false, false])
  expect(next.documents[0]?.readings.find(({ field }) => field === 'birthDate')).toMatchObject({
    claimed: person.birthDate,
    comparison: 'same',
  })
  const read = { case: id, document: next.documents[2]?.id ?? '', field: 'birthDate' as const }
  const now = await station.call('document.reading', [{ ...read, seen: '03.02.1991', how: 'typed' }])
  expect(now.readings).toMatchObject([{ claimed: who.birthDate, comparison: 'same' }])
})

test('who is asked to confirm a refusal looks for themselves, and is journalled as any other', async () => {
  const { id, documents } = await forged(station)
  await station.call('case.decide', [{ case: id, outcome: 'declined' }])
  await station.relock('representative')
  const [document = ''] = documents
  const { size } = station
  await station.call('document.open', [{ case: id, document }])
  const more = await station.call('document.evidence', [
    { case: id, document, evidence: evidenceOf(1, { milliseconds: 900 }) },
  ])
  expect(evidence(more)).toEqual([[1, 2400, 1]])
  expect(await station.acts(size)).toEqual(['document-opened'])
  const confirmed = await station.call('case.confirm', [{ case: id, agree: true }])
  expect(evidence(confirmed.documents[0] ?? { evidence: [] })).toEqual([[1, 2400, 1]])
  expect(await codeOf(station.call('document.open', [{ case: id, document }]))).toBe('CASE_NOT_CLAIMED')
  await station.relock()
  expect(await codeOf(show(station, id, document, 1))).toBe('WRONG_STATE')
})
