import { partOfFile } from '../../../renderer/vault/cases/parts.ts'
import { storeFile } from '../../../renderer/vault/cases/store-file.ts'
import { zero } from '../../../renderer/vault/format/sodium.ts'
import { newId } from '../../../renderer/vault/keys/statements.ts'
import { readPlain } from './documents.ts'
import type { PageRow } from './messages.ts'
import { dexieEncrypted } from './peers/dexie-encrypted.ts'
import { rxdb } from './peers/rxdb.ts'
import { standardNotes } from './peers/standard-notes.ts'
import type { Peer } from './peers/peer.ts'
import { fileOnDisk, openWorkstation } from './vault.ts'
import { publish } from './documents.ts'

const mebibytes = 2
/** Documents of one round. */
const documents = 2

/** Documents of 2 MiB, written or read, each under an id of its own. Ours includes intake's hashes and checks. */
function against(open: () => Promise<Peer>, which: 'write' | 'read'): PageRow {
  let peer: Peer
  let file: File
  let bytes: Uint8Array<ArrayBuffer>
  const ids = (): string[] => Array.from({ length: documents }, newId)
  const writeOurs = async () => {
    const { vault } = await openWorkstation()
    const stored = []
    const part = partOfFile({ name: '', file })
    const before = performance.now()
    for (const document of ids()) {
      const made = await storeFile(vault, document, part, () => undefined, new AbortController().signal)
      stored.push({ document, ...made })
    }
    return { stored, took: performance.now() - before }
  }
  const writeTheirs = async () => {
    const written = ids()
    const before = performance.now()
    for (const id of written) await peer.write(id, bytes)
    return { written, took: performance.now() - before }
  }
  return {
    async prepare() {
      await openWorkstation()
      peer = await open()
      file = await fileOnDisk(`peer-${newId()}.jpg`, mebibytes)
      bytes = new Uint8Array(await file.arrayBuffer())
    },
    async ours() {
      const { stored, took } = await writeOurs()
      if (which === 'write') {
        for (const { key } of stored) zero(key)
        return took
      }
      for (const one of stored) await publish(await openWorkstation(), one)
      const before = performance.now()
      for (const { document, content } of stored) await readPlain(document, content)
      return performance.now() - before
    },
    async theirs() {
      const { written, took } = await writeTheirs()
      if (which === 'write') return took
      const before = performance.now()
      for (const id of written) {
        const read = await peer.read(id)
        if (read.length !== bytes.length || read[77] !== bytes[77]) throw new Error('other bytes')
      }
      return performance.now() - before
    },
  }
}

export const peerRows: Readonly<Record<string, PageRow>> = {
  'peer-dexie-encrypted-write': against(dexieEncrypted, 'write'),
  'peer-dexie-encrypted-read': against(dexieEncrypted, 'read'),
  'peer-rxdb-write': against(rxdb, 'write'),
  'peer-rxdb-read': against(rxdb, 'read'),
  'peer-standard-notes-write': against(standardNotes, 'write'),
  'peer-standard-notes-read': against(standardNotes, 'read'),
}
