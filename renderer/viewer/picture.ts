import type { OpenDocument, Source } from './document.ts'
import { Fault } from './fault.ts'
import { deviceSize, drawTurned, scaleToFit, turned, type Size } from './fit.ts'
import { pixelSize, type PictureType } from './headers.ts'
import type { ViewerLimits } from './messages.ts'

type Decoded = { frame: VideoFrame; upright: Size }

/**
 * The size to ask the decoder for: the stored one, or for a JPEG too large the largest of the eighths that libjpeg
 * decodes to straight from the coefficients. Null: too large and no smaller way.
 */
const sizeToDecode = (type: PictureType, stored: Size, pixels: number): Size | null => {
  if (stored.width * stored.height <= pixels) return stored
  if (type !== 'image/jpeg') return null
  for (let eighths = 7; eighths > 0; eighths -= 1) {
    const width = Math.ceil((stored.width * eighths) / 8)
    const height = Math.ceil((stored.height * eighths) / 8)
    if (width * height <= pixels) return { width, height }
  }
  return null
}

/** Decodes the first picture of the file from memory: no Blob and no object URL. */
const decode = async (
  type: PictureType,
  bytes: Uint8Array<ArrayBuffer>,
  limits: ViewerLimits,
): Promise<Decoded> => {
  const stored = pixelSize(type, bytes)
  if (stored === null) throw new Fault('broken')
  const wanted = sizeToDecode(type, stored, limits.pixels)
  if (wanted === null) throw new Fault('too-many-pixels')
  const reduced = wanted.width !== stored.width
  const decoder = new ImageDecoder({
    data: bytes,
    type,
    preferAnimation: false,
    ...(reduced ? { desiredWidth: wanted.width, desiredHeight: wanted.height } : {}),
  })
  try {
    // A truncated picture is refused here: what decodes in part is not the document.
    const { image, complete } = await decoder.decode({ completeFramesOnly: true })
    // The header was the file's own word; what came out counts.
    const tooMany = image.codedWidth * image.codedHeight > limits.pixels
    if (!complete || tooMany) {
      image.close()
      throw new Fault(complete ? 'too-many-pixels' : 'broken')
    }
    // The frame carries the EXIF orientation; its display size is upright already.
    const aside = image.displayWidth !== image.displayHeight && image.displayWidth === image.codedHeight
    return { frame: image, upright: reduced ? turned(stored, aside ? 90 : 0) : displaySize(image) }
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('broken')
  } finally {
    decoder.close()
  }
}

const displaySize = (frame: VideoFrame): Size => ({ width: frame.displayWidth, height: frame.displayHeight })

/** What Chromium itself decodes: one page, measured in its own upright pixels; of an animation its first frame. */
export const openPicture = ({ type, bytes: given }: Source & { type: PictureType }): OpenDocument => {
  let bytes: Uint8Array<ArrayBuffer> | null = given
  // Kept between requests, so that zooming does not decode again.
  let decoded: Promise<Decoded> | null = null

  const drop = (): void => {
    decoded?.then(({ frame }) => frame.close()).catch(() => undefined)
    decoded = null
  }

  const picture = async (limits: ViewerLimits): Promise<Decoded> => {
    if (bytes === null) throw new Fault('broken')
    decoded ??= decode(type, bytes, limits)
    const { frame } = await decoded
    if (frame.codedWidth * frame.codedHeight <= limits.pixels) return await decoded
    // Decoded under a wider limit before.
    drop()
    decoded = decode(type, bytes, limits)
    return await decoded
  }

  return {
    pages: async (limits) => {
      const { upright } = await picture(limits)
      return [{ ...upright, unit: 'pixel' }]
    },
    draw: async (page, rotation, box, limits) => {
      if (page !== 1) throw new Fault('no-such-page')
      const { frame, upright } = await picture(limits)
      const shown = turned(upright, rotation)
      // Never larger than what was decoded: there is nothing more to see.
      const most = Math.min(1, frame.displayWidth / upright.width)
      const scale = scaleToFit(shown, box, limits.pixels, most)
      const to = deviceSize(shown, scale, box)
      return { canvas: drawTurned(frame, displaySize(frame), rotation, to), scale, incomplete: false }
    },
    close: () => {
      bytes = null
      drop()
    },
  }
}
