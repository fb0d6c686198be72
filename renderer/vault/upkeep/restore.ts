import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  frontierRoot,
  toBase64url,
  verifyChain,
  verifyRingEpoch,
  type Statement,
} from '../../domain/log/index.ts'
import { gatedVerbs } from '../../domain/vocabulary.ts'
import { FORMAT_VERSION, KEY_BYTES } from '../format/constants.ts'
import { hash } from '../format/hash.ts'
import { accountKeyOf } from '../format/kdf.ts'
import { randomBytes, zero } from '../format/sodium.ts'
import { boxPublicKey, newAccountSecret, sealAccount, zeroSecret } from '../keys/account.ts'
import { deriveArgon, newKdf } from '../keys/argon2.ts'
import { wrapEpoch } from '../keys/rings.ts'
import { createSigner, sha256, verifyEd25519 } from '../keys/signing.ts'
import { newId, stating } from '../keys/statements.ts'
import type { Row, SequenceRow } from '../store/db.ts'
import type { Header } from '../store/header.ts'
import { sealHead } from '../store/commit.ts'
import {
  appendEntries,
  hashChain,
  logRecordOf,
  logStateOf,
  type Actor,
  type Drafted,
  type Writing,
} from '../store/journal.ts'
import type { OpenedBackup } from './open-backup.ts'

/** What a restored vault has beyond the backup's rows, made in memory. */
export interface Restoration {
  readonly header: Header
  readonly keyringFile: KeyringFile
  readonly statements: readonly SequenceRow[]
  readonly entries: readonly SequenceRow[]
  readonly head: Row<string>
  readonly log: Row<string>
}

export interface NewRepresentative {
  readonly login: string
  readonly passphrase: string
}

/**
 * The authority of a restored vault: the root enrols a new representative and a log of a new origin, whose first entry
 * names the heads restored; the representative removes every account of before, since none of them has a way in here,
 * and says the epochs again with its own wraps. Nothing is written yet.
 * @param clock milliseconds since the epoch
 * @throws SverkaError ARGON2_FAILED
 */
export async function restoreInMemory(
  backup: OpenedBackup,
  wish: NewRepresentative,
  { clock, device }: { clock: number; device: Uint8Array | null },
): Promise<Restoration> {
  const { preamble, chain, rings, records, rootSigner, said, logState } = backup
  const { vault, rootKey } = preamble
  const before = chain.workstation
  if (before === null) throw new SverkaError('CHAIN_BROKEN')
  // Later than everything before it, so that who is removed here was alive in their last entry.
  const at = new Date(Math.max(clock, Date.parse(logState.lastAt) + 1)).toISOString()

  const secret = newAccountSecret(rootSigner.publicKey)
  const logSeed = randomBytes(KEY_BYTES)
  const logKey = createSigner(logSeed)
  const signer = createSigner(secret.signSeed)
  try {
    const boxKey = boxPublicKey(secret.boxSecret)
    const account = newId()
    const kdf = await newKdf()
    const argon = await deriveArgon(wish.passphrase, kdf)
    const accountKey = accountKeyOf(argon, device)
    const inHeader = sealAccount(
      vault,
      { account, login: wish.login, role: 'representative', kdf, device: device !== null },
      accountKey,
      secret,
    )
    zero(argon, accountKey)

    const byRoot = stating(vault, at, 'root', rootSigner)
    const byRepresentative = stating(vault, at, account, signer)
    const origins = said.filter(({ type }) => type === 'workstation').length
    const logOrigin = `sverka.local/${vault}/${origins + 1}`
    const mandate = newId()
    const added: Statement[] = [
      byRoot<'workstation'>({
        type: 'workstation',
        workstation: before.workstation,
        location: before.location,
        logKey: toBase64url(logKey.publicKey),
        logOrigin,
      }),
      byRoot<'account'>({
        type: 'account',
        account,
        role: 'representative',
        affiliation: 'company',
        ends: null,
        signKey: toBase64url(signer.publicKey),
        boxKey: toBase64url(boxKey),
      }),
      byRoot<'mandate'>({ type: 'mandate', mandate, account, verbs: [...gatedVerbs], from: at, until: null }),
      ...[...chain.accounts.keys()]
        .filter((one) => !chain.removed.has(one))
        .map((one) => byRepresentative<'removal'>({ type: 'removal', account: one })),
    ]
    const epochs = backup.epochs.map(({ ring, epoch, keyId, wraps }) => {
      const name = { vault, ring, epoch, keyId }
      const to = `account:${account}` as const
      const own = { to, sealed: wrapEpoch(name, rings.find(ring, keyId).key, to, boxKey) }
      return byRepresentative<'ring-epoch'>({
        type: 'ring-epoch',
        ring,
        epoch,
        keyId,
        wraps: [...wraps, own],
      })
    })
    // Judged as it will be at every unlock, before anybody relies on it.
    const all = [...said, ...added]
    const next = verifyChain(all, rootSigner.publicKey, vault, verifyEd25519)
    for (const epoch of epochs) verifyRingEpoch(epoch, next, verifyEd25519)

    const head = sealHead(records, backup.head.rev + 1, {
      ...backup.headState,
      logSize: logState.size + 3 + epochs.length,
    })
    const root: Actor = { id: 'root', affiliation: null, signer: rootSigner }
    const representative: Actor = { id: account, affiliation: 'company', signer }
    const restoredRoot = toBase64url(frontierRoot(logStateOf(logState, 0).frontier, sha256))
    const drafts: [Actor, Drafted][] = [
      [root, event('restored', [restoredRoot, toBase64url(hash(backup.head.sealed))])],
      [root, event('account-enrolled', [account])],
      [root, event('mandate-granted', [mandate])],
      ...epochs.map(({ keyId }): [Actor, Drafted] => [representative, event('ring-epoch', [keyId])]),
    ]
    const writings = drafts.map(([actor, draft], i): Writing => ({
      actor,
      draft,
      mandate: null,
      vaultHead: i === drafts.length - 1 ? toBase64url(hash(head.sealed)) : null,
    }))
    const start = {
      ...logStateOf(logState, backup.log.rev),
      origin: logOrigin,
      keySeed: toBase64url(logSeed),
      chainHash: hashChain(all),
    }
    const appended = appendEntries(start, { at, location: before.location }, writings)
    return {
      header: {
        id: 'vault',
        format: FORMAT_VERSION,
        founding: true,
        vault,
        workstation: { name: preamble.workstation.name, location: before.location },
        rootKey,
        accounts: [inHeader],
        failedAttempts: 0,
      },
      keyringFile: { ...backup.keyring, epochs },
      statements: added.map((statement, i) => records.sealSigned('statements', said.length + i, statement)),
      entries: appended.entries.map((entry) => records.sealSigned('entries', entry.seq, entry)),
      head,
      log: records.seal('journal', 'log', 'log', appended.log.rev, logRecordOf(appended.log, logKey)),
    }
  } finally {
    signer.close()
    logKey.close()
    zeroSecret(secret)
    zero(logSeed)
  }
}

function event(name: Extract<Drafted, { kind: 'authority' }>['event'], refs: string[]): Drafted {
  return { kind: 'authority', event: name, purpose: 'administration', ground: 'founding', refs }
}
