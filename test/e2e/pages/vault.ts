import { expect, type Locator, type Page } from '@playwright/test'
import type { Sverka } from '../support/launch.ts'

/** The screen of the vault as a whole, for representatives. */
export async function openVaultScreen(page: Page): Promise<Locator> {
  await page.keyboard.press('Alt+6')
  const screen = page.getByRole('main')
  await expect(screen.getByRole('heading', { name: 'Хранилище', level: 1 })).toBeVisible()
  return screen
}

export async function checkVault(page: Page): Promise<void> {
  const screen = await openVaultScreen(page)
  await screen.getByRole('button', { name: 'Проверить хранилище' }).click()
  await expect(screen.getByText(/^Хранилище цело\./)).toBeVisible({ timeout: 60_000 })
}

/** Makes a backup at `path`, in the dialog that the stand-in draws for the system's. */
export async function makeBackup(page: Page, path: string): Promise<void> {
  const screen = await openVaultScreen(page)
  await screen.getByRole('button', { name: 'Снять копию' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save' })
  await dialog.getByRole('textbox').fill(path)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(screen.getByText(/^Копия снята и лежит на диске/)).toBeVisible({ timeout: 60_000 })
}

/** Ends the destruction of what waits for it. */
export async function endShredding(page: Page): Promise<void> {
  const screen = await openVaultScreen(page)
  await screen.getByRole('button', { name: 'Завершить уничтожение' }).click()
  await expect(screen.getByText(/^Завершать нечего: /)).toBeVisible({ timeout: 60_000 })
}

/** On a first run: file, sheet, a new representative; ends at the unlock screen. */
export async function restoreFrom(
  { page, chooseFiles }: Pick<Sverka, 'page' | 'chooseFiles'>,
  path: string,
  sheet: readonly string[],
  login: string,
): Promise<{ login: string; passphrase: string }> {
  const next = page.getByRole('button', { name: 'Далее' })
  await page.getByRole('button', { name: 'Восстановить из копии' }).click({ timeout: 30_000 })
  await chooseFiles(page.getByLabel('Файл резервной копии'), [path])
  await expect(page.getByText(/^Копия цела/)).toBeVisible({ timeout: 60_000 })
  await next.click()
  for (const [index, group] of sheet.entries()) {
    await page.getByRole('textbox', { name: `Группа ${index + 1}`, exact: true }).fill(group)
  }
  await next.click()
  await page.getByLabel('Имя учётной записи').fill(login)
  const phrase = page.getByRole('textbox', { name: 'Парольная фраза' })
  await expect(phrase).not.toHaveValue('')
  const passphrase = await phrase.inputValue()
  await page.getByLabel('Повторите фразу').fill(passphrase)
  await next.click()
  await expect(page.getByRole('heading', { name: 'Хранилище восстановлено' })).toBeVisible({
    timeout: 90_000,
  })
  await page.getByRole('button', { name: 'К открытию хранилища' }).click()
  return { login, passphrase }
}
