import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterGlance,
  cellsLeft,
  coverageOf,
  coveragePattern,
  isSeenBesides,
  isSeenEnough,
  mergeEvidence,
  needsOf,
  nothingSeen,
  shareSeen,
  together,
  wholePage,
  type Coverage,
  type Glance,
  type PageEvidence,
} from '../../../renderer/domain/looking.ts'
import { touches } from '../../../renderer/domain/marks.ts'
import { groupOf } from '../../../renderer/domain/programmes.ts'
import { documentKinds } from '../../../renderer/domain/vocabulary.ts'

const coverage: fc.Arbitrary<Coverage> = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
const kind = fc.constantFrom(...documentKinds)
const glance: fc.Arbitrary<Glance> = fc.record({
  cells: coverage,
  stillFor: fc.integer({ min: 0, max: 2000 }),
  focused: fc.boolean(),
  legible: fc.boolean(),
})
const area = fc
  .record({
    x: fc.double({ min: 0, max: 0.9, noNaN: true }),
    y: fc.double({ min: 0, max: 0.9, noNaN: true }),
  })
  .map((corner) => ({ ...corner, width: 0.1, height: 0.1 }))
const evidence: fc.Arbitrary<PageEvidence> = fc.record(
  {
    page: fc.constant(1),
    shown: fc.boolean(),
    legible: fc.boolean(),
    failureShown: fc.boolean(),
    milliseconds: fc.nat(100_000),
    largestZoom: fc.integer({ min: 0, max: 80 }).map((eighths) => eighths / 8),
    coverage,
  },
  { requiredKeys: ['page', 'shown', 'legible', 'failureShown', 'milliseconds', 'largestZoom'] },
)

describe('what each kind needs', () => {
  it('is said for every kind; an identity document is read nearer, and all of it, a supplement least (issue 4, 3)', () => {
    const supplement = needsOf('diploma-supplement')
    for (const one of documentKinds) {
      const needs = needsOf(one)
      expect(needs.perInch).toBeGreaterThanOrEqual(supplement.perInch)
      expect(needs.area).toBeGreaterThanOrEqual(supplement.area)
      if (groupOf(one) !== 'identity') continue
      expect(needs.area).toBe(1)
      expect(needs.perInch).toBeGreaterThan(needsOf('diploma').perInch)
      expect(needs.across).toBeGreaterThan(needsOf('diploma').across)
      // Every cell is wanted: one left out is one too many.
      expect(
        isSeenEnough(
          coverageOf((_, at) => at !== 0),
          needs,
        ),
      ).toBe(false)
    }
  })

  it('lets the printless rim of a diploma be, and not its middle', () => {
    const needs = needsOf('diploma')
    const inner = coverageOf(({ x, y }) => x > 0.05 && y > 0.05 && x < 0.9 && y < 0.9)
    expect(isSeenEnough(inner, needs)).toBe(true)
    expect(shareSeen(inner, needs)).toBe(1)
    expect(
      isSeenEnough(
        coverageOf(({ x, y }) => x < 0.4 || x > 0.6 || y < 0.4 || y > 0.6),
        needs,
      ),
    ).toBe(false)
  })
})

describe('the share seen', () => {
  it('is between 0 and 1, and the union of all that was ever seen is never more than the page', () => {
    fc.assert(
      fc.property(fc.array(coverage, { maxLength: 6 }), kind, (looks, of) => {
        const all = looks.reduce(together, nothingSeen)
        expect(all).toMatch(coveragePattern)
        const share = shareSeen(all, needsOf(of))
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(shareSeen(together(all, wholePage), needsOf(of))).toBe(1)
      }),
    )
  })

  it('never falls, whatever is looked at next, and with it what was enough', () => {
    fc.assert(
      fc.property(coverage, fc.array(glance, { maxLength: 8 }), kind, (first, glances, of) => {
        const needs = needsOf(of)
        let seen = first
        for (const one of glances) {
          const after = afterGlance(seen, one, needs)
          expect(shareSeen(after, needs)).toBeGreaterThanOrEqual(shareSeen(seen, needs))
          expect(together(after, seen)).toBe(after)
          if (isSeenEnough(seen, needs)) expect(isSeenEnough(after, needs)).toBe(true)
          seen = after
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is the same in whatever order the looks came', () => {
    const shuffled = fc
      .array(glance, { maxLength: 8 })
      .chain((glances) =>
        fc.tuple(fc.constant(glances), fc.shuffledSubarray(glances, { minLength: glances.length })),
      )
    fc.assert(
      fc.property(shuffled, kind, ([some, others], of) => {
        const seen = (glances: readonly Glance[]): Coverage =>
          glances.reduce((before, one) => afterGlance(before, one, needsOf(of)), nothingSeen)
        expect(seen(others)).toBe(seen(some))
      }),
    )
  })

  it('grows by nothing that was unfocused, moving or illegible', () => {
    fc.assert(
      fc.property(coverage, glance, kind, (before, one, of) => {
        const needs = needsOf(of)
        const counts = one.focused && one.legible && one.stillFor >= needs.milliseconds
        expect(afterGlance(before, one, needs)).toBe(counts ? together(before, one.cells) : before)
        for (const missed of [
          { ...one, focused: false },
          { ...one, legible: false },
          { ...one, stillFor: needs.milliseconds - 1 },
        ]) {
          expect(afterGlance(before, missed, needs)).toBe(before)
        }
      }),
    )
  })
})

describe('masks', () => {
  it('hide what is not seen under them: enough is seen only with every cell they touch', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 3 }), kind, (masks, of) => {
        const needs = needsOf(of)
        const under = coverageOf((cell) => !masks.some((mask) => touches(mask, cell)))
        expect(isSeenEnough(under, needs, masks)).toBe(false)
        expect(isSeenBesides(under, needs, masks)).toBe(true)
        expect(cellsLeft(under, needs, masks).length).toBeGreaterThan(0)
        expect(isSeenEnough(wholePage, needs, masks)).toBe(true)
        expect(cellsLeft(wholePage, needs, masks)).toEqual([])
      }),
    )
  })
})

describe('evidence', () => {
  it('is never taken back, and is the same in whatever order it comes', () => {
    fc.assert(
      fc.property(evidence, evidence, evidence, (one, two, three) => {
        const all = mergeEvidence(mergeEvidence(one, two), three)
        expect(mergeEvidence(mergeEvidence(three, one), two)).toEqual(all)
        for (const part of [one, two, three]) {
          expect(all.shown || !part.shown).toBe(true)
          expect(all.legible || !part.legible).toBe(true)
          expect(all.failureShown || !part.failureShown).toBe(true)
          expect(all.milliseconds).toBeGreaterThanOrEqual(part.milliseconds)
          expect(all.largestZoom).toBeGreaterThanOrEqual(part.largestZoom)
          const { coverage = nothingSeen } = part
          expect(together(all.coverage ?? nothingSeen, coverage)).toBe(all.coverage ?? nothingSeen)
        }
      }),
    )
  })

  it('from before parts were kept stays without them', () => {
    const before = {
      page: 1,
      shown: true,
      legible: true,
      failureShown: false,
      milliseconds: 5,
      largestZoom: 1,
    }
    expect(mergeEvidence(before, before)).not.toHaveProperty('coverage')
  })
})

describe('the bitmap', () => {
  it('has the first cell in the highest bit of the first digit, row by row (FORMAT.md)', () => {
    expect(coverageOf((_, at) => at === 0)).toBe(`8${'0'.repeat(63)}`)
    expect(coverageOf(({ y }) => y === 0)).toBe(`ffff${'0'.repeat(60)}`)
    expect(coverageOf(({ x }) => x >= 0.5)).toBe('00ff'.repeat(16))
    expect(coverageOf(() => true)).toBe(wholePage)
  })
})
