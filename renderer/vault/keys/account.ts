import * as z from 'zod'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { id } from '../../../preload/contract/scalars.ts'
import { canonicalBytes, concatBytes, fromBase64url, toBase64url } from '../../domain/log/index.ts'
import { roles } from '../../domain/vocabulary.ts'
import { KEY_BYTES, NONCE_BYTES, TAG_BYTES, domains } from '../format/constants.ts'
import { context, idBytes, u8 } from '../format/context.ts'
import { owned, randomBytes, sodium, zero, type Bytes } from '../format/sodium.ts'
import { kdf } from './argon2.ts'

const secretBytes = 3 * KEY_BYTES

/** An account as the header has it, in clear. */
export const headerAccount = z.strictObject({
  account: id,
  login: z.string().min(1).max(64),
  role: z.enum(roles),
  kdf,
  /** Whether the device's secret is mixed into the key. */
  device: z.boolean(),
  sealed: z.string().max(400),
})
export type HeaderAccount = z.infer<typeof headerAccount>

/** What only the account's key opens. */
export interface AccountSecret {
  /** Ed25519 seed. */
  readonly signSeed: Bytes
  /** X25519 secret. */
  readonly boxSecret: Bytes
  /** The trust root's public key: binds the account to its root. */
  readonly rootKey: Bytes
}

export function newAccountSecret(rootKey: Uint8Array): AccountSecret {
  return {
    signSeed: randomBytes(KEY_BYTES),
    boxSecret: randomBytes(KEY_BYTES),
    rootKey: new Uint8Array(rootKey),
  }
}

export function zeroSecret(secret: AccountSecret): void {
  zero(secret.signSeed, secret.boxSecret)
}

/** The X25519 public half, 32 bytes. */
export function boxPublicKey(boxSecret: Uint8Array): Bytes {
  return owned(sodium.crypto_scalarmult_base(boxSecret))
}

export function sealAccount(
  vault: string,
  account: Omit<HeaderAccount, 'sealed'>,
  accountKey: Uint8Array,
  secret: AccountSecret,
  nonce: Uint8Array = randomBytes(NONCE_BYTES),
): HeaderAccount {
  const plain = concatBytes(secret.signSeed, secret.boxSecret, secret.rootKey)
  const data = accountData(vault, account)
  const cipher = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, data, null, nonce, accountKey)
  zero(plain)
  return { ...account, sealed: toBase64url(concatBytes(nonce, cipher)) }
}

/** @throws SverkaError BAD_PASSPHRASE: a changed header cannot be told from a wrong passphrase. */
export function openAccount(vault: string, account: HeaderAccount, accountKey: Uint8Array): AccountSecret {
  const plain = open(vault, account, accountKey)
  try {
    return {
      signSeed: plain.slice(0, KEY_BYTES),
      boxSecret: plain.slice(KEY_BYTES, 2 * KEY_BYTES),
      rootKey: plain.slice(2 * KEY_BYTES),
    }
  } finally {
    zero(plain)
  }
}

function open(vault: string, account: HeaderAccount, accountKey: Uint8Array): Bytes {
  try {
    const sealed = fromBase64url(account.sealed)
    if (sealed.length !== NONCE_BYTES + secretBytes + TAG_BYTES) throw new SverkaError('DAMAGED')
    return owned(
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        null,
        sealed.subarray(NONCE_BYTES),
        accountData(vault, account),
        sealed.subarray(0, NONCE_BYTES),
        accountKey,
      ),
    )
  } catch {
    throw new SverkaError('BAD_PASSPHRASE')
  }
}

function accountData(vault: string, account: Omit<HeaderAccount, 'sealed'>): Bytes {
  return context(
    domains.accountSecret,
    idBytes(vault),
    idBytes(account.account),
    account.login,
    account.role,
    canonicalBytes(account.kdf),
    u8(account.device ? 1 : 0),
  )
}
