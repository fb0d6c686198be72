import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { beforeAll, expect, test } from 'vitest'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { fromBase64url, toBase64url, toHex } from '../../../renderer/domain/log/index.ts'
import { escrowBoxSeedOf, recoveryKeys } from '../../../renderer/vault/format/kdf.ts'
import { sodium, sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { openRootByEscrow, sealRootToEscrow } from '../../../renderer/vault/keys/root.ts'
import { sha256 } from '../../../renderer/vault/keys/signing.ts'

beforeAll(() => sodiumReady)

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const id = bytes(16).map(toHex)
const key = bytes(32)
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'opened'
  } catch (error) {
    return error instanceof SverkaError ? error.code : String(error)
  }
}
const vector = (name: string): Record<string, string> =>
  z
    .record(z.string(), z.unknown())
    .transform((json) =>
      Object.fromEntries(Object.entries(json).map(([member, value]) => [member, String(value)])),
    )
    .parse(JSON.parse(readFileSync(join(import.meta.dirname, `../vectors/${name}.json`), 'utf8')))

test('the root opens by the escrow key it was sealed to, for its own vault and root, and by nothing else (demand 9)', () => {
  fc.assert(
    fc.property(id, id, key, key, key, (vault, otherVault, root, otherRoot, seed) => {
      fc.pre(vault !== otherVault && toHex(root) !== toHex(otherRoot))
      const { publicKey, privateKey } = sodium.crypto_box_keypair()
      const sealed = sealRootToEscrow(vault, root, seed, publicKey)
      expect(openRootByEscrow(vault, root, sealed, privateKey)).toEqual(seed)
      const stranger = sodium.crypto_box_keypair().privateKey
      for (const wrong of [
        () => openRootByEscrow(otherVault, root, sealed, privateKey),
        () => openRootByEscrow(vault, otherRoot, sealed, privateKey),
        () => openRootByEscrow(vault, root, sealed, stranger),
      ]) {
        expect(codeOf(wrong)).toBe('RECOVERY_MISMATCH')
      }
    }),
  )
})

test('a root of another length, or no box, is refused as another key is', () => {
  const vault = '00'.repeat(16)
  const root = new Uint8Array(32)
  const { publicKey, privateKey } = sodium.crypto_box_keypair()
  const long = sealRootToEscrow(vault, root, new Uint8Array(33), publicKey)
  const short = sealRootToEscrow(vault, root, new Uint8Array(31), publicKey)
  for (const sealed of [long, short, '', '!', 'AAAA']) {
    expect([sealed, codeOf(() => openRootByEscrow(vault, root, sealed, privateKey))]).toEqual([
      sealed,
      'RECOVERY_MISMATCH',
    ])
  }
})

test('what a sheet and an escrow key derive is as it was when version 1 was frozen', () => {
  const sheet = vector('recovery-sheet')
  const derived = recoveryKeys(fromBase64url(sheet['sheet'] ?? ''), sheet['vault'] ?? '')
  expect(toBase64url(derived.boxSeed)).toBe(sheet['boxSeed'])
  expect(toBase64url(derived.rootWrap)).toBe(sheet['rootWrap'])
  expect(() => recoveryKeys(new Uint8Array(19), '00'.repeat(16))).toThrow(RangeError)

  const escrow = vector('escrow-key')
  expect(toBase64url(escrowBoxSeedOf(fromBase64url(escrow['secret'] ?? '')))).toBe(escrow['boxSeed'])
  const root = vector('escrow-root')
  const [rootKey = '', rootSealed = '', boxSecret = ''] = [
    root['rootKey'],
    root['rootSealed'],
    root['boxSecret'],
  ]
  const seed = openRootByEscrow(
    root['vault'] ?? '',
    fromBase64url(rootKey),
    rootSealed,
    fromBase64url(boxSecret),
  )
  expect(toBase64url(seed)).toBe(root['seed'])
})

test('SHA-256 is the published one', () => {
  // FIPS 180-4, the example "abc".
  expect(toHex(sha256(new TextEncoder().encode('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
