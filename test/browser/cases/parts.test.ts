import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { partOf } from '../../../renderer/domain/parts.ts'
import {
  accept,
  bytesOf,
  claimed,
  FakeViewer,
  fileOf,
  look,
  refuse,
  takeIn,
  usual,
  work,
} from './support/master.ts'
import { codeOf, foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock('representative')
  await station.enrol('saule')
  // None of them is drawn for a second look.
  await station.call('sample.set', [0])
  await station.relock()
}, foundingTime)
beforeEach(async () => {
  if (station.vault.session.login !== 'nurlan') await station.relock()
  station.port = new FakeViewer().port
})
afterAll(() => {
  station.close()
})

const card = (name: string) => ({ name, kind: 'id-card', file: fileOf(name, bytesOf('jpeg')) })
const twoSides = () => claimed(station, { sent: [card('front.jpg'), card('back.jpg'), ...usual().slice(1)] })
const say = (id: string, document: string, whole: string, checked = true) =>
  station.call('document.check', [{ case: id, document, item: partOf(whole), checked }])
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
  await say(id, back, front)
  expect(await station.acts(size)).toEqual(['checklist-recorded'])
  await find(id, back)
  const { finding } = (await station.vault.readCase(id)).documents.find((one) => one.id === back) ?? {}
  expect(finding).toMatchObject({ verdict: 'accepted', readings: [] })
  expect(finding?.checked.toSorted()).toEqual(['corners', partOf(front)])
  await accept(station, view, front)
  await accept(station, view, diploma)
  const { outcome } = await decide(id)
  expect(outcome?.state).toBe('held')
})

test('a part needs its pages seen as any file does', async () => {
  const { id, documents } = await twoSides()
  const [front = '', back = ''] = documents
  await say(id, back, front)
  await corners(id, back)
  expect(await codeOf(find(id, back))).toBe('FINDING_NOT_ALLOWED')
})

test('a part certifies nobody by itself: with its whole rejected, or asked for again, no outcome stands on it', async () => {
  const { id, view, documents } = await twoSides()
  const [front = '', back = '', diploma = ''] = documents
  await say(id, back, front)
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

test('of a whole of which a part is rejected nobody is certified, and the case can be refused for it', async () => {
  const { id, view, documents } = await twoSides()
  const [front = '', back = '', diploma = ''] = documents
  await say(id, back, front)
  await look(station, id, back)
  await station.call('document.find', [
    { case: id, document: back, verdict: 'rejected', reasons: ['REVOKED'], namedPages: [1] },
  ])
  await accept(station, view, front)
  await accept(station, view, diploma)
  await expect(decide(id)).rejects.toMatchObject({ detail: ['GROUP_NOT_ACCEPTED'] })
  await station.call('case.decide', [{ case: id, outcome: 'declined' }])
})

test('a file is a part only of another of its kind, is so no longer when that is unsaid, and two are not parts of each other', async () => {
  const { id, view, documents } = await twoSides()
  const [front = '', back = '', diploma = ''] = documents
  expect(await codeOf(say(id, diploma, front))).toBe('BAD_ARGUMENT')
  expect(await codeOf(say(id, back, back))).toBe('BAD_ARGUMENT')
  expect(await codeOf(say(id, back, 'f'.repeat(32)))).toBe('BAD_ARGUMENT')
  await say(id, back, front)
  expect(await codeOf(say(id, front, back))).toBe('BAD_ARGUMENT')
  await say(id, back, front, false)
  await say(id, front, back)
  expect(await codeOf(say(id, back, front))).toBe('BAD_ARGUMENT')
  await say(id, front, back, false)
  // And then its fields are asked again.
  await look(station, id, back)
  await corners(id, back)
  expect(await codeOf(find(id, back))).toBe('FINDING_NOT_ALLOWED')
  await work(station, view, back)
  await find(id, back)
  // What was signed is not changed under the signature.
  expect(await codeOf(say(id, back, front))).toBe('WRONG_STATE')
})

test('said of one whole and then of another, it is a part of the last, and what was read of it before stands aside', async () => {
  const { id, documents } = await claimed(station, {
    sent: [card('a.jpg'), card('b.jpg'), card('c.jpg'), ...usual().slice(1)],
  })
  const [a = '', b = '', c = ''] = documents
  const at = { case: id, document: c }
  await station.call('document.reading', [{ ...at, field: 'number', seen: '012345678', how: 'typed' }])
  await say(id, c, a)
  const said = await say(id, c, b)
  expect(said.checked).toEqual([partOf(b)])
  expect([said.readings, said.advice]).toEqual([[], []])
  const again = await say(id, c, b, false)
  expect(again.readings.map(({ seen }) => seen)).toEqual(['012345678'])
})

test('a document that is forged and came before this round, judged in it first, is what the decision stands on', async () => {
  const one = await claimed(station)
  await station.call('case.release', [one.id])
  const more = { name: 'p.jpg', kind: 'passport', file: fileOf('p.jpg', bytesOf('jpeg')) }
  await takeIn(station, { caseRef: one.caseRef, sent: [more] })
  const view = await station.call('case.claim', [{ case: one.id, untied: true }])
  const [front = '', diploma = ''] = one.documents
  const passport = view.documents.find(({ kind }) => kind === 'passport')?.id ?? ''
  expect(view.round).toBe(2)
  await refuse(station, view, front)
  await accept(station, view, diploma)
  await accept(station, view, passport)
  await expect(decide(one.id)).rejects.toMatchObject({ detail: ['NOT_GENUINE'] })
  await station.call('case.decide', [{ case: one.id, outcome: 'declined' }])
})

test('a second reviewer is told nothing of what the first said of a file that was destroyed', async () => {
  const { id, view, documents } = await claimed(station, {
    sent: [card('front.jpg'), card('back.jpg'), ...usual().slice(1)],
  })
  const [front = '', back = '', diploma = ''] = documents
  await look(station, id, back)
  await say(id, back, front)
  await station.relock('representative')
  await station.call('document.destroy', [{ case: id, document: back, ground: 'surplus' }])
  await station.relock()
  await refuse(station, view, front)
  await accept(station, view, diploma)
  await station.call('case.decide', [{ case: id, outcome: 'declined' }])
  await station.relock('saule')
  const told = await station.call('case.claim', [{ case: id, untied: true }])
  const gone = told.documents.find((one) => one.id === back)
  expect([gone?.content.state, gone?.checked, gone?.evidence]).toEqual(['destroyed', [], []])
})
