import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DocumentType } from '../../../renderer/viewer/messages.ts'
import { groupFour, smallAvif, smallHeic } from '../../samples/formats/encoded.ts'
import { makeGif } from '../../samples/formats/gif.ts'
import {
  literalLzw,
  literalPackBits,
  makeTiff,
  type Field,
  type TiffPicture,
} from '../../samples/formats/tiff.ts'
import { turnedHeif } from '../../samples/formats/turned-heif.ts'
import {
  encoded,
  limits,
  opening,
  previewed,
  quarters,
  quartersOf,
  rendered,
  shown,
  viewer,
  type Viewer,
} from './inputs.ts'

let frame: Viewer
beforeEach(() => void (frame = viewer()))
afterEach(() => {
  for (let n = 0; n < 10; n += 1) frame.desk.postMessage({ kind: 'close', opening: opening(n) })
  frame.end()
})

/** What each orientation makes of the quarters `rgbw`. */
const orientations = ['rgbw', 'grwb', 'wbgr', 'bwrg', 'rbgw', 'brwg', 'wgbr', 'gwrb']

/** RGB of the quarters. */
const pixelsOf = (width: number, height: number): Uint8Array => {
  const { data } = quarters(width, height).getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] }
  return Uint8Array.from([...data].filter((_, i) => i % 4 !== 3))
}

const rgbFields = (height: number, compression: number, more: readonly Field[] = []): Field[] => [
  [258, 3, [8, 8, 8]],
  [259, 3, [compression]],
  [262, 3, [2]],
  [277, 3, [3]],
  [278, 3, [height]],
  ...more,
]

const plain = (width: number, height: number, more: readonly Field[] = []): TiffPicture => ({
  width,
  height,
  fields: rgbFields(height, 1, more),
  strips: [pixelsOf(width, height)],
})

const deflated = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const stream = new Response(Uint8Array.from(bytes)).body?.pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

const isShown = async (type: DocumentType, bytes: Uint8Array, looks: string): Promise<void> => {
  expect(await shown(frame, opening(1), type, bytes)).toMatchObject({
    kind: 'described',
    pages: [{ unit: 'pixel' }],
  })
  const page = await rendered(frame, opening(1))
  expect(quartersOf(page.bitmap)).toBe(looks)
  expect(page.incomplete).toBe(false)
  expect(quartersOf(await previewed(frame, opening(1)))).toBe(looks)
}

test('an AVIF is shown, upright as it says', async () => {
  await isShown('image/avif', smallAvif(), 'rgbw')
  frame.desk.postMessage({ kind: 'close', opening: opening(1) })
  expect(await shown(frame, opening(2), 'image/avif', turnedHeif(smallAvif(), 1))).toMatchObject({
    pages: [{ width: 100, height: 160 }],
  })
  expect(quartersOf((await rendered(frame, opening(2))).bitmap)).toBe('gwrb')
})

test('a HEIC is shown, upright as it says', async () => {
  await isShown('image/heic', smallHeic(), 'rgbw')
  for (const [quarter, looks] of [
    [1, 'gwrb'],
    [2, 'wbgr'],
    [3, 'brwg'],
  ] as const) {
    const name = opening(1 + quarter)
    expect(await shown(frame, name, 'image/heic', turnedHeif(smallHeic(), quarter))).toMatchObject({
      pages: [quarter === 2 ? { width: 160, height: 100 } : { width: 100, height: 160 }],
    })
    expect(quartersOf((await rendered(frame, name)).bitmap)).toBe(looks)
  }
})

test('of an animated GIF the first frame is the page', async () => {
  await isShown('image/gif', makeGif(60, 40, 3), 'rgbw')
})

test.each(['image/avif', 'image/heic', 'image/gif'] as const)(
  '%s over the limit of pixels is refused by its header, and cut off it is broken',
  async (type) => {
    const whole = { 'image/avif': smallAvif(), 'image/heic': smallHeic(), 'image/gif': makeGif(160, 100) }[
      type
    ]
    const described = await shown(frame, opening(1), type, whole, { pages: 1, pixels: 10_000 })
    expect(described).toMatchObject({ kind: 'failed', problem: 'too-many-pixels' })
    for (const [i, part] of [0.2, 0.6, 0.95].entries()) {
      const cut = whole.slice(0, Math.floor(whole.length * part))
      expect(await shown(frame, opening(2 + i), type, cut)).toMatchObject({
        kind: 'failed',
        problem: 'broken',
      })
    }
  },
)

test.each([
  ['uncompressed', 1],
  ['LZW', 5],
  ['Deflate', 8],
  ['PackBits', 32773],
] as const)('a TIFF in strips is shown: %s', async (_, compression) => {
  const rows = pixelsOf(60, 40)
  const halves = [rows.subarray(0, rows.length / 2), rows.subarray(rows.length / 2)]
  const coded = { 1: (b: Uint8Array) => b, 5: literalLzw, 8: deflated, 32773: literalPackBits }[compression]
  const strips = await Promise.all(halves.map(async (half) => coded(half)))
  const picture = { width: 60, height: 40, fields: rgbFields(20, compression), strips }
  await isShown('image/tiff', makeTiff([picture]), 'rgbw')
})

test('a fax, CCITT Group 4 in a TIFF, is shown, black and white the right way round', async () => {
  const fields: Field[] = [
    [258, 3, [1]],
    [259, 3, [4]],
    [262, 3, [0]],
    [277, 3, [1]],
    [278, 3, [100]],
  ]
  // '?' is what is neither red, green, blue nor white: black here.
  await isShown('image/tiff', makeTiff([{ width: 160, height: 100, fields, strips: [groupFour()] }]), '?ww?')
})

test('a fax that lacks lines says that it is incomplete, and a damaged one is told in time', async () => {
  const fax = (strip: Uint8Array): Uint8Array => {
    const one = [
      [258, 3, [1]],
      [259, 3, [4]],
      [262, 3, [0]],
      [277, 3, [1]],
      [278, 3, [100]],
    ] as const
    return makeTiff([{ width: 160, height: 100, fields: one, strips: [strip] }])
  }
  await shown(frame, opening(1), 'image/tiff', fax(groupFour().slice(0, 20)))
  expect((await rendered(frame, opening(1))).incomplete).toBe(true)
  // Vertical modes three to the right for ever: no line ends.
  await shown(frame, opening(2), 'image/tiff', fax(new Uint8Array(200_000).fill(0b0000_0110)))
  const asked = { kind: 'preview', opening: opening(2), page: 1, limits } as const
  const answer = await frame.ask(asked).answer
  expect(answer.kind === 'failed' || (answer.kind === 'previewed' && answer.incomplete)).toBe(true)
  await shown(frame, opening(3), 'image/tiff', fax(new Uint8Array(200_000)))
  const none = { kind: 'preview', opening: opening(3), page: 1, limits } as const
  expect(await frame.ask(none).answer).toMatchObject({ kind: 'failed', problem: 'broken' })
})

test('a JPEG in a TIFF is shown, as YCbCr', async () => {
  const jpeg = await encoded(quarters(64, 48), 'image/jpeg')
  const fields = rgbFields(48, 7).map((field): Field => (field[0] === 262 ? [262, 3, [6]] : field))
  await isShown('image/tiff', makeTiff([{ width: 64, height: 48, fields, strips: [jpeg] }]), 'rgbw')
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a TIFF of orientation %i stands upright', async (n) => {
  const tiff = makeTiff([plain(60, 40, [[274, 3, [n]]])])
  const [width, height] = n > 4 ? [40, 60] : [60, 40]
  expect(await shown(frame, opening(1), 'image/tiff', tiff)).toMatchObject({ pages: [{ width, height }] })
  const page = await rendered(frame, opening(1))
  expect([page.bitmap.width, page.bitmap.height]).toEqual([width, height])
  expect(quartersOf(page.bitmap)).toBe(orientations[n - 1])
})

test('every page of a TIFF is shown, in any order, turned as asked for', async () => {
  const tiff = makeTiff([plain(60, 40), plain(40, 60), plain(20, 20, [[274, 3, [3]]])], {
    directoriesLast: true,
  })
  expect(await shown(frame, opening(1), 'image/tiff', tiff)).toMatchObject({
    pages: [
      { width: 60, height: 40 },
      { width: 40, height: 60 },
      { width: 20, height: 20 },
    ],
  })
  for (const page of [3, 1, 2, 3]) {
    expect(quartersOf((await rendered(frame, opening(1), { page })).bitmap)).toBe(
      page === 3 ? 'wbgr' : 'rgbw',
    )
  }
  expect(quartersOf((await rendered(frame, opening(1), { page: 1, rotation: 90 })).bitmap)).toBe('brwg')
  const beyond = { kind: 'preview', opening: opening(1), page: 4, limits } as const
  expect(await frame.ask(beyond).answer).toMatchObject({ kind: 'failed', problem: 'no-such-page' })
})

test('a page of a TIFF over the limit of pixels fails by its header, the others are shown', async () => {
  const lie: TiffPicture = { ...plain(20, 20), width: 60_000, height: 60_000 }
  await shown(frame, opening(1), 'image/tiff', makeTiff([lie, plain(20, 20)]))
  const asked = { kind: 'preview', opening: opening(1), page: 1, limits } as const
  expect(await frame.ask(asked).answer).toMatchObject({ kind: 'failed', problem: 'too-many-pixels' })
  expect(quartersOf((await rendered(frame, opening(1), { page: 2 })).bitmap)).toBe('rgbw')
})

test('a fourth sample that is not called alpha does not hide the page', async () => {
  const rgbx = Uint8Array.from({ length: 20 * 20 * 4 }, (_, i) => (i % 4 === 3 ? 0 : 0x20))
  const fields: Field[] = [
    [258, 3, [8, 8, 8, 8]],
    [262, 3, [2]],
    [277, 3, [4]],
    [278, 3, [20]],
  ]
  await isShown('image/tiff', makeTiff([{ width: 20, height: 20, fields, strips: [rgbx] }]), '????')
})

test.each([
  ['old JPEG', [259, 3, [6]]],
  ['samples in planes', [284, 3, [2]]],
  ['floating point', [339, 3, [3, 3, 3]]],
  ['CIELab', [262, 3, [8]]],
] as const)('a sort of TIFF that would be shown wrongly is told to be unsupported: %s', async (_, field) => {
  const fields = [...rgbFields(20, 1).filter(([tag]) => tag !== field[0]), field]
  await shown(frame, opening(1), 'image/tiff', makeTiff([{ ...plain(20, 20), fields }]))
  const asked = { kind: 'preview', opening: opening(1), page: 1, limits } as const
  expect(await frame.ask(asked).answer).toMatchObject({ kind: 'failed', problem: 'unsupported' })
})

test('what is no picture at all is broken', async () => {
  const html = new TextEncoder().encode('<!doctype html><script>alert(1)</script>'.repeat(20))
  const types = ['image/avif', 'image/gif', 'image/tiff', 'image/heic', 'image/heif'] as const
  for (const [i, type] of types.entries()) {
    expect(await shown(frame, opening(i), type, html)).toMatchObject({ kind: 'failed', problem: 'broken' })
  }
})
