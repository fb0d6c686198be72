import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makeVault, type People } from '../e2e/pages/first-run.ts'
import { unlock } from '../e2e/pages/unlock.ts'
import { launchSverka, type Sverka } from '../e2e/support/launch.ts'
import { scanFolder } from '../e2e/support/scan.ts'
import { needlesOf, type Given } from './corpus.ts'
import { isAlive, lookAt, nameOf, takeIn } from './desk.ts'
import type { Tried } from './report.ts'

/** A vault of its own, made once through the screens; each session of the app begins with a copy. */
export interface Workshop {
  readonly home: string
  readonly people: People
}

export async function openWorkshop(home: string): Promise<Workshop> {
  const app = await launchSverka({ profile: join(home, 'vault') })
  try {
    return { home, people: await makeVault(app.page) }
  } finally {
    await app.close()
  }
}

/**
 * One start of the app, for as many files as it lives: what it leaves in its folders, in clear, is looked for once it
 * has ended.
 */
export class Session {
  readonly #workshop: Workshop
  readonly #folder: string
  readonly #app: Sverka
  readonly #seen: Tried[] = []
  readonly #given: Given[] = []
  #cases = 0

  private constructor(workshop: Workshop, folder: string, app: Sverka) {
    this.#workshop = workshop
    this.#folder = folder
    this.#app = app
  }

  static async start(workshop: Workshop): Promise<Session> {
    const folder = await mkdtemp(join(workshop.home, 'session-'))
    const profile = join(folder, 'profile')
    await cp(join(workshop.home, 'vault'), profile, { recursive: true })
    const temporary = join(folder, 'temporary')
    await mkdir(temporary)
    const app = await launchSverka({ profile, env: { TMPDIR: temporary } })
    // Nobody touches the machine while this goes on, and an idle vault locks itself.
    await app.setIdleSeconds(0)
    await unlock(app.page, workshop.people.reviewer)
    return new Session(workshop, folder, app)
  }

  /**
   * Tries the files as one case. The answer: those not reached, since the desk did not outlive the one before them.
   * @throws where they could not even be taken in
   */
  async tryCase(files: readonly Given[], mostPages: number, tell: (row: Tried) => void): Promise<Given[]> {
    const names = files.map(nameOf)
    const links = await mkdtemp(join(this.#workshop.home, 'links-'))
    let refused: (string | null)[]
    try {
      for (const [i, { path }] of files.entries()) await symlink(path, join(links, names[i] ?? ''))
      this.#cases += 1
      refused = await takeIn(this.#app, links, `TRY-${String(this.#cases).padStart(4, '0')}`, names)
    } finally {
      await rm(links, { recursive: true, force: true })
    }
    let place = 0
    for (const [i, given] of files.entries()) {
      const reason = refused[i] ?? null
      this.#given.push(given)
      const row =
        reason === null ? await this.#look(given, place, mostPages) : await this.#refusal(given, reason)
      if (reason === null) place += 1
      this.#seen.push(row)
      tell(row)
      if (!row.deskAlive) return files.slice(i + 1)
    }
    return []
  }

  /** Ends the app, writes what it left into the rows, and removes the session's folder. */
  async end(): Promise<Tried[]> {
    await Promise.race([this.#app.mainEval(({ app }) => app.quit(), null), wait(10_000)]).catch(
      () => undefined,
    )
    await Promise.race([this.#app.exited, wait(10_000)])
    const living = this.#app.pids().map((pid) => `process ${pid}`)
    await this.#app.close()
    const needles = (await Promise.all(this.#given.map(needlesOf))).flat()
    const { findings } = await scanFolder(this.#folder, needles)
    const rows = this.#seen.map((row, i) => ({
      ...row,
      leftovers: [
        ...findings.filter(({ says }) => says === row.file).map(({ file, place }) => `${file} (${place})`),
        // Whose they are nobody can tell; the last one was at work when the app was asked to end.
        ...(i === this.#seen.length - 1 ? living : []),
      ],
    }))
    await rm(this.#folder, { recursive: true, force: true })
    return rows
  }

  async #refusal(given: Given, message: string): Promise<Tried> {
    return row(given, { result: 'refused', pages: null, message, ms: 0 }, await isAlive(this.#app))
  }

  async #look(given: Given, place: number, mostPages: number): Promise<Tried> {
    const began = performance.now()
    try {
      const looked = await lookAt(this.#app, place, mostPages)
      return row(given, looked, await isAlive(this.#app))
    } catch (error) {
      const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
      const ms = Math.round(performance.now() - began)
      // Whatever still answers, this screen is in no state to go on with.
      return row(given, { result: 'refused', pages: null, message: `crash: ${message}`, ms }, false)
    }
  }
}

export const row = (
  { file, sha256, type }: Given,
  looked: Pick<Tried, 'result' | 'pages' | 'message' | 'ms'>,
  deskAlive: boolean,
): Tried => ({ file, sha256, type, ...looked, deskAlive, leftovers: [] })
