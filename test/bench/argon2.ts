import { spawnSync } from 'node:child_process'
import type { Sides } from './rows.ts'
import type { Site } from './site.ts'

/** The floor, as the command is told it: passes, kibibytes, one lane, 32 bytes. */
const parameters = ['-id', '-t', '3', '-k', '262144', '-p', '1', '-l', '32', '-r']

/** Ours in the page against Debian's `argon2`, start of the process included as ours includes that of its worker. */
export async function argonSides(site: Site, id: string): Promise<Sides> {
  const page = await site.open()
  return {
    ours: () => page.evaluate((row) => window.bench(row, 'ours'), id),
    theirs: () => {
      const before = performance.now()
      const run = spawnSync('argon2', ['saltsaltsaltsalt', ...parameters], {
        input: 'wovet kusiba dorile gapem hutozi',
      })
      if (run.status !== 0) throw new Error('the argon2 command is not here (Debian: apt-get install argon2)')
      return Promise.resolve(performance.now() - before)
    },
    close: () => page.close(),
  }
}
