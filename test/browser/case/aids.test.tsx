import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { useShortcutRegistry } from '../../../renderer/desk/app/shortcuts.ts'
import { asItIs } from '../../../renderer/desk/case/viewing/adjusting.ts'
import { keepAdjustment } from '../../../renderer/desk/case/viewing/aids.ts'
import { pageKey } from '../../../renderer/desk/case/store.ts'
import type { Language } from '../../../renderer/domain/vocabulary.ts'
import { looksRight } from '../looks.ts'
import { caseStage, idCard, type CaseStage } from './case-stage.tsx'
import { caseView, documentId, documentView } from './figures.ts'

let on: CaseStage | null = null
afterEach(() => {
  vi.restoreAllMocks()
  on?.leave()
  on = null
})

const pane = () => document.getElementById('viewer')
const canvas = () => document.querySelector<HTMLCanvasElement>('#viewer canvas')
const zoom = () => Number.parseInt(document.querySelector('output')?.textContent ?? '', 10)
/** A pixel of what was drawn of the page, from the pane's top left corner. */
const drawnAt = (x: number, y: number): number[] => {
  const data = canvas()
    ?.getContext('2d')
    ?.getImageData(x * devicePixelRatio, y * devicePixelRatio, 1, 1).data
  return [...(data ?? [])]
}
const isDrawn = () => expect.poll(() => drawnAt(474, 390)[3], { timeout: 10_000 }).toBe(255)
const filter = () => (canvas() === null ? '' : getComputedStyle(canvas() ?? document.body).filter)
const strip = () => page.getByLabelText('Осмотр', { exact: true }).getByRole('status')
const marksOf = (n: number) => on?.view().documents[n - 1]?.marks ?? []
const legible = () => on?.view().documents[0]?.evidence.some((one) => one.legible) ?? false

const stage = async (more: Parameters<typeof caseStage>[0] = {}) => {
  on = await caseStage(more)
  await isDrawn()
  return on
}
const drag = async (from: [number, number], to: [number, number]): Promise<void> => {
  const box = pane()?.getBoundingClientRect()
  const at = ([x, y]: [number, number]) => ({
    clientX: (box?.left ?? 0) + x,
    clientY: (box?.top ?? 0) + y,
    bubbles: true,
    // Of a pointer that never was, and so cannot be captured.
    pointerId: 1,
  })
  const element = pane()
  if (element !== null) element.setPointerCapture = () => undefined
  canvas()?.dispatchEvent(new PointerEvent('pointerdown', { ...at(from), button: 0 }))
  element?.dispatchEvent(new PointerEvent('pointermove', at(to)))
  element?.dispatchEvent(new PointerEvent('pointerup', at(to)))
  await Promise.resolve()
}

/** Pressed and let go on one spot. */
const click = (at: [number, number]): Promise<void> => drag(at, at)

test('light, contrast, gamma and the negative are on keys; a chip says so, X takes all back, and the drawing keeps the document’s colours', async () => {
  await stage()
  const before = drawnAt(474, 390)
  expect(filter()).toBe('none')
  await userEvent.keyboard('bngi')
  await expect.element(page.getByRole('button', { name: /Вид изменён/ })).toBeVisible()
  const table = () =>
    document.querySelector('feComponentTransfer > *')?.getAttribute('tableValues')?.split(' ')
  await expect.poll(() => table()?.at(0)).toBe('1.0000')
  expect(table()?.at(255)).toBe('0.0000')
  expect(filter()).toContain('url(')
  await expect.poll(() => drawnAt(474, 390)).toEqual(before)
  await userEvent.keyboard('x')
  await expect.element(page.getByRole('button', { name: /Вид изменён/ })).not.toBeInTheDocument()
  await expect.poll(filter).toBe('none')
})

test('how a page is shown is kept for that page while the vault is open, beyond the case screen, and for no other vault', async () => {
  const { vault } = await stage()
  await userEvent.keyboard('i')
  await expect.poll(filter).toContain('url(')
  await userEvent.keyboard('j')
  await expect.element(page.getByText('Страница 1 из 2')).toBeVisible()
  await expect.poll(filter).toBe('none')
  await userEvent.keyboard('k')
  await expect.poll(filter).toContain('url(')
  on?.leave()
  await stage({ vault })
  await expect.poll(filter).toContain('url(')
  on?.leave()
  await stage()
  expect(filter()).toBe('none')
})

test('a page is straightened by keys and by the slider, and what was seen stays right', async () => {
  await stage()
  await userEvent.keyboard('....')
  await expect.element(page.getByRole('button', { name: /Вид изменён/ })).toBeVisible()
  const before = zoom()
  await userEvent.keyboard('v')
  const dialog = page.getByRole('dialog', { name: 'Вид' })
  const slider = dialog.getByRole('slider', { name: 'Наклон' })
  await expect.element(slider).toHaveValue('2')
  slider.element().focus()
  await userEvent.keyboard('{End}')
  await expect.element(slider).toHaveValue('15')
  // The box around the tilted page is larger, so the page that fits it is smaller.
  await expect.poll(zoom).toBeLessThan(before)
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.poll(legible).toBe(true)
})

test('a page washed out until nothing can be read does not count as seen', async () => {
  await stage({
    before: (vault) => keepAdjustment(vault, pageKey(documentId(1), 1), { ...asItIs, contrast: -100 }),
  })
  await expect.element(strip()).toHaveTextContent('В таком виде не разобрать: верните показ как есть')
  await new Promise((resolve) => setTimeout(resolve, 700))
  expect(legible()).toBe(false)
  await userEvent.keyboard('x')
  await expect.poll(legible).toBe(true)
})

test('the loupe shows a pixel of the picture on one of the screen, then on two across, under the pointer', async () => {
  const { frame } = await stage()
  const wide: number[] = []
  frame.before.rendered = (width) => wide.push(width)
  await userEvent.keyboard('z')
  const loupe = () => document.querySelectorAll<HTMLCanvasElement>('#viewer canvas')[1]
  await expect.element(page.getByText('Лупа 1:1')).toBeVisible()
  // The page is drawn with all its pixels for it.
  await expect.poll(() => wide.at(-1)).toBe(1600)
  expect(loupe()?.width).toBe(220 * devicePixelRatio)
  await userEvent.keyboard('z')
  await expect.element(page.getByText('Лупа 2:1')).toBeVisible()
  await userEvent.keyboard('z')
  await expect.poll(loupe).toBeUndefined()
})

test('what the loupe covers is not counted as seen of the page until it is put away', async () => {
  // Nothing counts before the loupe lies over the page, however late the key comes.
  const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  await stage({ view: caseView({ documents: [documentView(1)] }) })
  await userEvent.keyboard('z')
  await expect.element(page.getByText('Лупа 1:1')).toBeVisible()
  focus.mockReturnValue(true)
  window.dispatchEvent(new Event('focus'))
  await expect.element(page.getByText(/Осмотрено \d+\s%/)).toBeVisible()
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(legible()).toBe(false)
  await userEvent.keyboard('zz')
  await expect.poll(legible).toBe(true)
})

test('a mask is drawn by keys alone: put in the middle, moved, sized, kept; Esc leaves the drawing and not the case', async () => {
  await stage()
  await userEvent.keyboard('m')
  await expect.element(page.getByText(/Enter закроет/)).toBeVisible()
  await expect.poll(() => document.activeElement).toBe(pane())
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByText(/Enter закроет/)).not.toBeInTheDocument()
  expect(location.hash).not.toBe('#/queue')
  await userEvent.keyboard('m')
  await expect.element(page.getByText(/Enter закроет/)).toBeVisible()
  await expect.poll(() => document.activeElement).toBe(pane())
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowUp}')
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => marksOf(1)).toMatchObject([{ page: 1, kind: 'mask' }])
  const [mask] = marksOf(1)
  expect((mask?.x ?? 0) + (mask?.width ?? 0) / 2).toBeLessThan(0.5)
  expect((mask?.y ?? 0) + (mask?.height ?? 0) / 2).toBeLessThan(0.5)
})

test('what lies under a mask is not seen, so that a mask cannot be a way round looking; lifted, it is', async () => {
  const mask = { page: 1, kind: 'mask', x: 0.3, y: 0.3, width: 0.05, height: 0.05 } as const
  await stage({ view: caseView({ documents: [documentView(1, { marks: [mask] })] }) })
  await expect.element(strip()).toHaveTextContent('Осталось осмотреть под маской: поднимите её')
  expect(legible()).toBe(false)
  await expect.element(page.getByRole('button', { name: /Под маской 1 место/ })).toBeVisible()
  await userEvent.keyboard('h')
  await expect.element(page.getByRole('button', { name: /Маска поднята/ })).toBeVisible()
  await expect.poll(legible).toBe(true)
})

test('a lifted mask lies over its page again when the page is opened again', async () => {
  const mask = { page: 1, kind: 'mask', x: 0.3, y: 0.3, width: 0.2, height: 0.2 } as const
  const documents = [documentView(1, { marks: [mask] }), documentView(2, { kind: 'diploma' })]
  await stage({ view: caseView({ documents }) })
  await userEvent.keyboard('h')
  await expect.element(page.getByRole('button', { name: /Маска поднята/ })).toBeVisible()
  await userEvent.keyboard('j')
  await expect.element(page.getByText('Страница 1 из 2')).toBeVisible()
  await userEvent.keyboard('k')
  await expect.element(page.getByRole('button', { name: /Под маской 1 место/ })).toBeVisible()
})

test('a mark is drawn by the mouse where the hand drew it, turned and straightened or not, gets a word, and is taken away and back', async () => {
  await stage()
  await userEvent.keyboard('r..')
  await expect.element(page.getByRole('button', { name: /Вид изменён/ })).toBeVisible()
  await userEvent.keyboard('{Shift>}m{/Shift}')
  await expect.element(page.getByText(/Enter отметит/)).toBeVisible()
  await drag([440, 300], [500, 420])
  await expect.poll(() => marksOf(1)).toMatchObject([{ kind: 'mark' }])
  const outline = document.querySelector('#viewer svg rect:last-of-type')?.getBoundingClientRect()
  const box = pane()?.getBoundingClientRect()
  // Straightened by a degree, its box is a little larger than what was drawn.
  expect(Math.abs((outline?.left ?? 0) - (box?.left ?? 0) - 440)).toBeLessThan(6)
  expect(Math.abs((outline?.bottom ?? 0) - (box?.top ?? 0) - 420)).toBeLessThan(6)

  await userEvent.keyboard('t')
  const dialog = page.getByRole('dialog', { name: 'Отметки' })
  await dialog.getByRole('textbox', { name: 'Отметка 1: примечание' }).fill('подчистка?')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => marksOf(1)).toMatchObject([{ note: 'подчистка?' }])
  await dialog.getByRole('button', { name: 'Убрать: Отметка 1' }).click()
  await expect.poll(() => marksOf(1)).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => marksOf(1)).toMatchObject([{ note: 'подчистка?' }])
})

test('what is drawn is moved and sized by keys and by hand, and each of that is taken back and done again', async () => {
  const area = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }
  const first = { page: 1, kind: 'mark', ...area, note: 'печать' } as const
  await stage({ view: caseView({ documents: [documentView(1, { marks: [first] })] }) })
  await expect.poll(() => document.querySelector('#viewer svg rect')).not.toBeNull()
  const now = () => marksOf(1)[0] ?? first
  await userEvent.keyboard('e')
  await expect.element(page.getByText(/Enter сохранит, Del уберёт/)).toBeVisible()
  expect(document.querySelectorAll('#viewer svg rect[width="8"]')).toHaveLength(8)
  await expect.element(page.getByRole('region', { name: 'Документ', exact: true })).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}{Enter}')
  await expect.poll(() => now().x).toBeGreaterThan(0.4)
  const moved = now()
  expect(moved).toMatchObject({ y: 0.4, width: 0.2, note: 'печать' })
  expect(moved.height).toBeGreaterThan(0.2)

  // By its corner, after a click on its rim.
  const box = (pane() ?? document.body).getBoundingClientRect()
  const rim = (): DOMRect =>
    (document.querySelector('#viewer svg rect:last-of-type') ?? document.body).getBoundingClientRect()
  const spot = (x: number, y: number): [number, number] => [x - box.left, y - box.top]
  const outline = rim()
  await click(spot(outline.left, outline.top + outline.height / 3))
  await expect.element(page.getByText(/Enter сохранит, Del уберёт/)).toBeVisible()
  await drag(spot(outline.right, outline.bottom), spot(outline.right + 40, outline.bottom + 30))
  await expect.poll(() => now().width).toBeGreaterThan(moved.width)
  const sized = now()
  await looksRight('looking-mark-held')
  // Held anywhere else it is moved; beside it, it is let go.
  await drag(spot(outline.left + 30, outline.top + 20), spot(outline.left + 10, outline.top + 20))
  await expect.poll(() => now().x).toBeLessThan(sized.x)
  expect(now().width).toBe(sized.width)
  await drag(spot(outline.left - 60, outline.top), spot(outline.left - 80, outline.top))
  await expect.element(page.getByText(/Enter сохранит, Del уберёт/)).not.toBeInTheDocument()

  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(now).toEqual(sized)
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(now).toEqual(moved)
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(now).toEqual(first)
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await expect.poll(now).toEqual(moved)
  await userEvent.keyboard('{Control>}y{/Control}')
  await expect.poll(now).toEqual(sized)
  await userEvent.keyboard('e{Delete}')
  await expect.poll(() => marksOf(1)).toEqual([])
})

test('how a page is shown and a tick of the checklist are taken back and done again', async () => {
  await stage({ view: caseView({ documents: [documentView(1)] }) })
  const adjusted = page.getByRole('button', { name: /Вид изменён/ })
  await userEvent.keyboard('i')
  await expect.element(adjusted).toBeVisible()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(adjusted).not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}y{/Control}')
  await expect.element(adjusted).toBeVisible()
  const tick = page.getByRole('checkbox').first()
  document.querySelector<HTMLElement>('input[type=checkbox]')?.focus()
  await userEvent.keyboard(' ')
  await expect.element(tick).toBeChecked()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(tick).not.toBeChecked()
  await userEvent.keyboard('{Control>}y{/Control}')
  await expect.element(tick).toBeChecked()
})

test('a step that the vault did not take back is there to be tried again', async () => {
  let fails = false
  const mark = { page: 1, kind: 'mark', x: 0.4, y: 0.4, width: 0.2, height: 0.2 } as const
  let kept: readonly object[] = [mark]
  await stage({
    view: caseView({ documents: [documentView(1, { marks: [mark] })] }),
    answers: {
      'document.mark': ({ marks }) => {
        if (fails) throw new SverkaError('STORE_FULL')
        kept = marks
        return documentView(1, { marks })
      },
    },
  })
  await expect.poll(() => document.querySelector('#viewer svg rect')).not.toBeNull()
  await userEvent.keyboard('e{Delete}')
  await expect.poll(() => kept).toEqual([])
  fails = true
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(page.getByText('Код: STORE_FULL')).toBeVisible()
  fails = false
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => kept).toEqual([mark])
})

test('who may not work on the case draws nothing', async () => {
  await stage({
    view: caseView({ documents: [documentView(1)], state: 'held' }),
  })
  await expect.element(page.getByRole('button', { name: 'Отметки' })).toBeDisabled()
  await userEvent.keyboard('m')
  expect(page.getByText(/Enter закроет/).elements()).toHaveLength(0)
})

test('no two acts of the case screen are on one key', async () => {
  await stage()
  const { shortcuts } = useShortcutRegistry.getState()
  const keys = shortcuts.flatMap((one) => one.keys ?? [])
  expect(keys.length).toBeGreaterThan(30)
  expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([])
})

const looks: [Language, 'light' | 'dark'][] = [
  ['ru', 'light'],
  ['kk', 'dark'],
  ['en', 'light'],
]
test.each(looks)('the aids look right over a page in %s, %s', async (language, theme) => {
  const marks = [
    { page: 1, kind: 'mask', x: 0.08, y: 0.24, width: 0.24, height: 0.36 },
    { page: 1, kind: 'mark', x: 0.4, y: 0.3, width: 0.3, height: 0.08, note: 'шрифт другой' },
  ] as const
  await stage({
    view: caseView({ documents: [documentView(1, { marks: [...marks] })] }),
    papers: { [documentId(1)]: idCard },
    language,
    theme,
  })
  await userEvent.keyboard('nn..lz')
  await expect.poll(() => document.querySelectorAll('#viewer canvas').length).toBe(2)
  await new Promise((resolve) => setTimeout(resolve, 700))
  await looksRight(`aids-${language}-${theme}`)
  await userEvent.keyboard('zzt')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  await looksRight(`marks-${language}-${theme}`)
  await userEvent.keyboard('{Escape}v')
  await expect.element(page.getByRole('slider').first()).toBeVisible()
  await looksRight(`view-${language}-${theme}`)
  const { scrollWidth, clientWidth } = document.documentElement
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
})
