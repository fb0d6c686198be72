import { argon2Sync } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { sodium, sodiumReady, type Bytes } from '../../../renderer/vault/format/sodium.ts'
import { argonHolds, argonKnown, primitivesHold } from '../../../renderer/vault/keys/self-test.ts'

beforeAll(() => sodiumReady)

/** libsodium, but one of its functions gives a bit more or less than it should. */
const lying = (name: 'crypto_pwhash' | 'crypto_generichash' | 'crypto_sign_detached' | Aead) => ({
  ...sodium,
  [name]: (...args: never[]): Bytes => {
    // Any of the four, called as the self-test calls it.
    const honest = (sodium[name] as (...args: never[]) => Bytes)(...args)
    return honest.with(0, (honest[0] ?? 0) ^ 1)
  },
})
type Aead = 'crypto_aead_xchacha20poly1305_ietf_encrypt'

describe('before a key is made, the constructions must give what is published (demand 9)', () => {
  test('and they do', () => {
    expect(argonHolds()).toBe(true)
    expect(primitivesHold()).toBe(true)
  })

  test('Argon2id that gives anything else, zeros, or nothing at all is not believed', () => {
    expect(argonHolds(lying('crypto_pwhash'))).toBe(false)
    const zeros = { ...sodium, crypto_pwhash: (bytes: number) => new Uint8Array(bytes) }
    // One of its overloads is all that is asked for.
    expect(argonHolds(zeros as unknown as typeof sodium)).toBe(false)
    const failing = {
      ...sodium,
      crypto_pwhash: (): never => {
        throw new Error('made up')
      },
    }
    expect(argonHolds(failing)).toBe(false)
  })

  test.each([
    'crypto_generichash',
    'crypto_sign_detached',
    'crypto_aead_xchacha20poly1305_ietf_encrypt',
  ] as const)('nor is a vault started on %s with one bit wrong', (name) => {
    expect(primitivesHold(lying(name))).toBe(false)
  })

  test('the known answer is that of another implementation too: OpenSSL’s, by Node', () => {
    const { passphrase, salt, passes, memory, answer } = argonKnown
    const options = { message: passphrase, nonce: salt, parallelism: 1, passes }
    const made = argon2Sync('argon2id', {
      ...options,
      tagLength: answer.length / 2,
      // KiB, of which libsodium leaves out what is not whole.
      memory: Math.floor(memory / 1024),
    })
    expect(made.toString('hex')).toBe(answer)
  })
})
