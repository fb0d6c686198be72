import { expect, type Page } from '@playwright/test'
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
  await page.keyboard.press('Alt+4')
  await page.getByRole('button', { name: 'Сменить парольную фразу' }).click()
  const dialog = page.getByRole('dialog', { name: 'Сменить парольную фразу' })
  await dialog.getByLabel('Нынешняя фраза').fill(old)
  const passphrase = await retypeProposed(page, 'Новая фраза')
  await dialog.getByRole('button', { name: 'Сменить', exact: true }).click()
  await expect(dialog).toBeHidden({ timeout: 60_000 })
  return passphrase
}
