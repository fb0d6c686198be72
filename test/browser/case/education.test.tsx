import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { caseStage, diploma, type CaseStage } from './case-stage.tsx'
import { caseView, documentId, documentView } from './figures.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const group = (name: string) => page.getByRole('group', { name, exact: true })
const claimed = { issuer: 'Школа «Стиль»', hours: 12, hasNumber: true, hasIssueDate: true }

test('of a certificate issuer and hours are claimed and confirmed, number and date covered until they were typed (issue 4, 5)', async () => {
  on = await caseStage({
    view: caseView({ documents: [documentView(2, { kind: 'certificate', claimed })] }),
    papers: { [documentId(2)]: diploma },
  })
  await expect.poll(() => group('Кем выдан').query()?.textContent).toContain('Школа «Стиль»')
  expect(group('Часов').query()?.textContent).toContain('12')
  for (const name of ['Номер', 'Дата выдачи'])
    expect(group(name).query()?.textContent).toContain('скрыто до ввода')
  await group('Часов').getByText('совпадает').click()
  await expect
    .poll(() => on?.view().documents[0]?.readings)
    .toMatchObject([{ field: 'hours', how: 'confirmed', seen: 'same' }])
})

test('hours that nobody claimed are typed, as a number and nothing else, and advice weighs them', async () => {
  on = await caseStage({
    view: caseView({ documents: [documentView(2, { kind: 'certificate' })] }),
    papers: { [documentId(2)]: diploma },
  })
  await group('Часов').getByRole('textbox').fill('мало')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Нужно число часов, например 72')).toBeVisible()
  await group('Часов').getByRole('textbox').fill('12 ч')
  await userEvent.keyboard('{Enter}')
  await group('Часов').getByRole('button', { name: /совет/ }).click()
  await expect
    .element(group('Часов').getByText('обычно не меньше 16: проверьте', { exact: false }))
    .toBeVisible()
})

test('a supplement is shown beside its diploma; where there is none, the checklist names the reason', async () => {
  const documents = [
    documentView(2, { kind: 'diploma', content: { state: 'stored', type: 'application/pdf', size: 9000 } }),
    documentView(3, { kind: 'diploma-supplement' }),
  ]
  const papers = { [documentId(2)]: diploma, [documentId(3)]: diploma }
  on = await caseStage({ view: caseView({ documents }), papers })
  expect(page.getByText('назовите причину', { exact: false }).elements()).toHaveLength(0)
  await page.getByRole('button', { name: 'Показать рядом' }).click()
  await expect.element(page.getByRole('region', { name: 'Документ 2', exact: true })).toBeVisible()
  await expect.poll(() => on?.vault.asked.filter(({ name }) => name === 'document.open').length).toBe(2)
  on.leave()
  on = await caseStage({ view: caseView({ documents: documents.slice(0, 1) }), papers })
  await expect
    .element(
      page.getByText(
        'Отдельным файлом его в деле нет. Если без него нельзя, назовите причину «Нет приложения».',
      ),
    )
    .toBeVisible()
})
