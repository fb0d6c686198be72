import { Dexie } from 'dexie'
import type * as z from 'zod'
import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  accountAlive,
  fromBase64url,
  liveMandate,
  toBase64url,
  verifyChain,
  type Chain,
  type Statement,
} from '../../domain/log/index.ts'
import { listEntry } from '../client/api.ts'
import { hash } from '../format/hash.ts'
import { verifyEd25519, type Signer } from '../keys/signing.ts'
import type { Change, LogHead } from './border.ts'
import { storeError, type Row, type SequenceRow, type VaultDb } from './db.ts'
import type { Header } from './header.ts'
import {
  appendEntries,
  gatedVerbOf,
  hashChain,
  logRecordOf,
  type Actor,
  type Drafted,
  type LogState,
  type Writing,
} from './journal.ts'
import type { CaseList } from './pages.ts'
import { headRecord, type HeadRecord, type Records, type Settled } from './rows.ts'

/** A clock behind the last entry by more than this is an event; less is two clocks of one machine. */
const clockTolerance = 1000

/** What changes with every transaction. Replaced as a whole, and only after the transaction completed. */
export interface Standing {
  readonly log: LogState
  /** Revision and `H(sealed)` of the head row as it lies. */
  readonly head: { readonly rev: number; readonly hash: string }
  readonly header: Header
  readonly statements: readonly Statement[]
  /** What the statements add up to. */
  readonly chain: Chain
  /** Empty without the ring `cases`. */
  readonly settled: Settled
}

export interface Ledger<Record> {
  readonly db: VaultDb
  readonly records: Records
  readonly list: CaseList
  readonly rootKey: string
  readonly actor: Actor
  readonly location: string
  readonly logKey: Signer
  /** Null without the ring `cases`: such a session can neither read the head nor write one. */
  readonly duplicatesKey: string | null
  readonly recordSchema: z.ZodType<Record>
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  standing: Standing
  /** The clock's going back is told once, until it has caught up. */
  clockTold: boolean
}

/** What the store itself may write beyond what rooms may. */
export interface FullChange<Record> extends Omit<Change<Record>, 'entries' | 'settled'> {
  readonly entries: readonly Drafted[]
  /** The time of everything in it, where the caller has signed with it already; not before the last entry's. */
  readonly at?: string
  /** Said in this transaction: the chain with them is verified before anything is written. */
  readonly statements?: readonly Statement[]
  /** Rows of `wraps` that replace those that lie there. */
  readonly rewraps?: readonly Row<string>[]
  readonly header?: Header
  /** Replaces these parts of what is settled. */
  readonly settled?: Settled
  readonly dropChunks?: readonly [string, number][]
  readonly dropPreviews?: readonly string[]
}

/** UTC with milliseconds: the later of the clock and the last entry. */
export function nowOf(ledger: Pick<Ledger<unknown>, 'clock' | 'standing'>): string {
  const clock = new Date(ledger.clock()).toISOString()
  const { lastAt } = ledger.standing.log
  return clock > lastAt ? clock : lastAt
}

/** As `nowOf`, but after everything that was ever written: what is said then undoes what was said before. */
export function laterOf(ledger: Pick<Ledger<unknown>, 'clock' | 'standing'>): string {
  const { lastAt } = ledger.standing.log
  const now = nowOf(ledger)
  return now > lastAt ? now : new Date(Date.parse(lastAt) + 1).toISOString()
}

/** The mandate to name in the entry: the live one for the draft's verb; null where it needs none. @throws SverkaError MANDATE_MISSING */
function mandateFor(ledger: Ledger<unknown>, draft: Drafted, at: string): string | null {
  const verb = gatedVerbOf(draft)
  if (verb === null) return null
  const mandate = liveMandate(ledger.standing.chain, ledger.actor.id, verb, at)
  if (mandate === null && draft.refusedWith === undefined) throw new SverkaError('MANDATE_MISSING')
  return mandate
}

/**
 * Everything sealed first, since a transaction does not wait for anything else; then one transaction; then memory.
 * Callers take care that one runs at a time.
 * @throws SverkaError STORE_FULL, MANDATE_MISSING, ACCOUNT_ENDED, BAD_ARGUMENT, ChainError; nothing has changed then, on disk or in memory.
 */
export async function commitChange<Record>(
  ledger: Ledger<Record>,
  change: FullChange<Record>,
): Promise<LogHead> {
  const { standing, records } = ledger
  const at = change.at ?? nowOf(ledger)
  if (at < standing.log.lastAt) throw new SverkaError('BAD_ARGUMENT', ['at'])
  const isRoot = ledger.actor.id === 'root'
  if (!isRoot && !accountAlive(standing.chain, ledger.actor.id, at)) throw new SverkaError('ACCOUNT_ENDED')
  const said = change.statements ?? []
  const statements = [...standing.statements, ...said]
  const { vault } = standing.header
  const chain =
    said.length === 0
      ? standing.chain
      : verifyChain(statements, fromBase64url(ledger.rootKey), vault, verifyEd25519)
  const clockBack = ledger.clock() + clockTolerance < Date.parse(standing.log.lastAt)
  const drafts = clockBack && !ledger.clockTold ? [clockWentBack, ...change.entries] : change.entries

  const cases = change.cases ?? []
  for (const { listed } of cases) {
    // A room may hand back an entry it read, revision and all; the next revision is the store's to give.
    if (!listEntry.safeParse({ ...listed, rev: 1 }).success) throw new SverkaError('BAD_ARGUMENT', ['list'])
  }
  const plan = ledger.list.plan(cases.map(({ listed }) => listed))
  const settled = { ...standing.settled, ...change.settled }
  // Who cannot open the head leaves it as it lies, and says so by naming it.
  const headRow =
    ledger.duplicatesKey === null
      ? null
      : sealHead(records, standing.head.rev + 1, {
          pages: [...plan.marks],
          logSize: standing.log.frontier.size + drafts.length,
          duplicatesKey: ledger.duplicatesKey,
          ...settled,
        })
  const head =
    headRow === null ? standing.head : { rev: headRow.rev, hash: toBase64url(hash(headRow.sealed)) }
  const writings = drafts.map((draft, i): Writing => ({
    actor: draft.actor ?? ledger.actor,
    draft,
    mandate: mandateFor(ledger as Ledger<unknown>, draft, at),
    vaultHead: i === drafts.length - 1 ? head.hash : null,
  }))
  const before = said.length === 0 ? standing.log : { ...standing.log, chainHash: hashChain(statements) }
  const appended = appendEntries(before, { at, location: ledger.location }, writings)
  const caseRows = cases.map(({ listed, record }, i) => {
    const whole = typeof record === 'function' ? (record as (log: LogHead) => Record)(appended.head) : record
    if (!ledger.recordSchema.safeParse(whole).success) throw new SverkaError('BAD_ARGUMENT', ['record'])
    return records.seal('cases', 'cases', listed.id, plan.entries[i]?.rev ?? 0, whole)
  })
  const rows: Rows = {
    cases: caseRows,
    pages: plan.rows,
    head: headRow,
    log: records.seal('journal', 'log', 'log', appended.log.rev, logRecordOf(appended.log, ledger.logKey)),
    entries: appended.entries.map((entry) => records.sealSigned('entries', entry.seq, entry)),
    statements: said.map((statement, i) =>
      records.sealSigned('statements', standing.statements.length + i, statement),
    ),
    wraps: (change.wraps ?? []).map(({ document, key }) => records.sealKey(document, 1, key)),
    rewraps: change.rewraps ?? [],
    dropDrafts: change.dropDrafts ?? [],
    dropChunks: change.dropChunks ?? [],
    dropPreviews: change.dropPreviews ?? [],
    destroys: change.destroys ?? [],
    header: change.header ?? null,
  }
  await write(ledger.db, rows)

  plan.apply()
  ledger.standing = {
    log: appended.log,
    head,
    header: change.header ?? standing.header,
    statements,
    chain,
    settled,
  }
  ledger.clockTold = clockBack
  return appended.head
}

const clockWentBack: Drafted = {
  kind: 'authority',
  event: 'clock-went-back',
  purpose: 'administration',
  ground: 'automatic',
}

export function sealHead(records: Records, rev: number, head: HeadRecord): Row<string> {
  return records.seal('cases', 'heads', 'head', rev, headRecord.parse(head))
}

export interface Rows {
  readonly cases: readonly Row<string>[]
  readonly pages: readonly Row<number>[]
  readonly head: Row<string> | null
  readonly log: Row<string>
  readonly entries: readonly SequenceRow[]
  readonly statements: readonly SequenceRow[]
  readonly wraps: readonly Row<string>[]
  readonly rewraps: readonly Row<string>[]
  readonly dropDrafts: readonly string[]
  readonly dropChunks: readonly [string, number][]
  readonly dropPreviews: readonly string[]
  readonly destroys: readonly string[]
  readonly header: Header | null
}

async function write(db: VaultDb, rows: Rows): Promise<void> {
  const tables = [
    db.cases,
    db.pages,
    db.heads,
    db.log,
    db.entries,
    db.statements,
    db.wraps,
    db.drafts,
    db.chunks,
    db.previews,
    db.header,
  ]
  await db.demandSpace()
  try {
    await db.transaction('rw', tables, async () => {
      // `add`: an entry or a document's key that is already there is never overwritten.
      await db.entries.bulkAdd([...rows.entries])
      if (rows.statements.length > 0) await db.statements.bulkAdd([...rows.statements])
      if (rows.rewraps.length > 0) await db.wraps.bulkPut([...rows.rewraps])
      if (rows.wraps.length > 0) await db.wraps.bulkAdd([...rows.wraps])
      if (rows.cases.length > 0) await db.cases.bulkPut([...rows.cases])
      if (rows.pages.length > 0) await db.pages.bulkPut([...rows.pages])
      if (rows.dropDrafts.length > 0) await db.drafts.bulkDelete([...rows.dropDrafts])
      if (rows.dropChunks.length > 0) await db.chunks.bulkDelete([...rows.dropChunks])
      if (rows.dropPreviews.length > 0) await db.previews.bulkDelete([...rows.dropPreviews])
      for (const document of rows.destroys) {
        await db.wraps.delete(document)
        await db.chunks.where(':id').between([document, Dexie.minKey], [document, Dexie.maxKey]).delete()
        await db.previews.where(':id').startsWith(`${document}/`).delete()
      }
      if (rows.header !== null) await db.header.put(rows.header)
      if (rows.head !== null) await db.heads.put(rows.head)
      await db.log.put(rows.log)
    })
  } catch (error) {
    throw storeError(error)
  }
}
