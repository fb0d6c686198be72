import type { Page } from '@playwright/test'
import { expect } from '../support/expect.ts'

/** The people of a vault made for trying; the phrases are what the screens proposed. */
export interface People {
  representative: { login: string; passphrase: string }
  reviewer: { login: string; passphrase: string }
  /** The eight groups of the recovery sheet. */
  sheet: string[]
}

export const names = { representative: 'Б. Представитель', reviewer: 'А. Рецензент' } as const
export const workstation = 'Алматы-3'

/** First run, step by step as a person goes through it, in Russian. `shot` is called on every step. */
export async function makeVault(
  page: Page,
  shot: (step: string) => Promise<void> = async () => {},
  name: string = workstation,
): Promise<People> {
  const next = page.getByRole('button', { name: 'Далее' })
  await expect(page.getByRole('heading', { name: 'Язык' })).toBeVisible({ timeout: 30_000 })
  await shot('language')
  await next.click()

  await page.getByLabel('Название рабочего места').fill(name)
  await shot('workstation')
  await next.click()

  await expect(page.getByRole('heading', { name: 'представитель' })).toBeVisible()
  const representative = await fillAccount(page, names.representative)
  await shot('representative')
  await next.click()
  await expect(page.getByRole('heading', { name: 'Рецензент' })).toBeVisible()
  const reviewer = await fillAccount(page, names.reviewer)
  await shot('reviewer')
  await next.click()

  const groups = page.getByRole('list', { name: 'Группы листа' }).getByRole('listitem')
  await expect(groups).toHaveCount(8, { timeout: 60_000 })
  const sheet = (
    await groups.evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''))
  ).map((label) => label.replace(/^\d+: /, ''))
  await shot('sheet')
  await page.getByRole('button', { name: 'Лист переписан' }).click()
  for (const [index, group] of sheet.entries()) {
    await page.getByRole('textbox', { name: `Группа ${index + 1}`, exact: true }).fill(group)
  }
  await shot('sheet-typed-back')
  await page.getByRole('button', { name: 'Создать хранилище' }).click()
  await expect(page.getByRole('heading', { name: 'Хранилище создано' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Перейти ко входу' }).click()
  return { representative, reviewer, sheet }
}

async function fillAccount(page: Page, login: string): Promise<{ login: string; passphrase: string }> {
  await page.getByLabel('Имя учётной записи').fill(login)
  const phrase = page.getByRole('textbox', { name: 'Парольная фраза' })
  await expect(phrase).not.toHaveValue('')
  const passphrase = await phrase.inputValue()
  await page.getByLabel('Повторите фразу').fill(passphrase)
  return { login, passphrase }
}
