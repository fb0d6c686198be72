import type { Page } from '@playwright/test'
import { retypeProposed, typeSheet } from './people.ts'

/** From the unlock screen: a new representative by the recovery sheet; the answer is how they unlock. */
export async function recover(
  page: Page,
  sheet: readonly string[],
  login: string,
): Promise<{ login: string; passphrase: string }> {
  await page.getByRole('button', { name: 'Лист восстановления' }).click()
  await typeSheet(page, sheet)
  await page.getByRole('button', { name: 'Далее' }).click()
  await page.getByLabel('Имя учётной записи').fill(login)
  const passphrase = await retypeProposed(page, 'Парольная фраза')
  await page.getByRole('button', { name: 'Завести представителя' }).click()
  return { login, passphrase }
}
