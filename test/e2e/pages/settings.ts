import { expect, type Page } from '@playwright/test'

/** A representative makes the workstation known to the server, by the code they were given. */
export async function enrol(page: Page, origin: string, code: string): Promise<void> {
  await page.keyboard.press('Alt+4')
  const server = page.getByRole('region', { name: 'Сервер результатов' })
  await server.getByLabel('Адрес сервера').fill(origin)
  await server.getByLabel('Одноразовый код').fill(code)
  await server.getByRole('button', { name: 'Подключить сервер' }).click()
  await expect(server.getByText(/^Подключён /)).toBeVisible({ timeout: 30_000 })
}
