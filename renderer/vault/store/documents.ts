import { SverkaError } from '../../../preload/contract/errors.ts'
import { Dexie } from 'dexie'
import { keyIdOf } from '../format/envelope.ts'
import type { Keyring } from '../keys/rings.ts'
import type { OpenVault, SegmentWriter } from './border.ts'
import { storeError, type VaultDb } from './db.ts'
import { checkRow, orDamaged, type Records } from './rows.ts'
import { Spool } from './spool.ts'

type DocumentStore = Pick<
  OpenVault<never>,
  | 'documentKey'
  | 'documentsHere'
  | 'documentEpoch'
  | 'beginSegment'
  | 'putSegment'
  | 'segmentBytes'
  | 'readSegment'
  | 'dropStream'
  | 'putPreview'
  | 'readPreviews'
>

/** Keys, ciphertext and previews of documents. Each write is a transaction of its own; `commit` publishes. */
export function createDocumentStore(
  db: VaultDb,
  records: Records,
  keyring: Pick<Keyring, 'current' | 'knows'>,
  alive: () => void,
): DocumentStore {
  const spool = new Spool()
  const beginSegment = async (stream: string, segment: number): Promise<SegmentWriter> => {
    alive()
    await db.demandSpace()
    const spooled = await spool.begin(`${stream}-${segment}`).catch((error: unknown) => {
      throw storeError(error)
    })
    return {
      write(bytes) {
        alive()
        try {
          spooled.write(bytes)
        } catch (error) {
          throw storeError(error)
        }
      },
      async store() {
        try {
          const bytes = await spooled.blob()
          alive()
          await db.chunks.add({ stream, segment, bytes })
        } catch (error) {
          throw storeError(error)
        }
      },
      async end() {
        // What cannot be removed now is swept before the next import.
        await spooled.remove().catch(() => undefined)
      },
    }
  }
  const segmentBytes = async (stream: string, segment: number): Promise<Blob> => {
    alive()
    const row = await db.chunks.get([stream, segment])
    if (!(row?.bytes instanceof Blob)) throw new SverkaError('DAMAGED')
    return row.bytes
  }
  return {
    beginSegment,
    segmentBytes,
    async documentKey(document) {
      alive()
      const row = await db.wraps.get(document)
      alive()
      if (row === undefined) throw new SverkaError('NOT_FOUND')
      return records.openKey(document, row)
    },
    async documentsHere(documents) {
      alive()
      const rows = await db.wraps.bulkGet([...documents])
      return new Set(rows.flatMap((row) => (row === undefined ? [] : [row.id])))
    },
    async documentEpoch(document) {
      alive()
      const row = await db.wraps.get(document)
      const named = row === undefined ? null : orDamaged(() => keyIdOf(checkRow(row).sealed))
      // Whichever epoch a damaged key lay under, it goes with the next batch at the latest.
      return named !== null && keyring.knows(named) ? named : keyring.current('documents').keyId
    },
    async putSegment(stream, segment, bytes) {
      const writer = await beginSegment(stream, segment)
      try {
        writer.write(bytes)
        await writer.store()
      } finally {
        await writer.end()
      }
    },
    async readSegment(stream, segment) {
      return new Uint8Array(await (await segmentBytes(stream, segment)).arrayBuffer())
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
