import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { equalBytes } from '../../../renderer/domain/log/index.ts'
import { caseOutcomes, documentVerdicts, reasonCodes } from '../../../renderer/domain/vocabulary.ts'
import { askable, readRequestPaper, requestPaper } from '../../../renderer/vault/cases/elsewhere/papers.ts'
import { caseRecord, type CaseRecord } from '../../../renderer/vault/cases/record.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'

/** What leaves for another workstation's review, before it is sealed. */

beforeAll(() => sodiumReady)

const at = '2026-03-02T09:00:00.000Z'
const id = (digit: string): string => digit.repeat(32)
const hash = 'A'.repeat(43)
const signature = 'B'.repeat(86)

type Found = Pick<
  CaseRecord['documents'][number],
  'evidence' | 'readings' | 'checked' | 'failure' | 'marks'
> & {
  verdict: (typeof documentVerdicts)[number]
  reasons: (typeof reasonCodes)[number][]
}

/** A case that waits for its second review, whose first found that. */
function waiting(found: readonly [Found, Found], outcome: (typeof caseOutcomes)[number]): CaseRecord {
  const kinds = ['id-card', 'diploma'] as const
  const finding = (place: number, { verdict, reasons, ...work }: Found) => ({
    ...{ case: id('a'), document: id(`${place + 1}`), commitment: hash, round: 1, verdict, reasons },
    ...{ namedPages: [], evidence: work.evidence, readings: work.readings, checked: work.checked },
    ...{ by: id('b'), at, signature },
  })
  return caseRecord.parse({
    ...{ v: 1, id: id('a'), caseRef: 'CASE-1', programme: 'beauty-master', residency: 'KZ', receivedAt: at },
    ...{ round: 1, state: 'new', claimedBy: null, earlierClaims: [], decision: null, earlierDecisions: [] },
    claim: { familyName: 'Омаров', givenName: 'Нурлан', birthDate: '1990-01-01', specialisation: 'Маникюр' },
    outcomes: [],
    documents: kinds.map((kind, place) => ({
      ...{ id: id(`${place + 1}`), kind, round: 1, fileName: 'Омаров.jpg', reasonNeeded: null, pages: 1 },
      content: {
        ...{ state: 'stored', type: 'image/jpeg', size: 10, chunks: 1, segmentChunks: 8 },
        ...{ header: 'C'.repeat(32), commitKey: hash, commitment: hash, contentHash: hash },
      },
      ...{ failure: null, evidence: [], readings: [], checked: [], finding: null },
      ...(found[place]?.marks === undefined ? {} : { marks: found[place].marks }),
    })),
    aside: [
      {
        decision: {
          ...{ case: id('a'), round: 1, outcome, by: id('b'), at, signature },
          documents: kinds.map((kind, place) => ({
            ...{ document: id(`${place + 1}`), commitment: hash, kind },
            ...{ verdict: found[place]?.verdict, reasons: found[place]?.reasons },
          })),
        },
        basis: { claim: {}, documents: [] },
        hands: { now: [id('b')], barred: [], ever: [id('b')] },
        documents: found.map((one, place) => ({
          ...{ document: id(`${place + 1}`), failure: one.failure, evidence: one.evidence },
          ...{ readings: one.readings, checked: one.checked, finding: finding(place, one) },
        })),
      },
    ],
  })
}

const text = 'Диплом подлинный.'

/** The same, decided by two and appealed against: it waits for somebody who has never seen it. */
function appealed(found: readonly [Found, Found], outcome: (typeof caseOutcomes)[number]): CaseRecord {
  const { aside = [], ...rest } = waiting(found, outcome)
  const earlierDecisions = aside.map(({ decision }) => ({
    ...{ decision, second: decision, confirmation: { state: 'given', by: id('d'), at } },
  }))
  return caseRecord.parse({
    ...{ ...rest, earlierReviews: aside, earlierDecisions },
    hands: { now: [], barred: [id('b')], ever: [id('b')] },
    appeals: [{ by: id('b'), at, text, against: '01890a5d-ac96-774b-bcce-b302099a8057', result: null }],
  })
}

const anyFound: fc.Arbitrary<Found> = fc.record({
  verdict: fc.constantFrom(...documentVerdicts),
  reasons: fc.subarray([...reasonCodes]),
  failure: fc.constantFrom(null, 'DAMAGED' as const),
  evidence: fc.array(
    fc.record({
      page: fc.integer({ min: 1, max: 9 }),
      ...{ shown: fc.boolean(), legible: fc.boolean(), failureShown: fc.boolean() },
      ...{ milliseconds: fc.nat(90_000), largestZoom: fc.constantFrom(1, 2, 8) },
    }),
    { maxLength: 3 },
  ),
  readings: fc.array(
    fc.record({
      field: fc.constantFrom('number' as const, 'familyName' as const),
      seen: fc.string({ minLength: 1, maxLength: 20 }),
      how: fc.constantFrom('typed' as const, 'confirmed' as const),
      at: fc.constant(at),
      replaced: fc.constant([]),
    }),
    { maxLength: 2 },
  ),
  checked: fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
  marks: fc.constantFrom(undefined, [
    { by: id('b'), rev: 1, drawn: [{ page: 1, kind: 'mark' as const, x: 0, y: 0, width: 0.5, height: 0.5 }] },
  ]),
})

const ids = {
  request: id('e'),
  documents: [
    { document: id('1'), asked: id('7') },
    { document: id('2'), asked: id('8') },
  ],
}

const quiet: Found = {
  ...{ verdict: 'accepted', reasons: [], failure: null, evidence: [], readings: [], checked: [] },
  marks: undefined,
}

test('whatever was found and decided before an appeal, the bytes before sealing are the same, and of it all they tell only what the Master writes (demands 3, 13)', () => {
  const always = requestPaper(askable(appealed([quiet, quiet], 'declined')), ids)
  fc.assert(
    fc.property(anyFound, anyFound, fc.constantFrom(...caseOutcomes), (one, other, outcome) => {
      const paper = requestPaper(askable(appealed([one, other], outcome)), ids)
      expect(equalBytes(paper, always)).toBe(true)
    }),
  )
  const told = readRequestPaper(new TextDecoder().decode(always))
  expect(told.appeal).toBe(text)
  // Beside that, it is the paper of a second review, which has no appeal in it.
  const second = requestPaper(askable(waiting([quiet, quiet], 'declined')), ids)
  expect({ ...readRequestPaper(new TextDecoder().decode(second)), appeal: text }).toEqual(told)
})

test('what the Master wrote goes with an appeal and with the second review of what was decided of it, until it is answered (demand 13)', () => {
  const record = appealed([quiet, quiet], 'declined')
  const [appeal] = record.appeals ?? []
  if (appeal === undefined) throw new Error('no appeal')
  const result = { how: 'upheld' as const, at, outcomeId: appeal.against }
  expect(askable({ ...record, appeals: [{ ...appeal, result }] }).appeal).toBeNull()
  expect(askable({ ...record, aside: record.earlierReviews ?? [] }).appeal).toBe(text)
  expect(askable({ ...record, appeals: [] }).appeal).toBeNull()
})

test('whatever the first reviewer found, read, ticked, drew or decided, the bytes before sealing are the same (demand 3)', () => {
  const always = requestPaper(askable(waiting([quiet, quiet], 'certified')), ids)
  fc.assert(
    fc.property(anyFound, anyFound, fc.constantFrom(...caseOutcomes), (one, other, outcome) => {
      const paper = requestPaper(askable(waiting([one, other], outcome)), ids)
      expect(equalBytes(paper, always)).toBe(true)
    }),
  )
  const paper = new TextDecoder().decode(always)
  expect(readRequestPaper(paper).documents.map(({ document, kind }) => [document, kind])).toEqual([
    [id('7'), 'id-card'],
    [id('8'), 'diploma'],
  ])
  // No id of the vault that asks, no name of a file.
  expect([id('a'), id('1'), id('b'), 'jpg'].filter((word) => paper.includes(word))).toEqual([])
})

test('a paper with a member that is not described is refused', () => {
  const some = waiting(
    [fc.sample(anyFound, { numRuns: 1, seed: 1 })[0], fc.sample(anyFound, { numRuns: 1, seed: 2 })[0]] as [
      Found,
      Found,
    ],
    'declined',
  )
  const paper = new TextDecoder().decode(requestPaper(askable(some), ids))
  const more = paper.replace('"v":1', '"v":1,"verdict":"rejected"')
  expect(() => readRequestPaper(more)).toThrow(new SverkaError('PACKAGE_DAMAGED'))
})
