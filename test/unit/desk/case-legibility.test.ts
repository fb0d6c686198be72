import { expect, test } from 'vitest'
import { touches } from '../../../renderer/domain/marks.ts'
import { isCellSeen, needsOf, shareSeen, together, wholePage } from '../../../renderer/domain/looking.ts'
import { faceOf, fitPlace, seenOf, turned, upright } from '../../../renderer/desk/case/viewing/geometry.ts'
import { cellsBetween, isLegible } from '../../../renderer/desk/case/viewing/legibility.ts'

const pane = { width: 948, height: 788 }
const half = { width: 474, height: 762 }
const a4 = { width: 595, height: 842, unit: 'point' } as const
const photo = { width: 4000, height: 3000, unit: 'pixel' } as const
const look = { devicePixelRatio: 1, incomplete: false, tellsPrint: true } as const
const diploma = needsOf('diploma')
const card = needsOf('id-card')

test('a PDF page of a diploma is legible from 96 device pixels to an inch on, of an identity document from 108', () => {
  expect(isLegible({ ...look, page: a4, scale: 96 / 72 }, diploma)).toEqual({ legible: true })
  expect(isLegible({ ...look, page: a4, scale: 95 / 72 }, diploma)).toEqual({
    legible: false,
    because: 'too-small',
    scale: 96 / 72,
  })
  expect(isLegible({ ...look, page: a4, scale: 107 / 72 }, card)).toMatchObject({ scale: 108 / 72 })
  expect(isLegible({ ...look, page: a4, scale: 108 / 72 }, card)).toEqual({ legible: true })
})

test('a screen with twice the pixels shows the same PDF page legibly at half the zoom', () => {
  expect(isLegible({ ...look, devicePixelRatio: 2, page: a4, scale: 48 / 72 }, diploma)).toEqual({
    legible: true,
  })
})

test('an A4 page in the pane whole is too small, in its width it is legible', () => {
  for (const needs of [card, diploma]) {
    expect(isLegible({ ...look, page: a4, scale: fitPlace(a4, pane, 'page').scale }, needs).legible).toBe(
      false,
    )
    expect(isLegible({ ...look, page: a4, scale: fitPlace(a4, pane, 'width').scale }, needs).legible).toBe(
      true,
    )
  }
})

test('a large photograph is legible where it fills the pane of a desk, upright or across, and not in half of it', () => {
  for (const page of [photo, { ...photo, width: 3000, height: 4000 }]) {
    for (const needs of [card, diploma])
      expect(isLegible({ ...look, page, scale: fitPlace(page, pane, 'page').scale }, needs).legible).toBe(
        true,
      )
  }
  expect(isLegible({ ...look, page: photo, scale: fitPlace(photo, half, 'page').scale }, diploma)).toEqual({
    legible: false,
    because: 'too-small',
    scale: 560 / 4000,
  })
})

test('a small picture is legible at half its own size, however little of the pane it takes', () => {
  const small = { width: 600, height: 400, unit: 'pixel' } as const
  expect(isLegible({ ...look, page: small, scale: 0.5 }, card)).toEqual({ legible: true })
  expect(isLegible({ ...look, page: small, scale: 0.4 }, card).legible).toBe(false)
})

test('a page of which something is missing is never legible', () => {
  expect(isLegible({ ...look, page: photo, scale: 5, incomplete: true }, card)).toEqual({
    legible: false,
    because: 'incomplete',
  })
})

test('a page shown so that print is not told from paper is not legible, whatever its size', () => {
  expect(isLegible({ ...look, page: photo, scale: 5, tellsPrint: false }, card)).toEqual({
    legible: false,
    because: 'faded',
  })
})

test('what was seen of a page adds up over several looks, turned or not', () => {
  const top = cellsBetween({ from: { x: 0, y: 0 }, to: { x: 595, y: 421 } }, a4, upright)
  expect(shareSeen(top, card)).toBe(0.5)
  // Turned to the right, the lower half of the paper lies at the left.
  const face = turned(a4, 90)
  const left = { from: { x: 0, y: 0 }, to: { x: 421, y: face.height } }
  const below = cellsBetween(left, a4, { rotation: 90, straighten: 0 })
  expect(shareSeen(below, card)).toBe(0.5)
  expect(together(top, below)).toBe(wholePage)
})

test('looking at a page whole covers it at once, turned and straightened to any angle', () => {
  for (const rotation of [0, 90, 180, 270] as const) {
    for (const straighten of [-15, -3.5, 0, 0.1, 7, 15]) {
      const turn = { rotation, straighten }
      const face = faceOf(photo, turn)
      const seen = seenOf(fitPlace(face, pane, 'page'), face, pane)
      expect(seen && cellsBetween(seen, photo, turn)).toBe(wholePage)
    }
  }
})

test('what something lies over is not seen, however small it is', () => {
  const whole = { from: { x: 0, y: 0 }, to: { x: 595, y: 842 } }
  const mask = { x: 0.13, y: 0.13, width: 0.02, height: 0.02 }
  const under = cellsBetween(whole, a4, upright, (cell) => touches(cell, mask))
  expect(shareSeen(under, card)).toBe(255 / 256)
  expect(isCellSeen(under, 2 * 16 + 2)).toBe(false)
})
