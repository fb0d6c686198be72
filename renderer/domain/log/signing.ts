import { canonicalBytes } from './canonical.ts'
import { concatBytes, utf8 } from './encoding.ts'

/** SHA-256: 32 bytes out. Given by the caller, so that this folder needs no cryptographic library. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** Ed25519 (RFC 8032): 64-byte signature, 32-byte public key. */
export type VerifyEd25519 = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean

export const signedTypes = [
  'statement',
  'entry',
  'outcome',
  'receipt',
  'enrolment',
  'enrolment-receipt',
  'declaration',
  'finding',
  'decision',
  'backup',
  'package',
] as const
export type SignedType = (typeof signedTypes)[number]

/**
 * What a signature covers: `sverka/<type>/v1`, a zero byte, and the canonical bytes of the body without its
 * own `signature`. The type in front keeps a signature under one kind of thing from being shown as another.
 */
export function signedMessage(type: SignedType, body: object): Uint8Array<ArrayBuffer> {
  const unsigned: Record<string, unknown> = { ...body }
  delete unsigned['signature']
  return concatBytes(utf8(`sverka/${type}/v1\0`), canonicalBytes(unsigned))
}
