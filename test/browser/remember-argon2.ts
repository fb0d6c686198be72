import { vi } from 'vitest'
import type * as Argon2 from '../../renderer/vault/keys/argon2.ts'

/**
 * Argon2id at its floor, computed once for the same passphrase, salt and cost within a test file, which unlocks the
 * same accounts over and over. Parameters are neither lowered nor unchecked: what is remembered is what came out.
 * A file about the derivation itself takes the mock away.
 */
vi.mock('../../renderer/vault/keys/argon2.ts', async (importOriginal) => {
  const original = await importOriginal<typeof Argon2>()
  const known = new Map<string, Uint8Array<ArrayBuffer>>()
  const deriveArgon: typeof Argon2.deriveArgon = async (passphrase, parameters, makeWorker) => {
    original.checkKdf(parameters)
    if (makeWorker !== undefined) return await original.deriveArgon(passphrase, parameters, makeWorker)
    const asked = JSON.stringify([passphrase, parameters])
    const key = known.get(asked) ?? (await original.deriveArgon(passphrase, parameters))
    known.set(asked, key.slice())
    // A copy: the caller zeroes it.
    return key.slice()
  }
  return { ...original, deriveArgon }
})
