import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { DoubleAnswers } from '../desk/double-vault.ts'
import { picture } from '../desk/picture.ts'
import { stage, type Stage } from '../desk/stage.tsx'
import { answers, people, print, representative, sheet } from './people.ts'

let on: Stage | null = null
afterEach(() => on?.leave())

/** Bytes 0 to 35; the fingerprint is of the first 32: `printf '%b' "$(printf '\\x%02x' $(seq 0 31))" | sha256sum`. */
const key = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIj'
const keyPrint = 'MMG4 2KLG YQZW NEIS KREL XMS3 J72B FJE4'

const section = page.getByRole('region', { name: 'Запасной ключ Компании' })
const dialog = page.getByRole('dialog', { name: 'Запасной ключ Компании' })
const field = dialog.getByLabelText('Открытая половина ключа')
const send = dialog.getByRole('button', { name: 'Задать ключ' })

async function open(setEscrow: DoubleAnswers['people.setEscrow']): Promise<Stage> {
  const staged = await stage({
    answers: { ...answers, ...(setEscrow === undefined ? {} : { 'people.setEscrow': setEscrow }) },
    open: representative,
    place: '/people',
  })
  await section.getByRole('button', { name: 'Задать ключ' }).click()
  return staged
}

async function typeSheet(groups: readonly string[]): Promise<void> {
  for (const [index, group] of groups.entries()) {
    await dialog.getByRole('textbox', { name: `Группа ${index + 1}` }).fill(group)
  }
}

test('The escrow key is set once its fingerprint was compared and the sheet typed in; its fingerprint then stands there', async () => {
  on = await open(() => people({ escrow: { state: 'set', fingerprint: print } }))
  await field.fill(`${key.slice(0, 20)} ${key.slice(20)}`)
  await expect.element(dialog.getByText(keyPrint)).toBeVisible()
  await typeSheet(sheet)
  await send.click()
  await expect.element(dialog.getByText('Сначала сверьте отпечаток.')).toBeVisible()
  await picture('escrow-not-compared')
  await dialog.getByText('Отпечаток совпадает').click()
  await send.click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(section.getByText(print.join(' '))).toBeVisible()
  const [wish] = on.vault.asked.find(({ name }) => name === 'people.setEscrow')?.args ?? []
  expect(wish).toMatchObject({ sheet })
})

test('A key not pasted whole is told at its field, and so is one that the vault finds mistyped', async () => {
  on = await open(() => {
    throw new SverkaError('ESCROW_KEY_MISTYPED')
  })
  await field.fill(key.slice(1))
  await expect.element(dialog.getByText(/Это не открытый ключ/)).toBeVisible()
  await field.fill(key)
  await expect.element(dialog.getByText(/Это не открытый ключ/)).not.toBeInTheDocument()
  await dialog.getByText('Отпечаток совпадает').click()
  await typeSheet(sheet)
  await send.click()
  await expect.element(field).toHaveAttribute('aria-invalid', 'true')
})

test('A wrong sheet names the wrong group, and one of another vault is told as such', async () => {
  let detail = ['2']
  on = await open(() => {
    throw new SverkaError('RECOVERY_MISMATCH', detail)
  })
  await field.fill(key)
  await dialog.getByText('Отпечаток совпадает').click()
  await typeSheet(sheet)
  await send.click()
  await expect.element(dialog.getByText('Не совпала группа 2.')).toBeVisible()
  await picture('escrow-wrong-group')
  detail = []
  await send.click()
  await expect.element(dialog.getByText(/к этому хранилищу они не подходят/)).toBeVisible()
})
