import { randomBytes } from 'node:crypto'
import { open as openFile, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { LongFile } from '../preload/contract/bridge.ts'
import { SverkaError } from '../preload/contract/errors.ts'
import { inTurn, isFull, syncFolder } from './files.ts'

type Stream = {
  readonly what: Saved['what']
  readonly token: string
  readonly path: string
  readonly part: string
  readonly file: FileHandle
}

/** What was written, and where it is. */
export type Saved = { readonly what: LongFile['what']; readonly path: string }

export type SaveStream = {
  /**
   * `place` asks where to; null where the person cancelled. One of the same kind that was open before is given up; one
   * of another kind goes on beside it.
   */
  begin: (what: Saved['what'], place: () => Promise<string | null>) => Promise<string | null>
  append: (token: string, bytes: Uint8Array) => Promise<void>
  /** Resolves when the file is there, whole and on the disk. */
  finish: (token: string) => Promise<Saved>
  abort: (token: string) => Promise<void>
  /** At a lock and at the end: whoever was writing is gone. */
  giveUp: () => Promise<void>
}

/**
 * Long files that leave on purpose, piece by piece: written beside their place under a name of their own, then synced
 * and renamed. Cut off anywhere, what was at that place before is still there, whole.
 * Every failure is by code: SAVE_FAILED, STORE_FULL; WRONG_STATE for a token that is not open.
 */
export function createSaveStream(): SaveStream {
  const turn = inTurn()
  const open = new Map<Saved['what'], Stream>()
  /** How often all was given up: who was looking for a place then is gone too. */
  let ends = 0

  const giveUp = async (what: Saved['what']): Promise<void> => {
    const stream = open.get(what)
    if (stream === undefined) return
    open.delete(what)
    await stream.file.close().catch(() => undefined)
    await rm(stream.part, { force: true }).catch(() => undefined)
  }
  const known = (token: string): Stream => {
    const stream = [...open.values()].find((one) => one.token === token)
    if (stream === undefined) throw new SverkaError('WRONG_STATE')
    return stream
  }
  const step = async (what: Saved['what'], work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      await giveUp(what)
      throw new SverkaError(isFull(error) ? 'STORE_FULL' : 'SAVE_FAILED')
    }
  }

  return {
    async begin(what, place) {
      // Out of turn: a person may take their time, and what is being written goes on meanwhile.
      const before = ends
      const path = await place()
      if (path === null || ends !== before) return null
      return await turn(async () => {
        await giveUp(what)
        const part = `${path}.${randomBytes(6).toString('hex')}.part`
        const token = randomBytes(16).toString('hex')
        await step(what, async () => {
          open.set(what, { what, token, path, part, file: await openFile(part, 'wx', 0o600) })
        })
        return token
      })
    },
    append: (token, bytes) =>
      turn(async () => {
        const { what, file } = known(token)
        await step(what, () => file.writeFile(bytes))
      }),
    finish: (token) =>
      turn(async () => {
        const { what, file, part, path } = known(token)
        await step(what, async () => {
          await file.sync()
          await file.close()
          await rename(part, path)
          await syncFolder(dirname(path))
        })
        open.delete(what)
        return { what, path }
      }),
    abort: (token) =>
      turn(async () => {
        const stream = [...open.values()].find((one) => one.token === token)
        if (stream !== undefined) await giveUp(stream.what)
      }),
    giveUp: () => {
      ends += 1
      return turn(async () => {
        for (const what of [...open.keys()]) await giveUp(what)
      })
    },
  }
}
