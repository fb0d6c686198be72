import { expect, type Page } from '@playwright/test'

/** The unlock screen. */
export const unlockScreen = (page: Page) => ({
  account: page.getByRole('button', { name: 'Учётная запись' }),
  passphrase: page.getByLabel('Парольная фраза', { exact: true }),
  open: page.getByRole('button', { name: 'Открыть хранилище' }),
})

export async function unlock(page: Page, who: { login: string; passphrase: string }): Promise<void> {
  const screen = unlockScreen(page)
  await expect(screen.open).toBeVisible({ timeout: 30_000 })
  await screen.account.click()
  await page.getByRole('option', { name: who.login }).click()
  await screen.passphrase.fill(who.passphrase)
  await screen.open.click()
  // Argon2id at its floor takes seconds on a slow machine.
  await expect(page.getByRole('navigation', { name: 'Разделы' })).toBeVisible({ timeout: 60_000 })
}

/** Ends the session by the button a person has. The window that follows is the caller's to wait for. */
export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Закрыть хранилище' }).click()
}
