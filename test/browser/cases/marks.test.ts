import { afterAll, beforeAll, expect, test } from 'vitest'
import { withDb } from '../vault/support/disk.ts'
import type { PageMark } from '../../../renderer/vault/client/api.ts'
import { accept, claimed, look } from './support/master.ts'
import { codeOf, foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
afterAll(() => {
  station.close()
})

const mask: PageMark = { page: 1, kind: 'mask', x: 0.1, y: 0.1, width: 0.2, height: 0.3 }
const mark: PageMark = { page: 1, kind: 'mark', x: 0.5, y: 0.5, width: 0.2, height: 0.1, note: 'подчистка?' }

const opened = async () => {
  const one = await claimed(station)
  const [document = ''] = one.documents
  await look(station, one.id, document)
  return { ...one, document, at: { case: one.id, document } }
}
const drawn = async (id: string) => (await station.call('case.read', [id])).documents[0]?.marks

test('what is drawn is there again after a lock, and is neither in the journal nor in clear on the disk', async () => {
  const { id, at } = await opened()
  const { size } = station
  const view = await station.call('document.mark', [{ ...at, marks: [mask, mark] }])
  expect(view.marks).toEqual([mask, mark])
  expect(station.size).toBe(size)
  await station.relock()
  expect(await drawn(id)).toEqual([mask, mark])
  const rows = await withDb(async (db) => [...(await db.cases.toArray()), ...(await db.drafts.toArray())])
  const text = rows.map((row) => new TextDecoder().decode(row.sealed)).join()
  expect(rows.length).toBeGreaterThan(1)
  expect(text).not.toContain('подчистка')
})

test('it goes into the record with the next act, and an older draft does not bring back what was taken away', async () => {
  const { id, at } = await opened()
  await station.call('document.mark', [{ ...at, marks: [mask] }])
  await station.call('document.mark', [{ ...at, marks: [mask, mark] }])
  expect((await station.vault.readCase(id)).documents[0]?.marks).toBeUndefined()
  await station.call('document.check', [{ ...at, item: 'photo', checked: true }])
  expect((await station.vault.readCase(id)).documents[0]?.marks).toMatchObject([{ drawn: [mask, mark] }])
  await station.call('document.mark', [{ ...at, marks: [] }])
  await station.relock()
  expect(await drawn(id)).toEqual([])
  await station.call('document.check', [{ ...at, item: 'photo', checked: false }])
  await station.relock()
  expect(await drawn(id)).toEqual([])
})

test('only the reviewer who claimed the case draws, and nobody else sees what they drew', async () => {
  const { id, at } = await opened()
  await station.call('document.mark', [{ ...at, marks: [mark] }])
  await station.call('case.release', [id])
  expect(await codeOf(station.call('document.mark', [{ ...at, marks: [] }]))).toBe('CASE_NOT_CLAIMED')
  expect(await drawn(id)).toEqual([])
  await station.relock('representative')
  await station.call('case.claim', [{ case: id, untied: true }])
  expect(await drawn(id)).toEqual([])
  await station.call('document.mark', [{ ...at, marks: [mask] }])
  await station.call('case.release', [id])
  await station.relock()
  await station.call('case.claim', [{ case: id, untied: true }])
  expect(await drawn(id)).toEqual([mark])
})

test('what does not lie on a page of the document is refused, whatever the screen offered', async () => {
  const { at } = await opened()
  const draw = (marks: PageMark[]) => codeOf(station.call('document.mark', [{ ...at, marks }]))
  expect(await draw([{ ...mark, page: 2 }])).toBe('BAD_ARGUMENT')
  expect(await draw([{ ...mark, x: 0.9 }])).toBe('BAD_ARGUMENT')
  expect(await draw([{ ...mask, note: 'x' }])).toBe('BAD_ARGUMENT')
  expect(await draw([mark])).toBe('none')
})

test('marks stand beside a finding, change neither it nor the evidence, and go with the document when it is destroyed', async () => {
  const { id, view, document, at } = await opened()
  await accept(station, view, document)
  const before = (await station.vault.readCase(id)).documents[0]
  const after = await station.call('document.mark', [{ ...at, marks: [mask] }])
  expect(after.evidence).toEqual(before?.evidence)
  await station.call('case.release', [id])
  const record = (await station.vault.readCase(id)).documents[0]
  expect(record).toMatchObject({ finding: before?.finding, marks: [{ drawn: [mask] }] })
  await station.relock('representative')
  await station.call('document.destroy', [{ ...at, ground: 'surplus' }])
  expect((await station.vault.readCase(id)).documents[0]?.marks).toBeUndefined()
  await station.relock()
})
