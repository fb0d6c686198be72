import type { Page } from '@playwright/test'
import { expect } from '../support/expect.ts'
import type { Sverka } from '../support/sverka.ts'
import { intakeDialog } from './intake.ts'

/** The part of the screen «Люди» where keys and senders of sealed packages are. */
const section = (page: Page) => page.getByRole('region', { name: 'Пакеты с делами' })

/** Makes the workstation's key and saves its public half to that path, in the dialog that the stand-in draws. */
export async function savePackageKey(page: Page, path: string): Promise<void> {
  await section(page).getByRole('button', { name: 'Создать ключ' }).click()
  await section(page).getByRole('button', { name: 'Сохранить ключ для отправителя' }).click()
  await saveAt(page, path)
  await expect(page.getByText('Файл ключа сохранён.')).toBeVisible()
}

/** Answers the dialog in which a place for a file is chosen. */
export async function saveAt(page: Page, path: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Save' })
  await dialog.getByRole('textbox').fill(path)
  await dialog.getByRole('button', { name: 'Save' }).click()
}

/** What a representative reads aloud to another workstation. */
export async function peerFingerprint(page: Page): Promise<string> {
  const told = await section(page)
    .getByText(/^Для другого рабочего места: /)
    .innerText()
  return told.replace(/^.*: /, '')
}

/** Enrols the sender of a public file, or another workstation, whose fingerprint is what is read aloud there. */
export async function enrolSender(
  { page, chooseFiles }: Pick<Sverka, 'page' | 'chooseFiles'>,
  path: string,
  fingerprint: string,
  who: 'Новый отправитель' | 'Другое рабочее место' = 'Новый отправитель',
): Promise<void> {
  await chooseFiles(section(page).getByLabel('Файл ключа отправителя'), [path])
  const dialog = page.getByRole('dialog', { name: who })
  await expect(dialog.getByRole('group', { name: 'Отпечаток' })).toHaveText(fingerprint)
  await dialog.getByText('Отпечаток совпадает').click()
  await dialog.getByRole('button', { name: 'Добавить' }).click()
  await expect(dialog).toBeHidden()
  await expect(section(page).getByRole('list', { name: 'Отправители' })).toContainText(fingerprint)
}

export async function watchFolder(page: Page, folder: string): Promise<void> {
  await section(page).getByRole('button', { name: 'Выбрать папку' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open' })
  await dialog.getByRole('textbox').fill(folder)
  await dialog.getByRole('button', { name: 'Open' }).click()
  await expect(section(page).getByText(folder)).toBeVisible()
}

/** Chooses packages in the intake dialog and stops where the vault has said what it thinks of them. */
export async function lookAtPackages(
  { page, chooseFiles }: Pick<Sverka, 'page' | 'chooseFiles'>,
  paths: readonly string[],
): Promise<void> {
  await page.keyboard.press('Control+o')
  const { dialog, files, take } = intakeDialog(page)
  await expect(dialog).toBeVisible()
  await chooseFiles(files, paths)
  await expect(take.or(dialog.getByRole('button', { name: 'Принимать нечего' }))).toBeVisible({
    timeout: 30_000,
  })
}
