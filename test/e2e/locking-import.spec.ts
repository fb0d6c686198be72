import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLargeJpeg } from '../samples/index.ts'
import { intakeDialog, lookAtFolder, takeInFolder } from './pages/intake.ts'
import { queueScreen } from './pages/queue.ts'
import { lockByKeys, unlock, unlockScreen } from './pages/unlock.ts'
import { writeCase } from './support/case-folder.ts'
import { progressFrom, slowDisk, stored } from './support/importing.ts'
import { expect, test } from './support/sverka.ts'

const claim = {
  caseRef: 'LOCK-0001',
  programme: 'beauty-master',
  residency: 'KZ',
  claim: {
    familyName: 'Тоқтамыс',
    givenName: 'Айсұлу',
    birthDate: '1993-04-17',
    iin: '930417400123',
    specialisation: 'manicure',
  },
  documents: [{ file: 'card.jpg', kind: 'id-card' as const }],
}

test('a lock in the middle of an import, its dialog open, ends it as if cancelled: nothing half there, and it can be done again (demand 9)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(240_000)
  const home = await mkdtemp(join(tmpdir(), 'sverka-locking-'))
  const folder = await writeCase(join(home, 'large'), claim, { 'card.jpg': makeLargeJpeg(60) })
  const app = await launch()
  await unlock(app.page, founded.people.reviewer)
  await lookAtFolder(app.page, app.chooseFiles, folder)
  await slowDisk(app.page)
  await intakeDialog(app.page).take.click()
  const before = app.page
  expect(await progressFrom(before, 0.2)).toBeLessThan(0.98)
  await lockByKeys(before)

  const page = await app.waitForWindow()
  expect(before.isClosed()).toBe(true)
  await expect(unlockScreen(page).open).toBeVisible({ timeout: 30_000 })
  await expect(intakeDialog(page).dialog).toBeHidden()
  await unlock(page, founded.people.reviewer)
  expect(await stored(page)).toEqual({ documents: [], streams: [] })
  await expect(page.getByText('LOCK-0001')).toHaveCount(0)

  await takeInFolder(page, app.chooseFiles, folder)
  await expect(queueScreen(page).row('LOCK-0001')).toBeVisible()
  const { documents, streams } = await stored(page)
  expect(documents).toHaveLength(1)
  expect(streams).toEqual(documents)
  await rm(home, { recursive: true, force: true })
})
