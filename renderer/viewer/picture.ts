import type { OpenDocument, Source } from './document.ts'
import { Fault } from './fault.ts'
import { deviceSize, drawTurned, scaleToFit, turned, type Size } from './fit.ts'
import { pixelSize, type PictureType } from './headers.ts'
import type { ViewerLimits } from './messages.ts'

type Decoded = { frame: VideoFrame; upright: Size; stored: Size }

/** As many pixels as fill a pane of an ordinary window twice each way: enough for the first look and the previews. */
const firstLook = 3_000_000

const area = ({ width, height }: Size): number => width * height

/**
 * The sizes that its decoder gives, the largest first: the stored one, and of a JPEG the eighths that libjpeg decodes to
 * straight from the coefficients, in a fraction of the time. Whatever the size, the whole file is read.
 */
const sizesOf = (type: PictureType, stored: Size): Size[] =>
  (type === 'image/jpeg' ? [8, 7, 6, 5, 4, 3, 2, 1] : [8]).map((eighths) => ({
    width: Math.ceil((stored.width * eighths) / 8),
    height: Math.ceil((stored.height * eighths) / 8),
  }))

/** The size to ask the decoder for. Null: too large and no smaller way. */
const sizeToDecode = (type: PictureType, stored: Size, pixels: number, whole: boolean): Size | null => {
  const within = sizesOf(type, stored).filter((size) => area(size) <= pixels)
  const enough = whole ? undefined : within.findLast((size) => area(size) >= firstLook)
  return enough ?? within[0] ?? null
}

/** Decodes the first picture of the file from memory: no Blob and no object URL. */
const decode = async (
  type: PictureType,
  bytes: Uint8Array<ArrayBuffer>,
  limits: ViewerLimits,
  whole: boolean,
): Promise<Decoded> => {
  const stored = pixelSize(type, bytes)
  if (stored === null) throw new Fault('broken')
  const wanted = sizeToDecode(type, stored, limits.pixels, whole)
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
    return { frame: image, upright: reduced ? turned(stored, aside ? 90 : 0) : displaySize(image), stored }
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('broken')
  } finally {
    decoder.close()
  }
}

const displaySize = (frame: VideoFrame): Size => ({ width: frame.displayWidth, height: frame.displayHeight })

const scaleOf = ({ frame, upright }: Pick<Decoded, 'frame' | 'upright'>): number =>
  frame.displayWidth / upright.width

/** What Chromium itself decodes: one page, measured in its own upright pixels; of an animation its first frame. */
export const openPicture = ({ type, bytes: given }: Source & { type: PictureType }): OpenDocument => {
  let bytes: Uint8Array<ArrayBuffer> | null = given
  // Kept between requests, so that zooming does not decode again.
  let decoded: Promise<Decoded> | null = null

  const drop = (): void => {
    decoded?.then(({ frame }) => frame.close()).catch(() => undefined)
    decoded = null
  }

  /** Decodes again only where what is there is larger than the limit or, if `whole`, smaller than can be had. */
  const picture = async (limits: ViewerLimits, whole: boolean): Promise<Decoded> => {
    if (bytes === null) throw new Fault('broken')
    if (decoded !== null) {
      const { frame, stored } = await decoded
      const coded = { width: frame.codedWidth, height: frame.codedHeight }
      const best = whole ? sizeToDecode(type, stored, limits.pixels, true) : null
      if (area(coded) <= limits.pixels && area(coded) >= area(best ?? coded)) return await decoded
      drop()
    }
    decoded ??= decode(type, bytes, limits, whole)
    return await decoded
  }

  return {
    pages: async (limits) => {
      const { upright } = await picture(limits, false)
      return [{ ...upright, unit: 'pixel' }]
    },
    draw: async (page, rotation, box, limits) => {
      if (page !== 1) throw new Fault('no-such-page')
      const look = await picture(limits, false)
      const { upright } = look
      const shown = turned(upright, rotation)
      const wanted = scaleToFit(shown, box, limits.pixels, 1)
      const { frame } = wanted > scaleOf(look) ? await picture(limits, true) : look
      // Never larger than what was decoded: there is nothing more to see.
      const scale = Math.min(wanted, scaleOf({ frame, upright }))
      const to = deviceSize(shown, scale, box)
      const { canvas } = await drawTurned(frame, displaySize(frame), rotation, to)
      return { canvas, scale, incomplete: false }
    },
    close: () => {
      bytes = null
      drop()
    },
  }
}
