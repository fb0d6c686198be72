import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { looksRight } from '../looks.ts'
import { listEntry } from '../queue/cases.ts'
import { queueStage, type QueueStage } from '../queue/queue-stage.ts'
import { ids } from './stage.tsx'

const field = page.getByRole('searchbox', { name: 'Действие или дело' })
const item = (name: RegExp) => page.getByRole('menuitem', { name })
let on: QueueStage

const entries = [
  listEntry(1, { caseRef: 'KZ-104-0001', name: 'Ахметова Айгерім' }),
  listEntry(2, {
    caseRef: 'KZ-104-0002',
    name: 'Ахметов Ерлан',
    state: 'claimed',
    claimedBy: ids.reviewer,
  }),
]

beforeEach(async () => {
  on = await queueStage(entries, { answers: { 'case.read': () => new Promise(() => undefined) } })
  await expect.element(page.getByRole('row', { name: /0001/ })).toBeVisible()
})
afterEach(() => on.leave())

async function find(text: string): Promise<void> {
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(field).toHaveFocus()
  if (text !== '') await userEvent.keyboard(text)
}

test('Ctrl+K tells every act of the screen with its keys, and does the one that is found', async () => {
  await find('')
  await expect.element(item(/Взять самое старое/)).toBeVisible()
  await looksRight('palette')
  await userEvent.keyboard('настр')
  await expect.element(item(/Взять самое старое/)).not.toBeInTheDocument()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Настройки', level: 1 })).toBeVisible()
  await expect.element(field).not.toBeInTheDocument()
})

test('An act that moves the focus has it after the palette is closed', async () => {
  await find('искать{Enter}')
  await expect.element(field).not.toBeInTheDocument()
  await expect.element(page.getByRole('search').getByRole('searchbox')).toHaveFocus()
})

test('A case is found by number or name; one that is nobody’s is shown in the queue and not claimed', async () => {
  await find('ахмет')
  await expect.element(item(/KZ-104-0001/)).toBeVisible()
  await expect.element(item(/KZ-104-0002/)).toBeVisible()
  await userEvent.keyboard('ова{Enter}')
  await expect.element(page.getByRole('row', { name: /0002/ })).not.toBeInTheDocument()
  await expect.element(page.getByRole('row', { name: /0001/ })).toBeVisible()
  expect(on.names()).not.toContain('case.claim')
})

test('A case that is at work with the person is opened', async () => {
  await find('0002{Enter}')
  await expect.poll(() => location.hash).toBe(`#/case/${ids.case(2)}`)
})

test('What is nowhere is told, and Esc leaves everything as it was', async () => {
  await find('нигде')
  await expect.element(page.getByText('Ничего не нашлось.')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(field).not.toBeInTheDocument()
  await expect.element(page.getByRole('row', { name: /0001/ })).toBeVisible()
})
