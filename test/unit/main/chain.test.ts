import { beforeEach, describe, expect, it } from 'vitest'
import { createChain, type PublishedChain } from '../../../main/chain.ts'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { statementMessage, type UnsignedStatement } from '../../../renderer/domain/log/index.ts'
import { base64url, signer, type Signer } from '../domain/log/crypto.ts'

const vault = 'f'.repeat(32)
const [root, stranger, anna, boris] = [signer(1), signer(2), signer(3), signer(4)]

const keyring: KeyringFile = {
  format: 1,
  vault,
  rootKey: base64url(root.publicKey),
  recovery: { boxKey: 'B'.repeat(43), rootSealed: 'sealed' },
  epochs: [],
}

/** The account of a person, signed by whom we please in the name of `by`. */
function account(n: string, person: Signer, role: string, by: string, key: Signer): Record<string, unknown> {
  const unsigned = {
    v: 1,
    type: 'account',
    vault,
    id: n.repeat(32),
    at: '2026-03-01T10:00:00.000Z',
    by,
    account: n.repeat(32),
    role,
    affiliation: 'company',
    ends: null,
    signKey: base64url(person.publicKey),
    boxKey: base64url(person.publicKey.toReversed()),
  }
  // The chain reads it strictly; a wrong shape fails there.
  return { ...unsigned, signature: base64url(key.sign(statementMessage(unsigned as UnsignedStatement))) }
}

const first = account('a', anna, 'representative', 'root', root)
const second = account('b', boris, 'reviewer', 'a'.repeat(32), anna)

let chain: PublishedChain
beforeEach(() => {
  chain = createChain(() => Promise.resolve(keyring))
})

describe('what main knows of accounts', () => {
  it('is nothing until the desk publishes a chain', () => {
    expect(chain.current()).toBeNull()
  })

  it('comes from statements that lead to the root pinned in the keyring', async () => {
    await chain.publish([first, second])
    expect([...(chain.current()?.authority.accounts.keys() ?? [])]).toEqual(['a'.repeat(32), 'b'.repeat(32)])
  })

  it.each([
    ['a root that is not ours', () => [account('a', anna, 'representative', 'root', stranger)]],
    [
      'a reviewer who enrols',
      () => [first, second, account('c', stranger, 'reviewer', 'b'.repeat(32), boris)],
    ],
    ['a statement changed after it was signed', () => [first, { ...second, role: 'representative' }]],
    ['a member nobody knows', () => [{ ...first, name: 'Анна' }]],
    ['something else', () => [{}]],
  ])('refuses %s whole, and keeps what it had', async (_what, statements) => {
    await expect(chain.publish(statements())).rejects.toMatchObject({ code: 'CHAIN_BROKEN' })
    expect(chain.current()).toBeNull()
  })

  it('grows, and takes nothing back', async () => {
    await chain.publish([first])
    await chain.publish([first, second])
    await expect(chain.publish([first])).rejects.toMatchObject({ code: 'CHAIN_BROKEN' })
    expect(chain.current()?.statements).toHaveLength(2)
  })

  it('cannot be without a keyring', async () => {
    const without = createChain(() => Promise.resolve(null))
    await expect(without.publish([first])).rejects.toMatchObject({ code: 'KEYRING_MISSING' })
  })

  it('verifies by libsodium and answers false to nonsense', async () => {
    const message = new TextEncoder().encode('words')
    const signature = base64url(anna.sign(message))
    expect(await chain.verify(signature, message, base64url(anna.publicKey))).toBe(true)
    expect(await chain.verify(signature, message, base64url(boris.publicKey))).toBe(false)
    expect(await chain.verify('!', message, base64url(anna.publicKey))).toBe(false)
    expect(await chain.verify(signature, message, '')).toBe(false)
  })
})
