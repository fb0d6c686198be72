import { Dexie, type PromiseExtended, type Table } from 'dexie'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { Bytes } from '../format/sodium.ts'
import type { Header } from './header.ts'
import type { Disk } from './space.ts'

export const databaseName = 'sverka'

/** A row as it lies on the disk; nothing of it is believed before its envelope opens. */
export interface Row<Id> {
  id: Id
  rev: number
  sealed: Bytes
}
export interface SequenceRow {
  seq: number
  sealed: Bytes
}

/** Dexie multiplies its versions by ten for the native ones. */
const dexieVersion = 1
const nativeVersion = 10 * dexieVersion

/** Primary keys only: an index would lie in clear. */
export class VaultDb extends Dexie {
  declare readonly header: Table<Header, string>
  declare readonly cases: Table<Row<string>, string>
  declare readonly pages: Table<Row<number>, number>
  declare readonly heads: Table<Row<string>, string>
  declare readonly drafts: Table<Row<string>, string>
  declare readonly wraps: Table<Row<string>, string>
  declare readonly chunks: Table<{ stream: string; segment: number; bytes: Blob }, [string, number]>
  declare readonly previews: Table<{ id: string; sealed: Bytes }, string>
  declare readonly entries: Table<SequenceRow, number>
  declare readonly log: Table<Row<string>, string>
  declare readonly statements: Table<SequenceRow, number>

  private readonly disk: Disk
  private begun = false

  constructor(disk: Disk) {
    // Chromium's default is relaxed: a transaction would complete before it is on the disk.
    super(databaseName, { chromeTransactionDurability: 'strict', autoOpen: false })
    this.disk = disk
    this.version(dexieVersion).stores({
      header: 'id',
      cases: 'id',
      pages: 'id',
      heads: 'id',
      drafts: 'id',
      wraps: 'id',
      chunks: '[stream+segment]',
      previews: 'id',
      entries: 'seq',
      log: 'id',
      statements: 'seq',
    })
  }

  /** Awaited before each write, outside its transaction. @throws SverkaError STORE_FULL */
  demandSpace(): Promise<void> {
    return this.disk.demandSpace()
  }

  /**
   * Once. Chromium closes a database when a write has failed, and Dexie may open one that was closed again by itself: its
   * log torn, that makes Chromium delete the store (main/store-log.ts).
   */
  override open(): PromiseExtended<Dexie> {
    if (this.begun) return Dexie.Promise.reject(new SverkaError('STORE_STOPPED'))
    this.begun = true
    return super.open()
  }

  override close(how?: { disableAutoOpen: boolean }): void {
    super.close(how)
    // Dexie's word for a database that was closed from under it.
    if (how?.disableAutoOpen === false) this.disk.stop()
  }
}

/** What lies on the disk before Dexie has touched it. */
export type Found =
  | { state: 'nothing' }
  /** Rows without a header: somebody's loss, not a first run. */
  | { state: 'headless' }
  | { state: 'header'; row: unknown }

/**
 * Looks without creating, upgrading or writing anything.
 * @throws SverkaError FUTURE_FORMAT for a database of a later version.
 */
export async function lookAtDisk(): Promise<Found> {
  const found = (await indexedDB.databases()).find(({ name }) => name === databaseName)
  if (found === undefined) return { state: 'nothing' }
  if ((found.version ?? 0) > nativeVersion) throw new SverkaError('FUTURE_FORMAT')
  const db = await asPromise(indexedDB.open(databaseName))
  try {
    const stores = [...db.objectStoreNames]
    if (stores.length === 0) return { state: 'nothing' }
    const transaction = db.transaction(stores, 'readonly')
    const row: unknown = stores.includes('header')
      ? await asPromise(transaction.objectStore('header').get('vault'))
      : undefined
    if (row !== undefined) return { state: 'header', row }
    for (const store of stores) {
      if ((await asPromise(transaction.objectStore(store).count())) > 0) return { state: 'headless' }
    }
    return { state: 'nothing' }
  } finally {
    db.close()
  }
}

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new SverkaError('INTERNAL'))
  })
}

/** What the database throws, by code: a full disk is the person's to mend, all else is ours. */
export function storeError(error: unknown): SverkaError {
  if (error instanceof SverkaError) return error
  return new SverkaError(isQuota(error) ? 'STORE_FULL' : 'INTERNAL')
}

function isQuota(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false
  if ('name' in error && error.name === 'QuotaExceededError') return true
  if ('inner' in error && isQuota(error.inner, depth + 1)) return true
  return 'failures' in error && Array.isArray(error.failures)
    ? error.failures.some((inner: unknown) => isQuota(inner, depth + 1))
    : false
}
