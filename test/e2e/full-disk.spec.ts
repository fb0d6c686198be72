import { spawnSync } from 'node:child_process'
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { globSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { journalExport } from '../../preload/contract/journal-export.ts'
import { makeLargeJpeg } from '../samples/index.ts'
import { smallJpeg } from '../samples/small-jpeg.ts'
import { caseScreen } from './pages/case.ts'
import { intakeDialog, lookAtFolder, takeInFolder } from './pages/intake.ts'
import { exportJournal } from './pages/journal.ts'
import { openCase, queueScreen } from './pages/queue.ts'
import { chooseOutcome, giveVerdict, lookAt, readAndCheck } from './pages/review.ts'
import { lock, unlock, unlockScreen } from './pages/unlock.ts'
import { writeCase } from './support/case-folder.ts'
import { root } from './support/runtime.ts'
import { makeSmallDisk } from './support/small-disk.ts'
import { expect, test } from './support/sverka.ts'

const mebibyte = 1_048_576
const full = 'На диске не осталось места.'
const stopped = /Хранилище остановлено, чтобы ничего не потерять/

let home: string
test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sverka-full-'))
})
test.afterAll(() => rm(home, { recursive: true, force: true }))

const person = {
  familyName: 'Тоқтамыс',
  givenName: 'Айсұлу',
  birthDate: '1993-04-17',
  iin: '930417400123',
  specialisation: 'manicure',
}
const caseFolder = (caseRef: string, picture: Uint8Array): Promise<string> =>
  writeCase(
    join(home, caseRef),
    {
      ...{ caseRef, programme: 'beauty-master', residency: 'KZ', claim: person },
      documents: [{ file: 'card.jpg', kind: 'id-card' }],
    },
    { 'card.jpg': picture },
  )

const isFound = (page: Page) =>
  expect(caseScreen(page).documents.nth(0)).not.toHaveAccessibleName(/без заключения/)

test('a record that a kill cut off in the middle of the store’s log does not cost the vault at the starts after it (demand 8)', async ({
  founded,
  launch,
}) => {
  const [log = ''] = globSync(`${founded.profile}/**/IndexedDB/*.indexeddb.leveldb/[0-9]*.log`)
  // Header of a record of 200 bytes, and the first ten of them.
  await appendFile(log, Buffer.concat([Buffer.from('a1b2c3d4c80001', 'hex'), Buffer.alloc(10, 7)]))
  // Chromium goes on behind it, and meets it as damage at the start after.
  for (let starts = 0; starts < 3; starts++) {
    const app = await launch()
    await unlock(app.page, founded.people.reviewer)
    await app.killAll()
  }
})

test('a disk that fills up in the middle of an import, a finding, a decision or a lock costs nothing of what was acknowledged (demands 7, 8)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(300_000)
  const disk = makeSmallDisk(320)
  if (disk === null) {
    test.skip(true, 'not shown here: this machine lets nobody mount a disk')
    return
  }
  const profile = join(disk.folder, 'profile')
  const { reviewer } = founded.people
  try {
    await cp(founded.profile, profile, { recursive: true, verbatimSymlinks: true })
    let app = await launch({ profile })
    const screen = () => caseScreen(app.page)
    await unlock(app.page, reviewer)
    await takeInFolder(app.page, app.chooseFiles, await caseFolder('FULL-0001', smallJpeg()))
    const large = await caseFolder('FULL-0002', makeLargeJpeg(60, 5))

    await test.step('an import for which there is no room is refused before anything is written', async () => {
      await disk.fill(120 * mebibyte)
      await lookAtFolder(app.page, app.chooseFiles, large)
      const before = disk.free()
      await intakeDialog(app.page).take.click()
      await expect(intakeDialog(app.page).dialog).toContainText(/мало места.*Нужно 188\sМБ, свободно 120\sМБ/)
      expect(before - disk.free()).toBeLessThan(mebibyte)
      await intakeDialog(app.page).toQueue.click()
      await disk.relieve()
    })

    await test.step('a finding', async () => {
      await openCase(app.page, 'FULL-0001')
      await lookAt(app.page, 0)
      await readAndCheck(app.page, { number: '055123987', birthDate: person.birthDate, iin: person.iin })
      await disk.fill(0)
      await giveVerdict(app.page, 'accepted', [])
      await expect(screen().panel.getByText(full)).toBeVisible()
      await disk.relieve()
      await screen().find.click()
      await isFound(app.page)
    })

    await test.step('a decision', async () => {
      await chooseOutcome(app.page, 'more-documents-required')
      await disk.fill(0)
      await screen().decide.click()
      await expect(app.page.getByText(full).first()).toBeVisible()
      await disk.relieve()
      await screen().decide.click()
      await expect(app.page.getByText(/FULL-0001: .* Уйдёт на отправку/)).toBeVisible()
    })

    await test.step('an import, its ciphertext half written', async () => {
      await lookAtFolder(app.page, app.chooseFiles, large)
      await intakeDialog(app.page).take.click()
      await app.page.waitForFunction(
        () =>
          Number(
            document.querySelector('[role="dialog"] [role="progressbar"]')?.getAttribute('aria-valuenow'),
          ) > 0.2,
        null,
        { polling: 'raf' },
      )
      await disk.fill(0)
      // Seen before the next write, or by a write that met it: both are told, and the second stops the store.
      const told = intakeDialog(app.page).dialog.getByText(full)
      await expect
        .poll(
          async () => {
            for (const page of app.context.pages()) {
              if ((await page.getByText(stopped).count()) > 0) return 'stopped'
            }
            return app.page.isClosed() ? '' : (await told.count()) > 0 ? 'refused' : ''
          },
          { timeout: 60_000 },
        )
        .not.toBe('')
    })

    await test.step('started on the full disk it says so, and opens once there is room', async () => {
      await app.killAll()
      await disk.fill(0)
      app = await launch({ profile })
      await expect(app.page.getByText(full)).toBeVisible({ timeout: 30_000 })
      await app.killAll()
      app = await launch({ profile })
      await expect(app.page.getByText(full)).toBeVisible({ timeout: 30_000 })
      await disk.relieve()
      await app.page.getByRole('button', { name: 'Проверить снова' }).click()
      await unlock(app.page, reviewer)
      await expect(queueScreen(app.page).row('FULL-0002')).toHaveCount(0)
      await takeInFolder(app.page, app.chooseFiles, large)
    })

    await test.step('a draft, and the lock', async () => {
      await openCase(app.page, 'FULL-0002')
      await lookAt(app.page, 0)
      await screen().field('Номер').fill('0440')
      await app.page.waitForTimeout(1_500)
      await disk.fill(0)
      await screen().field('Номер').fill('044012')
      await lock(app.page)
      const page = await app.waitForWindow()
      await expect(page.getByText(full).or(page.getByText(stopped))).toBeVisible({ timeout: 30_000 })
      await disk.relieve()
      await app.killAll()
      app = await launch({ profile })
      await unlock(app.page, reviewer)
      await openCase(app.page, 'FULL-0002')
      // What was typed before the disk was full.
      await expect(screen().field('Номер')).toHaveValue(/^0440/)
      expect(await lookAt(app.page, 0)).toEqual({ pages: 1, failed: false })
    })

    await test.step('all that was acknowledged is there, once, and the journal verifies', async () => {
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
      await expect(unlockScreen(app.page).open).toHaveCount(0)
    })
    await app.killAll()
  } finally {
    disk.remove()
  }
})
