import { fromBase64url, type Sha256 } from '../../renderer/domain/log/index.ts'

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 base32 without padding. The length is a multiple of 5 bytes, so that there is nothing to pad. */
export function toBase32(bytes: Uint8Array): string {
  if (bytes.length % 5 !== 0) throw new RangeError('base32 of ours comes in whole groups of 5 bytes')
  let text = ''
  for (let at = 0; at < bytes.length; at += 5) {
    // 40 bits are below 2^53.
    let group = bytes.subarray(at, at + 5).reduce((sum, byte) => sum * 256 + byte, 0)
    let letters = ''
    for (let i = 0; i < 8; i++) {
      letters = base32.charAt(group % 32) + letters
      group = Math.floor(group / 32)
    }
    text += letters
  }
  return text
}

/** In groups of four, as people read it. */
export function inGroups(text: string): string {
  return text.match(/.{1,4}/g)?.join('-') ?? ''
}

/**
 * How a person knows the trust root: the first 20 bytes of SHA-256 of its public key, 8 groups of 4 letters.
 * `rootKey` is base64url of 32 bytes.
 */
export function rootFingerprint(rootKey: string, sha256: Sha256): string {
  return inGroups(toBase32(sha256(fromBase64url(rootKey)).slice(0, 20)))
}

/** The half of an enrolment code by which the first connection is trusted: 80 bits of SHA-256 of the CA (DER). */
export function caPin(certificate: Uint8Array, sha256: Sha256): string {
  return toBase32(sha256(certificate).slice(0, 10))
}
