import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeBadInput } from '../samples/index.ts'
import { caseScreen } from './pages/case.ts'
import { makeVault } from './pages/first-run.ts'
import { intakeDialog, lookAtFolder } from './pages/intake.ts'
import { outcomesScreen, sendAll, showOutcomes } from './pages/outcomes.ts'
import { openCase, queueScreen } from './pages/queue.ts'
import { chooseOutcome, giveVerdict, lookAt, readAndCheck } from './pages/review.ts'
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

test('every screen from the unlock to the receipt passes axe in both themes', async ({
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
    const { dialog, take, keep, toQueue } = intakeDialog(page())
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
    await dialog.getByText('SAMPLE-0002', { exact: true }).scrollIntoViewIfNeeded()
    await looks('43 intake, looked at, below')
    await take.click()
    await expect(keep).toBeVisible({ timeout: 60_000 })
    await looks('44 intake, sources')
    await keep.click()
    await looks('45 intake, done')
    await toQueue.click()
  })

  await test.step('the queue and the case', async () => {
    await expect(queueScreen(page()).row('SAMPLE-0001')).toBeVisible()
    await looks('50 queue')
    await openCase(page(), 'SAMPLE-0001')
    const screen = caseScreen(page())
    await lookAt(page(), 0)
    await looks('60 case, fields')
    await readAndCheck(page(), { number: '012345678', birthDate: '1990-01-02', iin: '900101300007' })
    await screen.verdict.getByRole('radio', { name: 'Отклонить' }).click()
    await screen.panel.getByRole('button', { name: '+ причина' }).click()
    await expect(page().getByRole('dialog', { name: 'Причины' })).toBeVisible()
    await looks('61 case, reasons')
    await page().keyboard.press('Escape')
    await looks('62 case, checked')
    await giveVerdict(page(), 'resubmission', ['BLUR'])
    await lookAt(page(), 1)
    await giveVerdict(page(), 'resubmission', ['BLUR'])
    await chooseOutcome(page(), 'more-documents-required')
    await looks('63 case, decision')
    for (const name of ['Дело', 'Журнал']) {
      await screen.panel.getByRole('tab', { name }).click()
      await expect(screen.panel.getByRole('tabpanel', { name })).not.toBeEmpty()
      await looks(`64 case, ${name}`)
    }
    await screen.panel.getByRole('tab', { name: 'Документ' }).click()
    await screen.decide.click()
    await expect(
      page()
        .getByText(/^SAMPLE-0001: /)
        .first(),
    ).toBeVisible()
    await looks('65 case, decided')
  })

  await test.step('a document that cannot be shown', async () => {
    await openCase(page(), 'BAD-0003')
    const { documents, viewer } = caseScreen(page())
    await documents.nth(1).getByRole('button').first().click()
    await expect(viewer.getByRole('alert')).toBeVisible({ timeout: 30_000 })
    await looks('66 case, broken file')
    await page().keyboard.press('Escape')
  })

  await test.step('outcomes, receipt, journal', async () => {
    await showOutcomes(page())
    await looks('70 outcomes, held')
    await sendAll(page())
    const { row } = outcomesScreen(page())
    await expect(row('SAMPLE-0001')).toContainText('получено сервером', { timeout: 60_000 })
    await row('SAMPLE-0001').getByRole('button', { name: 'Квитанция' }).click()
    await expect(page().getByRole('dialog', { name: /^Квитанция/ })).toContainText('Сервер подписал')
    await looks('71 receipt')
    await page().keyboard.press('Escape')
    await page().getByRole('tab', { name: 'Что ушло с рабочего места' }).click()
    await looks('72 ledger')
    await page().keyboard.press('Alt+3')
    await expect(page().getByRole('table').getByText('Читаем…')).toHaveCount(0)
    await looks('80 journal')
  })
})
