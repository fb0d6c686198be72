import { afterEach, expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { useShortcutRegistry } from '../../../renderer/desk/app/shortcuts.ts'
import { useApp } from '../../../renderer/desk/app/store.ts'
import { outcomeVerbs } from '../../../renderer/desk/words/vocabulary.ts'
import { checklistFor } from '../../../renderer/domain/checklists.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { session } from '../desk/stage.tsx'
import { looksRight } from '../looks.ts'
import { listEntry } from '../queue/cases.ts'
import { caseStage, idCard, type CaseStage } from './case-stage.tsx'
import {
  caseView,
  documentId,
  documentView,
  reading,
  representative,
  reviewer,
  seenPages,
} from './figures.ts'

/** Of `rgb(…)`, from 0 to 1. */
const luminance = (colour = ''): number =>
  (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part) / 765, 0)

const tells = (where: Locator, text: string) =>
  expect.poll(() => where.query()?.textContent ?? '').toContain(text)

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const asked = (name: string) => on?.vault.asked.filter((one) => one.name === name) ?? []
const record = () => page.getByRole('button', { name: 'Записать заключение' })

const readAll = [
  reading('number', '012345678'),
  reading('birthDate', '01.01.1990'),
  reading('iin', '900101300007'),
  reading('familyName', 'same', { how: 'confirmed' }),
  reading('givenName', 'same', { how: 'confirmed' }),
]
const accepted = () => ({
  verdict: 'accepted' as const,
  reasons: [],
  round: 1,
  namedPages: [],
  by: reviewer,
  at: new Date().toISOString(),
})

test('no verdict is chosen until a person chooses one, and Enter chooses none (demand 3)', async () => {
  on = await caseStage()
  const group = page.getByRole('radiogroup', { name: 'Заключение' })
  await expect.element(group).toBeVisible()
  expect(group.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
  await expect.element(record()).toBeDisabled()
  await expect.element(page.getByText(/^Выберите заключение\./)).toBeVisible()
  const accept = group.getByRole('radio', { name: 'Принять' })
  accept.element().focus()
  await userEvent.keyboard('{Enter}')
  expect(group.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
  await userEvent.keyboard(' ')
  await expect.element(accept).toBeChecked()
  expect(asked('document.find')).toHaveLength(0)
})

test('the button that records says why it sleeps', async () => {
  on = await caseStage()
  await page.getByRole('radio', { name: 'Принять' }).click()
  const items = checklistFor('id-card').length
  await expect
    .element(page.getByText(`Отметьте ещё ${String(items)} пунктов проверки.`, { exact: false }))
    .toBeVisible()
  await expect
    .element(page.getByText('Прочитайте: номер, дата рождения, иин, фамилия, имя.', { exact: false }))
    .toBeVisible()
  await expect.element(record()).toBeDisabled()
})

test('a document is accepted once its page was seen, its fields read and its checklist done', async () => {
  const checked = checklistFor('id-card').map(({ id }) => id)
  const documents = [documentView(1, { readings: readAll, checked }), documentView(2, { kind: 'diploma' })]
  on = await caseStage({ view: caseView({ documents }) })
  await userEvent.keyboard('1 ')
  // The page lies whole in the pane: a moment before the eye is enough.
  await expect.element(record()).toBeEnabled()
  expect(on.view().documents[0]?.evidence).toMatchObject([{ page: 1, shown: true, legible: true }])
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .poll(() => asked('document.find').map(({ args }) => args[0]))
    .toMatchObject([{ document: documentId(1), verdict: 'accepted', reasons: [] }])
  await expect.element(page.getByRole('heading', { name: 'Диплом', level: 2 }).last()).toBeVisible()
  await expect.poll(() => asked('document.open').map(({ args }) => args[0])).toHaveLength(2)
})

test.each(['light', 'dark'] as const)(
  'what the person read otherwise than it was claimed is told before it is accepted, and before it is certified (%s)',
  async (theme) => {
    const checked = checklistFor('id-card').map(({ id }) => id)
    const different = { comparison: 'different' as const }
    const readings = [
      ...readAll.slice(0, 3),
      reading('familyName', 'different', { how: 'confirmed', ...different }),
      reading('givenName', 'same', { how: 'confirmed' }),
    ]
    const documents = [documentView(1, { pages: 1, evidence: seenPages(1), readings, checked })]
    on = await caseStage({ view: caseView({ documents, programme: 'home-repair' }), theme })
    const told = page.getByText('По вашим отметкам не совпадает с заявкой: фамилия.')
    await expect.element(record()).toBeVisible()
    expect(told.elements()).toEqual([])
    await page.getByRole('radio', { name: 'Принять' }).click()
    await expect.element(told).toBeVisible()
    await looksRight(`differs-${theme}`)
    await record().click()
    await page.getByRole('radio', { name: outcomeVerbs.certified.ru }).click()
    await expect
      .element(page.getByText('Принято, хотя не совпадает с заявкой: Удостоверение личности (фамилия).'))
      .toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Решить', exact: true })).toBeEnabled()
    await looksRight(`differs-decided-${theme}`)
  },
)

test('once the finding is recorded, what was ticked is still seen ticked', async () => {
  const items = checklistFor('id-card').map(({ id }) => id)
  const documents = [
    documentView(1, { pages: 1, evidence: seenPages(1), finding: accepted(), checked: items.slice(0, 1) }),
  ]
  on = await caseStage({ view: caseView({ documents }) })
  const boxes = page.getByRole('region', { name: 'Проверка', exact: true }).getByRole('checkbox')
  await expect.poll(() => boxes.elements()).toHaveLength(items.length)
  const styleOf = (part: Element | null | undefined) => part && getComputedStyle(part)
  const [ticked, empty] = boxes
    .elements()
    .map((box) => box.closest('label')?.querySelector('svg')?.parentElement)
  const mark = ticked?.querySelector('path')
  expect(empty?.querySelector('path')).toBeNull()
  expect(luminance(styleOf(ticked)?.backgroundColor) - luminance(styleOf(mark)?.stroke)).toBeGreaterThan(0.5)
})

test('the key that records leads to the page that is still to be looked at, and records nothing', async () => {
  const checked = checklistFor('diploma').map(({ id }) => id)
  on = await caseStage({
    view: caseView({ documents: [documentView(2, { kind: 'diploma', checked })] }),
  })
  await expect.element(page.getByText('Страница 1 из 2')).toBeVisible()
  await userEvent.keyboard('{]}')
  await expect.element(page.getByText('Страница 2 из 2')).toBeVisible()
  await userEvent.keyboard('1 ')
  await expect.element(page.getByText(/Осмотрите целиком и разборчиво/)).toBeVisible()
  page.getByRole('radio', { name: 'Принять' }).element().focus()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByText('Страница 1 из 2')).toBeVisible()
  await expect.element(page.getByRole('region', { name: 'Документ', exact: true })).toHaveFocus()
  expect(asked('document.find')).toHaveLength(0)
})

test('a key goes to the decision once there is one to make, and chooses nothing (demand 3)', async () => {
  const finding = accepted()
  const documents = [
    documentView(1, { pages: 1, evidence: seenPages(1), finding }),
    documentView(2, { kind: 'diploma', pages: 2, evidence: seenPages(2), finding }),
  ]
  on = await caseStage({ view: caseView({ documents }) })
  const outcomes = page.getByRole('radiogroup', { name: 'Решение по делу' })
  await expect.element(outcomes).toBeVisible()
  await userEvent.keyboard('d')
  await expect.element(outcomes.getByRole('radio', { name: 'Сертифицировать' })).toHaveFocus()
  expect(outcomes.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
})

test('a key opens the reasons of the verdict that was chosen', async () => {
  on = await caseStage()
  await userEvent.keyboard('3 ')
  await expect.element(page.getByRole('button', { name: '+ причина' })).toBeVisible()
  await userEvent.keyboard('a')
  await expect.element(page.getByRole('searchbox', { name: 'Найти причину' })).toHaveFocus()
  await expect.element(page.getByRole('searchbox', { name: 'Найти причину' })).toHaveValue('')
})

test('a reason is found by typing, and the page it was seen on is named by the person', async () => {
  on = await caseStage({ papers: { [documentId(1)]: [...idCard, ...idCard] } })
  await userEvent.keyboard('2 ')
  await page.getByRole('button', { name: '+ причина' }).click()
  await userEvent.keyboard('нечёт')
  await page.getByRole('menuitemcheckbox', { name: 'Нечётко' }).click()
  await userEvent.keyboard('{Escape}{Escape}')
  await expect.element(page.getByText('Назовите страницы, где это видно.')).toBeVisible()
  await expect.element(page.getByText('Снимок нечёткий', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'эта страница' }).click()
  await record().click()
  await expect
    .poll(() => asked('document.find').map(({ args }) => args[0]))
    .toMatchObject([{ verdict: 'resubmission', reasons: ['BLUR'], namedPages: [1] }])
})

test('a file that cannot be shown is told in a sentence, recorded as shown to have failed, and leaves no reason chosen', async () => {
  on = await caseStage({ papers: { [documentId(1)]: 'PASSWORD_PROTECTED_FILE' } })
  await tells(page.getByRole('alert'), 'Файл защищён паролем')
  await expect
    .poll(() => asked('document.failed').map(({ args }) => args[0]))
    .toMatchObject([{ document: documentId(1), page: null, code: 'PASSWORD_PROTECTED_FILE' }])
  // Nothing can be read of it: nothing is asked.
  for (const name of ['Поля', 'Проверка']) {
    await expect.element(page.getByRole('region', { name, exact: true })).not.toBeInTheDocument()
  }
  await userEvent.keyboard('2 ')
  await expect.element(page.getByText('Выберите причину.')).toBeVisible()
  expect(page.getByRole('button', { name: /Убрать причину/ }).elements()).toHaveLength(0)
})

test('a document noted as unreadable can be asked for or rejected, and never accepted', async () => {
  const documents = [documentView(1, { content: { state: 'unreadable', code: 'TYPE_NOT_ALLOWED' } })]
  on = await caseStage({ view: caseView({ documents }) })
  const accept = page.getByRole('radio', { name: 'Принять' })
  await expect.element(accept).toHaveAttribute('aria-disabled', 'true')
  await userEvent.keyboard('1 ')
  expect(page.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
  await userEvent.keyboard('3 ')
  await expect.element(page.getByRole('radio', { name: 'Отклонить' })).toBeChecked()
  expect(asked('document.open')).toHaveLength(0)
})

test('only outcomes that the findings carry can be chosen, and each other one says why not (demand 3)', async () => {
  const documents = [documentView(1, { pages: 1, evidence: seenPages(1), finding: accepted() })]
  const decided: unknown[] = []
  on = await caseStage({
    view: caseView({ documents }),
    answers: {
      'case.decide': (order) => {
        decided.push(order)
        throw new SverkaError('STORE_FULL')
      },
    },
  })
  const group = page.getByRole('radiogroup', { name: 'Решение по делу' })
  await expect
    .element(group.getByRole('radio', { name: outcomeVerbs.certified.ru }))
    .toHaveAttribute('aria-disabled', 'true')
  await expect
    .element(page.getByText('Не хватает: документ об образовании.', { exact: false }).first())
    .toBeVisible()
  expect(group.getByRole('radio', { checked: true }).elements()).toHaveLength(0)
  await group.getByRole('radio', { name: outcomeVerbs['more-documents-required'].ru }).click()
  await page.getByRole('button', { name: 'Решить и взять следующее' }).click()
  await expect.element(page.getByText('На диске не осталось места.', { exact: false })).toBeVisible()
  expect(decided).toEqual([{ case: on.view().id, outcome: 'more-documents-required' }])
})

test('a decision is told with the time it rests, can be undone from there, and the next case opens', async () => {
  const documents = [documentView(1, { pages: 1, evidence: seenPages(1), finding: accepted() })]
  const view = caseView({ documents, programme: 'home-repair' })
  const next = listEntry(1, { id: 'e'.repeat(32) })
  on = await caseStage({
    view,
    answers: {
      'case.decide': () => ({
        ...view,
        state: 'held',
        decision: {
          outcome: 'certified',
          by: reviewer,
          at: new Date().toISOString(),
          confirmation: 'not-needed',
          confirmedBy: null,
        },
        outcome: {
          outcomeId: '019aa000-0000-7000-8000-000000000000',
          state: 'held',
          restUntil: new Date(Date.now() + 120_000).toISOString(),
          receipt: null,
          refusal: null,
        },
      }),
      'case.oldest': () => next,
      'case.undo': () => view,
    },
  })
  await page.getByRole('radio', { name: outcomeVerbs.certified.ru }).click()
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
  await expect.element(page.getByText(/Уйдёт на отправку в \d\d:\d\d/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Заявить и взять' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => location.hash).toBe(`#/case/${next.id}`)
  await page.getByRole('region', { name: 'Сообщения' }).getByRole('button', { name: 'Отменить' }).click()
  await expect.poll(() => location.hash).toBe(`#/case/${view.id}`)
})

test('once decided the focus is with the document, and a key takes the decision back while it rests', async () => {
  const documents = [documentView(1, { pages: 1, evidence: seenPages(1), finding: accepted() })]
  const view = caseView({ documents, programme: 'home-repair' })
  const outcomeId = '019aa000-0000-7000-8000-000000000000'
  const restUntil = new Date(Date.now() + 120_000).toISOString()
  const made = { outcome: 'certified', by: reviewer, at: new Date().toISOString() } as const
  const held = {
    ...view,
    state: 'held' as const,
    decision: { ...made, confirmation: 'not-needed' as const, confirmedBy: null },
    outcome: { outcomeId, state: 'held' as const, restUntil, receipt: null, refusal: null },
  }
  on = await caseStage({ view, answers: { 'case.decide': () => held, 'case.undo': () => view } })
  await page.getByRole('radio', { name: outcomeVerbs.certified.ru }).click()
  await page.getByRole('button', { name: 'Решить', exact: true }).click()
  await expect.element(page.getByText(/^Решение можно отменить ещё/)).toBeVisible()
  await expect.poll(() => document.activeElement?.id).toBe('viewer')
  expect(asked('case.undo')).toEqual([])
  const undo = page.getByRole('complementary').getByRole('button', { name: /^Отменить/ })
  await expect.element(undo).toHaveAttribute('aria-keyshortcuts', 'Shift+U')
  await userEvent.keyboard('{Shift>}u{/Shift}')
  await expect.poll(() => asked('case.undo').map(({ args }) => args)).toEqual([[view.id]])
  await expect.element(page.getByRole('radiogroup', { name: 'Решение по делу' })).toBeVisible()
})

test('the offer to undo goes as soon as the outcome rests no longer, whoever sent it', async () => {
  const documents = [documentView(1, { pages: 1, evidence: seenPages(1), finding: accepted() })]
  const view = caseView({ documents, programme: 'home-repair' })
  const outcomeId = '019aa000-0000-7000-8000-000000000000'
  const restUntil = new Date(Date.now() + 120_000).toISOString()
  const decidedAt = new Date().toISOString()
  on = await caseStage({
    view,
    answers: {
      'case.decide': () => ({
        ...view,
        state: 'held',
        decision: {
          outcome: 'certified',
          by: reviewer,
          at: decidedAt,
          confirmation: 'not-needed',
          confirmedBy: null,
        },
        outcome: { outcomeId, state: 'held', restUntil, receipt: null, refusal: null },
      }),
      'case.oldest': () => null,
    },
  })
  const outbox = (state: 'held' | 'handed-over'): void => {
    const { id, caseRef } = view
    const standing = { outcomeId, outcome: 'certified' as const, decidedAt, state, restUntil }
    useApp.setState({
      outbox: [{ ...standing, receivedAt: null, refusal: null, case: id, caseRef, name: 'Омаров Нұрлан' }],
    })
  }
  await page.getByRole('radio', { name: outcomeVerbs.certified.ru }).click()
  await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
  const offer = page.getByRole('region', { name: 'Сообщения' }).getByRole('button', { name: 'Отменить' })
  await expect.element(offer).toBeVisible()
  outbox('held')
  await new Promise(requestAnimationFrame)
  await expect.element(offer).toBeVisible()
  outbox('handed-over')
  await expect.poll(() => offer.elements()).toHaveLength(0)
})

test('a refusal is put before the representative with its findings, to be confirmed or not', async () => {
  const finding = {
    ...accepted(),
    verdict: 'rejected' as const,
    reasons: ['TEMPLATE' as const],
    namedPages: [1],
  }
  const documents = [documentView(1, { pages: 1, evidence: seenPages(1), finding })]
  const view = caseView({
    documents,
    state: 'awaiting-confirmation',
    decision: {
      outcome: 'declined',
      by: reviewer,
      at: new Date().toISOString(),
      confirmation: 'awaited',
      confirmedBy: null,
    },
  })
  const answers: boolean[] = []
  on = await caseStage({
    view,
    session: { ...session, account: representative, role: 'representative' },
    answers: {
      'case.confirm': ({ agree }) => {
        answers.push(agree)
        return { ...view, state: 'handed-over' }
      },
    },
  })
  await expect.element(page.getByText('отказано')).toBeVisible()
  expect(page.getByRole('radiogroup', { name: 'Заключение' }).elements()).toHaveLength(0)
  await page.getByRole('button', { name: 'Подтвердить отказ' }).click()
  await expect.poll(() => answers).toEqual([true])
})

test('a case that nobody has can be read but shows no document before it is claimed (demand 2)', async () => {
  on = await caseStage({ view: caseView({ state: 'new', claimedBy: null, claimedByLogin: null }) })
  await expect.element(page.getByRole('button', { name: 'Взять дело' }).first()).toBeVisible()
  expect(asked('document.open')).toHaveLength(0)
  expect(asked('preview.list')).toHaveLength(0)
  await page.getByRole('button', { name: 'Взять дело' }).first().click()
  await page.getByRole('button', { name: 'Заявить и взять' }).click()
  await expect.poll(() => asked('document.open')).toHaveLength(1)
})

test('of many documents the decision tells the first three that are left and counts the rest; acts without a key have a name in the palette', async () => {
  const documents = Array.from({ length: 12 }, (_, i) => documentView(i + 1))
  on = await caseStage({ view: caseView({ documents }) })
  const left = page.getByText(/^Решение по делу\. Осталось: /)
  await expect.element(left).toBeVisible()
  await expect.poll(() => left.element().textContent).toMatch(/^[^;]*(?:; [^;]*){2}; ещё 9\.$/)
  const named = useShortcutRegistry.getState().shortcuts.filter(({ keys }) => keys === null)
  expect(named.map(({ label }) => label)).toEqual(['Отложить', 'Вернуть в очередь'])
})

test('of a document asked for again the Master reads what to do; of a rejected one that is for a case that asks for documents, and is shown as such', async () => {
  const found = async (verdict: 'resubmission' | 'rejected'): Promise<string> => {
    const finding = { ...accepted(), verdict, reasons: ['NAME' as const], namedPages: [1] }
    on = await caseStage({
      view: caseView({ documents: [documentView(1, { finding, pages: 1, evidence: seenPages(1) })] }),
    })
    const head = page.getByRole('heading', { name: 'Мастер прочтёт' })
    await expect.element(head).toBeVisible()
    const told = head.element().parentElement?.parentElement?.querySelectorAll('p') ?? []
    return [...told].map(({ textContent }) => textContent).join('|')
  }
  const wrong = 'Имя в документе отличается от указанного в заявке.'
  const todo = 'Проверьте, как оно записано, и пришлите документ'
  expect(await found('resubmission')).toMatch(new RegExp(`^${wrong} ${todo}`))
  on?.leave()
  expect(await found('rejected')).toMatch(new RegExp(`^${wrong} Если по делу запросят документы: ${todo}`))
})
