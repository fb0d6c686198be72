import { expect, test } from 'vitest'
import { touches } from '../../../renderer/domain/marks.ts'
import { faceOf, fitPlace, seenOf, turned, upright } from '../../../renderer/desk/case/viewing/geometry.ts'
import {
  cover,
  coveredShare,
  isLegible,
  isSeenBesides,
  isSeenWhole,
  nothingSeen,
} from '../../../renderer/desk/case/viewing/legibility.ts'

const pane = { width: 948, height: 788 }
const a4 = { width: 595, height: 842, unit: 'point' } as const
const photo = { width: 4000, height: 3000, unit: 'pixel' } as const
const look = { rotation: 0, pane, devicePixelRatio: 1, incomplete: false, tellsPrint: true } as const

test('a PDF page is legible from 96 device pixels to an inch on', () => {
  expect(isLegible({ ...look, page: a4, scale: 96 / 72 })).toEqual({ legible: true })
  expect(isLegible({ ...look, page: a4, scale: 95 / 72 })).toEqual({
    legible: false,
    because: 'too-small',
    scale: 96 / 72,
  })
})

test('a screen with twice the pixels shows the same PDF page legibly at half the zoom', () => {
  expect(isLegible({ ...look, devicePixelRatio: 2, page: a4, scale: 48 / 72 })).toEqual({ legible: true })
})

test('an A4 page in the pane whole is too small, in its width it is legible', () => {
  expect(isLegible({ ...look, page: a4, scale: fitPlace(a4, pane, 'page').scale }).legible).toBe(false)
  expect(isLegible({ ...look, page: a4, scale: fitPlace(a4, pane, 'width').scale }).legible).toBe(true)
})

test('a large photograph is legible where it fills most of the pane, and not as a stamp in its middle', () => {
  const whole = fitPlace(photo, pane, 'page').scale
  expect(isLegible({ ...look, page: photo, scale: whole }).legible).toBe(true)
  expect(isLegible({ ...look, page: photo, scale: whole * 0.61 }).legible).toBe(true)
  expect(isLegible({ ...look, page: photo, scale: whole * 0.5 }).legible).toBe(false)
})

test('a small picture is legible at half its own size, however little of the pane it takes', () => {
  const small = { width: 600, height: 400, unit: 'pixel' } as const
  expect(isLegible({ ...look, page: small, scale: 0.5 }).legible).toBe(true)
  expect(isLegible({ ...look, page: small, scale: 0.4 }).legible).toBe(false)
})

test('a page of which something is missing is never legible', () => {
  expect(isLegible({ ...look, page: photo, scale: 5, incomplete: true })).toEqual({
    legible: false,
    because: 'incomplete',
  })
})

test('what was seen of a page adds up over several looks, turned or not', () => {
  const top = cover(nothingSeen, { from: { x: 0, y: 0 }, to: { x: 595, y: 421 } }, a4, upright)
  expect(coveredShare(top)).toBe(0.5)
  expect(cover(top, { from: { x: 0, y: 0 }, to: { x: 595, y: 200 } }, a4, upright)).toBe(top)
  // Turned to the right, the lower half of the paper lies at the left.
  const face = turned(a4, 90)
  const all = cover(top, { from: { x: 0, y: 0 }, to: { x: 421, y: face.height } }, a4, {
    rotation: 90,
    straighten: 0,
  })
  expect(coveredShare(all)).toBe(1)
})

test('looking at a page whole covers it at once', () => {
  for (const rotation of [0, 90, 180, 270] as const) {
    const face = turned(photo, rotation)
    const seen = seenOf(fitPlace(face, pane, 'page'), face, pane)
    expect(seen && coveredShare(cover(nothingSeen, seen, photo, { rotation, straighten: 0 }))).toBe(1)
  }
})

test('straightened to any angle, a page looked at whole is covered at once, and is as legible as before', () => {
  for (const straighten of [-15, -3.5, 0.1, 7, 15]) {
    const turn = { rotation: 90, straighten } as const
    const face = faceOf(photo, turn)
    const place = fitPlace(face, pane, 'page')
    const seen = seenOf(place, face, pane)
    expect(seen && coveredShare(cover(nothingSeen, seen, photo, turn))).toBe(1)
    expect(isLegible({ ...look, page: photo, rotation: 90, scale: place.scale }).legible).toBe(true)
  }
})

test('what lies under a mask is not seen, however small the mask: the page is seen whole only with it lifted', () => {
  const whole = { from: { x: 0, y: 0 }, to: { x: 595, y: 842 } }
  const mask = { x: 0.12, y: 0.12, width: 0.02, height: 0.02 }
  const under = cover(nothingSeen, whole, a4, upright, (part) => touches(part, mask))
  expect(coveredShare(under)).toBe(0.99)
  expect(isSeenWhole(under, [mask])).toBe(false)
  expect(isSeenBesides(under, [mask])).toBe(true)
  expect(isSeenBesides(nothingSeen, [mask])).toBe(false)
  const lifted = cover(under, whole, a4, upright)
  expect(isSeenWhole(lifted, [mask])).toBe(true)
  expect(isSeenWhole(lifted, [])).toBe(true)
})

test('a page shown so that print is not told from paper is not legible, whatever its size', () => {
  expect(isLegible({ ...look, page: photo, scale: 5, tellsPrint: false })).toEqual({
    legible: false,
    because: 'faded',
  })
})
