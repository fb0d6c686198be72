import { PDFDocument, PDFRawStream } from 'pdf-lib'
import { smallJpeg } from './small-jpeg.ts'
import { seededBytes } from './random.ts'

const mebibyte = 1_048_576

/**
 * A valid JPEG of exactly `mebibytes` MiB: a small picture with comment segments before it, of bytes that no
 * compression shortens and that can be searched for. The same `seed` gives the same bytes.
 */
export function makeLargeJpeg(mebibytes: number, seed = 1): Uint8Array {
  const picture = smallJpeg()
  const whole = new Uint8Array(mebibytes * mebibyte)
  const view = new DataView(whole.buffer)
  whole.set(picture.subarray(0, 2))
  whole.set(picture.subarray(2), whole.length - (picture.length - 2))
  // Marker FFFE, then a length of at most 65,535 that counts itself (ITU-T T.81, B.2.4.5).
  const end = whole.length - (picture.length - 2)
  let at = 2
  for (let left = end - at; left > 0; left = end - at) {
    // A rest of less than four bytes would be no segment.
    const size = left <= 65_537 ? left : Math.min(65_537, left - 4)
    view.setUint16(at, 0xfffe)
    view.setUint16(at + 2, size - 2)
    whole.set(seededBytes(seed + at, size - 4), at + 4)
    at += size
  }
  return whole
}

/** A valid one-page PDF a little over `mebibytes` MiB: a small picture, and a stream that nothing refers to. */
export async function makeLargePdf(mebibytes: number, seed = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const image = await pdf.embedJpg(smallJpeg())
  pdf.addPage([595.28, 841.89]).drawImage(image, { x: 48, y: 420, width: 499, height: 374 })
  const ballast = PDFRawStream.of(pdf.context.obj({}), seededBytes(seed, mebibytes * mebibyte))
  pdf.context.register(ballast)
  return pdf.save({ useObjectStreams: false })
}
