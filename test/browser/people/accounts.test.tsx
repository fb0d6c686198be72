import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { languages, type Language } from '../../../renderer/domain/vocabulary.ts'
import { picture } from '../desk/picture.ts'
import { session, stage, type Stage } from '../desk/stage.tsx'
import { answers, people, print, proposed, representative, someone, says } from './people.ts'

let on: Stage | null = null
afterEach(() => on?.leave())

const opened = { open: representative, place: '/people' }
const table = page.getByRole('table', { name: 'Учётные записи' })
const row = (login: string | RegExp) => table.getByRole('row').filter({ hasText: login })
const add = page.getByRole('button', { name: 'Добавить' }).first()
const dialog = page.getByRole('dialog')

describe.each(
  languages.flatMap((language): [Language, 'light' | 'dark'][] => [
    [language, 'light'],
    [language, 'dark'],
  ]),
)('In %s, %s', (language, theme) => {
  test('the people of a vault and the dialogs about them fit the window', async () => {
    on = await stage({
      answers: { ...answers, 'people.list': () => people({ escrow: { state: 'set', fingerprint: print } }) },
      ...opened,
      language,
      theme,
    })
    await expect.element(page.getByRole('table')).toBeVisible()
    await picture(`people-${language}-${theme}`)
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    await page.getByRole('main').getByRole('button').first().click()
    await expect.element(dialog).toBeVisible()
    await expect.element(dialog.getByText(proposed).or(dialog.getByRole('textbox').nth(2))).toBeVisible()
    await new Promise((resolve) => setTimeout(resolve, 400))
    await picture(`enrol-${language}-${theme}`)
    const body = dialog.element()
    expect(body.scrollHeight).toBeLessThanOrEqual(window.innerHeight)
  })
})

test('Each account stands with its role, affiliation, end, state and mandates in words; the gone ones last', async () => {
  on = await stage({ answers, ...opened })
  await says(row('Б. Представитель'), /это вы.*уполномоченный представитель.*действует.*все девять/)
  await says(
    row('А. Рецензент'),
    /рецензент.*сотрудник Компании.*без срока.*действует.*использование, предоставление, доступ, удаление/,
  )
  await says(row('Д. Подрядчик'), /подрядчик.*3[01]\.10\.2026.*срок истёк/)
  await says(row('В. Аудитор'), /аудитор.*нет/)
  await says(table.getByRole('row').last(), /К\. Ушедший-Рецензент.*убрана/)
  expect(row('Б. Представитель').getByRole('button').elements()).toHaveLength(0)
  expect(row('К. Ушедший').getByRole('button').elements()).toHaveLength(0)
  await expect.element(page.getByText('5 действующих учётных записей')).not.toBeInTheDocument()
  await expect.element(page.getByText('4 действующие учётные записи')).toBeVisible()
})

test('A list that cannot be read is told, and can be read again', async () => {
  let asked = 0
  on = await stage({
    answers: {
      ...answers,
      'people.list': () => {
        asked += 1
        if (asked === 1) throw new SverkaError('KEYRING_MISSING')
        return people()
      },
    },
    ...opened,
  })
  await expect.element(page.getByText('Код: KEYRING_MISSING')).toBeVisible()
  await page.getByRole('button', { name: 'Прочитать снова' }).click()
  await expect.element(row('А. Рецензент')).toBeVisible()
})

test('A contractor cannot be added without an end; with one, all that was chosen goes to the vault', async () => {
  on = await stage({ answers: { ...answers, 'people.enrol': () => people() }, ...opened })
  await add.click()
  await dialog.getByLabelText('Имя учётной записи').fill('Е. Подрядчик')
  await dialog.getByRole('button', { name: /Принадлежность/ }).click()
  await page.getByRole('option', { name: 'подрядчик' }).click()
  const phrase = dialog.getByLabelText('Парольная фраза', { exact: true })
  await expect.element(phrase).toHaveValue(proposed)
  await dialog.getByLabelText('Повторите фразу').fill(proposed)
  await dialog.getByText('удаление').click()
  const send = dialog.getByRole('button', { name: 'Добавить' })
  await expect.element(dialog.getByText(/: достаточно/)).toBeVisible()
  await send.click()
  const ends = dialog.getByLabelText('Действует до')
  await expect.element(dialog.getByText('У подрядчика должен быть срок.')).toBeVisible()
  await expect.element(ends).toHaveFocus()
  await picture('enrol-missing-end')
  await ends.fill('31.02.2031')
  await expect.element(dialog.getByText('Введите дату: день, месяц, год.')).toBeVisible()
  await ends.fill('31.12.2020')
  await expect.element(dialog.getByText('Этот день уже прошёл.')).toBeVisible()
  expect(on.vault.asked.map(({ name }) => name)).not.toContain('people.enrol')
  await ends.fill('31.12.2031')
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(page.getByText('Учётная запись «Е. Подрядчик» заведена.')).toBeVisible()
  const [wish] = on.vault.asked.find(({ name }) => name === 'people.enrol')?.args ?? []
  expect(wish).toEqual({
    login: 'Е. Подрядчик',
    role: 'reviewer',
    affiliation: 'contractor',
    ends: new Date(2031, 11, 31, 23, 59, 59, 999).toISOString(),
    verbs: ['use', 'provide', 'access'],
    passphrase: proposed,
  })
})

test('Mandates follow the role: all nine for a representative, none for an auditor, who is offered none', async () => {
  on = await stage({ answers, ...opened })
  await add.click()
  const checked = () => dialog.getByRole('checkbox', { checked: true }).elements().length
  await expect.element(dialog.getByRole('checkbox', { name: 'использование' })).toBeChecked()
  expect(checked()).toBe(4)
  const choose = async (role: string): Promise<void> => {
    await dialog.getByRole('button', { name: /Роль/ }).click()
    await page.getByRole('option', { name: role }).click()
  }
  await choose('уполномоченный представитель')
  await expect.poll(checked).toBe(9)
  await choose('аудитор')
  await expect.element(dialog.getByText('Аудитору полномочия не нужны.')).toBeVisible()
  expect(dialog.getByRole('checkbox').elements()).toHaveLength(0)
  await choose('рецензент')
  await expect.poll(checked).toBe(4)
})

test('A name that is here already, a weak phrase and one not typed again are told at their fields', async () => {
  on = await stage({ answers, ...opened })
  await add.click()
  await dialog.getByLabelText('Имя учётной записи').fill('А. Рецензент')
  await expect.element(dialog.getByText('Это имя здесь уже есть.')).toBeVisible()
  await dialog.getByLabelText('Парольная фраза', { exact: true }).fill('пароль')
  await expect.element(dialog.getByText(/: легко подобрать/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Добавить' }).click()
  await expect.element(dialog.getByText('Парольную фразу слишком легко подобрать.')).toBeVisible()
  await expect.element(dialog.getByText('Фразы не совпадают.')).toBeVisible()
  expect(on.vault.asked.map(({ name }) => name)).not.toContain('people.enrol')
})

test('Removing says what follows, cannot be left while the keys change, and tells a refusal by the vault’s code', async () => {
  const { promise, reject } = Promise.withResolvers<never>()
  on = await stage({ answers: { ...answers, 'people.remove': () => promise }, ...opened })
  await row('А. Рецензент').getByRole('button', { name: 'Убрать: А. Рецензент' }).click()
  const ask = page.getByRole('alertdialog', { name: 'Убрать учётную запись «А. Рецензент»?' })
  await expect.element(ask.getByText(/больше ничего не откроет/)).toBeVisible()
  await expect.element(ask.getByText(/новые ключи/)).toBeVisible()
  await expect.element(ask.getByRole('button', { name: 'Отмена' })).toHaveFocus()
  await picture('remove')
  await ask.getByRole('button', { name: 'Убрать' }).click()
  await expect.element(ask.getByText('Меняем ключи…')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(ask).toBeVisible()
  reject(new SverkaError('KEYRING_CHANGED'))
  await expect.element(ask.getByText('Код: KEYRING_CHANGED')).toBeVisible()
  await picture('remove-refused')
  await userEvent.keyboard('{Escape}')
  await expect.element(ask).not.toBeInTheDocument()
  await says(row('А. Рецензент'), 'действует')
})

test('A removed account stands as removed at once', async () => {
  const after = people()
  on = await stage({
    answers: {
      ...answers,
      'people.remove': (account) => ({
        ...after,
        accounts: after.accounts.map((one) =>
          one.account === account ? { ...one, state: 'removed' as const, verbs: [] } : one,
        ),
      }),
    },
    ...opened,
  })
  await row('А. Рецензент').getByRole('button').click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Убрать' }).click()
  await says(row('А. Рецензент'), 'убрана')
  expect(on.vault.asked.find(({ name }) => name === 'people.remove')?.args).toEqual([someone.account])
})

test('Only a representative has the section, by its key too', async () => {
  on = await stage({
    answers: { ...answers, 'queue.list': () => ({ cases: 0 }) },
    open: session,
    place: '/people',
  })
  await expect.element(page.getByRole('navigation', { name: 'Разделы' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Очередь' })).toHaveAttribute('aria-current', 'page')
  expect(page.getByRole('link', { name: 'Люди' }).elements()).toHaveLength(0)
  await userEvent.keyboard('{Alt>}5{/Alt}')
  expect(on.vault.asked.map(({ name }) => name)).not.toContain('people.list')
  on.leave()
  on = await stage({ answers, open: representative, place: '/settings' })
  await expect.element(page.getByRole('heading', { name: 'Настройки' })).toBeVisible()
  await userEvent.keyboard('{Alt>}5{/Alt}')
  await expect.element(page.getByRole('heading', { name: /^Люди/ })).toBeVisible()
})
