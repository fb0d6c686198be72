import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/expect.ts'

/** The case screen, by what a person finds on it. */
export const caseScreen = (page: Page) => {
  const panel = page.getByRole('complementary', { name: 'Проверка документа' })
  return {
    rail: page.getByRole('navigation', { name: 'Страницы' }),
    documents: page.getByRole('navigation', { name: 'Страницы' }).getByRole('region'),
    viewer: page.getByRole('region', { name: 'Документ', exact: true }),
    zoom: page.getByRole('status', { name: 'Увеличение', exact: true }),
    strip: page.getByLabel('Осмотр', { exact: true }),
    panel,
    field: (name: string) => panel.getByRole('textbox', { name, exact: true }),
    confirmation: (name: string) => panel.getByRole('radiogroup', { name: `${name}: в документе` }),
    checklist: panel.getByRole('region', { name: 'Проверка', exact: true }).getByRole('checkbox'),
    verdict: panel.getByRole('radiogroup', { name: 'Заключение' }),
    reasons: panel.getByRole('group', { name: 'Причины' }),
    find: panel.getByRole('button', { name: 'Записать заключение' }),
    outcome: panel.getByRole('radiogroup', { name: 'Решение по делу' }),
    decide: panel.getByRole('button', { name: 'Решить', exact: true }),
    decideAndNext: panel.getByRole('button', { name: 'Решить и взять следующее' }),
  }
}

export const verdictNames = { accepted: 'Принять', resubmission: 'Запросить', rejected: 'Отклонить' } as const

/** Every page of a document of the rail, whole and legible: enlarged where it is small, then read across and down. */
export async function lookThrough(page: Page, document: Locator): Promise<void> {
  const screen = caseScreen(page)
  const failure = screen.viewer.getByRole('alert')
  const opened = screen.strip.getByText(/мм · |\d × \d/)
  await document.getByRole('button').first().click()
  await expect(opened.or(failure).first()).toBeVisible({ timeout: 60_000 })
  for (let at = 0; at < (await document.getByRole('button').count()); at++) {
    const sheet = document.getByRole('button').nth(at)
    const done = async (): Promise<boolean> =>
      /: (осмотрена|не показалась)$/.test((await sheet.getAttribute('aria-label')) ?? '')
    await sheet.click()
    await expect(sheet).toHaveAttribute('aria-current', 'page')
    // A glance counts after a moment.
    await expect
      .poll(done, { timeout: 2_000 })
      .toBe(true)
      .catch(() => readAcross(page, done))
  }
}

async function readAcross(page: Page, done: () => Promise<boolean>): Promise<void> {
  const screen = caseScreen(page)
  await screen.viewer.focus()
  await page.keyboard.press('w')
  await page.waitForTimeout(300)
  for (let step = 0; step < 12 && (await screen.strip.getByText(/^Мелко/).isVisible()); step++) {
    await page.keyboard.press('Equal')
    await page.waitForTimeout(150)
  }
  await press(page, 'ArrowUp', 40)
  for (let row = 0; row < 20; row++) {
    for (const key of ['ArrowLeft', 'ArrowRight'] as const) {
      await press(page, key, 30)
      // Turning past a place is not looking at it: the eye rests.
      await page.waitForTimeout(600)
      if (await done()) return
    }
    await press(page, 'ArrowDown', 5)
  }
  // The last glance may count late.
  await expect.poll(done, { message: 'the page was seen whole' }).toBe(true)
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.keyboard.press(key)
}

/** A representative's: destroys the document at a place in the rail, from 0. */
export async function destroyDocument(page: Page, place: number, ground: string): Promise<void> {
  const { documents, panel } = caseScreen(page)
  await documents.nth(place).getByRole('button').first().click()
  await panel.getByRole('button', { name: 'Уничтожить документ…' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Основание' }).click()
  await page.getByRole('option', { name: ground }).click()
  await dialog.getByRole('button', { name: 'Уничтожить' }).click()
  await expect(panel.getByText(/^Документ уничтожен/)).toBeVisible({ timeout: 30_000 })
}
