import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  asItIs,
  isAsItIs,
  isToned,
  limited,
  ranges,
  tellsPrint,
  toned,
  toneTable,
  type Adjustment,
} from '../../../renderer/desk/case/viewing/adjusting.ts'

const any = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })
const adjustment: fc.Arbitrary<Adjustment> = fc.record({
  brightness: any(-400, 400),
  contrast: any(-400, 400),
  gamma: any(-2, 9),
  invert: fc.boolean(),
  straighten: any(-90, 90),
})

test('a page as it is stays as it is, value for value', () => {
  for (let value = 0; value <= 1; value += 1 / 255) expect(toned(asItIs, value)).toBeCloseTo(value, 10)
  expect(isAsItIs(asItIs)).toBe(true)
  expect(isAsItIs({ ...asItIs, straighten: 0.5 })).toBe(false)
  expect(isToned({ ...asItIs, straighten: 0.5 })).toBe(false)
})

test('whatever is asked for, it stays within its ranges, and every value it gives is one a screen can show', () => {
  fc.assert(
    fc.property(adjustment, any(0, 1), (asked, value) => {
      const given = limited(asked)
      for (const range of ['brightness', 'contrast', 'gamma', 'straighten'] as const) {
        expect(given[range]).toBeGreaterThanOrEqual(ranges[range].least)
        expect(given[range]).toBeLessThanOrEqual(ranges[range].most)
      }
      expect(limited(given)).toEqual(given)
      expect(toned(given, value)).toBeGreaterThanOrEqual(0)
      expect(toned(given, value)).toBeLessThanOrEqual(1)
    }),
  )
})

test('light stays light and dark stays dark, in order; a negative turns the order round', () => {
  fc.assert(
    fc.property(adjustment, any(0, 1), any(0, 1), (asked, one, other) => {
      const given = limited({ ...asked, invert: false })
      const [dark, light] = [Math.min(one, other), Math.max(one, other)]
      expect(toned(given, light)).toBeGreaterThanOrEqual(toned(given, dark))
      const negative = { ...given, invert: true }
      expect(toned(negative, light)).toBeCloseTo(1 - toned(given, light), 10)
    }),
  )
})

test('steps of a tenth there and back leave nothing behind', () => {
  let now = asItIs
  for (let i = 0; i < 7; i++)
    now = limited({ ...now, gamma: now.gamma + 0.1, straighten: now.straighten - 0.1 })
  for (let i = 0; i < 7; i++)
    now = limited({ ...now, gamma: now.gamma - 0.1, straighten: now.straighten + 0.1 })
  expect(isAsItIs(now)).toBe(true)
})

test('what a reviewer sets in earnest still tells print from paper, and a page washed out does not', () => {
  expect(tellsPrint(asItIs)).toBe(true)
  expect(tellsPrint({ ...asItIs, invert: true })).toBe(true)
  expect(tellsPrint({ ...asItIs, brightness: 40, contrast: 60 })).toBe(true)
  expect(tellsPrint({ ...asItIs, gamma: ranges.gamma.most })).toBe(true)
  expect(tellsPrint({ ...asItIs, contrast: -100 })).toBe(false)
  expect(tellsPrint({ ...asItIs, brightness: 100, gamma: 3 })).toBe(false)
  expect(tellsPrint({ ...asItIs, brightness: -100, gamma: 0.3 })).toBe(false)
})

test('the table has every value a channel can have, from the first to the last', () => {
  const table = toneTable({ ...asItIs, invert: true })
    .split(' ')
    .map(Number)
  expect(table).toHaveLength(256)
  expect([table[0], table[255]]).toEqual([1, 0])
})
