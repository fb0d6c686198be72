import { createRxDatabase } from 'rxdb/plugins/core'
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { newId } from '../../../../renderer/vault/keys/statements.ts'
import type { Peer } from './peer.ts'
import { fromBase64, toBase64 } from './standard-notes.ts'

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 40 }, body: { type: 'string' } },
  required: ['id', 'body'],
  encrypted: ['body'],
} as const

/** RxDB over Dexie with its own encryption; a document's bytes are a string, since it encrypts JSON. */
export const rxdb = async (): Promise<Peer> => {
  const database = await createRxDatabase({
    name: `rxdb-${newId()}`,
    storage: wrappedKeyEncryptionCryptoJsStorage({
      storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' }),
    }),
    password: newId(),
    multiInstance: false,
  })
  const { items } = await database.addCollections({ items: { schema } })
  return {
    async write(id, bytes) {
      await items.insert({ id, body: toBase64(bytes) })
    },
    async read(id) {
      const found: unknown[] = await items.storageInstance.findDocumentsById([id], false)
      return fromBase64((found[0] as { body?: string } | undefined)?.body ?? '')
    },
  }
}
