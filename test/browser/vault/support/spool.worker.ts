import { sodiumReady } from '../../../../renderer/vault/format/sodium.ts'
import { createDocumentStore } from '../../../../renderer/vault/store/documents.ts'
import { VaultDb } from '../../../../renderer/vault/store/db.ts'
import { Keyring } from '../../../../renderer/vault/keys/rings.ts'
import { boundless } from './disk.ts'
import type { Records } from '../../../../renderer/vault/store/rows.ts'

/** The document store where it lives, in a worker: only there are segments spooled through a file. */
export interface SpoolReport {
  /** Of the spool, while segments are written. What an earlier import left is not among them. */
  files: string[]
  read: Uint8Array
}

const stream = 'f'.repeat(32)
const files = async (): Promise<string[]> => {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle('spool', { create: true })
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  return names
}

async function run(parts: readonly Uint8Array[]): Promise<SpoolReport> {
  await sodiumReady
  const root = await navigator.storage.getDirectory()
  const left = await root.getDirectoryHandle('spool', { create: true })
  await left.getFileHandle('left-by-a-killed-import', { create: true })

  const db = new VaultDb(boundless)
  await db.open()
  // No envelope is opened here.
  const store = createDocumentStore(db, {} as Records, new Keyring(), () => undefined)
  const writer = await store.beginSegment(stream, 3)
  const during = await files()
  for (const part of parts) {
    const borrowed = new Uint8Array(part)
    writer.write(borrowed)
    borrowed.fill(0)
  }
  await writer.store()
  await writer.end()
  const read = await store.readSegment(stream, 3)
  db.close()
  return { files: during, read }
}

self.onmessage = ({ data }: MessageEvent<readonly Uint8Array[]>) => {
  run(data).then(
    (report) => self.postMessage(report),
    (error: unknown) => self.postMessage(String(error)),
  )
}
