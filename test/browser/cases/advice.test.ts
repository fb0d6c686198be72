import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentView, ReadField } from '../../../renderer/vault/client/api.ts'
import { gauharPassport, nurlanCard } from '../../samples/people.ts'
import { claimed, look, person, work } from './support/master.ts'
import { codeOf, foundingTime, Workstation } from './support/room.ts'

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
afterAll(() => {
  station.close()
})

/** The claimed person's own card, and another's passport. */
const own = nurlanCard.mrz.join('\n')
const others = gauharPassport.mrz.join('\n')

const told = ({ advice }: Pick<DocumentView, 'advice'>): string[] =>
  advice.map(({ advice: { code, field } }) => `${field} ${code}`)
const read = (
  id: string,
  document: string,
  field: ReadField,
  seen: string,
  how: 'typed' | 'confirmed' = 'typed',
) => station.call('document.reading', [{ case: id, document, field, seen, how }])

test('machine-readable lines typed by a person are a reading like any other: journalled, kept when changed, back after a lock', async () => {
  const { id, documents } = await claimed(station)
  const [card = ''] = documents
  const { size } = station
  expect(await codeOf(read(id, card, 'mrz', 'same', 'confirmed'))).toBe('BAD_ARGUMENT')
  await read(id, card, 'mrz', others)
  await read(id, card, 'mrz', others)
  const { readings } = await read(id, card, 'mrz', own)
  expect(readings).toMatchObject([
    {
      field: 'mrz',
      seen: own,
      how: 'typed',
      claimed: null,
      comparison: 'not-claimed',
      replaced: [{ seen: others }],
    },
  ])
  // Nothing is claimed for these lines, and so nothing claimed is shown.
  expect(await station.acts(size)).toEqual(['reading-recorded', 'reading-recorded'])
  const half = {
    document: card,
    typing: { mrz: 'IDKAZ0123456784' },
    verdict: null,
    reasons: [],
    namedPages: [],
  }
  await station.call('draft.write', [id, { document: card, page: 1, documents: [half] }])
  await station.relock()
  expect((await station.call('draft.read', [id]))?.documents).toEqual([half])
  expect((await station.vault.readCase(id)).documents[0]?.readings).toMatchObject([
    { field: 'mrz', seen: own, replaced: [{ seen: others }] },
  ])
  const { documents: seen } = await station.call('case.read', [id])
  expect(seen[0] && told(seen[0])).toEqual([
    'mrz MRZ_READ',
    'mrz MRZ_CHECKS_HOLD',
    'mrz IIN_CHECK_HOLDS',
    'mrz DOCUMENT_IN_DATE',
  ])
})

test('of lines that a recogniser had proposed it is recorded whether the person kept or changed them, in the reading, in what it replaced and in what is signed', async () => {
  const { id, documents } = await claimed(station)
  const [card = ''] = documents
  const given = { case: id, document: card, field: 'mrz', how: 'typed' } as const
  const at = (readings: DocumentView['readings']) => readings.find(({ field }) => field === 'mrz')
  const first = await station.call('document.reading', [{ ...given, seen: others, proposed: 'kept' }])
  expect(at(first.readings)).toMatchObject({ seen: others, how: 'typed', proposed: 'kept' })
  const second = await station.call('document.reading', [{ ...given, seen: own, proposed: 'changed' }])
  expect(at(second.readings)).toMatchObject({
    proposed: 'changed',
    replaced: [{ seen: others, proposed: 'kept' }],
  })
  const third = await station.call('document.reading', [{ ...given, seen: others }])
  expect(at(third.readings)).not.toHaveProperty('proposed')
  expect(at(third.readings)?.replaced.map(({ proposed }) => proposed)).toEqual(['kept', 'changed'])
  await station.relock()
  const again = await station.call('case.read', [id])
  expect(again.documents.find((one) => one.id === card)?.readings).toEqual(third.readings)
  // Nothing but lines is ever proposed, and an answer of two words is a person's own.
  const number = { ...given, field: 'number', seen: '1', proposed: 'kept' } as const
  expect(await codeOf(station.call('document.reading', [number]))).toBe('BAD_ARGUMENT')
  const name = { ...given, field: 'familyName', seen: 'same', how: 'confirmed', proposed: 'kept' } as const
  expect(await codeOf(station.call('document.reading', [name]))).toBe('BAD_ARGUMENT')
})

test('advice on the lines tells nothing of a claim before the person’s own reading of that field (demand 6)', async () => {
  const { id, documents } = await claimed(station)
  const [card = ''] = documents
  const first = await read(id, card, 'mrz', others)
  const json = JSON.stringify(await station.call('case.read', [id]))
  expect([json.includes(person.birthDate), json.includes(person.iin)]).toEqual([false, false])
  expect(told(first).every((one) => one.startsWith('mrz '))).toBe(true)
  expect(told(await read(id, card, 'number', '012345678'))).toContain('number NOT_AS_IN_MRZ')
  expect(told(await read(id, card, 'familyName', 'same', 'confirmed'))).toContain(
    'familyName NAME_NOT_AS_IN_MRZ',
  )
  const dated = await read(id, card, 'birthDate', '23.07.1994')
  expect(told(dated)).toEqual(expect.arrayContaining(['birthDate AS_IN_MRZ', 'birthDate BIRTH_DATE_DIFFERS']))
  expect(JSON.stringify(dated).includes(person.iin)).toBe(false)
  expect(told(await read(id, card, 'iin', person.iin))).toEqual(
    expect.arrayContaining(['iin IIN_CHECK_HOLDS', 'iin NOT_AS_IN_MRZ']),
  )
  await station.call('case.release', [id])
  expect((await station.call('case.read', [id])).documents[0]?.advice).toEqual([])
})

test('a finding is judged by its day: what expires later is not told of it', async () => {
  const { id, view, documents } = await claimed(station)
  const [card = ''] = documents
  await look(station, id, card)
  await work(station, view, card)
  await read(id, card, 'expiryDate', '02.03.2026')
  await station.call('document.find', [
    { case: id, document: card, verdict: 'accepted', reasons: [], namedPages: [] },
  ])
  const { at } = (await station.call('case.read', [id])).documents[0]?.finding ?? { at: '' }
  expect(at.slice(0, 10)).toBe('2026-03-02')
  const dated = (await station.call('case.read', [id])).documents[0]
  expect(dated && told(dated)).toContain('expiryDate DOCUMENT_IN_DATE')
})

test('no sequence of lines and dates read, and no advice on them, changes a finding or a decision (demand 3)', async () => {
  const lines = fc.constantFrom(
    own,
    others,
    own.toLowerCase(),
    own.replace('9001011', '9001012'),
    'nothing of it',
  )
  const dates = fc.constantFrom('01.01.1980', '01.01.2033', '31.12.2099', 'x')
  const reading = fc.oneof(
    fc.record({ field: fc.constant('mrz' as const), seen: lines }),
    fc.record({ field: fc.constantFrom('issueDate' as const, 'expiryDate' as const), seen: dates }),
  )
  /** Everything that a finding and a decision say, but for ids, times and signatures. */
  const judged = async (readings: readonly { field: 'mrz' | 'issueDate' | 'expiryDate'; seen: string }[]) => {
    const { id, view, documents } = await claimed(station)
    const [card = '', diploma = ''] = documents
    const notes: string[] = []
    const readAll = async (): Promise<void> => {
      for (const { field, seen } of readings) notes.push(...told(await read(id, card, field, seen)))
    }
    const accept = (document: string) =>
      station.call('document.find', [
        { case: id, document, verdict: 'accepted', reasons: [], namedPages: [] },
      ])
    await look(station, id, card)
    await look(station, id, diploma)
    await readAll()
    const early = await codeOf(accept(card))
    await work(station, view, card)
    await work(station, view, diploma)
    await readAll()
    expect((await station.call('case.read', [id])).documents.map(({ finding }) => finding)).toEqual([
      null,
      null,
    ])
    await accept(card)
    // Over a finding nothing is read any more, and it stays to the letter.
    const before = JSON.stringify((await station.vault.readCase(id)).documents[0]?.finding)
    for (const { field, seen } of readings) {
      expect(await codeOf(read(id, card, field, seen))).toBe('WRONG_STATE')
    }
    expect(JSON.stringify((await station.vault.readCase(id)).documents[0]?.finding)).toBe(before)
    await accept(diploma)
    const declined = await codeOf(station.call('case.decide', [{ case: id, outcome: 'declined' }]))
    const decided = await station.call('case.decide', [{ case: id, outcome: 'certified' }])
    const findings = decided.documents.map(({ finding }) => finding && { ...finding, at: '' })
    const decision = decided.decision && { ...decided.decision, at: '' }
    return { notes, said: { early, declined, findings, decision, state: decided.state } }
  }
  const plain = await judged([])
  let advised = 0
  await fc.assert(
    fc.asyncProperty(fc.array(reading, { minLength: 1, maxLength: 4 }), async (readings) => {
      const { notes, said } = await judged(readings)
      advised += notes.length
      expect(said).toEqual(plain.said)
    }),
    { numRuns: 6 },
  )
  expect(plain.notes).toEqual([])
  expect(advised).toBeGreaterThan(0)
})
