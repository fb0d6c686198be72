import { toBase64url, toHex } from '../../../renderer/domain/log/index.ts'

/** `length` bytes that anybody can make again: byte i is (31 i + seed) mod 256. */
export function pattern(length: number, seed: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => (31 * i + seed) & 255)
}

export const patternRule = 'pattern(length, seed): byte i is (31 i + seed) mod 256'
export const id = (seed: number): string => toHex(pattern(16, seed))
export const text = toBase64url

export const vault = id(1)
export const document = id(2)
export const account = id(3)
export const keyId = id(4)
