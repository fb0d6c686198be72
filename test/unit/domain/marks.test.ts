import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  areaBetween,
  dragged,
  gripAt,
  grips,
  gripSpot,
  longestNote,
  markAt,
  mayKeepMarks,
  mostMarks,
  type PageMark,
  shifted,
  touches,
} from '../../../renderer/domain/marks.ts'

const anywhere = fc.double({ min: -3, max: 4, noNaN: true })
const point = fc.record({ x: anywhere, y: anywhere })
const mark: PageMark = { page: 1, kind: 'mark', x: 0.1, y: 0.2, width: 0.3, height: 0.1 }

test('whatever two corners a hand draws between, what comes of it may be kept, or is nothing', () => {
  fc.assert(
    fc.property(point, point, (one, other) => {
      const area = areaBetween(one, other)
      expect(area).toEqual(areaBetween(other, one))
      if (area !== null) expect(mayKeepMarks([{ page: 1, kind: 'mask', ...area }], 1)).toBe(true)
    }),
  )
})

test('a slip of the hand is no mark', () => {
  expect(areaBetween({ x: 0.5, y: 0.5 }, { x: 0.5, y: 0.9 })).toBeNull()
  expect(areaBetween({ x: 0.5, y: 0.5 }, { x: 0.7, y: 0.9 })).toEqual({
    x: 0.5,
    y: 0.5,
    width: 0.2,
    height: 0.4,
  })
})

test('moved and sized by any number of keys it stays on the page and stays something', () => {
  const by = fc.record({ x: anywhere, y: anywhere, width: anywhere, height: anywhere })
  fc.assert(
    fc.property(fc.array(by, { maxLength: 12 }), (steps) => {
      const area = steps.reduce(shifted, { x: 0.1, y: 0.2, width: 0.3, height: 0.1 })
      expect(mayKeepMarks([{ page: 1, kind: 'mark', ...area }], 1)).toBe(true)
    }),
  )
})

test('what lies beyond a page, or on a page that is not there, is not kept', () => {
  expect(mayKeepMarks([mark], 1)).toBe(true)
  expect(mayKeepMarks([mark], null)).toBe(false)
  expect(mayKeepMarks([], null)).toBe(true)
  expect(mayKeepMarks([{ ...mark, page: 2 }], 1)).toBe(false)
  expect(mayKeepMarks([{ ...mark, x: 0.8 }], 1)).toBe(false)
  expect(mayKeepMarks([{ ...mark, y: -0.1 }], 1)).toBe(false)
  expect(mayKeepMarks([{ ...mark, height: 0 }], 1)).toBe(false)
  expect(mayKeepMarks(Array(mostMarks).fill(mark), 1)).toBe(true)
  expect(mayKeepMarks(Array(mostMarks + 1).fill(mark), 1)).toBe(false)
})

test('a note is short, says something, and stands beside a mark only', () => {
  expect(mayKeepMarks([{ ...mark, note: 'x'.repeat(longestNote) }], 1)).toBe(true)
  expect(mayKeepMarks([{ ...mark, note: 'x'.repeat(longestNote + 1) }], 1)).toBe(false)
  expect(mayKeepMarks([{ ...mark, note: ' ' }], 1)).toBe(false)
  expect(mayKeepMarks([{ ...mark, kind: 'mask', note: 'x' }], 1)).toBe(false)
})

test('two areas touch when they have a spot in common, and not at their edges', () => {
  const area = { x: 0.2, y: 0.2, width: 0.2, height: 0.2 }
  expect(touches(area, { x: 0.39, y: 0.39, width: 0.1, height: 0.1 })).toBe(true)
  expect(touches(area, { x: 0.25, y: 0.25, width: 0.01, height: 0.01 })).toBe(true)
  expect(touches(area, { x: 0.4, y: 0.2, width: 0.1, height: 0.1 })).toBe(false)
  expect(touches(area, { x: 0, y: 0.5, width: 1, height: 0.1 })).toBe(false)
})

const share = fc.double({ min: -1.2, max: 1.2, noNaN: true })
const anyMark = fc
  .record({
    x: fc.double({ min: 0, max: 0.9, noNaN: true }),
    y: fc.double({ min: 0, max: 0.9, noNaN: true }),
    width: fc.double({ min: 0.01, max: 0.1, noNaN: true }),
    height: fc.double({ min: 0.01, max: 0.1, noNaN: true }),
    kind: fc.constantFrom('mark', 'mask'),
  })
  .map((one): PageMark => ({ ...one, page: 1 }))

test('held by any grip and drawn anywhere, a mark may still be kept, and what the grip does not hold stays', () => {
  fc.assert(
    fc.property(anyMark, fc.constantFrom(...grips), share, share, (mark, grip, x, y) => {
      const after = dragged(mark, grip, { x, y })
      expect(mayKeepMarks([{ ...mark, ...after }], 1)).toBe(true)
      if (grip === 'whole') {
        expect([after.width, after.height]).toEqual([
          expect.closeTo(mark.width, 4),
          expect.closeTo(mark.height, 4),
        ])
        return
      }
      if (!grip.includes('w')) expect(after.x).toBeCloseTo(mark.x, 4)
      if (!grip.includes('n')) expect(after.y).toBeCloseTo(mark.y, 4)
      if (!grip.includes('e')) expect(after.x + after.width).toBeCloseTo(mark.x + mark.width, 2)
      if (!grip.includes('s')) expect(after.y + after.height).toBeCloseTo(mark.y + mark.height, 2)
    }),
    { numRuns: 1000 },
  )
})

test('a corner and an edge are held within reach, the rest of the area as a whole, what is beside it not at all', () => {
  const area = { x: 0.2, y: 0.2, width: 0.4, height: 0.2 }
  const reach = { x: 0.01, y: 0.01 }
  for (const grip of grips) {
    if (grip === 'whole') continue
    const { x, y } = gripSpot(area, grip)
    expect(gripAt(area, { x: x + 0.009, y: y - 0.009 }, reach)).toBe(grip)
  }
  expect(gripAt(area, { x: 0.35, y: 0.27 }, reach)).toBe('whole')
  expect(gripAt(area, { x: 0.35, y: 0.42 }, reach)).toBeNull()
})

test('a mask is found anywhere on it while it lies, an outline at its rim alone, and the one drawn last before the others', () => {
  const mark: PageMark = { page: 1, kind: 'mark', x: 0.1, y: 0.1, width: 0.5, height: 0.5 }
  const mask: PageMark = { ...mark, kind: 'mask', x: 0.3, y: 0.3, width: 0.2, height: 0.2 }
  const reach = { x: 0.01, y: 0.01 }
  const at = (x: number, y: number, masksLie = true) => markAt([mark, mask], { x, y }, reach, masksLie)?.kind
  expect(at(0.4, 0.4)).toBe('mask')
  expect(at(0.4, 0.4, false)).toBeUndefined()
  expect(at(0.3, 0.4, false)).toBe('mask')
  expect(at(0.2, 0.2)).toBeUndefined()
  expect(at(0.1, 0.2)).toBe('mark')
  expect(at(0.7, 0.7)).toBeUndefined()
})
