import { SverkaError } from '../../../preload/contract/errors.ts'
import { concatBytes, equalBytes, fromBase64url, toBase64url } from '../../domain/log/index.ts'
import { HASH_BYTES, KEY_BYTES, NONCE_BYTES, TAG_BYTES, domains } from '../format/constants.ts'
import { context, idBytes } from '../format/context.ts'
import { hash } from '../format/hash.ts'
import { owned, randomBytes, sodium, zero, type Bytes } from '../format/sodium.ts'

/** `rootSealed` of the keyring: the root's seed under the recovery sheet's key. `rootKey` is 32 bytes. */
export function sealRootSecret(
  vault: string,
  rootKey: Uint8Array,
  rootWrap: Uint8Array,
  seed: Uint8Array,
  nonce: Uint8Array = randomBytes(NONCE_BYTES),
): string {
  const data = rootData(vault, rootKey)
  const cipher = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(seed, data, null, nonce, rootWrap)
  return toBase64url(concatBytes(nonce, cipher))
}

/** 32 bytes, which the caller zeroes. @throws SverkaError RECOVERY_MISMATCH for another sheet or other bytes. */
export function openRootSecret(
  vault: string,
  rootKey: Uint8Array,
  rootWrap: Uint8Array,
  rootSealed: string,
): Bytes {
  try {
    const sealed = fromBase64url(rootSealed)
    if (sealed.length !== NONCE_BYTES + KEY_BYTES + TAG_BYTES) throw new SverkaError('DAMAGED')
    const nonce = sealed.subarray(0, NONCE_BYTES)
    const cipher = sealed.subarray(NONCE_BYTES)
    const data = rootData(vault, rootKey)
    return owned(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, cipher, data, nonce, rootWrap))
  } catch {
    throw new SverkaError('RECOVERY_MISMATCH')
  }
}

/** `rootSealed` of the keyring's `escrow`: the same seed, to the Company's escrow key. */
export function sealRootToEscrow(
  vault: string,
  rootKey: Uint8Array,
  seed: Uint8Array,
  boxKey: Uint8Array,
): string {
  const plain = concatBytes(escrowHash(vault, rootKey), seed)
  const sealed = sodium.crypto_box_seal(plain, boxKey)
  zero(plain)
  return toBase64url(sealed)
}

/** 32 bytes, which the caller zeroes. @throws SverkaError RECOVERY_MISMATCH for another key or other bytes. */
export function openRootByEscrow(
  vault: string,
  rootKey: Uint8Array,
  rootSealed: string,
  boxSecret: Uint8Array,
): Bytes {
  try {
    const publicKey = sodium.crypto_scalarmult_base(boxSecret)
    const plain = owned(sodium.crypto_box_seal_open(fromBase64url(rootSealed), publicKey, boxSecret))
    const fits =
      plain.length === HASH_BYTES + KEY_BYTES &&
      equalBytes(plain.subarray(0, HASH_BYTES), escrowHash(vault, rootKey))
    const seed = plain.slice(HASH_BYTES)
    zero(plain)
    if (!fits) throw new SverkaError('DAMAGED')
    return seed
  } catch {
    throw new SverkaError('RECOVERY_MISMATCH')
  }
}

/** Inside the box, so that it opens as the root of no other vault. */
function escrowHash(vault: string, rootKey: Uint8Array): Bytes {
  return hash(context(domains.escrowRoot, idBytes(vault), rootKey))
}

function rootData(vault: string, rootKey: Uint8Array): Bytes {
  return context(domains.rootSecret, idBytes(vault), rootKey)
}
