import { owned, sodium, sodiumReady, zero } from '../format/sodium.ts'
import type { ArgonAnswer, ArgonRequest } from './argon2.ts'
import { argonHolds } from './self-test.ts'

/**
 * Derives one key and is thrown away: the memory and what it held go with it. libsodium.js has been seen to give
 * zeros where memory ran out (libsodium.js#235); the caller looks for that.
 */
self.onmessage = (event: MessageEvent<ArgonRequest>) => {
  void derive(event.data)
}

const answer = (message: ArgonAnswer): void => self.postMessage(message)

async function derive({ passphrase, salt, passes, memory, bytes }: ArgonRequest): Promise<void> {
  await sodiumReady
  try {
    if (!argonHolds()) {
      answer({ failed: 'self-test' })
      return
    }
    const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
    const start = performance.now()
    const key = owned(sodium.crypto_pwhash(bytes, passphrase, salt, passes, memory, algorithm))
    answer({ key, milliseconds: performance.now() - start })
    zero(key)
  } catch {
    answer({ failed: 'derivation' })
  } finally {
    zero(passphrase)
  }
}
