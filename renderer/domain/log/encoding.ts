import { LogError } from './errors.ts'

/**
 * Strict codecs: every byte string has exactly one text, and anything else is refused, so that two texts
 * that differ never name the same bytes (RFC 4648, sections 3.5 and 12). Written out because
 * `Uint8Array.prototype.toBase64` is not in every runtime that reads a journal.
 */

const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const urlSafe = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function valuesOf(alphabet: string): Int8Array {
  const values = new Int8Array(128).fill(-1)
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i
  return values
}

const standardValues = valuesOf(standard)
const urlSafeValues = valuesOf(urlSafe)

function encodeUnpadded(bytes: Uint8Array, alphabet: string): string {
  let text = ''
  let bits = 0
  let pending = 0
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 6) {
      bits -= 6
      text += alphabet.charAt((pending >> bits) & 63)
    }
  }
  return bits === 0 ? text : text + alphabet.charAt((pending << (6 - bits)) & 63)
}

function decodeUnpadded(text: string, values: Int8Array): Uint8Array<ArrayBuffer> {
  if (text.length % 4 === 1) throw new LogError('BAD_BASE64')
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let pending = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? -1
    if (value < 0) throw new LogError('BAD_BASE64')
    pending = ((pending << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (pending >> bits) & 0xff
    }
  }
  if ((pending & ((1 << bits) - 1)) !== 0) throw new LogError('BAD_BASE64')
  return bytes
}

/** Base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  return encodeUnpadded(bytes, urlSafe)
}

/** @throws LogError BAD_BASE64 for padding, foreign characters, or bits left over. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return decodeUnpadded(text, urlSafeValues)
}

/** Base64 with padding (RFC 4648, section 4), as signed notes have it. */
export function toBase64(bytes: Uint8Array): string {
  const text = encodeUnpadded(bytes, standard)
  return text + '='.repeat((4 - (text.length % 4)) % 4)
}

/** @throws LogError BAD_BASE64, also where padding is missing. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (text.length % 4 !== 0) throw new LogError('BAD_BASE64')
  return decodeUnpadded(text.replace(/={1,2}$/, ''), standardValues)
}

export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/** Lower case only. @throws LogError BAD_HEX */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new LogError('BAD_HEX')
  const bytes = new Uint8Array(text.length / 2)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16)
  return bytes
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}
