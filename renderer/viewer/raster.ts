import { heifSize } from './boxes.ts'
import type { DecoderFiles, OpenDocument, Source } from './document.ts'
import { Fault } from './fault.ts'
import { canvasOf, deviceSize, drawTurned, scaleToFit, turned, type Size } from './fit.ts'
import type { PageSize, ViewerLimits } from './messages.ts'
import { nextTask } from './pace.ts'
import { rasterAnswer, type RasterFile, type RasterOrder } from './raster-messages.ts'
import { Spare } from './spare.ts'
import { readTiff } from './tiff-header.ts'

/** A decoded page, upright. */
type Whole = { picture: OffscreenCanvas | ImageBitmap; incomplete: boolean }

/** A page by its header: `upright` is what it measures before the person. */
type Leaf = { stored: Size; upright: Size; orientation: number }

const startsWorker = (): Worker =>
  new Worker(new URL('./raster-worker.ts', import.meta.url), { type: 'module', name: 'raster' })

/** Loading libheif takes as long as decoding a photograph. */
const spare = new Spare(startsWorker)
/** With the decoder's address, which the first document brings. */
const makeReady = (heif: string): void =>
  spare.makeReady((worker) => worker.postMessage({ kind: 'load', heif } satisfies RasterOrder))

const leavesOf = ({ type, bytes }: Source, limits: ViewerLimits): Leaf[] => {
  if (type !== 'image/tiff') {
    const size = heifSize(bytes)
    if (size === null) throw new Fault('broken')
    // Turning is part of what libheif decodes; the header alone does not tell which way up it comes.
    return [{ stored: size, upright: size, orientation: 1 }]
  }
  return readTiff(bytes, limits.pages).map(({ size, orientation, tall }) => {
    const shown = tall > 1 ? { ...size, height: Math.round(size.height * tall) } : size
    const wide = tall < 1 ? { ...shown, width: Math.round(size.width / tall) } : shown
    return { stored: size, upright: turned(wide, orientation > 4 ? 90 : 0), orientation }
  })
}

/** TIFF, page by page, and HEIF. Sizes come from the header; pixels from a worker that can be ended. */
export const openRaster = (
  { type, bytes: given }: Source & { type: RasterFile['type'] },
  files: Pick<DecoderFiles, 'heif'>,
): OpenDocument => {
  /** Null once the decoder has them. */
  let bytes: Uint8Array<ArrayBuffer> | null = given
  let leaves: Leaf[] | null = null
  let decoder: Decoder | null = null
  /** The page decoded last, upright, so that zooming does not decode it again. */
  let kept: ({ page: number } & Whole) | null = null

  const drop = (): void => {
    if (kept?.picture instanceof ImageBitmap) kept.picture.close()
    kept = null
  }

  const picture = async (page: number, leaf: Leaf, limits: ViewerLimits): Promise<Whole> => {
    if (kept?.page === page) return kept
    if (leaf.stored.width * leaf.stored.height > limits.pixels) throw new Fault('too-many-pixels')
    if (decoder === null) {
      if (bytes === null) throw new Fault('broken')
      decoder = new Decoder(type === 'image/tiff' ? startsWorker() : spare.take(), {
        kind: 'file',
        type,
        bytes,
        heif: files.heif,
      })
      bytes = null
    }
    drop()
    const { bitmap, incomplete } = await decoder.page(page, limits.pixels)
    const upright = leaf.orientation === 1 ? bitmap : righted(bitmap, leaf.orientation)
    kept = { page, picture: upright, incomplete }
    return kept
  }

  return {
    pages: async (limits) => {
      if (leaves === null) {
        if (bytes === null) throw new Fault('broken')
        leaves = leavesOf({ type, bytes }, limits)
        const [only] = leaves
        if (type !== 'image/tiff' && only !== undefined) {
          const { width, height } = (await picture(1, only, limits)).picture
          leaves = [{ ...only, upright: { width, height } }]
          nextTask(() => makeReady(files.heif))
        }
      }
      if (leaves.length > limits.pages) throw new Fault('too-many-pages')
      return leaves.map(({ upright }): PageSize => ({ ...upright, unit: 'pixel' }))
    },
    draw: async (page, rotation, box, limits) => {
      const leaf = leaves?.[page - 1]
      if (leaf === undefined) throw new Fault('no-such-page')
      const { picture: whole, incomplete } = await picture(page, leaf, limits)
      const shown = turned(leaf.upright, rotation)
      const scale = scaleToFit(shown, box, limits.pixels, 1)
      const to = deviceSize(shown, scale, box)
      const { canvas } = await drawTurned(whole, whole, rotation, to)
      return { canvas, scale, incomplete }
    },
    close: () => {
      bytes = null
      leaves = null
      drop()
      decoder?.end()
    },
  }
}

/** What each orientation of EXIF asks for, as a matrix of a canvas on the unit square (Exif 2.32, 4.6.4 A). */
const matrices: readonly (readonly [number, number, number, number, number, number])[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
]

const righted = (bitmap: ImageBitmap, orientation: number): OffscreenCanvas => {
  const size = turned(bitmap, orientation > 4 ? 90 : 0)
  const { canvas, context } = canvasOf(size)
  const [a, b, c, d, right, down] = matrices[orientation - 1] ?? [1, 0, 0, 1, 0, 0]
  context.setTransform(a, b, c, d, right * size.width, down * size.height)
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  return canvas
}

type Drawn = { bitmap: ImageBitmap; incomplete: boolean }

/** The frame's hold on the worker of one document. */
class Decoder {
  readonly #worker: Worker
  readonly #waiting = new Map<number, PromiseWithResolvers<Drawn>>()
  #last = 0

  constructor(worker: Worker, file: RasterFile) {
    this.#worker = worker
    worker.onmessage = ({ data }: MessageEvent<unknown>) => this.#take(data)
    worker.onerror = () => this.#fail(new Fault('internal'))
    this.#worker.postMessage(file satisfies RasterOrder, [file.bytes.buffer])
  }

  page(page: number, pixels: number): Promise<Drawn> {
    const request = (this.#last += 1)
    const waiting = Promise.withResolvers<Drawn>()
    this.#waiting.set(request, waiting)
    this.#worker.postMessage({ kind: 'page', request, page, pixels } satisfies RasterOrder)
    return waiting.promise
  }

  end(): void {
    this.#worker.terminate()
    this.#fail(new Fault('broken'))
  }

  #take(data: unknown): void {
    const answer = rasterAnswer.parse(data)
    if (answer.request === null) {
      this.#fail(new Fault('broken'))
      return
    }
    const waiting = this.#waiting.get(answer.request)
    this.#waiting.delete(answer.request)
    if ('bitmap' in answer) {
      if (waiting === undefined) answer.bitmap.close()
      else waiting.resolve(answer)
    } else waiting?.reject(new Fault(answer.problem))
  }

  #fail(fault: Fault): void {
    const all = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of all) reject(fault)
  }
}
