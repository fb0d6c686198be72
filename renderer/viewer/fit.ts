import type { Box, Rotation } from './document.ts'
import { Fault } from './fault.ts'
import type { PageShare } from './messages.ts'

/** What can be drawn and reduced; its owner closes it. */
export type Picture = ImageBitmap | OffscreenCanvas | VideoFrame

export type Size = { width: number; height: number }

export const turned = ({ width, height }: Size, rotation: Rotation): Size =>
  rotation === 90 || rotation === 270 ? { width: height, height: width } : { width, height }

/** Where a share of the upright page lies on the page as it is turned. */
export const turnedShare = ({ x, y, width, height }: PageShare, rotation: Rotation): PageShare => {
  switch (rotation) {
    case 0:
      return { x, y, width, height }
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width }
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height }
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width }
  }
}

/** The scale at which `page` fits the box with no more than `pixels` in all, and at most `most`. */
export const scaleToFit = (page: Size, box: Box, pixels: number, most = Infinity): number =>
  Math.min(
    box.maxWidth / page.width,
    box.maxHeight / page.height,
    Math.sqrt(pixels / (page.width * page.height)),
    most,
  )

/** Whole device pixels within the box, at least one each way. */
export const deviceSize = (page: Size, scale: number, box: Box): Size => ({
  width: Math.max(1, Math.min(box.maxWidth, Math.round(page.width * scale))),
  height: Math.max(1, Math.min(box.maxHeight, Math.round(page.height * scale))),
})

export type Canvas = { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D }

export const canvasOf = ({ width, height }: Size, settings?: CanvasRenderingContext2DSettings): Canvas => {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', settings)
  // Chromium gives no context when the memory for it is not there.
  if (context === null) throw new Fault('too-many-pixels')
  return { canvas, context }
}

/**
 * Draws `source` (upright, `from` pixels) onto white, turned clockwise, as `to` pixels. A large reduction goes by
 * halves: each half is an exact average of four pixels, so fine print does not break up as it does when bicubic
 * filters step over pixels.
 */
export const drawTurned = async (
  source: Picture,
  from: Size,
  rotation: Rotation,
  to: Size,
  settings?: CanvasRenderingContext2DSettings,
): Promise<Canvas> => {
  const upright = turned(to, rotation)
  const small = await halved(source, from, upright)
  const { canvas, context } = canvasOf(to, { ...settings, alpha: false })
  context.fillStyle = 'white'
  context.fillRect(0, 0, to.width, to.height)
  context.imageSmoothingQuality = 'high'
  context.translate(to.width / 2, to.height / 2)
  context.rotate((rotation * Math.PI) / 180)
  context.drawImage(small, -upright.width / 2, -upright.height / 2, upright.width, upright.height)
  if (small !== source && small instanceof ImageBitmap) small.close()
  return { canvas, context }
}

/** `source` halved as long as it stays as large as `to`; itself where it does not go once. */
const halved = async (source: Picture, from: Size, to: Size): Promise<Picture> => {
  let { width, height } = from
  while (width >= to.width * 2 && height >= to.height * 2) {
    width = Math.ceil(width / 2)
    height = Math.ceil(height / 2)
  }
  if (width === from.width && height === from.height) return source
  // Medium is Skia's mipmaps, which are those halves. Pixels are reduced where they lie; a frame of luma and chroma is
  // drawn, since a bitmap would first be made of the whole of it, and so is one that is turned as it is drawn, and a
  // canvas, which would first be copied.
  if (
    source instanceof ImageBitmap ||
    (source instanceof VideoFrame && isRgb(source) && liesUpright(source))
  ) {
    const size = { resizeWidth: width, resizeHeight: height }
    return await createImageBitmap(source, { ...size, resizeQuality: 'medium' })
  }
  const { canvas, context } = canvasOf({ width, height })
  context.imageSmoothingQuality = 'medium'
  context.drawImage(source, 0, 0, width, height)
  return canvas
}

const isRgb = ({ format }: VideoFrame): boolean => format !== null && /^(RGB|BGR)[AX]$/.test(format)

/** Chromium's own attributes, in no standard's types yet (WebCodecs, VideoFrame Interface). */
type Laid = VideoFrame & { readonly rotation?: number; readonly flip?: boolean }
const liesUpright = ({ rotation, flip }: Laid): boolean => rotation === 0 && flip === false
