import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fault } from '../../../renderer/viewer/fault.ts'
import { readTiff, tags } from '../../../renderer/viewer/tiff-header.ts'
import { makeTiff, type TiffPicture } from '../../samples/formats/tiff.ts'

const grey = (width: number, height: number, more: TiffPicture['fields'] = []): TiffPicture => ({
  width,
  height,
  fields: [[258, 3, [8]], [262, 3, [1]], [277, 3, [1]], [278, 3, [height]], ...more],
  strips: [new Uint8Array(width * height)],
})

const problemOf = (bytes: Uint8Array, pages = 10): string => {
  try {
    readTiff(bytes, pages)
  } catch (error) {
    if (error instanceof Fault) return error.problem
    throw error
  }
  return 'none'
}

test.each([
  { little: true, directoriesLast: false },
  { little: true, directoriesLast: true },
  { little: false, directoriesLast: false },
  { little: false, directoriesLast: true },
])('pages are read from their directories, in either order of bytes and at either end: %j', (how) => {
  const pages = readTiff(makeTiff([grey(30, 20), grey(7, 9, [[274, 3, [6]]])], how), 10)
  expect(pages.map(({ size }) => size)).toEqual([
    { width: 30, height: 20 },
    { width: 7, height: 9 },
  ])
  expect(pages.map(({ orientation }) => orientation)).toEqual([1, 6])
  expect(pages[0]?.values.get(tags.bits)).toEqual([8])
})

test('thumbnails and masks are no pages', () => {
  const pages = [grey(30, 20), grey(3, 2, [[254, 4, [1]]]), grey(30, 20, [[254, 4, [4]]])]
  expect(readTiff(makeTiff(pages), 10)).toHaveLength(1)
  expect(problemOf(makeTiff(pages.slice(1)))).toBe('broken')
})

test('a fax of unequal resolutions has taller pixels, and a small difference is no matter', () => {
  const [fax] = readTiff(
    makeTiff([
      grey(8, 8, [
        [282, 5, [204]],
        [283, 5, [98]],
      ]),
    ]),
    1,
  )
  expect(fax?.tall).toBeCloseTo(204 / 98)
  const [scan] = readTiff(
    makeTiff([
      grey(8, 8, [
        [282, 5, [300]],
        [283, 5, [299]],
      ]),
    ]),
    1,
  )
  expect(scan?.tall).toBe(1)
})

test('more pages than the limit, BigTIFF, and directories in a circle are told apart', () => {
  const three = makeTiff([grey(3, 2), grey(3, 2), grey(3, 2)])
  expect(problemOf(three, 2)).toBe('too-many-pages')
  expect(problemOf(Uint8Array.from([0x49, 0x49, 43, 0, 8, 0, 0, 0]))).toBe('unsupported')
  const circle = makeTiff([grey(3, 2)])
  const view = new DataView(circle.buffer)
  view.setUint32(8 + 2 + 12 * view.getUint16(8, true), 8, true)
  expect(problemOf(circle)).toBe('broken')
})

test('directories that share one huge table of strips are refused before it is read over and over', () => {
  const strips = Array.from({ length: 400 }, () => new Uint8Array(1))
  const wide = makeTiff(Array.from({ length: 8 }, () => ({ ...grey(1, 400), strips })))
  expect(readTiff(wide, 10)).toHaveLength(8)
  const view = new DataView(wide.buffer)
  const shared: number[] = []
  for (let at = 8; at !== 0;) {
    const fields = view.getUint16(at, true)
    for (let i = 0; i < fields; i += 1) {
      const entry = at + 2 + 12 * i
      if (view.getUint16(entry, true) !== tags.stripOffsets) continue
      view.setUint32(entry + 4, 6_000, true)
      shared.push(entry)
    }
    at = view.getUint32(at + 2 + 12 * fields, true)
  }
  expect(shared).toHaveLength(8)
  expect(problemOf(wide)).toBe('broken')
})

test('a TIFF cut off anywhere is broken', () => {
  for (const directoriesLast of [false, true]) {
    const whole = makeTiff([grey(30, 20), grey(30, 20)], { directoriesLast })
    for (let end = 0; end < whole.length; end += 1) expect(problemOf(whole.slice(0, end))).toBe('broken')
  }
})

test('random and damaged bytes give pages in whole positive pixels or a fault, and nothing else', () => {
  const original = makeTiff([grey(30, 20), grey(7, 9)], { directoriesLast: true })
  const damaged = fc
    .tuple(
      fc.array(fc.tuple(fc.nat(original.length), fc.nat(255)), { maxLength: 12 }),
      fc.nat(original.length),
    )
    .map(([changes, cut]) => {
      const bytes = original.slice(0, original.length - (cut % 4 === 0 ? cut : 0))
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
      return bytes
    })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
      let pages
      try {
        pages = readTiff(bytes, 10)
      } catch (error) {
        expect(error).toBeInstanceOf(Fault)
        return
      }
      for (const { size, orientation, tall } of pages) {
        expect(Number.isInteger(size.width) && size.width > 0).toBe(true)
        expect(Number.isInteger(size.height) && size.height > 0).toBe(true)
        expect(orientation >= 1 && orientation <= 8 && tall > 0.2 && tall < 5).toBe(true)
      }
    }),
    { seed: 20261126, numRuns: 4000 },
  )
})
