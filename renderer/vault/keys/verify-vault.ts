import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  equalBytes,
  frontierRoot,
  fromBase64url,
  toBase64url,
  verifyChain,
  verifyCheckpoint,
  verifyEpochs,
  type Chain,
  type RingEpochStatement,
  type Statement,
  type WorkstationStatement,
} from '../../domain/log/index.ts'
import { keyIdOf } from '../format/envelope.ts'
import { hash } from '../format/hash.ts'
import type { VaultDb } from '../store/db.ts'
import type { Header } from '../store/header.ts'
import { hashChain } from '../store/journal.ts'
import { checkRow, createRecords, headRecord, logRecord } from '../store/rows.ts'
import type { HeadRecord, LogRecord, Records } from '../store/rows.ts'
import { newestOf, openEpochs, parseEpochs, type Opener } from './epochs.ts'
import { checkJournalEnd, lastEntry } from './journal-end.ts'
import type { Keyring } from './rings.ts'
import { createSigner, sha256, verifyEd25519, type Signer } from './signing.ts'

export interface Ground {
  readonly db: VaultDb
  readonly header: Header
  readonly keyringFile: KeyringFile
  /** As whoever opens the vault remembers it, 32 bytes; never the file's. */
  readonly rootKey: Uint8Array
}

/** A vault of which everything that is not a case has been verified. */
export interface Verified {
  readonly records: Records
  readonly statements: readonly Statement[]
  readonly chain: Chain
  readonly workstation: WorkstationStatement
  readonly log: { readonly record: LogRecord; readonly rev: number }
  readonly logKey: Signer
  /** `record` is null without the ring `cases`. */
  readonly head: { readonly record: HeadRecord | null; readonly rev: number; readonly hash: string }
}

/**
 * Opens the epochs sealed to the opener and verifies, before anything is believed: the chain to the root, the epochs,
 * the log's key and checkpoint, and that head and journal are of one time. What opened is in `toClose` or the keyring.
 * @throws SverkaError CHAIN_BROKEN, ROLLED_BACK, DAMAGED; MANDATE_MISSING where no epoch is sealed to the opener yet;
 * ACCOUNT_ENDED where the newest ones are not any more; ChainError, LogError
 */
export async function verifyVault(
  { db, header, keyringFile, rootKey }: Ground,
  keyring: Keyring,
  opener: Opener,
  toClose: { close(): void }[],
): Promise<Verified> {
  const root = toBase64url(rootKey)
  if (root !== keyringFile.rootKey || root !== header.rootKey) throw new SverkaError('CHAIN_BROKEN')
  const epochs = parseEpochs(keyringFile)
  const records = createRecords(header.vault, keyring)

  // The journal's keys first: with them the statements open, by which everything else is judged.
  openEpochs(epochs, ['journal'], opener, header.vault, keyring)
  const statements = (await db.statements.toArray()).map((row) => records.openStatement(row))
  const chain = verifyChain(statements, rootKey, header.vault, verifyEd25519)
  verifyEpochs(epochs, chain, verifyEd25519)
  checkBoxKeys(keyringFile, chain, statements)
  openEpochs(epochs, ['cases', 'documents', 'blocked'], opener, header.vault, keyring)
  const newest = newestOf(epochs, 'journal')
  if (newest === null || !newest.wraps.some(({ to }) => to === opener.to)) {
    throw new SverkaError(keyring.has('journal') ? 'ACCOUNT_ENDED' : 'MANDATE_MISSING')
  }

  const logRow = checkRow(await db.log.get('log'))
  const log = records.open('journal', 'log', 'log', logRow, logRecord)
  const logKey = createSigner(fromBase64url(log.keySeed))
  toClose.push(logKey)
  const workstation = checkLog(log, logKey, chain, statements)
  const headRow = checkRow(await db.heads.get('head'))
  const record = keyring.has('cases') ? records.open('cases', 'heads', 'head', headRow, headRecord) : null
  const head = { record, rev: headRow.rev, hash: toBase64url(hash(headRow.sealed)) }
  await checkJournalEnd(db, records, log.size, chain, head)
  await checkLogEpoch(db, records, keyIdOf(logRow.sealed), newest, chain)
  return { records, statements, chain, workstation, log: { record: log, rev: logRow.rev }, logKey, head }
}

/** The sheet's key is the chain's; the escrow key is one the chain has named, since a new one comes there first. */
function checkBoxKeys(file: KeyringFile, chain: Chain, statements: readonly Statement[]): void {
  if (chain.recovery !== file.recovery.boxKey) throw new SverkaError('CHAIN_BROKEN')
  const { escrow } = file
  if (escrow === undefined) return
  const named = statements.some(({ type, ...said }) => {
    return type === 'escrow' && 'boxKey' in said && said.boxKey === escrow.boxKey
  })
  if (!named) throw new SverkaError('CHAIN_BROKEN')
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

/**
 * The log lies under the journal's newest epoch, or under the one before while the newest has only been announced
 * (`rotate` was cut off): else one who lost the newest has written it.
 */
async function checkLogEpoch(
  db: VaultDb,
  records: Records,
  keyId: string,
  newest: RingEpochStatement,
  chain: Chain,
): Promise<void> {
  if (keyId === newest.keyId) return
  const entry = await lastEntry(db, records, chain)
  const announced =
    entry?.kind === 'authority' &&
    entry.event === 'ring-epoch' &&
    entry.refs.includes(newest.keyId) &&
    chain.accounts.get(entry.actor)?.role === 'representative'
  if (!announced) throw new SverkaError('ROLLED_BACK')
}
