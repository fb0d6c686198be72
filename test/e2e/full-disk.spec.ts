import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { journalExport } from '../../preload/contract/journal-export.ts'
import { makeLargeJpeg } from '../samples/index.ts'
import { nurlan } from '../samples/people.ts'
import { caseScreen } from './pages/case.ts'
import { intakeDialog, lookAtFolder, takeInFolder } from './pages/intake.ts'
import { exportJournal } from './pages/journal.ts'
import { outcomesScreen, showOutcomes } from './pages/outcomes.ts'
import { claimDialog, openCase, queueScreen } from './pages/queue.ts'
import { chooseOutcome, giveVerdict, lookAt, readAndCheck } from './pages/review.ts'
import { lock, unlock } from './pages/unlock.ts'
import { checkVault } from './pages/vault.ts'
import { writeCase } from './support/case-folder.ts'
import { progressFrom, slowDisk } from './support/importing.ts'
import { whileStopped } from './support/processes.ts'
import { root } from './support/runtime.ts'
import { smallCase } from './support/small-cases.ts'
import { makeSmallDisk } from './support/small-disk.ts'
import { expect, test, type Sverka } from './support/sverka.ts'

const mebibyte = 1_048_576
const full = 'На диске не осталось места.'
const stopped = 'Хранилище остановлено, чтобы ничего не потерять.'

let home: string
test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sverka-full-'))
})
test.afterAll(() => rm(home, { recursive: true, force: true }))

test('a record of the store’s log that was cut off does not cost the vault at the starts after it', async ({
  founded,
  launch,
}) => {
  const [log = ''] = globSync(`${founded.profile}/**/IndexedDB/*.indexeddb.leveldb/[0-9]*.log`)
  // Header of a record of 200 bytes, and the first ten of them.
  await appendFile(log, Buffer.concat([Buffer.from('a1b2c3d4c80001', 'hex'), Buffer.alloc(10, 7)]))
  // Chromium goes on behind it, and at the start after takes it for damage.
  for (let starts = 0; starts < 2; starts++) {
    const app = await launch()
    await unlock(app.page, founded.people.reviewer)
    await app.killAll()
  }
})

/** From now on the disk fills up unseen: between the look at it and the write. */
const hideTheDisk = (app: Sverka): Promise<void> =>
  app.mainEval(() => {
    const files = process.getBuiltinModule('node:fs/promises')
    const look = files.statfs
    Object.assign(files, {
      statfs: async (path: string) => Object.assign(await look(path), { bavail: 2 ** 40 }),
    })
  }, null)

const alert = (page: Page, text: string | RegExp) => page.getByRole('alert').filter({ hasText: text })

test('a disk that fills up during an import, after a decision or under a write costs nothing that was acknowledged, and once there is room the work goes on', async ({
  founded,
  launch,
}) => {
  test.setTimeout(240_000)
  const disk = makeSmallDisk(320)
  if (disk === null) {
    test.skip(true, 'not shown here: this machine lets nobody mount a disk')
    return
  }
  const { representative, reviewer } = founded.people
  const profile = join(disk.folder, 'profile')
  try {
    await cp(founded.profile, profile, { recursive: true, verbatimSymlinks: true })
    // However long it takes to be there again, the decision rests.
    const switches = ['--resting-minutes=60']
    let app = await launch({ profile, switches })
    const screen = () => caseScreen(app.page)
    const dialog = () => intakeDialog(app.page)
    await smallCase(join(home, 'small'), 'FULL-0001', { 'card.jpg': 'id-card' })
    const { familyName, givenName, birthDate, iin } = nurlan
    const large = await writeCase(
      join(home, 'large'),
      {
        ...{ caseRef: 'FULL-0002', programme: 'beauty-master', residency: 'KZ' },
        claim: { familyName, givenName, birthDate, iin, specialisation: 'manicure' },
        documents: [{ file: 'card.jpg', kind: 'id-card' }],
      },
      { 'card.jpg': makeLargeJpeg(60, 5) },
    )
    await unlock(app.page, reviewer)
    await takeInFolder(app.page, app.chooseFiles, join(home, 'small'))

    await test.step('an import for which there is no room is refused before anything of it is written', async () => {
      await disk.fill(120 * mebibyte)
      await lookAtFolder(app.page, app.chooseFiles, large)
      const before = disk.free()
      await dialog().take.click()
      await expect(dialog().dialog).toContainText(/мало места.*Нужно \d+\sМБ, свободно \d+\sМБ/)
      expect(before - disk.free()).toBeLessThan(mebibyte)
      await dialog().toQueue.click()
      await disk.relieve()
    })

    await test.step('in the middle of an import it is told, and nothing of the case is there', async () => {
      await lookAtFolder(app.page, app.chooseFiles, large)
      await slowDisk(app.page)
      await dialog().take.click()
      expect(await progressFrom(app.page, 0.1)).toBeLessThan(0.98)
      await whileStopped(app.pids(), () => disk.fill(0))
      await expect(dialog().dialog).toContainText(full)
      await dialog().toQueue.click()
      await expect(queueScreen(app.page).row('FULL-0002')).toHaveCount(0)
    })

    await test.step('once there is room the same session takes it in', async () => {
      await disk.relieve()
      await takeInFolder(app.page, app.chooseFiles, large)
      await expect(queueScreen(app.page).row('FULL-0002')).toBeVisible()
    })

    await test.step('right after a decision: what was acknowledged is there, and the next act is refused', async () => {
      await openCase(app.page, 'FULL-0001')
      await lookAt(app.page, 0)
      await readAndCheck(app.page, { number: '055123987', birthDate, iin })
      await giveVerdict(app.page, 'accepted', [])
      await chooseOutcome(app.page, 'more-documents-required')
      await screen().decide.click()
      await expect(app.page.getByText(/FULL-0001: .* Уйдёт на отправку/)).toBeVisible()
      await disk.fill(0)
      await showOutcomes(app.page)
      await outcomesScreen(app.page).row('FULL-0001').getByRole('button', { name: 'Отменить' }).click()
      await expect(alert(app.page, full).first()).toBeVisible()
      await lock(app.page)
      // With the window goes what Chromium held for it on the disk: there may be room again, and still nobody opens the store.
      const page = await app.waitForWindow()
      await expect(alert(page, full).or(alert(page, stopped))).toBeVisible()
      await disk.relieve()
      await page.getByRole('button', { name: 'Проверить снова' }).click()
      await expect(alert(page, stopped)).toBeVisible()
      await app.killAll()
    })

    await test.step('started on the full disk it says so, and opens once there is room', async () => {
      await disk.fill(0)
      app = await launch({ profile, switches })
      await expect(alert(app.page, full)).toBeVisible({ timeout: 30_000 })
      await disk.relieve()
      await app.page.getByRole('button', { name: 'Проверить снова' }).click()
      await unlock(app.page, reviewer)
      await showOutcomes(app.page)
      await expect(outcomesScreen(app.page).row('FULL-0001')).toContainText('можно отменить ещё')
    })

    await test.step('a write that itself meets the full disk stops the store until the next start', async () => {
      await hideTheDisk(app)
      await disk.fill(0)
      // Opening it claims it.
      await app.page.keyboard.press('Alt+1')
      await queueScreen(app.page).row('FULL-0002').click()
      await app.page.keyboard.press('Enter')
      await expect(claimDialog(app.page).claim).toBeFocused()
      await app.page.keyboard.press('Enter')
      await expect(alert(await app.waitForWindow(), stopped)).toBeVisible({ timeout: 30_000 })
      await disk.relieve()
      await app.page.getByRole('button', { name: 'Проверить снова' }).click()
      await expect(alert(app.page, stopped)).toBeVisible()
      await app.killAll()
    })

    await test.step('then the vault is whole, by its own check and by the verifier of the journal', async () => {
      for (let starts = 0; starts < 2; starts++) {
        app = await launch({ profile, switches })
        await unlock(app.page, representative)
        await checkVault(app.page)
        if (starts === 0) await app.killAll()
      }
      const path = join(home, 'journal.json')
      await exportJournal(app.page, path)
      const { entries } = journalExport.parse(JSON.parse(await readFile(path, 'utf8')))
      const count = (act: string): number => entries.filter((entry) => entry['act'] === act).length
      expect([count('case-received'), count('finding'), count('decision')]).toEqual([2, 1, 1])
      const cli = spawnSync(join(root, 'node_modules/.bin/node'), ['main/cli/verify-journal.ts', path], {
        cwd: root,
        encoding: 'utf8',
      })
      expect(cli.status, cli.stdout + cli.stderr).toBe(0)
    })
    await app.killAll()
  } finally {
    disk.remove()
  }
})
