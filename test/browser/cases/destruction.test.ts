import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { withDb } from '../vault/support/disk.ts'
import { accept, accepted, claimed, FakeViewer, fileOf, bytesOf, look, usual } from './support/master.ts'
import { codeOf, foundingTime, Workstation } from './support/room.ts'

// Each change of person is an Argon2id at its floor.
vi.setConfig({ testTimeout: 120_000 })

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
afterAll(() => {
  station.close()
})

const surplus = { name: 'Omarov extra.jpg', kind: 'certificate' }
const sent = () => [...usual(), { ...surplus, file: fileOf(surplus.name, bytesOf('jpeg', 3_000_000)) }]

const rowsOf = (document: string) =>
  withDb(async (db) => ({
    wraps: await db.wraps.where('id').equals(document).count(),
    chunks: (await db.chunks.toCollection().primaryKeys()).filter(([stream]) => stream === document).length,
    previews: (await db.previews.toCollection().primaryKeys()).filter((id) => id.startsWith(document)).length,
  }))

test('a reviewer destroys nothing, whatever their mandate says (demand 2)', async () => {
  const { id, documents } = await claimed(station)
  const order = { case: id, document: documents[0] ?? '', ground: 'surplus' as const }
  expect(await codeOf(station.call('document.destroy', [order]))).toBe('MANDATE_MISSING')
  expect(await rowsOf(order.document)).toMatchObject({ wraps: 1, chunks: 1 })
})

test('a document destroyed unread takes its key, bytes, previews, name and readings with it, and its case is decided without it (demands 2, 5)', async () => {
  const one = await claimed(station, { sent: sent() })
  const [card = '', diploma = '', extra = ''] = one.documents
  await accept(station, one.view, card)
  await accept(station, one.view, diploma)
  await look(station, one.id, extra)
  const at = { case: one.id, document: extra }
  await station.call('document.reading', [{ ...at, field: 'number', seen: 'KZ-77', how: 'typed' }])
  const typing = { document: extra, typing: { number: 'KZ-7' }, verdict: null, reasons: [], namedPages: [] }
  await station.call('draft.write', [one.id, { document: extra, page: 1, documents: [typing] }])
  const rgba = new ArrayBuffer(4)
  await station.call('preview.put', [{ ...at, page: 1, width: 1, height: 1, rgba }])
  expect(await rowsOf(extra)).toEqual({ wraps: 1, chunks: 1, previews: 1 })

  await station.relock('representative')
  const { size } = station
  const view = await station.call('document.destroy', [{ ...at, ground: 'surplus' }])
  expect(view.documents[2]).toMatchObject({
    fileName: '',
    readings: [],
    content: { state: 'destroyed', ground: 'surplus', byLogin: 'aigul' },
  })
  expect(await rowsOf(extra)).toEqual({ wraps: 0, chunks: 0, previews: 0 })
  expect(await station.entries(size)).toMatchObject([
    { act: 'document-destroyed', verb: 'destroy', ground: 'surplus', document: extra, result: 'done' },
  ])
  expect(await codeOf(station.call('document.destroy', [{ ...at, ground: 'surplus' }]))).toBe('WRONG_STATE')
  expect(await codeOf(station.call('document.open', [at]))).toBe('CASE_NOT_CLAIMED')

  await station.relock()
  station.port = new FakeViewer().port
  expect(await codeOf(station.call('document.open', [at]))).toBe('NOT_FOUND')
  expect(await station.call('draft.read', [one.id])).toBeNull()
  const decided = await station.call('case.decide', [{ case: one.id, outcome: 'certified' }])
  expect(decided.state).toBe('held')
})

test('while a decision waits or is on its way nothing of its case is destroyed; afterwards the finding outlives the document (demand 2)', async () => {
  station.sync.restingMinutes = 60
  const one = await accepted(station)
  await station.call('case.decide', [{ case: one.id, outcome: 'certified' }])
  await station.relock('representative')
  const order = { case: one.id, document: one.documents[0] ?? '', ground: 'consent-withdrawn' as const }
  expect(await codeOf(station.call('document.destroy', [order]))).toBe('WRONG_STATE')
  await station.call('case.undo', [one.id])
  const view = await station.call('document.destroy', [order])
  // What was found in a case that nobody has decided is told to its reviewer alone.
  expect(view.documents[0]).toMatchObject({ content: { state: 'destroyed' }, finding: null })
  await station.lock()
  await station.unlock()
  const again = await station.call('case.read', [one.id])
  expect(again.documents[0]).toMatchObject({
    content: { state: 'destroyed' },
    finding: { verdict: 'accepted' },
  })
})

test('what a journal says was destroyed is destroyed again, also where the list page of its case is damaged, and once (demand 9)', async () => {
  await station.afresh()
  await station.unlock()
  const one = await claimed(station)
  const [gone = '', kept = ''] = one.documents
  await station.lock()
  await withDb(async (db) => {
    const row = await db.pages.get(0)
    if (row === undefined) throw new Error('no page')
    await db.pages.put({ ...row, sealed: row.sealed.map((byte, i) => (i === 60 ? byte ^ 1 : byte)) })
  })
  await station.unlock('representative')
  expect(station.vault.list.size).toBe(0)
  const { size } = station
  const told = [{ caseRef: 'CASE-1', document: gone, ground: 'consent-withdrawn' as const }]
  expect(await station.room.destroyAgain(told)).toBe(1)
  expect(await rowsOf(gone)).toEqual({ wraps: 0, chunks: 0, previews: 0 })
  expect(await rowsOf(kept)).toMatchObject({ wraps: 1, chunks: 1 })
  expect(await station.entries(size)).toMatchObject([
    { act: 'document-destroyed', ground: 'consent-withdrawn', document: gone, result: 'done' },
  ])
  expect(await station.room.destroyAgain(told)).toBe(0)
})
