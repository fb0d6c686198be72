import { SverkaError } from '../../../preload/contract/errors.ts'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import {
  equalBytes,
  fromBase64url,
  frontierRoot,
  parseStatement,
  signedMessage,
  toBase64url,
  verifyChain,
  verifyCheckpoint,
  verifyRingEpoch,
  type Chain,
  type RingEpochStatement,
  type Statement,
} from '../../domain/log/index.ts'
import { hash } from '../format/hash.ts'
import { recoveryKeys } from '../format/kdf.ts'
import { owned, sodium, zero, type Bytes } from '../format/sodium.ts'
import { Keyring, unwrapEpoch } from '../keys/rings.ts'
import { openRootSecret } from '../keys/root.ts'
import { createSigner, sha256, verifyEd25519, type Signer } from '../keys/signing.ts'
import type { Row, SequenceRow } from '../store/db.ts'
import { hashChain } from '../store/journal.ts'
import {
  createRecords,
  headRecord,
  logRecord,
  type HeadRecord,
  type LogRecord,
  type Records,
} from '../store/rows.ts'
import {
  backupKeyring,
  manifest as manifestSchema,
  preamble as preambleSchema,
  readBackup,
  type BackupRecord,
  type Manifest,
  type Preamble,
} from './backup-file.ts'
import type { Pace } from './parts.ts'

/** What of a backup is small, and is needed to judge the rest. */
export interface Looked {
  readonly preamble: Preamble
  readonly keyring: KeyringFile
  readonly manifest: Manifest
  readonly log: Row<string>
  readonly head: Row<string>
  readonly statements: readonly SequenceRow[]
  readonly lastEntry: SequenceRow
  /** By page number. */
  readonly pages: ReadonlyMap<number, { rev: number; hash: string }>
}

/** A backup whose rings and root the sheet has opened, and whose signatures hold. */
export interface OpenedBackup extends Looked {
  readonly rootSigner: Signer
  readonly rings: Keyring
  readonly records: Records
  readonly chain: Chain
  readonly said: readonly Statement[]
  readonly epochs: readonly RingEpochStatement[]
  readonly logState: LogRecord
  readonly headState: HeadRecord
  /** Zeroes every key. */
  close(): void
}

/** Bytes of a file the person chose, read ahead a piece at a time. */
export function sourceOf(file: File): { size: number; read(from: number, to: number): Promise<Bytes> } {
  const ahead = 1_048_576
  let start = 0
  let held: Bytes = new Uint8Array(0)
  return {
    size: file.size,
    async read(from, to) {
      if (from < start || to > start + held.length) {
        start = from
        try {
          held = new Uint8Array(await file.slice(from, Math.max(to, from + ahead)).arrayBuffer())
        } catch {
          throw new SverkaError('FILE_CHANGED')
        }
      }
      if (to - start > held.length) throw new SverkaError('BACKUP_DAMAGED', ['end'])
      return held.slice(from - start, to - start)
    },
  }
}

/**
 * Reads the whole file and checks every hash of it.
 * @throws SverkaError BACKUP_DAMAGED with the section, FUTURE_FORMAT, CANCELLED, FILE_CHANGED
 */
export async function lookAtBackup(file: File, pace: Pace): Promise<Looked> {
  const kept = new Map<string, BackupRecord[]>()
  const pages = new Map<number, { rev: number; hash: string }>()
  let entries = 0
  const manifest = await readBackup(sourceOf(file), (record, at) => {
    pace.at('reading', at, file.size)
    const { section, key, bytes } = record
    if (section === 'preamble') preambleOf(key)
    if (section === 'pages') {
      const { id, rev } = rowKey(section, key)
      pages.set(Number(id), { rev, hash: toBase64url(hash(bytes)) })
    } else if (section === 'entries') {
      entries++
      kept.set(section, [record])
    } else if (small.has(section)) kept.set(section, [...(kept.get(section) ?? []), record])
  })
  const one = (section: string): BackupRecord => {
    const [first, ...more] = kept.get(section) ?? []
    if (first === undefined || more.length > 0) throw new SverkaError('BACKUP_DAMAGED', [section])
    return first
  }
  const preamble = preambleOf(one('preamble').key)
  const keyring = backupKeyring.safeParse(one('keyring').key)
  if (!keyring.success) throw new SverkaError('BACKUP_DAMAGED', ['keyring'])
  const row = (section: string): Row<string> => {
    const { key, bytes } = one(section)
    const { id, rev } = rowKey(section, key)
    return { id: String(id), rev, sealed: bytes }
  }
  const last = one('entries')
  const seq = sequenceKey('entries', last.key)
  if (seq !== entries - 1 || entries !== manifest.log.size)
    throw new SverkaError('BACKUP_DAMAGED', ['entries'])
  return {
    preamble,
    keyring: keyring.data,
    manifest,
    log: row('log'),
    head: row('heads'),
    statements: (kept.get('statements') ?? []).map(({ key, bytes }) => ({
      seq: sequenceKey('statements', key),
      sealed: bytes,
    })),
    lastEntry: { seq, sealed: last.bytes },
    pages,
  }
}

const small: ReadonlySet<string> = new Set(['preamble', 'keyring', 'log', 'statements', 'heads'])

/** Our own version first: a later one is refused as such, not as damage. */
function preambleOf(key: unknown): Preamble {
  const later = typeof key === 'object' && key !== null && 'format' in key && Number(key.format) > 1
  if (later) throw new SverkaError('FUTURE_FORMAT')
  const parsed = preambleSchema.safeParse(key)
  if (!parsed.success) throw new SverkaError('BACKUP_DAMAGED', ['preamble'])
  return parsed.data
}

export function rowKey(section: string, key: unknown): { id: string | number; rev: number } {
  if (typeof key === 'object' && key !== null && 'id' in key) {
    const { id } = key
    const rev = 'rev' in key ? key.rev : 0
    if ((typeof id === 'string' || typeof id === 'number') && typeof rev === 'number') return { id, rev }
  }
  throw new SverkaError('BACKUP_DAMAGED', [section])
}

export function sequenceKey(section: string, key: unknown): number {
  if (typeof key === 'object' && key !== null && 'seq' in key && typeof key.seq === 'number') return key.seq
  throw new SverkaError('BACKUP_DAMAGED', [section])
}

/**
 * Opens root and rings by the sheet and judges what an unlock would: chain, epochs, log, head, pages, and the
 * signature of who made the backup.
 * @throws SverkaError RECOVERY_MISMATCH for another vault's sheet; CHAIN_BROKEN, ROLLED_BACK, BACKUP_DAMAGED
 */
export function openBackup(looked: Looked, sheet: Uint8Array): OpenedBackup {
  const { preamble, keyring } = looked
  const { vault } = preamble
  if (keyring.vault !== vault || keyring.rootKey !== preamble.rootKey) throw new SverkaError('CHAIN_BROKEN')
  const rootKey = fromBase64url(preamble.rootKey)
  const keys = recoveryKeys(sheet, vault)
  const box = sodium.crypto_box_seed_keypair(keys.boxSeed)
  const rings = new Keyring()
  const toClose: { close(): void }[] = [rings]
  try {
    const seed = openRootSecret(vault, rootKey, keys.rootWrap, keyring.recovery.rootSealed)
    const rootSigner = createSigner(seed)
    zero(seed)
    toClose.push(rootSigner)
    if (!equalBytes(rootSigner.publicKey, rootKey)) throw new SverkaError('CHAIN_BROKEN')
    const epochs = keyring.epochs.map((json) => {
      const epoch = parseStatement(json)
      if (epoch.type !== 'ring-epoch') throw new SverkaError('CHAIN_BROKEN')
      const wrap = epoch.wraps.find(({ to }) => to === 'recovery')
      if (wrap === undefined) throw new SverkaError('CHAIN_BROKEN')
      const name = { vault, ring: epoch.ring, epoch: epoch.epoch, keyId: epoch.keyId }
      rings.add(name, unwrapEpoch(name, 'recovery', wrap.sealed, owned(box.privateKey)))
      return epoch
    })
    const records = createRecords(vault, rings)
    const said = looked.statements.map((row) => records.openStatement(row))
    const chain = verifyChain(said, rootKey, vault, verifyEd25519)
    for (const epoch of epochs) verifyRingEpoch(epoch, chain, verifyEd25519)
    if (chain.recovery !== keyring.recovery.boxKey) throw new SverkaError('CHAIN_BROKEN')
    checkManifest(looked, chain)
    const logState = records.open('journal', 'log', 'log', looked.log, logRecord)
    checkLog(logState, looked, chain, said)
    const headState = records.open('cases', 'heads', 'head', looked.head, headRecord)
    checkHead(headState, looked, records)
    const close = (): void => {
      for (const one of toClose) one.close()
    }
    return { ...looked, rootSigner, rings, records, chain, said, epochs, logState, headState, close }
  } catch (error) {
    for (const one of toClose) one.close()
    if (error instanceof SverkaError) throw error
    // A chain, statement or checkpoint that does not hold.
    throw new SverkaError('CHAIN_BROKEN')
  } finally {
    zero(keys.boxSeed, keys.rootWrap, box.privateKey)
  }
}

function checkManifest({ manifest, preamble }: Looked, chain: Chain): void {
  const maker = chain.accounts.get(manifest.by)
  const removed = chain.removed.get(manifest.by)
  const holds =
    manifest.vault === preamble.vault &&
    manifest.at === preamble.at &&
    maker?.role === 'representative' &&
    (maker.ends === null || manifest.at < maker.ends) &&
    (removed === undefined || manifest.at < removed) &&
    verifyEd25519(
      fromBase64url(manifest.signature),
      signedMessage('backup', manifestSchema.parse(manifest)),
      fromBase64url(maker.signKey),
    )
  if (!holds) throw new SverkaError('CHAIN_BROKEN')
}

function checkLog(log: LogRecord, { manifest }: Looked, chain: Chain, said: readonly Statement[]): void {
  const known = chain.workstation
  if (known?.logOrigin !== log.origin) throw new SverkaError('CHAIN_BROKEN')
  const key = { name: log.origin, publicKey: fromBase64url(known.logKey) }
  const checkpoint = verifyCheckpoint(log.checkpoint, key, verifyEd25519, sha256)
  const root = frontierRoot({ size: log.size, hashes: log.frontier.map(fromBase64url) }, sha256)
  const same =
    checkpoint.size === log.size &&
    equalBytes(checkpoint.root, root) &&
    manifest.log.size === log.size &&
    manifest.log.origin === log.origin &&
    equalBytes(fromBase64url(manifest.log.root), root) &&
    log.chainHash === hashChain(said)
  if (!same) throw new SverkaError('ROLLED_BACK')
}

function checkHead(head: HeadRecord, looked: Looked, records: Records): void {
  const last = records.openEntry(looked.lastEntry)
  const same =
    head.logSize === looked.manifest.log.size &&
    last.vaultHead === toBase64url(hash(looked.head.sealed)) &&
    head.pages.length === looked.pages.size &&
    head.pages.every((mark, number) => {
      const page = looked.pages.get(number)
      return page?.rev === mark.rev && page.hash === mark.hash
    })
  if (!same) throw new SverkaError('ROLLED_BACK')
}
