import { deriveArgon } from '../../../renderer/vault/keys/argon2.ts'
import { argonFloor } from '../../../renderer/vault/format/constants.ts'
import type { PageRow } from './messages.ts'

/** `saltsaltsaltsalt`, which the command is given as well. */
const salt = 'c2FsdHNhbHRzYWx0c2FsdA'

/** From the passphrase to the key, the throwaway worker included. The other side is a command. */
export const argon2id: PageRow = {
  prepare: () => Promise.resolve(),
  async ours() {
    const before = performance.now()
    await deriveArgon('wovet kusiba dorile gapem hutozi', { alg: 'argon2id13', salt, ...argonFloor })
    return performance.now() - before
  },
  theirs: () => Promise.reject(new Error('the other side is a command')),
}
