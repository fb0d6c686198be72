import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import sodium from 'libsodium-wrappers'
import { makeEscrowKey } from '../../../main/cli/escrow-key.ts'
import { readEscrowText } from '../../../preload/contract/escrow.ts'
import { fromBase64url } from '../../../renderer/domain/log/index.ts'

// Ours, and the one the vault's own construction is held to.
const vector = JSON.parse(
  readFileSync(new URL('../vectors/escrow-key.json', import.meta.url), 'utf8'),
) as Record<'secret' | 'publicText' | 'fingerprint', string> & { groups: string[] }

describe("The Company's escrow key", () => {
  it('is said as the vault will read it: groups, public half, fingerprint', async () => {
    const said = await makeEscrowKey(fromBase64url(vector.secret))
    for (const part of [vector.groups.join(' '), vector.publicText, vector.fingerprint])
      expect(said).toContain(part)
  })

  it('is another one every time', async () => {
    expect(await makeEscrowKey()).not.toBe(await makeEscrowKey())
  })

  it('is seen to be mistyped, whichever one letter of its public half is', async () => {
    await sodium.ready
    const hash = (message: Uint8Array): Uint8Array => sodium.crypto_generichash(32, message, null)
    const text = vector.publicText
    expect(readEscrowText(` ${text.slice(0, 20)}\n${text.slice(20)}`, hash)).not.toBeNull()
    for (let i = 0; i < text.length; i++) {
      const other = text.charAt(i) === 'A' ? 'B' : 'A'
      expect(readEscrowText(text.slice(0, i) + other + text.slice(i + 1), hash)).toBeNull()
    }
    expect(readEscrowText(text.slice(1), hash)).toBeNull()
    expect(readEscrowText('', hash)).toBeNull()
  })
})
