import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { gatedVerbs, type Language } from '../../../renderer/domain/vocabulary.ts'
import type { CaseView } from '../../../renderer/vault/client/api.ts'
import { session } from '../desk/stage.tsx'
import { looksRight } from '../looks.ts'
import { caseStage, type CaseStage } from './case-stage.tsx'
import { answered, appeal, appealed, at, decidedThere, documents, out, peer, text, waiting } from './away.ts'
import { caseView, representative, reviewer } from './figures.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const called = (name: string) =>
  on?.vault.asked.filter((one) => one.name === name).map(({ args }) => args) ?? []
const settler = {
  ...{ ...session, account: representative, role: 'representative' as const },
  verbs: [...gatedVerbs],
}
/** As their reviewer left them. */
const found = () => {
  const finding = {
    verdict: 'rejected' as const,
    reasons: ['DIGITAL_EDIT' as const],
    round: 1,
    namedPages: [1],
    by: reviewer,
    at,
  }
  return documents().map((one) => ({ ...one, finding }))
}
/** The same appeal where it was sent. */
const askedHere = (more: Partial<CaseView> = {}): CaseView =>
  caseView({
    documents: documents(),
    asked: { name: 'Астана', caseRef: 'SAMPLE-0007', returnedAt: null, isFor: 'appeal', appeal: { text } },
    ...more,
  })

/** The second review of what was decided of it, where that was sent. */
const secondOfAppeal = (): CaseView =>
  askedHere({
    asked: { name: 'Астана', caseRef: 'SAMPLE-0007', returnedAt: null, isFor: 'second', appeal: { text } },
  })

const looks: [Language, 'light' | 'dark'][] = [
  ['ru', 'light'],
  ['ru', 'dark'],
  ['kk', 'light'],
  ['en', 'dark'],
]

describe.each(looks)('In %s, %s', (language, theme) => {
  test('a case is decided for another workstation, and its result waits to be returned', async () => {
    const view = caseView({
      ...{ documents: found(), state: 'held', claimedBy: reviewer, outcome: null },
      ...{
        asked: { name: 'Шымкент', caseRef: 'SAMPLE-0002', returnedAt: null, isFor: 'second', appeal: null },
      },
      decision: { outcome: 'declined', by: reviewer, at, confirmation: 'not-needed', confirmedBy: null },
    })
    on = await caseStage({ view, session: { ...session, verbs: [...gatedVerbs] }, language, theme })
    await expect.element(page.getByText(/SAMPLE-0002/).last()).toBeVisible()
    await looksRight(`elsewhere-decided-${language}-${theme}`)
  })

  test('an appeal that nobody here can take is sent, decided there, and before a representative here', async () => {
    on = await caseStage({
      ...{ view: appealed(), session: settler, language, theme },
      answers: { 'review.places': () => [{ peer, name: 'Шымкент' }] },
    })
    const send = page.getByRole('button', {
      name: /рабочее место…|жұмыс орнына жіберу…|another workstation…/,
    })
    await expect.element(send).toBeVisible()
    await looksRight(`appeal-nobody-${language}-${theme}`)
    await send.click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await looksRight(`appeal-send-${language}-${theme}`)
    on.leave()
    on = await caseStage({ view: askedHere(), language, theme })
    await expect.element(page.getByText(/SAMPLE-0007/)).toBeVisible()
    await looksRight(`appeal-asked-${language}-${theme}`)
    on.leave()
    on = await caseStage({ view: secondOfAppeal(), language, theme })
    await expect.element(page.getByText(/SAMPLE-0007/)).toBeVisible()
    await looksRight(`appeal-second-asked-${language}-${theme}`)
    on.leave()
    on = await caseStage({ view: decidedThere(), session: settler, language, theme })
    await expect.element(page.getByRole('table')).toBeVisible()
    await looksRight(`appeal-answer-${language}-${theme}`)
  })
})

test('sent, the case says where it is and is nobody’s here until the request is recalled', async () => {
  on = await caseStage({
    ...{ view: waiting(), session: settler },
    answers: {
      'review.places': () => [{ peer, name: 'Шымкент' }],
      'review.send': () => waiting({ elsewhere: out, notForYou: 'ELSEWHERE' }),
      'review.recall': () => waiting({ elsewhere: { ...out, state: 'recalled' } }),
    },
  })
  await page.getByRole('button', { name: 'Отправить на другое рабочее место…' }).click()
  await page.getByRole('button', { name: 'Сохранить файл' }).click()
  await expect.element(page.getByText(/Отправлено на вторую проверку: Шымкент/)).toBeVisible()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(called('review.send')).toEqual([[{ case: waiting().id, peer }]])
  await page.getByRole('button', { name: 'Отозвать запрос' }).click()
  await expect.element(page.getByText(/Дело ждёт второй проверки/)).toBeVisible()
})

test('where no workstation is enrolled, it says so and what to do; who has no mandate to transfer is offered nothing', async () => {
  on = await caseStage({ view: waiting(), session: settler, answers: { 'review.places': () => [] } })
  await page.getByRole('button', { name: 'Отправить на другое рабочее место…' }).click()
  await expect.element(page.getByText(/другое рабочее место не внесено/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Сохранить файл' })).toBeDisabled()
  on.leave()
  on = await caseStage({ view: waiting(), session: { ...settler, verbs: ['use', 'access'] } })
  await expect.element(page.getByText(/Дело ждёт второй проверки/)).toBeVisible()
  expect(page.getByRole('button', { name: 'Отправить на другое рабочее место…' }).elements()).toEqual([])
})

test('once the result was returned, a representative is offered to destroy the copies, and does so on a second word', async () => {
  const view = caseView({
    ...{ documents: found(), state: 'returned', claimedBy: reviewer, outcome: null },
    ...{ asked: { name: 'Шымкент', caseRef: 'SAMPLE-0002', returnedAt: at, isFor: 'second', appeal: null } },
    decision: { outcome: 'declined', by: reviewer, at, confirmation: 'not-needed', confirmedBy: null },
  })
  on = await caseStage({ view, session: settler, answers: { 'document.destroy': () => view } })
  await page.getByRole('button', { name: 'Уничтожить копии…' }).click()
  expect(called('document.destroy')).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Уничтожить', exact: true }).click()
  await expect.poll(() => called('document.destroy').length).toBe(2)
  expect(called('document.destroy')[0]).toMatchObject([{ ground: 'purpose-reached' }])
})

test('an appeal that everybody here has seen leads to another workstation, and says of itself where it is', async () => {
  on = await caseStage({
    ...{ view: appealed(), session: settler },
    answers: {
      'review.places': () => [{ peer, name: 'Шымкент' }],
      'review.send': () =>
        appealed({ appeal, elsewhere: { ...out, isAppeal: true }, notForYou: 'ELSEWHERE' }),
    },
  })
  await expect.element(page.getByText(/^Здесь дело видели все/)).toBeVisible()
  await page.getByRole('button', { name: 'Отправить на другое рабочее место…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Апелляция на другом рабочем месте' })
  await expect.element(dialog.getByText(/то, что пишет Мастер/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Сохранить файл' }).click()
  await expect.element(page.getByText(/^Апелляция отправлена: Шымкент/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Отозвать запрос' })).toBeVisible()
  await expect.element(page.getByText(/^Здесь дело видели все/)).not.toBeInTheDocument()
  expect(called('review.send')).toEqual([[{ case: appealed().id, peer }]])
})

test('who reviews an appeal for another workstation has before them what the Master writes', async () => {
  on = await caseStage({ view: askedHere() })
  await expect
    .element(page.getByText(/^Апелляция для рабочего места «Астана», дело SAMPLE-0007/))
    .toBeVisible()
  await expect.element(page.getByText(`Мастер пишет: ${text}`)).toBeVisible()
})

test('of a second review of an appeal it is said that it is one, and what the Master writes is there too', async () => {
  on = await caseStage({ view: secondOfAppeal() })
  await expect
    .element(page.getByText(/^Вторая проверка по апелляции для рабочего места «Астана»/))
    .toBeVisible()
  await expect.element(page.getByText(`Мастер пишет: ${text}`)).toBeVisible()
})

test('what an appeal came to there is taken or left by a representative, who has it before them', async () => {
  const held = caseView({ state: 'handed-over', claimedBy: null, elsewhere: answered })
  on = await caseStage({ view: decidedThere(), session: settler, answers: { 'case.settle': () => held } })
  await expect.element(page.getByText('Апелляцию рассмотрело рабочее место «Шымкент».')).toBeVisible()
  const found = page.getByRole('table', { name: 'Заключение по апелляции' })
  for (const told of ['отказано', 'Не по образцу', /^Шымкент/, 'Номер: 012345678']) {
    await expect.element(found.getByText(told)).toBeVisible()
  }
  // Neither of the two answers is there beforehand.
  expect(called('case.settle')).toEqual([])
  await page.getByRole('button', { name: 'Принять заключение' }).click()
  await expect.poll(() => called('case.settle')).toEqual([[{ case: held.id, choice: 'first' }]])
  await expect.element(page.getByText('Апелляцию рассмотрело рабочее место «Шымкент».')).toBeVisible()
  on.leave()

  on = await caseStage({
    view: decidedThere(),
    session: settler,
    answers: { 'case.settle': () => appealed() },
  })
  await page.getByRole('button', { name: 'Не принимать: апелляцию рассмотрит другой' }).click()
  await expect.poll(() => called('case.settle')).toEqual([[{ case: held.id, choice: 'neither' }]])
  await expect.poll(() => location.hash).toBe('#/queue')
  on.leave()

  // Who may not say it is told for whom it waits.
  on = await caseStage({ view: decidedThere({ reviews: [] }) })
  await expect.element(page.getByText(/^Слово за уполномоченным представителем/)).toBeVisible()
  expect(page.getByRole('table').elements()).toHaveLength(0)
  expect(page.getByRole('button', { name: /заключение$/ }).elements()).toHaveLength(0)
})
