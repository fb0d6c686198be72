import type { DecoderFiles, OpenDocument, Rotation, Source } from './document.ts'
import { Fault } from './fault.ts'
import { deviceSize, drawTurned } from './fit.ts'
import { readLines } from './lines.ts'
import {
  bytesMessage,
  viewerRequest,
  type PageSize,
  type ViewerAnswer,
  type ViewerLimits,
  type ViewerProblem,
  type ViewerRequest,
} from './messages.ts'
import { Openings } from './openings.ts'
import { openPdf } from './pdf.ts'
import { openPicture } from './picture.ts'
import { openRaster } from './raster.ts'
import { Turns, urgency } from './turns.ts'

type Work = Extract<ViewerRequest, { kind: 'describe' | 'render' | 'preview' | 'read-lines' }>

const previewBox = { maxWidth: 112, maxHeight: 160 }
/** Previews are drawn larger and halved: print of a few pixels stays grey lines instead of breaking up. */
const previewOversize = 2

const open = ({ type, bytes }: Source, files: DecoderFiles): OpenDocument => {
  switch (type) {
    case 'application/pdf':
      return openPdf({ type, bytes }, files)
    case 'image/tiff':
    case 'image/heic':
    case 'image/heif':
      return openRaster({ type, bytes }, files)
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
    case 'image/gif':
    case 'image/avif':
      return openPicture({ type, bytes })
  }
}

/** Serves the two ports until they close: bytes in on `vault`, requests in and pictures out on `desk`. */
export const serve = (desk: MessagePort, vault: MessagePort, files: DecoderFiles): void => {
  const openings = new Openings()
  const turns = new Turns()
  const documents = new Map<string, OpenDocument>()
  const running = new Map<number, { opening: string; stop: AbortController }>()

  const answer = (message: ViewerAnswer, transfer: Transferable[] = []): void =>
    desk.postMessage(message, transfer)

  /** `source` was awaited by the caller, and closing may have come between: then its signal is aborted. */
  const documentOf = (opening: string, source: Source): OpenDocument => {
    const known = documents.get(opening)
    if (known !== undefined) return known
    const made = open(source, files)
    documents.set(opening, made)
    return made
  }

  const close = (opening: string): void => {
    for (const work of running.values()) if (work.opening === opening) work.stop.abort()
    openings.close(opening)
    documents.get(opening)?.close()
    documents.delete(opening)
  }

  const describe = async (
    document: OpenDocument,
    work: Extract<Work, { kind: 'describe' }>,
  ): Promise<void> => {
    const pages: PageSize[] = await document.pages(work.limits, work.password)
    answer({ kind: 'described', request: work.request, pages })
  }

  const render = async (
    document: OpenDocument,
    work: Extract<Work, { kind: 'render' }>,
    signal: AbortSignal,
  ): Promise<void> => {
    const { canvas, scale, incomplete } = await document.draw(
      work.page,
      work.rotation,
      work,
      work.limits,
      signal,
    )
    // A cancelled request gets no answer; nobody would close its bitmap.
    if (signal.aborted) return
    const bitmap = canvas.transferToImageBitmap()
    answer({ kind: 'rendered', request: work.request, bitmap, scale, incomplete }, [bitmap])
  }

  const preview = async (
    document: OpenDocument,
    work: Extract<Work, { kind: 'preview' }>,
    signal: AbortSignal,
  ): Promise<void> => {
    const { rgba, ...rest } = await smallPicture(document, work.page, work.limits, signal)
    if (!signal.aborted) answer({ kind: 'previewed', request: work.request, rgba, ...rest }, [rgba])
  }

  const lines = async (
    document: OpenDocument,
    work: Extract<Work, { kind: 'read-lines' }>,
    signal: AbortSignal,
  ): Promise<void> => {
    const told = await readLines(document, work, files, signal)
    if (!signal.aborted) answer({ kind: 'told-lines', request: work.request, told })
  }

  const perform = async (work: Work, signal: AbortSignal): Promise<void> => {
    const source = await Promise.race([openings.whole(work.opening), abortOf(signal)])
    await turns.take(urgency[work.kind], signal, async () => {
      answer({ kind: 'started', request: work.request })
      const document = documentOf(work.opening, source)
      if (work.kind === 'describe') await describe(document, work)
      else if (work.kind === 'render') await render(document, work, signal)
      else if (work.kind === 'read-lines') await lines(document, work, signal)
      else await preview(document, work, signal)
    })
  }

  const start = (work: Work): void => {
    const stop = new AbortController()
    running.set(work.request, { opening: work.opening, stop })
    perform(work, stop.signal)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) answer({ kind: 'failed', request: work.request, problem: problemOf(error) })
      })
      .finally(() => running.delete(work.request))
  }

  desk.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = viewerRequest.safeParse(data)
    if (!parsed.success) return
    const request = parsed.data
    switch (request.kind) {
      case 'ping': {
        answer({ kind: 'pong', request: request.request })
        return
      }
      case 'cancel':
        return running.get(request.request)?.stop.abort()
      case 'close': {
        close(request.opening)
        return
      }
      case 'describe':
      case 'render':
      case 'preview':
      case 'read-lines': {
        start(request)
        return
      }
    }
  }
  vault.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = bytesMessage.safeParse(data)
    if (!parsed.success) return
    if (parsed.data.kind === 'close') close(parsed.data.opening)
    else openings.take(parsed.data)
  }
  answer({ kind: 'ready' })
}

const problemOf = (error: unknown): ViewerProblem => (error instanceof Fault ? error.problem : 'internal')

const abortOf = async (signal: AbortSignal): Promise<never> => {
  const { promise, reject } = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  return promise
}

const upright: Rotation = 0

const smallPicture = async (
  document: OpenDocument,
  page: number,
  limits: ViewerLimits,
  signal: AbortSignal,
): Promise<{ width: number; height: number; rgba: ArrayBuffer; incomplete: boolean }> => {
  const large = {
    maxWidth: previewBox.maxWidth * previewOversize,
    maxHeight: previewBox.maxHeight * previewOversize,
  }
  const { canvas, incomplete } = await document.draw(page, upright, large, limits, signal)
  const scale = Math.min(1, previewBox.maxWidth / canvas.width, previewBox.maxHeight / canvas.height)
  const size = deviceSize(canvas, scale, previewBox)
  const { context } = await drawTurned(canvas, canvas, upright, size, { willReadFrequently: true })
  const { data } = context.getImageData(0, 0, size.width, size.height)
  return { ...size, rgba: data.buffer, incomplete }
}
