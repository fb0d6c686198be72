import * as z from 'zod'
import { journalExportSchemaName, type JournalExport } from '../../../preload/contract/journal-export.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  accountAlive,
  fromBase64url,
  liveMandate,
  signedMessage,
  toBase64url,
  type Entry,
} from '../../domain/log/index.ts'
import { gatedVerbs } from '../../domain/vocabulary.ts'
import type { Session } from '../client/api.ts'
import { zero } from '../format/sodium.ts'
import type { UpkeepParts } from '../upkeep/parts.ts'
import type { Keyring } from '../keys/rings.ts'
import type { Signer } from '../keys/signing.ts'
import { newId } from '../keys/statements.ts'
import type { ActDraft, Change, OpenVault } from './border.ts'
import { commitChange, nowOf, type FullChange, type Ledger } from './commit.ts'
import { createDocumentStore } from './documents.ts'
import { loginOf, type Header } from './header.ts'
import type { Drafted } from './journal.ts'
import { Mutex } from './mutex.ts'
import type { Office } from './office.ts'
import { policyInForce } from './policy.ts'
import { checkRow, logRecord } from './rows.ts'

/** All that an unlocked session holds; made by `unlock`. */
export interface OpenParts<Record> {
  readonly ledger: Ledger<Record>
  readonly vault: string
  readonly session: Session
  readonly keyring: Keyring
  readonly signer: Signer
}

/** The store's own side: what rooms get, and what only the worker's entry may do. */
export interface OpenedVault<Record> {
  readonly open: OpenVault<Record>
  readonly office: Office
  /** As it lies on the disk now. */
  header(): Header
  /** For work on the vault as a whole; no room gets it. */
  readonly upkeep: UpkeepParts
  /** Rejects where a page of the list is not the one last committed; everything but the list waits for it. */
  listLoaded(): Promise<void>
  /** Journals the lock, then closes; also where the journal could not be written. */
  lock(): Promise<void>
  /** Zeroes all keys at once. */
  close(): void
}

export function openVault<Record extends object>(parts: OpenParts<Record>): OpenedVault<Record> {
  const { ledger, vault, session, keyring, signer } = parts
  const { rootKey } = ledger
  const { db, records, list } = ledger
  const writers = new Mutex()
  const transactions = new Mutex()
  const duplicatesKey = ledger.duplicatesKey === null ? null : fromBase64url(ledger.duplicatesKey)
  let closed = false

  const alive = (): void => {
    if (closed) throw new SverkaError('LOCKED')
  }
  const commit = (change: FullChange<Record>) =>
    transactions.run(async () => {
      alive()
      if (change.cases !== undefined && change.cases.length > 0) await list.whole()
      return await commitChange(ledger, change)
    })
  const readEntries = async (from: number, count: number): Promise<Entry[]> => {
    alive()
    const rows = await db.entries
      .where(':id')
      .between(from, from + count)
      .toArray()
    return rows.map((row) => records.openEntry(row))
  }

  const open: OpenVault<Record> = {
    vault,
    session,
    policy: policyInForce(),
    now: () => nowOf(ledger),
    newId,
    list: list.entries,
    tellList(tell) {
      alive()
      return list.tell(tell)
    },
    damagedPages: () => list.damaged.size,
    caseOfRef: (caseRef) => list.ofRef(caseRef),
    isLost: (caseRef) => list.isLost(caseRef),
    holds: (ring) => keyring.has(ring),
    colleagues: () => {
      const { chain } = ledger.standing
      const now = nowOf(ledger)
      return [...chain.accounts.values()]
        .filter(({ account }) => accountAlive(chain, account, now))
        .map(({ account, role, at }) => ({
          account,
          role,
          since: at,
          verbs: gatedVerbs.filter((verb) => liveMandate(chain, account, verb, now) !== null),
        }))
    },
    sampleShare: () => ledger.standing.settled.sampleShare ?? null,
    loginOf: (account) => loginOf(ledger.standing.header, account),
    async readCase(id) {
      alive()
      // Without the ring there is no list either: the key is what is missing, not the case.
      keyring.current('cases')
      const entry = list.entries.get(id)
      if (entry === undefined) throw new SverkaError('NOT_FOUND')
      const row = await db.cases.get(id)
      alive()
      if (checkRow(row).rev !== entry.rev) throw new SverkaError('ROLLED_BACK')
      return records.open('cases', 'cases', id, row, ledger.recordSchema)
    },
    exclusive: (work) =>
      writers.run(async () => {
        alive()
        return await work()
      }),
    async demand(verb, draft: ActDraft) {
      alive()
      if (liveMandate(ledger.standing.chain, session.account, verb, nowOf(ledger)) !== null) return
      await commit({ entries: [{ ...draft, refusedWith: 'MANDATE_MISSING' }] })
      throw new SverkaError('MANDATE_MISSING')
    },
    commit: (change: Change<Record>) => commit(change),
    sign: (type, body) => {
      alive()
      return toBase64url(signer.sign(signedMessage(type, body)))
    },
    signKey: toBase64url(signer.publicKey),
    async readDraft(key) {
      alive()
      keyring.current('cases')
      const row = await db.drafts.get(key)
      alive()
      return row === undefined ? null : records.open('cases', 'drafts', key, row, z.unknown())
    },
    writeDraft: (key, draft) =>
      transactions.run(async () => {
        alive()
        await db.demandSpace()
        const before = await db.drafts.get(key)
        alive()
        await db.drafts.put(records.seal('cases', 'drafts', key, (before?.rev ?? 0) + 1, draft))
      }),
    packageSecrets: () => {
      alive()
      keyring.current('cases')
      return (ledger.standing.settled.packages?.secrets ?? []).map((secret) => fromBase64url(secret))
    },
    senderOf(signKey) {
      alive()
      const { chain, settled } = ledger.standing
      const known = [...chain.senders.values()].filter((one) => one.signKey === signKey)
      // Removed and enrolled again, the key is enrolled.
      const last = known.find(({ sender }) => !chain.removedSenders.has(sender)) ?? known.at(-1)
      if (last === undefined) return null
      const { sender } = last
      const name = settled.packages?.names.find((one) => one.sender === sender)?.name ?? null
      return { sender, name, removed: chain.removedSenders.has(sender) }
    },
    peers() {
      alive()
      const { chain, settled } = ledger.standing
      return [...chain.peers.values()].map(({ peer, location, rootKey, boxKey }) => ({
        ...{ peer, location, rootKey, boxKey },
        name: settled.packages?.names.find(({ sender }) => sender === peer)?.name ?? null,
        removed: chain.removedPeers.has(peer),
      }))
    },
    duplicatesKey: () => {
      alive()
      if (duplicatesKey === null) throw new SverkaError('MANDATE_MISSING')
      return new Uint8Array(duplicatesKey)
    },
    ...createDocumentStore(db, records, keyring, alive),
    journal: {
      size: () => ledger.standing.log.frontier.size,
      read: readEntries,
      async export() {
        const head = await commit({ entries: [exported] })
        const entries = await readEntries(0, head.size)
        const { checkpoint } = records.open('journal', 'log', 'log', await db.log.get('log'), logRecord)
        const text: JournalExport = {
          schema: journalExportSchemaName,
          vault,
          origin: ledger.standing.log.origin,
          rootKey,
          chain: ledger.standing.statements.map((statement) => ({ ...statement })),
          entries: entries.map((entry) => ({ ...entry })),
          checkpoint,
          exportedAt: head.at,
        }
        return JSON.stringify(text, null, 1)
      },
    },
    chain: () => ({
      vault,
      workstationRef: session.workstation.ref,
      rootKey,
      statements: ledger.standing.statements.map((statement) => ({ ...statement })),
    }),
  }

  const close = (): void => {
    closed = true
    keyring.close()
    signer.close()
    ledger.logKey.close()
    if (duplicatesKey !== null) zero(duplicatesKey)
    list.clear()
    db.close()
  }
  const upkeep: UpkeepParts = {
    vault,
    rootKey,
    ledger,
    keyring,
    signer,
    alive,
    tell: (event) => commit({ entries: [event] }),
    still: (work) =>
      transactions.run(async () => {
        alive()
        return await work()
      }),
  }
  return {
    open,
    office: {
      ledger,
      keyring,
      account: session.account,
      signer,
      alone: (work) =>
        writers.run(() =>
          transactions.run(async () => {
            alive()
            return await work()
          }),
        ),
      close,
    },
    header: () => ledger.standing.header,
    upkeep,
    listLoaded: () => list.whole(),
    async lock() {
      try {
        await commit({ entries: [locked] })
      } finally {
        close()
      }
    },
    close,
  }
}

const exported: Drafted = { kind: 'authority', event: 'journal-exported', purpose: 'audit', ground: 'person' }
const locked: Drafted = { kind: 'authority', event: 'lock', purpose: 'administration', ground: 'person' }
