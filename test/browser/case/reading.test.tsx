import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { caseStage, type CaseStage } from './case-stage.tsx'
import { caseView, documentId, documentView, reading } from './figures.ts'
import { timerOf } from './timer-of.ts'

const tells = (where: Locator, text: string) =>
  expect.poll(() => where.query()?.textContent ?? '').toContain(text)

let on: CaseStage | null = null
afterEach(() => {
  vi.restoreAllMocks()
  on?.leave()
  on = null
})

const asked = (name: string): readonly unknown[] => on?.vault.asked.filter((one) => one.name === name) ?? []

test('the claim for a typed field is nowhere on the screen until the field was read from the document (demand 6)', async () => {
  on = await caseStage()
  const date = page.getByRole('textbox', { name: 'Дата рождения' })
  await expect.element(date).toBeVisible()
  expect(document.body.textContent).toContain('скрыто до ввода')
  expect(document.body.innerHTML).not.toContain('1990')
  await date.fill('10.01.1990')
  await userEvent.keyboard('{Enter}')
  await tells(page.getByRole('group', { name: 'Дата рождения' }), 'заявлено 01.01.1990')
  await expect.element(page.getByRole('img', { name: 'отличается' })).toBeVisible()
  expect(document.querySelector('mark')?.textContent).toBe('1')
})

test('Enter records a field and goes to the next', async () => {
  on = await caseStage()
  await page.getByRole('textbox', { name: 'Номер' }).fill('012345678')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('textbox', { name: 'Дата рождения' })).toHaveFocus()
  await tells(page.getByRole('group', { name: 'Номер' }), '012345678')
})

const verdict = () => page.getByRole('radiogroup', { name: 'Заключение' })
const chosen = () => verdict().getByRole('radio', { checked: true }).elements()
const answer = (field: string, name: 'совпадает' | 'отличается') =>
  page.getByRole('radiogroup', { name: `${field}: в документе` }).getByRole('radio', { name })

test('Space says whether a field is the same and goes to the next, and after the last to the checklist', async () => {
  on = await caseStage()
  await page.getByRole('textbox', { name: 'ИИН' }).fill('900101300007')
  await userEvent.keyboard('{Enter}')
  await expect.element(answer('Фамилия', 'совпадает')).toHaveFocus()
  await userEvent.keyboard(' ')
  await expect.element(answer('Фамилия', 'совпадает')).toBeChecked()
  await expect.element(answer('Имя', 'совпадает')).toHaveFocus()
  await userEvent.keyboard('{ArrowRight} ')
  await expect.element(answer('Имя', 'отличается')).toBeChecked()
  const items = page.getByRole('region', { name: 'Проверка', exact: true }).getByRole('checkbox')
  await expect.element(items.first()).toHaveFocus()
})

test('a digit typed on after the last field, or with the page before the person, chooses no verdict (demand 3)', async () => {
  on = await caseStage({ view: caseView({ documents: [documentView(2, { kind: 'diploma' })] }) })
  await page.getByRole('textbox', { name: 'Номер' }).fill('1482057')
  await userEvent.keyboard('{Enter} ')
  await expect.element(answer('Выдан на имя', 'совпадает')).toBeChecked()
  await userEvent.keyboard('1322')
  expect(chosen()).toHaveLength(0)
  await expect.element(verdict().getByRole('radio', { name: 'Запросить' })).toHaveFocus()
  document.getElementById('viewer')?.focus()
  await userEvent.keyboard('0123')
  expect(chosen()).toHaveLength(0)
  await userEvent.keyboard(' ')
  await expect.element(verdict().getByRole('radio', { name: 'Отклонить' })).toBeChecked()
})

test('what may be read besides is passed by, and from it the focus goes on too', async () => {
  on = await caseStage({ view: caseView({ documents: [documentView(2, { kind: 'diploma' })] }) })
  await page.getByRole('textbox', { name: 'Часов' }).fill('72')
  await userEvent.keyboard('{Enter}')
  const items = page.getByRole('region', { name: 'Проверка', exact: true }).getByRole('checkbox')
  await expect.element(items.first()).toHaveFocus()
  expect(asked('document.reading')).toHaveLength(1)
})

test('a date that does not exist is told in a sentence and not recorded', async () => {
  on = await caseStage()
  await page.getByRole('textbox', { name: 'Дата рождения' }).fill('31.02.1990')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Такой даты нет', { exact: false })).toBeVisible()
  expect(asked('document.reading')).toHaveLength(0)
})

test('a year of two digits is no date yet, and the sentence says what is wanting', async () => {
  on = await caseStage()
  await page.getByRole('textbox', { name: 'Дата рождения' }).fill('23.7.94')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('все четыре цифры года', { exact: false })).toBeVisible()
  expect(asked('document.reading')).toHaveLength(0)
})

test('a reading that is changed keeps what it replaces and says so', async () => {
  on = await caseStage()
  await page.getByRole('textbox', { name: 'ИИН' }).fill('900101300008')
  await userEvent.keyboard('{Enter}')
  await page.getByRole('button', { name: 'Изменить: ИИН' }).click()
  await page.getByRole('textbox', { name: 'ИИН' }).fill('900101300007')
  await userEvent.keyboard('{Enter}')
  const field = page.getByRole('group', { name: 'ИИН' })
  await tells(field, 'прежде записано: 900101300008')
  expect(on.view().documents[0]?.readings[0]?.replaced).toHaveLength(1)
})

test('nothing typed into the screen may be remembered by the browser', async () => {
  on = await caseStage()
  await expect.element(page.getByRole('textbox', { name: 'Номер' })).toBeVisible()
  for (const input of document.querySelectorAll('input:not([type=checkbox])')) {
    expect(input.getAttribute('autocomplete')).toBe('off')
  }
  expect(document.title).not.toContain('Омаров')
})

test('what is half typed is in the vault within a second and there again when the case is opened', async () => {
  on = await caseStage()
  const rest = timerOf(() => asked('draft.write').length)
  await page.getByRole('textbox', { name: 'Номер' }).fill('0123')
  await expect
    .poll(() => on?.draft()?.documents)
    .toMatchObject([{ document: documentId(1), typing: { number: '0123' } }])
  expect(rest()).toBeLessThanOrEqual(1000)
  const draft = on.draft()
  on.leave()
  on = await caseStage({ draft })
  await expect.element(page.getByRole('textbox', { name: 'Номер' })).toHaveValue('0123')
})

test('what was read besides by mistake is withdrawn by emptying it, and a field that has to be read is not', async () => {
  const readings = [reading('number', '012345678'), reading('expiryDate', '01.01.2033')]
  on = await caseStage({ view: caseView({ documents: [documentView(1, { readings })] }) })
  await page.getByRole('button', { name: 'Изменить: Действителен до' }).click()
  await page.getByRole('textbox', { name: 'Действителен до' }).fill('')
  await page.getByRole('button', { name: 'Убрать' }).click()
  await expect
    .poll(() => asked('document.unread'))
    .toMatchObject([{ args: [{ document: documentId(1), field: 'expiryDate' }] }])
  await expect.element(page.getByRole('textbox', { name: 'Действителен до' })).toHaveValue('')
  expect(page.getByRole('button', { name: 'Изменить: Действителен до' }).elements()).toHaveLength(0)
  await page.getByRole('button', { name: 'Изменить: Номер' }).click()
  await page.getByRole('textbox', { name: 'Номер' }).fill('')
  expect(page.getByRole('button', { name: 'Убрать' }).elements()).toHaveLength(0)
  await userEvent.keyboard('{Enter}')
  expect(asked('document.unread')).toHaveLength(1)
})

test('machine-readable lines recorded by mistake are withdrawn by emptying them and Enter', async () => {
  const lines =
    'IDKAZ0123456784900101300007<<<\n9001011M3301018KAZ<<<<<<<<<<<3\nOMAROV<<NURLAN<<<<<<<<<<<<<<<<'
  on = await caseStage({
    view: caseView({ documents: [documentView(1, { readings: [reading('mrz', lines)] })] }),
  })
  await page.getByRole('button', { name: 'Изменить: Машиночитаемые строки' }).click()
  await page.getByRole('textbox', { name: 'Машиночитаемые строки' }).fill('')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => asked('document.unread')).toMatchObject([{ args: [{ field: 'mrz' }] }])
  await expect.element(page.getByRole('textbox', { name: 'Машиночитаемые строки' })).toHaveValue('')
})
