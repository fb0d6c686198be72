import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reasonOf } from '../../../renderer/domain/reasons.ts'
import {
  agree,
  isDrawn,
  voidedBy,
  type Basis,
  type Judgement,
} from '../../../renderer/domain/second-review.ts'
import {
  caseOutcomes,
  documentKinds,
  documentVerdicts,
  reasonCodes,
} from '../../../renderer/domain/vocabulary.ts'

const judged = fc.record({
  document: fc.constantFrom('a', 'b', 'c'),
  verdict: fc.constantFrom(...documentVerdicts),
  reasons: fc.uniqueArray(fc.constantFrom(...reasonCodes), { maxLength: 3 }),
})
const judgement: fc.Arbitrary<Judgement> = fc.record({
  outcome: fc.constantFrom(...caseOutcomes),
  documents: fc.uniqueArray(judged, { selector: ({ document }) => document, maxLength: 3 }),
})

test('to agree is mutual, and everybody agrees with themself', () => {
  fc.assert(
    fc.property(judgement, judgement, (one, other) => {
      expect(agree(one, one)).toBe(true)
      expect(agree(one, other)).toBe(agree(other, one))
    }),
  )
})

test('what leaves under two names was said by both: the outcome, each verdict, each reason that wants two', () => {
  const grave = (one: Judgement, document: string) =>
    one.documents
      .filter((each) => each.document === document)
      .flatMap(({ reasons }) => reasons.filter((code) => reasonOf(code).needsSecondPerson))
      .toSorted()
  // The other is the one with a single thing changed, so that they often agree.
  const changed = fc
    .tuple(judgement, fc.nat(3), fc.constantFrom(...reasonCodes), fc.constantFrom(...documentVerdicts))
    .map(([one, what, code, verdict]): [Judgement, Judgement] => {
      const [first, ...rest] = one.documents
      if (first === undefined || what === 0) return [one, one]
      const other =
        what === 1
          ? { ...first, reasons: [...new Set([...first.reasons, code])] }
          : what === 2
            ? { ...first, verdict }
            : { ...first, reasons: first.reasons.slice(1) }
      return [one, { ...one, documents: [...rest, other] }]
    })
  let agreed = 0
  fc.assert(
    fc.property(changed, ([one, other]) => {
      if (!agree(one, other)) return
      agreed++
      expect(one.outcome).toBe(other.outcome)
      for (const { document, verdict } of one.documents) {
        expect(other.documents.find((each) => each.document === document)?.verdict).toBe(verdict)
        expect(grave(one, document)).toEqual(grave(other, document))
      }
    }),
    { numRuns: 1000 },
  )
  expect(agreed).toBeGreaterThan(100)
})

test('a forgery that only one of them saw is never settled by two names', () => {
  const base = { document: 'a', verdict: 'rejected' as const }
  const one = { outcome: 'declined' as const, documents: [{ ...base, reasons: ['EXPIRED' as const] }] }
  const other = { ...one, documents: [{ ...base, reasons: ['EXPIRED' as const, 'TEMPLATE' as const] }] }
  const glare = { ...one, documents: [{ ...base, reasons: ['EXPIRED' as const, 'GLARE' as const] }] }
  expect(agree(one, other)).toBe(false)
  expect(agree(one, glare)).toBe(true)
})

const basis: fc.Arbitrary<Basis> = fc.record({
  claim: fc.dictionary(fc.constantFrom('familyName', 'givenName', 'iin'), fc.string({ maxLength: 3 })),
  documents: fc.uniqueArray(
    fc.record({
      document: fc.constantFrom('a', 'b', 'c'),
      kind: fc.constantFrom(...documentKinds),
      commitment: fc.option(fc.constantFrom('x', 'y')),
      checklist: fc.uniqueArray(fc.constantFrom('photo', 'stamp', 'date'), { maxLength: 3 }),
    }),
    { selector: ({ document }) => document, maxLength: 3 },
  ),
})

test('a review is void as soon as anything it was made on is another, and otherwise stands, in whatever order it is told', () => {
  const plain = ({ claim, documents }: Basis): unknown => ({
    claim: Object.entries(claim).toSorted(([a], [b]) => a.localeCompare(b)),
    documents: documents
      .map((one) => ({ ...one, checklist: one.checklist.toSorted() }))
      .toSorted((a, b) => a.document.localeCompare(b.document)),
  })
  fc.assert(
    fc.property(basis, basis, (before, now) => {
      expect(voidedBy(before, { ...before, documents: before.documents.toReversed() })).toEqual([])
      const same = JSON.stringify(plain(before)) === JSON.stringify(plain(now))
      expect(voidedBy(before, now).length === 0).toBe(same)
    }),
  )
})

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('of the sample: nothing at 0, everything at 100, and who is drawn at a share is drawn at every larger one', () => {
  fc.assert(
    fc.property(digest, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (drawn, a, b) => {
      expect(isDrawn(drawn, 0)).toBe(false)
      expect(isDrawn(drawn, 100)).toBe(true)
      if (isDrawn(drawn, Math.min(a, b))) expect(isDrawn(drawn, Math.max(a, b))).toBe(true)
    }),
  )
})

test('a share is that share: of all digests evenly spread, one in twenty at 5', () => {
  const all = Array.from({ length: 2 ** 16 }, (_, i) => Uint8Array.of(i >>> 8, i & 0xff, 0, 0))
  expect(all.filter((one) => isDrawn(one, 5)).length / all.length).toBeCloseTo(0.05, 3)
})
