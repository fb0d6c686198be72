import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  faceOf,
  fitPlace,
  nextRotation,
  panBy,
  placeFrom,
  pointUnder,
  readBy,
  seenOf,
  toFace,
  toUpright,
  turnPlace,
  zoomAt,
  type Place,
  type Point,
  type Rotation,
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

test('a page as wide as the pane is read straight down to its end and back to its top', () => {
  const page = { width: 595, height: 842 }
  const top = fitPlace(page, pane, 'width')
  expect(readBy(top, page, pane, -1)).toBeNull()
  const down = readBy(top, page, pane, 1) ?? { x: 0, y: 0 }
  expect(down.x).toBeCloseTo(0)
  expect(down.y).toBeGreaterThan(100)
  const below = panBy(top, page, pane, down)
  expect(readBy(below, page, pane, 1)).toBeNull()
  expect(panBy(below, page, pane, { x: 0, y: 500 })).toEqual(below)
  expect(readBy(below, page, pane, -1)?.y).toBeCloseTo(-down.y)
})

test('a page enlarged from a point is seen from that point on, or from as near as its far edges let it', () => {
  fc.assert(
    fc.property(
      pageSize,
      share,
      share,
      fc.double({ min: 0.05, max: 8, noNaN: true }),
      (page, x, y, scale) => {
        const from = { x: x * page.width, y: y * page.height }
        const place = placeFrom(from, page, pane, scale)
        const seen = seenOf(place, page, pane)
        expect(seen?.from.x).toBeLessThanOrEqual(from.x + 1e-6)
        expect(seen?.from.y).toBeLessThanOrEqual(from.y + 1e-6)
        const wide = pane.width / scale
        const rim = 20 / scale
        // With the rim before it the pane ends so much earlier.
        if (from.x - rim + wide <= page.width) expect(seen?.from.x).toBeCloseTo(Math.max(0, from.x - rim))
        else if (page.width > wide) expect(seen?.to.x).toBeCloseTo(page.width, 3)
      },
    ),
  )
})

test('read on from its beginning an enlarged page is seen from corner to corner, and read back from its end likewise', () => {
  const page = { width: 842, height: 595 }
  const scale = 96 / 72
  const first = placeFrom({ x: 0, y: 0 }, page, pane, scale)
  const last = placeFrom({ x: page.width, y: page.height }, page, pane, scale)
  expect(readBy(first, page, pane, -1)).toBeNull()
  expect(readBy(last, page, pane, 1)).toBeNull()
  let place = first
  for (let step = readBy(place, page, pane, 1); step !== null; step = readBy(place, page, pane, 1)) {
    place = panBy(place, page, pane, step)
  }
  expect(place.centre.x).toBeCloseTo(last.centre.x)
  expect(place.centre.y).toBeCloseTo(last.centre.y)
  expect(seenOf(first, page, pane)?.from).toEqual({ x: 0, y: 0 })
  expect(seenOf(place, page, pane)?.to).toEqual({ x: page.width, y: page.height })
})

test('reading on shows all of a page of any size before it leaves it, and reading back all of it again', () => {
  const page = fc.record({
    width: fc.double({ min: 300, max: 4000, noNaN: true }),
    height: fc.double({ min: 300, max: 4000, noNaN: true }),
  })
  fc.assert(
    fc.property(page, fc.double({ min: 0.3, max: 2, noNaN: true }), (page, scale) => {
      const read = (from: Place, by: 1 | -1): { places: Place[]; last: Place } => {
        const places = [from]
        for (let last = from; places.length < 400;) {
          const step = readBy(last, page, pane, by)
          if (step === null) return { places, last }
          last = panBy(last, page, pane, step)
          places.push(last)
        }
        throw new Error('it never ends')
      }
      const isSeen = (places: readonly Place[], x: number, y: number): boolean =>
        places.some((place) => {
          const seen = seenOf(place, page, pane)
          return seen !== null && seen.from.x <= x && x <= seen.to.x && seen.from.y <= y && y <= seen.to.y
        })
      const corner = panBy({ scale, centre: { x: 0, y: 0 } }, page, pane, { x: 0, y: 0 })
      const start = panBy(corner, page, pane, { x: 1, y: 1 })
      const on = read(start, 1)
      const back = read(on.last, -1)
      for (const across of [0.05, 0.3, 0.5, 0.8, 0.97])
        for (const down of [0.05, 0.3, 0.5, 0.8, 0.97]) {
          expect(isSeen(on.places, across * page.width, down * page.height)).toBe(true)
          expect(isSeen(back.places, across * page.width, down * page.height)).toBe(true)
        }
    }),
    { numRuns: 200 },
  )
})

const rotation = fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const)
const degrees = fc.double({ min: -15, max: 15, noNaN: true })
const turn = fc.record({ rotation, straighten: degrees })
/** A page of any turn somewhere in the pane, and a point of the pane from its middle. */
const lying = fc.record({
  page: pageSize,
  turn,
  scale: fc.double({ min: 0.05, max: 8, noNaN: true }),
  centre: fc.record({ x: share, y: share }),
  at: fc.record({ x: fc.integer({ min: -474, max: 474 }), y: fc.integer({ min: -394, max: 394 }) }),
})

test('from the screen to the page and back again is the same spot, however the page is turned, straightened and zoomed', () => {
  fc.assert(
    fc.property(lying, ({ page, turn, scale, centre, at }) => {
      const face = faceOf(page, turn)
      const place: Place = { scale, centre: { x: centre.x * face.width, y: centre.y * face.height } }
      const spot = toUpright(pointUnder(place, at), page, turn)
      const back = toFace(spot, page, turn)
      expect((back.x - place.centre.x) * scale).toBeCloseTo(at.x, 5)
      expect((back.y - place.centre.y) * scale).toBeCloseTo(at.y, 5)
    }),
  )
})

test('a turned and straightened page lies within its face, and touches all four sides of it', () => {
  fc.assert(
    fc.property(pageSize, turn, (page, turn) => {
      const face = faceOf(page, turn)
      const corners = [0, page.width].flatMap((x) =>
        [0, page.height].map((y) => toFace({ x, y }, page, turn)),
      )
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
      expect(Math.min(...xs)).toBeCloseTo(0, 5)
      expect(Math.min(...ys)).toBeCloseTo(0, 5)
      expect(Math.max(...xs)).toBeCloseTo(face.width, 5)
      expect(Math.max(...ys)).toBeCloseTo(face.height, 5)
    }),
  )
})

test('distances on the paper are the same after straightening: nothing is stretched', () => {
  fc.assert(
    fc.property(pageSize, turn, share, share, (page, turn, x, y) => {
      const one = toFace({ x: 0, y: 0 }, page, turn)
      const other = toFace({ x: x * page.width, y: y * page.height }, page, turn)
      expect(Math.hypot(other.x - one.x, other.y - one.y)).toBeCloseTo(
        Math.hypot(x * page.width, y * page.height),
        5,
      )
    }),
  )
})

test('a page that is straightened keeps the spot of the paper that was in the middle, and comes back', () => {
  fc.assert(
    fc.property(lying, turn, ({ page, turn: before, scale, centre }, after) => {
      const face = faceOf(page, before)
      const place: Place = { scale, centre: { x: centre.x * face.width, y: centre.y * face.height } }
      const there = turnPlace(place, page, before, after)
      const spot = toUpright(place.centre, page, before)
      expect(toUpright(there.centre, page, after).x).toBeCloseTo(spot.x, 5)
      expect(toUpright(there.centre, page, after).y).toBeCloseTo(spot.y, 5)
      const back = turnPlace(there, page, after, before)
      expect(back.centre.x).toBeCloseTo(place.centre.x, 5)
      expect(back.centre.y).toBeCloseTo(place.centre.y, 5)
    }),
  )
})

test('four turns to the right bring a point and a page back, and a quarter is exact', () => {
  const page = { width: 1000, height: 600 }
  expect(faceOf(page, { rotation: 90, straighten: 0 })).toEqual({ width: 600, height: 1000 })
  expect(toFace({ x: 0, y: 0 }, page, { rotation: 90, straighten: 0 })).toEqual({ x: 600, y: 0 })
  expect(toFace({ x: 1000, y: 0 }, page, { rotation: 180, straighten: 0 })).toEqual({ x: 0, y: 600 })
  expect(toFace({ x: 0, y: 0 }, page, { rotation: 270, straighten: 0 })).toEqual({ x: 0, y: 1000 })
  let at: Rotation = 0
  let place: Place = { scale: 1, centre: { x: 100, y: 50 } }
  for (let i = 0; i < 4; i++) {
    const next = nextRotation(at, 90)
    place = turnPlace(place, page, { rotation: at, straighten: 0 }, { rotation: next, straighten: 0 })
    at = next
  }
  expect(at).toBe(0)
  expect(place.centre).toEqual({ x: 100, y: 50 })
})
