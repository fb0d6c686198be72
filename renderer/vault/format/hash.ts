import { HASH_BYTES } from './constants.ts'
import { freeState, owned, sodium, type Bytes } from './sodium.ts'

/** `H(x)`: BLAKE2b-256 without a key. */
export function hash(message: Uint8Array): Bytes {
  return owned(sodium.crypto_generichash(HASH_BYTES, message, null))
}

/** `H(k; x)`: BLAKE2b-256 keyed by the 32 bytes of k. */
export function keyedHash(key: Uint8Array, message: Uint8Array): Bytes {
  return owned(sodium.crypto_generichash(HASH_BYTES, message, key))
}

export interface Hasher {
  update(bytes: Uint8Array): void
  /** Ends it: 32 bytes. */
  digest(): Bytes
  /** Ends it without a result. */
  drop(): void
}

/** sizeof(crypto_generichash_state) in wasm32. */
const stateBytes = 357

/** `H(x)` over parts: the sections of a backup. */
export const createHasher = (): Hasher => hasherOf(null)

/** `H(k; x)` over parts, for what is too long to be in memory at once: `commitment` and `contentHash`. */
export const createKeyedHasher = (key: Uint8Array): Hasher => hasherOf(key)

function hasherOf(key: Uint8Array | null): Hasher {
  const state = sodium.crypto_generichash_init(key, HASH_BYTES)
  let ended = false
  const once = (): void => {
    if (ended) throw new TypeError('this hash is finished')
    ended = true
  }
  return {
    update(bytes) {
      if (ended) throw new TypeError('this hash is finished')
      sodium.crypto_generichash_update(state, bytes)
    },
    digest() {
      once()
      // `final` zeroes what is secret in the state and frees it.
      return owned(sodium.crypto_generichash_final(state, HASH_BYTES))
    },
    drop() {
      if (ended) return
      once()
      freeState(state, stateBytes)
    },
  }
}
