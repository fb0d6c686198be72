import type { Page } from '@playwright/test'
import { expect } from '../support/expect.ts'

export const queueScreen = (page: Page) => ({
  table: page.getByRole('table', { name: 'Очередь дел' }),
  row: (text: string) =>
    page.getByRole('table', { name: 'Очередь дел' }).getByRole('row').filter({ hasText: text }),
  search: page.getByRole('searchbox', { name: 'Поиск' }),
  oldest: page.getByRole('button', { name: 'Взять самое старое' }),
})

/** The declaration that a person makes when they take a case. */
export const claimDialog = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: /^Взять дело|^Связь с Мастером/ })
  return {
    dialog,
    claim: dialog.getByRole('button', { name: 'Заявить и взять' }),
    tied: dialog.getByRole('button', { name: 'Есть связь…' }),
    declare: dialog.getByRole('button', { name: 'Заявить о связи' }),
  }
}

/** Into the case that was just opened: a new one with the declaration that nothing ties the person to its Master. */
export async function enterCase(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Страницы' })
  const { dialog, claim } = claimDialog(page)
  await expect(rail.or(claim)).toBeVisible({ timeout: 30_000 })
  if (!(await dialog.isVisible())) return
  await expect(claim).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rail).toBeVisible({ timeout: 30_000 })
}

/** Opens a case from the table: a new one is claimed by that. */
export async function openCase(page: Page, caseRef: string): Promise<void> {
  if (!(await queueScreen(page).table.isVisible())) await page.keyboard.press('Alt+1')
  const row = queueScreen(page).row(caseRef)
  await row.click()
  await page.keyboard.press('Enter')
  await enterCase(page)
}
