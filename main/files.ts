import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SverkaError } from '../preload/contract/errors.ts'

/** The steps a replacement is made of; tests let each of them fail. */
export type FileSteps = { open: typeof open; rename: typeof rename; rm: typeof rm }
const realSteps: FileSteps = { open, rename, rm }

/**
 * Replaces a file so that after a crash at any point either the old or the new one is there, whole: write beside
 * it, fsync, rename, fsync of the folder. The name beside it is fixed, so that a crash leaves at most one remnant,
 * and the next replacement writes over that.
 * @throws SverkaError STORE_FULL where the disk is full; else what the system said.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  steps: FileSteps = realSteps,
): Promise<void> {
  await replaceBy(`${path}.new`, path, bytes, steps)
}

/** The same for a folder that is not ours: the name beside the file is random and never meets a stranger's. */
export async function replaceForeignFile(path: string, bytes: Uint8Array): Promise<void> {
  await replaceBy(`${path}.${randomBytes(6).toString('hex')}.part`, path, bytes, realSteps)
}

async function replaceBy(beside: string, path: string, bytes: Uint8Array, steps: FileSteps): Promise<void> {
  try {
    await writeSynced(beside, bytes, steps)
    await steps.rename(beside, path)
  } catch (error) {
    // What could not take the file's place must not stay beside it: it may hold sealed keys.
    await steps.rm(beside, { force: true }).catch(() => undefined)
    throw isFull(error) ? new SverkaError('STORE_FULL') : error
  }
  await syncFolder(dirname(path), steps)
}

async function writeSynced(path: string, bytes: Uint8Array, steps: FileSteps): Promise<void> {
  const file = await steps.open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes a rename durable. Windows cannot open a folder for it and keeps the order by itself (NTFS journal). */
export async function syncFolder(path: string, steps: FileSteps = realSteps): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await steps.open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'
export const isFull = (error: unknown): boolean => codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT'

/** Runs one task after the other, whatever became of the one before. */
export function inTurn(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const mine = last.then(task, task)
    last = mine.catch(() => undefined)
    return mine
  }
}
