import { decodeImage, toRGBA8, type IFD } from 'utif2'
import { Fault } from './fault.ts'
import { countingLines } from './fax.ts'
import './lzw.ts'
import { tags, type Tag, type TiffPage } from './tiff-header.ts'

/** None, CCITT RLE, G3 and G4, LZW, JPEG, Deflate by both its numbers, PackBits. */
const compressions: readonly number[] = [1, 2, 3, 4, 5, 7, 8, 32946, 32773]
const groupFour = 4
const jpeg = 7
/** Only these are ever predicted (TIFF 6.0, section 14). */
const predicted: readonly number[] = [5, 8, 32946]
/** PhotometricInterpretation. */
const rgb = 2
const palette = 3
const cmyk = 5
const yCbCr = 6

/** Bits of a sample by photometric interpretation, as `toRGBA8` converts them; 0 and 1 are grey. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 4, 8, 16],
  1: [1, 2, 8, 16],
  [rgb]: [8, 16],
  [palette]: [1, 2, 4, 8],
  [cmyk]: [8],
}
/** An Adobe segment that says "no colour transform": without one a JPEG of three components is taken for YCbCr. */
const plainColours = [0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0]

type Sort = {
  compression: number
  bits: number
  samples: number
  photometric: number
}

/**
 * RGBA pixels of one page, as stored. utif2 never looks at the file's structure: it is given the values that
 * `readTiff` has checked, and decodes the strips. `incomplete`: a fax had fewer lines than the page.
 * @throws Fault 'unsupported' for what utif2 would show wrongly or not at all
 */
export const decodeTiff = (
  bytes: Uint8Array<ArrayBuffer>,
  page: TiffPage,
): { rgba: Uint8ClampedArray<ArrayBuffer>; incomplete: boolean } => {
  const sort = sortOf(page)
  if (!isKnown(sort, page)) throw new Fault('unsupported')
  const image = imageOf(sort, page)
  const lines = countingLines(page.size.width, () => decodeImage(bytes.buffer, image))
  if (!(image.data instanceof Uint8Array)) throw new Fault('broken')
  const rgba = new Uint8ClampedArray(toRGBA8(image))
  // A fourth sample that is not called alpha is none; taken for it, it could hide the page.
  const alpha = [1, 2].includes(first(page, tags.extra, 0))
  if (sort.photometric === rgb && sort.samples > 3 && !alpha) {
    for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255
  }
  const striped = !page.values.has(tags.tileOffsets)
  return { rgba, incomplete: sort.compression === groupFour && striped && lines < page.size.height }
}

const first = (page: TiffPage, tag: Tag, otherwise: number): number => page.values.get(tag)?.[0] ?? otherwise

const sortOf = (page: TiffPage): Sort => ({
  compression: first(page, tags.compression, 1),
  bits: first(page, tags.bits, 1),
  samples: first(page, tags.samples, 1),
  photometric: first(page, tags.photometric, 1),
})

const isKnown = ({ compression, bits, samples, photometric }: Sort, page: TiffPage): boolean => {
  const predictor = first(page, tags.predictor, 1)
  const inJpeg = compression === jpeg
  const deep = inJpeg
    ? bits === 8 && [1, rgb, yCbCr].includes(photometric)
    : depths[photometric]?.includes(bits) === true
  const [least, most] =
    photometric === cmyk ? [4, 5] : photometric >= rgb && photometric !== palette ? [3, 4] : [1, 1]
  return (
    compressions.includes(compression) &&
    deep &&
    samples >= least &&
    samples <= (inJpeg ? least : most) &&
    (page.values.get(tags.bits) ?? []).every((other) => other === bits) &&
    (page.values.get(tags.format) ?? []).every((format) => format === 1) &&
    (samples === 1 || first(page, tags.planes, 1) === 1) &&
    (!predicted.includes(compression) || predictor === 1 || (predictor === 2 && bits >= 8)) &&
    (photometric !== palette || page.values.get(tags.colours)?.length === 3 * 2 ** bits)
  )
}

const imageOf = ({ compression, photometric }: Sort, page: TiffPage): IFD => {
  const image: Record<string, number[]> = {
    t258: [1],
    t259: [1],
    t262: [1],
    t277: [1],
    t278: [page.size.height],
  }
  for (const [tag, values] of page.values) {
    if (tag !== tags.predictor || predicted.includes(compression)) image[`t${tag}`] = [...values]
  }
  if (compression === jpeg) {
    // utif2's JPEG always comes as RGB, grey as three equal samples of it.
    Object.assign(image, { t262: [rgb], t277: [3], t258: [8, 8, 8] })
    const [start, second, ...tables] = page.values.get(tags.jpegTables) ?? [0xff, 0xd8]
    if (photometric === rgb)
      image[`t${tags.jpegTables}`] = [start ?? 0, second ?? 0, ...plainColours, ...tables]
  }
  // utif2 fills in `data`, `width` and `height` itself, as its own parser leaves it to do.
  return image as unknown as IFD
}
