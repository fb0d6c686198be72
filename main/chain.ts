import sodium from 'libsodium-wrappers'
import type { KeyringFile } from '../preload/contract/bridge.ts'
import { SverkaError } from '../preload/contract/errors.ts'
import {
  ChainError,
  fromBase64url,
  LogError,
  parseStatement,
  verifyChain,
  type Statement,
  type VerifyEd25519,
} from '../renderer/domain/log/index.ts'
import type { Chain, VerifiedChain } from './sync/border.ts'

export type PublishedChain = Chain & {
  /**
   * @throws SverkaError KEYRING_MISSING where no root is pinned; CHAIN_BROKEN where a statement does not hold or the
   * chain does not go on from the one published before.
   */
  publish(statements: readonly unknown[]): Promise<void>
}

/**
 * What main knows of accounts: only statements that lead to the root pinned in the keyring. A desk gone bad can
 * leave new statements out, but cannot make one, nor take back one that it published.
 */
export function createChain(readKeyring: () => Promise<KeyringFile | null>): PublishedChain {
  let current: VerifiedChain | null = null
  return {
    current: () => current,
    verifyEd25519: verify,
    verify: async (signature, message, publicKey) => {
      await sodium.ready
      try {
        return verify(fromBase64url(signature), message, fromBase64url(publicKey))
      } catch {
        return false
      }
    },
    publish: async (given) => {
      await sodium.ready
      const keyring = await readKeyring()
      if (keyring === null) throw new SverkaError('KEYRING_MISSING')
      const { rootKey, vault } = keyring
      try {
        const statements = given.map(parseStatement)
        const authority = verifyChain(statements, fromBase64url(rootKey), vault, verify)
        if (current?.vault === vault && !goesOn(current.statements, statements))
          throw new SverkaError('CHAIN_BROKEN')
        current = { rootKey, vault, statements, authority }
      } catch (error) {
        if (error instanceof ChainError) throw new SverkaError('CHAIN_BROKEN', [error.code])
        if (error instanceof LogError) throw new SverkaError('CHAIN_BROKEN', [error.code])
        throw error
      }
    },
  }
}

/** Ed25519 by libsodium, which refuses keys of small order and signatures that are not canonical. */
const verify: VerifyEd25519 = (signature, message, publicKey) =>
  signature.length === sodium.crypto_sign_BYTES &&
  publicKey.length === sodium.crypto_sign_PUBLICKEYBYTES &&
  sodium.crypto_sign_verify_detached(signature, message, publicKey)

/** A signature covers its whole statement, so two with the same signature are the same. */
const goesOn = (before: readonly Statement[], after: readonly Statement[]): boolean =>
  before.length <= after.length && before.every(({ signature }, i) => after[i]?.signature === signature)
