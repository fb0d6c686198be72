import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { entry } from '../desk/figures.ts'
import { picture } from '../desk/picture.ts'
import { lockedStatus, stage, type Stage } from '../desk/stage.tsx'
import { answers, auditor } from './people.ts'

let on: Stage | null = null
afterEach(() => on?.leave())

const size = 40
const journal = {
  ...answers,
  'journal.list': ({ from, count }: { from: number; count: number }) => ({
    size,
    entries: Array.from({ length: Math.min(count, size - from) }, (_, i) => ({ ...entry(from + i) })),
  }),
}
const links = () =>
  page
    .getByRole('navigation', { name: 'Разделы' })
    .getByRole('link')
    .elements()
    .map((link) => link.textContent)

test('An auditor lands on the journal and has it, the settings and the check of the vault alone (demand 9)', async () => {
  on = await stage({
    answers: {
      ...journal,
      status: () => ({
        ...lockedStatus,
        accounts: [{ account: auditor.account, login: auditor.login, role: 'auditor', device: false }],
      }),
      unlock: () => auditor,
    },
  })
  await page.getByLabelText('Парольная фраза').fill('фраза аудитора')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { name: /Журнал обработки/ })).toBeVisible()
  expect(links()).toEqual(['Журнал', 'Настройки', 'Хранилище'])
  await picture('auditor')
  await userEvent.keyboard('{Alt>}1{/Alt}')
  await userEvent.keyboard('{Alt>}4{/Alt}')
  await expect.element(page.getByRole('heading', { name: 'Настройки' })).toBeVisible()
  for (const place of ['#/queue', '#/outcomes', '#/people', `#/case/${'a'.repeat(32)}`]) {
    location.hash = place
    await expect.element(page.getByRole('heading', { name: /Журнал обработки/ })).toBeVisible()
  }
  const asked = new Set(on.vault.asked.map(({ name }) => name))
  expect([...asked].filter((name) => /^(?:queue|case|document|preview|outbox)\./.test(name))).toEqual([])
})

test('An auditor, who has no list of cases, shows the entries of one case all the same', async () => {
  on = await stage({ answers: journal, open: auditor, place: '/journal' })
  const field = page.getByRole('textbox', { name: 'Номер дела' })
  await field.fill('kz-104-0000')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Такого дела здесь нет.')).toBeVisible()
  await field.fill('kz-104-8832')
  await userEvent.keyboard('{Enter}')
  // Every fourth entry of the double is an authority event, which names no case.
  await expect.element(page.getByText('30 записей')).toBeVisible()
  await expect.element(page.getByText('Такого дела здесь нет.')).not.toBeInTheDocument()
  expect(on.vault.asked.map(({ name }) => name)).not.toContain('queue.list')
})
