import type * as z from 'zod'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  accountAlive,
  ChainError,
  equalBytes,
  frontierRoot,
  fromBase64url,
  liveMandate,
  LogError,
  parseStatement,
  toBase64url,
  verifyChain,
  verifyCheckpoint,
  verifyRingEpoch,
  type AccountStatement,
  type Chain,
  type RingEpochStatement,
  type Statement,
  type WorkstationStatement,
} from '../../domain/log/index.ts'
import { gatedVerbs } from '../../domain/vocabulary.ts'
import type { Session } from '../client/api.ts'
import { accountKeyOf } from '../format/kdf.ts'
import { hash } from '../format/hash.ts'
import { zero } from '../format/sodium.ts'
import { commitChange, nowOf, type Ledger } from '../store/commit.ts'
import { storeError, VaultDb, type OnFailedWrite } from '../store/db.ts'
import type { Header } from '../store/header.ts'
import { hashChain, logStateOf, type Drafted } from '../store/journal.ts'
import { openVault, type OpenedVault } from '../store/open-vault.ts'
import { CaseList } from '../store/pages.ts'
import {
  checkRow,
  createRecords,
  headRecord,
  logRecord,
  type LogRecord,
  type Records,
} from '../store/rows.ts'
import { findOrphans } from '../store/sweep.ts'
import { boxPublicKey, openAccount, zeroSecret, type AccountSecret, type HeaderAccount } from './account.ts'
import { checkKdf, deriveArgon } from './argon2.ts'
import { Keyring, unwrapEpoch } from './rings.ts'
import { createSigner, sha256, verifyEd25519, type Signer } from './signing.ts'

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
  readonly onFailedWrite?: OnFailedWrite
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
  const db = new VaultDb(deps.onFailedWrite)
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
  { header, device }: Pick<UnlockDeps<unknown>, 'header' | 'device'>,
): Promise<AccountSecret> {
  await db.header.put({ ...header, failedAttempts: header.failedAttempts + 1 })
  const argon = await deriveArgon(passphrase, account.kdf)
  const accountKey = accountKeyOf(argon, account.device ? device : null)
  try {
    return openAccount(header.vault, account, accountKey)
  } finally {
    zero(argon, accountKey)
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
  const rootKey = toBase64url(secret.rootKey)
  if (rootKey !== keyringFile.rootKey || rootKey !== header.rootKey) throw new SverkaError('CHAIN_BROKEN')
  const epochs = parseEpochs(keyringFile)
  const records = createRecords(header.vault, keyring)

  // The journal's keys first: with them the statements open, by which everything else is judged.
  openEpochs(epochs, ['journal'], account.account, secret.boxSecret, header.vault, keyring)
  const rows = await db.statements.toArray()
  const statements = rows.map((row) => records.openStatement(row))
  const chain = verifyChain(statements, secret.rootKey, header.vault, verifyEd25519)
  for (const epoch of epochs) verifyRingEpoch(epoch, chain, verifyEd25519)
  const own = ownStatement(chain, account, signer, secret)
  if (chain.recovery !== keyringFile.recovery.boxKey) throw new SverkaError('CHAIN_BROKEN')
  openEpochs(
    epochs,
    ['cases', 'documents', 'blocked'],
    account.account,
    secret.boxSecret,
    header.vault,
    keyring,
  )

  const logRow = await db.log.get('log')
  const log = records.open('journal', 'log', 'log', logRow, logRecord)
  const logKey = createSigner(fromBase64url(log.keySeed))
  toClose.push(logKey)
  const workstation = checkLog(log, logKey, chain, statements)
  const headRow = checkRow(await db.heads.get('head'))
  const head = records.open('cases', 'heads', 'head', headRow, headRecord)
  await checkJournalEnd(db, records, log, head.logSize, toBase64url(hash(headRow.sealed)))
  if ((await db.pages.count()) !== head.pages.length) throw new SverkaError('ROLLED_BACK')

  const list = new CaseList(records, head.pages)
  list.load(db)
  await list.first(firstPages)
  const ledger: Ledger<Record> = {
    db,
    records,
    list,
    chain,
    actor: { id: account.account, affiliation: own.affiliation, signer },
    location: workstation.location,
    logKey,
    duplicatesKey: head.duplicatesKey,
    recordSchema: deps.recordSchema,
    clock: deps.clock,
    standing: { log: logStateOf(log, checkRow(logRow).rev), headRev: headRow.rev },
    clockTold: false,
  }
  const now = nowOf(ledger)
  if (!accountAlive(chain, account.account, now)) throw new SverkaError('ACCOUNT_ENDED')
  await recordUnlock(ledger, header)
  return openVault({
    ledger,
    vault: header.vault,
    session: sessionOf(chain, own, account, header, workstation, now),
    keyring,
    signer,
    rootKey,
    statements,
    logins: new Map(header.accounts.map(({ account, login }) => [account, login])),
  })
}

function parseEpochs({ vault, epochs }: KeyringFile): RingEpochStatement[] {
  return epochs.map((json) => {
    const statement = parseStatement(json)
    if (statement.type !== 'ring-epoch' || statement.vault !== vault) throw new SverkaError('CHAIN_BROKEN')
    return statement
  })
}

function openEpochs(
  epochs: readonly RingEpochStatement[],
  wanted: readonly RingEpochStatement['ring'][],
  account: string,
  boxSecret: Uint8Array,
  vault: string,
  keyring: Keyring,
): void {
  for (const { ring, epoch, keyId, wraps } of epochs) {
    const wrap = wanted.includes(ring) ? wraps.find(({ to }) => to === `account:${account}`) : undefined
    if (wrap === undefined) continue
    const name = { vault, ring, epoch, keyId }
    keyring.add(name, unwrapEpoch(name, wrap.to, wrap.sealed, boxSecret))
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

function checkLog(
  log: LogRecord,
  logKey: Signer,
  chain: Chain,
  statements: readonly Statement[],
): WorkstationStatement {
  const key = { name: log.origin, publicKey: logKey.publicKey }
  const known = chain.workstation
  if (known?.logOrigin !== log.origin || known.logKey !== toBase64url(logKey.publicKey)) {
    throw new SverkaError('CHAIN_BROKEN')
  }
  const checkpoint = verifyCheckpoint(log.checkpoint, key, verifyEd25519, sha256)
  const root = frontierRoot({ size: log.size, hashes: log.frontier.map(fromBase64url) }, sha256)
  if (checkpoint.size !== log.size || !equalBytes(checkpoint.root, root)) throw new SverkaError('ROLLED_BACK')
  if (log.chainHash !== hashChain(statements)) throw new SverkaError('ROLLED_BACK')
  return known
}

/** Every entry is there, and the last one names the head that lies there. */
async function checkJournalEnd(
  db: VaultDb,
  records: Records,
  log: LogRecord,
  headLogSize: number,
  headHash: string,
): Promise<void> {
  const last = await db.entries.orderBy(':id').last()
  if (last === undefined || (await db.entries.count()) !== log.size || last.seq !== log.size - 1) {
    throw new SverkaError('ROLLED_BACK')
  }
  if (headLogSize !== log.size || records.openEntry(last).vaultHead !== headHash) {
    throw new SverkaError('ROLLED_BACK')
  }
}

/** One transaction: refused attempts, what was swept, the unlock itself, and the counter back at nothing. */
async function recordUnlock<Record>(ledger: Ledger<Record>, header: Header): Promise<void> {
  const { entries, chunks, previews } = await findOrphans(ledger.db)
  const refusals = Array.from({ length: Math.min(header.failedAttempts, mostRefusals) }, (): Drafted => ({
    ...unlocked,
    event: 'unlock-refused',
    refusedWith: 'BAD_PASSPHRASE',
  }))
  await commitChange(ledger, {
    entries: [...refusals, ...entries, unlocked],
    dropChunks: chunks,
    dropPreviews: previews,
    header: { ...header, failedAttempts: 0 },
  })
}

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

function unlockError(error: unknown): SverkaError {
  if (error instanceof ChainError) return new SverkaError('CHAIN_BROKEN')
  if (error instanceof LogError) {
    const signed = error.code === 'BAD_CHECKPOINT' || error.code === 'BAD_CHECKPOINT_SIGNATURE'
    return new SverkaError(signed ? 'CHAIN_BROKEN' : 'DAMAGED')
  }
  return storeError(error)
}
