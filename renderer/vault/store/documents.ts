import { SverkaError } from '../../../preload/contract/errors.ts'
import { Dexie } from 'dexie'
import { keyIdOf } from '../format/envelope.ts'
import type { OpenVault } from './border.ts'
import { storeError, type VaultDb } from './db.ts'
import { checkRow, type Records } from './rows.ts'

type DocumentStore = Pick<
  OpenVault<never>,
  | 'documentKey'
  | 'documentEpoch'
  | 'putSegment'
  | 'readSegment'
  | 'dropStream'
  | 'putPreview'
  | 'readPreviews'
>

/** Keys, ciphertext and previews of documents. Each write is a transaction of its own; `commit` publishes. */
export function createDocumentStore(db: VaultDb, records: Records, alive: () => void): DocumentStore {
  return {
    async documentKey(document) {
      alive()
      const row = await db.wraps.get(document)
      alive()
      if (row === undefined) throw new SverkaError('NOT_FOUND')
      return records.openKey(document, row)
    },
    async documentEpoch(document) {
      alive()
      return keyIdOf(checkRow(await db.wraps.get(document)).sealed)
    },
    async putSegment(stream, segment, bytes) {
      alive()
      await db.demandSpace()
      try {
        await db.chunks.add({ stream, segment, bytes: new Blob([bytes]) })
      } catch (error) {
        throw storeError(error)
      }
    },
    async readSegment(stream, segment) {
      alive()
      const row = await db.chunks.get([stream, segment])
      if (!(row?.bytes instanceof Blob)) throw new SverkaError('DAMAGED')
      return new Uint8Array(await row.bytes.arrayBuffer())
    },
    async dropStream(stream) {
      alive()
      await db.demandSpace()
      await db
        .transaction('rw', [db.chunks, db.wraps], async () => {
          // A published document goes by destruction only, under a mandate.
          if ((await db.wraps.get(stream)) !== undefined) throw new SverkaError('WRONG_STATE')
          await db.chunks.where(':id').between([stream, Dexie.minKey], [stream, Dexie.maxKey]).delete()
        })
        .catch((error: unknown) => {
          throw storeError(error)
        })
    },
    async putPreview(key, sealed) {
      alive()
      await db.demandSpace()
      try {
        await db.previews.put({ id: key, sealed })
      } catch (error) {
        throw storeError(error)
      }
    },
    async readPreviews(document) {
      alive()
      const rows = await db.previews.where(':id').startsWith(`${document}/`).toArray()
      return rows.map(({ id, sealed }) => ({ page: Number(id.slice(document.length + 1)), sealed }))
    },
  }
}
