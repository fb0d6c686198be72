import { expect, test } from 'vitest'
import { fitPlace, seenOf, turned } from '../../../renderer/desk/case/viewing/geometry.ts'
import {
  cover,
  coveredShare,
  isLegible,
  nothingSeen,
} from '../../../renderer/desk/case/viewing/legibility.ts'

const pane = { width: 948, height: 788 }
const a4 = { width: 595, height: 842, unit: 'point' } as const
const photo = { width: 4000, height: 3000, unit: 'pixel' } as const
const look = { rotation: 0, pane, devicePixelRatio: 1, incomplete: false } as const

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
  const top = cover(nothingSeen, { from: { x: 0, y: 0 }, to: { x: 595, y: 421 } }, a4, 0)
  expect(coveredShare(top)).toBe(0.5)
  expect(cover(top, { from: { x: 0, y: 0 }, to: { x: 595, y: 200 } }, a4, 0)).toBe(top)
  // Turned to the right, the lower half of the paper lies at the left.
  const face = turned(a4, 90)
  const all = cover(top, { from: { x: 0, y: 0 }, to: { x: 421, y: face.height } }, a4, 90)
  expect(coveredShare(all)).toBe(1)
})

test('looking at a page whole covers it at once', () => {
  for (const rotation of [0, 90, 180, 270] as const) {
    const face = turned(photo, rotation)
    const seen = seenOf(fitPlace(face, pane, 'page'), face, pane)
    expect(seen && coveredShare(cover(nothingSeen, seen, photo, rotation))).toBe(1)
  }
})
