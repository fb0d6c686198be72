/**
 * A HEIC or AVIF of one item, turned anticlockwise by quarters: an `irot` property is added to its boxes and tied to
 * the item (ISO/IEC 23008-12, 6.5.10), and the item's place in the file moved on by as much.
 */
export function turnedHeif(file: Uint8Array, quarters: 1 | 2 | 3): Uint8Array<ArrayBuffer> {
  const irot = [0, 0, 0, 9, ...letters('irot'), quarters]
  const view = new DataView(file.slice().buffer)
  const at = (type: string): number => find(file, type)
  const ipco = at('ipco')
  const ipma = at('ipma')
  const properties = countBoxes(view, ipco + 8, ipco + view.getUint32(ipco))
  for (const box of [at('meta'), at('iprp')]) view.setUint32(box, view.getUint32(box) + irot.length + 1)
  view.setUint32(ipco, view.getUint32(ipco) + irot.length)
  view.setUint32(ipma, view.getUint32(ipma) + 1)
  // Version and flags, entries, then of the one item its id, count and associations of a byte each.
  const count = ipma + 8 + 4 + 4 + 2
  view.setUint8(count, view.getUint8(count) + 1)
  moveItems(view, at('iloc'), irot.length + 1)
  const bytes = [...new Uint8Array(view.buffer)]
  // From the back, so that the places found stay true; `ipma` follows `ipco`.
  bytes.splice(count + view.getUint8(count), 0, 0x80 | (properties + 1))
  bytes.splice(ipco + view.getUint32(ipco) - irot.length, 0, ...irot)
  return Uint8Array.from(bytes)
}

const letters = (word: string): number[] => Array.from(word, (letter) => letter.charCodeAt(0))

/** Where the box begins. */
function find(file: Uint8Array, type: string): number {
  const [a, b, c, d] = letters(type)
  for (let i = 4; i < file.length; i++) {
    if (file[i] === a && file[i + 1] === b && file[i + 2] === c && file[i + 3] === d) return i - 4
  }
  throw new Error(`no ${type}`)
}

function countBoxes(view: DataView, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += view.getUint32(at)) count++
  return count
}

/** `iloc` with offsets of four bytes: base offsets or extents, whichever there are, absolute in the file. */
function moveItems(view: DataView, iloc: number, by: number): void {
  const version = view.getUint8(iloc + 8)
  const sizes = view.getUint16(iloc + 12)
  const [offset, length, base] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const items = view.getUint16(iloc + 14)
  let at = iloc + 16
  for (let i = 0; i < items; i++) {
    at += 2 + (version > 0 ? 2 : 0) + 2
    if (base === 4) view.setUint32(at, view.getUint32(at) + by)
    at += base
    const extents = view.getUint16(at)
    at += 2
    for (let k = 0; k < extents; k++) {
      if (offset === 4 && base === 0) view.setUint32(at, view.getUint32(at) + by)
      at += offset + length
    }
  }
}
