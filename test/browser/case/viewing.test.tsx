import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { caseStage, idCard, type CaseStage } from './case-stage.tsx'
import { caseView, documentId, documentView } from './figures.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const asked = (name: string) => on?.vault.asked.filter((one) => one.name === name) ?? []
const zoom = () => Number.parseInt(document.querySelector('output')?.textContent ?? '', 10)
const ready = () => expect.poll(zoom).toBeGreaterThan(0)
const drawnAt = (x: number, y: number): number[] => {
  const canvas = document.querySelector<HTMLCanvasElement>('#viewer canvas')
  const data = canvas?.getContext('2d')?.getImageData(x * devicePixelRatio, y * devicePixelRatio, 1, 1).data
  return [...(data ?? [])]
}
const wheel = (x: number, y: number, deltaY: number, ctrlKey: boolean): void => {
  const pane = document.getElementById('viewer')
  const box = pane?.getBoundingClientRect()
  pane?.dispatchEvent(
    new WheelEvent('wheel', {
      deltaY,
      ctrlKey,
      clientX: (box?.left ?? 0) + x,
      clientY: (box?.top ?? 0) + y,
      bubbles: true,
      cancelable: true,
    }),
  )
}

test('a case opens with its first document drawn, and no other document opened (demand 4)', async () => {
  on = await caseStage()
  await ready()
  await expect.poll(() => drawnAt(474, 390)[3]).toBe(255)
  expect(asked('document.open').map(({ args }) => args[0])).toEqual([
    { case: on.view().id, document: documentId(1) },
  ])
})

test('Ctrl and the wheel zoom at the pointer, the wheel alone moves, and no frame in between is empty', async () => {
  on = await caseStage()
  await ready()
  await expect.poll(() => drawnAt(474, 390)[3]).toBe(255)
  const before = zoom()
  for (let i = 0; i < 6; i++) {
    wheel(300, 300, -100, true)
    await new Promise(requestAnimationFrame)
    expect(drawnAt(474, 390)[3]).toBe(255)
  }
  await expect.poll(zoom).toBeGreaterThan(before * 2)
  const near = zoom()
  wheel(300, 300, 100, false)
  await expect.poll(zoom).toBe(near)
})

test('turning, fitting and zooming are on keys, and are kept for a page while the case is open', async () => {
  on = await caseStage()
  await ready()
  await userEvent.keyboard('9')
  await expect.poll(zoom).toBe(100)
  await userEvent.keyboard('r')
  await userEvent.keyboard('j')
  await expect.element(page.getByText('Страница 1 из 2')).toBeVisible()
  await userEvent.keyboard('k')
  await expect.poll(zoom).toBe(100)
  await userEvent.keyboard('0')
  // Turned, the card is as high as the pane and not as wide.
  await expect.poll(zoom).toBeLessThan(55)
})

test('Page Down reads down a page and goes on to the next, and what was read that way was seen', async () => {
  on = await caseStage({
    view: caseView({ documents: [documentView(2, { kind: 'diploma' })] }),
    papers: {
      [documentId(2)]: [
        { width: 595, height: 842, unit: 'point' },
        { width: 595, height: 842, unit: 'point' },
      ],
    },
  })
  await ready()
  await expect.element(page.getByText(/Осмотрено \d+\s%/)).toBeVisible()
  await userEvent.keyboard('{PageDown}')
  await expect.element(page.getByText('Осмотрено при разборчивом увеличении')).toBeVisible()
  await expect.element(page.getByText('Страница 1 из 2')).toBeVisible()
  await userEvent.keyboard('{PageDown}')
  await expect.element(page.getByText('Страница 2 из 2')).toBeVisible()
  expect(on.view().documents[0]?.evidence).toMatchObject([{ page: 1, legible: true }, { page: 2 }])
})

const wide = { width: 842, height: 595, unit: 'point' } as const
const said = () => page.getByLabelText('Осмотр', { exact: true }).getByRole('status')
const seen = (at: number) => on?.view().documents[0]?.evidence.find((one) => one.page === at)
const diploma = (pages: number) =>
  caseStage({
    view: caseView({ documents: [documentView(2, { kind: 'diploma' })] }),
    papers: { [documentId(2)]: Array.from({ length: pages }, () => wide) },
  })

test('a page that opens too small says by which key it is enlarged, and P and Space see it whole, and the next page so too', async () => {
  on = await diploma(2)
  await ready()
  await expect.element(said()).toHaveTextContent('Мелко: осмотр не засчитается')
  await expect.element(page.getByRole('button', { name: 'Увеличить' })).toHaveTextContent('УвеличитьP')
  const fitted = zoom()
  await userEvent.keyboard('p')
  // 96 dots to an inch, as a diploma wants them.
  await expect.poll(zoom).toBe(100)
  await expect.element(page.getByRole('button', { name: 'Увеличить' })).not.toBeInTheDocument()
  for (let before = ''; seen(1)?.legible !== true; before = seen(1)?.coverage ?? '') {
    await expect.poll(() => seen(1)?.coverage ?? '').not.toBe(before)
    if (seen(1)?.legible !== true) await userEvent.keyboard(' ')
  }
  // All of it that is wanted was seen before its last corner.
  while (page.getByText('Страница 2 из 2').elements().length === 0) {
    await userEvent.keyboard('{PageDown}')
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }
  await expect.poll(zoom).toBe(100)
  // From its beginning on, and not yet its end.
  await expect.poll(() => seen(2)?.coverage?.startsWith('f')).toBe(true)
  expect(seen(2)?.coverage?.endsWith('0')).toBe(true)
  await userEvent.keyboard('p')
  await expect.poll(zoom).toBe(fitted)
  await userEvent.keyboard('p')
  await expect.poll(zoom).toBe(100)
})

test('a page is enlarged where the pointer was last moved over it, and Space reads on from there', async () => {
  on = await diploma(1)
  await ready()
  const box = document.getElementById('viewer')?.getBoundingClientRect() ?? new DOMRect()
  const over = { clientX: box.right - 20, clientY: box.bottom - 40, bubbles: true }
  document.querySelector('#viewer canvas')?.dispatchEvent(new PointerEvent('pointermove', over))
  await userEvent.keyboard('p')
  await expect.poll(() => seen(1)?.coverage?.endsWith('f')).toBe(true)
  const lowerLeft = () => seen(1)?.coverage?.at(-4)
  expect(lowerLeft()).not.toBe('f')
  await userEvent.keyboard('{Shift>} {/Shift}')
  await expect.poll(lowerLeft).toBe('f')
})

test('pressed as a button, it leaves the keys with the page, which is gone back to where it was last read', async () => {
  on = await diploma(1)
  await ready()
  await page.getByRole('button', { name: 'Увеличить' }).click()
  await expect.poll(zoom).toBe(100)
  expect(document.activeElement?.id).toBe('viewer')
  await expect.poll(() => seen(1)?.coverage ?? '').toMatch(/^f/)
  await userEvent.keyboard(' ')
  await expect.poll(() => seen(1)?.coverage ?? '').toMatch(/^ffff/)
  const read = drawnAt(474, 390)
  await userEvent.keyboard('p')
  await expect.poll(zoom).toBeLessThan(100)
  await userEvent.keyboard('p')
  await expect.poll(zoom).toBe(100)
  await expect.poll(() => drawnAt(474, 390)).toEqual(read)
})

test('a page that can be read as it opens has nothing to enlarge', async () => {
  on = await caseStage()
  await ready()
  await expect.element(page.getByRole('button', { name: 'Разборчиво' })).toBeDisabled()
  await expect.element(page.getByRole('button', { name: 'Увеличить' })).not.toBeInTheDocument()
  const before = zoom()
  await userEvent.keyboard('p')
  expect(zoom()).toBe(before)
})

test('when the viewer was killed and made anew the document before the person is opened again', async () => {
  on = await caseStage()
  await ready()
  on.frame.recreate([documentId(1)])
  await expect.poll(() => asked('document.open')).toHaveLength(2)
  await ready()
})

test('no more than two documents are open at a time', async () => {
  const documents = [1, 2, 3].map((n) => documentView(n))
  on = await caseStage({
    view: caseView({ documents }),
    papers: Object.fromEntries([1, 2, 3].map((n) => [documentId(n), idCard])),
  })
  await ready()
  await userEvent.keyboard('j')
  await expect.poll(() => asked('document.open')).toHaveLength(2)
  await userEvent.keyboard('j')
  await expect
    .poll(() => asked('document.close').map(({ args }) => args[0]))
    .toEqual([{ opening: documentId(1) }])
})

test('leaving the screen lets go of every opening and of what the canvas showed', async () => {
  on = await caseStage()
  await ready()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => location.hash).toBe('#/queue')
  const { vault } = on
  on.leave()
  on = null
  expect(vault.asked.filter(({ name }) => name === 'document.close')).toHaveLength(1)
})

const never = () => new Promise<void>(() => undefined)

test('while a page is drawn the strip says so, and nothing of its size', async () => {
  on = await caseStage()
  await ready()
  on.frame.before.render = never
  await userEvent.keyboard('j')
  const strip = page.getByLabelText('Осмотр', { exact: true })
  await expect.element(strip.getByRole('status')).toHaveTextContent('Страница рисуется…')
  expect(strip.getByText('Увеличение разборчивое').elements()).toHaveLength(0)
})

test('while a photograph of a telephone is opened it is said why that takes a moment', async () => {
  const content = { state: 'stored', type: 'image/heic', size: 9000 } as const
  on = await caseStage({ view: caseView({ documents: [documentView(1), documentView(2, { content })] }) })
  await ready()
  on.frame.before.describe = never
  await userEvent.keyboard('j')
  await expect.element(page.getByText(/^Снимок HEIC раскрывается/)).toBeVisible()
  await expect.element(said()).toHaveTextContent('Документ открывается…')
})

/** The second document's page overruns the viewer, which is made anew and takes its time. */
const overrun = async (): Promise<void> => {
  on = await caseStage()
  await ready()
  const { frame } = on
  frame.before.render = (opening) => {
    if (opening !== documentId(2)) return Promise.resolve()
    queueMicrotask(() => frame.recreate([documentId(1), documentId(2)]))
    frame.before.describe = never
    return Promise.reject(new SverkaError('VIEWER_OVERRUN', ['culprit']))
  }
  await userEvent.keyboard('j')
  await expect.element(page.getByText('показ остановлен', { exact: false })).toBeVisible()
}
const failed = () => asked('document.failed').map(({ args }) => args[0])
const told = () => [{ case: on?.view().id, document: documentId(2), page: 1, code: 'VIEWER_OVERRUN' }]

test('a failure that was shown is recorded once, though the person tries again at once', async () => {
  await overrun()
  await page.getByRole('button', { name: 'Попробовать ещё раз' }).click()
  await expect.poll(failed).toEqual(told())
})

test('a failure that was shown is recorded before the viewer is there again', async () => {
  await overrun()
  await expect.poll(failed).toEqual(told())
})
