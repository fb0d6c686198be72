import { decode } from 'utif2'
import { Fault } from './fault.ts'

/**
 * What utif2 calls for a strip of LZW, a property of its `decode` that its types leave out: `length` bytes from `from`
 * on into `into` at `at`.
 */
type LzwParts = {
  _decodeLZW: (
    data: Uint8Array,
    from: number,
    length: number,
    into: Uint8Array,
    at: number,
    bits: 8,
  ) => number
}
// See above.
const parts = decode as unknown as LzwParts

/** Codes of TIFF 6.0, section 13: 0 to 255 are bytes, then clear, then end; the table's own follow. */
const clear = 256
const end = 257
const longest = 12

/**
 * Whether codes name only what the table has, and do not fill it over, and what they stand for is at most `most` bytes.
 * utif2 asks none of it: past its table it follows links that have no end, and a short strip may stand for gigabytes.
 */
export function isSoundLzw(strip: Uint8Array, most: number): boolean {
  /** How many bytes each code of the table stands for. */
  const lengths = new Uint32Array(1 << longest).fill(1, 0, clear)
  const bits = strip.length * 8
  let width = 9
  let next = end + 1
  let before = 0
  let out = 0
  for (let at = 0; at < bits;) {
    const code = codeAt(strip, at, width)
    at += width
    if (code === end) return true
    if (code === clear) {
      width = 9
      next = end + 1
      const first = codeAt(strip, at, width)
      at += width
      if (first === end || at > bits) return true
      if (first >= clear) return false
      before = first
      out += 1
      continue
    }
    if (code > next || next >= lengths.length) return false
    lengths[next] = (lengths[before] ?? 0) + 1
    next += 1
    if (next + 1 === 1 << width && width < longest) width += 1
    out += lengths[code] ?? 0
    if (out > most) return false
    before = code
  }
  return true
}

/** The code of `width` bits at a bit; what lies beyond the end is naught, as it is for utif2. */
function codeAt(strip: Uint8Array, at: number, width: number): number {
  const byte = at >>> 3
  const three = ((strip[byte] ?? 0) << 16) | ((strip[byte + 1] ?? 0) << 8) | (strip[byte + 2] ?? 0)
  return (three >>> (24 - (at & 7) - width)) & ((1 << width) - 1)
}

const { _decodeLZW: decodeLzw } = parts
parts._decodeLZW = (data, from, length, into, at, bits) => {
  // The last strip may be as high as the others and end beyond the page.
  if (!isSoundLzw(data.subarray(from, from + length), 2 * into.length + 4096)) throw new Fault('broken')
  return decodeLzw(data, from, length, into, at, bits)
}
