import type { Box, Rotation } from './document.ts'
import { Fault } from './fault.ts'
import type { PageShare } from './messages.ts'

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

export const canvasOf = (
  { width, height }: Size,
  settings?: CanvasRenderingContext2DSettings,
): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } => {
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
export const drawTurned = (
  source: CanvasImageSource,
  from: Size,
  rotation: Rotation,
  to: Size,
): OffscreenCanvas => {
  const upright = turned(to, rotation)
  let picture = source
  let { width, height } = from
  while (width >= upright.width * 2 && height >= upright.height * 2) {
    const half = { width: Math.ceil(width / 2), height: Math.ceil(height / 2) }
    const step = canvasOf(half)
    step.context.imageSmoothingQuality = 'low'
    step.context.drawImage(picture, 0, 0, half.width, half.height)
    picture = step.canvas
    width = half.width
    height = half.height
  }
  const { canvas, context } = canvasOf(to, { alpha: false })
  context.fillStyle = 'white'
  context.fillRect(0, 0, to.width, to.height)
  context.imageSmoothingQuality = 'high'
  context.translate(to.width / 2, to.height / 2)
  context.rotate((rotation * Math.PI) / 180)
  context.drawImage(picture, -upright.width / 2, -upright.height / 2, upright.width, upright.height)
  return canvas
}
