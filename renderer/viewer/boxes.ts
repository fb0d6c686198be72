import type { Size } from './fit.ts'

/**
 * The boxes of HEIF and AVIF (ISO/IEC 14496-12, 23008-12), as far as they tell how large the primary picture is, so
 * that one too large is refused before a decoder sees it.
 */

type Box = { type: string; from: number; to: number }

/** More boxes side by side than any picture has; a file made of nothing but headers ends here. */
const mostBoxes = 4096

/**
 * The largest of what the primary item's `ispe` properties state, as stored, before rotation. Null: no such header, or
 * data of an item lies beyond the file's end: cut off, it is broken and not shown in part.
 * Never throws and never reads outside the bytes: DataView throws RangeError at each edge, which is the one answer.
 */
export const heifSize = (bytes: Uint8Array): Size | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = primarySize(view)
    return size !== null && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const primarySize = (view: DataView): Size | null => {
  const [first] = boxesIn(view, 0, view.byteLength)
  if (first?.type !== 'ftyp') return null
  const meta = boxesIn(view, 0, view.byteLength).find(({ type }) => type === 'meta')
  if (meta === undefined) return null
  // `meta` is a full box: four bytes of version and flags come first.
  const inMeta = boxesIn(view, meta.from + 4, meta.to)
  const pitm = inMeta.find(({ type }) => type === 'pitm')
  const iprp = inMeta.find(({ type }) => type === 'iprp')
  if (pitm === undefined || iprp === undefined) return null
  const iloc = inMeta.find(({ type }) => type === 'iloc')
  if (iloc === undefined || !isWhole(view, iloc)) return null
  const primary =
    view.getUint8(pitm.from) === 0 ? view.getUint16(pitm.from + 4) : view.getUint32(pitm.from + 4)
  const inIprp = boxesIn(view, iprp.from, iprp.to)
  const ipco = inIprp.find(({ type }) => type === 'ipco')
  if (ipco === undefined) return null
  const properties = boxesIn(view, ipco.from, ipco.to)
  const sizes = inIprp
    .filter(({ type }) => type === 'ipma')
    .flatMap((ipma) => associated(view, ipma, primary))
    .map((index) => properties[index - 1])
    .filter((box) => box?.type === 'ispe')
    .map((box) => (box === undefined ? null : sizeIn(view, box)))
  return sizes.reduce((most, size) => (area(size) > area(most) ? size : most), null)
}

const area = (size: Size | null): number => (size === null ? 0 : size.width * size.height)

const sizeIn = (view: DataView, { from }: Box): Size => ({
  width: view.getUint32(from + 4),
  height: view.getUint32(from + 8),
})

const boxesIn = (view: DataView, start: number, end: number): Box[] => {
  const boxes: Box[] = []
  let at = start
  while (at + 8 <= end && boxes.length < mostBoxes) {
    let size = view.getUint32(at)
    let head = 8
    if (size === 1) {
      size = view.getUint32(at + 8) * 2 ** 32 + view.getUint32(at + 12)
      head = 16
    } else if (size === 0) size = end - at
    if (size < head || at + size > end) break
    const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(at + i)))
    boxes.push({ type, from: at + head, to: at + size })
    at += size
  }
  return boxes
}

/** Places in `ipco`, from 1, of the properties of one item (23008-12, 9.3.1). */
const associated = (view: DataView, { from, to }: Box, item: number): number[] => {
  const version = view.getUint8(from)
  const wide = (view.getUint8(from + 3) & 1) === 1
  const entries = view.getUint32(from + 4)
  let at = from + 8
  for (let i = 0; i < entries && at < to; i += 1) {
    const id = version < 1 ? view.getUint16(at) : view.getUint32(at)
    at += version < 1 ? 2 : 4
    const count = view.getUint8(at)
    at += 1
    if (id === item) {
      return Array.from({ length: count }, (_, k) =>
        wide ? view.getUint16(at + 2 * k) & 0x7fff : view.getUint8(at + k) & 0x7f,
      )
    }
    at += count * (wide ? 2 : 1)
  }
  return []
}

/** Whether all that `iloc` places in the file is in it (14496-12, 8.11.3). */
const isWhole = (view: DataView, { from, to }: Box): boolean => {
  const version = view.getUint8(from)
  const sizes = view.getUint16(from + 4)
  const [offset, length, base, index] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, sizes & 15]
  const wide = version === 2
  const items = wide ? view.getUint32(from + 6) : view.getUint16(from + 6)
  let at = from + (wide ? 10 : 8)
  for (let i = 0; i < items && at < to; i += 1) {
    at += wide ? 4 : 2
    // Construction 0: places in the file; others lie in a box, whose bounds the boxes have.
    const inFile = version === 0 || (view.getUint16(at) & 15) === 0
    at += version === 0 ? 2 : 4
    const start = sized(view, at, base)
    const extents = view.getUint16(at + base)
    at += base + 2
    for (let k = 0; k < extents && at < to; k += 1) {
      if (version > 0) at += index
      const end = start + sized(view, at, offset) + sized(view, at + offset, length)
      if (inFile && end > view.byteLength) return false
      at += offset + length
    }
  }
  return true
}

const sized = (view: DataView, at: number, bytes: number): number =>
  bytes === 8 ? view.getUint32(at) * 2 ** 32 + view.getUint32(at + 4) : bytes === 4 ? view.getUint32(at) : 0
