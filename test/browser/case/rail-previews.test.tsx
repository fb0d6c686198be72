import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { PageSize } from '../../../renderer/viewer/messages.ts'
import { caseStage, type CaseStage } from './case-stage.tsx'
import { caseView, documentId, documentView } from './figures.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const sheet: PageSize = { width: 595, height: 842, unit: 'point' }
const papers = (pages: number) => ({ [documentId(1)]: Array.from({ length: pages }, () => sheet) })
const view = (pages: number | null) =>
  caseView({ documents: [documentView(1, { kind: 'diploma', pages }), documentView(2)] })
const rail = () => document.querySelector('nav[aria-label="Страницы"]')
const drawn = () => [...(rail()?.querySelectorAll('button') ?? [])].map((one) => one.querySelector('canvas'))
const pagesDrawn = () => drawn().flatMap((canvas, at) => (canvas === null ? [] : [at + 1]))
/** What was asked of the vault about previews, in order. */
const told = () =>
  on?.vault.asked.flatMap(({ name, args }) => {
    if (name === 'preview.announce') return [['told', (args[0] as { page: number }).page]]
    if (name === 'preview.put') return [['kept', (args[0] as { page: number }).page]]
    return []
  }) ?? []

test('pages of an open document that nobody has turned to get a preview, told to the journal before it is drawn, and those of a document that is not open get none (demand 4)', async () => {
  const early: number[] = []
  on = await caseStage({
    view: view(null),
    papers: papers(4),
    answers: {
      'preview.announce': ({ page: of }) => {
        if (pagesDrawn().includes(of)) early.push(of)
      },
    },
  })
  await expect.poll(pagesDrawn, { timeout: 15_000 }).toEqual([1, 2, 3, 4])
  expect(early).toEqual([])
  await expect.poll(told, { timeout: 15_000 }).toContainEqual(['kept', 4])
  // That of the first page, which is before the person, is in the journal as shown.
  expect(told().filter(([what]) => what === 'told')).toEqual([
    ['told', 2],
    ['told', 3],
    ['told', 4],
  ])
  const marks = [...(rail()?.querySelectorAll('button') ?? [])].map((one) => one.getAttribute('aria-label'))
  expect(marks.slice(1, 4).every((label) => label?.endsWith('не осмотрена'))).toBe(true)
})

test('what stands below a page in the rail does not move when its preview comes', async () => {
  const gate = Promise.withResolvers<null>()
  on = await caseStage({
    view: view(null),
    papers: papers(4),
    viewing: { preview: async () => gate.promise },
  })
  const top = () => rail()?.querySelectorAll('button').item(4).getBoundingClientRect().top
  await expect.poll(() => told().length, { timeout: 15_000 }).toBeGreaterThan(0)
  const before = top()
  gate.resolve(null)
  await expect.poll(pagesDrawn, { timeout: 15_000 }).toEqual([1, 2, 3, 4])
  expect(top()).toBe(before)
})

test('of two hundred pages those get a preview whose place in the rail is in sight', async () => {
  on = await caseStage({ view: view(200), papers: papers(200) })
  await expect.poll(pagesDrawn, { timeout: 15_000 }).toContain(5)
  expect(Math.max(...pagesDrawn())).toBeLessThan(60)
  rail()?.querySelectorAll('button').item(150).scrollIntoView()
  await expect.poll(pagesDrawn, { timeout: 15_000 }).toContain(151)
  expect(pagesDrawn()).not.toContain(100)
})

test('while a page is being drawn for a pane no preview is', async () => {
  on = await caseStage({ view: view(200), papers: papers(200) })
  await expect.poll(pagesDrawn, { timeout: 15_000 }).toContain(5)
  const slow = Promise.withResolvers<null>()
  let isDrawing = false
  on.frame.before.render = async () => {
    isDrawing = true
    await slow.promise
  }
  await page.getByRole('button', { name: /, страница 6:/ }).click()
  await expect.poll(() => isDrawing).toBe(true)
  rail()?.querySelectorAll('button').item(150).scrollIntoView()
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(pagesDrawn()).not.toContain(151)
  slow.resolve(null)
  await expect.poll(pagesDrawn, { timeout: 15_000 }).toContain(151)
})

test('what cannot be told to the journal is not drawn', async () => {
  on = await caseStage({
    view: view(null),
    papers: papers(3),
    answers: {
      'preview.announce': () => {
        throw new SverkaError('STORE_FULL')
      },
    },
  })
  await expect.poll(() => told().length, { timeout: 15_000 }).toBeGreaterThan(1)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(pagesDrawn()).toEqual([1])
  expect(told().filter(([what]) => what === 'told')).toHaveLength(1)
})

test('a page whose preview fails shows its number, once tried, and the others get theirs', async () => {
  const tried: number[] = []
  const preview = (of: number): void => {
    tried.push(of)
    if (of === 3) throw new SverkaError('VIEWER_BROKEN_FILE')
  }
  on = await caseStage({ view: view(null), papers: papers(4), viewing: { preview } })
  await expect.poll(pagesDrawn, { timeout: 15_000 }).toEqual([1, 2, 4])
  await new Promise((resolve) => setTimeout(resolve, 1200))
  expect(tried.filter((of) => of === 3)).toEqual([3])
})

test('a document closed in the middle of a preview has that page’s made when it is open again, and keeps nothing waiting', async () => {
  const documents = [1, 2, 3].map((n) => documentView(n, { kind: n === 1 ? 'diploma' : 'id-card' }))
  const stuck = Promise.withResolvers<null>()
  let [isStuck, aborted] = [false, false]
  const preview = async (of: number, signal?: AbortSignal): Promise<void> => {
    if (of !== 2 || aborted) return
    isStuck = true
    signal?.addEventListener('abort', () => {
      aborted = true
      stuck.reject(signal.reason)
    })
    await stuck.promise
  }
  on = await caseStage({
    view: caseView({ documents }),
    papers: { ...papers(3), [documentId(2)]: [sheet], [documentId(3)]: [sheet] },
    viewing: { preview },
  })
  await expect.poll(() => isStuck).toBe(true)
  expect(told()).toContainEqual(['told', 2])
  // The third document opened closes the first.
  await userEvent.keyboard('j')
  await userEvent.keyboard('j')
  await expect.poll(() => aborted, { timeout: 15_000 }).toBe(true)
  await userEvent.keyboard('kk')
  await expect.poll(pagesDrawn, { timeout: 15_000 }).toEqual(expect.arrayContaining([1, 2, 3]))
})
