import { expect, type Locator, type Page } from '@playwright/test'

/** The case screen, by what a person finds on it. */
export const caseScreen = (page: Page) => {
  const panel = page.getByRole('complementary', { name: 'Проверка документа' })
  return {
    rail: page.getByRole('navigation', { name: 'Страницы' }),
    documents: page.getByRole('navigation', { name: 'Страницы' }).getByRole('region'),
    viewer: page.getByRole('region', { name: 'Документ', exact: true }),
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

/** Every page of the document at hand, whole and legible, as a person reads on with PgDn. */
export async function lookThrough(page: Page, document: Locator): Promise<void> {
  const screen = caseScreen(page)
  const unseen = document.getByRole('button', { name: /: (не осмотрена|осмотрена не вся)$/ })
  const failed = document.getByRole('button', { name: /: не показалась$/ })
  // A PDF tells its pages only once it is open.
  await expect(screen.strip.or(page.getByRole('alert').first()).first()).toBeVisible({ timeout: 30_000 })
  for (let turn = 0; turn < 200; turn++) {
    await page.waitForTimeout(250)
    if ((await unseen.count()) === 0 || (await failed.count()) > 0) return
    if (turn === 2) await page.getByRole('button', { name: 'По ширине' }).click()
    if (turn > 4 && turn % 3 === 0) {
      await screen.viewer.focus()
      await page.keyboard.press('PageDown')
    }
  }
  throw new Error('the document was not seen whole')
}
