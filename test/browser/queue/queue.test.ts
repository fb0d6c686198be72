import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { sweepAll } from '../../../renderer/desk/app/store.ts'
import { useQueue } from '../../../renderer/desk/queue/store.ts'
import { languages } from '../../../renderer/domain/vocabulary.ts'
import type { CaseView, ListEntry } from '../../../renderer/vault/client/api.ts'
import { ids, session } from '../desk/stage.tsx'
import { representative } from '../people/people.ts'
import { daysAgo, listEntry, morning } from './cases.ts'
import { queueStage, type QueueStage } from './queue-stage.ts'
import { looksRight } from '../looks.ts'

let on: QueueStage | null = null
afterEach(() => on?.leave())

const table = page.getByRole('table', { name: 'Очередь дел' })
const refs = (): string[] =>
  [...document.querySelectorAll('[role="cell"] button')].map((button) => button.textContent)
/** By its name; the count follows it. */
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
const chosen = (): string | undefined =>
  document.querySelector('[role="row"][aria-selected="true"] button')?.textContent
const showsCases = async (n: number): Promise<void> => {
  await expect.poll(() => refs().length).toBe(n)
}

const view = (n: number): CaseView => ({
  ...{ id: ids.case(n), caseRef: `KZ-104-${8800 + n}`, programme: 'beauty-master', residency: 'KZ' },
  ...{ receivedAt: daysAgo(1), round: 1, state: 'claimed', claimedBy: ids.reviewer },
  ...{ claimedByLogin: session.login, documents: [], decision: null, outcome: null },
  ...{
    stage: 'first',
    notForYou: null,
    secondBy: 'representative',
    ties: [],
    appeal: null,
    elsewhere: null,
    asked: null,
    differ: false,
    reviews: [],
  },
  claim: { familyName: 'А', givenName: 'Б', patronymic: null, specialisation: 'в', hasIin: false },
})

test.each(languages.flatMap((language) => [[language, 'light'] as const, [language, 'dark'] as const]))(
  'A morning’s queue in %s, %s',
  async (language, theme) => {
    on = await queueStage(morning(), { language, theme })
    await showsCases(8)
    await looksRight(`queue-${language}-${theme}`)
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    await page.getByRole('tab').nth(3).click()
    await showsCases(12)
    await looksRight(`queue-all-${language}-${theme}`)
  },
)

test.each(languages)(
  'In the smallest window, in %s, no column and no button runs off its edge',
  async (language) => {
    on = await queueStage(morning(), { language, open: representative })
    await page.viewport(960, 640)
    await showsCases(8)
    await looksRight(`queue-narrow-${language}`)
    const off = [...document.querySelectorAll('header *, [role="columnheader"], [role="cell"]')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth)
      .map(({ textContent }) => textContent)
    expect(off).toEqual([])
  },
)

test('The queue stands oldest first, tells the age in words and names what is missing', async () => {
  on = await queueStage(morning())
  await showsCases(8)
  expect(refs()[0]).toBe('SAMPLE-0002')
  await expect.element(table.getByText('просрочено на 1 день')).toBeVisible()
  await expect.element(table.getByText('4 дня из 5')).toBeVisible()
  await expect.element(table.getByText('нет документа об образовании')).toBeVisible()
  await expect.element(table.getByText('не читается 1')).toBeVisible()
  await expect.element(table.getByText('круг 2')).toBeVisible()
})

test('Tabs filter by what is to be done, and count', async () => {
  on = await queueStage(morning())
  await showsCases(8)
  await expect.element(page.getByRole('tab', { name: 'Мне на рассмотрение 8' })).toBeVisible()
  await expect.element(page.getByRole('tab', { name: 'Решённые 2' })).toBeVisible()
  await tab('Ждут подтверждения').click()
  await showsCases(1)
  expect(refs()).toEqual(['KZ-104-8861'])
  await tab('Решённые').click()
  await expect.element(table.getByText(/^сертифицирован/)).toBeVisible()
})

test('The search finds in memory by any word, and says so when it finds nothing', async () => {
  on = await queueStage(morning())
  await showsCases(8)
  await userEvent.keyboard('/')
  await userEvent.keyboard('әбді')
  await showsCases(1)
  await userEvent.keyboard('ы')
  await expect.element(page.getByText('Ничего не найдено')).toBeVisible()
  await looksRight('queue-not-found')
  await page.getByRole('button', { name: 'Очистить поиск' }).click()
  await showsCases(8)
  await expect.element(page.getByRole('searchbox', { name: 'Поиск' })).toHaveValue('')
})

test('The queue is narrowed to what is overdue, to a programme, to a reviewer, and widened again', async () => {
  on = await queueStage(morning())
  await showsCases(8)
  await userEvent.keyboard('p')
  await showsCases(1)
  expect(refs()).toEqual(['SAMPLE-0002'])
  await expect
    .element(page.getByRole('button', { name: 'Просрочено 1' }))
    .toHaveAttribute('aria-pressed', 'true')
  await looksRight('queue-narrowed')
  await page.getByRole('button', { name: 'Снять отбор' }).click()
  await showsCases(8)
  await page.getByRole('button', { name: /Программа/ }).click()
  await page.getByRole('option', { name: 'Парикмахер' }).click()
  await showsCases(2)
  await tab('Все').click()
  await page.getByRole('button', { name: /Рецензент$/ }).click()
  await page.getByRole('option', { name: session.login }).click()
  await expect.element(page.getByText('Под отбор ничего не подходит')).toBeVisible()
  await looksRight('queue-narrowed-to-nothing')
  // What is decided is late no more.
  await page.getByRole('main').getByRole('button', { name: 'Снять отбор' }).last().click()
  await userEvent.keyboard('p')
  await showsCases(1)
})

test('In the narrowest window everything over the queue is in sight, nothing over another', async () => {
  on = await queueStage(morning())
  await page.viewport(960, 640)
  await showsCases(8)
  await userEvent.keyboard('p')
  await showsCases(1)
  const boxes = ['Просрочено 1', 'Снять отбор', 'Взять самое старое', /Рецензент$/].map((name) =>
    page.getByRole('button', { name }).element().getBoundingClientRect(),
  )
  for (const [i, box] of boxes.entries()) {
    expect(box.right).toBeLessThanOrEqual(960)
    for (const other of boxes.slice(i + 1)) {
      const apart = box.right <= other.left || other.right <= box.left
      expect(apart || box.bottom <= other.top || other.bottom <= box.top).toBe(true)
    }
  }
  await looksRight('queue-narrow-window')
})

test('Arrows, Home, End and pages move the chosen row; Enter opens it, and claims what is new once the person has declared themself', async () => {
  on = await queueStage(morning(), { answers: { 'case.claim': () => view(31) } })
  await showsCases(8)
  expect(chosen()).toBe('SAMPLE-0002')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.poll(chosen).toBe('KZ-104-8840')
  await userEvent.keyboard('{ArrowUp}')
  await expect.poll(chosen).toBe('KZ-104-8831')
  await userEvent.keyboard('{End}')
  await expect.poll(chosen).toBe('KZ-104-8863')
  await userEvent.keyboard('{PageUp}')
  await expect.poll(chosen).toBe('SAMPLE-0002')
  await userEvent.keyboard('{End}{Home}{ArrowDown}')
  await expect.poll(chosen).toBe('KZ-104-8831')
  await userEvent.keyboard('{Enter}')
  const dialog = page.getByRole('dialog', { name: 'Взять дело KZ-104-8831' })
  await expect.element(dialog).toBeVisible()
  await expect.element(dialog.getByText('Щеглова Юлия Сергеевна')).toBeVisible()
  // Left without a word, nothing is claimed and nothing said.
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  expect(on.names()).not.toContain('case.claim')
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog.getByRole('button', { name: 'Заявить и взять' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => location.hash).toBe(`#/case/${ids.case(31)}`)
  expect(on.vault.asked.find(({ name }) => name === 'case.claim')?.args).toEqual([
    { case: ids.case(31), untied: true },
  ])
})

test('A tie to the Master is declared in two presses, and the next case is asked of', async () => {
  const waiting = [listEntry(31), listEntry(46)]
  on = await queueStage(morning(), {
    answers: {
      'case.oldest': () => waiting[0] ?? null,
      'case.declareTie': () => void waiting.shift(),
      'case.claim': () => view(46),
    },
  })
  await showsCases(8)
  await userEvent.keyboard('n')
  const declare = page.getByRole('button', { name: 'Заявить о связи' })
  await page.getByRole('button', { name: 'Есть связь…' }).click()
  await page.getByRole('button', { name: 'Назад' }).click()
  await page.getByRole('button', { name: 'Есть связь…' }).click()
  expect(on.names()).not.toContain('case.declareTie')
  await expect.element(declare).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog', { name: 'Взять дело KZ-104-8846' })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => location.hash).toBe(`#/case/${ids.case(46)}`)
  expect(on.vault.asked.find(({ name }) => name === 'case.declareTie')?.args).toEqual([ids.case(31)])
  expect(on.vault.asked.filter(({ name }) => name === 'case.claim')).toHaveLength(1)
})

test('A case that is not given to this account is none for it to review, and opens without a question', async () => {
  on = await queueStage([listEntry(31, { barred: [ids.reviewer] }), listEntry(46)])
  await showsCases(1)
  await tab('Все').click()
  await table.getByRole('button', { name: 'KZ-104-8831' }).click()
  await expect.poll(() => location.hash).toBe(`#/case/${ids.case(31)}`)
  expect(on.names()).not.toContain('case.claim')
})

test.each(languages.flatMap((language) => [[language, 'light'] as const, [language, 'dark'] as const]))(
  'The declaration in %s, %s',
  async (language, theme) => {
    on = await queueStage(morning(), { language, theme, answers: { 'case.oldest': () => listEntry(31) } })
    await showsCases(8)
    await userEvent.keyboard('n')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await looksRight(`claiming-${language}-${theme}`)
    await page.getByRole('dialog').getByRole('button').first().click()
    await looksRight(`claiming-tied-${language}-${theme}`)
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  },
)

test('A decided case opens without being claimed', async () => {
  on = await queueStage(morning())
  await tab('Решённые').click()
  await table.getByRole('button', { name: 'KZ-104-8864' }).click()
  await expect.poll(() => location.hash).toBe(`#/case/${ids.case(64)}`)
  expect(on.names()).not.toContain('case.claim')
})

test('A case that somebody else has is told in a sentence, and the queue stays', async () => {
  on = await queueStage(morning(), {
    answers: {
      'case.claim': () => {
        throw new SverkaError('CASE_TAKEN')
      },
    },
  })
  await tab('Все').click()
  await table.getByRole('button', { name: 'KZ-104-8862' }).click()
  await expect.element(page.getByText('Дело уже в работе у другого рецензента.')).toBeVisible()
  await looksRight('queue-taken')
  await page.getByRole('button', { name: 'Убрать сообщение' }).click()
  await expect.element(page.getByText('Дело уже в работе у другого рецензента.')).not.toBeInTheDocument()
})

test('N takes the oldest case; where none waits it is said', async () => {
  let next: ListEntry | null = null
  on = await queueStage(morning(), {
    answers: { 'case.oldest': () => next, 'case.claim': () => view(31) },
  })
  await showsCases(8)
  await userEvent.keyboard('n')
  await expect.element(page.getByText('Новых дел в очереди нет.')).toBeVisible()
  next = listEntry(31)
  await userEvent.keyboard('n')
  await expect.element(page.getByRole('button', { name: 'Заявить и взять' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => location.hash).toBe(`#/case/${ids.case(31)}`)
})

test('A change in the vault moves the row at once', async () => {
  on = await queueStage(morning())
  await showsCases(8)
  const changed = listEntry(31, {
    rev: 2,
    state: 'claimed',
    claimedBy: ids.representative,
    receivedAt: daysAgo(4),
  })
  on.vault.tell('queue.entries', { entries: [changed], reset: false })
  await showsCases(7)
  expect(refs()).not.toContain('KZ-104-8831')
})

test('Of a hundred thousand cases only those in sight are drawn, and the place in the list is kept', async () => {
  const many = Array.from({ length: 100_000 }, (_, n) =>
    listEntry(n, {
      id: n.toString(16).padStart(32, '0'),
      caseRef: `M-${n}`,
      receivedAt: new Date(1.7e12 + n * 1000).toISOString(),
    }),
  )
  on = await queueStage(many, { pageSize: 2000 })
  await expect.element(page.getByRole('tab', { name: /^Все 100.000$/ })).toBeVisible()
  expect(page.getByRole('row').elements().length).toBeLessThan(60)
  await userEvent.keyboard('{End}')
  await expect.poll(chosen).toBe('M-99999')
  await userEvent.keyboard('{ArrowUp}')
  await expect.poll(chosen).toBe('M-99998')
  await page.getByRole('searchbox', { name: 'Поиск' }).fill('m-4242')
  await expect.poll(() => refs()[0]).toBe('M-4242')
  await page.getByRole('searchbox', { name: 'Поиск' }).fill('')
  await expect.poll(() => refs()[0]).toBe('M-0')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.poll(chosen).toBe('M-2')
  await userEvent.keyboard('{Alt>}4{/Alt}')
  await expect.element(table).not.toBeInTheDocument()
  await userEvent.keyboard('{Alt>}1{/Alt}')
  await expect.poll(chosen).toBe('M-2')
})

test('An empty queue says what to do', async () => {
  on = await queueStage([])
  await expect.element(page.getByText('Дел пока нет')).toBeVisible()
  await looksRight('queue-empty')
  await userEvent.keyboard('{Control>}o{/Control}')
  await expect.element(page.getByRole('dialog', { name: 'Принять дела' })).toBeVisible()
})

test('With the lock nothing of the list is left (demand 9)', async () => {
  on = await queueStage(morning())
  await showsCases(8)
  await page.getByRole('searchbox', { name: 'Поиск' }).fill('щеглова')
  await sweepAll()
  expect(useQueue.getState()).toMatchObject({ rows: [], search: '', chosen: { id: null }, told: false })
  on.vault.tell('queue.entries', { entries: morning(), reset: false })
  expect(useQueue.getState().rows).toEqual([])
})

test('A damaged part of the list is told, with the way to the check for who may begin one; the rest is there', async () => {
  on = await queueStage(morning(), { damagedPages: 1 })
  await showsCases(8)
  const damage = page.getByRole('alert')
  await expect.element(damage.getByText(/^Повреждена 1 часть списка дел/)).toBeVisible()
  await expect.element(damage.getByText(/Сообщите уполномоченному представителю/)).toBeVisible()
  expect(damage.getByRole('button').elements()).toEqual([])
  on.leave()

  on = await queueStage(morning(), { damagedPages: 2, open: representative })
  await showsCases(8)
  await looksRight('queue-damaged')
  await damage.getByRole('button', { name: 'К проверке' }).click()
  await expect.element(page.getByRole('heading', { name: 'Хранилище', level: 1 })).toBeVisible()
})

test('The focus stays on the chosen case when an older one comes in above it', async () => {
  on = await queueStage([
    listEntry(31, { receivedAt: daysAgo(3) }),
    listEntry(46, { receivedAt: daysAgo(2) }),
  ])
  await page.getByRole('row', { name: new RegExp(listEntry(31).caseRef) }).click()
  await userEvent.keyboard('{ArrowDown}')
  const focused = (): string => document.activeElement?.querySelector('button')?.textContent ?? ''
  const chosen = listEntry(46).caseRef
  await expect.poll(focused).toBe(chosen)
  on.vault.tell('queue.entries', { entries: [listEntry(52, { receivedAt: daysAgo(6) })], reset: false })
  await expect.element(page.getByRole('row', { name: new RegExp(listEntry(52).caseRef) })).toBeVisible()
  await expect.poll(focused).toBe(chosen)
  await expect.element(page.getByRole('row', { selected: true })).toHaveAccessibleName(new RegExp(chosen))
})
