import type { Page } from '@playwright/test'
import { expect } from '../support/expect.ts'
import { openCase, queueScreen } from './queue.ts'

/** The representative's word on a case that waits for it; false where it does not wait. */
export async function confirmCase(page: Page, caseRef: string): Promise<boolean> {
  await page.keyboard.press('Alt+1')
  await page.getByRole('tab', { name: /^Ждут подтверждения/ }).click()
  if ((await queueScreen(page).row(caseRef).count()) === 0) return false
  await openCase(page, caseRef)
  const agree = page.getByRole('button', { name: /^Подтвердить/ })
  await agree.click()
  await expect(agree).toBeHidden()
  return true
}
