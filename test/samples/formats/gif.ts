/** Quarters of the palette red, green, blue, white; a frame each of which starts with another colour. */
const palette = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]

/** A GIF89a of the quarters, uncompressed within LZW; in each further frame the colours have moved on by one. */
export function makeGif(width: number, height: number, frames = 1): Uint8Array<ArrayBuffer> {
  const word = (value: number): number[] => [value & 255, value >> 8]
  const head = [...text('GIF89a'), ...word(width), ...word(height), 0b1000_0001, 0, 0, ...palette]
  if (frames > 1) head.push(0x21, 0xff, 11, ...text('NETSCAPE2.0'), 3, 1, 0, 0, 0)
  const parts = [Uint8Array.from(head)]
  for (let frame = 0; frame < frames; frame++) {
    const pixelAt = (i: number): number => {
      const right = i % width >= width / 2 ? 1 : 0
      const low = Math.floor(i / width) >= height / 2 ? 2 : 0
      return (right + low + frame) % 4
    }
    const place = [0x2c, 0, 0, 0, 0, ...word(width), ...word(height), 0]
    parts.push(Uint8Array.of(0x21, 0xf9, 4, 0, 10, 0, 0, 0, ...place, 2))
    parts.push(blocks(codes(pixelAt, width * height)), Uint8Array.of(0))
  }
  return joined([...parts, Uint8Array.of(0x3b)])
}

const text = (word: string): number[] => Array.from(word, (letter) => letter.charCodeAt(0))

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Three bits a code, the table cleared before they would grow to four (GIF89a, appendix F). */
function codes(pixelAt: (i: number) => number, count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil(((count + Math.ceil(count / 2) + 1) * 3) / 8))
  let bit = 0
  const put = (code: number): void => {
    const shifted = code << (bit & 7)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (shifted & 255)
    if (shifted > 255) bytes[(bit >> 3) + 1] = shifted >> 8
    bit += 3
  }
  for (let i = 0; i < count; i++) {
    if (i % 2 === 0) put(4)
    put(pixelAt(i))
  }
  put(5)
  return bytes
}

function blocks(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length + Math.ceil(bytes.length / 255))
  for (let at = 0, to = 0; at < bytes.length; at += 255) {
    const part = bytes.subarray(at, at + 255)
    out[to] = part.length
    out.set(part, to + 1)
    to += part.length + 1
  }
  return out
}
