import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { rootFingerprint } from '../../../preload/contract/fingerprint.ts'
import {
  parseStatement,
  toBase64url,
  verifyChain,
  verifyRingEpoch,
  type RingEpochStatement,
  type Statement,
} from '../../domain/log/index.ts'
import { gatedVerbs, rings, type GatedVerb, type Role } from '../../domain/vocabulary.ts'
import { FORMAT_VERSION, KEY_BYTES, RECOVERY_BYTES } from '../format/constants.ts'
import { recoveryKeys } from '../format/kdf.ts'
import { sheetGroups } from '../format/sheet.ts'
import { owned, randomBytes, sodium, zero, type Bytes } from '../format/sodium.ts'
import type { Header } from '../store/header.ts'
import { zeroSecret } from './account.ts'
import { accountBody, makeMember, mandateBody, type Member } from './member.ts'
import { Keyring, wrapEpoch, type Recipient } from './rings.ts'
import { sealRootSecret } from './root.ts'
import { createSigner, sha256, verifyEd25519, type Signer } from './signing.ts'
import { newId, stating } from './statements.ts'

export interface FoundingWish {
  readonly workstation: { readonly name: string; readonly location: string }
  readonly representative: { readonly login: string; readonly passphrase: string }
  readonly reviewer: { readonly login: string; readonly passphrase: string }
}

/** What the first reviewer may do; the representative may do all nine. */
const reviewerVerbs: readonly GatedVerb[] = ['use', 'access', 'provide', 'delete']

/** A vault in memory, of which nothing is on the disk yet. */
export interface Founding {
  readonly header: Header
  readonly keyringFile: KeyringFile
  readonly statements: readonly Statement[]
  readonly workstation: string
  readonly representative: string
  readonly logOrigin: string
  /** Ed25519 seed of the log's own key. */
  readonly logSeed: Bytes
  readonly keyring: Keyring
  readonly rootSigner: Signer
  readonly representativeSigner: Signer
  /** Eight groups of five characters, as the sheet shows them. */
  readonly sheet: readonly string[]
  readonly fingerprint: readonly string[]
  /** Zeroes every key. */
  close(): void
}

export interface FoundingDeps {
  /** The vault's id: that of an interrupted founding where there was one, so that its keyring is known as ours. */
  readonly vault: string
  /** ISO instant. */
  readonly at: string
  /** The device's 32 bytes; null: the passphrases alone. */
  readonly device: Uint8Array | null
}

/** Founds in memory: keys, statements, sealed epochs. @throws SverkaError ARGON2_FAILED */
export async function foundInMemory(
  wish: FoundingWish,
  { vault, at, device }: FoundingDeps,
): Promise<Founding> {
  const rootSeed = randomBytes(KEY_BYTES)
  const root = createSigner(rootSeed)
  const member = (role: Role, person: FoundingWish['reviewer']): Promise<Member> =>
    makeMember(vault, root.publicKey, role, person, device)
  // One after the other: each takes 256 MiB.
  const representative = await member('representative', wish.representative)
  const reviewer = await member('reviewer', wish.reviewer)
  const sheetSecret = randomBytes(RECOVERY_BYTES)
  const recovery = recoveryKeys(sheetSecret, vault)
  const recoveryBox = owned(sodium.crypto_box_seed_keypair(recovery.boxSeed).publicKey)
  const logSeed = randomBytes(KEY_BYTES)
  const logKey = createSigner(logSeed)
  const workstation = newId()
  const logOrigin = `sverka.local/${vault}/1`

  const byRoot = stating(vault, at, 'root', root)
  const byRepresentative = stating(vault, at, representative.id, representative.signer)
  const statements: Statement[] = [
    byRoot<'recovery'>({ type: 'recovery', boxKey: toBase64url(recoveryBox) }),
    byRoot<'workstation'>({
      type: 'workstation',
      workstation,
      location: wish.workstation.location,
      logKey: toBase64url(logKey.publicKey),
      logOrigin,
    }),
    byRoot<'account'>(accountBody(representative)),
    byRoot<'mandate'>(mandateBody(representative.id, gatedVerbs, at)),
    byRepresentative<'account'>(accountBody(reviewer)),
    byRepresentative<'mandate'>(mandateBody(reviewer.id, reviewerVerbs, at)),
  ]

  const keyring = new Keyring()
  const recipients: { to: Recipient; boxKey: Uint8Array; blocked: boolean }[] = [
    { to: `account:${representative.id}`, boxKey: representative.boxKey, blocked: true },
    { to: `account:${reviewer.id}`, boxKey: reviewer.boxKey, blocked: false },
    { to: 'recovery', boxKey: recoveryBox, blocked: true },
  ]
  const epochs = rings.map((ring): RingEpochStatement => {
    const name = { vault, ring, epoch: 1, keyId: newId() }
    const key = randomBytes(KEY_BYTES)
    keyring.add(name, key)
    const wraps = recipients
      .filter(({ blocked }) => ring !== 'blocked' || blocked)
      .map(({ to, boxKey }) => ({ to, sealed: wrapEpoch(name, key, to, boxKey) }))
    return byRepresentative<'ring-epoch'>({ type: 'ring-epoch', ring, epoch: 1, keyId: name.keyId, wraps })
  })

  // What is founded is judged as it will be at every unlock, before anybody relies on it.
  for (const statement of [...statements, ...epochs]) parseStatement(statement)
  const chain = verifyChain(statements, root.publicKey, vault, verifyEd25519)
  for (const epoch of epochs) verifyRingEpoch(epoch, chain, verifyEd25519)

  const rootKey = toBase64url(root.publicKey)
  const rootSealed = sealRootSecret(vault, root.publicKey, recovery.rootWrap, rootSeed)
  const sheet = sheetGroups(sheetSecret)
  zeroSecret(representative.secret)
  zeroSecret(reviewer.secret)
  reviewer.signer.close()
  logKey.close()
  zero(rootSeed, sheetSecret, recovery.boxSeed, recovery.rootWrap)
  return {
    header: {
      id: 'vault',
      format: FORMAT_VERSION,
      founding: true,
      vault,
      workstation: { ...wish.workstation },
      rootKey,
      accounts: [representative.inHeader, reviewer.inHeader],
      failedAttempts: 0,
    },
    keyringFile: {
      format: FORMAT_VERSION,
      vault,
      rootKey,
      recovery: { boxKey: toBase64url(recoveryBox), rootSealed },
      epochs,
    },
    statements,
    workstation,
    representative: representative.id,
    logOrigin,
    logSeed,
    keyring,
    rootSigner: root,
    representativeSigner: representative.signer,
    sheet,
    fingerprint: rootFingerprint(rootKey, sha256).split('-'),
    close() {
      zero(logSeed)
      keyring.close()
      root.close()
      representative.signer.close()
    },
  }
}
