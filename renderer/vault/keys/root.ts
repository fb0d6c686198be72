import { SverkaError } from '../../../preload/contract/errors.ts'
import { concatBytes, fromBase64url, toBase64url } from '../../domain/log/index.ts'
import { KEY_BYTES, NONCE_BYTES, TAG_BYTES, domains } from '../format/constants.ts'
import { context, idBytes } from '../format/context.ts'
import { owned, randomBytes, sodium, type Bytes } from '../format/sodium.ts'

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

function rootData(vault: string, rootKey: Uint8Array): Bytes {
  return context(domains.rootSecret, idBytes(vault), rootKey)
}
