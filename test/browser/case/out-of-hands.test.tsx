import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { outcomeVerbs } from '../../../renderer/desk/words/vocabulary.ts'
import type { CaseView, DocumentView } from '../../../renderer/vault/client/api.ts'
import { session } from '../desk/stage.tsx'
import { caseStage, type CaseStage } from './case-stage.tsx'
import { caseView, documentId, documentView, representative, reviewer, seenPages } from './figures.ts'
import { differing } from './reviews.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const calls = (name: string) => on?.vault.asked.filter((one) => one.name === name).length ?? 0
const canvas = () => document.querySelector<HTMLCanvasElement>('[role=region] > canvas[role=img]')
const isDrawn = (): boolean => {
  const shown = canvas()
  if (!shown || shown.width < 3) return false
  return shown.getContext('2d')?.getImageData(shown.width >> 1, shown.height >> 1, 1, 1).data[3] === 255
}
const previews = () => document.querySelectorAll('nav canvas')
const finding = {
  round: 1,
  ...{ verdict: 'rejected' as const, reasons: ['TEMPLATE' as const], namedPages: [1] },
  ...{ by: reviewer, at: new Date().toISOString() },
}
const judged = (n: number): DocumentView =>
  documentView(n, { pages: 1, evidence: seenPages(1), finding, ...(n === 2 ? { kind: 'diploma' } : {}) })

test('once a decision waits for a second person, no page of the case is before the first, and none opens (demand 2)', async () => {
  const view = caseView({ documents: [judged(1), judged(2)] })
  const decision = {
    ...{ outcome: 'declined' as const, by: session.account, at: new Date().toISOString() },
    ...{ confirmation: 'awaited' as const, confirmedBy: null },
  }
  const away: CaseView = {
    ...{ ...view, state: 'new', stage: 'second', claimedBy: null, claimedByLogin: null },
    ...{ notForYou: 'TOOK_PART', secondBy: 'reviewer', decision },
  }
  on = await caseStage({ view, answers: { 'case.decide': () => away } })
  await expect.poll(isDrawn, { timeout: 10_000 }).toBe(true)
  await expect.poll(() => previews().length, { timeout: 10_000 }).toBeGreaterThan(0)
  await userEvent.keyboard('j')
  await expect.poll(() => calls('document.open')).toBe(2)
  await expect.poll(isDrawn, { timeout: 10_000 }).toBe(true)
  await page.getByRole('radio', { name: outcomeVerbs.declined.ru }).click()
  await page.getByRole('button', { name: 'Решить', exact: true }).click()
  await expect.element(page.getByText(/^Ваше решение проверит другой рецензент\./)).toBeVisible()
  await expect.poll(isDrawn).toBe(false)
  expect(canvas()?.width).toBeLessThan(3)
  await expect.poll(previews).toHaveLength(0)
  await expect.poll(() => calls('document.close')).toBe(2)
  await userEvent.keyboard('k')
  await expect
    .element(page.getByRole('button', { name: /^Удостоверение личности, страница 1/ }))
    .toHaveAttribute('aria-current', 'page')
  await userEvent.keyboard('9')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(isDrawn()).toBe(false)
  expect(calls('document.open')).toBe(2)
})

test('a document that was still being opened when the case was handed over is closed when it comes', async () => {
  const view = caseView({ documents: [judged(1), judged(2)] })
  const opening = Promise.withResolvers<{ opening: string; size: number }>()
  const away: CaseView = { ...view, state: 'new', claimedBy: null, claimedByLogin: null }
  on = await caseStage({
    view,
    answers: { 'document.open': () => opening.promise, 'case.decide': () => away },
  })
  await page.getByRole('radio', { name: outcomeVerbs.declined.ru }).click()
  await page.getByRole('button', { name: 'Решить', exact: true }).click()
  await expect.poll(() => calls('case.decide')).toBe(1)
  opening.resolve({ opening: documentId(1), size: 1000 })
  await expect.poll(() => calls('document.close')).toBe(1)
  expect(isDrawn()).toBe(false)
})

test('what a representative has looked at is recorded before their word is, and nothing fails', async () => {
  const order: string[] = []
  const slow = Promise.withResolvers<null>()
  const view = differing()
  on = await caseStage({
    view,
    session: { ...session, account: representative, role: 'representative' },
    answers: {
      'document.evidence': async ({ document: id }) => {
        await slow.promise
        order.push('looked')
        const found = view.documents.find((one) => one.id === id)
        if (found === undefined) throw new Error('no such document')
        return found
      },
      'case.settle': () => {
        order.push('settled')
        return caseView({ documents: view.documents, state: 'held', claimedBy: null, claimedByLogin: null })
      },
    },
  })
  await expect.poll(isDrawn, { timeout: 10_000 }).toBe(true)
  await expect.poll(() => calls('document.evidence'), { timeout: 10_000 }).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Вторая верна' }).click()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(order).toEqual([])
  slow.resolve(null)
  await expect.poll(() => order.at(-1)).toBe('settled')
  expect(order[0]).toBe('looked')
  expect(page.getByRole('alert').elements()).toEqual([])
  await expect.poll(isDrawn).toBe(false)
})
