import { expect, type Page } from '@playwright/test'

export const queueScreen = (page: Page) => ({
  table: page.getByRole('table', { name: 'Очередь дел' }),
  row: (text: string) =>
    page.getByRole('table', { name: 'Очередь дел' }).getByRole('row').filter({ hasText: text }),
  search: page.getByRole('searchbox', { name: 'Поиск' }),
  oldest: page.getByRole('button', { name: 'Взять самое старое' }),
})

/** Opens a case from the table: a new one is claimed by that. */
export async function openCase(page: Page, caseRef: string): Promise<void> {
  if (!(await queueScreen(page).table.isVisible())) await page.keyboard.press('Alt+1')
  const row = queueScreen(page).row(caseRef)
  await row.click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Страницы' })).toBeVisible({ timeout: 30_000 })
}
