import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { journalExport } from '../../preload/contract/journal-export.ts'
import { makeLargeJpeg, makeLargePdf } from '../samples/index.ts'
import { seeded } from '../samples/random.ts'
import { smallJpeg } from '../samples/small-jpeg.ts'
import { caseScreen } from './pages/case.ts'
import { intakeDialog, lookAtFolder, takeInFolder } from './pages/intake.ts'
import { exportJournal } from './pages/journal.ts'
import { outcomesScreen, showOutcomes } from './pages/outcomes.ts'
import { openCase, queueScreen } from './pages/queue.ts'
import { chooseOutcome, giveVerdict, lookAt, readAndCheck } from './pages/review.ts'
import { unlock } from './pages/unlock.ts'
import { writeCase } from './support/case-folder.ts'
import { progressFrom, slowDisk, stored } from './support/importing.ts'
import { expect, test } from './support/sverka.ts'

let home: string

test.beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'sverka-kills-'))
})

test.afterAll(() => rm(home, { recursive: true, force: true }))

const person = {
  familyName: 'Тоқтамыс',
  givenName: 'Айсұлу',
  birthDate: '1993-04-17',
  iin: '930417400123',
  specialisation: 'manicure',
}

const claimOf = (caseRef: string, documents: readonly { file: string; kind: 'id-card' | 'diploma' }[]) => ({
  ...{ caseRef, programme: 'beauty-master', residency: 'KZ', claim: person, documents },
})

/** Files of ciphertext on their way into rows. */
const spooled = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names: string[] = []
    const root = await navigator.storage.getDirectory()
    for await (const name of (await root.getDirectoryHandle('spool')).keys()) names.push(name)
    return names
  })

test('an import killed at any moment leaves no half case; it is swept, journalled and can be done again (demands 7, 8)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(300_000)
  const folder = await writeCase(
    join(home, 'large'),
    claimOf('KILL-0001', [
      { file: 'card.jpg', kind: 'id-card' },
      { file: 'diploma.pdf', kind: 'diploma' },
    ]),
    { 'card.jpg': makeLargeJpeg(40), 'diploma.pdf': await makeLargePdf(24) },
  )
  const next = seeded(20_260_731)
  // Spread over the import, each after the first segment of ciphertext is on the disk: the third, of 8 MiB, is stored
  // after it.
  const moments = [0, 1, 2].map((third) => 0.3 + (third + next()) * 0.2)

  let app = await launch()
  await unlock(app.page, founded.people.reviewer)
  for (const [kills, moment] of moments.entries()) {
    await test.step(`killed at ${Math.round(moment * 100)} %`, async () => {
      await lookAtFolder(app.page, app.chooseFiles, folder)
      await slowDisk(app.page)
      await intakeDialog(app.page).take.click()
      const reached = await progressFrom(app.page, moment)
      await app.killAll()
      expect(reached).toBeLessThan(0.98)

      app = await launch()
      await expect.poll(async () => (await stored(app.page)).streams.length).toBeGreaterThan(0)
      await unlock(app.page, founded.people.reviewer)
      await expect(app.page.getByText('KILL-0001')).toHaveCount(0)
      expect(await stored(app.page)).toEqual({ documents: [], streams: [] })
      await app.page.keyboard.press('Alt+3')
      await expect(app.page.getByRole('row').filter({ hasText: 'Недопринятое убрано' })).toHaveCount(
        kills + 1,
      )
      await app.page.keyboard.press('Alt+1')
    })
  }

  await takeInFolder(app.page, app.chooseFiles, folder)
  await expect(queueScreen(app.page).row('KILL-0001')).toBeVisible()
  const { documents, streams } = await stored(app.page)
  expect(documents).toHaveLength(2)
  expect(streams).toEqual(documents)
  expect(await spooled(app.page)).toEqual([])

  // What the screen has called taken in outlives the next kill, and opens.
  await app.killAll()
  app = await launch()
  await unlock(app.page, founded.people.reviewer)
  expect(await stored(app.page)).toEqual({ documents, streams })
  await openCase(app.page, 'KILL-0001')
  expect(await lookAt(app.page, 0)).toEqual({ pages: 1, failed: false })
})

test('what the screen has acknowledged outlives a kill: the reading, the finding, the decision that rests, the one handed over (demands 7, 8)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(240_000)
  const caseRef = 'KILL-0002'
  const folder = await writeCase(
    join(home, 'small'),
    claimOf(caseRef, [{ file: 'card.jpg', kind: 'id-card' }]),
    { 'card.jpg': smallJpeg() },
  )
  // However long it takes to be there again, the decision rests.
  const switches = ['--resting-minutes=60']
  let app = await launch({ switches })
  await unlock(app.page, founded.people.reviewer)
  const again = async (): Promise<void> => {
    await app.killAll()
    app = await launch({ switches })
    await unlock(app.page, founded.people.reviewer)
  }
  const decided = (): Promise<void> => showOutcomes(app.page)
  const row = () => outcomesScreen(app.page).row(caseRef)

  await test.step('the readings and the finding', async () => {
    await takeInFolder(app.page, app.chooseFiles, folder)
    await openCase(app.page, caseRef)
    await lookAt(app.page, 0)
    await readAndCheck(app.page, { number: '055123987', birthDate: person.birthDate, iin: person.iin })
    await giveVerdict(app.page, 'accepted', [])
    await expect(caseScreen(app.page).documents.nth(0)).not.toHaveAccessibleName(/без заключения/)
    await again()
    await openCase(app.page, caseRef)
    await expect(caseScreen(app.page).documents.nth(0)).not.toHaveAccessibleName(/без заключения/)
    await expect(caseScreen(app.page).panel).toContainText('055123987')
  })

  await test.step('the decision, while it rests', async () => {
    await chooseOutcome(app.page, 'more-documents-required')
    await caseScreen(app.page).decide.click()
    await expect(app.page.getByText(new RegExp(`${caseRef}: .* Уйдёт на отправку`))).toBeVisible()
    await again()
    await decided()
    await expect(row()).toContainText('можно отменить ещё')
  })

  await test.step('the decision, handed over', async () => {
    await row().getByRole('button', { name: 'Отправить сейчас' }).click()
    await expect(row().getByRole('button', { name: 'Отправить сейчас' })).toBeHidden()
    const said = await row().textContent()
    await again()
    await decided()
    await expect(row()).toHaveText(said ?? '')
    await expect(row()).not.toContainText('можно отменить')
  })

  await test.step('the journal tells each of them once', async () => {
    const path = join(home, 'journal.json')
    await exportJournal(app.page, path)
    const { entries } = journalExport.parse(JSON.parse(await readFile(path, 'utf8')))
    const acts = entries.map((entry) => entry['act'])
    for (const act of ['case-received', 'document-received', 'finding', 'decision', 'hand-over']) {
      expect(
        acts.filter((one) => one === act),
        act,
      ).toHaveLength(1)
    }
  })
})
