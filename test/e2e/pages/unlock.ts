import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/expect.ts'

/** The unlock screen. */
export const unlockScreen = (page: Page) => ({
  account: page.getByRole('button', { name: 'Учётная запись' }),
  passphrase: page.getByLabel('Парольная фраза', { exact: true }),
  open: page.getByRole('button', { name: 'Открыть хранилище' }),
})

const locking = (page: Page): Locator => page.getByRole('button', { name: 'Закрыть хранилище' })

export async function unlock(page: Page, who: { login: string; passphrase: string }): Promise<void> {
  await tryToUnlock(page, who)
  // Argon2id at its floor takes seconds on a slow machine.
  await expect(locking(page)).toBeVisible({ timeout: 60_000 })
}

async function tryToUnlock(page: Page, who: { login: string; passphrase: string }): Promise<void> {
  const screen = unlockScreen(page)
  await expect(screen.open).toBeVisible({ timeout: 30_000 })
  await screen.account.click()
  await page.getByRole('option', { name: who.login }).click()
  await screen.passphrase.fill(who.passphrase)
  await screen.open.click()
}

/** Ends the session by the button a person has. The window that follows is the caller's to wait for. */
export const lock = (page: Page): Promise<void> => untilItLocks(page, () => locking(page).click())

/** By the shortcut. The window that follows is the caller's to wait for. */
export const lockByKeys = (page: Page): Promise<void> =>
  untilItLocks(page, () => page.keyboard.press('Control+l'))

/** The window may go while the key or the button is still down: that is what was asked for. */
export async function untilItLocks(page: Page, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!page.isClosed()) throw error
  }
}

/** By the first of these passphrases that opens; the answer is that one. */
export async function unlockEither(
  page: Page,
  login: string,
  passphrases: readonly string[],
): Promise<string> {
  for (const passphrase of passphrases.slice(0, -1)) {
    await tryToUnlock(page, { login, passphrase })
    const refused = page.getByRole('alert').filter({ hasText: 'Парольная фраза не подошла' })
    await expect(locking(page).or(refused)).toBeVisible({ timeout: 60_000 })
    if (await locking(page).isVisible()) return passphrase
  }
  const last = passphrases.at(-1) ?? ''
  await unlock(page, { login, passphrase: last })
  return last
}
