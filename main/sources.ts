import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { lstat, unlink } from 'node:fs/promises'
import { basename, dirname, isAbsolute } from 'node:path'
import { SverkaError } from '../preload/contract/errors.ts'
import type { SourceFile } from '../preload/contract/bridge.ts'

type Found = { path: string; size: number; modified: number; inode: number; device: number }
export type Sources = {
  /** @throws SverkaError FILE_CHANGED where it is not the plain file that the person chose. */
  register(chosen: { path: string; size: number; lastModified: number }): Promise<SourceFile | null>
  /** Deletes what is still the same file; a token that is unknown or a file that changed is among `failed`. */
  delete(tokens: readonly string[]): Promise<{ deleted: string[]; failed: string[] }>
}

/**
 * The files that a person took in and that still lie in clear. The desk holds tokens only: paths come from the
 * preload, which has them from a File that the person chose.
 */
export function createSources(): Sources {
  const known = new Map<string, Found>()
  return {
    register: async ({ path, size, lastModified }) => {
      if (path === '') return null
      if (!isAbsolute(path)) throw new SverkaError('BAD_ARGUMENT', ['path'])
      const stats = await plainFile(path)
      // Chromium tells whole milliseconds, the file system more.
      if (stats?.size !== size || Math.abs(stats.mtimeMs - lastModified) >= 1)
        throw new SverkaError('FILE_CHANGED')
      const token = randomBytes(16).toString('hex')
      known.set(token, { path, size, modified: stats.mtimeMs, inode: stats.ino, device: stats.dev })
      return { token, folder: dirname(path), name: basename(path) }
    },
    delete: async (tokens) => {
      const deleted: string[] = []
      const failed: string[] = []
      for (const token of tokens) {
        const found = known.get(token)
        if (found !== undefined && (await deleteIfSame(found))) {
          known.delete(token)
          deleted.push(token)
        } else failed.push(token)
      }
      return { deleted, failed }
    },
  }
}

async function deleteIfSame(found: Found): Promise<boolean> {
  const stats = await plainFile(found.path)
  const same =
    stats?.size === found.size &&
    stats.mtimeMs === found.modified &&
    stats.ino === found.inode &&
    stats.dev === found.device
  if (!same) return false
  return unlink(found.path).then(
    () => true,
    () => false,
  )
}

/** Undefined for what is not there, a link, a folder, a device. */
async function plainFile(path: string): Promise<Stats | undefined> {
  const stats = await lstat(path).catch(() => undefined)
  return stats?.isFile() === true ? stats : undefined
}
