/** Reading of Snappy's raw format, as in google/snappy's format_description.txt. */

/** What LevelDB and Chromium compress stays far below; a length beyond is not Snappy. */
const longest = 256 * 1024 * 1024

/**
 * The bytes compressed in `input` from `start` on; what follows the stream is not looked at. Null where it is not
 * Snappy's.
 */
export function readSnappy(input: Uint8Array, start = 0): Uint8Array | null {
  const length = readVarint(input, start)
  if (length === null || length.value > longest) return null
  // No element makes more than 64 bytes of two: a length beyond that is no Snappy, and no memory is taken for it.
  if (length.value > (input.length - length.next) * 64) return null
  const output = new Uint8Array(length.value)
  let at = length.next
  let made = 0
  while (made < output.length) {
    const tag = input[at]
    if (tag === undefined) return null
    const kind = tag & 3
    const literal = kind === 0
    // Bytes after the tag: of a literal's length beyond 60, else of the copy's offset.
    const extra = literal ? Math.max(0, (tag >> 2) - 59) : kind === 3 ? 4 : kind
    if (at + 1 + extra > input.length) return null
    const number = littleEndian(input, at + 1, extra)
    at += 1 + extra
    const size = literal
      ? (extra === 0 ? tag >> 2 : number) + 1
      : kind === 1
        ? 4 + ((tag >> 2) & 7)
        : (tag >> 2) + 1
    if (made + size > output.length) return null
    if (literal) {
      if (at + size > input.length) return null
      output.set(input.subarray(at, at + size), made)
      at += size
    } else {
      const offset = kind === 1 ? ((tag >> 5) << 8) | number : number
      if (offset === 0 || offset > made) return null
      // A copy may reach into what it makes.
      for (let i = 0; i < size; i++) output[made + i] = output[made + i - offset] ?? 0
    }
    made += size
  }
  return output
}

function littleEndian(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let i = count - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}

/** LEB128 below 2^53; null where it does not end. */
export function readVarint(bytes: Uint8Array, start: number): { value: number; next: number } | null {
  let value = 0
  for (let i = 0; i < 8; i++) {
    const byte = bytes[start + i]
    if (byte === undefined) return null
    value += (byte & 0x7f) * 2 ** (7 * i)
    if (byte < 0x80) return Number.isSafeInteger(value) ? { value, next: start + i + 1 } : null
  }
  return null
}
