import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { fromBase64url, toHex } from '../../../renderer/domain/log/index.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { openRootSecret, sealRootSecret } from '../../../renderer/vault/keys/root.ts'
import { createSigner, signBody, verifyEd25519 } from '../../../renderer/vault/keys/signing.ts'
import { signedMessage } from '../../../renderer/domain/log/index.ts'

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

test('the root’s secret opens by its own sheet, for its own vault and root, and by nothing else (demand 9)', () => {
  fc.assert(
    fc.property(
      id,
      id,
      key,
      key,
      key,
      key,
      key,
      (vault, otherVault, root, otherRoot, wrap, otherWrap, seed) => {
        const sealed = sealRootSecret(vault, root, wrap, seed)
        expect(fromBase64url(sealed)).toHaveLength(24 + 32 + 16)
        expect(openRootSecret(vault, root, wrap, sealed)).toEqual(seed)
        fc.pre(vault !== otherVault && toHex(root) !== toHex(otherRoot) && toHex(wrap) !== toHex(otherWrap))
        expect(codeOf(() => openRootSecret(otherVault, root, wrap, sealed))).toBe('RECOVERY_MISMATCH')
        expect(codeOf(() => openRootSecret(vault, otherRoot, wrap, sealed))).toBe('RECOVERY_MISMATCH')
        expect(codeOf(() => openRootSecret(vault, root, otherWrap, sealed))).toBe('RECOVERY_MISMATCH')
      },
    ),
  )
})

test('a root secret of another length, or no base64, is refused as another sheet is', () => {
  const vault = '00'.repeat(16)
  const wrap = new Uint8Array(32).fill(1)
  const root = new Uint8Array(32).fill(2)
  const long = sealRootSecret(vault, root, wrap, new Uint8Array(33))
  for (const sealed of [long, '', '!', 'AAAA']) {
    expect([sealed, codeOf(() => openRootSecret(vault, root, wrap, sealed))]).toEqual([
      sealed,
      'RECOVERY_MISMATCH',
    ])
  }
})

test('a signer signs until it is closed, and a signature holds for its type, body and key only', () => {
  const seed = new Uint8Array(32).fill(3)
  const signer = createSigner(seed)
  const body = { a: 1 }
  const { signature, ...rest } = signBody('finding', body, signer)
  expect(rest).toEqual(body)
  const holds = (type: 'finding' | 'decision', signed: object, by = signer.publicKey): boolean =>
    verifyEd25519(fromBase64url(signature), signedMessage(type, signed), by)
  expect(holds('finding', body)).toBe(true)
  expect(holds('decision', body)).toBe(false)
  expect(holds('finding', { a: 2 })).toBe(false)
  expect(holds('finding', body, createSigner(new Uint8Array(32)).publicKey)).toBe(false)
  expect(verifyEd25519(new Uint8Array(3), new Uint8Array(0), signer.publicKey)).toBe(false)
  signer.close()
  expect(() => signer.sign(new Uint8Array(1))).toThrow('this key is closed')
})
