/**
 * The worker in which TIFF and HEIF are decoded: neither decoder can be interrupted, and here one that never ends
 * neither silences the frame nor outlives it.
 */
import { Fault } from './fault.ts'
import { decodeHeif, loadHeif } from './heif.ts'
import { rasterOrder, type RasterAnswer, type RasterFile } from './raster-messages.ts'
import { readTiff, tags } from './tiff-header.ts'
import { decodeTiff } from './tiff.ts'

/** Plaintext never becomes a Blob; what decoders write on the console may quote the document. */
Reflect.deleteProperty(globalThis, 'Blob')
Object.assign(console, { log: () => undefined, warn: () => undefined, error: () => undefined })
// utif2 asks the window for a colour engine before it converts CMYK by itself.
Object.assign(globalThis, { window: globalThis })

type Picture = { rgba: Uint8ClampedArray<ArrayBuffer>; width: number; height: number; incomplete: boolean }

let file: RasterFile | null = null
let last: Promise<unknown> = Promise.resolve()

const decoded = async (page: number, most: number): Promise<Picture> => {
  if (file === null) throw new Fault('broken')
  if (file.type !== 'image/tiff') {
    const { rgba, size } = await decodeHeif(file.bytes, file.heif, most)
    return { rgba, ...size, incomplete: false }
  }
  const found = readTiff(file.bytes, page + mostBehind)[page - 1]
  if (found === undefined) throw new Fault('no-such-page')
  const tile = [tags.tileWidth, tags.tileHeight].map((tag) => found.values.get(tag)?.[0] ?? 1)
  if (found.size.width * found.size.height > most || (tile[0] ?? 1) * (tile[1] ?? 1) > most) {
    throw new Fault('too-many-pixels')
  }
  return { ...decodeTiff(file.bytes, found), ...found.size }
}

/** The frame has counted the pages; here their number is no matter. */
const mostBehind = 1_000_000

const perform = async (request: number, page: number, most: number): Promise<void> => {
  let answer: RasterAnswer
  try {
    const { rgba, width, height, incomplete } = await decoded(page, most)
    const bitmap = await createImageBitmap(new ImageData(rgba, width, height))
    answer = { request, bitmap, incomplete }
  } catch (error) {
    // What a decoder throws is what it makes of the file.
    answer = { request, problem: error instanceof Fault ? error.problem : 'broken' }
  }
  self.postMessage(answer, { transfer: 'bitmap' in answer ? [answer.bitmap] : [] })
}

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  const order = rasterOrder.parse(data)
  if (order.kind === 'file') file = order
  // What fails here fails again, and is told, when a picture is wanted.
  else if (order.kind === 'load') loadHeif(order.heif).catch(() => undefined)
  else last = last.then(() => perform(order.request, order.page, order.pixels))
}

// libheif-js decodes in a timer of its own, and nobody hears what is thrown there.
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault()
  self.postMessage({ request: null, problem: 'broken' } satisfies RasterAnswer)
})
