import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { fromBase64url } from '../../../renderer/domain/log/index.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { openRootByEscrow } from '../../../renderer/vault/keys/root.ts'
import { unwrapEpoch } from '../../../renderer/vault/keys/rings.ts'
import { constructions, escrowRootInputs, wrapInputs } from '../vectors/constructions.ts'

const vector = (name: string): Record<string, unknown> =>
  // The vectors are ours and lie beside this file.
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >

// Argon2id at its floor takes seconds where other suites run beside it.
vi.setConfig({ testTimeout: 120_000 })
beforeAll(() => sodiumReady)

describe('format 1 is frozen: every construction gives the bytes it gave when it was landed (demand 9)', () => {
  test.each(Object.entries(constructions))('%s', (name, make) => {
    const made: unknown = JSON.parse(JSON.stringify(make()))
    expect({ format: 1, construction: name, ...(made as object) }).toEqual(vector(name))
  })

  test('wrap', () => {
    const { sealed, key } = vector('wrap')
    if (typeof sealed !== 'string' || typeof key !== 'string') throw new Error('vector')
    const { name, to, boxSecret } = wrapInputs
    expect(unwrapEpoch(name, to, sealed, boxSecret)).toEqual(fromBase64url(key))
  })

  test('escrow-root', () => {
    const { rootSealed, seed } = vector('escrow-root')
    if (typeof rootSealed !== 'string' || typeof seed !== 'string') throw new Error('vector')
    const { vault, rootKey, boxSecret } = escrowRootInputs
    expect(openRootByEscrow(vault, rootKey, rootSealed, boxSecret)).toEqual(fromBase64url(seed))
    expect(() => openRootByEscrow('0'.repeat(32), rootKey, rootSealed, boxSecret)).toThrow(
      'RECOVERY_MISMATCH',
    )
  })
})
