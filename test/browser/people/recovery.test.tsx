import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { languages, type Language } from '../../../renderer/domain/vocabulary.ts'
import type { DoubleAnswers } from '../desk/double-vault.ts'
import { picture } from '../desk/picture.ts'
import { ids, lockedStatus, stage, type Stage } from '../desk/stage.tsx'
import { answers, proposed, sheet, says } from './people.ts'

let on: Stage | null = null
afterEach(() => on?.leave())

const login = 'Г. Новый Представитель'
const group = (n: number) => page.getByRole('textbox', { name: `Группа ${n}` })
const next = page.getByRole('button', { name: 'Далее' })
const enrol = page.getByRole('button', { name: 'Завести представителя' })

/** A vault that knows its sheet, and has one account more once it was used. */
function recoverable(): DoubleAnswers {
  let used = false
  return {
    ...answers,
    status: () => ({
      ...lockedStatus,
      accounts: [
        ...lockedStatus.accounts,
        ...(used ? [{ account: ids.case(30), login, role: 'representative' as const, device: false }] : []),
      ],
    }),
    'recovery.use': ({ groups }) => {
      const wrong = groups.flatMap((one, index) => (one === sheet[index] ? [] : [String(index + 1)]))
      if (wrong.length > 0) throw new SverkaError('RECOVERY_MISMATCH', wrong)
      used = true
    },
  }
}

async function toRecovery(): Promise<void> {
  await page.getByRole('button', { name: 'Лист восстановления' }).click()
  await expect.element(page.getByRole('heading', { name: 'Восстановление доступа' })).toBeVisible()
}

async function paste(text: string): Promise<void> {
  await group(1).click()
  const data = new DataTransfer()
  data.setData('text/plain', text)
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  )
}

async function fillPerson(): Promise<void> {
  await page.getByLabelText('Имя учётной записи').fill(login)
  await expect.element(page.getByLabelText('Парольная фраза', { exact: true })).toHaveValue(proposed)
  await page.getByLabelText('Повторите фразу').fill(proposed)
}

test('A whole sheet pasted fills its groups; the new representative is chosen at unlock and told as recorded', async () => {
  on = await stage({ answers: recoverable() })
  await toRecovery()
  await expect.element(next).toBeDisabled()
  await paste(sheet.map((one, index) => `${index + 1}. ${one.toLowerCase()}`).join('\n'))
  await expect.element(group(8)).toHaveValue('RD4XW')
  await expect.element(group(1)).toHaveValue('7QK4M')
  await picture('recovery-groups')
  await next.click()
  await expect.element(page.getByText(/будет записано в журнал/)).toBeVisible()
  await fillPerson()
  await expect.element(enrol).toBeEnabled()
  await picture('recovery-person')
  await enrol.click()
  await says(page.getByRole('button', { name: /Учётная запись/ }), login)
  await expect
    .element(
      page.getByText(`Представитель «${login}» заведён по листу восстановления. Это записано в журнал.`),
    )
    .toBeVisible()
  await picture('recovery-done')
  const [wish] = on.vault.asked.find(({ name }) => name === 'recovery.use')?.args ?? []
  expect(wish).toEqual({ by: 'sheet', groups: sheet, login, passphrase: proposed })
})

test('A wrong sheet names the wrong group and lets it be typed anew; nothing else is lost', async () => {
  on = await stage({ answers: recoverable() })
  await toRecovery()
  for (const [index, one] of sheet.with(4, 'AAAAA').entries()) await group(index + 1).fill(one)
  await next.click()
  await fillPerson()
  await expect.element(enrol).toBeEnabled()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Не совпала группа 5.')).toBeVisible()
  await expect.element(group(5)).toHaveAttribute('aria-invalid', 'true')
  await expect.element(group(4)).not.toHaveAttribute('aria-invalid', 'true')
  await picture('recovery-wrong-group')
  await group(5).fill(sheet[4] ?? '')
  await next.click()
  await expect.element(page.getByLabelText('Имя учётной записи')).toHaveValue(login)
  await expect.element(page.getByLabelText('Повторите фразу')).toHaveValue(proposed)
  await expect.element(enrol).toBeEnabled()
  await enrol.click()
  await expect.element(page.getByText(/Это записано в журнал\./)).toBeVisible()
})

test('The Company’s key recovers too, and says so', async () => {
  on = await stage({ answers: recoverable() })
  await toRecovery()
  await page.getByRole('radio', { name: 'Запасной ключ Компании' }).click({ force: true })
  await paste(sheet.join(' '))
  await next.click()
  await fillPerson()
  await expect.element(enrol).toBeEnabled()
  await enrol.click()
  await expect.element(page.getByText(/заведён по запасному ключу Компании/)).toBeVisible()
  const [wish] = on.vault.asked.find(({ name }) => name === 'recovery.use')?.args ?? []
  expect(wish).toMatchObject({ by: 'escrow' })
})

test('A name that the vault refuses is told at its field, and back leads to unlock', async () => {
  on = await stage({
    answers: {
      ...recoverable(),
      'recovery.use': () => {
        throw new SverkaError('BAD_ARGUMENT', ['login'])
      },
    },
  })
  await toRecovery()
  await paste(sheet.join('-'))
  await next.click()
  await fillPerson()
  await expect.element(enrol).toBeEnabled()
  await enrol.click()
  await expect.element(page.getByText('Это имя здесь уже есть.')).toBeVisible()
  await page.getByLabelText('Имя учётной записи').fill('Ещё одно')
  await expect.element(page.getByText('Это имя здесь уже есть.')).not.toBeInTheDocument()
  const back = page.getByRole('button', { name: 'Назад' })
  await back.click()
  await expect.element(group(3)).toHaveValue(sheet[2] ?? '')
  await back.click()
  await expect.element(page.getByRole('button', { name: 'Открыть хранилище' })).toBeVisible()
})

describe.each(
  languages.flatMap((language): [Language, 'light' | 'dark'][] => [
    [language, 'light'],
    [language, 'dark'],
  ]),
)('In %s, %s', (language, theme) => {
  test('both steps of recovery fit the window', async () => {
    on = await stage({ answers: recoverable(), language, theme })
    await page
      .getByRole('button')
      .filter({ hasText: /Лист|парағы|sheet/i })
      .click()
    await expect.element(page.getByRole('radiogroup')).toBeVisible()
    for (const [index, one] of sheet.entries()) await page.getByRole('textbox').nth(index).fill(one)
    await picture(`recovery-1-${language}-${theme}`)
    const main = page.getByRole('main').element()
    expect(main.scrollHeight).toBeLessThanOrEqual(main.clientHeight)
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('radiogroup')).not.toBeInTheDocument()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await picture(`recovery-2-${language}-${theme}`)
    expect(page.getByRole('main').element().scrollHeight).toBeLessThanOrEqual(main.clientHeight)
  })
})
