/** Small inputs made on the spot, and a viewer served over plain channels, as the frame does it. */
import type {
  DocumentType,
  ViewerAnswer,
  ViewerLimits,
  ViewerRequest,
} from '../../../renderer/viewer/messages.ts'
import { viewerAnswer } from '../../../renderer/viewer/messages.ts'
import { serve } from '../../../renderer/viewer/serve.ts'

export const limits: ViewerLimits = { pages: 20, pixels: 4_000_000 }
export const files = {
  pdf: new URL('/node_modules/pdfjs-dist/', location.href).href,
  heif: new URL('/node_modules/libheif-js/libheif-wasm/libheif-bundle.mjs', location.href).href,
  tesseract: new URL('/assets/tesseract/', location.href).href,
}
export const opening = (n: number): string => n.toString(16).padStart(32, '0')

/** Quarters: red, green over blue, white. */
export const quarters = (width: number, height: number): OffscreenCanvas => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  const colours = ['#f00', '#0f0', '#00f', '#fff']
  colours.forEach((colour, i) => {
    context.fillStyle = colour
    context.fillRect((i % 2) * (width / 2), Math.floor(i / 2) * (height / 2), width / 2, height / 2)
  })
  return canvas
}

export const encoded = async (
  canvas: OffscreenCanvas,
  type: DocumentType,
  quality = 0.95,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await canvas.convertToBlob({ type, quality })).arrayBuffer())

/** A JPEG with an EXIF segment that holds nothing but the orientation (TIFF big-endian, tag 0x0112). */
export const withOrientation = (jpeg: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> => {
  const exif = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1]
  const entry = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  return Uint8Array.from([0xff, 0xd8, ...exif, ...entry, ...jpeg.subarray(2)])
}

const letter = ([red = 0, green = 0, blue = 0]: Uint8ClampedArray): string =>
  red > 128 ? (green > 128 && blue > 128 ? 'w' : 'r') : green > 128 ? 'g' : blue > 128 ? 'b' : '?'

/** The colours in the middles of the four quarters, row by row: `rgbw` is upright. */
export const quartersOf = (
  picture: ImageBitmap | { width: number; height: number; rgba: ArrayBuffer },
): string => {
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  if (picture instanceof ImageBitmap) context.drawImage(picture, 0, 0)
  else {
    const pixels = new Uint8ClampedArray(picture.rgba)
    context.putImageData(new ImageData(pixels, picture.width, picture.height), 0, 0)
  }
  const at = (x: number, y: number): string =>
    letter(context.getImageData(Math.floor(picture.width * x), Math.floor(picture.height * y), 1, 1).data)
  return at(0.25, 0.25) + at(0.75, 0.25) + at(0.25, 0.75) + at(0.75, 0.75)
}

type WithoutRequest<T> = T extends { request: number } ? Omit<T, 'request'> : T
type Asked = WithoutRequest<
  Extract<ViewerRequest, { kind: 'describe' | 'render' | 'preview' | 'read-lines' }>
>

/** A viewer in this page: what the desk and the vault hold of it, and all it said. */
export const viewer = (other: Partial<typeof files> = {}) => {
  const desk = new MessageChannel()
  const vault = new MessageChannel()
  const said: ViewerAnswer[] = []
  const waiting = new Map<number, (answer: ViewerAnswer) => void>()
  let last = 0
  desk.port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    const answer = viewerAnswer.parse(data)
    said.push(answer)
    if (answer.kind !== 'ready' && answer.kind !== 'started') waiting.get(answer.request)?.(answer)
  }
  serve(desk.port2, vault.port2, { ...files, ...other })
  const send = (name: string, type: DocumentType, bytes: Uint8Array, chunk = 64 * 1024): void => {
    vault.port1.postMessage({ kind: 'begin', opening: name, type, size: bytes.length })
    for (let at = 0; at < bytes.length; at += chunk) {
      const { buffer } = bytes.slice(at, at + chunk)
      vault.port1.postMessage({ kind: 'chunk', opening: name, bytes: buffer }, [buffer])
    }
    vault.port1.postMessage({ kind: 'end', opening: name })
  }
  const ask = (asked: Asked): { request: number; answer: Promise<ViewerAnswer> } => {
    last += 1
    const request = last
    const { promise, resolve } = Promise.withResolvers<ViewerAnswer>()
    waiting.set(request, resolve)
    desk.port1.postMessage({ ...asked, request })
    return { request, answer: promise }
  }
  const end = (): void => {
    desk.port1.close()
    vault.port1.close()
  }
  return { desk: desk.port1, vault: vault.port1, said, send, ask, end }
}

export type Viewer = ReturnType<typeof viewer>

/** Sends a document under a fresh name and describes it. */
export const shown = async (
  to: Viewer,
  name: string,
  type: DocumentType,
  bytes: Uint8Array,
  within = limits,
): Promise<ViewerAnswer> => {
  to.send(name, type, bytes)
  return to.ask({ kind: 'describe', opening: name, limits: within }).answer
}

type Rendering = { page?: number; rotation?: 0 | 90 | 180 | 270; maxWidth?: number; maxHeight?: number }

export const rendered = async (to: Viewer, name: string, how: Rendering = {}, within = limits) => {
  const asked = { page: 1, rotation: 0 as const, maxWidth: 1000, maxHeight: 1000, ...how }
  const answer = await to.ask({ kind: 'render', opening: name, limits: within, ...asked }).answer
  if (answer.kind !== 'rendered') throw new Error(JSON.stringify(answer))
  return answer
}

export const previewed = async (to: Viewer, name: string, page = 1) => {
  const answer = await to.ask({ kind: 'preview', opening: name, page, limits }).answer
  if (answer.kind !== 'previewed') throw new Error(JSON.stringify(answer))
  return answer
}
