/** Tag, field type (1 BYTE, 3 SHORT, 4 LONG, 5 RATIONAL, 7 UNDEFINED) and values; a RATIONAL's are numerators over 1. */
export type Field = readonly [tag: number, type: 1 | 3 | 4 | 5 | 7, values: readonly number[]]

export interface TiffPicture {
  readonly width: number
  readonly height: number
  /** Beside sizes, offsets and byte counts of the strips. */
  readonly fields: readonly Field[]
  readonly strips: readonly Uint8Array[]
}

const bytesOf = { 1: 1, 3: 2, 4: 4, 5: 8, 7: 1 } as const

/** A TIFF of these pictures; big-endian (`MM`) or little, its directories before the data or behind it. */
export function makeTiff(
  pictures: readonly TiffPicture[],
  { little = true, directoriesLast = false } = {},
): Uint8Array<ArrayBuffer> {
  const directories = pictures.map(({ width, height, fields, strips }): Field[] => [
    [256, 4, [width]],
    [257, 4, [height]],
    [273, 4, strips.map(() => 0)],
    [279, 4, strips.map(({ length }) => length)],
    ...fields,
  ])
  const directorySizes = directories.map((fields) =>
    fields.reduce((sum, [, type, values]) => sum + 12 + outside(type, values), 6),
  )
  const dataSizes = pictures.map(({ strips }) => strips.reduce((sum, { length }) => sum + even(length), 0))
  const data = sum(dataSizes)
  const view = new DataView(new ArrayBuffer(8 + sum(directorySizes) + data))
  const bytes = new Uint8Array(view.buffer)
  bytes.set(little ? [0x49, 0x49] : [0x4d, 0x4d])
  view.setUint16(2, 42, little)
  let directoryAt = directoriesLast ? 8 + data : 8
  let dataAt = directoriesLast ? 8 : 8 + sum(directorySizes)
  view.setUint32(4, directoryAt, little)
  for (const [i, fields] of directories.entries()) {
    const offsets: number[] = []
    for (const strip of pictures[i]?.strips ?? []) {
      bytes.set(strip, dataAt)
      offsets.push(dataAt)
      dataAt += even(strip.length)
    }
    const next = directoryAt + (directorySizes[i] ?? 0)
    const placed = fields
      .map((field): Field => (field[0] === 273 ? [273, 4, offsets] : field))
      .sort(([a], [b]) => a - b)
    writeDirectory(view, little, directoryAt, placed, i + 1 < directories.length ? next : 0)
    directoryAt = next
  }
  return bytes
}

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0)
const even = (length: number): number => length + (length % 2)
const outside = (type: Field[1], values: readonly number[]): number =>
  bytesOf[type] * values.length > 4 ? even(bytesOf[type] * values.length) : 0

function writeDirectory(
  view: DataView,
  little: boolean,
  at: number,
  fields: readonly Field[],
  next: number,
): void {
  view.setUint16(at, fields.length, little)
  let valuesAt = at + 6 + 12 * fields.length
  for (const [i, [tag, type, values]] of fields.entries()) {
    const entry = at + 2 + 12 * i
    view.setUint16(entry, tag, little)
    view.setUint16(entry + 2, type, little)
    view.setUint32(entry + 4, values.length, little)
    const room = outside(type, values)
    if (room > 0) view.setUint32(entry + 8, valuesAt, little)
    const from = room > 0 ? valuesAt : entry + 8
    for (const [k, value] of values.entries()) {
      const place = from + k * bytesOf[type]
      if (type === 3) view.setUint16(place, value, little)
      else if (type === 4) view.setUint32(place, value, little)
      else if (type === 5) {
        view.setUint32(place, value, little)
        view.setUint32(place + 4, 1, little)
      } else view.setUint8(place, value)
    }
    valuesAt += room
  }
  view.setUint32(at + 2 + 12 * fields.length, next, little)
}

/** The coding of LZW as TIFF has it, all literals: the table is cleared before its codes grow wider. */
export function literalLzw(data: Uint8Array): Uint8Array {
  const codes: number[] = []
  for (const [i, byte] of data.entries()) {
    if (i % 250 === 0) codes.push(256)
    codes.push(byte)
  }
  codes.push(257)
  const bytes = new Uint8Array(Math.ceil((codes.length * 9) / 8))
  for (const [i, code] of codes.entries()) {
    for (let bit = 0; bit < 9; bit++) {
      const at = i * 9 + bit
      if ((code >> (8 - bit)) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7))
    }
  }
  return bytes
}

/** PackBits, all literals. */
export function literalPackBits(data: Uint8Array): Uint8Array {
  const parts: number[] = []
  for (let at = 0; at < data.length; at += 128) {
    const part = data.subarray(at, at + 128)
    parts.push(part.length - 1, ...part)
  }
  return Uint8Array.from(parts)
}
