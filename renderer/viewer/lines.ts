import type { Box, DecoderFiles, OpenDocument, Rotation } from './document.ts'
import { Fault } from './fault.ts'
import { canvasOf, turnedShare } from './fit.ts'
import { linesAnswer, type LinesOrder } from './lines-messages.ts'
import type { PageShare, ToldLines, ViewerLimits } from './messages.ts'

/** Device pixels across the rectangle: a line of 44 letters that fills half of it has more than the recogniser wants. */
const wantedAcross = 2400
const mostSide = 8192

const startsWorker = (): Worker =>
  new Worker(new URL('./lines-worker.ts', import.meta.url), { type: 'module', name: 'lines' })

/** The page as large as the rectangle wants it, and no larger than it is. */
const boxFor = ({ width, height }: PageShare): Box => ({
  maxWidth: Math.min(mostSide, Math.ceil(wantedAcross / width)),
  maxHeight: Math.min(mostSide, Math.ceil(wantedAcross / height)),
})

/**
 * Lines of print within a share of the upright page, turned as the person has it. Throws Fault; `internal` where the
 * recogniser itself failed.
 */
export const readLines = async (
  document: OpenDocument,
  asked: { page: number; rotation: Rotation; area: PageShare; limits: ViewerLimits },
  files: Pick<DecoderFiles, 'tesseract'>,
  signal: AbortSignal,
  makeWorker = startsWorker,
): Promise<ToldLines> => {
  const { page, rotation, limits } = asked
  const area = turnedShare(asked.area, rotation)
  const { canvas } = await document.draw(page, rotation, boxFor(area), limits, signal)
  signal.throwIfAborted()
  const width = Math.max(1, Math.round(area.width * canvas.width))
  const height = Math.max(1, Math.round(area.height * canvas.height))
  const { context } = canvasOf({ width, height }, { willReadFrequently: true })
  context.drawImage(canvas, -Math.round(area.x * canvas.width), -Math.round(area.y * canvas.height))
  const rgba = new Uint8ClampedArray(context.getImageData(0, 0, width, height).data)
  return recognised({ width, height, rgba, tesseract: files.tesseract }, signal, makeWorker())
}

const recognised = async (order: LinesOrder, signal: AbortSignal, worker: Worker): Promise<ToldLines> => {
  const { promise, resolve, reject } = Promise.withResolvers<ToldLines>()
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const answer = linesAnswer.safeParse(data)
    if (answer.success && answer.data !== null) resolve(answer.data)
    else reject(new Fault('internal'))
  }
  worker.onerror = () => reject(new Fault('internal'))
  const stop = (): void => reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  worker.postMessage(order, [order.rgba.buffer])
  try {
    return await promise
  } finally {
    signal.removeEventListener('abort', stop)
    worker.terminate()
  }
}
