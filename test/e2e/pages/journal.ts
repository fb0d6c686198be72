import type { Page } from '@playwright/test'
import { expect } from '../support/expect.ts'

/** Exports the journal to a file, in the dialog that the stand-in draws for the system's. */
export async function exportJournal(page: Page, path: string): Promise<void> {
  await page.keyboard.press('Alt+3')
  await page.getByRole('button', { name: 'Выгрузить журнал' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save' })
  await dialog.getByRole('textbox').fill(path)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Журнал выгружен\. /)).toBeVisible({ timeout: 60_000 })
}
