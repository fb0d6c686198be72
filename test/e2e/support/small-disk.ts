import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const mebibyte = 1_048_576

/** A disk of its own for one profile, small enough to be filled. */
export interface SmallDisk {
  readonly folder: string
  free(): number
  /** Ballast until `left` bytes are free. */
  fill(left: number): Promise<void>
  /** The ballast goes. */
  relieve(): Promise<void>
  remove(): void
}

/** Null where this machine lets nobody mount: it is shown elsewhere then, not here. */
export function makeSmallDisk(mebibytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder])
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true })
    return null
  }
  const ballast = join(folder, 'ballast')
  const free = (): number => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  }
  return {
    folder,
    free,
    fill: async (left) => {
      const file = await open(ballast, 'a')
      try {
        for (let over = free() - left; over > 0; over = free() - left) {
          await file.write(Buffer.alloc(Math.min(over, mebibyte)))
        }
      } finally {
        await file.close()
      }
    },
    relieve: () => rm(ballast, { force: true }),
    remove: () => {
      // Lazily: a process that ends a moment later must not keep it.
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
