import { randomBytes } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { SverkaError } from '../preload/contract/errors.ts'
import { inTurn, isFull, syncFolder } from './files.ts'
import { chooseSavePlace } from './save.ts'

type Stream = {
  readonly token: string
  readonly path: string
  readonly part: string
  readonly file: FileHandle
}

export type SaveStream = {
  /** Asks the person for the place; null where they cancelled. What was open before is given up. */
  begin: (suggestedName: string) => Promise<string | null>
  append: (token: string, bytes: Uint8Array) => Promise<void>
  /** Resolves when the file is in its place, whole and on the disk. */
  finish: (token: string) => Promise<void>
  abort: (token: string) => Promise<void>
  /** At a lock and at the end: whoever was writing is gone. */
  giveUp: () => Promise<void>
}

/**
 * A long file that leaves on purpose, piece by piece: written beside its place under a name of its own, then synced
 * and renamed. Cut off anywhere, what was at that place before is still there, whole.
 * Every failure is by code: SAVE_FAILED, STORE_FULL; WRONG_STATE for a token that is not the open one.
 */
export function createSaveStream(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  window: () => BrowserWindow | null,
): SaveStream {
  const turn = inTurn()
  let current: Stream | null = null

  const giveUp = async (): Promise<void> => {
    if (current === null) return
    const { file, part } = current
    current = null
    await file.close().catch(() => undefined)
    await rm(part, { force: true }).catch(() => undefined)
  }
  const known = (token: string): Stream => {
    if (current?.token !== token) throw new SverkaError('WRONG_STATE')
    return current
  }
  const step = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      await giveUp()
      throw new SverkaError(isFull(error) ? 'STORE_FULL' : 'SAVE_FAILED')
    }
  }

  return {
    begin: (suggestedName) =>
      turn(async () => {
        await giveUp()
        const path = await chooseSavePlace(dialog, window(), suggestedName)
        if (path === null) return null
        const part = `${path}.${randomBytes(6).toString('hex')}.part`
        const token = randomBytes(16).toString('hex')
        await step(async () => {
          current = { token, path, part, file: await open(part, 'wx', 0o600) }
        })
        return token
      }),
    append: (token, bytes) =>
      turn(async () => {
        const { file } = known(token)
        await step(() => file.writeFile(bytes))
      }),
    finish: (token) =>
      turn(async () => {
        const { file, part, path } = known(token)
        await step(async () => {
          await file.sync()
          await file.close()
          await rename(part, path)
          await syncFolder(dirname(path))
        })
        current = null
      }),
    abort: (token) =>
      turn(async () => {
        if (current?.token === token) await giveUp()
      }),
    giveUp: () => turn(giveUp),
  }
}
