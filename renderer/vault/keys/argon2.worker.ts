import { sodium, sodiumReady, zero } from '../format/sodium.ts'
import type { ArgonRequest } from './argon2.ts'

/**
 * Derives one key and is thrown away: the 256 MiB and what they held go with it. libsodium.js has been seen to give
 * zeros where memory ran out (libsodium.js#235); the caller looks for that.
 */
self.onmessage = (event: MessageEvent<ArgonRequest>) => {
  void derive(event.data)
}

async function derive({ passphrase, salt, passes, memory, bytes }: ArgonRequest): Promise<void> {
  await sodiumReady
  try {
    const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
    const key = sodium.crypto_pwhash(bytes, passphrase, salt, passes, memory, algorithm)
    self.postMessage(key)
    zero(key)
  } catch {
    self.postMessage(null)
  } finally {
    zero(passphrase)
  }
}
