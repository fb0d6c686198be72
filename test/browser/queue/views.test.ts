import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { sweepAll } from '../../../renderer/desk/app/store.ts'
import { useQueue } from '../../../renderer/desk/queue/store.ts'
import { languages } from '../../../renderer/domain/vocabulary.ts'
import type { QueueDesk } from '../../../renderer/vault/client/api.ts'
import { looksRight } from '../looks.ts'
import { ids, session } from '../desk/stage.tsx'
import { listEntry, morning } from './cases.ts'
import { queueStage, type QueueStage } from './queue-stage.ts'

let on: QueueStage | null = null
afterEach(() => on?.leave())

const refs = (): string[] =>
  [...document.querySelectorAll('[role="cell"] button')].map((button) => button.textContent)
const showsCases = async (n: number): Promise<void> => {
  await expect.poll(() => refs().length).toBe(n)
}
const strip = page.getByRole('group', { name: 'Виды очереди' })
const chip = (name: RegExp) => strip.getByRole('button', { name })
const isChosen = async (name: RegExp): Promise<void> => {
  await expect.element(chip(name)).toHaveAttribute('aria-pressed', 'true')
}

/** A queue whose vault keeps what it is given. */
async function keepingStage(first: Partial<QueueDesk> = {}, more: Parameters<typeof queueStage>[1] = {}) {
  const kept: QueueDesk = { views: [], place: null, ...first }
  on = await queueStage(morning(), {
    ...more,
    answers: {
      'queue.desk': () => structuredClone(kept),
      'queue.keepViews': (views) => void (kept.views = views),
      'queue.keepPlace': (place) => void (kept.place = place),
      ...more.answers,
    },
  })
  await expect.poll(() => useQueue.getState().told).toBe(true)
  return kept
}

const saved = (n: number, name: string, part: Partial<QueueDesk['views'][number]> = {}) => ({
  ...({ id: n.toString(16).padStart(32, '0'), name, tab: 'all', search: '', order: 'oldest' } as const),
  ...{ overdue: false, programme: null, reviewer: null, ...part },
})

const many = [
  saved(1, 'Парикмахеры', { programme: 'hairdresser' }),
  saved(2, 'Омаровы', { search: 'омаров' }),
]

test.each(languages.flatMap((language) => [[language, 'light'] as const, [language, 'dark'] as const]))(
  'Views beside the queue in %s, %s',
  async (language, theme) => {
    await keepingStage({ views: many }, { language, theme })
    await showsCases(8)
    await userEvent.keyboard('3')
    await showsCases(2)
    await looksRight(`queue-views-${language}-${theme}`)
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  },
)

test('The present tab, search, filters and order are kept under a name, chosen again by a digit, and undone', async () => {
  const kept = await keepingStage()
  await showsCases(8)
  await userEvent.keyboard('/ким')
  await page.getByRole('tab', { name: /^Все/ }).click()
  await showsCases(1)
  await page.getByRole('table').getByRole('button', { name: 'Дело', exact: true }).click()
  await userEvent.keyboard('s')
  const dialog = page.getByRole('dialog', { name: 'Сохранить вид' })
  const name = dialog.getByRole('textbox', { name: 'Название' })
  await expect.element(name).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog.getByText('Введите название.')).toBeVisible()
  await userEvent.keyboard('  Кимы  и другие ')
  await looksRight('queue-view-name')
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog).not.toBeInTheDocument()
  expect(kept.views).toMatchObject([
    { name: 'Кимы и другие', tab: 'all', search: 'ким', order: 'reference', overdue: false },
  ])
  await isChosen(/^Кимы и другие/)
  // Another one, then back by its digit: two are built in.
  await userEvent.keyboard('2')
  await isChosen(/^Просроченные/)
  await expect.poll(() => useQueue.getState().search).toBe('')
  await userEvent.keyboard('3')
  await showsCases(1)
  expect(useQueue.getState()).toMatchObject({ tab: 'all', search: 'ким', order: 'reference' })
  await page.getByRole('status').getByRole('button', { name: 'Вернуть' }).click()
  await expect.element(chip(/^Кимы и другие/)).not.toBeInTheDocument()
  expect(kept.views).toEqual([])
})

test('A view that was changed says so, is written over, renamed and removed, and each can be taken back', async () => {
  const kept = await keepingStage({ views: many })
  await showsCases(8)
  await chip(/^Парикмахеры/).click()
  await showsCases(2)
  await userEvent.keyboard('o')
  await expect.element(chip(/^Парикмахеры изменён/)).toHaveAttribute('aria-pressed', 'false')
  const menu = strip.getByRole('button', { name: 'Виды', exact: true })
  await menu.click()
  await looksRight('queue-views-menu')
  await page.getByRole('menuitem', { name: /^Записать в «Парикмахеры»/ }).click()
  await expect.poll(() => kept.views[0]?.order).toBe('newest')
  await isChosen(/^Парикмахеры/)
  await page.getByRole('button', { name: 'Вернуть' }).click()
  await expect.poll(() => kept.views[0]?.order).toBe('oldest')

  await menu.click()
  await page.getByRole('menuitem', { name: /^Переименовать/ }).click()
  const name = page.getByRole('textbox', { name: 'Название' })
  await expect.element(name).toHaveValue('Парикмахеры')
  await userEvent.fill(name, 'омаровы')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Вид с таким названием уже есть.')).toBeVisible()
  await userEvent.fill(name, 'Стрижки')
  await userEvent.keyboard('{Enter}')
  // What was written over was taken back, and the queue is still in the other order.
  await expect.element(chip(/^Стрижки изменён/)).toBeVisible()
  expect(kept.views.map((view) => view.name)).toEqual(['Стрижки', 'Омаровы'])

  await menu.click()
  await page.getByRole('menuitem', { name: /^Удалить «Стрижки»/ }).click()
  await expect.element(chip(/^Стрижки/)).not.toBeInTheDocument()
  expect(kept.views.map((view) => view.name)).toEqual(['Омаровы'])
  await page
    .getByRole('status')
    .filter({ hasText: 'удалён' })
    .getByRole('button', { name: 'Вернуть' })
    .click()
  // In its place again.
  await expect.poll(() => kept.views.map((view) => view.name)).toEqual(['Стрижки', 'Омаровы'])
})

test('The built-in views show what is at work with the person, what was handed to them, and what is overdue', async () => {
  await keepingStage()
  await showsCases(8)
  await userEvent.keyboard('1')
  await showsCases(1)
  expect(refs()).toEqual(['SAMPLE-0002'])
  on?.vault.tell('queue.entries', {
    entries: [listEntry(77, { handedOn: { by: ids.representative, to: ids.reviewer } })],
    reset: false,
  })
  await showsCases(2)
  await expect.element(page.getByText('передано вам: Б. Представитель')).toBeVisible()
  await looksRight('queue-handed-on')
  await userEvent.keyboard('2')
  await showsCases(1)
  await isChosen(/^Просроченные/)
})

test('The palette finds a view by its name from any screen, and shows it', async () => {
  await keepingStage({ views: many })
  await showsCases(8)
  location.hash = '/settings'
  await expect.element(page.getByRole('heading', { name: 'Настройки', level: 1 })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('парикм{Enter}')
  await showsCases(2)
  await isChosen(/^Парикмахеры/)
})

test('Where the person was in the queue comes back after a lock: view, row and scroll', async () => {
  const rows = Array.from({ length: 200 }, (_, n) => listEntry(n + 100, { name: `Иванов ${n}` }))
  const kept: QueueDesk = { views: [], place: null }
  const answers = {
    'queue.desk': () => structuredClone(kept),
    'queue.keepPlace': (place: QueueDesk['place']) => void (kept.place = place),
  }
  on = await queueStage(rows, { answers })
  await expect.poll(() => useQueue.getState().told).toBe(true)
  await page.getByRole('tab', { name: /^Все/ }).click()
  await userEvent.keyboard('o')
  await page.getByRole('row').nth(1).click()
  await userEvent.keyboard('{End}')
  const body = (): HTMLElement | null => document.querySelector('[role="table"] [role="rowgroup"]:last-child')
  await expect.poll(() => body()?.scrollTop ?? 0).toBeGreaterThan(5000)
  const scroll = body()?.scrollTop ?? 0
  const chosen = useQueue.getState().chosen.id
  await sweepAll()
  expect(kept.place).toMatchObject({ look: { tab: 'all', order: 'newest' }, chosen: { id: chosen } })
  on.leave()

  on = await queueStage(rows, { answers })
  await expect.poll(() => useQueue.getState().told).toBe(true)
  await expect.poll(() => Math.abs((body()?.scrollTop ?? 0) - scroll)).toBeLessThan(2)
  expect(useQueue.getState()).toMatchObject({ tab: 'all', order: 'newest', chosen: { id: chosen } })
  await expect.element(page.getByRole('row', { selected: true })).toBeVisible()
})

test('Views that cannot be read keep nobody from the queue; what the vault refuses is told', async () => {
  on = await queueStage(morning(), {
    answers: {
      'queue.desk': () => {
        throw new SverkaError('DAMAGED')
      },
    },
  })
  await showsCases(8)
  await expect.element(strip.getByRole('button', { name: 'Виды', exact: true })).toBeDisabled()
  await expect.element(page.getByText('Код: DAMAGED')).toBeVisible()
  await userEvent.keyboard('1')
  await showsCases(1)
  on.leave()

  await keepingStage(
    { views: many },
    {
      answers: {
        'queue.keepViews': () => {
          throw new SverkaError('STORE_FULL')
        },
      },
    },
  )
  await userEvent.keyboard('3s')
  await userEvent.keyboard('Новый{Enter}')
  await expect.element(page.getByRole('dialog').getByText('Код: STORE_FULL')).toBeVisible()
  expect(useQueue.getState().views).toEqual(many)
})

test('While the person is asked about ties, nothing spins behind the question', async () => {
  on = await queueStage(morning(), { answers: { 'case.oldest': () => listEntry(31) } })
  await showsCases(8)
  await userEvent.keyboard('n')
  await expect.element(page.getByRole('dialog', { name: 'Взять дело KZ-104-8831' })).toBeVisible()
  const behind = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent.startsWith('Взять самое старое'),
  )
  expect(behind).toBeDefined()
  expect(behind?.hasAttribute('data-pending')).toBe(false)
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('A case that was handed to the person opens for a look, and is not claimed before they say so', async () => {
  on = await queueStage([listEntry(31, { handedOn: { by: ids.representative, to: session.account } })], {
    answers: { 'case.read': () => new Promise(() => undefined) },
  })
  await showsCases(1)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => location.hash).toBe(`#/case/${ids.case(31)}`)
  expect(on.names()).not.toContain('case.claim')
})
