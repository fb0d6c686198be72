import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { gatedVerbs, type Language } from '../../../renderer/domain/vocabulary.ts'
import type { CaseView } from '../../../renderer/vault/client/api.ts'
import { session } from '../desk/stage.tsx'
import { looksRight } from '../looks.ts'
import { caseStage, type CaseStage } from './case-stage.tsx'
import { caseView, documentView, representative, reviewer } from './figures.ts'

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
const at = '2026-03-02T09:00:00.000Z'
const documents = () => [documentView(1), documentView(2, { kind: 'diploma' })]
/** As their reviewer left them. */
const found = () => {
  const finding = {
    verdict: 'rejected' as const,
    reasons: ['DIGITAL_EDIT' as const],
    namedPages: [1],
    by: reviewer,
    at,
  }
  return documents().map((one) => ({ ...one, finding }))
}
const waiting = (more: Partial<CaseView> = {}): CaseView =>
  caseView({
    ...{ documents: documents(), state: 'new', claimedBy: null, claimedByLogin: null },
    ...{ stage: 'second', notForYou: 'SETTLES', secondBy: 'reviewer', ...more },
  })
const out = { name: 'Шымкент', at, expires: '2026-04-01T09:00:00.000Z', state: 'out' } as const
const peer = 'ab'.repeat(16)

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
      ...{ asked: { name: 'Шымкент', caseRef: 'SAMPLE-0002', returnedAt: null } },
      decision: { outcome: 'declined', by: reviewer, at, confirmation: 'not-needed', confirmedBy: null },
    })
    on = await caseStage({ view, session: { ...session, verbs: [...gatedVerbs] }, language, theme })
    await expect.element(page.getByText(/SAMPLE-0002/).last()).toBeVisible()
    await looksRight(`elsewhere-decided-${language}-${theme}`)
  })

  test('the workstation that is to be asked is chosen from those enrolled', async () => {
    on = await caseStage({
      ...{ view: waiting(), session: settler, language, theme },
      answers: { 'review.places': () => [{ peer, name: 'Шымкент' }] },
    })
    await page
      .getByRole('button', { name: /рабочее место…|жұмыс орнына жіберу…|another workstation…/ })
      .click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await looksRight(`elsewhere-send-${language}-${theme}`)
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
    ...{ asked: { name: 'Шымкент', caseRef: 'SAMPLE-0002', returnedAt: at } },
    decision: { outcome: 'declined', by: reviewer, at, confirmation: 'not-needed', confirmedBy: null },
  })
  on = await caseStage({ view, session: settler, answers: { 'document.destroy': () => view } })
  await page.getByRole('button', { name: 'Уничтожить копии…' }).click()
  expect(called('document.destroy')).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Уничтожить', exact: true }).click()
  await expect.poll(() => called('document.destroy').length).toBe(2)
  expect(called('document.destroy')[0]).toMatchObject([{ ground: 'purpose-reached' }])
})
