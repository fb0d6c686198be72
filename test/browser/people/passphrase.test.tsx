import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { DoubleAnswers } from '../desk/double-vault.ts'
import { picture } from '../desk/picture.ts'
import { session, stage, type Stage } from '../desk/stage.tsx'
import { answers, proposed } from './people.ts'

let on: Stage | null = null
afterEach(() => on?.leave())

const dialog = page.getByRole('dialog', { name: 'Сменить парольную фразу' })
const old = dialog.getByLabelText('Нынешняя фраза')
const fresh = dialog.getByLabelText('Новая фраза')
const again = dialog.getByLabelText('Повторите фразу')
const send = dialog.getByRole('button', { name: 'Сменить', exact: true })

async function open(change: DoubleAnswers['people.changePassphrase']): Promise<Stage> {
  const staged = await stage({
    answers: { ...answers, ...(change === undefined ? {} : { 'people.changePassphrase': change }) },
    open: session,
    place: '/settings',
  })
  const section = page.getByRole('region', { name: 'Моя учётная запись' })
  await section.getByRole('button', { name: 'Сменить парольную фразу' }).click()
  await expect.element(fresh).toHaveValue(proposed)
  return staged
}

test('A new passphrase is proposed, typed again and taken; the person is told so', async () => {
  on = await open(() => undefined)
  await old.fill('старая фраза')
  await again.fill(proposed)
  await expect.element(dialog.getByText(/: достаточно/)).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(page.getByText(/^Парольная фраза сменена\./)).toBeVisible()
  const [wish] = on.vault.asked.find(({ name }) => name === 'people.changePassphrase')?.args ?? []
  expect(wish).toEqual({ old: 'старая фраза', next: proposed })
})

test('A wrong old passphrase is told at its own field, and what was typed for the new one stays', async () => {
  on = await open(() => {
    throw new SverkaError('BAD_PASSPHRASE')
  })
  await old.fill('не та фраза')
  await again.fill(proposed)
  await expect.element(dialog.getByText(/: достаточно/)).toBeVisible()
  await send.click()
  await expect.element(dialog.getByText('Парольная фраза не подошла.')).toBeVisible()
  await expect.element(old).toHaveAttribute('aria-invalid', 'true')
  await expect.element(old).toHaveFocus()
  await expect.element(again).toHaveValue(proposed)
  await picture('passphrase-wrong-old')
})

test('A phrase that the vault finds weak is told at the new field', async () => {
  on = await open(() => {
    throw new SverkaError('WEAK_PASSPHRASE')
  })
  await old.fill('старая фраза')
  await again.fill(proposed)
  await expect.element(dialog.getByText(/: достаточно/)).toBeVisible()
  await send.click()
  await expect.element(dialog.getByText('Парольную фразу слишком легко подобрать.')).toBeVisible()
  await expect.element(fresh).toHaveAttribute('aria-invalid', 'true')
  await expect.element(old).not.toHaveAttribute('aria-invalid', 'true')
})

test('What is weak, missing or not the same is not sent at all', async () => {
  on = await open(() => undefined)
  await fresh.fill('пароль')
  await again.fill('парол')
  await expect.element(dialog.getByText(/: легко подобрать/)).toBeVisible()
  await send.click()
  await expect.element(dialog.getByText('Введите нынешнюю фразу.')).toBeVisible()
  await expect.element(dialog.getByText('Парольную фразу слишком легко подобрать.')).toBeVisible()
  await expect.element(dialog.getByText('Фразы не совпадают.')).toBeVisible()
  await picture('passphrase-nothing-right')
  expect(on.vault.asked.map(({ name }) => name)).not.toContain('people.changePassphrase')
})
