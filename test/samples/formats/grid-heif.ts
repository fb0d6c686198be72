/**
 * A HEIC or AVIF as large as a telephone's, of one small picture laid side by side: a `grid` item whose tiles all lie in
 * the same bytes (ISO/IEC 23008-12, 6.6.2.3). Each tile is decoded for itself.
 * @param file of one item, 160 × 100
 */
export function gridHeif(file: Uint8Array, columns: number, rows: number): Uint8Array<ArrayBuffer> {
  const ftyp = boxOf(file, 'ftyp')
  const hdlr = boxOf(file, 'hdlr')
  const properties = boxOf(file, 'ipco').subarray(8)
  const coded = boxOf(file, 'mdat').subarray(8)
  const kind = text(boxOf(file, 'infe').subarray(16, 20))
  const ofTile = associations(boxOf(file, 'ipma'))
  const [width, height] = [columns * 160, rows * 100]
  const tiles = Array.from({ length: columns * rows }, (_, i) => i + 2)
  const grid = [0, 0, rows - 1, columns - 1, ...u16(width), ...u16(height)]

  const metaAt = (data: number): Uint8Array =>
    full('meta', 0, [
      ...hdlr,
      ...full('pitm', 0, u16(1)),
      ...full('iloc', 0, [
        ...[0x44, 0, ...u16(tiles.length + 1)],
        ...[1, ...tiles].flatMap((id) => [
          ...[...u16(id), 0, 0, ...u16(1)],
          ...(id === 1
            ? [...u32(data), ...u32(grid.length)]
            : [...u32(data + grid.length), ...u32(coded.length)]),
        ]),
      ]),
      ...full('iinf', 0, [
        ...u16(tiles.length + 1),
        ...full('infe', 2 << 24, [...u16(1), 0, 0, ...letters('grid'), 0]),
        // Hidden: of use to the grid alone.
        ...tiles.flatMap((id) => [...full('infe', (2 << 24) | 1, [...u16(id), 0, 0, ...letters(kind), 0])]),
      ]),
      ...full('iref', 0, [...box('dimg', [...u16(1), ...u16(tiles.length), ...tiles.flatMap(u16)])]),
      ...box('iprp', [
        ...box('ipco', [...properties, ...full('ispe', 0, [...u32(width), ...u32(height)])]),
        ...full('ipma', 0, [
          ...u32(tiles.length + 1),
          ...[...u16(1), 1, countBoxes(properties) + 1],
          ...tiles.flatMap((id) => [...u16(id), ofTile.length, ...ofTile]),
        ]),
      ]),
    ])
  const before = ftyp.length + metaAt(0).length
  return Uint8Array.from([...ftyp, ...metaAt(before + 8), ...box('mdat', [...grid, ...coded])])
}

const letters = (word: string): number[] => Array.from(word, (letter) => letter.charCodeAt(0))
const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
const u16 = (value: number): number[] => [value >> 8, value & 255]
const u32 = (value: number): number[] => [24, 16, 8, 0].map((by) => (value >>> by) & 255)

const box = (type: string, content: readonly number[]): Uint8Array =>
  Uint8Array.from([...u32(content.length + 8), ...letters(type), ...content])

/** @param head version in the first byte, flags in the others */
const full = (type: string, head: number, content: readonly number[]): Uint8Array =>
  box(type, [...u32(head), ...content])

/** The whole box, head included. */
function boxOf(file: Uint8Array, type: string): Uint8Array {
  const [a, b, c, d] = letters(type)
  for (let i = 4; i < file.length; i++) {
    if (file[i] !== a || file[i + 1] !== b || file[i + 2] !== c || file[i + 3] !== d) continue
    const size = new DataView(file.buffer, file.byteOffset + i - 4).getUint32(0)
    return file.subarray(i - 4, i - 4 + size)
  }
  throw new Error(`no ${type}`)
}

function countBoxes(boxes: Uint8Array): number {
  const view = new DataView(boxes.buffer, boxes.byteOffset, boxes.byteLength)
  let count = 0
  for (let at = 0; at < boxes.length; at += view.getUint32(at)) count++
  return count
}

/** Of the one item, a byte each. */
function associations(ipma: Uint8Array): number[] {
  const count = ipma[18] ?? 0
  return [...ipma.subarray(19, 19 + count)]
}
