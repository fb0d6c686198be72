import * as z from 'zod'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { bytes32, id, instant } from '../../../preload/contract/scalars.ts'
import {
  canonicalBytes,
  LogError,
  parseEntry,
  parseStatement,
  type Entry,
  type Statement,
} from '../../domain/log/index.ts'
import type { Ring } from '../../domain/vocabulary.ts'
import {
  keyIdOf,
  openJson,
  openRecord,
  sealJson,
  sealRecord,
  type EpochKey,
  type Schema,
} from '../format/envelope.ts'
import { zero } from '../format/sodium.ts'
import type { Keyring } from '../keys/rings.ts'
import type { Row, SequenceRow } from './db.ts'

/** What each table's envelopes hold, and under which ring they lie (FORMAT.md, Tables). */

const queuePrefix = 'queue/'
/** In table `drafts`, how an account looks at the queue. */
export const queueDeskKey = (account: string): string => `${queuePrefix}${account}`
export const isQueueDesk = (key: string): boolean => key.startsWith(queuePrefix)

/** What the vault keeps of sealed case packages beside the signed statements of the chain. */
export const packagesRecord = z.strictObject({
  /** X25519, the newest last: packages on their way may have been sealed to the one before. */
  secrets: z.array(bytes32).max(8),
  /** Names of senders, for the screen. */
  names: z.array(z.strictObject({ sender: id, name: z.string().min(1).max(64) })).max(256),
})
export type PackagesRecord = z.infer<typeof packagesRecord>

export const headRecord = z.strictObject({
  /** By page number: revision and `H(sealed)` of its row. */
  pages: z.array(z.strictObject({ rev: z.int().min(1), hash: bytes32 })),
  /** The journal's size after the transaction that wrote this head. */
  logSize: z.int().min(1),
  duplicatesKey: bytes32,
  /** Of a hundred certifications, how many a second person looks at; absent where nobody has set it. */
  sampleShare: z.int().min(0).max(100).optional(),
  /** Absent until the first key was made or the first sender enrolled. */
  packages: packagesRecord.optional(),
})
export type HeadRecord = z.infer<typeof headRecord>
/** What has been settled for the vault as a whole, and goes from head to head. */
export type Settled = Pick<HeadRecord, 'sampleShare' | 'packages'>

export const logRecord = z.strictObject({
  origin: z.string().max(200),
  /** Ed25519 seed of the log's own key. */
  keySeed: bytes32,
  size: z.int().min(1),
  frontier: z.array(bytes32),
  checkpoint: z.string().max(4096),
  lastAt: instant,
  /** `H` over the `LP` of every statement's canonical bytes. */
  chainHash: bytes32,
})
export type LogRecord = z.infer<typeof logRecord>

const sealedBytes = z.instanceof(Uint8Array)
const anyRow = z.object({ rev: z.int().min(0), sealed: sealedBytes })
const anySequenceRow = z.object({ seq: z.int().min(0), sealed: sealedBytes })

/** @throws SverkaError ROLLED_BACK where a row that must be there is not; DAMAGED where it is no row. */
export function checkRow(row: unknown): { rev: number; sealed: Uint8Array } {
  if (row === undefined) throw new SverkaError('ROLLED_BACK')
  const parsed = anyRow.safeParse(row)
  if (!parsed.success) throw new SverkaError('DAMAGED')
  return parsed.data
}

/** What opening gives; null where that very row is damaged, which concerns nothing beside it. */
export function orDamaged<T>(open: () => T): T | null {
  try {
    return open()
  } catch (error) {
    const code = error instanceof SverkaError ? error.code : null
    // A version that nobody has written is a bit that fell over: a later format is told by the header.
    if (code === 'DAMAGED' || code === 'FUTURE_FORMAT') return null
    throw error
  }
}

function checkSequenceRow(row: unknown): { seq: number; sealed: Uint8Array } {
  const parsed = anySequenceRow.safeParse(row)
  if (!parsed.success) throw new SverkaError('DAMAGED')
  return parsed.data
}

/** Seals and opens records of one vault with the keys of one session. */
export interface Records {
  seal<Id extends string | number>(ring: Ring, table: string, id: Id, rev: number, value: unknown): Row<Id>
  open<T>(ring: Ring, table: string, id: string | number, row: unknown, schema: Schema<T>): T
  sealKey(document: string, rev: number, key: Uint8Array): Row<string>
  openKey(document: string, row: unknown): Uint8Array<ArrayBuffer>
  sealSigned(table: 'entries' | 'statements', seq: number, signed: Entry | Statement): SequenceRow
  openEntry(row: unknown): Entry
  openStatement(row: unknown): Statement
}

export function createRecords(vault: string, keyring: Pick<Keyring, 'current' | 'find'>): Records {
  const place = (table: string, id: string | number, revision: number) => {
    return { vault, table, id: String(id), revision }
  }
  const keyOf = (ring: Ring, sealed: Uint8Array): EpochKey => keyring.find(ring, keyIdOf(sealed))

  const openSigned = <T>(table: string, row: unknown, parse: (json: unknown) => T): T => {
    const { seq, sealed } = checkSequenceRow(row)
    const plain = openRecord(sealed, keyOf('journal', sealed), place(table, seq, 0))
    try {
      return parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)))
    } catch (error) {
      throw error instanceof LogError || error instanceof SyntaxError ? new SverkaError('DAMAGED') : error
    } finally {
      zero(plain)
    }
  }

  return {
    seal: (ring, table, id, rev, value) => {
      return { id, rev, sealed: sealJson(value, keyring.current(ring), place(table, id, rev)) }
    },
    open(ring, table, id, row, schema) {
      const { rev, sealed } = checkRow(row)
      return openJson(sealed, keyOf(ring, sealed), place(table, id, rev), schema)
    },
    sealKey: (document, rev, key) => {
      const sealed = sealRecord(key, keyring.current('documents'), place('wraps', document, rev))
      return { id: document, rev, sealed }
    },
    openKey(document, row) {
      const { rev, sealed } = checkRow(row)
      const key = openRecord(sealed, keyOf('documents', sealed), place('wraps', document, rev))
      if (key.length !== 32) throw new SverkaError('DAMAGED')
      return key
    },
    sealSigned: (table, seq, signed) => {
      const plain = canonicalBytes(signed)
      return { seq, sealed: sealRecord(plain, keyring.current('journal'), place(table, seq, 0)) }
    },
    openEntry: (row) => openSigned('entries', row, parseEntry),
    openStatement: (row) => openSigned('statements', row, parseStatement),
  }
}
