import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  areaBetween,
  longestNote,
  mayKeepMarks,
  mostMarks,
  shifted,
  touches,
  type PageMark,
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
