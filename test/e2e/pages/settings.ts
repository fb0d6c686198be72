import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/expect.ts'
import { retypeProposed } from './people.ts'

/** A representative makes the workstation known to the server, by the code they were given. */
export async function enrol(page: Page, origin: string, code: string): Promise<void> {
  await page.keyboard.press('Alt+4')
  const server = page.getByRole('region', { name: 'Сервер результатов' })
  await server.getByLabel('Адрес сервера').fill(origin)
  await server.getByLabel('Одноразовый код').fill(code)
  await server.getByRole('button', { name: 'Подключить сервер' }).click()
  await expect(server.getByText(/^Подключён /)).toBeVisible({ timeout: 30_000 })
}

/** The own passphrase, changed to the one that the dialog proposes; the answer is that. */
export async function changePassphrase(page: Page, old: string): Promise<string> {
  const passphrase = await fillNewPassphrase(page, old)
  await sendNewPassphrase(page)
  return passphrase
}

/** Everything typed, nothing sent; the answer is what the dialog proposed. */
export async function fillNewPassphrase(page: Page, old: string): Promise<string> {
  await page.keyboard.press('Alt+4')
  await page.getByRole('button', { name: 'Сменить парольную фразу' }).click()
  await passphraseDialog(page).getByLabel('Нынешняя фраза').fill(old)
  return await retypeProposed(page, 'Новая фраза')
}

export async function sendNewPassphrase(page: Page): Promise<void> {
  const dialog = passphraseDialog(page)
  await dialog.getByRole('button', { name: 'Сменить', exact: true }).click()
  await expect(dialog).toBeHidden({ timeout: 60_000 })
}

const passphraseDialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Сменить парольную фразу' })
