import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useSettings } from '../../../renderer/desk/app/settings.ts'
import type { Language } from '../../../renderer/domain/vocabulary.ts'
import { looksRight } from '../looks.ts'
import { caseStage, idCard, type CaseStage } from './case-stage.tsx'
import { caseView, documentId, documentView } from './figures.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const documents = () => [
  documentView(1),
  documentView(2, { kind: 'diploma', content: { state: 'stored', type: 'application/pdf', size: 9000 } }),
  documentView(3, { kind: 'passport' }),
]
const small = [
  { width: 300, height: 212, unit: 'point' },
  { width: 300, height: 212, unit: 'point' },
] as const
const papers = { [documentId(1)]: idCard, [documentId(2)]: [...small], [documentId(3)]: idCard }
const stage = async (more: Parameters<typeof caseStage>[0] = {}) => {
  on = await caseStage({ view: caseView({ documents: documents() }), papers, ...more })
  await expect.poll(() => isDrawn(0), { timeout: 10_000 }).toBe(true)
  return on
}
const canvases = () => [...document.querySelectorAll<HTMLCanvasElement>('[role=region] > canvas[role=img]')]
/** Whether something is drawn in the middle of a pane. */
const isDrawn = (pane: number): boolean => {
  const canvas = canvases()[pane]
  if (canvas === undefined || canvas.width < 3) return false
  const data = canvas.getContext('2d')?.getImageData(canvas.width >> 1, canvas.height >> 1, 1, 1).data
  return data?.[3] === 255
}
const regions = () => page.getByRole('region', { name: /^Документ/ })
const zoom = () => Number.parseInt(document.querySelector('output')?.textContent ?? '', 10)
const active = () => document.getElementById('viewer')?.getAttribute('aria-label')
const chosen = () => document.querySelector('[aria-current=page]')?.getAttribute('aria-label')
const opened = () =>
  on?.vault.asked
    .filter(({ name }) => name === 'document.open')
    // The call's own arguments.
    .map(({ args }) => (args[0] as { document: string }).document)
/** Milliseconds that the vault was told somebody looked, at all pages of a document, or of all. */
const timeTold = (vault: CaseStage['vault'], document?: string): number =>
  vault.asked
    .filter(({ name }) => name === 'document.evidence')
    // The call's own arguments.
    .map(({ args }) => args[0] as { document: string; evidence: { milliseconds: number } })
    .filter((one) => document === undefined || one.document === document)
    .reduce((sum, { evidence: { milliseconds } }) => sum + milliseconds, 0)
const evidence = (n: number) => on?.view().documents[n - 1]?.evidence ?? []

test('a second pane shows the next document beside the first, and what was seen of each is counted for each', async () => {
  await stage()
  await expect.poll(() => evidence(1)).toMatchObject([{ legible: true }])
  await userEvent.keyboard('s')
  await expect.element(regions().nth(1)).toBeVisible()
  await expect.poll(() => isDrawn(1)).toBe(true)
  expect(opened()).toEqual([documentId(1), documentId(2)])
  await expect.poll(() => evidence(2)).toMatchObject([{ page: 1, shown: true, legible: true }])
  // The pane beside is half as wide: a large card in it is still large enough, and a third is not looked at.
  expect(evidence(3)).toEqual([])
  expect(active()).toBe('Документ 1')
})

test('Q goes from pane to pane, the rail chooses for the one that is worked in, and S takes the others away', async () => {
  await stage()
  await userEvent.keyboard('s')
  await expect.poll(() => isDrawn(1)).toBe(true)
  await userEvent.keyboard('q')
  await expect.poll(active).toBe('Документ 2')
  await expect.poll(() => document.activeElement?.id).toBe('viewer')
  await page
    .getByRole('button', { name: /страница 1/ })
    .nth(2)
    .click()
  await expect.poll(opened).toEqual([documentId(1), documentId(2), documentId(3)])
  await expect.poll(chosen).toMatch(/^Паспорт/)
  await userEvent.keyboard('s')
  await expect.element(regions().nth(2)).toBeVisible()
  await userEvent.keyboard('s')
  await expect.poll(() => regions().elements().length).toBe(1)
  // What was worked in is what stays.
  await expect.poll(chosen).toMatch(/^Паспорт/)
})

test('free panes are zoomed one by one, linked ones together', async () => {
  await stage({
    view: caseView({ documents: [documentView(1), documentView(3, { kind: 'passport' })] }),
  })
  await userEvent.keyboard('s')
  await expect.poll(() => isDrawn(1)).toBe(true)
  const first = zoom()
  await userEvent.keyboard('=')
  await expect.poll(zoom).toBeGreaterThan(first)
  await userEvent.keyboard('q')
  await expect.poll(active).toBe('Документ 2')
  expect(zoom()).toBe(first)
  await userEvent.keyboard('y')
  await userEvent.keyboard('9')
  await expect.poll(zoom).toBe(100)
  await userEvent.keyboard('q')
  await expect.poll(active).toBe('Документ 1')
  expect(zoom()).toBe(100)
})

test('one page in two panes is drawn once for both, as sharp as the nearer wants it, and its time counts once', async () => {
  const widths: number[] = []
  // Nothing is before the person before the first picture comes.
  let begun = 0
  const rendered = (width: number): void => {
    if (widths.length === 0) begun = performance.now()
    widths.push(width)
  }
  const view = caseView({ documents: [documentView(1)] })
  const { vault } = await stage({ view, viewing: { rendered } })
  await userEvent.keyboard('s')
  await expect.poll(() => isDrawn(1)).toBe(true)
  await userEvent.keyboard('9')
  await expect.poll(() => widths.at(-1)).toBe(1600)
  const asked = widths.length
  await new Promise((resolve) => setTimeout(resolve, 1500))
  // Neither takes it from the other.
  expect(widths).toHaveLength(asked)
  on?.leave()
  on = null
  const counted = timeTold(vault)
  expect(counted).toBeLessThanOrEqual(performance.now() - begun)
  expect(counted).toBeGreaterThan(1500)
})

test('of two panes with one page the other counts on when one turns away, and not before', async () => {
  const view = caseView({ documents: [documentView(1), documentView(3, { kind: 'passport' })] })
  const begun = performance.now()
  const { vault } = await stage({ view })
  await userEvent.keyboard('s')
  await expect.poll(() => isDrawn(1)).toBe(true)
  // The second shows the first document too, and is worked in.
  await userEvent.keyboard('q')
  await expect.poll(active).toBe('Документ 2')
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await expect
    .poll(() =>
      regions()
        .elements()
        .map((one) => one.getAttribute('aria-label')),
    )
    .toHaveLength(2)
  await new Promise((resolve) => setTimeout(resolve, 700))
  // The first turns away from it: from here on it is only in the second.
  await userEvent.keyboard('q')
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await new Promise((resolve) => setTimeout(resolve, 1200))
  on?.leave()
  on = null
  const elapsed = performance.now() - begun
  const counted = timeTold(vault, documentId(1))
  expect(counted).toBeLessThanOrEqual(elapsed)
  expect(counted).toBeGreaterThan(1900)
})

test('the panes are there again in the next case, as the settings remember them', async () => {
  await stage()
  on?.leave()
  on = await caseStage({ view: caseView({ documents: documents() }), papers, panes: 2 })
  await expect.poll(() => isDrawn(1)).toBe(true)
  expect(useSettings.getState().settings.panes).toBe(2)
})

const looks: [Language, 'light' | 'dark'][] = [
  ['ru', 'light'],
  ['kk', 'dark'],
  ['en', 'light'],
]
test.each(looks)('two and three panes look right in %s, %s', async (language, theme) => {
  await stage({ language, theme })
  await userEvent.keyboard('s')
  await expect.poll(() => isDrawn(1)).toBe(true)
  await userEvent.keyboard('q')
  await new Promise((resolve) => setTimeout(resolve, 700))
  await looksRight(`panes-2-${language}-${theme}`)
  await userEvent.keyboard('s')
  await expect.poll(() => isDrawn(2)).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 700))
  await looksRight(`panes-3-${language}-${theme}`)
  const { scrollWidth, clientWidth } = document.documentElement
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
})

test('panes come back as they lay, each with its page, its turn and its zoom, and so does what was worked in', async () => {
  const first = await stage()
  await userEvent.keyboard('s')
  await expect.poll(() => isDrawn(1)).toBe(true)
  await userEvent.keyboard('q')
  await expect.poll(active).toBe('Документ 2')
  await userEvent.keyboard('r')
  await userEvent.keyboard('==')
  const zoomed = zoom()
  await expect
    .poll(() => first.draft()?.laid)
    .toMatchObject({
      active: 1,
      panes: [
        { document: documentId(1), page: 1, stand: null },
        { document: documentId(2), page: 1, stand: { rotation: 90, fit: null } },
      ],
    })
  const draft = first.draft()
  first.leave()
  await stage({ draft, panes: 2 })
  await expect.poll(() => isDrawn(1)).toBe(true)
  expect(active()).toBe('Документ 2')
  expect(chosen()).toMatch(/^Диплом/)
  expect(zoom()).toBe(zoomed)
  await expect.poll(() => on?.draft()?.laid).toEqual(draft?.laid)
})

test('what lay in a pane and is no longer in the case leaves the rest as it lay', async () => {
  const stand = { rotation: 0, fit: null, place: { scale: 2, centre: { x: 100, y: 100 } } } as const
  const panes = [
    { document: 'ef'.repeat(16), page: 1, stand },
    { document: documentId(3), page: 1, stand: { ...stand, rotation: 180 as const } },
  ]
  const draft = { document: documentId(3), page: 1, documents: [], laid: { active: 1, panes } }
  await stage({ draft, panes: 2 })
  await expect.poll(() => isDrawn(1)).toBe(true)
  expect(chosen()).toMatch(/^Паспорт/)
  expect(zoom()).toBe(200)
})
