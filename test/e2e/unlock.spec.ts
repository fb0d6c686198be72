import { lock, unlock, unlockScreen } from './pages/unlock.ts'
import { expect, test } from './support/sverka.ts'

test('the vault made at first run opens for both its accounts, and locks by the button', async ({
  founded,
  launch,
}) => {
  const app = await launch()
  await unlock(app.page, founded.people.reviewer)
  const before = app.page
  await lock(before)
  const page = await app.waitForWindow()
  expect(before.isClosed()).toBe(true)
  await unlock(page, founded.people.representative)
  await expect(page.getByText('уполномоченный представитель')).toBeVisible()
})

test('after three wrong passphrases the screen counts down, and only then lets the next be tried (demand 9)', async ({
  founded,
  launch,
}) => {
  test.setTimeout(180_000)
  const app = await launch()
  const screen = unlockScreen(app.page)
  const countdown = app.page.getByRole('timer')
  for (const wrong of ['one', 'two', 'three']) {
    await expect(countdown).toBeHidden()
    await screen.passphrase.fill(wrong)
    await screen.open.click()
    await expect(screen.passphrase).toHaveValue('', { timeout: 60_000 })
  }
  await expect(countdown).toHaveText(/^Следующая попытка через 0:0[1-5]$/)
  await expect(screen.open).toBeDisabled()
  await expect(screen.open).toBeEnabled({ timeout: 30_000 })
  await expect(countdown).toBeHidden()
  await unlock(app.page, founded.people.reviewer)
})

test('a wrong passphrase is told in a sentence and opens nothing', async ({ founded, launch }) => {
  const { page } = await launch()
  const screen = unlockScreen(page)
  await screen.passphrase.fill(`${founded.people.reviewer.passphrase} `)
  await screen.open.click()
  await expect(page.getByRole('alert')).toContainText('Парольная фраза не подошла', { timeout: 60_000 })
  await expect(page.getByRole('navigation', { name: 'Разделы' })).toBeHidden()
  await unlock(page, founded.people.reviewer)
})
