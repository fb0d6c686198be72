import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { checklistFor } from '../../../renderer/domain/checklists.ts'
import { caseStage, idCard, type CaseStage } from './case-stage.tsx'
import { caseView, documentId, documentView, reading, seenPages } from './figures.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const names = [
  reading('familyName', 'same', { how: 'confirmed' }),
  reading('givenName', 'same', { how: 'confirmed' }),
]
const readings = [
  reading('number', '012345678'),
  reading('birthDate', '01.01.1990'),
  reading('iin', '900101300007'),
  ...names,
]
const seen = { pages: 1, evidence: seenPages(1) }
const stage = async (more: Parameters<typeof documentView>[1]) =>
  (on = await caseStage({ view: caseView({ documents: [documentView(1, { ...seen, ...more })] }) }))
const verdict = (name: string) =>
  page.getByRole('radiogroup', { name: 'Заключение' }).getByRole('radio', { name })
const record = '{Control>}{Enter}{/Control}'
const asked = (name: string) => on?.vault.asked.filter((one) => one.name === name) ?? []
const toReasons = async (name: string): Promise<void> => {
  await userEvent.keyboard('a')
  await page.getByRole('menuitemcheckbox', { name }).click()
  await userEvent.keyboard('{Escape}')
}

test('Ctrl+Enter on what is not ready leads to what is missing: verdict, field, item, reason', async () => {
  const open = await stage({ readings: readings.slice(1), checked: [] })
  await userEvent.keyboard(record)
  await expect.element(verdict('Принять')).toHaveFocus()
  await userEvent.keyboard(` ${record}`)
  await expect.element(page.getByRole('textbox', { name: 'Номер' })).toHaveFocus()
  await userEvent.keyboard('012345678{Enter}')
  const items = page.getByRole('region', { name: 'Проверка', exact: true }).getByRole('checkbox')
  await expect.element(items.first()).toHaveFocus()
  document.getElementById('viewer')?.focus()
  await userEvent.keyboard(record)
  await expect.element(items.first()).toHaveFocus()
  await verdict('Отклонить').click()
  await userEvent.keyboard(record)
  await expect.element(page.getByRole('button', { name: '+ причина' })).toHaveFocus()
  await expect.element(page.getByText('Выберите причину.')).toBeInViewport()
  expect(asked('document.find')).toEqual([])
  expect(open.view().documents[0]?.readings).toHaveLength(5)
})

test('of the only page nobody is asked on which page the reason is seen', async () => {
  const open = await stage({ readings })
  await verdict('Запросить').click()
  await toReasons('Нечётко')
  await expect
    .element(page.getByRole('button', { name: 'Назвать страницу 1' }))
    .toHaveAttribute('aria-pressed', 'true')
  await userEvent.keyboard(record)
  await expect
    .poll(() => asked('document.find').map(({ args }) => args[0]))
    .toMatchObject([{ document: documentId(1), verdict: 'resubmission', namedPages: [1] }])
  expect(open.view().documents[0]?.finding?.namedPages).toEqual([1])
})

test('of several pages the one before the person is named by a key, and Ctrl+Enter leads there without', async () => {
  const evidence = [...seenPages(1), ...seenPages(2)]
  const view = caseView({ documents: [documentView(1, { readings, pages: 2, evidence })] })
  on = await caseStage({ view, papers: { [documentId(1)]: [...idCard, ...idCard] } })
  await verdict('Запросить').click()
  await toReasons('Нечётко')
  await userEvent.keyboard(record)
  await expect.element(page.getByRole('button', { name: 'Назвать страницу 1' })).toHaveFocus()
  expect(asked('document.find')).toEqual([])
  document.getElementById('viewer')?.focus()
  await userEvent.keyboard('{Shift>}a{/Shift}')
  await expect
    .element(page.getByRole('button', { name: 'Назвать страницу 1' }))
    .toHaveAttribute('aria-pressed', 'true')
})

test('what is typed and not recorded is told, is led to, and is not dropped by a verdict without a word', async () => {
  await stage({ readings, checked: checklistFor('id-card').map(({ id }) => id) })
  const lines = page.getByRole('textbox', { name: 'Машиночитаемые строки' })
  await lines.fill('IDKAZ012345678')
  await verdict('Принять').click()
  const told = page.getByText(/^Введено и не записано: машиночитаемые строки/i)
  await expect.element(told).toBeVisible()
  await userEvent.keyboard(record)
  await expect.element(lines).toHaveFocus()
  expect(asked('document.find')).toEqual([])
  await lines.fill('')
  await expect.poll(() => told.elements()).toEqual([])
  await userEvent.keyboard(record)
  await expect.poll(() => asked('document.find')).toHaveLength(1)
})

test('F leads to the first field that nobody has answered, typed or confirmed, and past what is read besides', async () => {
  await stage({ readings: readings.slice(0, 3) })
  document.getElementById('viewer')?.focus()
  await userEvent.keyboard('f')
  const same = page
    .getByRole('radiogroup', { name: 'Фамилия: в документе' })
    .getByRole('radio', { name: 'совпадает' })
  await expect.element(same).toHaveFocus()
})

test('a reading that was being changed is still being changed when the document is come back to', async () => {
  const draft = {
    document: documentId(1),
    page: 1,
    documents: [
      { document: documentId(1), typing: { number: '01234' }, verdict: null, reasons: [], namedPages: [] },
    ],
  }
  on = await caseStage({ view: caseView({ documents: [documentView(1, { ...seen, readings })] }), draft })
  await expect.element(page.getByRole('textbox', { name: 'Номер' })).toHaveValue('01234')
  await expect.poll(() => document.activeElement?.id).toBe('viewer')
})
