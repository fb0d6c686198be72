import { SverkaError } from '../../../preload/contract/errors.ts'
import type { AskDesk } from '../store/border.ts'
import { storeError, VaultDb } from '../store/db.ts'
import { hashOfKeyring } from '../store/found.ts'
import type { Header } from '../store/header.ts'
import { diskOf } from '../store/space.ts'
import { readBackup, type BackupRecord, type RowSection } from './backup-file.ts'
import { rowKey, sequenceKey, sourceOf } from './open-backup.ts'
import type { Pace } from './parts.ts'
import type { Restoration } from './restore.ts'

/** Ciphertext held before it is written. */
const heldBytes = 8_388_608
const heldRows = 500

/** A backup as it was judged: read once more, while it is laid down. */
export interface Judged {
  readonly file: File
  /** The manifest's. */
  readonly signature: string
  readonly pace: Pace
}

/**
 * Writes a restored vault as a founding is written: every row under a header that says it is being founded, then the
 * keyring, then the header without that word. Cut off before the keyring, it never was, and can be begun again; after
 * it, the vault is there.
 * @param finish what is still to be done to the rows before anybody can open them; the header as it lies then.
 * @throws SverkaError BACKUP_DAMAGED where the file is another by now; CANCELLED, STORE_FULL, KEYRING_CHANGED
 */
export async function writeRestored(
  { file, signature, pace }: Judged,
  restored: Restoration,
  finish: () => Promise<Header>,
  askDesk: AskDesk,
): Promise<void> {
  const db = new VaultDb(diskOf(askDesk))
  try {
    await db.open()
    await db.transaction('rw', db.tables, async () => {
      // What an interrupted founding or restoring left.
      for (const table of db.tables) await table.clear()
      await db.header.add(restored.header)
    })
    const batch = createBatch(db)
    const manifest = await readBackup(sourceOf(file), async (record, at) => {
      pace.at('writing', at, file.size)
      await batch.take(record)
    })
    await batch.flush()
    if (manifest.signature !== signature) throw new SverkaError('BACKUP_DAMAGED', ['manifest'])
    await db.transaction('rw', [db.statements, db.entries, db.heads, db.log], async () => {
      await db.statements.bulkAdd([...restored.statements])
      await db.entries.bulkAdd([...restored.entries])
      await db.heads.put(restored.head)
      await db.log.put(restored.log)
    })
    const header = await finish()
    const before = await askDesk('keyring.read')
    await askDesk('keyring.replace', before === null ? null : hashOfKeyring(before), restored.keyringFile)
    await db.header.put({ ...header, founding: false })
  } catch (error) {
    throw storeError(error)
  } finally {
    db.close()
  }
}

function createBatch(db: VaultDb) {
  let section: RowSection | null = null
  let rows: object[] = []
  let bytes = 0
  const flush = async (): Promise<void> => {
    if (section !== null && rows.length > 0) {
      await db.demandSpace()
      await db.table(section).bulkAdd(rows)
    }
    rows = []
    bytes = 0
  }
  return {
    flush,
    async take(record: BackupRecord): Promise<void> {
      if (record.section === 'preamble' || record.section === 'keyring') return
      if (record.section !== section || rows.length >= heldRows || bytes >= heldBytes) await flush()
      section = record.section
      rows.push(rowOf(record))
      bytes += record.bytes.length
    },
  }
}

function rowOf({ section, key, bytes }: BackupRecord): object {
  switch (section) {
    case 'chunks':
      return { ...chunkKey(key), bytes: new Blob([bytes]) }
    case 'entries':
    case 'statements':
      return { seq: sequenceKey(section, key), sealed: bytes }
    case 'previews':
      return { id: rowKey(section, key).id, sealed: bytes }
    case 'preamble':
    case 'keyring':
      throw new SverkaError('INTERNAL')
    default:
      return { ...rowKey(section, key), sealed: bytes }
  }
}

function chunkKey(key: unknown): { stream: string; segment: number } {
  if (typeof key === 'object' && key !== null && 'stream' in key && 'segment' in key) {
    const { stream, segment } = key
    if (typeof stream === 'string' && typeof segment === 'number') return { stream, segment }
  }
  throw new SverkaError('BACKUP_DAMAGED', ['chunks'])
}
