import { concatBytes, equalBytes, fromBase64url, toBase64url } from '../../renderer/domain/log/index.ts'
import { context } from './context.ts'
import { SHEET_BYTES, type Hash } from './sheet.ts'

/**
 * The Company's escrow key: 20 bytes that lie outside every workstation, and the X25519 key made of them, to which
 * vaults seal their rings and their root. It knows no vault, so that one key serves all of them.
 */

export const escrowDomain = 'sverka/escrow/v1'
export const escrowKeyDomain = 'sverka/escrow-key/v1'

const kdfContext = 'svk-escr'
const checkBytes = 4

export interface EscrowPrimitives {
  /** BLAKE2b-256 under a key. */
  keyedHash: (key: Uint8Array, message: Uint8Array) => Uint8Array
  /** `crypto_kdf_derive_from_key` of 32 bytes. */
  kdf: (key: Uint8Array, number: number, kdfContext: string) => Uint8Array
}

/** The seed of the X25519 pair (`crypto_box_seed_keypair`). @param secret 20 bytes. */
export function escrowBoxSeed(secret: Uint8Array, { keyedHash, kdf }: EscrowPrimitives): Uint8Array {
  if (secret.length !== SHEET_BYTES) throw new RangeError('escrow key')
  const key = keyedHash(secret, context(escrowDomain))
  const seed = kdf(key, 1, kdfContext)
  key.fill(0)
  return seed
}

/** The public half as its holder gives it away: the key and four bytes by which a mistyped one is seen. */
export function escrowText(boxKey: Uint8Array, hash: Hash): string {
  return toBase64url(concatBytes(boxKey, checkOf(boxKey, hash)))
}

/** 32 bytes; null where the text is not one that `escrowText` makes. Spaces and line breaks do not count. */
export function readEscrowText(text: string, hash: Hash): Uint8Array<ArrayBuffer> | null {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = fromBase64url(text.replaceAll(/\s/g, ''))
  } catch {
    return null
  }
  if (bytes.length !== 32 + checkBytes) return null
  const boxKey = bytes.slice(0, 32)
  return equalBytes(bytes.subarray(32), checkOf(boxKey, hash)) ? boxKey : null
}

function checkOf(boxKey: Uint8Array, hash: Hash): Uint8Array {
  return hash(context(escrowKeyDomain, boxKey)).slice(0, checkBytes)
}
