import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist'
import { decode, decodeImage, toRGBA8 } from 'utif2'
import { decodeHeif } from '../../../renderer/viewer/heif.ts'
import type { DocumentType } from '../../../renderer/viewer/messages.ts'

/** Nothing but the decoders that the viewer has, and one drawing of what comes out into a box. */

export interface Box {
  readonly width: number
  readonly height: number
}

export const decoderFiles = {
  pdf: new URL('/assets/pdfjs/', location.href).href,
  heif: new URL('/assets/libheif/libheif-bundle.mjs', location.href).href,
  tesseract: new URL('/assets/tesseract/', location.href).href,
}

export async function decodeAlone(
  type: DocumentType,
  bytes: Uint8Array<ArrayBuffer>,
  box: Box,
): Promise<void> {
  switch (type) {
    case 'application/pdf': {
      const pdf = await openPdf(bytes)
      await drawPage(pdf, 1, box)
      await pdf.loadingTask.destroy()
      return
    }
    case 'image/tiff': {
      const [picture] = decode(bytes.buffer)
      if (picture === undefined) throw new Error('no picture')
      decodeImage(bytes.buffer, picture)
      const pixels = new Uint8ClampedArray(toRGBA8(picture))
      draw(await createImageBitmap(new ImageData(pixels, picture.width, picture.height)), box)
      return
    }
    case 'image/heic':
    case 'image/heif': {
      const { rgba, size } = await decodeHeif(bytes, decoderFiles.heif, 100_000_000)
      draw(await createImageBitmap(new ImageData(rgba, size.width, size.height)), box)
      return
    }
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
    case 'image/gif':
    case 'image/avif': {
      const decoder = new ImageDecoder({ data: bytes, type, preferAnimation: false })
      const { image } = await decoder.decode({ completeFramesOnly: true })
      draw(image, box)
      decoder.close()
      return
    }
  }
}

function draw(picture: ImageBitmap | VideoFrame, box: Box): void {
  const [width, height] =
    picture instanceof VideoFrame
      ? [picture.displayWidth, picture.displayHeight]
      : [picture.width, picture.height]
  const scale = Math.min(box.width / width, box.height / height, 1)
  const canvas = new OffscreenCanvas(Math.floor(width * scale), Math.floor(height * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  canvas.transferToImageBitmap().close()
}

let worker: PDFWorker | null = null

/** The worker is there already, as the viewer's page is. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  worker ??= PDFWorker.create({
    port: new Worker(new URL('../../../renderer/viewer/pdf-worker.ts', import.meta.url), { type: 'module' }),
  })
  const { pdf } = decoderFiles
  return await getDocument({
    data: bytes.slice(),
    worker,
    ...{ cMapUrl: `${pdf}cmaps/`, standardFontDataUrl: `${pdf}standard_fonts/`, wasmUrl: `${pdf}wasm/` },
    ...{ iccUrl: `${pdf}iccs/`, useWorkerFetch: true, disableWorkerRendering: true },
    ...{ isOffscreenCanvasSupported: true, isImageDecoderSupported: true },
  }).promise
}

export async function drawPage(pdf: PDFDocumentProxy, number: number, box: Box): Promise<void> {
  const page = await pdf.getPage(number)
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({
    scale: Math.min(box.width / natural.width, box.height / natural.height),
  })
  const canvas = new OffscreenCanvas(Math.floor(viewport.width), Math.floor(viewport.height))
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new Error('no canvas')
  // pdf.js draws on either kind of context; its types know the element's only.
  const canvasContext = context as unknown as CanvasRenderingContext2D
  await page.render({ canvas: null, canvasContext, viewport }).promise
  page.cleanup()
  canvas.transferToImageBitmap().close()
}
