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

test('a wrong passphrase is told in a sentence and opens nothing', async ({ founded, launch }) => {
  const { page } = await launch()
  const screen = unlockScreen(page)
  await screen.passphrase.fill(`${founded.people.reviewer.passphrase} `)
  await screen.open.click()
  await expect(page.getByRole('alert')).toContainText('Парольная фраза не подошла', { timeout: 60_000 })
  await expect(page.getByRole('navigation', { name: 'Разделы' })).toBeHidden()
  await unlock(page, founded.people.reviewer)
})
