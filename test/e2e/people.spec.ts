import type { Page } from '@playwright/test'
import { addPerson, peopleScreen, removePerson, showPeople } from './pages/people.ts'
import { queueScreen } from './pages/queue.ts'
import { recover } from './pages/recovery.ts'
import { changePassphrase } from './pages/settings.ts'
import { lock, unlock, unlockScreen } from './pages/unlock.ts'
import { takeInFolder } from './pages/intake.ts'
import { smallCase } from './support/small-cases.ts'
import { expect, test } from './support/sverka.ts'

const sections = (page: Page) => page.getByRole('navigation', { name: 'Разделы' }).getByRole('link')

test('people come and go by a representative’s hand: an auditor sees the journal alone, one who is removed opens nothing, a passphrase changes, the sheet brings a new representative (demands 2, 9)', async ({
  founded,
  launch,
}, { outputDir }) => {
  test.setTimeout(420_000)
  const { representative, reviewer, sheet } = founded.people
  await smallCase(outputDir, 'KZ-0001', { 'card.jpg': 'id-card', 'diploma.jpg': 'diploma' })
  const app = await launch()
  const next = async (): Promise<Page> => {
    await lock(app.page)
    return await app.waitForWindow()
  }
  await unlock(app.page, reviewer)
  await takeInFolder(app.page, app.chooseFiles, outputDir)

  let page = await next()
  await unlock(page, representative)
  const { auditor, contractor } =
    await test.step('a representative adds an auditor and a contractor', async () => {
      await showPeople(page)
      return {
        auditor: await addPerson(page, { login: 'В. Аудитор', role: 'аудитор' }),
        contractor: await addPerson(page, {
          login: 'Д. Подрядчик',
          role: 'рецензент',
          affiliation: 'подрядчик',
          ends: '31.12.2035',
        }),
      }
    })

  await test.step('the auditor reads the journal, and sees no case', async () => {
    page = await next()
    await unlock(page, auditor)
    await expect(page.getByRole('heading', { name: /Журнал обработки/ })).toBeVisible()
    await expect(sections(page)).toHaveText(['Журнал', 'Настройки', 'Хранилище'])
    await expect(page.getByRole('row').filter({ hasText: 'Учётная запись заведена' }).first()).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Дело принято' }).first()).toBeVisible()
  })

  await test.step('the contractor works with cases until they are removed, and opens nothing afterwards', async () => {
    page = await next()
    await unlock(page, contractor)
    await page.getByRole('tab', { name: /^Все/ }).click()
    await expect(queueScreen(page).row('KZ-0001')).toBeVisible()
    page = await next()
    await unlock(page, representative)
    await showPeople(page)
    await removePerson(page, contractor.login)
    await expect(peopleScreen(page).row(contractor.login)).toContainText('убрана')
    page = await next()
    await expect(unlockScreen(page).open).toBeVisible()
    await unlockScreen(page).account.click()
    await expect(page.getByRole('option', { name: auditor.login })).toBeVisible()
    await expect(page.getByRole('option', { name: contractor.login })).toBeHidden()
    await page.keyboard.press('Escape')
  })

  await test.step('those who stay open it as before, and a changed passphrase is the one that opens', async () => {
    await unlock(page, reviewer)
    await page.getByRole('tab', { name: /^Все/ }).click()
    await expect(queueScreen(page).row('KZ-0001')).toBeVisible()
    const passphrase = await changePassphrase(page, reviewer.passphrase)
    page = await next()
    await unlockScreen(page).account.click()
    await page.getByRole('option', { name: reviewer.login }).click()
    await unlockScreen(page).passphrase.fill(reviewer.passphrase)
    await unlockScreen(page).open.click()
    await expect(page.getByRole('alert')).toContainText('Парольная фраза не подошла', { timeout: 60_000 })
    await unlock(page, { login: reviewer.login, passphrase })
  })

  await test.step('the recovery sheet enrols a new representative, who unlocks and finds it in the journal', async () => {
    page = await next()
    const fresh = await recover(page, sheet, 'Г. Представитель')
    await expect(page.getByText(/Представитель «Г\. Представитель» заведён по листу/)).toBeVisible({
      timeout: 60_000,
    })
    await expect(unlockScreen(page).account).toContainText(fresh.login)
    await unlock(page, fresh)
    await showPeople(page)
    await expect(peopleScreen(page).row(fresh.login)).toContainText('это вы')
    await page.keyboard.press('Alt+3')
    await expect(page.getByText('Использован лист восстановления').first()).toBeVisible()
  })
})
