import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { advised } from '../../../renderer/domain/brands.ts'
import type { Language } from '../../../renderer/domain/vocabulary.ts'
import type { Reading } from '../../../renderer/vault/client/api.ts'
import { adiletCard, nurlanCard, yuliaPassport } from '../../samples/people.ts'
import { looksRight } from '../looks.ts'
import { caseStage, type CaseStage } from './case-stage.tsx'
import { adviceOn, caseView, documentId, documentView, reading } from './figures.ts'
import { timerOf } from './timer-of.ts'

let on: CaseStage | null = null
afterEach(() => {
  vi.restoreAllMocks()
  on?.leave()
  on = null
})

const lines = page.getByRole('textbox', { name: 'Машиночитаемые строки' })
const group = (name: string) => page.getByRole('group', { name, exact: true })
const tells = (where: Locator, text: string) =>
  expect.poll(() => where.query()?.textContent ?? '').toContain(text)
const recorded = (): readonly unknown[] =>
  on?.vault.asked.filter(({ name }) => name === 'document.reading') ?? []

test('lines are counted while they are typed, and Enter records them once all are whole', async () => {
  on = await caseStage()
  await lines.fill(nurlanCard.mrz[0])
  await tells(page.getByRole('status', { name: 'Длина строк' }), '1-я: 30 из 30 ✓')
  await userEvent.keyboard('{Enter}')
  expect(recorded()).toHaveLength(0)
  await lines.fill(nurlanCard.mrz.join('\n').slice(0, -1))
  await tells(page.getByRole('status', { name: 'Длина строк' }), '3-я: 29 из 30')
  await lines.fill(nurlanCard.mrz.join('\n').toLowerCase())
  await userEvent.keyboard('{Enter}')
  await tells(group('Машиночитаемые строки'), 'Контрольные цифры строк сходятся: 4 из 4.')
  await tells(group('Машиночитаемые строки'), nurlanCard.mrz[2])
  expect(recorded()).toHaveLength(1)
})

test('lines pasted as one, or with something missing, can be recorded by the button; what is wrong is told', async () => {
  on = await caseStage()
  await lines.fill(nurlanCard.mrz.join(' ').slice(1))
  await page.getByRole('button', { name: 'Записать строки' }).click()
  await tells(group('Машиночитаемые строки'), 'Строки не той длины: 1-я: 89 из 44')
  await page.getByRole('button', { name: 'Изменить: Машиночитаемые строки' }).click()
  await lines.fill(nurlanCard.mrz.join(''))
  await userEvent.keyboard('{Enter}')
  await tells(group('Машиночитаемые строки'), 'карта (TD1)')
  await tells(group('Машиночитаемые строки'), 'прежде записано')
})

test('the working of a check digit is shown on demand: characters, weights, sum, expected, found', async () => {
  on = await caseStage()
  await lines.fill(nurlanCard.mrz.join('\n').replace('9001011M', '9001012M'))
  await userEvent.keyboard('{Enter}')
  const where = group('Машиночитаемые строки')
  await tells(where, 'Не сходятся контрольные цифры: дата рождения, итоговая.')
  expect(where.query()?.textContent).not.toContain('сумма')
  await page.getByRole('button', { name: 'Показать расчёт' }).click()
  await tells(where, 'сумма 71, остаток от деления на 10: 1; указано 2')
  await tells(where, 'знаки 900101, веса 7 3 1 7 3 1')
  await page.getByRole('button', { name: 'Скрыть расчёт' }).click()
  expect(where.query()?.textContent).not.toContain('сумма')
})

test('advice that warns stands before advice that agrees, and has a sign and weight of its own', async () => {
  on = await caseStage()
  await lines.fill(nurlanCard.mrz.join('\n').replace('9001011M', '9001012M'))
  await userEvent.keyboard('{Enter}')
  const where = group('Машиночитаемые строки')
  await tells(where, 'Не сходятся контрольные цифры')
  const notes = [...(where.query()?.querySelectorAll('[role=note] > ul > li') ?? [])]
  const signs = notes.map((note) => note.querySelector('[aria-hidden=true]')?.textContent === '!')
  expect(notes[0]?.textContent).toContain('Не сходятся контрольные цифры')
  expect(signs).toEqual(notes.map((_, at) => at === 0))
  expect(notes.map((note) => getComputedStyle(note).fontWeight)).toEqual(
    notes.map((_, at) => (at === 0 ? '600' : '400')),
  )
  expect(notes.length).toBeGreaterThan(1)
})

test('advice for a field is nowhere on the screen before the person has read that field (demand 6)', async () => {
  on = await caseStage()
  await lines.fill(adiletCard.mrz.join('\n'))
  await userEvent.keyboard('{Enter}')
  await tells(group('Машиночитаемые строки'), 'ZHUNISSOV ADILET')
  expect(page.getByRole('button', { name: /: совет/ }).elements()).toHaveLength(0)
  expect(document.body.innerHTML).not.toContain('01.01.1990')
  expect(document.body.innerHTML).not.toContain('900101300007')
  await page.getByRole('textbox', { name: 'Номер' }).fill('012345678')
  await userEvent.keyboard('{Enter}')
  const advice = page.getByRole('button', { name: 'Номер: совет, не как в строках' })
  await expect.element(advice).toHaveAttribute('aria-expanded', 'false')
  await advice.click()
  await tells(group('Номер'), 'В машиночитаемых строках иначе: 087654321.')
  await page
    .getByRole('radiogroup', { name: 'Фамилия: в документе' })
    .getByRole('radio', { name: 'отличается' })
    .click()
  await page.getByRole('button', { name: 'Фамилия: совет, не как в строках' }).click()
  const name = group('Фамилия')
  await tells(name, 'В строках ZHUNISSOV: так «Омаров» не пишется ни по одной схеме.')
  await tells(name, 'Отличаются выделенные буквы.')
  expect(document.querySelectorAll('[role=note] mark').length).toBeGreaterThan(0)
})

test('advice of every kind leaves the verdict unchosen (demand 3)', async () => {
  on = await caseStage()
  await lines.fill(nurlanCard.mrz.join('\n').replace('9001011M', '9001012M'))
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Решаете вы, а не совет.')).toBeVisible()
  const radios = page.getByRole('radiogroup', { name: 'Заключение' }).getByRole('radio').elements()
  expect(radios.map((radio) => radio.getAttribute('aria-checked'))).toEqual(['false', 'false', 'false'])
  expect(on.view().documents[0]?.finding).toBeNull()
})

test('lines half typed are in the vault within a second and there again when the case is opened', async () => {
  on = await caseStage()
  const rest = timerOf(() => on?.vault.asked.filter(({ name }) => name === 'draft.write').length ?? 0)
  await lines.fill('IDKAZ0123')
  await expect
    .poll(() => on?.draft()?.documents)
    .toMatchObject([{ document: documentId(1), typing: { mrz: 'IDKAZ0123' } }])
  expect(rest()).toBeLessThanOrEqual(1000)
  const draft = on.draft()
  on.leave()
  on = await caseStage({ draft })
  await expect.element(lines).toHaveValue('IDKAZ0123')
  expect(lines.query()?.getAttribute('autocomplete')).toBe('off')
})

/** What of the fields reaches into the panel's right margin, or beyond it. */
const overfull = (): string[] => {
  const edge = (document.querySelector('aside')?.getBoundingClientRect().right ?? 0) - 8
  const parts = [...document.querySelectorAll('aside [role=group] *')]
  return parts.filter((one) => one.getBoundingClientRect().right > edge).map((one) => one.textContent)
}

const looks: [Language, 'light' | 'dark'][] = [
  ['ru', 'light'],
  ['ru', 'dark'],
  ['kk', 'light'],
  ['en', 'dark'],
]

describe.each(looks)('The three columns in %s, %s', (language, theme) => {
  const passport: Reading[] = [
    reading('number', '45 12 123456'),
    reading('birthDate', '15.03.1985', { comparison: 'different' }),
    reading('familyName', 'different', { how: 'confirmed', comparison: 'different' }),
    reading('issueDate', '15.06.2002'),
    reading('mrz', yuliaPassport.mrz.join('\n')),
  ]
  const card: Reading[] = [
    reading('number', nurlanCard.number),
    reading('birthDate', '10.01.1990', { comparison: 'different' }),
    reading('iin', '900101300007'),
    reading('familyName', 'same', { how: 'confirmed' }),
  ]

  test('fit a card whose lines are being typed', async () => {
    const view = documentView(1, { pages: 1, readings: card, advice: adviceOn(card) })
    on = await caseStage({ view: caseView({ documents: [view] }), language, theme })
    await expect.poll(() => document.querySelector('textarea')).not.toBeNull()
    const textarea = document.querySelector('textarea')
    if (textarea === null) throw new Error('no lines to type')
    await userEvent.fill(textarea, nurlanCard.mrz.join('\n').slice(0, 47))
    await new Promise((resolve) => setTimeout(resolve, 700))
    await looksRight(`advice-card-${language}-${theme}`)
    expect(overfull()).toEqual([])
  })

  test('fit a passport with advice and its working open', async () => {
    const advice = adviceOn(passport, 'internal-passport')
    const view = documentView(1, { kind: 'internal-passport', pages: 1, readings: passport, advice })
    on = await caseStage({ view: caseView({ documents: [view] }), language, theme })
    const closed = () => [
      ...document.querySelectorAll<HTMLElement>('aside [role=group] [aria-expanded=false]'),
    ]
    await expect.poll(() => closed().length).toBeGreaterThan(2)
    for (const button of closed()) button.click()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await looksRight(`advice-open-${language}-${theme}`)
    document.querySelector('textarea, pre')?.scrollIntoView()
    await looksRight(`advice-open-below-${language}-${theme}`)
    expect(overfull()).toEqual([])
  })
})

test('that the same file lies in another case is told once, before anything is read', async () => {
  const refs = ['KZ-104-8801']
  const note = { code: 'SAME_FILE_ELSEWHERE', field: 'document', working: { kind: 'refs', refs } } as const
  const documents = [documentView(1, { sameFileIn: refs, advice: [advised(note)] })]
  on = await caseStage({ view: caseView({ documents }) })
  const told = page.getByText(/Такой же файл/)
  await expect.element(told).toHaveTextContent('Такой же файл лежит в деле KZ-104-8801.')
  expect(told.elements()).toHaveLength(1)
})
