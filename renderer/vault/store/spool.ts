import { Dexie } from 'dexie'

/**
 * Ciphertext of one segment on its way into its row. In a worker it goes through a file of the origin's private
 * folder: the database then takes a file over by copying it, where a Blob made of bytes would be copied three times
 * through memory that is new each time, which costs more than the cipher.
 */
export interface Spooled {
  /** The bytes are not kept. */
  write(bytes: Uint8Array): void
  /** All that was written. Good until `remove`. */
  blob(): Promise<Blob>
  /** Always to be called, once what became of the Blob is on the disk, or nothing will. */
  remove(): Promise<void>
}

const folderName = 'spool'

/** What a file has in a worker, and so in the worker's declarations only. */
interface InWorker {
  createSyncAccessHandle(): Promise<{
    write(bytes: Uint8Array, options: { at: number }): number
    close(): void
  }>
}

/** Where segments wait; what a killed import left there is removed before the first is written. */
export class Spool {
  #folder: Promise<FileSystemDirectoryHandle | null> | null = null

  async begin(name: string): Promise<Spooled> {
    this.#folder ??= openFolder()
    const folder = await this.#folder
    return folder === null ? inMemory() : await inFile(folder, name)
  }
}

/** Null where segments do not go by files: outside workers, and where a row does not outlive its file. */
async function openFolder(): Promise<FileSystemDirectoryHandle | null> {
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) return null
  try {
    const root = await navigator.storage.getDirectory()
    // Nothing to remove is the usual case; a file somebody still holds is not this spool's.
    await root.removeEntry(folderName, { recursive: true }).catch(() => undefined)
    const folder = await root.getDirectoryHandle(folderName, { create: true })
    return (await takesOver(folder)) ? folder : null
  } catch {
    return null
  }
}

/**
 * Whether a row outlives the file that its Blob was of. It does where the database copies what it takes over, as one on
 * a disk does; one in memory, of a private window, remembers the place of the file alone.
 */
async function takesOver(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const file = await inFile(folder, 'trial')
  const db = new Dexie('spool-trial')
  db.version(1).stores({ rows: '' })
  try {
    file.write(Uint8Array.of(1))
    await db.table('rows').put(await file.blob(), 1)
    await file.remove()
    const kept: unknown = await db.table('rows').get(1)
    return kept instanceof Blob && (await kept.arrayBuffer()).byteLength === 1
  } finally {
    await db.delete()
  }
}

async function inFile(folder: FileSystemDirectoryHandle, name: string): Promise<Spooled> {
  const file = await folder.getFileHandle(name, { create: true })
  // `openFolder` has looked for it.
  const access = await (file as unknown as InWorker).createSyncAccessHandle()
  let length = 0
  return {
    write(bytes) {
      while (bytes.length > 0) {
        const written = access.write(bytes, { at: length })
        if (written === 0) throw new DOMException('nothing written', 'QuotaExceededError')
        length += written
        bytes = bytes.subarray(written)
      }
    },
    async blob() {
      access.close()
      // A slice of the file is a Blob without its name.
      return (await file.getFile()).slice(0, length)
    },
    async remove() {
      access.close()
      await folder.removeEntry(name)
    },
  }
}

function inMemory(): Spooled {
  const parts: Uint8Array<ArrayBuffer>[] = []
  return {
    write: (bytes) => void parts.push(new Uint8Array(bytes)),
    blob: () => Promise.resolve(new Blob(parts)),
    remove: () => Promise.resolve(),
  }
}
