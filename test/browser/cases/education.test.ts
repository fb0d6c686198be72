import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentRecord } from '../../../renderer/vault/cases/record.ts'
import { bytesOf, claimed, claimOf, fileOf, nextRef } from './support/master.ts'
import { codeOf, foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
afterAll(() => {
  station.close()
})

const said = { issuer: 'Школа «Стиль»', number: 'УПК 0012345', issueDate: '2025-11-03', hours: 12 }
const sent = [
  { name: 'id.jpg', kind: 'id-card', file: fileOf('id.jpg', bytesOf('jpeg')) },
  { name: 'c.pdf', kind: 'certificate', file: fileOf('c.pdf', bytesOf('pdf')) },
]
const taken = (own: object = said) =>
  claimed(station, {
    sent,
    more: {
      documents: [
        { file: 'id.jpg', kind: 'id-card' },
        { file: 'c.pdf', kind: 'certificate', ...own },
      ],
    },
  })

test('what is claimed of a certificate is kept with it; its number and date stay covered until they are typed (demand 6)', async () => {
  const { id, view, documents } = await taken()
  const document = documents[1] ?? ''
  expect(view.documents[1]?.claimed).toEqual({
    issuer: said.issuer,
    hours: 12,
    hasNumber: true,
    hasIssueDate: true,
  })
  expect(JSON.stringify(view)).not.toContain('0012345')
  const stored = (await station.vault.readCase(id)).documents[1]
  expect(documentRecord.parse(stored).claimed).toEqual(said)
  const read = (
    field: 'number' | 'issueDate' | 'hours' | 'issuer',
    seen: string,
    how: 'typed' | 'confirmed',
  ) => station.call('document.reading', [{ case: id, document, field, seen, how }])
  const { size } = station
  // In Latin letters that look the same where there are some, and run together.
  await read('number', 'упK-0012345', 'typed')
  // The claim that the reading uncovered is in the journal beside it.
  expect(await station.acts(size)).toEqual(['reading-recorded', 'claim-shown'])
  await read('issueDate', '04.11.2025', 'typed')
  const { readings, advice } = await read('hours', 'same', 'confirmed')
  expect(readings.map(({ field, claimed, comparison }) => [field, claimed, comparison])).toEqual([
    ['number', said.number, 'same'],
    ['issueDate', said.issueDate, 'different'],
    ['hours', '12', 'same'],
  ])
  expect(advice.map(({ advice: { code } }) => code)).toContain('HOURS_BELOW_USUAL')
  const other = await read('hours', 'different', 'confirmed')
  expect(other.advice.map(({ advice: { code } }) => code)).not.toContain('HOURS_BELOW_USUAL')
  // What was claimed is to be read before it is accepted.
  const gaps = station.call('document.find', [
    { case: id, document, verdict: 'accepted', reasons: [], namedPages: [] },
  ])
  expect(await codeOf(gaps)).toBe('FINDING_NOT_ALLOWED')
})

test('where nothing is claimed of it, a document is as it was before this was asked', async () => {
  const { id, view } = await taken({})
  expect(view.documents[1]).not.toHaveProperty('claimed')
  expect((await station.vault.readCase(id)).documents[1]).not.toHaveProperty('claimed')
})

test('hours of an identity document are refused by the field’s name, and nothing is taken in', async () => {
  const files = sent.map(({ name, file }) => ({ name, file }))
  const documents = [{ file: 'id.jpg', kind: 'id-card', hours: 12 }]
  const order = { claim: claimOf(nextRef(), [], { documents }), files }
  const { claim } = await station.call('intake.inspect', [order])
  expect(claim).toEqual({ state: 'bad', problems: [{ path: 'documents.0.hours', code: 'NOT_FOR_KIND' }] })
})

test('a supplement is listed right behind its diploma, wherever it lay among the files', async () => {
  const names = ['a.pdf', 'b.pdf', 'd.pdf']
  const kinds = ['diploma-supplement', 'certificate', 'diploma']
  const { view } = await claimed(station, {
    sent: names.map((name, at) => ({ name, kind: kinds[at] ?? '', file: fileOf(name, bytesOf('pdf')) })),
  })
  expect(view.documents.map(({ kind }) => kind)).toEqual(['certificate', 'diploma', 'diploma-supplement'])
})
