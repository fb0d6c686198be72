import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { writingReserve } from '../preload/contract/bridge.ts'
import type { ErrorCode } from '../preload/contract/errors.ts'
import { isFull, isMissing } from './files.ts'
import { mendLog } from './store-log.ts'

/** What main knows of the disk and of Chromium's store on it. */
export interface Store {
  /** `refused`: why Chromium must not be asked to open the store now; one that is open may stay so. `free`: bytes. */
  look(): Promise<{ refused: ErrorCode | null; free: number }>
  /** A write has failed: until the app is started anew, and the log looked at, nobody opens the store again. */
  stop(): void
}

/** @param folder where Chromium keeps the session's data; looked at at once, before any page can open the store */
export function createStore(folder: string, freeAt = freeBytes): Store {
  const mend = (): ErrorCode | null => mendStore(join(folder, 'IndexedDB'))
  let refused = mend()
  let isInUse = false
  return {
    look: async () => {
      const free = await freeAt(folder)
      // Chromium writes to its store of itself, also when it closes it, and says nothing where that fails. Who has it
      // open may go on once there is room; opened again, it must be as a start finds it.
      if (free < writingReserve && isInUse) refused ??= 'STORE_STOPPED'
      // No room to mend it in at the start; nobody has had it open since.
      if (free >= writingReserve && refused === 'STORE_FULL') refused = mend()
      isInUse ||= free >= writingReserve && refused === null
      return { refused, free }
    },
    stop: () => {
      refused = 'STORE_STOPPED'
    },
  }
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Takes records cut off out of Chromium's logs. The answer is why Chromium must not open the store, null where it may. */
export function mendStore(indexedDb: string): ErrorCode | null {
  try {
    for (const store of readdirSync(indexedDb).filter((name) => name.endsWith('.indexeddb.leveldb'))) {
      const folder = join(indexedDb, store)
      for (const name of readdirSync(folder).filter((one) => /^(?:\d{6,}\.log|MANIFEST-\d{6,})$/.test(one))) {
        const mended = mendLog(readFileSync(join(folder, name)))
        // Chromium would delete the store; as it lies, somebody may still read it.
        if (mended.state === 'damaged') return 'DAMAGED'
        if (mended.state === 'torn') replace(join(folder, name), mended.log)
      }
    }
    return null
  } catch (error) {
    if (isMissing(error)) return null
    return isFull(error) ? 'STORE_FULL' : 'INTERNAL'
  }
}

function replace(path: string, bytes: Uint8Array): void {
  const beside = `${path}.sverka`
  try {
    writeFileSync(beside, bytes, { mode: 0o600, flush: true })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  if (process.platform === 'win32') return
  const folder = openSync(join(path, '..'), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
