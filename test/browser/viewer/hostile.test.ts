import { PDFDocument, rgb } from 'pdf-lib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DocumentType, ViewerAnswer } from '../../../renderer/viewer/messages.ts'
import { groupFour, smallAvif, smallHeic } from '../../samples/formats/encoded.ts'
import { makeGif } from '../../samples/formats/gif.ts'
import { makeJbig2Pdf, makeJpxPdf } from '../../samples/formats/scanned.ts'
import { literalLzw, makeTiff } from '../../samples/formats/tiff.ts'
import { encoded, limits, opening, quarters, shown, viewer, type Viewer } from './inputs.ts'

/**
 * Files damaged from a seed, against the real viewer: each gets an answer in time, none is our own mistake, and the
 * viewer shows a sound picture afterwards. `npm run test:all` tries fifty times as many.
 */
const times = Number(import.meta.env['VITE_HOSTILE_TIMES'] ?? 1)
const seed = 20261126
/** Milliseconds for one file; the desk itself allows ten seconds before it ends the frame. */
const patience = 20_000

let frame: Viewer
beforeEach(() => void (frame = viewer()))
afterEach(() => frame.end())

/** Mulberry32. */
const randomFrom = (start: number): (() => number) => {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Cut off, bits turned anywhere, bytes changed among the headers, or a piece of it put in another place. */
const damaged = (whole: Uint8Array, random: () => number): Uint8Array => {
  const bytes = whole.slice()
  const at = (below: number): number => Math.floor(random() * below)
  switch (at(4)) {
    case 0:
      return bytes.subarray(0, 1 + at(bytes.length - 1))
    case 1: {
      for (let i = 1 + at(20); i > 0; i -= 1) {
        const place = at(bytes.length)
        bytes[place] = (bytes[place] ?? 0) ^ (1 << at(8))
      }
      return bytes
    }
    case 2: {
      for (let i = 1 + at(6); i > 0; i -= 1)
        bytes[at(Math.min(400, bytes.length))] = [0, 1, 127, 128, 255][at(5)] ?? 0
      return bytes
    }
    default: {
      bytes.copyWithin(at(bytes.length), at(bytes.length), bytes.length)
      return bytes
    }
  }
}

const inTime = (answer: Promise<ViewerAnswer>): Promise<ViewerAnswer | 'no answer'> =>
  Promise.race([answer, new Promise<'no answer'>((resolve) => setTimeout(resolve, patience, 'no answer'))])

const drawn = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 200]).drawRectangle({ x: 10, y: 10, width: 100, height: 100, color: rgb(1, 0, 0) })
  return pdf.save({ useObjectStreams: false })
}

const tiff = (): Uint8Array => {
  const grey = literalLzw(Uint8Array.from({ length: 600 }, (_, i) => i % 256))
  const page = (compression: number, bits: number, strip: Uint8Array) => ({
    width: bits === 1 ? 160 : 30,
    height: bits === 1 ? 100 : 20,
    fields: [
      [258, 3, [bits]],
      [259, 3, [compression]],
      [262, 3, [0]],
      [277, 3, [1]],
      [278, 3, [100]],
    ] as const,
    strips: [strip],
  })
  return makeTiff([page(5, 8, grey), page(4, 1, groupFour())])
}

test.each<[string, DocumentType, () => Promise<Uint8Array> | Uint8Array, number]>([
  ['JPEG', 'image/jpeg', () => encoded(quarters(160, 100), 'image/jpeg'), 40],
  ['PNG', 'image/png', () => encoded(quarters(160, 100), 'image/png'), 40],
  ['WebP', 'image/webp', () => encoded(quarters(160, 100), 'image/webp'), 40],
  ['GIF', 'image/gif', () => makeGif(60, 40, 2), 40],
  ['AVIF', 'image/avif', smallAvif, 40],
  ['HEIC', 'image/heic', smallHeic, 8],
  ['TIFF', 'image/tiff', tiff, 12],
  ['PDF', 'application/pdf', drawn, 6],
  ['PDF of JPEG 2000', 'application/pdf', makeJpxPdf, 3],
  ['PDF of JBIG2', 'application/pdf', makeJbig2Pdf, 3],
])(
  'damaged files never leave the viewer without an answer: %s',
  async (_, type, make, count) => {
    const random = randomFrom(seed)
    const whole = await make()
    for (let i = 0; i < count * times; i += 1) {
      const name = opening(i + 1)
      const bytes = damaged(whole, random)
      const described = await inTime(shown(frame, name, type, bytes))
      expect(described, `file ${i}`).not.toBe('no answer')
      if (described !== 'no answer' && described.kind === 'described') {
        for (let page = 1; page <= Math.min(3, described.pages.length); page += 1) {
          const preview = await inTime(frame.ask({ kind: 'preview', opening: name, page, limits }).answer)
          expect(preview, `file ${i}, page ${page}`).toSatisfy(isAnswer)
        }
      } else expect(described, `file ${i}`).toSatisfy(isAnswer)
      frame.desk.postMessage({ kind: 'close', opening: name })
    }
    const sound = await encoded(quarters(20, 20), 'image/png')
    expect(await shown(frame, opening(0), 'image/png', sound)).toMatchObject({ kind: 'described' })
  },
  60_000 + 60_000 * times,
)

/** Not silence, and not a mistake of the viewer's own. */
const isAnswer = (answer: ViewerAnswer | 'no answer'): boolean =>
  answer !== 'no answer' && (answer.kind !== 'failed' || answer.problem !== 'internal')

test('a PDF whose page tree goes in a circle gets an answer', async () => {
  const circle = [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [2 0 R 2 0 R] /Count 3 /Parent 2 0 R >> endobj',
    'trailer << /Size 3 /Root 1 0 R >>',
    '%%EOF',
  ].join('\n')
  const answer = await inTime(shown(frame, opening(1), 'application/pdf', new TextEncoder().encode(circle)))
  expect(answer).toSatisfy(isAnswer)
})
