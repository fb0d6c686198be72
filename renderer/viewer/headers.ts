import { heifSize } from './boxes.ts'
import type { Size } from './fit.ts'

/** What Chromium's own ImageDecoder takes. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif' | 'image/avif'

/**
 * The pixel size that a picture's header states, read before any decoder sees the bytes, so that a picture too large
 * is refused without being unpacked. Null: no such header. Sizes are as stored, before orientation.
 */
export const pixelSize = (type: PictureType, bytes: Uint8Array): Size | null => {
  const size = stated(type, bytes)
  return size !== null && size.width > 0 && size.height > 0 ? size : null
}

const stated = (type: PictureType, bytes: Uint8Array): Size | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (type) {
    case 'image/jpeg':
      return jpeg(view)
    case 'image/png':
      return png(view)
    case 'image/webp':
      return webp(view)
    case 'image/gif':
      return gif(view)
    case 'image/avif':
      return heifSize(bytes)
  }
}

const tag = (view: DataView, at: number, word: string): boolean => {
  if (at + word.length > view.byteLength) return false
  for (let i = 0; i < word.length; i += 1) if (view.getUint8(at + i) !== word.charCodeAt(i)) return false
  return true
}

/** Markers C0–CF open a frame (ITU-T T.81, table B.1) except these: DHT, JPG, DAC. */
const notFrames: readonly number[] = [0xc4, 0xc8, 0xcc]

const jpeg = (view: DataView): Size | null => {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  let at = 2
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // Any marker may be preceded by fill bytes (T.81, B.1.1.2).
    if (marker === 0xff) {
      at += 1
      continue
    }
    // A scan or the end before any frame: there is nothing to measure.
    if (marker === 0xda || marker === 0xd9 || marker === 0x00) return null
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2) return null
    if (marker >= 0xc0 && marker <= 0xcf && !notFrames.includes(marker)) {
      if (at + 9 > view.byteLength) return null
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    }
    at += 2 + length
  }
  return null
}

const png = (view: DataView): Size | null => {
  if (view.byteLength < 33 || !tag(view, 0, '\x89PNG\r\n\x1a\n') || !tag(view, 12, 'IHDR')) return null
  const size = { width: view.getUint32(16), height: view.getUint32(20) }
  // PNG, 7.1: four-byte integers are limited to 2^31 - 1.
  return size.width > 0x7fffffff || size.height > 0x7fffffff ? null : size
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16)

const webp = (view: DataView): Size | null => {
  if (view.byteLength < 30 || !tag(view, 0, 'RIFF') || !tag(view, 8, 'WEBP')) return null
  // RFC 9649, 2.7: the canvas of the extended format.
  if (tag(view, 12, 'VP8X')) return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
  // RFC 9649, 3.4: signature byte, then 14 bits each, less one.
  if (tag(view, 12, 'VP8L') && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  // RFC 6386, 9.1: start code, then 14 bits of size and two of scale each.
  if (tag(view, 12, 'VP8 ') && tag(view, 23, '\x9d\x01\x2a')) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  return null
}

/** GIF89a, 18: the logical screen, on which every frame lies. */
const gif = (view: DataView): Size | null =>
  view.byteLength >= 13 && (tag(view, 0, 'GIF87a') || tag(view, 0, 'GIF89a'))
    ? { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    : null
