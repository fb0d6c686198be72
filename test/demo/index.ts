import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '../e2e/support/expect.ts'
import { confirmCase } from '../e2e/pages/confirm.ts'
import { makeVault } from '../e2e/pages/first-run.ts'
import { takeInFolder } from '../e2e/pages/intake.ts'
import { exportJournal } from '../e2e/pages/journal.ts'
import { sendAll } from '../e2e/pages/outcomes.ts'
import { enrol } from '../e2e/pages/settings.ts'
import { lock, unlock } from '../e2e/pages/unlock.ts'
import { launchSverka } from '../e2e/support/launch.ts'
import { decodeWire } from '../../preload/contract/wire.ts'
import { ledgerLine } from '../../preload/contract/bridge.ts'
import { receipt as receiptSchema, type Receipt } from '../../preload/contract/outcome.ts'
import { startServer, type OutcomeServer } from '../outcome-server/index.ts'
import { ensureBuilt } from '../runtime/build.ts'
import { ensureBrowser, ensureDisplay, orSayWhy } from '../runtime/ensure.ts'
import { makeSamples } from '../samples/index.ts'
import { readFolders, type CaseFolder } from './folders.ts'
import { readOptions, usage, type DemoOptions } from './options.ts'
import { openAlbum } from './pictures.ts'
import { demoReport, type DemoReport } from './report.ts'
import { reviewCase, sayOutcome, type Reviewed } from './reviewer.ts'

/**
 * `npm run demo`: the main job, by itself, through the windows and buttons that a person has. Prints each step;
 * ends with 0 only if every case was acknowledged by the server.
 */

let steps = 0
const say = (text: string): void => console.log(`${String(++steps).padStart(3)}. ${text}`)

async function demo(options: DemoOptions): Promise<boolean> {
  const startedAt = new Date().toISOString()
  const browser = ensureBrowser()
  ensureBuilt()
  const display = options.headed ? await ensureDisplay() : null
  const work = await mkdtemp(join(tmpdir(), 'sverka-demo-'))
  const profile = join(work, 'profile')
  await mkdir(options.out, { recursive: true })
  const documents = options.documents ?? join(work, 'documents')
  if (options.documents === null) {
    const made = await makeSamples(documents)
    say(`made ${made.length} cases of invented documents, all marked SPECIMEN`)
  }
  const folders = await readFolders(documents, (name) =>
    console.log(`     ${name}: no claim.json, passed over`),
  )
  const server = await startServer({ port: 0, host: '127.0.0.1', data: null, databaseUrl: null, log: false })
  say(`reference server at ${server.origin}`)
  const album = await openAlbum(options.out, browser)
  const app = await launchSverka({ profile, headed: options.headed })
  const shot = (name: string): Promise<void> => album.take(app.page, name)
  try {
    say(`Sverka on ${app.runtime === 'electron' ? 'Electron' : 'its stand-in for Electron'}, fresh profile`)
    const people = await makeVault(app.page, (name) => shot(`first-run-${name}`))
    await shot('unlock')
    say('vault made: root, representative, reviewer, recovery sheet typed back')

    await unlock(app.page, people.representative)
    await enrol(app.page, server.origin, await server.issueCode())
    await shot('enrolled')
    say('workstation enrolled by a one-time code')
    await changePerson(app, people.reviewer)

    await takeInFolder(app.page, app.chooseFiles, documents)
    await shot('queue')
    say(`${folders.length} cases taken in, documents sealed`)

    const reviewed = new Map<string, Reviewed>()
    for (const folder of folders) {
      const { caseRef } = folder.claim
      reviewed.set(caseRef, await reviewCase(app.page, folder, shot))
      const done = reviewed.get(caseRef)
      say(
        `${caseRef}: ${done?.documents.map(({ verdict }) => verdict).join(', ') ?? ''} → ${done === undefined ? '' : sayOutcome(done.outcome)}`,
      )
    }

    if (await isAwaited(app.page)) {
      await changePerson(app, people.representative)
      for (const { claim } of folders)
        if (await confirmCase(app.page, claim.caseRef))
          say(`${claim.caseRef}: confirmed by the representative`)
    }
    await sendAll(app.page)
    await expect.poll(() => outcomesOf(server).length, { timeout: 60_000 }).toBe(folders.length)
    await expect(app.page.getByText(/получено сервером/)).toHaveCount(folders.length, { timeout: 60_000 })
    await shot('outcomes')
    say(`${outcomesOf(server).length} outcomes sent, receipts signed and journalled`)

    const journal = join(options.out, 'journal.json')
    await rm(journal, { force: true })
    await exportJournal(app.page, journal)
    await shot('journal')
    say('journal exported')

    const report = await makeReport({
      startedAt,
      runtime: app.runtime,
      profile,
      server,
      folders,
      reviewed,
      journal,
    })
    await writeFile(join(options.out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
    const acknowledged = report.cases.filter(({ receipt }) => receipt !== null).length
    say(
      `${acknowledged} of ${report.cases.length} cases acknowledged; pictures and report.json in ${options.out}`,
    )
    return acknowledged === report.cases.length && acknowledged > 0
  } catch (error) {
    await shot('failed').catch(() => undefined)
    throw error
  } finally {
    await app.close()
    await album.close()
    await server.close()
    display?.end()
    if (options.keep) console.log(`     profile kept: ${profile}`)
    else await rm(work, { recursive: true, force: true })
  }
}

async function changePerson(
  app: Awaited<ReturnType<typeof launchSverka>>,
  who: { login: string; passphrase: string },
): Promise<void> {
  await lock(app.page)
  await unlock(await app.waitForWindow(), who)
}

const isAwaited = async (page: Page): Promise<boolean> => {
  await page.keyboard.press('Alt+1')
  await page.getByRole('tab', { name: /^Все/ }).click()
  return (await page.getByRole('table').getByText('ждёт подтверждения').count()) > 0
}

const outcomesOf = (server: OutcomeServer) =>
  server
    .received()
    .filter(({ path }) => path === '/v1/outcomes')
    .map(({ body }) => decodeWire(body).outcome)

/** What the workstation got, from its own record of every byte. */
async function receivedReceipts(profile: string): Promise<Receipt[]> {
  const lines = (await readFile(join(profile, 'egress-ledger.jsonl'), 'utf8')).trim().split('\n')
  return lines.flatMap((line) => {
    const { direction, what, body } = ledgerLine.parse(JSON.parse(line))
    if (direction !== 'in' || what !== 'outcome') return []
    const got = receiptSchema.safeParse(JSON.parse(Buffer.from(body, 'base64').toString('utf8')))
    return got.success ? [got.data] : []
  })
}

async function makeReport(done: {
  startedAt: string
  runtime: DemoReport['runtime']
  profile: string
  server: OutcomeServer
  folders: readonly CaseFolder[]
  reviewed: ReadonlyMap<string, Reviewed>
  journal: string
}): Promise<DemoReport> {
  const { server } = done
  const outcomes = outcomesOf(server)
  const receipts = await receivedReceipts(done.profile)
  return demoReport.parse({
    runtime: done.runtime,
    startedAt: done.startedAt,
    cases: done.folders.map(({ claim }) => {
      const { caseRef } = claim
      const outcome = outcomes.find((one) => one.caseRef === caseRef)
      const judged = done.reviewed.get(caseRef)
      return {
        caseRef,
        documents: claim.documents.map(({ file, kind }, place) => ({
          file,
          kind,
          pages: judged?.documents[place]?.pages ?? null,
          verdict: judged?.documents[place]?.verdict ?? null,
          reasons: judged?.documents[place]?.reasons ?? [],
        })),
        outcome: outcome?.outcome ?? null,
        outcomeId: outcome?.outcomeId ?? null,
        receipt: receipts.find(({ outcomeId }) => outcomeId === outcome?.outcomeId) ?? null,
      }
    }),
    profile: done.profile,
    server: {
      origin: server.origin,
      received: server.received().map(({ body }) => Buffer.from(body).toString('base64')),
    },
    journalExport: await readFile(done.journal, 'utf8'),
  })
}

try {
  const options = readOptions(process.argv.slice(2))
  await orSayWhy(async () => {
    process.exitCode = (await demo(options)) ? 0 : 1
  })
} catch (error) {
  if (!(error instanceof TypeError)) throw error
  console.error(`${error.message}\n${usage}`)
  process.exitCode = 2
}
