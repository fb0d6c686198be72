import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fitPlace,
  nextRotation,
  panBy,
  pointUnder,
  roomAbove,
  roomBelow,
  seenOf,
  turned,
  turnPoint,
  zoomAt,
  type Place,
  type Point,
  type Size,
} from '../../../renderer/desk/case/viewing/geometry.ts'

const pane: Size = { width: 948, height: 788 }
const side = fc.double({ min: 50, max: 9000, noNaN: true })
const pageSize = fc.record({ width: side, height: side })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const limits = { least: 0.001, most: 1000 }

/** A page somewhere in the pane, and a point of the page that the pointer is over. */
const underPointer = fc
  .record({
    page: pageSize,
    cx: share,
    cy: share,
    x: share,
    y: share,
    scale: fc.double({ min: 0.05, max: 8, noNaN: true }),
  })
  .map(({ page, cx, cy, x, y, scale }) => {
    const place: Place = { scale, centre: { x: cx * page.width, y: cy * page.height } }
    const spot: Point = { x: x * page.width, y: y * page.height }
    const at: Point = { x: (spot.x - place.centre.x) * scale, y: (spot.y - place.centre.y) * scale }
    return { page, place, at, spot }
  })

test('zooming in keeps the point under the pointer where it is', () => {
  fc.assert(
    fc.property(
      underPointer,
      fc.double({ min: 1, max: 20, noNaN: true }),
      ({ page, place, at, spot }, factor) => {
        const after = pointUnder(zoomAt(place, page, at, place.scale * factor, limits), at)
        expect(Math.abs(after.x - spot.x)).toBeLessThan(1e-6 * page.width)
        expect(Math.abs(after.y - spot.y)).toBeLessThan(1e-6 * page.height)
      },
    ),
  )
})

test('zooming in and out again at the same point comes back to the same place', () => {
  fc.assert(
    fc.property(underPointer, fc.double({ min: 1, max: 20, noNaN: true }), ({ page, place, at }, factor) => {
      const near = zoomAt(place, page, at, place.scale * factor, limits)
      const back = zoomAt(near, page, at, place.scale, limits)
      expect(Math.abs(back.centre.x - place.centre.x)).toBeLessThan(1e-6 * page.width)
      expect(Math.abs(back.centre.y - place.centre.y)).toBeLessThan(1e-6 * page.height)
    }),
  )
})

test('the middle of the pane never leaves the page, however one zooms and moves', () => {
  const move = fc.record({
    x: fc.integer({ min: -3000, max: 3000 }),
    y: fc.integer({ min: -3000, max: 3000 }),
  })
  fc.assert(
    fc.property(
      pageSize,
      fc.array(fc.tuple(move, fc.double({ min: 0.2, max: 5, noNaN: true })), { maxLength: 20 }),
      (page, moves) => {
        let place = fitPlace(page, pane, 'page')
        for (const [by, factor] of moves) {
          place = panBy(zoomAt(place, page, by, place.scale * factor, limits), page, pane, by)
          expect(place.centre.x).toBeGreaterThanOrEqual(-1e-6)
          expect(place.centre.x).toBeLessThanOrEqual(page.width + 1e-6)
          expect(place.centre.y).toBeGreaterThanOrEqual(-1e-6)
          expect(place.centre.y).toBeLessThanOrEqual(page.height + 1e-6)
        }
      },
    ),
  )
})

test('a page that fits the pane whole is seen whole', () => {
  fc.assert(
    fc.property(pageSize, (page) => {
      const seen = seenOf(fitPlace(page, pane, 'page'), page, pane)
      expect(seen?.from).toEqual({ x: 0, y: 0 })
      expect(seen?.to).toEqual({ x: page.width, y: page.height })
    }),
  )
})

test('a page as wide as the pane begins at its top and ends where reading on has no more room', () => {
  const page = { width: 595, height: 842 }
  const place = fitPlace(page, pane, 'width')
  expect(roomAbove(place, pane)).toBe(0)
  const room = roomBelow(place, page, pane)
  expect(room).toBeGreaterThan(100)
  const below = panBy(place, page, pane, { x: 0, y: room })
  expect(roomBelow(below, page, pane)).toBeCloseTo(0)
  expect(panBy(below, page, pane, { x: 0, y: 500 })).toEqual(below)
})

test('four turns to the right bring a point and a page back', () => {
  fc.assert(
    fc.property(pageSize, share, share, (page, x, y) => {
      let size: Size = page
      let point: Point = { x: x * page.width, y: y * page.height }
      let rotation = nextRotation(0, 90)
      for (let i = 0; i < 4; i++) {
        point = turnPoint(point, size, 90)
        size = turned(size, 90)
        rotation = nextRotation(rotation, 90)
      }
      expect(rotation).toBe(90)
      expect(point.x).toBeCloseTo(x * page.width, 5)
      expect(point.y).toBeCloseTo(y * page.height, 5)
    }),
  )
})
