import { SverkaError } from '../../../preload/contract/errors.ts'
import { entryMessage, fromBase64url, type Chain, type Entry } from '../../domain/log/index.ts'
import type { VaultDb } from '../store/db.ts'
import type { HeadRecord, Records } from '../store/rows.ts'
import { verifyEd25519 } from './signing.ts'

/**
 * Every entry is there, and the end of the journal names the head that lies there. After the transaction that wrote
 * the head there may be entries of auditors only, who cannot write another.
 * @throws SverkaError ROLLED_BACK
 */
export async function checkJournalEnd(
  db: VaultDb,
  records: Records,
  size: number,
  chain: Chain,
  head: { readonly record: Pick<HeadRecord, 'logSize'> | null; readonly hash: string },
): Promise<void> {
  const last = await db.entries.orderBy(':id').last()
  if (last === undefined || (await db.entries.count()) !== size || last.seq !== size - 1) {
    throw new SverkaError('ROLLED_BACK')
  }
  if (records.openEntry(last).vaultHead !== head.hash) throw new SverkaError('ROLLED_BACK')
  const logSize = head.record?.logSize ?? size
  if (logSize > size) throw new SverkaError('ROLLED_BACK')
  if (logSize === size) return
  const rows = await db.entries
    .where(':id')
    .between(logSize - 1, size)
    .toArray()
  const [written, ...later] = rows.map((row) => records.openEntry(row))
  const holds =
    written?.vaultHead === head.hash &&
    later.every(
      (entry) => (entry.vaultHead === null || entry.vaultHead === head.hash) && isByAuditor(entry, chain),
    )
  if (!holds) throw new SverkaError('ROLLED_BACK')
}

/** The journal's last entry; null where its actor did not sign it. */
export async function lastEntry(db: VaultDb, records: Records, chain: Chain): Promise<Entry | null> {
  const entry = records.openEntry(await db.entries.orderBy(':id').last())
  return isSigned(entry, chain) ? entry : null
}

function isByAuditor(entry: Entry, chain: Chain): boolean {
  const { actor, at } = entry
  const removed = chain.removed.get(actor)
  return (
    chain.accounts.get(actor)?.role === 'auditor' &&
    (removed === undefined || at < removed) &&
    isSigned(entry, chain)
  )
}

function isSigned(entry: Entry, chain: Chain): boolean {
  const account = chain.accounts.get(entry.actor)
  if (account === undefined) return false
  return verifyEd25519(fromBase64url(entry.signature), entryMessage(entry), fromBase64url(account.signKey))
}
