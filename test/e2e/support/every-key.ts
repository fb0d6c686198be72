import * as z from 'zod'
import { keyringFile } from '../../../preload/contract/bridge.ts'
import { fromBase64url, parseStatement } from '../../../renderer/domain/log/index.ts'
import type { Ring } from '../../../renderer/domain/vocabulary.ts'
import { accountKeyOf, escrowBoxSeedOf, recoveryKeys } from '../../../renderer/vault/format/kdf.ts'
import { passphraseBytes } from '../../../renderer/vault/format/passphrase.ts'
import { readSheet } from '../../../renderer/vault/format/sheet.ts'
import { owned, sodium } from '../../../renderer/vault/format/sodium.ts'
import { headerAccount, openAccount } from '../../../renderer/vault/keys/account.ts'
import { unwrapEpoch, type Recipient } from '../../../renderer/vault/keys/rings.ts'

/** Of a vault’s header, what keys are made of (FORMAT.md, Header). */
export const vaultHeader = z.object({ vault: z.string(), accounts: z.array(headerAccount) })

/** A vault’s header and keyring as they lie, and what people know or keep in a safe. */
export interface Secrets {
  readonly header: unknown
  readonly keyring: unknown
  readonly people: readonly { readonly login: string; readonly passphrase: string }[]
  readonly sheet?: readonly string[]
  /** The Company’s, in the groups of its paper. */
  readonly escrow?: readonly string[]
}

export interface Key {
  readonly says: string
  readonly bytes: Uint8Array
  /** Of an epoch. */
  readonly epoch?: { readonly ring: Ring; readonly keyId: string }
}

interface Holder {
  readonly to: Recipient
  readonly boxSecret: Uint8Array
}

/** Every key that anybody makes of it. After `sodiumReady`. */
export function everyKey(secrets: Secrets): Key[] {
  const header = vaultHeader.parse(secrets.header)
  const keys: Key[] = []
  const holders: Holder[] = []
  for (const { login, passphrase } of secrets.people) {
    const account = header.accounts.find((one) => one.login === login)
    if (account === undefined || account.device)
      throw new Error('an account protected by its passphrase alone')
    const { salt, passes, memory } = account.kdf
    const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13
    const typed = passphraseBytes(passphrase)
    const argon = owned(sodium.crypto_pwhash(32, typed, fromBase64url(salt), passes, memory, algorithm))
    const accountKey = accountKeyOf(argon, null)
    const { signSeed, boxSecret } = openAccount(header.vault, account, accountKey)
    keys.push(
      { says: 'the account’s key', bytes: accountKey },
      { says: 'the account’s signing seed', bytes: signSeed },
      { says: 'the account’s box secret', bytes: boxSecret },
    )
    holders.push({ to: `account:${account.account}`, boxSecret })
  }
  if (secrets.sheet !== undefined) {
    const { boxSeed } = recoveryKeys(readSheet(secrets.sheet), header.vault)
    holders.push({ to: 'recovery', boxSecret: boxSecretOf(boxSeed) })
  }
  if (secrets.escrow !== undefined) {
    holders.push({ to: 'escrow', boxSecret: boxSecretOf(escrowBoxSeedOf(readSheet(secrets.escrow))) })
  }
  return [...keys, ...holders.flatMap((holder) => epochsOf(secrets.keyring, holder))]
}

const boxSecretOf = (seed: Uint8Array): Uint8Array => owned(sodium.crypto_box_seed_keypair(seed).privateKey)

function epochsOf(keyring: unknown, { to, boxSecret }: Holder): Key[] {
  return keyringFile.parse(keyring).epochs.flatMap((json) => {
    const statement = parseStatement(json)
    if (statement.type !== 'ring-epoch') return []
    const { vault, ring, epoch, keyId, wraps } = statement
    const wrap = wraps.find((one) => one.to === to)
    if (wrap === undefined) return []
    const bytes = unwrapEpoch({ vault, ring, epoch, keyId }, to, wrap.sealed, boxSecret)
    return [{ says: `the key of ring ${ring}`, bytes, epoch: { ring, keyId } }]
  })
}
