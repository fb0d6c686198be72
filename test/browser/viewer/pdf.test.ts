import { degrees, PDFDocument, PDFName, PDFRawStream, rgb, StandardFonts } from 'pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hasEnd } from '../../../renderer/viewer/pdf.ts'
import { makeLockedPdf } from '../../samples/formats/locked-pdf.ts'
import { makeJbig2Pdf, makeJpxPdf } from '../../samples/formats/scanned.ts'
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

/** Each page 300 × 200 points with the quarters `rgbw` drawn on it. */
const withQuarters = async (pages = 1): Promise<PDFDocument> => {
  const pdf = await PDFDocument.create()
  for (let i = 0; i < pages; i += 1) {
    const page = pdf.addPage([300, 200])
    page.drawRectangle({ x: 0, y: 100, width: 150, height: 100, color: rgb(1, 0, 0) })
    page.drawRectangle({ x: 150, y: 100, width: 150, height: 100, color: rgb(0, 1, 0) })
    page.drawRectangle({ x: 0, y: 0, width: 150, height: 100, color: rgb(0, 0, 1) })
  }
  return pdf
}

const darkShare = (bitmap: ImageBitmap): number => {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
  let dark = 0
  for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark += 1
  return dark / (data.length / 4)
}

test('a PDF is described by its pages in points, upright', async () => {
  const pdf = await withQuarters(2)
  pdf.addPage([200, 400]).setRotation(degrees(90))
  const described = await shown(frame, opening(1), 'application/pdf', await pdf.save())
  expect(described).toMatchObject({
    kind: 'described',
    pages: [
      { width: 300, height: 200, unit: 'point' },
      { width: 300, height: 200, unit: 'point' },
      { width: 400, height: 200, unit: 'point' },
    ],
  })
})

test('a page fills the box it is asked for, larger than its points, and is not incomplete', async () => {
  await shown(frame, opening(1), 'application/pdf', await (await withQuarters()).save())
  const page = await rendered(frame, opening(1), { maxWidth: 1200, maxHeight: 1200 })
  expect([page.bitmap.width, page.bitmap.height, page.scale, page.incomplete]).toEqual([1200, 800, 4, false])
  expect(quartersOf(page.bitmap)).toBe('rgbw')
})

test('a page never has more pixels than the limit, whatever box is asked for', async () => {
  await shown(frame, opening(1), 'application/pdf', await (await withQuarters()).save())
  const small = { pages: 1, pixels: 60_000 }
  const page = await rendered(frame, opening(1), { maxWidth: 16_384, maxHeight: 16_384 }, small)
  expect(page.bitmap.width * page.bitmap.height).toBeLessThanOrEqual(60_000)
})

test.each([
  [0, 0, 'rgbw'],
  [90, 0, 'brwg'],
  [0, 90, 'brwg'],
  [90, 90, 'wbgr'],
  [270, 180, 'brwg'],
] as const)(
  'a page stored turned by %i degrees and asked for at %i is turned by both',
  async (own, asked, expected) => {
    const pdf = await withQuarters()
    pdf.getPage(0).setRotation(degrees(own))
    await shown(frame, opening(1), 'application/pdf', await pdf.save())
    const page = await rendered(frame, opening(1), { rotation: asked })
    expect(quartersOf(page.bitmap)).toBe(expected)
    if (asked === 0) expect(quartersOf(await previewed(frame, opening(1)))).toBe(expected)
  },
)

test('text in a font that the file does not carry is drawn', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([300, 200])
  page.drawText('SPECIMEN', { size: 50, x: 10, y: 80, font: await pdf.embedFont(StandardFonts.Helvetica) })
  await shown(frame, opening(1), 'application/pdf', await pdf.save())
  const { bitmap, incomplete } = await rendered(frame, opening(1))
  expect(darkShare(bitmap)).toBeGreaterThan(0.02)
  expect(incomplete).toBe(false)
})

test('a scanned page, a JPEG in a PDF, is shown', async () => {
  const pdf = await PDFDocument.create()
  const picture = await pdf.embedJpg(await encoded(quarters(600, 400), 'image/jpeg'))
  pdf.addPage([300, 200]).drawImage(picture, { x: 0, y: 0, width: 300, height: 200 })
  await shown(frame, opening(1), 'application/pdf', await pdf.save())
  const { bitmap, incomplete } = await rendered(frame, opening(1))
  expect(quartersOf(bitmap)).toBe('rgbw')
  expect(incomplete).toBe(false)
})

test.each([
  ['JPEG 2000', makeJpxPdf, 'rgbw'],
  // '?': black.
  ['JBIG2', makeJbig2Pdf, '?ww?'],
] as const)('a scanned page in %s is shown', async (_, make, looks) => {
  await shown(frame, opening(1), 'application/pdf', await make())
  const { bitmap, incomplete } = await rendered(frame, opening(1))
  expect(quartersOf(bitmap)).toBe(looks)
  expect(incomplete).toBe(false)
})

test('a picture over the limit of pixels makes its page fail instead of leaving it blank', async () => {
  const pdf = await withQuarters()
  const picture = await pdf.embedPng(await encoded(quarters(600, 400), 'image/png'))
  pdf.addPage([300, 200]).drawImage(picture, { x: 0, y: 0, width: 300, height: 200 })
  const small = { pages: 5, pixels: 100_000 }
  await shown(frame, opening(1), 'application/pdf', await pdf.save(), small)
  expect((await rendered(frame, opening(1), {}, small)).incomplete).toBe(false)
  const asked = { kind: 'preview', opening: opening(1), page: 2, limits: small } as const
  expect(await frame.ask(asked).answer).toMatchObject({ kind: 'failed', problem: 'too-many-pixels' })
})

test('pages whose picture cannot be decoded say that they are incomplete, every one and every time', async () => {
  const pdf = await withQuarters()
  const picture = await pdf.embedJpg(await encoded(quarters(600, 400), 'image/jpeg'))
  for (let i = 0; i < 4; i += 1)
    pdf.addPage([300, 200]).drawImage(picture, { x: 0, y: 0, width: 300, height: 200 })
  await pdf.flush()
  const stored = pdf.context.lookup(picture.ref)
  if (!(stored instanceof PDFRawStream)) throw new Error('no picture')
  const dict = stored.dict.clone(pdf.context)
  dict.set(PDFName.of('Filter'), PDFName.of('JPXDecode'))
  pdf.context.assign(picture.ref, PDFRawStream.of(dict, stored.contents.slice(0, 300)))
  await shown(frame, opening(1), 'application/pdf', await pdf.save())
  expect((await rendered(frame, opening(1), { page: 1 })).incomplete).toBe(false)
  for (const page of [2, 3, 4, 5, 2]) {
    expect((await rendered(frame, opening(1), { page })).incomplete).toBe(true)
  }
  expect((await previewed(frame, opening(1), 3)).incomplete).toBe(true)
})

test('more pages than the limit are refused', async () => {
  const bytes = await (await withQuarters(6)).save()
  const described = await shown(frame, opening(1), 'application/pdf', bytes, { ...limits, pages: 5 })
  expect(described).toMatchObject({ kind: 'failed', problem: 'too-many-pages' })
})

test('a page that is not there is told', async () => {
  await shown(frame, opening(1), 'application/pdf', await (await withQuarters()).save())
  const asked = { kind: 'preview', opening: opening(1), page: 2, limits } as const
  expect(await frame.ask(asked).answer).toMatchObject({ kind: 'failed', problem: 'no-such-page' })
})

test('a PDF cut off is broken, never shown in part', async () => {
  for (const [i, useObjectStreams] of [true, false].entries()) {
    const whole = await (await withQuarters(8)).save({ useObjectStreams })
    for (const [k, part] of [0.3, 0.7, 0.98].entries()) {
      const cut = whole.slice(0, Math.floor(whole.length * part))
      const answer = await shown(frame, opening(i * 3 + k), 'application/pdf', cut)
      expect(answer).toMatchObject({ kind: 'failed', problem: 'broken' })
    }
  }
})

test('zeros and line ends after the end of a PDF do not make it broken', async () => {
  const whole = await (await withQuarters()).save()
  const padded = new Uint8Array(whole.length + 20_000)
  padded.set(whole)
  expect(hasEnd(padded)).toBe(true)
  expect(await shown(frame, opening(1), 'application/pdf', padded)).toMatchObject({ kind: 'described' })
})

test('a PDF behind a password says so, tells a wrong one, and is shown by the right one', async () => {
  const locked = await makeLockedPdf('Құпия сөз 1')
  expect(await shown(frame, opening(1), 'application/pdf', locked)).toMatchObject({
    kind: 'failed',
    problem: 'password',
  })
  frame.send(opening(2), 'application/pdf', locked)
  const asked = { kind: 'describe', limits, opening: opening(2) } as const
  expect(await frame.ask({ ...asked, password: 'құпия сөз 1' }).answer).toMatchObject({
    kind: 'failed',
    problem: 'wrong-password',
  })
  frame.send(opening(3), 'application/pdf', locked)
  const right = { ...asked, opening: opening(3), password: 'Құпия сөз 1' }
  expect(await frame.ask(right).answer).toMatchObject({ kind: 'described' })
  const { bitmap, incomplete } = await rendered(frame, opening(3))
  expect(quartersOf(bitmap)).toBe('rgbw')
  expect(incomplete).toBe(false)
})
