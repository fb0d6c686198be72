import { Dexie, type Table } from 'dexie'
import { applyEncryptionMiddleware, clearAllTables, cryptoOptions } from 'dexie-encrypted'
import { randomBytes } from '../../../../renderer/vault/format/sodium.ts'
import type { Peer } from './peer.ts'

interface Item {
  id: string
  bytes: Uint8Array
}

class Documents extends Dexie {
  declare readonly items: Table<Item, string>
}

/** dexie-encrypted as its manual has it: all that is not indexed goes through one secretbox. */
export const dexieEncrypted = async (): Promise<Peer> => {
  const db = new Documents('dexie-encrypted', { chromeTransactionDurability: 'strict' })
  applyEncryptionMiddleware(db, randomBytes(32), { items: cryptoOptions.NON_INDEXED_FIELDS }, clearAllTables)
  db.version(1).stores({ items: 'id' })
  await db.open()
  return {
    write: async (id, bytes) => {
      await db.items.add({ id, bytes })
    },
    read: async (id) => (await db.items.get(id))?.bytes ?? new Uint8Array(0),
  }
}
