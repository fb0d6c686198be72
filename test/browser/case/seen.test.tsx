import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { nothingSeen } from '../../../renderer/domain/looking.ts'
import { caseStage, diploma, idCard, type CaseStage } from './case-stage.tsx'
import { caseView, documentId, documentView } from './figures.ts'

let on: CaseStage | null = null
afterEach(() => {
  vi.restoreAllMocks()
  on?.leave()
  on = null
})

const top = 'f'.repeat(32) + '0'.repeat(32)
const strip = () => page.getByLabelText('Осмотр', { exact: true })
const told = () => strip().getByRole('status')
const evidence = (n = 1) => on?.view().documents[n - 1]?.evidence[0]
const coverage = () => evidence()?.coverage ?? nothingSeen
const partly = (more: object = {}) =>
  documentView(1, {
    pages: 1,
    evidence: [
      {
        page: 1,
        shown: true,
        legible: false,
        failureShown: false,
        milliseconds: 900,
        largestZoom: 1,
        coverage: top,
      },
    ],
    ...more,
  })
const outline = () => document.querySelector<SVGPathElement>('#viewer svg path[d^="M"]')
const still = () => new Promise((resolve) => setTimeout(resolve, 700))

test('nothing of a page counts while the window has not the focus; with it again, what stands there is seen (issue 4, 3)', async () => {
  const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  on = await caseStage({ view: caseView({ documents: [documentView(1)] }) })
  await expect.element(told()).toHaveTextContent('Увеличение разборчивое')
  await still()
  expect(coverage()).toBe(nothingSeen)
  focus.mockReturnValue(true)
  window.dispatchEvent(new Event('focus'))
  await expect.element(told()).toHaveTextContent('Осмотрено при разборчивом увеличении')
  expect(evidence()).toMatchObject({ legible: true, coverage: 'f'.repeat(64) })
})

test('a page at a size that its kind cannot be read at does not count: half the pane is enough for none of a large photograph', async () => {
  const photo = [{ width: 4000, height: 3000, unit: 'pixel' }] as const
  const documents = [documentView(1), documentView(3)]
  const papers = { [documentId(1)]: [...photo], [documentId(3)]: [...photo] }
  on = await caseStage({ view: caseView({ documents }), papers, panes: 2 })
  await expect.element(told()).toHaveTextContent('Мелко: осмотр не засчитается')
  await still()
  expect(coverage()).toBe(nothingSeen)
})

test('parts seen in an earlier sitting stand in the rail and the strip, and what is left adds up with them', async () => {
  const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  on = await caseStage({ view: caseView({ documents: [partly()] }), papers: { [documentId(1)]: idCard } })
  await expect.element(page.getByRole('button', { name: /страница 1: осмотрено 50\s%$/ })).toBeVisible()
  await expect.element(strip().getByText(/Осмотрено 50\s%/)).toBeVisible()
  focus.mockReturnValue(true)
  window.dispatchEvent(new Event('focus'))
  await expect.element(page.getByRole('button', { name: /страница 1: осмотрена$/ })).toBeVisible()
  expect(coverage()).toBe('f'.repeat(64))
})

test('U outlines what has not been seen yet, and nothing once all was', async () => {
  const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  on = await caseStage({ view: caseView({ documents: [partly()] }), papers: { [documentId(1)]: idCard } })
  await expect.element(strip().getByText(/Осмотрено 50\s%/)).toBeVisible()
  expect(outline()).toBeNull()
  await userEvent.keyboard('u')
  await expect
    .element(page.getByRole('button', { name: 'Что не осмотрено' }))
    .toHaveAttribute('aria-pressed', 'true')
  // The lower half of the card, as it lies in the pane.
  const [area, pane] = [
    outline()?.getBoundingClientRect(),
    document.getElementById('viewer')?.getBoundingClientRect(),
  ]
  const middle = ((pane?.top ?? 0) + (pane?.bottom ?? 0)) / 2
  expect(Math.abs((area?.top ?? 0) - middle)).toBeLessThan(3)
  expect(area?.height).toBeGreaterThan(200)
  focus.mockReturnValue(true)
  window.dispatchEvent(new Event('focus'))
  await expect.poll(outline).toBeNull()
  expect(page.getByRole('button', { name: 'Что не осмотрено' }).elements()).toHaveLength(0)
})

test('what keeps a document from being accepted names the page, its share, and the share that its kind wants', async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  const half = partly({ id: documentId(2), kind: 'diploma', pages: 2 })
  on = await caseStage({ view: caseView({ documents: [half] }), papers: { [documentId(2)]: diploma } })
  await expect.element(strip().getByText(/Осмотрено 50\s% .* · нужно 98\s%/)).toBeVisible()
  await userEvent.keyboard('1 ')
  await expect
    .element(
      page.getByText(/Осмотрите целиком и разборчиво страницы 1, 2\. Осмотрено: стр\. 1 — 50\s% из 98\s%\./),
    )
    .toBeVisible()
})
