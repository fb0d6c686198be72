import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/expect.ts'
import type { Sverka } from '../support/launch.ts'
import { typeSheet } from './people.ts'

/** The screen of the vault as a whole, for representatives. */
export async function openVaultScreen(page: Page): Promise<Locator> {
  await page.keyboard.press('Alt+6')
  const screen = page.getByRole('main')
  await expect(screen.getByRole('heading', { name: 'Хранилище', level: 1 })).toBeVisible()
  return screen
}

export async function checkVault(page: Page): Promise<void> {
  expect(await askForCheck(page)).toMatch(/^Хранилище цело\./)
}

/** What the screen says once everything was looked at. */
export async function askForCheck(page: Page): Promise<string> {
  const screen = await openVaultScreen(page)
  await screen.getByRole('button', { name: 'Проверить хранилище' }).click()
  const said = screen.getByText(/^(?:Хранилище цело|Найден)/)
  await expect(said).toBeVisible({ timeout: 60_000 })
  return await said.innerText()
}

/** Chooses the folder for scheduled backups; the first one is due at once. */
export async function scheduleBackups(page: Page, folder: string): Promise<void> {
  const screen = await openVaultScreen(page)
  await screen.getByRole('button', { name: 'Выбрать папку' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open' })
  await dialog.getByRole('textbox').fill(folder)
  await dialog.getByRole('button', { name: 'Open' }).click()
  await expect(screen.getByText(/^Копия снята и лежит на диске/)).toBeVisible({ timeout: 60_000 })
}

/** Ends the destruction of what was destroyed, and waits until that is told. */
export async function endDestruction(page: Page): Promise<void> {
  const screen = await openVaultScreen(page)
  await screen.getByRole('button', { name: 'Завершить уничтожение' }).click()
  await expect(screen.getByText(/^Завершать нечего: /)).toBeVisible({ timeout: 60_000 })
}

/** Up to the last button of the dialog that the stand-in draws for the system's. */
export async function chooseBackupPlace(page: Page, path: string): Promise<void> {
  const screen = await openVaultScreen(page)
  await screen.getByRole('button', { name: 'Снять копию' }).click()
  await page.getByRole('dialog', { name: 'Save' }).getByRole('textbox').fill(path)
}

export async function writeBackup(page: Page): Promise<void> {
  await page.getByRole('dialog', { name: 'Save' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('main').getByText(/^Копия снята и лежит на диске/)).toBeVisible({
    timeout: 60_000,
  })
}

/** Without a vault: file, later journal, sheet, a new representative; ends at the unlock screen. */
export async function restoreFrom(
  app: Pick<Sverka, 'page' | 'chooseFiles'>,
  path: string,
  sheet: readonly string[],
  login: string,
  later: string | null = null,
): Promise<{ login: string; passphrase: string }> {
  const representative = await fillRestore(app, path, sheet, login, later)
  await restoreNow(app.page)
  await app.page.getByRole('button', { name: 'К открытию хранилища' }).click()
  return representative
}

export const restoreOffer = (page: Page): Locator =>
  page.getByRole('button', { name: 'Восстановить из копии' })

/** Up to the last step, before anything is written. */
export async function fillRestore(
  { page, chooseFiles }: Pick<Sverka, 'page' | 'chooseFiles'>,
  path: string,
  sheet: readonly string[],
  login: string,
  later: string | null = null,
): Promise<{ login: string; passphrase: string }> {
  const next = page.getByRole('button', { name: 'Далее' })
  await restoreOffer(page).click({ timeout: 30_000 })
  await chooseFiles(page.getByLabel('Файл резервной копии'), [path])
  await expect(page.getByText(/^Копия цела/)).toBeVisible({ timeout: 60_000 })
  if (later !== null) {
    await chooseFiles(page.getByLabel('Файл более позднего журнала'), [later])
    await expect(page.getByText(/По более позднему журналу/)).toBeVisible({ timeout: 60_000 })
  }
  await next.click()
  await typeSheet(page, sheet)
  await next.click()
  await page.getByLabel('Имя учётной записи').fill(login)
  const phrase = page.getByRole('textbox', { name: 'Парольная фраза' })
  await expect(phrase).not.toHaveValue('')
  const passphrase = await phrase.inputValue()
  await page.getByLabel('Повторите фразу').fill(passphrase)
  return { login, passphrase }
}

export async function restoreNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Далее' }).click()
  await expect(page.getByRole('heading', { name: 'Хранилище восстановлено' })).toBeVisible({
    timeout: 90_000,
  })
}

/** The batch that ends what was destroyed, on the screen of the vault. */
export const shredding = (page: Page) => ({
  end: page.getByRole('button', { name: 'Завершить уничтожение' }),
  nothing: page.getByText(/^Завершать нечего/),
})
