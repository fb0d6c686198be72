import { Dexie } from 'dexie'
import type { KeyringFile } from '../../../../preload/contract/bridge.ts'
import { databaseName, VaultDb } from '../../../../renderer/vault/store/db.ts'

/** Every row of the vault's database and the keyring beside it, as a copy of the profile would have them. */
export interface DiskCopy {
  tables: Record<string, unknown[]>
  keyring: KeyringFile | null
}

/** For what edits the disk, not for what is tested. */
export const boundless = { demandSpace: () => Promise.resolve(), stop: () => undefined }

export async function eraseDisk(): Promise<void> {
  await Dexie.delete(databaseName)
}

export async function copyDisk(keyring: KeyringFile | null): Promise<DiskCopy> {
  return await withDb(async (db) => {
    const tables: Record<string, unknown[]> = {}
    for (const table of db.tables) tables[table.name] = await table.toArray()
    return { tables, keyring: structuredClone(keyring) }
  })
}

/** Lays a copy on an empty disk. */
export async function layDisk({ tables }: DiskCopy): Promise<void> {
  await eraseDisk()
  await withDb(async (db) => {
    for (const [name, rows] of Object.entries(tables)) await db.table(name).bulkAdd(rows)
  })
}

/** Edits the rows as somebody with the disk but without a key could. */
export async function withDb<T>(work: (db: VaultDb) => Promise<T>): Promise<T> {
  const db = new VaultDb(boundless)
  await db.open()
  try {
    return await work(db)
  } finally {
    db.close()
  }
}
