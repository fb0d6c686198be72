import {
  getDocument,
  PasswordException,
  PasswordResponses,
  PDFWorker,
  RenderingCancelledException,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist'
import type { DecoderFiles, OpenDocument, Source } from './document.ts'
import { Fault } from './fault.ts'
import { canvasOf, deviceSize, scaleToFit } from './fit.ts'
import type { PageSize, ViewerLimits } from './messages.ts'
import { nextTask } from './pace.ts'
import { lacksSharedPicture, lossIn, type Loss } from './pdf-loss.ts'
import { Spare } from './spare.ts'

type Opened = { pdf: PDFDocumentProxy; limits: ViewerLimits }

/** How long pdf.js may take to end a document in an orderly way before its worker is ended for it. */
const farewell = 500

type Parser = { worker: Worker; port: PDFWorker }

const startsParser = (): Parser => {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' })
  return { worker, port: PDFWorker.create({ port: worker, verbosity: VerbosityLevel.WARNINGS }) }
}

/** Starting pdf.js is felt beside the reading of a scanned page (bench `first-view-pdf`). */
const spare = new Spare(startsParser)

/**
 * A file cut off in transit still shows its first pages in pdf.js, which rebuilds the table of objects. What decodes
 * in part is not the document, so the end that ISO 32000-2, 7.5.5 demands must be there; padding after it may be.
 */
export const hasEnd = (bytes: Uint8Array): boolean => {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end -= 1
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, end - 4096), end))
  return tail.includes('%%EOF')
}

const faultOf = (error: unknown): Fault => {
  if (error instanceof Fault) return error
  if (error instanceof PasswordException) {
    return new Fault(error.code === PasswordResponses.INCORRECT_PASSWORD ? 'wrong-password' : 'password')
  }
  return new Fault('broken')
}

/** A PDF: pages measured in points, upright (its own /Rotate applied). */
export const openPdf = (source: Source, files: Pick<DecoderFiles, 'pdf'>): OpenDocument => {
  let bytes: Uint8Array<ArrayBuffer> | null = source.bytes
  let opened: Promise<Opened> | null = null
  const { worker, port } = spare.take()
  const ended = new AbortController()

  /** What the worker says is missing belongs to the page being drawn: pages are drawn one at a time. */
  let drawing: number | null = null
  const losses = new Map<number, Loss>()
  /** A picture that several pages share is told of once only; later pages may lack it in silence. */
  let sharedLoss = false
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    sharedLoss ||= lacksSharedPicture(data)
    const loss = lossIn(data)
    if (loss === null || drawing === null) return
    if (loss === 'too-large' || !losses.has(drawing)) losses.set(drawing, loss)
  })

  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Fault('internal')))
    ended.signal.addEventListener('abort', () => reject(new Fault('broken')))
  })
  failed.catch(() => undefined)

  const load = async (limits: ViewerLimits, password?: string): Promise<Opened> => {
    if (bytes === null || !hasEnd(bytes)) throw new Fault('broken')
    const data = bytes
    bytes = null
    const task = getDocument({
      // Transferred to the worker: nothing of it stays here.
      data,
      worker: port,
      ...(password === undefined ? {} : { password }),
      // For this side only: its warnings may quote the document, and nobody reads them.
      verbosity: VerbosityLevel.ERRORS,
      enableXfa: false,
      maxImageSize: limits.pixels,
      cMapUrl: `${files.pdf}cmaps/`,
      standardFontDataUrl: `${files.pdf}standard_fonts/`,
      wasmUrl: `${files.pdf}wasm/`,
      iccUrl: `${files.pdf}iccs/`,
      // pdf.js would fetch for itself only over http and https; ours is a scheme of its own.
      useWorkerFetch: true,
      disableWorkerRendering: true,
      isOffscreenCanvasSupported: true,
      isImageDecoderSupported: true,
    })
    return { pdf: await task.promise, limits }
  }

  const guard = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await Promise.race([work, failed])
    } catch (error) {
      throw faultOf(error)
    }
  }

  const loaded = async (limits: ViewerLimits, password?: string): Promise<PDFDocumentProxy> => {
    opened ??= load(limits, password)
    return (await guard(opened)).pdf
  }

  const sizeOf = (page: PDFPageProxy): PageSize => {
    const { width, height } = page.getViewport({ scale: 1 })
    if (!(width > 0 && height > 0 && Number.isFinite(width * height))) throw new Fault('broken')
    return { width, height, unit: 'point' }
  }

  const drawPage: OpenDocument['draw'] = async (number, rotation, box, limits, signal) => {
    const pdf = await loaded(limits)
    if (number > pdf.numPages) throw new Fault('no-such-page')
    const page = await guard(pdf.getPage(number))
    // Another page may be at work by now.
    signal.throwIfAborted()
    sizeOf(page)
    const turn = (page.rotate + rotation) % 360
    const natural = page.getViewport({ scale: 1, rotation: turn })
    const scale = scaleToFit(natural, box, limits.pixels)
    const size = deviceSize(natural, scale, box)
    const { canvas, context } = canvasOf(size, { alpha: false })
    const task = page.render({
      canvas: null,
      // pdf.js draws on either kind of context; its types know the element's only.
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport: page.getViewport({ scale, rotation: turn }),
    })
    const stop = (): void => task.cancel()
    signal.addEventListener('abort', stop)
    drawing = number
    try {
      await guard(task.promise)
    } catch (error) {
      if (!(error instanceof RenderingCancelledException)) task.cancel()
      throw error
    } finally {
      drawing = null
      signal.removeEventListener('abort', stop)
      page.cleanup()
    }
    // Only now: it would take the time of the page that somebody waits for.
    nextTask(() => spare.makeReady())
    const loss = losses.get(number)
    if (loss === 'too-large') throw new Fault('too-many-pixels')
    return { canvas, scale, incomplete: loss === 'missing' || sharedLoss }
  }

  return {
    pages: async (limits, password) => {
      const pdf = await loaded(limits, password)
      if (pdf.numPages > limits.pages) throw new Fault('too-many-pages')
      const sizes: PageSize[] = []
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await guard(pdf.getPage(number))
        sizes.push(sizeOf(page))
      }
      return sizes
    },
    draw: drawPage,
    close: () => {
      bytes = null
      ended.abort()
      const end = (): void => worker.terminate()
      setTimeout(end, farewell)
      if (opened === null) {
        end()
        return
      }
      opened.then(async ({ pdf }) => pdf.loadingTask.destroy()).then(end, end)
    },
  }
}
