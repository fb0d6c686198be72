import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pixelSize } from '../../../renderer/viewer/headers.ts'
import { smallAvif } from '../../samples/formats/encoded.ts'
import { makeGif } from '../../samples/formats/gif.ts'
import { encoded, quarters, withOrientation } from './inputs.ts'

const types = ['image/jpeg', 'image/png', 'image/webp'] as const
const allTypes = [...types, 'image/gif', 'image/avif'] as const

test.each(types)('the pixel size of a picture is read from its header: %s', async (type) => {
  const bytes = await encoded(quarters(300, 200), type)
  expect(pixelSize(type, bytes)).toEqual({ width: 300, height: 200 })
})

test('the pixel size of a lossless WebP is read from its header', async () => {
  const bytes = await encoded(quarters(301, 77), 'image/webp', 1)
  expect(pixelSize('image/webp', bytes)).toEqual({ width: 301, height: 77 })
})

test('the pixel size of a GIF is its screen, and of an AVIF what the primary item states', () => {
  expect(pixelSize('image/gif', makeGif(30, 20, 2))).toEqual({ width: 30, height: 20 })
  expect(pixelSize('image/avif', smallAvif())).toEqual({ width: 160, height: 100 })
})

test('an AVIF cut off anywhere has no size: its data lies beyond the end', () => {
  const whole = smallAvif()
  for (let end = 0; end < whole.length; end += 1) {
    expect(pixelSize('image/avif', whole.slice(0, end))).toBeNull()
  }
})

test('a JPEG with fill bytes and an EXIF segment before its frame is measured as stored', async () => {
  const turned = withOrientation(await encoded(quarters(300, 200), 'image/jpeg'), 6)
  const filled = Uint8Array.from([0xff, 0xd8, 0xff, 0xff, ...turned.subarray(2)])
  expect(pixelSize('image/jpeg', filled)).toEqual({ width: 300, height: 200 })
})

test('a header of another type gives no size', async () => {
  const bytes = await encoded(quarters(30, 20), 'image/png')
  expect(pixelSize('image/jpeg', bytes)).toBeNull()
  expect(pixelSize('image/webp', bytes)).toBeNull()
})

test('every header cut off anywhere gives the right size or none', async () => {
  for (const type of types) {
    const bytes = await encoded(quarters(300, 200), type)
    for (let end = 0; end < Math.min(bytes.length, 800); end += 1) {
      expect([null, '300×200']).toContain(sizeAsText(type, bytes.subarray(0, end)))
    }
  }
})

test('random and damaged bytes always get an answer: a size in whole positive pixels or none', async () => {
  const pictures = await Promise.all(types.map((type) => encoded(quarters(300, 200), type)))
  const originals = [...pictures, makeGif(30, 20), smallAvif(), smallAvif()]
  const damaged = fc
    .tuple(fc.nat(5), fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { maxLength: 12 }), fc.nat(900))
    .map(([which, changes, end]) => {
      const bytes = (originals[which] ?? new Uint8Array()).slice(0, end)
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
      return bytes
    })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
      for (const type of allTypes) {
        const size = pixelSize(type, bytes)
        if (size === null) continue
        expect(Number.isInteger(size.width) && size.width > 0).toBe(true)
        expect(Number.isInteger(size.height) && size.height > 0).toBe(true)
      }
    }),
    { seed: 20261122, numRuns: 4000 },
  )
})

const sizeAsText = (type: (typeof types)[number], bytes: Uint8Array): string | null => {
  const size = pixelSize(type, bytes)
  return size === null ? null : `${size.width}×${size.height}`
}
