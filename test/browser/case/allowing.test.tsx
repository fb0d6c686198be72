import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { caseStage, type CaseStage } from './case-stage.tsx'
import { looksRight } from '../looks.ts'
import type { Asked } from './double-frame.ts'
import { documentId } from './figures.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

/** The case with its second document before the person, which opens only where `check` finds nothing amiss. */
async function atSecond(check: (asked: Asked) => SverkaError | null): Promise<Asked[]> {
  on = await caseStage()
  const all: Asked[] = []
  await expect.element(page.getByText('Страница 1 из 1')).toBeVisible()
  on.frame.before.describe = (opening, asked) => {
    if (opening !== documentId(2)) return Promise.resolve()
    all.push(asked)
    const refused = check(asked)
    return refused === null ? Promise.resolve() : Promise.reject(refused)
  }
  await userEvent.keyboard('j')
  return all
}

const failures = () =>
  on?.vault.asked.filter(({ name }) => name === 'document.failed').map(({ args }) => args[0])
const isOpen = () => expect.element(page.getByText('Страница 1 из 2')).toBeVisible()

const byPassword = ({ password }: Asked): SverkaError | null =>
  password === 'вишня'
    ? null
    : new SverkaError('PASSWORD_PROTECTED_FILE', [password === null ? 'password' : 'wrong-password'])

test('a locked document asks for its password in place of the page, and a wrong one is told', async () => {
  const asked = await atSecond(byPassword)
  const field = page.getByLabelText('Пароль файла')
  await expect.element(field).toBeVisible()
  await expect.element(page.getByText('Файл защищён паролем.')).toBeVisible()
  await expect.element(page.getByText(/есть причина «.*парол/i)).toBeVisible()
  await looksRight('case-password')
  await field.fill('груша')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Пароль не подошёл.')).toBeVisible()
  await expect.element(field).toHaveValue('')
  await looksRight('case-password-wrong')
  await field.fill('вишня')
  await page.getByRole('button', { name: 'Открыть файл' }).click()
  await isOpen()
  expect(asked.map(({ password }) => password)).toEqual([null, 'груша', 'вишня'])
})

test('after a wrong password the field has the focus, empty: what is typed next is no shortcut', async () => {
  const tried = Promise.withResolvers<undefined>()
  await atSecond(byPassword)
  const field = page.getByLabelText('Пароль файла')
  await field.fill('груша')
  const { before } = (on as CaseStage).frame
  const answer = before.describe ?? (() => Promise.resolve())
  before.describe = (opening, asked) => tried.promise.then(() => answer(opening, asked))
  await userEvent.keyboard('{Enter}')
  await expect.element(field).toHaveValue('')
  await userEvent.keyboard('2')
  await expect.element(field).toHaveFocus()
  tried.resolve(undefined)
  await expect.element(page.getByText('Пароль не подошёл.')).toBeVisible()
  await expect.element(field).toHaveFocus()
  await expect.element(field).toHaveValue('')
  await userEvent.keyboard('123')
  await expect.element(field).toHaveValue('123')
  expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
  before.describe = answer
  await field.fill('груша')
  await page.getByRole('button', { name: 'Открыть файл' }).click()
  await expect.element(page.getByText('Пароль не подошёл.')).toBeVisible()
  await expect.element(field).toHaveFocus()
})

test('a password that fitted opens the document again while the vault is open, and is in no state and no call', async () => {
  const asked = await atSecond(byPassword)
  await page.getByLabelText('Пароль файла').fill('вишня')
  await userEvent.keyboard('{Enter}')
  await isOpen()
  on?.frame.recreate([documentId(2)])
  await expect.poll(() => asked.length).toBe(3)
  await isOpen()
  expect(asked.at(-1)?.password).toBe('вишня')
  expect(JSON.stringify(on?.vault.asked)).not.toContain('вишня')
  expect(document.documentElement.outerHTML).not.toContain('вишня')
})

test.each([
  {
    problem: 'too-many-pages',
    sentence: 'В документе больше 500 страниц.',
    button: /^Показать до 2.000 страниц$/,
    enough: ({ pages }: Asked) => pages >= 2000,
  },
  {
    problem: 'too-many-pixels',
    sentence: 'Изображение больше 120 млн точек.',
    button: /^Показать до 240 млн точек$/,
    enough: ({ pixels }: Asked) => pixels >= 240_000_000,
  },
])(
  'a document over its limit names the limit, and opens once it is raised: $problem',
  async ({ problem, sentence, button, enough }) => {
    const asked = await atSecond((one) => (enough(one) ? null : new SverkaError('VIEWER_LIMIT', [problem])))
    await expect.element(page.getByText(sentence)).toBeVisible()
    await looksRight(`case-${problem}`)
    await expect.poll(failures).toMatchObject([{ document: documentId(2), code: 'VIEWER_LIMIT' }])
    await page.getByRole('button', { name: button }).click()
    await isOpen()
    expect(asked).toHaveLength(2)
    expect(asked[1]?.patience).toBe(1)
  },
)

test('a document that took too long may be given four times the time, again and again', async () => {
  const patience = (one: Asked): number => one.patience ?? 1
  await atSecond((one) => (patience(one) >= 16 ? null : new SverkaError('VIEWER_OVERRUN', ['culprit'])))
  for (let i = 0; i < 2; i++) {
    await expect.element(page.getByText('показ остановлен', { exact: false })).toBeVisible()
    await page.getByRole('button', { name: 'Дать в 4 раза больше времени' }).click()
  }
  await isOpen()
})

test('a limit goes no further than the desk can hold, and the other documents keep theirs', async () => {
  const asked = await atSecond(() => new SverkaError('VIEWER_LIMIT', ['too-many-pages']))
  await page.getByRole('button', { name: /^Показать до 2.000 страниц$/ }).click()
  await page.getByRole('button', { name: /^Показать до 5.000 страниц$/ }).click()
  await expect.element(page.getByText(/^В документе больше 5.000 страниц\.$/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Попробовать ещё раз' })).toBeVisible()
  expect(page.getByRole('button', { name: /^Показать до/ }).elements()).toHaveLength(0)
  expect(asked.map(({ pages }) => pages)).toEqual([500, 2000, 5000])
  await userEvent.keyboard('k')
  const others: Asked[] = []
  if (on !== null) {
    on.frame.before.describe = (_, one) => {
      others.push(one)
      return Promise.resolve()
    }
    on.frame.recreate([documentId(1)])
  }
  await expect.poll(() => others.map(({ pages }) => pages)).toEqual([500])
})
