import type { Locator, Page } from '@playwright/test'
import { expect } from '../support/expect.ts'

/** The section of a representative: who works at this vault. */
export const peopleScreen = (page: Page) => {
  const table = page.getByRole('table', { name: 'Учётные записи' })
  return {
    table,
    row: (login: string) => table.getByRole('row').filter({ hasText: login }),
    add: page.getByRole('main').getByRole('button', { name: 'Добавить' }),
  }
}

export async function showPeople(page: Page): Promise<void> {
  await page.keyboard.press('Alt+5')
  await expect(peopleScreen(page).table).toBeVisible()
}

interface NewPerson {
  login: string
  /** As the list of roles has it. */
  role: string
  affiliation?: string
  /** dd.mm.yyyy */
  ends?: string
}

/** Adds one with the passphrase that the dialog proposes; the answer is how they unlock. */
export async function addPerson(
  page: Page,
  person: NewPerson,
): Promise<{ login: string; passphrase: string }> {
  const added = await fillNewPerson(page, person)
  await sendNewPerson(page, added.login)
  return added
}

/** Everything typed, nothing sent. */
export async function fillNewPerson(
  page: Page,
  { login, role, affiliation, ends }: NewPerson,
): Promise<{ login: string; passphrase: string }> {
  await peopleScreen(page).add.click()
  const dialog = newPersonDialog(page)
  await dialog.getByLabel('Имя учётной записи').fill(login)
  await dialog.getByRole('button', { name: 'Роль' }).click()
  await page.getByRole('option', { name: role }).click()
  if (affiliation !== undefined) {
    await dialog.getByRole('button', { name: 'Принадлежность' }).click()
    await page.getByRole('option', { name: affiliation }).click()
  }
  if (ends !== undefined) await dialog.getByLabel('Действует до').fill(ends)
  return { login, passphrase: await retypeProposed(page, 'Парольная фраза') }
}

export async function sendNewPerson(page: Page, login: string): Promise<void> {
  const dialog = newPersonDialog(page)
  await dialog.getByRole('button', { name: 'Добавить' }).click()
  // Argon2id at its floor takes seconds on a slow machine.
  await expect(dialog).toBeHidden({ timeout: 60_000 })
  await expect(peopleScreen(page).row(login)).toContainText('действует')
}

const newPersonDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Новая учётная запись' })

export async function removePerson(page: Page, login: string): Promise<void> {
  await askToRemove(page, login)
  await confirmRemoval(page)
}

export async function askToRemove(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: `Убрать: ${login}` }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}

export async function confirmRemoval(page: Page): Promise<void> {
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Убрать' }).click()
  await expect(dialog).toBeHidden({ timeout: 60_000 })
}

/** Types the proposed passphrase again, once it is weighed; the answer is the passphrase. */
export async function retypeProposed(page: Page, label: string): Promise<string> {
  const phrase = page.getByRole('textbox', { name: label, exact: true })
  await expect(phrase).not.toHaveValue('')
  const passphrase = await phrase.inputValue()
  await page.getByLabel('Повторите фразу').fill(passphrase)
  await expect(page.getByText('достаточно')).toBeVisible()
  return passphrase
}

/** Gives the vault the Company's escrow key: its public half, and the sheet that alone may say so. */
export async function setEscrow(page: Page, publicHalf: string, sheet: readonly string[]): Promise<void> {
  const section = page.getByRole('region', { name: 'Запасной ключ Компании' })
  await section.getByRole('button', { name: 'Задать ключ' }).click()
  const dialog = page.getByRole('dialog', { name: 'Запасной ключ Компании' })
  await dialog.getByLabel('Открытая половина ключа').fill(publicHalf)
  await dialog.getByText('Отпечаток совпадает').click()
  await typeSheet(page, sheet)
  await dialog.getByRole('button', { name: 'Задать ключ' }).click()
  await expect(dialog).toBeHidden({ timeout: 60_000 })
  await expect(section.getByText(/^Отпечаток: /)).toBeVisible()
}

export async function typeSheet(page: Page, sheet: readonly string[]): Promise<void> {
  for (const [index, group] of sheet.entries()) {
    await page.getByRole('textbox', { name: `Группа ${index + 1}`, exact: true }).fill(group)
  }
}
