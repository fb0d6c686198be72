import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { CaseView } from '../../../renderer/vault/client/api.ts'
import { caseView } from '../case/figures.ts'
import type { DoubleAnswers } from './double-vault.ts'
import { session, stage, type Stage } from './stage.tsx'

let on: Stage | null = null
afterEach(() => on?.leave())

const mine = caseView({ state: 'claimed', claimedBy: session.account })

/** Locked while a case was open, and unlocked. */
const comeBack = async (view: () => CaseView, more: DoubleAnswers = {}): Promise<Stage> => {
  on = await stage({
    answers: {
      unlock: () => session,
      'queue.desk': () => ({ views: [], place: null, open: mine.id }),
      'queue.list': () => ({ cases: 0, damagedPages: 0 }),
      'outbox.list': () => [],
      'case.read': view,
      'draft.read': () => null,
      'preview.list': () => [],
      'preview.announce': () => undefined,
      'document.open': ({ document }) => ({ opening: document, size: 1000 }),
      ...more,
    },
  })
  await page.getByLabelText('Парольная фраза', { exact: true }).fill('малина весло кедр')
  await userEvent.keyboard('{Enter}')
  return on
}
const rail = () => page.getByRole('navigation', { name: 'Страницы' })
const queue = () => page.getByRole('searchbox', { name: 'Поиск' })
const kept = (at: Stage) =>
  at.vault.asked.filter(({ name }) => name === 'queue.keepOpen').map(({ args }) => args)

test('after an unlock the case that was before the person is before them again; the queue once they go there', async () => {
  const at = await comeBack(() => mine)
  await expect.element(rail()).toBeVisible()
  expect(location.hash).toBe(`#/case/${mine.id}`)
  await expect.poll(() => kept(at)).toEqual([[mine.id]])
  await userEvent.keyboard('{Alt>}1{/Alt}')
  await expect.element(queue()).toBeVisible()
  await expect.poll(() => kept(at)).toEqual([[mine.id], [null]])
})

test.each([
  ['is somebody else’s by now', () => ({ ...mine, claimedBy: 'ef'.repeat(16) })],
  ['was given back', () => ({ ...mine, state: 'new' as const, claimedBy: null })],
  ['was decided', () => ({ ...mine, state: 'held' as const })],
  [
    'does not open',
    (): never => {
      throw new SverkaError('DAMAGED')
    },
  ],
])('a case that %s is not come back to: the queue is there', async (_, view) => {
  await comeBack(view)
  await expect.element(queue()).toBeVisible()
  expect(location.hash).toBe('#/queue')
})

test('where the person was cannot be read: they are in the queue, and are told of it there only once', async () => {
  await comeBack(() => mine, {
    'queue.desk': () => {
      throw new SverkaError('DAMAGED')
    },
  })
  await expect.element(queue()).toBeVisible()
  expect(page.getByText(/DAMAGED/).elements()).toHaveLength(1)
})
