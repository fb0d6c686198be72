import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeBadInput } from '../samples/index.ts'
import { makeVault } from './pages/first-run.ts'
import { intakeDialog, lookAtFolder } from './pages/intake.ts'
import { enrol } from './pages/settings.ts'
import { lock, unlock } from './pages/unlock.ts'
import { passesAxe } from './support/axe.ts'
import { expect, test } from './support/server.ts'
import { smallCase } from './support/small-cases.ts'

let home: string
test.beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sverka-accessible-'))
})
test.afterEach(() => rm(home, { recursive: true, force: true }))

test('every step of the first run passes axe in both themes', async ({ launch }) => {
  test.setTimeout(300_000)
  const { page } = await launch({ profile: join(home, 'profile') })
  let step = 0
  await makeVault(page, (name) => passesAxe(page, `1${(step += 1)} first run, ${name}`))
})

test('the unlock, the settings, the queue, its shortcuts and an intake pass axe in both themes', async ({
  founded,
  launch,
  server,
}) => {
  test.setTimeout(600_000)
  const app = await launch()
  const page = (): Page => app.page
  const looks = (where: string): Promise<void> => passesAxe(page(), where)

  await test.step('settings, and the server connected', async () => {
    await expect(page().getByRole('button', { name: 'Открыть хранилище' })).toBeVisible({ timeout: 30_000 })
    await looks('20 unlock')
    await unlock(page(), founded.people.representative)
    await page().keyboard.press('Alt+4')
    await expect(page().getByRole('region', { name: 'Сервер результатов' })).toBeVisible()
    await looks('21 settings')
    await enrol(page(), server.origin, await server.issueCode())
    await looks('22 settings, connected')
    await lock(page())
    await app.waitForWindow()
    await unlock(page(), founded.people.reviewer)
  })

  await test.step('the empty queue and its shortcuts', async () => {
    await looks('30 queue, empty')
    await page().keyboard.press('Shift+Slash')
    await expect(page().getByRole('dialog', { name: 'Сочетания клавиш' })).toBeVisible()
    await looks('31 shortcuts')
    await page().keyboard.press('Escape')
  })

  await test.step('intake, step by step', async () => {
    const inbox = join(home, 'inbox')
    await makeBadInput(join(inbox, 'bad'))
    await smallCase(inbox, 'SAMPLE-0001', { 'card.jpg': 'id-card', 'diploma.pdf': 'diploma' })
    const elsewhere = await smallCase(inbox, 'SAMPLE-0002', { 'card.jpg': 'id-card' })
    await writeFile(
      join(inbox, 'sample-0002', 'claim.json'),
      JSON.stringify({ ...elsewhere, residency: 'RU' }),
    )
    const { dialog } = intakeDialog(page())
    await page().keyboard.press('Control+o')
    await expect(dialog).toBeVisible()
    await looks('40 intake, choose')
    await dialog.getByRole('button', { name: 'Ввести сведения вручную' }).click()
    await dialog.getByRole('button', { name: 'Проверить' }).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await looks('41 intake, typed in')
    await page().keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await lookAtFolder(page(), app.chooseFiles, inbox)
    await looks('42 intake, looked at')
  })
})
