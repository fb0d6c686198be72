import { escrowBoxSeed } from '../../../preload/contract/escrow.ts'
import {
  HASH_BYTES,
  KEY_BYTES,
  RECOVERY_BYTES,
  documentSubkeys,
  domains,
  kdfContexts,
  recoverySubkeys,
} from './constants.ts'
import { context, idBytes } from './context.ts'
import { keyedHash } from './hash.ts'
import { owned, sodium, zero, type Bytes } from './sodium.ts'

function subkey(key: Uint8Array, number: number, kdfContext: string): Bytes {
  return owned(sodium.crypto_kdf_derive_from_key(KEY_BYTES, number, kdfContext, key))
}

/** The key of a document's stream. @param key the document's 32 bytes K. The caller zeroes what it gets. */
export function streamKeyOf(key: Uint8Array): Bytes {
  return subkey(key, documentSubkeys.stream, kdfContexts.documents)
}

/** The key of a document's previews: it opens no stream. */
export function previewKeyOf(key: Uint8Array): Bytes {
  return subkey(key, documentSubkeys.preview, kdfContexts.documents)
}

/** What the recovery sheet's 20 bytes open: rings (X25519) and the root's secret. The caller zeroes both. */
export function recoveryKeys(sheet: Uint8Array, vault: string): { boxSeed: Bytes; rootWrap: Bytes } {
  if (sheet.length !== RECOVERY_BYTES) throw new RangeError('recovery sheet')
  const key = keyedHash(sheet, context(domains.recovery, idBytes(vault)))
  try {
    return {
      boxSeed: subkey(key, recoverySubkeys.box, kdfContexts.recovery),
      rootWrap: subkey(key, recoverySubkeys.rootWrap, kdfContexts.recovery),
    }
  } finally {
    zero(key)
  }
}

/** What the 20 bytes of the Company's escrow key open: rings of every vault that names it (X25519). */
export function escrowBoxSeedOf(secret: Uint8Array): Bytes {
  return owned(escrowBoxSeed(secret, { keyedHash, kdf: subkey }))
}

/** The account's key: what Argon2id gave, with the device's 32 bytes mixed in where there are any. */
export function accountKeyOf(argon: Uint8Array, device: Uint8Array | null): Bytes {
  if (argon.length !== HASH_BYTES) throw new RangeError('argon')
  return device === null ? new Uint8Array(argon) : keyedHash(device, context(domains.device, argon))
}
