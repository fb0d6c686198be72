import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fault } from '../../../renderer/viewer/fault.ts'
import { isSoundLzw } from '../../../renderer/viewer/lzw.ts'
import { decodeTiff } from '../../../renderer/viewer/tiff.ts'
import { readTiff } from '../../../renderer/viewer/tiff-header.ts'
import { makeTiff } from '../../samples/formats/tiff.ts'

/** As TIFF 6.0, section 13, writes it: codes grow one early, and the table is cleared when 4094 are in it. */
function lzw(data: Uint8Array): Uint8Array {
  const codes: [code: number, width: number][] = []
  const fresh = (): Map<string, number> =>
    new Map(Array.from({ length: 256 }, (_, byte) => [String(byte), byte]))
  let table = fresh()
  let next = 258
  let width = 9
  let word = ''
  codes.push([256, 9])
  for (const byte of data) {
    const longer = word === '' ? String(byte) : `${word},${byte}`
    if (table.has(longer)) {
      word = longer
      continue
    }
    codes.push([table.get(word) ?? 0, width])
    table.set(longer, next)
    next += 1
    if (next === 4094) {
      codes.push([256, width])
      table = fresh()
      next = 258
      width = 9
    } else if (next + 1 > 1 << width) width += 1
    word = String(byte)
  }
  if (word !== '') codes.push([table.get(word) ?? 0, width])
  codes.push([257, width])
  return packed(codes)
}

function packed(codes: readonly [code: number, width: number][]): Uint8Array {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const [code, width] of codes) {
    held = (held << width) | code
    bits += width
    while (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
    }
    held &= (1 << bits) - 1
  }
  if (bits > 0) bytes.push((held << (8 - bits)) & 255)
  return Uint8Array.from(bytes)
}

const pageOf = (strip: Uint8Array, width: number, height: number) => {
  const fields = [
    [258, 3, [8]],
    [259, 3, [5]],
    [262, 3, [1]],
    [277, 3, [1]],
    [278, 3, [height]],
  ] as const
  const bytes = makeTiff([{ width, height, fields, strips: [strip] }])
  const [page] = readTiff(bytes, 1)
  if (page === undefined) throw new Error('no page')
  return () => decodeTiff(bytes, page).rgba
}

const widthAt = (next: number): number => Math.min(12, Math.floor(Math.log2(next + 1)) + 1)
// Each code names the one that is just made: words of 1, 2, 3 … bytes.
const growing = (count: number): Uint8Array =>
  packed([
    [256, 9],
    [65, 9],
    ...Array.from({ length: count }, (_, i): [number, number] => [258 + i, widthAt(258 + i)]),
    [257, widthAt(258 + count)],
  ])

/** Few values and many, so that words grow long and the table fills. */
const contents = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 6000 }),
  fc
    .array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 20_000 })
    .map((all) => Uint8Array.from(all)),
)

test('what is packed as TIFF 6.0 says is sound, and opens to the same bytes', () => {
  fc.assert(
    fc.property(contents, (data) => {
      const strip = lzw(data)
      expect(isSoundLzw(strip, data.length)).toBe(true)
      const shades = pageOf(strip, data.length, 1)().filter((_, at) => at % 4 === 0)
      expect(shades).toEqual(Uint8ClampedArray.from(data))
    }),
    { seed: 20261126, numRuns: 60 },
  )
})

test('bits turned anywhere end in a page or in a fault, and never in a loop without end', () => {
  const whole = lzw(Uint8Array.from({ length: 40_000 }, (_, i) => (i * i * 7) >> 5))
  fc.assert(
    fc.property(fc.array(fc.nat(whole.length * 8 - 1), { minLength: 1, maxLength: 20 }), (places) => {
      const strip = whole.slice()
      for (const bit of places) strip[bit >> 3] = (strip[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      try {
        expect(pageOf(strip, 200, 200)()).toHaveLength(160_000)
      } catch (error) {
        expect(error).toBeInstanceOf(Fault)
      }
    }),
    { seed: 20261126, numRuns: 400 },
  )
})

test('a code that the table has not, one after the table is full, and a strip that stands for gigabytes are not sound', () => {
  expect(
    isSoundLzw(
      packed([
        [256, 9],
        [65, 9],
        [300, 9],
      ]),
      1000,
    ),
  ).toBe(false)
  expect(
    isSoundLzw(
      packed([
        [256, 9],
        [400, 9],
      ]),
      1000,
    ),
  ).toBe(false)
  const bytes = (count: number): number => ((count + 1) * (count + 2)) / 2
  expect(isSoundLzw(growing(3838), bytes(3838))).toBe(true)
  expect(isSoundLzw(growing(3838), bytes(3838) - 1)).toBe(false)
  expect(isSoundLzw(growing(3839), bytes(4000))).toBe(false)
})

test('a page whose table runs over is broken, and one whose table is just full is not', () => {
  expect(pageOf(growing(3839), 3000, 2000)).toThrow(Fault)
  expect(pageOf(growing(3838), 3000, 2000)()).toHaveLength(24_000_000)
})
