import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Language } from '../../../renderer/domain/vocabulary.ts'
import { session } from '../desk/stage.tsx'
import { looksRight } from '../looks.ts'
import { caseStage, type CaseStage } from './case-stage.tsx'
import { caseView, documentView, representative, reviewer } from './figures.ts'
import { differing, documents } from './reviews.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const asked = (name: string) =>
  on?.vault.asked.filter((one) => one.name === name).map(({ args }) => args) ?? []
const settler = { ...session, account: representative, role: 'representative' as const }
const now = (): string => new Date().toISOString()
const looks: [Language, 'light' | 'dark'][] = [
  ['ru', 'light'],
  ['ru', 'dark'],
  ['kk', 'light'],
  ['en', 'dark'],
]

describe.each(looks)('In %s, %s', (language, theme) => {
  test('two reviews lie beside each other before the representative', async () => {
    on = await caseStage({ view: differing(), session: settler, language, theme })
    await expect.element(page.getByRole('table')).toBeVisible()
    await looksRight(`two-reviews-${language}-${theme}`)
  })

  test('an appeal is typed in', async () => {
    const decided = caseView({ documents: documents(), state: 'acknowledged' })
    on = await caseStage({ view: decided, language, theme })
    const button = page.getByRole('complementary').getByRole('button').last()
    await button.click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await looksRight(`appeal-${language}-${theme}`)
  })
})

test('the representative decides for one of the two, with what differs before them, and nothing is chosen beforehand', async () => {
  on = await caseStage({
    view: differing(),
    session: settler,
    answers: { 'case.settle': () => caseView({ state: 'handed-over' }) },
  })
  const both = page.getByRole('table', { name: 'Две проверки' })
  for (const text of ['отказано', 'Не по образцу', /^Г\. Второй/, 'Номер: 012345678', 'Номер: 012345679']) {
    await expect.element(both.getByText(text)).toBeVisible()
  }
  await page.getByRole('button', { name: 'Вторая верна' }).click()
  await expect.poll(() => asked('case.settle')).toEqual([[{ case: differing().id, choice: 'second' }]])
})

test('a reviewer sees that two differ, and neither of the two', async () => {
  on = await caseStage({ view: differing({ reviews: [], claimedBy: null, claimedByLogin: null }) })
  await expect.element(page.getByText(/^Заключения двух рецензентов разошлись/)).toBeVisible()
  expect(page.getByRole('table').elements()).toHaveLength(0)
  expect(page.getByRole('button', { name: /верна$/ }).elements()).toHaveLength(0)
})

test('whoever decided waits for the second reviewer, is told who looks and who does not, and may take it back', async () => {
  const decision = {
    ...{ outcome: 'declined' as const, by: reviewer, at: now() },
    ...{ confirmation: 'awaited' as const, confirmedBy: null },
  }
  const away = caseView({
    ...{ documents: documents(), state: 'new', stage: 'second', claimedBy: null, claimedByLogin: null },
    ...{ notForYou: 'TOOK_PART', secondBy: 'reviewer', decision },
  })
  on = await caseStage({ view: away, answers: { 'case.undo': () => caseView({ documents: documents() }) } })
  await expect.element(page.getByText(/^Ваше решение проверит другой рецензент\./)).toBeVisible()
  expect(page.getByRole('button', { name: 'Взять дело' }).elements()).toHaveLength(0)
  await page.getByRole('button', { name: 'Отозвать решение' }).click()
  // It is theirs to work on again.
  await expect.poll(() => asked('document.open').length).toBeGreaterThan(0)
})

test('where no reviewer is left, the representative is offered to be the second person', async () => {
  const away = caseView({
    ...{ documents: documents(), state: 'new', stage: 'second', claimedBy: null, claimedByLogin: null },
    ...{ notForYou: 'SETTLES', secondBy: 'representative' },
  })
  on = await caseStage({
    view: away,
    session: settler,
    answers: { 'case.stepIn': () => caseView({ state: 'awaiting-confirmation', claimedBy: null }) },
  })
  await expect.element(page.getByText(/^Второго рецензента для этого дела/)).toBeVisible()
  await page.getByRole('button', { name: 'Проверить самому' }).click()
  await expect.poll(() => asked('case.stepIn')).toHaveLength(1)
})

test('an appeal wants what the Master writes, and then waits for somebody who has not seen the case', async () => {
  const decided = caseView({ documents: documents(), state: 'acknowledged' })
  const taken = caseView({
    ...{ documents: documents(), state: 'new', stage: 'appeal', claimedBy: null, claimedByLogin: null },
    notForYou: 'TOOK_PART',
    appeal: { at: now(), byLogin: 'А. Рецензент', text: null, result: null, nobody: true },
  })
  on = await caseStage({ view: decided, answers: { 'case.appeal': () => taken } })
  await page.getByRole('button', { name: 'Принять апелляцию…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Апелляция по делу SAMPLE-0002' })
  await expect.element(dialog.getByRole('button', { name: 'Принять' })).toBeDisabled()
  await expect.element(dialog.getByLabelText('Что пишет Мастер')).toHaveFocus()
  await userEvent.keyboard('Диплом подлинный.')
  await dialog.getByRole('button', { name: 'Принять' }).click()
  await expect.poll(() => asked('case.appeal')).toEqual([[{ case: decided.id, text: 'Диплом подлинный.' }]])
  await expect.element(page.getByText(/^Апелляция от/)).toBeVisible()
  await expect.element(page.getByText(/^Здесь дело видели все/)).toBeVisible()
})

test('a document sent again names the one it replaces, why that was not enough, and leads to it', async () => {
  const finding = {
    ...{ round: 1, verdict: 'resubmission' as const, reasons: ['GLARE' as const], namedPages: [1] },
    ...{ by: reviewer, at: now() },
  }
  const again = [
    documentView(1, { pages: 1, finding }),
    documentView(3, { round: 2 }),
    documentView(2, { kind: 'diploma' }),
  ]
  on = await caseStage({ view: caseView({ documents: again, round: 2 }) })
  await expect
    .element(page.getByText('Прислан вместо документа из круга 1: запрошен заново, Блик.'))
    .toBeVisible()
  await page.getByRole('button', { name: 'Показать прежний' }).click()
  await expect.element(page.getByText('Заключение из круга 1 остаётся в силе.')).toBeVisible()
})

test('at work a tie that comes to light is declared from the menu, and the case leaves', async () => {
  on = await caseStage()
  await page.getByRole('button', { name: 'Ещё' }).click()
  await page.getByRole('menuitem', { name: 'Связь с Мастером…' }).click()
  await page.getByRole('button', { name: 'Заявить о связи' }).click()
  await expect.poll(() => asked('case.declareTie')).toHaveLength(1)
  await expect.poll(() => location.hash).toBe('#/queue')
})
