import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makeVault } from '../e2e/pages/first-run.ts'
import { intakeDialog, lookAtFolder } from '../e2e/pages/intake.ts'
import { unlock } from '../e2e/pages/unlock.ts'
import { writeCase } from '../e2e/support/case-folder.ts'
import { launchSverka, type Sverka } from '../e2e/support/launch.ts'
import { ensureBuilt } from '../runtime/build.ts'
import { makeLargeJpeg } from '../samples/large.ts'
import { median, type BenchRow } from './figures.ts'

const documentBytes = 200 * 1_048_576
const imports = 3
/** Milliseconds between two looks at the processes' memory. */
const pause = 40

/**
 * The built app takes in a document of 200 MiB: what all processes of the runtime have of memory of their own at most,
 * less what they had before, by the document. Linux only.
 */
export async function importMemory(): Promise<Pick<BenchRow, 'value' | 'samples'>> {
  ensureBuilt()
  const home = mkdtempSync(join(tmpdir(), 'sverka-bench-import-'))
  const app = await launchSverka({ profile: join(home, 'profile') })
  const samples: number[] = []
  try {
    await unlock(app.page, (await makeVault(app.page)).reviewer)
    for (let turn = 1; turn <= imports; turn++) {
      const folder = await writeCase(
        join(home, `case-${turn}`),
        {
          ...{ caseRef: `BENCH-${turn}`, programme: 'beauty-master', residency: 'KZ' },
          claim: {
            familyName: 'Омаров',
            givenName: 'Нурлан',
            birthDate: '1990-01-01',
            specialisation: 'manicure',
          },
          documents: [{ file: 'card.jpg', kind: 'id-card' }],
        },
        { 'card.jpg': makeLargeJpeg(documentBytes / 1_048_576, turn) },
      )
      samples.push((await peakOver(app, folder)) / documentBytes)
    }
  } finally {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  }
  return { value: median(samples), samples }
}

async function peakOver(app: Sverka, folder: string): Promise<number> {
  await lookAtFolder(app.page, app.chooseFiles, folder)
  const screen = intakeDialog(app.page)
  await wait(1000)
  const before = privateBytes(app.pids())
  let peak = before
  const taken = new AbortController()
  const watching = (async () => {
    while (!taken.signal.aborted) {
      peak = Math.max(peak, privateBytes(app.pids()))
      await wait(pause)
    }
  })()
  await screen.take.click()
  await screen.keep.waitFor({ timeout: 300_000 })
  taken.abort()
  await watching
  await screen.keep.click()
  await screen.toQueue.click()
  // A document that took no memory at all was not watched.
  return Math.max(1, peak - before)
}

/** What would be free again without these processes. */
function privateBytes(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
      const kibibytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)]
      return sum + kibibytes.reduce((all, [, size]) => all + 1024 * Number(size), 0)
    } catch {
      // It ended while it was looked at.
      return sum
    }
  }, 0)
}
