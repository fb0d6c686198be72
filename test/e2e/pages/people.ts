import { expect, type Page } from '@playwright/test'

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
  { login, role, affiliation, ends }: NewPerson,
): Promise<{ login: string; passphrase: string }> {
  await peopleScreen(page).add.click()
  const dialog = page.getByRole('dialog', { name: 'Новая учётная запись' })
  await dialog.getByLabel('Имя учётной записи').fill(login)
  await dialog.getByRole('button', { name: 'Роль' }).click()
  await page.getByRole('option', { name: role }).click()
  if (affiliation !== undefined) {
    await dialog.getByRole('button', { name: 'Принадлежность' }).click()
    await page.getByRole('option', { name: affiliation }).click()
  }
  if (ends !== undefined) await dialog.getByLabel('Действует до').fill(ends)
  const passphrase = await retypeProposed(page, 'Парольная фраза')
  await dialog.getByRole('button', { name: 'Добавить' }).click()
  // Argon2id at its floor takes seconds on a slow machine.
  await expect(dialog).toBeHidden({ timeout: 60_000 })
  await expect(peopleScreen(page).row(login)).toContainText('действует')
  return { login, passphrase }
}

export async function removePerson(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: `Убрать: ${login}` }).click()
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
