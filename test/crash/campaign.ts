import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SverkaError } from '../../preload/contract/errors.ts'
import { makeVault } from '../e2e/pages/first-run.ts'
import { unlock, unlockEither } from '../e2e/pages/unlock.ts'
import { askForCheck } from '../e2e/pages/vault.ts'
import { launchSverka, type Sverka } from '../e2e/support/launch.ts'
import { smallCase } from '../e2e/support/small-cases.ts'
import { seeded } from '../samples/random.ts'
import { wayOfBackup } from './backup-operations.ts'
import { wayOfCase } from './case-operations.ts'
import { holdings, lostEntries, readJournal, tracesIn } from './journal-record.ts'
import { keyringFaults } from './keyring-record.ts'
import { killDuring, type Killed } from './kill.ts'
import { filePoints, killPoints, type KillPoint, type Wish } from './kill-points.ts'
import type { Operation, Outside } from './operation.ts'
import { wayOfPeople } from './people-operations.ts'
import { Stopwatch } from './stopwatch.ts'

export interface CampaignOptions {
  readonly kills: number
  readonly seed: number
  /** The vault is checked after every so many kills, and after what changes its keys. */
  readonly checkEvery: number
  /** Vaults that are killed at the same time, each on its own: they share the kills. */
  readonly lanes: number
  readonly say: (line: string) => void
}

export interface CampaignResult {
  kills: number
  /** Operations that the screen had acknowledged before the kill. */
  acknowledged: number
  /** Acknowledged work, or rows of the vault, that were not there afterwards. */
  lost: number
  /** Operations of which a part was there and a part was not, and faults of journal and keyring. */
  halfDone: number
  /** How often each named point was stopped at. */
  readonly points: Record<KillPoint, number>
  /** How often each operation was killed. */
  readonly operations: Map<string, number>
  /** Starts that came to nothing and went well when they were tried once more, as a person would. */
  startedAgain: number
  readonly spent: Stopwatch
}

/**
 * So often an operation is killed in the middle and begun again, before it may come to its end and is killed then: a
 * short campaign has to come by all of them.
 */
const mostTries = (kills: number): number => (kills < 50 ? 1 : 3)

/**
 * Vaults killed over and over in the middle of what a person does. What the screen has acknowledged is kept here,
 * outside; after each kill the vault is opened again and compared with it. Each lane has a vault, a part of the kills
 * and a seed of its own, and the second begins where the first does not: together they come by all operations sooner.
 */
export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const result: CampaignResult = {
    ...{ kills: 0, acknowledged: 0, lost: 0, halfDone: 0 },
    points: unvisited(),
    ...{ startedAgain: 0, operations: new Map(), spent: new Stopwatch() },
  }
  const lanes = Array.from({ length: options.lanes }, async (_, lane) => {
    const home = await mkdtemp(join(tmpdir(), 'sverka-crash-'))
    const campaign = new Campaign(options, result, lane, home)
    try {
      await campaign.run()
    } finally {
      await campaign.end()
      await rm(home, { recursive: true, force: true })
    }
  })
  for (const lane of await Promise.allSettled(lanes)) {
    if (lane.status === 'rejected') throw lane.reason
  }
  return result
}

const unvisited = (): Record<KillPoint, number> =>
  // Every point is named in the list, so none is missing.
  Object.fromEntries(killPoints.map((point) => [point, 0])) as Record<KillPoint, number>

const switches = ['--resting-minutes=60']

class Campaign {
  /** Shared with the other lanes. */
  readonly result: CampaignResult
  readonly #options: CampaignOptions
  readonly #lane: number
  readonly #most: number
  readonly #random: () => number
  readonly #visits: Record<KillPoint, number>
  readonly #pace = new Map<string, number>()
  readonly #outside: Outside
  #app: Sverka | null = null
  #rounds = 0
  #kills = 0
  #sinceCheck = 0

  constructor(options: CampaignOptions, result: CampaignResult, lane: number, home: string) {
    this.result = result
    this.#options = options
    this.#lane = lane
    this.#most = Math.floor((options.kills + options.lanes - 1 - lane) / options.lanes)
    this.#random = seeded(options.seed + lane)
    this.#visits = unvisited()
    this.#outside = {
      home,
      sheet: [],
      profile: join(home, 'profile'),
      representative: { login: '', passphrase: '' },
      sentPassphrase: null,
      entries: [],
      backup: null,
    }
  }

  async run(): Promise<void> {
    const { profile } = this.#outside
    this.#app = await launchSverka({ profile, switches })
    const people = await this.result.spent.time('founding', makeVault(this.#app.page))
    Object.assign(this.#outside, { sheet: people.sheet, representative: people.representative })
    await this.#open(this.#app)
    try {
      while (this.#goesOn()) await this.#round()
    } catch (error) {
      // Where the vault does not open, or does not offer to go on, nothing more can be compared.
      this.result.halfDone += 1
      this.#options.say(`HALF DONE, and the end of it: ${String(error)}`)
    }
  }

  async #round(): Promise<void> {
    const way = await this.#way()
    for (const { name } of way) {
      if (!this.result.operations.has(name)) this.result.operations.set(name, 0)
    }
    for (const operation of way) {
      for (let tries = 0; this.#goesOn() && !(await this.#try(operation, tries)); tries++);
      if (!this.#goesOn()) break
    }
  }

  async end(): Promise<void> {
    await this.#app?.killAll()
  }

  #goesOn(): boolean {
    return this.#kills < this.#most
  }

  /** Everything the campaign kills, once. */
  async #way(): Promise<Operation[]> {
    const number = String(++this.#rounds).padStart(4, '0')
    const caseRef = `CRASH-${number}`
    const folder = join(this.#outside.home, 'cases', number)
    await smallCase(folder, caseRef, { 'card.jpg': 'id-card', 'surplus.jpg': 'diploma' })
    const ofCase = wayOfCase(caseRef, folder)
    const ofVault = [
      ...wayOfPeople(this.#outside, `Рецензент ${number}`),
      ...wayOfBackup(this.#outside, this.#rounds, switches),
    ]
    return this.#lane % 2 === 0 ? [...ofCase, ...ofVault] : [...ofVault, ...ofCase]
  }

  /** Kills it in the middle, looks what is there, and answers whether it is done. */
  async #try(operation: Operation, tries: number): Promise<boolean> {
    const { spent } = this.result
    if (this.#app === null) throw new Error('no app')
    this.#app = await spent.time('leading up', operation.prepare(this.#app))
    const atItsEnd = tries >= mostTries(this.#options.kills)
    const killed = await this.#kill(operation, operation.name, (app) => operation.act(app), atItsEnd)
    if (killed.failure !== null) throw new Error(`${operation.name}: ${killed.failure}`)
    const unlockToo = operation.isFinishedByUnlock && !killed.acknowledged && this.#random() < 1 / 2
    if (unlockToo && this.#goesOn()) {
      this.#app = await this.#launch(operation.elsewhere?.profile ?? this.#outside.profile)
      const { representative } = this.#outside
      const unlocking = { points: killPoints, commits: 2, files: 2, takes: 4000 }
      const how = await this.#kill(unlocking, 'unlock', ({ page }) => unlock(page, representative))
      this.#say('unlock', how, [])
    }
    return await this.#judge(operation, killed)
  }

  async #kill(
    operation: Pick<Operation, 'points' | 'commits' | 'files' | 'takes'>,
    name: string,
    act: (app: Sverka) => Promise<void>,
    atItsEnd = false,
  ): Promise<Killed> {
    const { result } = this
    if (this.#app === null) throw new Error('no app')
    const wish = atItsEnd ? null : this.#leastVisited(operation)
    const delay = atItsEnd ? null : this.#random() * (this.#pace.get(name) ?? operation.takes)
    const killed = await result.spent.time(
      'until the kill',
      killDuring(this.#app, act, wish, delay, (took) => this.#pace.set(name, took)),
    )
    this.#kills += 1
    result.kills += 1
    result.operations.set(name, (result.operations.get(name) ?? 0) + 1)
    if (killed.at !== 'random') {
      result.points[killed.at] += 1
      this.#visits[killed.at] += 1
    }
    if (killed.acknowledged) result.acknowledged += 1
    return killed
  }

  /**
   * A point of this operation that was stopped at least; once all of them were, every third kill comes at a random
   * moment all the same.
   */
  #leastVisited({ points, commits, files }: Pick<Operation, 'points' | 'commits' | 'files'>): Wish | null {
    const visits = this.#visits
    const fewest = Math.min(...points.map((point) => visits[point]))
    if (fewest > 0 && this.#random() < 1 / 3) return null
    const among = points.filter((point) => visits[point] === fewest)
    const point = among[Math.floor(this.#random() * among.length)]
    if (point === undefined) return null
    const turns = filePoints.some((one) => one === point) ? files : commits
    return { point, turn: Math.floor(this.#random() * turns) }
  }

  /** Opens what is there after the kill, and compares. */
  async #judge(operation: Operation, killed: Killed): Promise<boolean> {
    const { elsewhere } = operation
    this.#app = await this.#launch(elsewhere?.profile ?? this.#outside.profile)
    const landed = elsewhere === undefined ? 'after' : await elsewhere.landing(this.#app)
    if (landed !== 'after') {
      const faults = landed === 'neither' ? ['neither before nor after'] : []
      this.#count(killed, false, faults)
      this.#say(operation.name, killed, faults, false)
      if (landed === 'neither') throw new Error(`${operation.name}: the app does not offer to go on`)
      return false
    }
    await this.#open(this.#app)
    const { entries: before } = this.#outside
    const { done, whole, faults } = await this.#compare(this.#app, operation)
    const lost = lostEntries(before, this.#outside.entries)
    this.result.lost += lost
    this.#count(killed, done && whole, faults)
    this.#say(
      operation.name,
      killed,
      [...faults, ...(lost > 0 ? [`${lost} ENTRIES LOST`] : [])],
      done && whole,
    )
    return done && whole
  }

  async #compare(
    app: Sverka,
    operation: Operation,
  ): Promise<{ done: boolean; whole: boolean; faults: string[] }> {
    const { spent } = this.result
    const before = this.#outside.entries.length
    const journal = await spent.time(
      'journal',
      readJournal(app.page, join(this.#outside.home, 'journal.json')),
    )
    this.#outside.entries = journal.entries
    const left = tracesIn(journal.entries.slice(before), operation.leaves)
    const faults = [...journal.faults]
    const done = await spent.time('looking', operation.isDone(app)).catch((error: unknown) => {
      if (!(error instanceof SverkaError)) throw error
      faults.push(error.code)
      return false
    })
    const whole = left === operation.leaves.length
    const mostEpochs = operation.mayLeaveEpoch === true && !done ? Infinity : 1
    faults.push(...(await keyringFaults(app.profile, journal, mostEpochs)))
    // Its entries and its effect are there together, or neither is.
    const isHalf = (left > 0 && !whole) || (operation.leaves.length > 0 && whole !== done)
    if (isHalf) faults.push(`${left} of ${operation.leaves.length} entries, ${done ? '' : 'no '}effect`)
    this.#sinceCheck += 1
    if (operation.isFinishedByUnlock || operation.elsewhere || this.#sinceCheck >= this.#options.checkEvery) {
      faults.push(...(await spent.time('check of the vault', this.#check(app))))
    }
    return { done, whole, faults }
  }

  /** By the app's own check: nothing is damaged, and it saw as much as there is by the journal. */
  async #check(app: Sverka): Promise<string[]> {
    this.#sinceCheck = 0
    const said = (await askForCheck(app.page)).replaceAll(/\s/g, ' ')
    const { cases, documents } = holdings(this.#outside.entries)
    const seen = /Просмотрено: (\d+) дел\D*, (\d+) документ/.exec(said)
    const isWhole = Number(seen?.[1]) === cases && Number(seen?.[2]) === documents
    if (isWhole) return []
    this.result.lost += 1
    return [`${cases} cases and ${documents} documents; the vault says: ${said}`]
  }

  #count(killed: Killed, isThere: boolean, faults: readonly string[]): void {
    if (killed.acknowledged && !isThere) this.result.lost += 1
    this.result.halfDone += faults.length
  }

  #say(name: string, killed: Killed, faults: readonly string[], isThere: boolean | null = null): void {
    const { say } = this.#options
    say(
      [
        `${String(this.#lane + 1)}·${String(this.#kills).padStart(3)}/${String(this.#most)}`,
        name.padEnd(19),
        killed.at.padEnd(16),
        killed.acknowledged ? 'acknowledged' : 'in the middle',
        isThere === null ? '' : isThere ? 'is there' : 'is not there',
        ...(killed.acknowledged && isThere === false ? ['LOST'] : []),
        ...(faults.length > 0 ? ['HALF DONE', ...faults] : []),
      ].join('  '),
    )
  }

  async #launch(profile: string): Promise<Sverka> {
    const start = (): Promise<Sverka> => this.result.spent.time('start', launchSverka({ profile, switches }))
    return await start().catch(async (error: unknown) => {
      this.result.startedAgain += 1
      this.#options.say(`${String(this.#lane + 1)} did not start: ${String(error)}`)
      return await start()
    })
  }

  /** By the passphrase that was sent, where one was; else, or where that was never taken, by the one before. */
  async #open({ page }: Sverka): Promise<void> {
    const { representative, sentPassphrase } = this.#outside
    const phrases = [...(sentPassphrase === null ? [] : [sentPassphrase]), representative.passphrase]
    const passphrase = await this.result.spent.time(
      'unlock',
      unlockEither(page, representative.login, phrases),
    )
    this.#outside.representative = { ...representative, passphrase }
    this.#outside.sentPassphrase = null
  }
}
