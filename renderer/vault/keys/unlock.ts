import type * as z from 'zod'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  accountAlive,
  ChainError,
  liveMandate,
  LogError,
  toBase64url,
  type AccountStatement,
  type Chain,
  type WorkstationStatement,
} from '../../domain/log/index.ts'
import { gatedVerbs } from '../../domain/vocabulary.ts'
import type { Session } from '../client/api.ts'
import { accountKeyOf } from '../format/kdf.ts'
import { zero } from '../format/sodium.ts'
import { commitChange, nowOf, type Ledger } from '../store/commit.ts'
import { storeError, VaultDb } from '../store/db.ts'
import type { Header } from '../store/header.ts'
import { migrate, type Migration } from '../store/migrate.ts'
import { logStateOf, type Actor, type Drafted } from '../store/journal.ts'
import { openVault, type OpenedVault } from '../store/open-vault.ts'
import { CaseList } from '../store/pages.ts'
import type { Disk } from '../store/space.ts'
import { findOrphans, type Orphans } from '../store/sweep.ts'
import type { HeadRecord, Settled } from '../store/rows.ts'
import { boxPublicKey, openAccount, zeroSecret, type AccountSecret, type HeaderAccount } from './account.ts'
import { checkKdf, deriveArgon } from './argon2.ts'
import { attempted, unattempted } from './attempts.ts'
import { Keyring } from './rings.ts'
import { createSigner, type Signer } from './signing.ts'
import { verifyVault, type Ground, type Verified } from './verify-vault.ts'

/** Pages of the list that are checked before unlock answers; the others while the first are drawn. */
const firstPages = 4
/** Refused unlocks that are told one by one; a counter beyond is somebody's edit. */
const mostRefusals = 1000

export interface UnlockDeps<Record> {
  readonly header: Header
  readonly keyringFile: KeyringFile
  /** The device's 32 bytes where the key store gives them. */
  readonly device: Uint8Array | null
  readonly recordSchema: z.ZodType<Record>
  readonly clock: () => number
  readonly disk: Disk
  /** To our format from earlier ones. */
  readonly migrations?: readonly Migration[]
}

/**
 * Opens the vault for one account and verifies, before anything is believed: the chain to the root that the account
 * itself remembers, the ring epochs, the log's key and checkpoint, and that head, pages and journal are of one time.
 * @throws SverkaError NOT_FOUND, BAD_PASSPHRASE, ARGON2_FAILED, DEVICE_SECRET_MISSING, DAMAGED, FUTURE_FORMAT,
 * CHAIN_BROKEN, ROLLED_BACK, ACCOUNT_ENDED, STORE_FULL. Nothing stays open then.
 */
export async function unlockVault<Record extends object>(
  login: { account: string; passphrase: string },
  deps: UnlockDeps<Record>,
): Promise<OpenedVault<Record>> {
  const account = deps.header.accounts.find(({ account }) => account === login.account)
  if (account === undefined) throw new SverkaError('NOT_FOUND')
  checkKdf(account.kdf)
  if (account.device && deps.device === null) throw new SverkaError('DEVICE_SECRET_MISSING')
  const db = new VaultDb(deps.disk)
  const keyring = new Keyring()
  const toClose: { close(): void }[] = [keyring, db]
  try {
    await db.open()
    const secret = await openSecret(db, account, login.passphrase, deps)
    try {
      const signer = createSigner(secret.signSeed)
      toClose.push(signer)
      return await openAll(db, keyring, signer, secret, account, deps, toClose)
    } finally {
      zeroSecret(secret)
    }
  } catch (error) {
    for (const open of toClose) open.close()
    throw unlockError(error)
  }
}

/** The attempt is counted on the disk before it is made, so that killing the app does not make it free. */
async function openSecret(
  db: VaultDb,
  account: HeaderAccount,
  passphrase: string,
  { header, device, clock }: Pick<UnlockDeps<unknown>, 'header' | 'device' | 'clock'>,
): Promise<AccountSecret> {
  await db.header.put(attempted(header, clock()))
  try {
    const argon = await deriveArgon(passphrase, account.kdf)
    const accountKey = accountKeyOf(argon, account.device ? device : null)
    try {
      return openAccount(header.vault, account, accountKey)
    } finally {
      zero(argon, accountKey)
    }
  } catch (error) {
    // The wait begins with the failure, not before a derivation that may take as long.
    await db.header.put(attempted(header, clock()))
    throw error
  }
}

async function openAll<Record extends object>(
  db: VaultDb,
  keyring: Keyring,
  signer: Signer,
  secret: AccountSecret,
  account: HeaderAccount,
  deps: UnlockDeps<Record>,
  toClose: { close(): void }[],
): Promise<OpenedVault<Record>> {
  const { header, keyringFile } = deps
  const ground = { db, header, keyringFile, rootKey: secret.rootKey }
  const opener = { to: `account:${account.account}`, boxSecret: secret.boxSecret }
  const verified = await verifyVault(ground, keyring, opener, toClose)
  const { chain, workstation } = verified
  const own = ownStatement(chain, account, signer, secret)
  const actor = { id: account.account, affiliation: own.affiliation, signer }
  const ledger = await ledgerOf(ground, verified, actor, deps)
  const now = nowOf(ledger)
  if (!accountAlive(chain, account.account, now)) throw new SverkaError('ACCOUNT_ENDED')
  await migrate(ledger, own.role, deps.migrations)
  await recordUnlock(ledger, { ...header, format: ledger.standing.header.format })
  const session = sessionOf(chain, own, account, header, workstation, now)
  return openVault({ ledger, vault: header.vault, session, keyring, signer })
}

/** @throws SverkaError ROLLED_BACK, DAMAGED where the list is not the one last committed */
export async function ledgerOf<Record>(
  { db, header, rootKey }: Ground,
  { records, statements, chain, workstation, log, logKey, head }: Verified,
  actor: Actor,
  { recordSchema, clock }: Pick<UnlockDeps<Record>, 'recordSchema' | 'clock'>,
): Promise<Ledger<Record>> {
  const pages = head.record?.pages ?? []
  if (head.record !== null && (await db.pages.count()) !== pages.length) throw new SverkaError('ROLLED_BACK')
  const list = new CaseList(records, pages)
  list.load(db)
  await list.first(firstPages)
  return {
    db,
    records,
    list,
    rootKey: toBase64url(rootKey),
    actor,
    location: workstation.location,
    logKey,
    duplicatesKey: head.record?.duplicatesKey ?? null,
    recordSchema,
    clock,
    standing: {
      log: logStateOf(log.record, log.rev),
      head: { rev: head.rev, hash: head.hash },
      header,
      statements,
      chain,
      settled: settledIn(head.record),
    },
    clockTold: false,
  }
}

/** The account is who the chain says: its role is the chain's, and the keys it opened are the ones enrolled. */
function ownStatement(
  chain: Chain,
  account: HeaderAccount,
  signer: Signer,
  secret: AccountSecret,
): AccountStatement {
  const own = chain.accounts.get(account.account)
  const holds =
    own?.role === account.role &&
    own.signKey === toBase64url(signer.publicKey) &&
    own.boxKey === toBase64url(boxPublicKey(secret.boxSecret))
  if (!holds) throw new SverkaError('CHAIN_BROKEN')
  return own
}

/** One transaction: refused attempts, what was swept, the unlock itself, and the counter back at nothing. */
async function recordUnlock<Record>(ledger: Ledger<Record>, header: Header): Promise<void> {
  // Who cannot read cases leaves what lies there to those who can.
  const { entries, chunks, previews } =
    ledger.duplicatesKey === null ? noOrphans : await findOrphans(ledger.db)
  const refusals = Array.from({ length: Math.min(header.failedAttempts, mostRefusals) }, (): Drafted => ({
    ...unlocked,
    event: 'unlock-refused',
    refusedWith: 'BAD_PASSPHRASE',
  }))
  await commitChange(ledger, {
    entries: [...refusals, ...entries, unlocked],
    dropChunks: chunks,
    dropPreviews: previews,
    header: unattempted(header),
  })
}

const noOrphans: Orphans = { chunks: [], previews: [], entries: [] }

const unlocked = {
  kind: 'authority',
  event: 'unlock',
  purpose: 'administration',
  ground: 'person',
} as const satisfies Drafted

function sessionOf(
  chain: Chain,
  own: AccountStatement,
  account: HeaderAccount,
  header: Header,
  known: WorkstationStatement,
  now: string,
): Session {
  return {
    account: account.account,
    login: account.login,
    role: own.role,
    affiliation: own.affiliation,
    ends: own.ends,
    verbs: gatedVerbs.filter((verb) => liveMandate(chain, account.account, verb, now) !== null),
    workstation: { name: header.workstation.name, location: known.location, ref: known.workstation },
    device: account.device,
  }
}

export function unlockError(error: unknown): SverkaError {
  if (error instanceof ChainError) return new SverkaError('CHAIN_BROKEN')
  if (error instanceof LogError) {
    const signed = error.code === 'BAD_CHECKPOINT' || error.code === 'BAD_CHECKPOINT_SIGNATURE'
    return new SverkaError(signed ? 'CHAIN_BROKEN' : 'DAMAGED')
  }
  return storeError(error)
}

/** Members that are not there stay away: the head's form knows no `undefined`. */
function settledIn(head: HeadRecord | null): Settled {
  const { sampleShare, packages } = head ?? {}
  return {
    ...(sampleShare === undefined ? {} : { sampleShare }),
    ...(packages === undefined ? {} : { packages }),
  }
}
