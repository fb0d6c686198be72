import { concatBytes, fromHex, utf8 } from '../../renderer/domain/log/index.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** `LP(x)`: the length as u32 big-endian, then the bytes. */
export function lengthPrefixed(part: Uint8Array): Bytes {
  const whole = new Uint8Array(4 + part.length)
  new DataView(whole.buffer).setUint32(0, part.length)
  whole.set(part, 4)
  return whole
}

/**
 * `CTX(a, b, …)`: strings as UTF-8, numbers as u64 big-endian, bytes as they are, each behind its length, so that
 * no two lists of parts have the same bytes. Ids are given as bytes by `idBytes`.
 */
export function context(...parts: readonly (string | number | Uint8Array)[]): Bytes {
  return concatBytes(...parts.map((part) => lengthPrefixed(bytesOf(part))))
}

export function idBytes(id: string): Bytes {
  const bytes = fromHex(id)
  if (bytes.length !== 16) throw new RangeError('an id has 16 bytes')
  return bytes
}

export function u8(value: number): Bytes {
  if (!Number.isInteger(value) || value < 0 || value > 255) throw new RangeError('u8')
  return Uint8Array.of(value)
}

function bytesOf(part: string | number | Uint8Array): Uint8Array {
  if (typeof part === 'string') return utf8(part)
  if (typeof part !== 'number') return part
  if (!Number.isSafeInteger(part) || part < 0) throw new RangeError('u64')
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(part))
  return bytes
}
