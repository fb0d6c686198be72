import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  appendLeaf,
  emptyFrontier,
  entryLeaf,
  entryMessage,
  equalBytes,
  fromBase64url,
  frontierRoot,
  parseStatement,
  verifyChain,
  verifyCheckpoint,
  verifyRingEpoch,
  type Entry,
  type Frontier,
  type Statement,
} from '../../domain/log/index.ts'
import { sha256, verifyEd25519 } from '../keys/signing.ts'
import { hashChain } from '../store/journal.ts'
import { logRecord, type LogRecord } from '../store/rows.ts'
import type { Pace, UpkeepParts } from './parts.ts'
import type { Report } from './report.ts'

/** Entries read at a time. */
const stretch = 500

/** The chain as it lies on the disk, and the keyring's epochs against it. */
export async function checkAuthority(
  parts: UpkeepParts,
  keyring: KeyringFile | null,
  report: Report,
  pace: Pace,
): Promise<void> {
  const { ledger, vault, rootKey } = parts
  const rows = await ledger.db.statements.toArray()
  const statements: Statement[] = []
  for (const [at, row] of rows.entries()) {
    pace.at('authority', at, rows.length)
    report.saw('statements')
    const statement = report.try('statements', row.seq, null, () => ledger.records.openStatement(row))
    if (statement !== null) statements.push(statement)
  }
  report.try('statements', 'chain', null, () => {
    verifyChain(statements, fromBase64url(rootKey), vault, verifyEd25519)
    if (statements.length !== parts.ledger.standing.statements.length) throw new SverkaError('ROLLED_BACK')
  })
  if (keyring === null) {
    report.add('keyring', 'file', 'NOT_FOUND')
    return
  }
  if (
    keyring.vault !== vault ||
    keyring.rootKey !== rootKey ||
    keyring.recovery.boxKey !== ledger.standing.chain.recovery
  ) {
    report.add('keyring', 'file', 'CHAIN_BROKEN')
  }
  for (const [at, json] of keyring.epochs.entries()) {
    report.saw('keyring')
    report.try('keyring', at, null, () => {
      const epoch = parseStatement(json)
      if (epoch.type !== 'ring-epoch') throw new SverkaError('CHAIN_BROKEN')
      verifyRingEpoch(epoch, ledger.standing.chain, verifyEd25519)
    })
  }
}

/** Every entry up to the checkpoint's size: it opens, stands in its place, is signed by its actor, is in the tree. */
export async function checkJournal(parts: UpkeepParts, report: Report, pace: Pace): Promise<void> {
  const { ledger } = parts
  const log = await parts.still(() => readLog(parts, report))
  const size = log?.size ?? ledger.standing.log.frontier.size
  let tree: Frontier | null = emptyFrontier
  for (let from = 0; from < size; from += stretch) {
    const to = Math.min(from + stretch, size)
    const rows = await ledger.db.entries.where(':id').between(from, to).toArray()
    const bySeq = new Map(rows.map((row) => [row.seq, row]))
    for (let seq = from; seq < to; seq++) {
      parts.alive()
      pace.at('journal', seq + 1, size)
      const row = bySeq.get(seq)
      report.saw('entries')
      if (row === undefined) report.add('entries', seq, 'NOT_FOUND')
      const entry =
        row === undefined ? null : report.try('entries', seq, null, () => ledger.records.openEntry(row))
      if (entry === null) {
        tree = null
        continue
      }
      report.try('entries', seq, entry.caseRef, () => checkEntry(entry, seq, parts))
      if (tree !== null) tree = appendLeaf(tree, entryLeaf(entry, sha256), sha256)
    }
  }
  if (tree !== null && log !== null) checkTree(tree, log, parts, report)
}

async function readLog({ ledger }: UpkeepParts, report: Report): Promise<LogRecord | null> {
  report.saw('log')
  const row = await ledger.db.log.get('log')
  return report.try('log', 'log', null, () => {
    const log = ledger.records.open('journal', 'log', 'log', row, logRecord)
    if (log.size !== ledger.standing.log.frontier.size) throw new SverkaError('ROLLED_BACK')
    if (log.chainHash !== hashChain(ledger.standing.statements)) throw new SverkaError('ROLLED_BACK')
    return log
  })
}

function checkEntry(entry: Entry, seq: number, { ledger, rootKey }: UpkeepParts): void {
  if (entry.seq !== seq) throw new SverkaError('DAMAGED')
  const key = entry.actor === 'root' ? rootKey : ledger.standing.chain.accounts.get(entry.actor)?.signKey
  const holds =
    key !== undefined &&
    verifyEd25519(fromBase64url(entry.signature), entryMessage(entry), fromBase64url(key))
  if (!holds) throw new SverkaError('CHAIN_BROKEN')
}

function checkTree(tree: Frontier, log: LogRecord, { ledger }: UpkeepParts, report: Report): void {
  report.try('log', 'log', null, () => {
    const known = ledger.standing.chain.workstation
    if (known?.logOrigin !== log.origin) throw new SverkaError('CHAIN_BROKEN')
    const key = { name: log.origin, publicKey: fromBase64url(known.logKey) }
    const checkpoint = verifyCheckpoint(log.checkpoint, key, verifyEd25519, sha256)
    if (checkpoint.size !== tree.size || !equalBytes(checkpoint.root, frontierRoot(tree, sha256))) {
      throw new SverkaError('ROLLED_BACK')
    }
  })
}
