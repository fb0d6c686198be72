import { toBase64url } from '../../domain/log/index.ts'
import type { Affiliation, GatedVerb, Role } from '../../domain/vocabulary.ts'
import { accountKeyOf } from '../format/kdf.ts'
import { zero, type Bytes } from '../format/sodium.ts'
import {
  boxPublicKey,
  newAccountSecret,
  sealAccount,
  type AccountSecret,
  type HeaderAccount,
} from './account.ts'
import { deriveArgon, newKdf } from './argon2.ts'
import { createSigner, type Signer } from './signing.ts'
import { newId } from './statements.ts'

/** A new account in memory, with its secret halves open. The caller zeroes `secret` and closes `signer`. */
export interface Member {
  readonly id: string
  readonly secret: AccountSecret
  readonly signer: Signer
  readonly boxKey: Bytes
  readonly inHeader: HeaderAccount
}

/** @param device the device's 32 bytes; null: the passphrase alone. @throws SverkaError ARGON2_FAILED */
export async function makeMember(
  vault: string,
  rootKey: Uint8Array,
  role: Role,
  { login, passphrase }: { readonly login: string; readonly passphrase: string },
  device: Uint8Array | null,
): Promise<Member> {
  const secret = newAccountSecret(rootKey)
  const kdf = await newKdf()
  const argon = await deriveArgon(passphrase, kdf)
  const accountKey = accountKeyOf(argon, device)
  const open = { account: newId(), login, role, kdf, device: device !== null }
  const inHeader = sealAccount(vault, open, accountKey, secret)
  zero(argon, accountKey)
  const boxKey = boxPublicKey(secret.boxSecret)
  return { id: open.account, secret, signer: createSigner(secret.signSeed), boxKey, inHeader }
}

export function accountBody(
  { id, signer, boxKey, inHeader }: Member,
  affiliation: Affiliation = 'company',
  ends: string | null = null,
) {
  return {
    type: 'account' as const,
    account: id,
    role: inHeader.role,
    affiliation,
    ends,
    signKey: toBase64url(signer.publicKey),
    boxKey: toBase64url(boxKey),
  }
}

export function mandateBody(
  account: string,
  verbs: readonly GatedVerb[],
  from: string,
  until: string | null = null,
) {
  return { type: 'mandate' as const, mandate: newId(), account, verbs: [...verbs], from, until }
}

/** Two logins that a person could take for one are one. */
export function sameLogin(one: string, other: string): boolean {
  const folded = (login: string): string => login.normalize('NFKC').toLowerCase()
  return folded(one) === folded(other)
}
