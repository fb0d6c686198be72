import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/expect.ts'

/** The dialog «Принять дела», from the queue on. */
export const intakeDialog = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Принять дела' })
  return {
    dialog,
    folder: dialog.getByLabel('Папка с делами'),
    files: dialog.getByLabel('Файлы дела'),
    take: dialog.getByRole('button', { name: /^Принять \d/ }),
    progress: dialog.getByRole('progressbar'),
    cancel: dialog.getByRole('button', { name: 'Отмена' }),
    keep: dialog.getByRole('button', { name: /^(Оставить|Понятно)$/ }),
    remove: dialog.getByRole('button', { name: 'Удалить исходные файлы' }),
    toQueue: dialog.getByRole('button', { name: 'К очереди' }),
  }
}

type ChooseFiles = (input: Locator, paths: readonly string[]) => Promise<void>

/** Opens the dialog and chooses a folder of cases; stops where the person is asked to take them in. */
export async function lookAtFolder(page: Page, chooseFiles: ChooseFiles, folder: string): Promise<void> {
  await page.keyboard.press('Control+o')
  const screen = intakeDialog(page)
  await expect(screen.dialog).toBeVisible()
  await chooseFiles(screen.folder, [folder])
  await expect(screen.take.or(screen.dialog.getByRole('button', { name: 'Принимать нечего' }))).toBeVisible({
    timeout: 60_000,
  })
}

/** The whole intake of a folder, the source files left where they are. */
export async function takeInFolder(page: Page, chooseFiles: ChooseFiles, folder: string): Promise<void> {
  await lookAtFolder(page, chooseFiles, folder)
  const screen = intakeDialog(page)
  await screen.take.click()
  await expect(screen.keep).toBeVisible({ timeout: 120_000 })
  await screen.keep.click()
  await screen.toQueue.click()
  await expect(screen.dialog).toBeHidden()
}
