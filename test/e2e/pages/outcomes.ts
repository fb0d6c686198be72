import type { Page } from '@playwright/test'
import { expect } from '../support/expect.ts'

export const outcomesScreen = (page: Page) => ({
  table: page.getByRole('table', { name: 'Решения' }),
  /** Of the case's outcomes the newest. */
  row: (caseRef: string) =>
    page.getByRole('table', { name: 'Решения' }).getByRole('row').filter({ hasText: caseRef }).first(),
})

export async function showOutcomes(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('tab', { name: 'Решения' })).toBeVisible()
}

/** Ends the rest of every decision that still rests. */
export async function sendAll(page: Page): Promise<void> {
  await showOutcomes(page)
  const now = outcomesScreen(page).table.getByRole('button', { name: 'Отправить сейчас' })
  while ((await now.count()) > 0) {
    const left = await now.count()
    await now.first().click()
    await expect(now).toHaveCount(left - 1, { timeout: 30_000 })
  }
}
