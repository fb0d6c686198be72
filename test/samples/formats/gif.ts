/** Quarters of the palette red, green, blue, white; a frame each of which starts with another colour. */
const palette = [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]

/** A GIF89a of the quarters, uncompressed within LZW; in each further frame the colours have moved on by one. */
export function makeGif(width: number, height: number, frames = 1): Uint8Array<ArrayBuffer> {
  const word = (value: number): number[] => [value & 255, value >> 8]
  const bytes = [...text('GIF89a'), ...word(width), ...word(height), 0b1000_0001, 0, 0, ...palette]
  if (frames > 1) bytes.push(0x21, 0xff, 11, ...text('NETSCAPE2.0'), 3, 1, 0, 0, 0)
  for (let frame = 0; frame < frames; frame++) {
    const pixels = Array.from({ length: width * height }, (_, i) => {
      const right = i % width >= width / 2 ? 1 : 0
      const low = Math.floor(i / width) >= height / 2 ? 2 : 0
      return (right + low + frame) % 4
    })
    bytes.push(0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, ...word(width), ...word(height), 0)
    bytes.push(2, ...blocks(codes(pixels)), 0)
  }
  return Uint8Array.from([...bytes, 0x3b])
}

const text = (word: string): number[] => Array.from(word, (letter) => letter.charCodeAt(0))

/** Three bits a code, the table cleared before they would grow to four (GIF89a, appendix F). */
function codes(pixels: readonly number[]): number[] {
  const all: number[] = []
  for (const [i, pixel] of pixels.entries()) {
    if (i % 2 === 0) all.push(4)
    all.push(pixel)
  }
  all.push(5)
  const bytes: number[] = []
  for (const [i, code] of all.entries()) {
    for (let bit = 0; bit < 3; bit++) {
      const at = i * 3 + bit
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (((code >> bit) & 1) << (at & 7))
    }
  }
  return bytes
}

function blocks(bytes: readonly number[]): number[] {
  const out: number[] = []
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.slice(at, at + 255)
    out.push(part.length, ...part)
  }
  return out
}
