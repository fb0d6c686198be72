import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { partOfAnother } from '../../../renderer/domain/parts.ts'
import { accept, bytesOf, claimed, FakeViewer, fileOf, look, refuse, usual, work } from './support/master.ts'
import { codeOf, foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
beforeEach(() => {
  station.port = new FakeViewer().port
})
afterAll(() => {
  station.close()
})

const card = (name: string) => ({ name, kind: 'id-card', file: fileOf(name, bytesOf('jpeg')) })
const twoSides = () => claimed(station, { sent: [card('front.jpg'), card('back.jpg'), ...usual().slice(1)] })
const say = (id: string, document: string, checked = true) =>
  station.call('document.check', [{ case: id, document, item: partOfAnother, checked }])
const corners = (id: string, document: string) =>
  station.call('document.check', [{ case: id, document, item: 'corners', checked: true }])
const find = (id: string, document: string) =>
  station.call('document.find', [{ case: id, document, verdict: 'accepted', reasons: [], namedPages: [] }])
const decide = (id: string) => station.call('case.decide', [{ case: id, outcome: 'certified' }])

test('of a card in two files the fields are read once; the other side is accepted by its pages and its picture, on a person’s word that is journalled and signed (demands 3, 6)', async () => {
  const { id, view, documents } = await twoSides()
  const [front = '', back = '', diploma = ''] = documents
  await look(station, id, back)
  await corners(id, back)
  expect(await codeOf(find(id, back))).toBe('FINDING_NOT_ALLOWED')
  const { size } = station
  await say(id, back)
  expect(await station.acts(size)).toEqual(['checklist-recorded'])
  await find(id, back)
  const { finding } = (await station.vault.readCase(id)).documents.find((one) => one.id === back) ?? {}
  expect(finding).toMatchObject({ verdict: 'accepted', readings: [] })
  expect(finding?.checked.toSorted()).toEqual(['corners', partOfAnother])
  await accept(station, view, front)
  await accept(station, view, diploma)
  const { outcome } = await decide(id)
  expect(outcome?.state).toBe('held')
})

test('a part needs its pages seen as any file does', async () => {
  const { id, documents } = await twoSides()
  const [, back = ''] = documents
  await say(id, back)
  await corners(id, back)
  expect(await codeOf(find(id, back))).toBe('FINDING_NOT_ALLOWED')
})

test('a part certifies nobody by itself: with its whole rejected, or asked for again, no outcome stands on it', async () => {
  const { id, view, documents } = await twoSides()
  const [front = '', back = '', diploma = ''] = documents
  await say(id, back)
  await look(station, id, back)
  await corners(id, back)
  await find(id, back)
  await refuse(station, view, front, 'resubmission')
  await accept(station, view, diploma)
  await expect(decide(id)).rejects.toMatchObject({
    code: 'DECISION_NOT_ALLOWED',
    detail: ['GROUP_NOT_ACCEPTED', 'ASKED_AGAIN'],
  })
})

test('a file is a part only of another of its kind, is so no longer when that is unsaid, and two are not parts of each other', async () => {
  const { id, view, documents } = await twoSides()
  const [front = '', back = '', diploma = ''] = documents
  expect(await codeOf(say(id, diploma))).toBe('BAD_ARGUMENT')
  await say(id, back)
  expect(await codeOf(say(id, front))).toBe('BAD_ARGUMENT')
  await say(id, back, false)
  await say(id, front)
  expect(await codeOf(say(id, back))).toBe('BAD_ARGUMENT')
  await say(id, front, false)
  // And then its fields are asked again.
  await look(station, id, back)
  await corners(id, back)
  expect(await codeOf(find(id, back))).toBe('FINDING_NOT_ALLOWED')
  await work(station, view, back)
  await find(id, back)
  // What was signed is not changed under the signature.
  expect(await codeOf(say(id, back))).toBe('WRONG_STATE')
})
