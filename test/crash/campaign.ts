import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { makeVault, type People } from '../e2e/pages/first-run.ts'
import { unlock } from '../e2e/pages/unlock.ts'
import { launchSverka, type Sverka } from '../e2e/support/launch.ts'
import { smallCase } from '../e2e/support/small-cases.ts'
import { seeded } from '../samples/random.ts'
import { lostEntries, readJournal, tracesIn, type ExportedEntry } from './journal-record.ts'
import { arm, killPoints, type KillPoint } from './kill-points.ts'
import { wayOfCase, type Operation } from './operations.ts'

export interface CampaignOptions {
  readonly kills: number
  readonly seed: number
  readonly say: (line: string) => void
}

export interface CampaignResult {
  kills: number
  /** Operations that the screen had acknowledged before the kill. */
  acknowledged: number
  /** Acknowledged work, or entries of the journal, that was not there afterwards. */
  lost: number
  /** Operations of which a part was there and a part was not, and faults of the journal. */
  halfDone: number
  /** How often each named point was stopped at. */
  readonly points: Record<KillPoint, number>
}

/** How an operation was to be stopped, and how it ended. */
interface Killed {
  readonly acknowledged: boolean
  readonly at: KillPoint | 'random'
}

/**
 * One vault, killed over and over in the middle of what a person does. What the screen has acknowledged is kept here,
 * outside; after each kill the vault is opened again and compared with it.
 */
export async function runCampaign({ kills, seed, say }: CampaignOptions): Promise<CampaignResult> {
  const home = await mkdtemp(join(tmpdir(), 'sverka-crash-'))
  const profile = join(home, 'profile')
  const random = seeded(seed)
  const points = Object.fromEntries(killPoints.map((point) => [point, 0])) as Record<KillPoint, number>
  const result: CampaignResult = { kills: 0, acknowledged: 0, lost: 0, halfDone: 0, points }
  const pace = new Map<string, number>()
  let known: ExportedEntry[] = []
  let app: Sverka | null = null
  try {
    app = await launchSverka({ profile, switches: ['--resting-minutes=60'] })
    const people = await makeVault(app.page)
    let way: Operation[] = []
    let cases = 0
    while (result.kills < kills) {
      if (way.length === 0) {
        const caseRef = `CRASH-${String(++cases).padStart(4, '0')}`
        const folder = join(home, caseRef.toLowerCase())
        await mkdir(folder, { recursive: true })
        await smallCase(folder, caseRef, { 'card.jpg': 'id-card' })
        way = wayOfCase(caseRef, folder)
      }
      const [operation] = way
      if (operation === undefined) break
      app = await reopen(app, profile, people)
      await operation.prepare(app)
      const wish = leastVisited(operation.points, points, random)
      const killed = await killDuring(
        app,
        operation,
        wish,
        random() * (pace.get(operation.name) ?? 1500),
        pace,
      )
      result.kills += 1
      if (killed.at !== 'random') points[killed.at] += 1
      if (killed.acknowledged) result.acknowledged += 1

      app = await reopen(app, profile, people)
      const before = known
      const journal = await readJournal(app.page, join(home, 'journal.json'))
      known = journal.entries
      const left = tracesIn(known.slice(before.length), operation.leaves)
      const whole = left === operation.leaves.length
      const done = await operation.isDone(app)
      const lost = lostEntries(before, known) + (killed.acknowledged && !(whole && done) ? 1 : 0)
      // Its entries and its effect are there together, or neither is.
      const half = journal.faults.length + (left > 0 && !whole ? 1 : 0) + (whole === done ? 0 : 1)
      result.lost += lost
      result.halfDone += half
      say(
        [
          `${String(result.kills).padStart(4)}/${kills}`,
          operation.name.padEnd(18),
          killed.at.padEnd(16),
          killed.acknowledged ? 'acknowledged' : 'in the middle',
          whole ? 'is there' : 'is not there',
          ...(lost > 0 ? ['LOST'] : []),
          ...(half > 0 ? ['HALF DONE', ...journal.faults] : []),
        ].join('  '),
      )
      if (whole && done) way = way.slice(1)
    }
    return result
  } finally {
    await app?.killAll()
    await rm(home, { recursive: true, force: true })
  }
}

/** The app as it stands open, or started and unlocked anew. */
async function reopen(app: Sverka, profile: string, people: People): Promise<Sverka> {
  const open = app.pids().length > 0 && (await isOpen(app))
  if (open) return app
  const again =
    app.pids().length > 0 ? app : await launchSverka({ profile, switches: ['--resting-minutes=60'] })
  await unlock(again.page, people.representative)
  return again
}

const isOpen = (app: Sverka): Promise<boolean> =>
  app.page.getByRole('button', { name: 'Закрыть хранилище' }).isVisible()

/** The points of this operation that were stopped at least; every third kill comes at a random moment all the same. */
function leastVisited(
  own: readonly KillPoint[],
  visits: Record<KillPoint, number>,
  random: () => number,
): KillPoint | null {
  if (random() < 1 / 3) return null
  const fewest = Math.min(...own.map((point) => visits[point]))
  const among = own.filter((point) => visits[point] === fewest)
  return among[Math.floor(random() * among.length)] ?? null
}

async function killDuring(
  app: Sverka,
  operation: Operation,
  point: KillPoint | null,
  delay: number,
  pace: Map<string, number>,
): Promise<Killed> {
  const armed = point === null ? null : await arm(app, point)
  const started = performance.now()
  let acknowledged = false
  const act = operation.act(app).then(
    () => {
      acknowledged = true
      pace.set(operation.name, performance.now() - started)
    },
    // The runtime has gone under it.
    () => undefined,
  )
  if (point === null || armed === null) {
    await wait(delay)
    const was = acknowledged
    await app.killAll()
    await act
    return { acknowledged: was, at: 'random' }
  }
  const reached = await armed.reached
  const was = acknowledged
  await app.killAll()
  await act
  return { acknowledged: was, at: reached ? point : 'random' }
}
