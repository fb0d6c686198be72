import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { fromBase64url, toBase64url, toHex } from '../../../renderer/domain/log/index.ts'
import { rings } from '../../../renderer/domain/vocabulary.ts'
import { sodium, sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import {
  Keyring,
  unwrapEpoch,
  wrapEpoch,
  type EpochName,
  type Recipient,
} from '../../../renderer/vault/keys/rings.ts'

beforeAll(() => sodiumReady)

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const id = bytes(16).map(toHex)
const key = bytes(32)
const name: fc.Arbitrary<EpochName> = fc.record({
  vault: id,
  ring: fc.constantFrom(...rings),
  epoch: fc.integer({ min: 1, max: 1000 }),
  keyId: id,
})
const recipient: fc.Arbitrary<Recipient> = fc.oneof(
  fc.constantFrom('recovery' as const, 'escrow' as const),
  id.map((one) => `account:${one}`),
)

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'opened'
  } catch (error) {
    return error instanceof SverkaError ? error.code : String(error)
  }
}

describe('a wrap', () => {
  test('opens for its recipient, as the epoch it names, and gives the key (demand 9)', () => {
    fc.assert(
      fc.property(name, key, recipient, (epoch, secret, to) => {
        const { publicKey, privateKey } = sodium.crypto_box_keypair()
        const sealed = wrapEpoch(epoch, secret, to, publicKey)
        expect(fromBase64url(sealed)).toHaveLength(48 + 64)
        expect(unwrapEpoch(epoch, to, sealed, privateKey)).toEqual(secret)
      }),
    )
  })

  test('opens for nobody else, and cannot be shown as another epoch’s or another recipient’s (demand 9)', () => {
    fc.assert(
      fc.property(name, name, key, recipient, recipient, (epoch, other, secret, to, toOther) => {
        const { publicKey, privateKey } = sodium.crypto_box_keypair()
        const sealed = wrapEpoch(epoch, secret, to, publicKey)
        const stranger = sodium.crypto_box_keypair().privateKey
        expect(codeOf(() => unwrapEpoch(epoch, to, sealed, stranger))).toBe('CHAIN_BROKEN')
        for (const member of ['vault', 'ring', 'epoch', 'keyId'] as const) {
          if (other[member] === epoch[member]) continue
          const shown = { ...epoch, [member]: other[member] }
          expect([member, codeOf(() => unwrapEpoch(shown, to, sealed, privateKey))]).toEqual([
            member,
            'CHAIN_BROKEN',
          ])
        }
        if (to !== toOther) {
          expect(codeOf(() => unwrapEpoch(epoch, toOther, sealed, privateKey))).toBe('CHAIN_BROKEN')
        }
      }),
    )
  })

  test('of another length, or no box at all, is refused', () => {
    const { publicKey, privateKey } = sodium.crypto_box_keypair()
    const epoch = { vault: '00'.repeat(16), ring: 'cases', epoch: 1, keyId: '11'.repeat(16) } as const
    const long = wrapEpoch(epoch, new Uint8Array(33), 'recovery', publicKey)
    const short = toBase64url(sodium.crypto_box_seal(new Uint8Array(31), publicKey))
    for (const sealed of [long, short, '', '!', 'AAAA']) {
      expect([sealed, codeOf(() => unwrapEpoch(epoch, 'recovery', sealed, privateKey))]).toEqual([
        sealed,
        'CHAIN_BROKEN',
      ])
    }
  })
})

describe('the keyring of a session', () => {
  const named = (ring: EpochName['ring'], epoch: number, keyId: string): EpochName => ({
    vault: '00'.repeat(16),
    ring,
    epoch,
    keyId,
  })
  const keyOf = (fill: number) => new Uint8Array(32).fill(fill)

  test('seals under the newest epoch of a ring, whatever order they came in, and finds the older ones', () => {
    const keyring = new Keyring()
    keyring.add(named('cases', 2, 'b'), keyOf(2))
    keyring.add(named('cases', 1, 'a'), keyOf(1))
    keyring.add(named('cases', 3, 'c'), keyOf(3))
    keyring.add(named('documents', 9, 'd'), keyOf(9))
    keyring.add(named('documents', 8, 'e'), keyOf(8))
    expect(keyring.current('cases')).toEqual({ keyId: 'c', key: keyOf(3) })
    expect(keyring.current('documents')).toEqual({ keyId: 'd', key: keyOf(9) })
    expect(keyring.find('cases', 'a')).toEqual({ keyId: 'a', key: keyOf(1) })
  })

  test('has no key of a ring that its account was not given: the limit is held by the key it lacks (demand 9)', () => {
    const keyring = new Keyring()
    keyring.add(named('journal', 1, 'a'), keyOf(1))
    expect(codeOf(() => keyring.current('documents'))).toBe('MANDATE_MISSING')
    expect(codeOf(() => keyring.current('journal'))).toBe('opened')
  })

  test('gives a key for its own ring only', () => {
    const keyring = new Keyring()
    keyring.add(named('cases', 1, 'a'), keyOf(1))
    keyring.add(named('documents', 1, 'b'), keyOf(2))
    expect(codeOf(() => keyring.find('documents', 'a'))).toBe('DAMAGED')
    expect(codeOf(() => keyring.find('cases', 'x'))).toBe('DAMAGED')
  })

  test('closed, it has zeroed every key and gives none', () => {
    const keyring = new Keyring()
    const keys = [keyOf(1), keyOf(2)]
    keyring.add(named('cases', 1, 'a'), keys[0] ?? keyOf(0))
    keyring.add(named('cases', 2, 'b'), keys[1] ?? keyOf(0))
    keyring.close()
    expect(keys).toEqual([keyOf(0), keyOf(0)])
    expect(codeOf(() => keyring.current('cases'))).toBe('LOCKED')
    expect(codeOf(() => keyring.find('cases', 'a'))).toBe('LOCKED')
  })
})
