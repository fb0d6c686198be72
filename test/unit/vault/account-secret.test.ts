import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { fromBase64url, toBase64url, toHex } from '../../../renderer/domain/log/index.ts'
import { affiliations, roles } from '../../../renderer/domain/vocabulary.ts'
import { owned, sodium, sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import {
  boxPublicKey,
  headerAccount,
  newAccountSecret,
  openAccount,
  sealAccount,
  zeroSecret,
  type HeaderAccount,
} from '../../../renderer/vault/keys/account.ts'

beforeAll(() => sodiumReady)

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const id = bytes(16).map(toHex)
const key = bytes(32)
const account = fc.record({
  account: id,
  login: fc.string({ minLength: 1, maxLength: 20 }),
  role: fc.constantFrom(...roles),
  kdf: fc.record({
    alg: fc.constant('argon2id13' as const),
    salt: bytes(16).map(toBase64url),
    passes: fc.integer({ min: 3, max: 10 }),
    memory: fc.integer({ min: 268_435_456, max: 1_073_741_824 }),
  }),
  device: fc.boolean(),
})

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'opened'
  } catch (error) {
    return error instanceof SverkaError ? error.code : String(error)
  }
}

test('an account’s secret comes back whole under its key: seed, box secret and the root it belongs to (demand 9)', () => {
  fc.assert(
    fc.property(id, account, key, key, (vault, open, accountKey, rootKey) => {
      const secret = newAccountSecret(rootKey)
      const sealed = sealAccount(vault, open, accountKey, secret)
      expect(headerAccount.parse(sealed)).toEqual(sealed)
      expect(fromBase64url(sealed.sealed)).toHaveLength(24 + 96 + 16)
      expect(openAccount(vault, sealed, accountKey)).toEqual(secret)
    }),
  )
})

test('whatever of an account in the header is changed, it opens no more, and says so as a wrong passphrase does (demand 9)', () => {
  const changes: Record<string, (one: HeaderAccount) => HeaderAccount> = {
    account: (one) => ({ ...one, account: flipped(one.account) }),
    login: (one) => ({ ...one, login: `${one.login}x` }),
    role: (one) => ({ ...one, role: one.role === 'auditor' ? 'reviewer' : 'auditor' }),
    salt: (one) => ({ ...one, kdf: { ...one.kdf, salt: flippedText(one.kdf.salt) } }),
    passes: (one) => ({ ...one, kdf: { ...one.kdf, passes: one.kdf.passes + 1 } }),
    memory: (one) => ({ ...one, kdf: { ...one.kdf, memory: one.kdf.memory + 1 } }),
    device: (one) => ({ ...one, device: !one.device }),
    sealed: (one) => ({ ...one, sealed: flippedText(one.sealed) }),
    cut: (one) => ({ ...one, sealed: one.sealed.slice(0, -4) }),
    nothing: (one) => ({ ...one, sealed: '' }),
    noBase64: (one) => ({ ...one, sealed: '!' }),
  }
  fc.assert(
    fc.property(id, account, key, (vault, open, accountKey) => {
      const sealed = sealAccount(vault, open, accountKey, newAccountSecret(accountKey))
      for (const [name, change] of Object.entries(changes)) {
        const told = codeOf(() => openAccount(vault, change(sealed), accountKey))
        expect([name, told]).toEqual([name, 'BAD_PASSPHRASE'])
      }
      expect(codeOf(() => openAccount(flipped(vault), sealed, accountKey))).toBe('BAD_PASSPHRASE')
      expect(codeOf(() => openAccount(vault, sealed, flippedBytes(accountKey)))).toBe('BAD_PASSPHRASE')
    }),
    { numRuns: 30 },
  )
})

test('bytes of the right key but another length are no account', () => {
  const vault = '00'.repeat(16)
  const accountKey = new Uint8Array(32).fill(7)
  const [open] = fc.sample(account, { numRuns: 1, seed: 1 })
  if (open === undefined) throw new Error('no sample')
  const secret = newAccountSecret(new Uint8Array(32))
  const long = { ...secret, rootKey: new Uint8Array(33) }
  expect(codeOf(() => openAccount(vault, sealAccount(vault, open, accountKey, long), accountKey))).toBe(
    'BAD_PASSPHRASE',
  )
})

test('new secrets are random, remember their root by a copy of its own, and are zeroed but for it', () => {
  const rootKey = new Uint8Array(32).fill(9)
  const one = newAccountSecret(rootKey)
  const other = newAccountSecret(rootKey)
  expect(one.signSeed).not.toEqual(other.signSeed)
  expect(one.boxSecret).not.toEqual(other.boxSecret)
  expect(one.signSeed).not.toEqual(one.boxSecret)
  rootKey.fill(0)
  expect(one.rootKey).toEqual(new Uint8Array(32).fill(9))
  expect([one.signSeed.length, one.boxSecret.length]).toEqual([32, 32])
  zeroSecret(one)
  expect([one.signSeed, one.boxSecret]).toEqual([new Uint8Array(32), new Uint8Array(32)])
  expect(one.rootKey).toEqual(new Uint8Array(32).fill(9))
})

test('the public half is X25519’s', () => {
  const { publicKey, privateKey } = sodium.crypto_box_keypair()
  expect(boxPublicKey(privateKey)).toEqual(owned(publicKey))
})

test('the header takes accounts of the closed roles only', () => {
  const [open] = fc.sample(account, { numRuns: 1, seed: 2 })
  const good = { ...open, sealed: 'A' }
  expect(headerAccount.safeParse(good).success).toBe(true)
  for (const wrong of [
    { ...good, role: affiliations[0] },
    { ...good, login: '' },
    { ...good, login: 'x'.repeat(65) },
    { ...good, sealed: 'x'.repeat(401) },
    { ...good, more: 1 },
    { ...good, kdf: { ...good.kdf, alg: 'argon2i13' } },
    { ...good, kdf: { ...good.kdf, salt: 'short' } },
    { ...good, kdf: { ...good.kdf, more: 1 } },
  ]) {
    expect(headerAccount.safeParse(wrong).success).toBe(false)
  }
})

const flipped = (hex: string): string => `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`
const flippedText = (text: string): string => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`
const flippedBytes = (one: Uint8Array): Uint8Array => one.map((byte, i) => (i === 0 ? byte ^ 1 : byte))
