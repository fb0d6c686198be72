import { Fault } from './fault.ts'
import type { Size } from './fit.ts'

/** Tags of TIFF 6.0 that are read; whatever else a file says is never looked at. */
export const tags = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  acrossResolution: 282,
  downResolution: 283,
  planes: 284,
  fax3: 292,
  predictor: 317,
  colours: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
  extra: 338,
  format: 339,
  jpegTables: 347,
} as const
export type Tag = (typeof tags)[keyof typeof tags]
const known: ReadonlySet<number> = new Set(Object.values(tags))

export type TiffPage = {
  /** As stored, before orientation. */
  size: Size
  /** 1 to 8, as in EXIF. */
  orientation: number
  /** By how much a stored pixel is taller than wide: a fax of 204 × 98 dots to an inch has two. */
  tall: number
  values: ReadonlyMap<Tag, readonly number[]>
}

/** Bytes of one value by field type; a type that is not here is passed over (TIFF 6.0, section 2). */
const bytesOf: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 }
/** A fraction of two longs; a length in pixels that is one is none. */
const rational = 5
const isResolution = (tag: Tag): boolean => tag === tags.acrossResolution || tag === tags.downResolution

/**
 * The pages of a TIFF by its directories, with every strip and tile they name inside the file: one cut off is broken
 * and not shown in part. Directories that call themselves thumbnails or masks are no pages.
 * @throws Fault 'broken', 'unsupported' (BigTIFF), 'too-many-pages'; nothing else, whatever the bytes are.
 */
export const readTiff = (bytes: Uint8Array, mostPages: number): TiffPage[] => {
  try {
    return pagesOf(new Reader(bytes), mostPages)
  } catch (error) {
    // DataView's own answer at every edge of the file.
    throw error instanceof RangeError ? new Fault('broken') : error
  }
}

class Reader {
  readonly view: DataView
  readonly #little: boolean
  /** Values may not be read more often than the file is large: directories that overlap would cost without end. */
  #left: number

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#left = bytes.length
    const order = this.view.getUint16(0)
    if (order !== 0x4949 && order !== 0x4d4d) throw new Fault('broken')
    this.#little = order === 0x4949
  }

  short(at: number): number {
    return this.view.getUint16(at, this.#little)
  }

  long(at: number): number {
    return this.view.getUint32(at, this.#little)
  }

  /** The values of the field at `at`, where it is of a known tag and type. */
  field(at: number): readonly [Tag, number[]] | null {
    const tag = this.short(at)
    const type = this.short(at + 2)
    const each = bytesOf[type]
    if (!isKnown(tag) || each === undefined || (type === rational) !== isResolution(tag)) return null
    const count = this.long(at + 4)
    this.#left -= count * each
    if (this.#left < 0) throw new Fault('broken')
    const from = count * each <= 4 ? at + 8 : this.long(at + 8)
    if (from + count * each > this.view.byteLength) throw new Fault('broken')
    return [tag, Array.from({ length: count }, (_, i) => this.#value(type, from + i * each))]
  }

  #value(type: number, at: number): number {
    if (type === 3) return this.short(at)
    if (type === 4) return this.long(at)
    if (type === rational) return this.long(at) / this.long(at + 4)
    return this.view.getUint8(at)
  }
}

const isKnown = (tag: number): tag is Tag => known.has(tag)

const pagesOf = (reader: Reader, mostPages: number): TiffPage[] => {
  const version = reader.short(2)
  if (version === 43) throw new Fault('unsupported')
  if (version !== 42) throw new Fault('broken')
  const pages: TiffPage[] = []
  const seen = new Set<number>()
  for (let at = reader.long(4); at !== 0;) {
    if (seen.has(at)) throw new Fault('broken')
    seen.add(at)
    // As many thumbnails and masks again are more than any scanner makes.
    if (pages.length > mostPages || seen.size > 4 * mostPages + 16) throw new Fault('too-many-pages')
    const fields = reader.short(at)
    const values = new Map<Tag, readonly number[]>()
    for (let i = 0; i < fields; i += 1) {
      const field = reader.field(at + 2 + 12 * i)
      if (field !== null) values.set(...field)
    }
    const subfile = values.get(tags.subfile)?.[0] ?? 0
    if ((subfile & 0b101) === 0) pages.push(pageOf(values, reader.view.byteLength))
    at = reader.long(at + 2 + 12 * fields)
  }
  if (pages.length > mostPages) throw new Fault('too-many-pages')
  if (pages.length === 0) throw new Fault('broken')
  return pages
}

const pageOf = (values: ReadonlyMap<Tag, readonly number[]>, fileBytes: number): TiffPage => {
  const one = (tag: Tag, otherwise: number): number => values.get(tag)?.[0] ?? otherwise
  const size = { width: one(tags.width, 0), height: one(tags.height, 0) }
  if (size.width < 1 || size.height < 1) throw new Fault('broken')
  const tiled = values.has(tags.tileOffsets)
  const offsets = values.get(tiled ? tags.tileOffsets : tags.stripOffsets) ?? []
  const lengths = values.get(tiled ? tags.tileBytes : tags.stripBytes) ?? []
  if (offsets.length === 0 || offsets.length !== lengths.length) throw new Fault('broken')
  if (offsets.some((offset, i) => offset + (lengths[i] ?? 0) > fileBytes)) throw new Fault('broken')
  const orientation = one(tags.orientation, 1)
  const tall = one(tags.acrossResolution, 1) / one(tags.downResolution, 1)
  return {
    size,
    orientation: orientation >= 1 && orientation <= 8 ? Math.floor(orientation) : 1,
    // Anything else than a fax's proportions is a slip of the pen, and no reason to distort a page.
    tall: tall > 0.2 && tall < 5 && Math.abs(tall - 1) > 0.02 ? tall : 1,
    values,
  }
}
