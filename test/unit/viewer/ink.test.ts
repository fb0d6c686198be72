import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bandsOf,
  evened,
  greyOf,
  inkBelow,
  letterHeight,
  placed,
  tiltOf,
  type Grey,
} from '../../../renderer/viewer/ink.ts'
import { turnedShare } from '../../../renderer/viewer/fit.ts'

/** Bars of ink, as letters of two lines: `tall` pixels each, on paper that grows dark to the right. */
const print = (tall: number, { shade = 0, tilt = 0 } = {}): Grey => {
  const [width, height] = [800, tall * 8]
  const pixels = new Uint8Array(width * height)
  const slope = Math.tan((tilt * Math.PI) / 180)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const level = y - (x - width / 2) * slope
      const inLine = [2 * tall, 5 * tall].some((top) => level >= top && level < top + tall)
      const isInk = inLine && x > 40 && x < 760 && x % 16 < 6
      const paper = 240 - (shade * x) / width
      pixels[y * width + x] = isInk ? paper * 0.25 : paper
    }
  return { width, height, pixels }
}

describe('A picture of print', () => {
  test('is grey by how bright each pixel is to the eye; where there is nothing it is white', () => {
    const rgba = Uint8ClampedArray.from([
      255, 255, 255, 255, 0, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0,
    ])
    expect([...greyOf(rgba, 5, 1).pixels]).toEqual([255, 0, 149, 29, 255])
  })

  test('loses the shade that lay over it: paper is white from edge to edge, ink stays ink', () => {
    const even = evened(print(24, { shade: 170 }))
    const paper = [10, 400, 790].map((x) => even.pixels[4 * even.width + x])
    expect(Math.min(...paper.map((value) => value ?? 0))).toBeGreaterThan(220)
    expect(inkBelow(even)).toBeGreaterThan(60)
    expect(inkBelow(even)).toBeLessThan(240)
    expect(bandsOf(even).map(({ top, bottom }) => [top, bottom])).toEqual([
      [48, 72],
      [120, 144],
    ])
  })

  test.each([-4, -2, -0.5, 0, 1.25, 3])('tilted by %d degrees is turned level again', (tilt) => {
    const askew = print(24, { tilt })
    expect(tiltOf(askew)).toBeCloseTo(-tilt, 0)
    const level = placed(askew, tiltOf(askew), 1)
    expect(bandsOf(level)).toHaveLength(2)
    expect(letterHeight(bandsOf(level))).toBeGreaterThan(20)
    expect(letterHeight(bandsOf(level))).toBeLessThan(30)
  })

  test('is made larger and smaller, and its letters with it', () => {
    for (const scale of [0.2, 0.5, 1.5, 2]) {
      const other = placed(print(40), 0, scale)
      expect(other.width).toBe(Math.round(800 * scale))
      expect(letterHeight(bandsOf(other))).toBeCloseTo(40 * scale, -0.7)
    }
  })

  test('without any ink has no lines', () => {
    const blank = { width: 50, height: 40, pixels: new Uint8Array(2000).fill(255) }
    expect(letterHeight(bandsOf(evened(blank)))).toBeNull()
  })
})

test('a rectangle of the upright page stays on the page however that is turned, and four turns are none', () => {
  const share = fc.integer({ min: 1, max: 100 })
  fc.assert(
    fc.property(share, share, share, share, (left, top, across, down) => {
      const area = {
        x: ((100 - across) * left) / 10_000,
        y: ((100 - down) * top) / 10_000,
        width: across / 100,
        height: down / 100,
      }
      for (const rotation of [0, 90, 180, 270] as const) {
        const { x, y, width, height } = turnedShare(area, rotation)
        expect(Math.min(x, y)).toBeGreaterThan(-1e-9)
        expect(Math.max(x + width, y + height)).toBeLessThan(1 + 1e-9)
      }
      const round = [1, 2, 3, 4].reduce((one) => turnedShare(one, 90), area)
      expect(round.x).toBeCloseTo(area.x)
      expect(round.y).toBeCloseTo(area.y)
      const half = turnedShare(turnedShare(area, 90), 90)
      expect(half.x).toBeCloseTo(turnedShare(area, 180).x)
      expect(half.y).toBeCloseTo(turnedShare(area, 180).y)
    }),
  )
})
