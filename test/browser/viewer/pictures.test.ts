import { afterEach, beforeEach, expect, test } from 'vitest'
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
  withOrientation,
  type Viewer,
} from './inputs.ts'

let frame: Viewer
beforeEach(() => void (frame = viewer()))
afterEach(() => frame.end())

/** What each EXIF orientation makes of the quarters `rgbw` (Exif 2.32, 4.6.4 A, Orientation). */
const orientations = ['rgbw', 'grwb', 'wbgr', 'bwrg', 'rbgw', 'brwg', 'wgbr', 'gwrb']

test.each(['image/jpeg', 'image/png', 'image/webp'] as const)(
  '%s: one page in its own pixels, shown as it is',
  async (type) => {
    const described = await shown(frame, opening(1), type, await encoded(quarters(320, 200), type))
    expect(described).toMatchObject({
      kind: 'described',
      pages: [{ width: 320, height: 200, unit: 'pixel' }],
    })
    const page = await rendered(frame, opening(1))
    expect([page.bitmap.width, page.bitmap.height, page.scale, page.incomplete]).toEqual([320, 200, 1, false])
    expect(quartersOf(page.bitmap)).toBe('rgbw')
  },
)

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photograph with EXIF orientation %i stands upright in picture and preview',
  async (n) => {
    // At this quality Chromium stores colour at half resolution, as cameras do; at full quality it does not.
    for (const quality of [0.8, 1]) {
      const name = opening(quality * 10)
      const jpeg = withOrientation(await encoded(quarters(320, 200), 'image/jpeg', quality), n)
      const [width, height] = n > 4 ? [200, 320] : [320, 200]
      const described = await shown(frame, name, 'image/jpeg', jpeg)
      expect(described).toMatchObject({ kind: 'described', pages: [{ width, height }] })
      const page = await rendered(frame, name)
      expect([page.bitmap.width, page.bitmap.height]).toEqual([width, height])
      expect(quartersOf(page.bitmap)).toBe(orientations[n - 1])
      const preview = await previewed(frame, name)
      expect(preview.width < preview.height).toBe(width < height)
      expect(quartersOf(preview)).toBe(orientations[n - 1])
    }
  },
)

test.each([
  [90, 'brwg'],
  [180, 'wbgr'],
  [270, 'gwrb'],
] as const)(
  'a page turned by %i degrees is turned clockwise and fits the box',
  async (rotation, expected) => {
    await shown(frame, opening(1), 'image/png', await encoded(quarters(320, 200), 'image/png'))
    const page = await rendered(frame, opening(1), { rotation, maxWidth: 100, maxHeight: 100 })
    expect(Math.max(page.bitmap.width, page.bitmap.height)).toBe(100)
    expect(page.bitmap.width < page.bitmap.height).toBe(rotation !== 180)
    expect(page.scale).toBeCloseTo(100 / 320)
    expect(quartersOf(page.bitmap)).toBe(expected)
  },
)

test('fine print stays grey when it is made small, and does not break up', async () => {
  const canvas = new OffscreenCanvas(1600, 1600)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 1600, 1600)
  context.fillStyle = '#000'
  for (let y = 0; y < 1600; y += 2) context.fillRect(0, y, 1600, 1)
  await shown(frame, opening(1), 'image/png', await encoded(canvas, 'image/png'))
  const preview = await previewed(frame, opening(1))
  const reds = [...new Uint8Array(preview.rgba)].filter((_, i) => i % 4 === 0)
  expect(Math.min(...reds)).toBeGreaterThan(100)
  expect(Math.max(...reds)).toBeLessThan(160)
})

test('what is transparent is shown on white', async () => {
  const clear = quarters(10, 10)
  clear.getContext('2d')?.clearRect(0, 0, 10, 10)
  await shown(frame, opening(1), 'image/png', await encoded(clear, 'image/png'))
  expect(quartersOf((await rendered(frame, opening(1))).bitmap)).toBe('wwww')
})

test('a JPEG over the limit of pixels is decoded smaller and keeps its true size', async () => {
  const jpeg = withOrientation(await encoded(quarters(800, 400), 'image/jpeg'), 6)
  const small = { pages: 1, pixels: 100_000 }
  const described = await shown(frame, opening(1), 'image/jpeg', jpeg, small)
  expect(described).toMatchObject({ kind: 'described', pages: [{ width: 400, height: 800 }] })
  const page = await rendered(frame, opening(1), {}, small)
  expect(page.bitmap.width * page.bitmap.height).toBeLessThanOrEqual(100_000)
  expect(page.scale).toBeCloseTo(page.bitmap.width / 400, 1)
  expect(quartersOf(page.bitmap)).toBe('brwg')
})

test('a large photograph is decoded smaller for the first look, and whole once it is looked at closely', async () => {
  const most = { pages: 1, pixels: 6_000_000 }
  const canvas = quarters(2560, 2000)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  // Lines of one pixel in the white quarter: only the whole picture has them.
  context.fillStyle = '#000'
  for (let x = 1280; x < 2560; x += 2) context.fillRect(x, 1000, 1, 1000)
  const jpeg = withOrientation(await encoded(canvas, 'image/jpeg', 1), 6)
  const described = await shown(frame, opening(1), 'image/jpeg', jpeg, most)
  expect(described).toMatchObject({ kind: 'described', pages: [{ width: 2000, height: 2560 }] })
  const pane = { maxWidth: 500, maxHeight: 1000 }
  expect((await rendered(frame, opening(1), pane, most)).scale).toBeCloseTo(1 / 4)
  const { bitmap, scale } = await rendered(frame, opening(1), { maxWidth: 2560, maxHeight: 2560 }, most)
  expect([bitmap.width, bitmap.height, scale]).toEqual([2000, 2560, 1])
  const lines = new OffscreenCanvas(1, 64).getContext('2d')
  // Turned by a quarter, the white quarter lies below on the left.
  lines?.drawImage(bitmap, -500, -1900)
  const reds = [...(lines?.getImageData(0, 0, 1, 64).data ?? [])].filter((_, i) => i % 4 === 0)
  expect(reds.filter((red) => red < 60).length).toBe(32)
  expect(reds.filter((red) => red > 195).length).toBe(32)
  expect((await rendered(frame, opening(1), pane, most)).scale).toBeCloseTo(1 / 4)
})

test.each(['image/png', 'image/webp'] as const)(
  '%s over the limit of pixels is refused before it is decoded',
  async (type) => {
    const bytes = await encoded(quarters(800, 400), type)
    const described = await shown(frame, opening(1), type, bytes, { pages: 1, pixels: 100_000 })
    expect(described).toMatchObject({ kind: 'failed', problem: 'too-many-pixels' })
  },
)

test('a PNG whose header lies about a giant picture is refused by the header', async () => {
  const bytes = await encoded(quarters(32, 32), 'image/png')
  new DataView(bytes.buffer).setUint32(16, 60_000)
  new DataView(bytes.buffer).setUint32(20, 60_000)
  const described = await shown(frame, opening(1), 'image/png', bytes)
  expect(described).toMatchObject({ kind: 'failed', problem: 'too-many-pixels' })
})

test.each(['image/jpeg', 'image/png', 'image/webp'] as const)(
  '%s cut off is broken, never shown in part',
  async (type) => {
    const whole = await encoded(quarters(640, 480), type)
    for (const [i, part] of [0.2, 0.6, 0.95].entries()) {
      const cut = whole.slice(0, Math.floor(whole.length * part))
      expect(await shown(frame, opening(i), type, cut)).toMatchObject({ kind: 'failed', problem: 'broken' })
    }
  },
)

test('what is no picture at all is broken', async () => {
  const html = new TextEncoder().encode('<!doctype html><script>alert(1)</script>'.repeat(20))
  for (const [i, type] of (['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const).entries()) {
    expect(await shown(frame, opening(i), type, html)).toMatchObject({ kind: 'failed', problem: 'broken' })
  }
})

test('a picture has one page', async () => {
  await shown(frame, opening(1), 'image/png', await encoded(quarters(20, 20), 'image/png'))
  const asked = { kind: 'preview', opening: opening(1), page: 2, limits } as const
  expect(await frame.ask(asked).answer).toMatchObject({ kind: 'failed', problem: 'no-such-page' })
})
