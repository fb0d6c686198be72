import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { SverkaError, type ErrorCode } from '../../../preload/contract/errors.ts'
import { useShortcutRegistry } from '../../../renderer/desk/app/shortcuts.ts'
import type { Language } from '../../../renderer/domain/vocabulary.ts'
import type { PageShare, ToldLines } from '../../../renderer/viewer/messages.ts'
import { nurlanCard } from '../../samples/people.ts'
import { looksRight } from '../looks.ts'
import { caseStage, type CaseStage } from './case-stage.tsx'
import { caseView, documentId, documentView } from './figures.ts'
import { doubtful, read, told } from './lines.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const lines = nurlanCard.mrz
const field = page.getByRole('textbox', { name: 'Машиночитаемые строки: прочитано машиной' })
const group = page.getByRole('group', { name: 'Машиночитаемые строки', exact: true })
const button = page.getByRole('button', { name: 'Прочитать со страницы' })
const canvas = () => document.querySelector<HTMLCanvasElement>('#viewer canvas')
const drawn = () => document.querySelector('[class*=drawn-lines]')
const recorded = () => on?.vault.asked.filter(({ name }) => name === 'document.reading') ?? []
const tells = (where: Locator, text: string) =>
  expect.poll(() => where.query()?.textContent ?? '', { timeout: 10_000 }).toContain(text)
const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Asked = { page: number; rotation: number; area: PageShare }
/** The screen with its page drawn, and a recogniser that answers so. */
const stage = async (
  answer: (asked: Asked) => Promise<ToldLines> = () => Promise.resolve(told()),
  more: Parameters<typeof caseStage>[0] = {},
): Promise<Asked[]> => {
  const asked: Asked[] = []
  const view = more.view ?? caseView()
  const documents = view.documents.map((one) => ({ ...one, readings: [...read(), ...one.readings] }))
  on = await caseStage({ ...more, view: { ...view, documents } })
  on.frame.before.readLines = (one) => {
    asked.push(one)
    return answer(one)
  }
  await expect
    .poll(() => canvas()?.getContext('2d')?.getImageData(474, 390, 1, 1).data[3], { timeout: 10_000 })
    .toBe(255)
  return asked
}
/** By keys alone: the rectangle as it is put, read. */
const readByKeys = async (): Promise<void> => {
  await userEvent.keyboard('o')
  await expect.poll(drawn).not.toBeNull()
  await expect.poll(() => document.activeElement?.id).toBe('viewer')
  await userEvent.keyboard('{Enter}')
}

test('a rectangle drawn by keys is read; the lines are proposed, marked as a machine’s, and recorded only when the person confirms (demand 3)', async () => {
  const asked = await stage()
  expect(useShortcutRegistry.getState().shortcuts).toContainEqual(
    expect.objectContaining({ keys: 'o', label: 'Прочитать со страницы' }),
  )
  await userEvent.keyboard('o')
  await expect.element(page.getByText(/Enter прочитает, Esc отменит/)).toBeVisible()
  await expect.poll(() => document.activeElement?.id).toBe('viewer')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{Shift>}{ArrowUp}{/Shift}{Enter}')
  await expect.element(field).toHaveValue(lines.join('\n'))
  expect(asked).toHaveLength(1)
  const { area, rotation, page: at } = asked[0] ?? { area: null, rotation: null, page: null }
  expect([rotation, at]).toEqual([0, 1])
  expect(area?.width).toBeGreaterThan(0.9)
  expect(area?.y).toBeGreaterThan(0.5)
  await tells(group, 'Контрольные цифры строк сходятся: 4 из 4.')
  await tells(group, 'Сверьте каждый знак с документом.')
  await moment(900)
  expect(recorded()).toEqual([])
  expect(document.activeElement).toBe(field.element())
  await userEvent.keyboard('{Enter}')
  await tells(group, 'прочитано машиной, подтверждено без изменений')
  // With the field its focus would be gone, and what is typed on would be shortcuts.
  expect(document.activeElement).not.toBe(document.body)
  expect(recorded()).toHaveLength(1)
  expect(on?.view().documents[0]?.readings.at(-1)).toMatchObject({
    field: 'mrz',
    seen: lines.join('\n'),
    how: 'typed',
    proposed: 'kept',
  })
  expect(on?.view().documents[0]?.finding).toBeNull()
})

test('before the person has read number, birth date and IIN for themselves, no machine reads the lines, and it is said why (demand 3)', async () => {
  on = await caseStage()
  await expect.element(button).toBeDisabled()
  await tells(
    page.getByRole('region', { name: 'Поля' }),
    'после того, как вы сами прочитаете: Номер, Дата рождения, ИИН',
  )
  await userEvent.keyboard('o')
  await moment(300)
  expect(drawn()).toBeNull()
})

test('a rectangle drawn by hand is read where it was drawn, in the page as it is turned', async () => {
  const asked = await stage()
  await userEvent.keyboard('r')
  await button.click()
  const pane = document.getElementById('viewer')
  const box = pane?.getBoundingClientRect()
  if (pane === null || box === undefined) throw new Error('no pane')
  pane.setPointerCapture = () => undefined
  const at = (x: number, y: number) => ({
    clientX: box.left + x,
    clientY: box.top + y,
    bubbles: true,
    pointerId: 1,
  })
  canvas()?.dispatchEvent(new PointerEvent('pointerdown', { ...at(400, 300), button: 0 }))
  pane.dispatchEvent(new PointerEvent('pointermove', at(520, 500)))
  pane.dispatchEvent(new PointerEvent('pointerup', at(520, 500)))
  await expect.element(field).toBeVisible()
  expect(asked[0]?.rotation).toBe(90)
  // Across the pane is down the page.
  expect(asked[0]?.area.width ?? 0).toBeGreaterThan(asked[0]?.area.height ?? 1)
})

test('what the machine doubts, has taken by its place, or could not tell is shown; a check digit that fails stays so', async () => {
  await stage(() =>
    Promise.resolve(
      told(lines, { '1:6': { read: '0', or: 'O' }, '2:8': { read: 'H', or: 'M' }, '1:15': { read: '9' } }),
    ),
  )
  await readByKeys()
  await expect.element(field).toHaveValue(lines.join('\n').replace('6784900', '6789900'))
  await tells(group, 'Сомнительные знаки: 0 или O: строка 1, место 6')
  await tells(group, 'По месту в строке принято: H → M: строка 2, место 8.')
  await tells(group, 'Не сходятся контрольные цифры: номер')
  // The first doubt is what a key would replace.
  const { selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement
  expect([selectionStart, selectionEnd]).toEqual([5, 6])
})

test('a place that nothing was told of keeps the lines from being confirmed until the person has written it, and that is recorded as changed', async () => {
  const gone = told()
  await stage(() =>
    Promise.resolve({
      ...gone,
      lines: gone.lines.map((line, at) => (at === 0 ? line.filter((_, i) => i !== 9) : line)),
    }),
  )
  await readByKeys()
  await expect.element(field).toHaveValue(lines.join('\n').replace(/^(.{9})./, '$1?'))
  await expect.element(page.getByRole('button', { name: 'Подтвердить строки' })).toBeDisabled()
  await tells(group, 'На месте «?» знака не разобрать')
  await moment(800)
  await userEvent.keyboard('{Enter}')
  expect(recorded()).toEqual([])
  await field.fill(lines.join('\n'))
  await userEvent.keyboard('{Enter}')
  await tells(group, 'прочитано машиной, исправлено человеком')
  expect(on?.view().documents[0]?.readings.at(-1)).toMatchObject({ proposed: 'changed' })
})

/** Enter in the very moment in which the lines are there; the answer: whether the field took the key for its own. */
const enterAsTheyCome = (): Promise<boolean> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const lines = field.query()
      if (lines === null) return
      observer.disconnect()
      const key = new KeyboardEvent('keydown', {
        code: 'Enter',
        key: 'Enter',
        bubbles: true,
        cancelable: true,
      })
      lines.dispatchEvent(key)
      resolve(key.defaultPrevented)
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true })
  })

test('an Enter that was still meant for the rectangle confirms nothing', async () => {
  await stage()
  const isTaken = enterAsTheyCome()
  await readByKeys()
  expect(await isTaken).toBe(true)
  await expect.element(field).toBeVisible()
  expect(recorded()).toEqual([])
  await moment(1000)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => recorded().length).toBe(1)
})

test('Esc takes the rectangle away, stops the reading, and puts a proposal aside; each without leaving the case', async () => {
  const slow = Promise.withResolvers<ToldLines>()
  const asked = await stage(() => slow.promise)
  await userEvent.keyboard('o')
  await expect.poll(() => document.activeElement?.id).toBe('viewer')
  await userEvent.keyboard('{Escape}')
  await expect.poll(drawn).toBeNull()
  await readByKeys()
  await expect.element(page.getByText('Строки читаются…')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(button).toBeVisible()
  slow.resolve(told())
  await moment(200)
  expect(document.querySelectorAll('textarea')).toHaveLength(1)
  await expect.element(field).not.toBeInTheDocument()
  await readByKeys()
  await expect.element(field).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(field).not.toBeInTheDocument()
  expect(asked).toHaveLength(2)
  expect(recorded()).toEqual([])
  expect(location.hash).toContain('/case/')
})

test('a proposal is never among what is kept of a draft, and is gone when the case is left', async () => {
  await stage()
  await readByKeys()
  await expect.element(field).toBeVisible()
  await field.fill(`${lines.join('\n').slice(0, -1)}X`)
  await moment(900)
  expect(JSON.stringify(on?.draft() ?? null)).not.toContain('IDKAZ')
})

const failures: [string, ErrorCode | 'small' | 'nothing', string][] = [
  ['nothing is found', 'nothing', 'В рамке не нашлось машиночитаемых строк.'],
  ['the letters are too small', 'small', 'Буквы слишком мелкие'],
  ['it takes too long', 'VIEWER_OVERRUN', 'Строки читались слишком долго'],
  ['the recogniser fails', 'INTERNAL', 'распознавание дало сбой'],
]
test.each(failures)(
  'where %s, a sentence says so and what can be done, and typing goes on',
  async (_, how, sentence) => {
    await stage(() =>
      how === 'nothing'
        ? Promise.resolve({ letterHeight: 40, lines: [] })
        : how === 'small'
          ? Promise.resolve({ ...told(), letterHeight: 6 })
          : Promise.reject(new SverkaError(how, ['culprit'])),
    )
    await readByKeys()
    const notice = page.getByRole('alert')
    await tells(notice, sentence)
    await tells(notice, 'Код: LINES_')
    await page.getByRole('textbox', { name: 'Машиночитаемые строки' }).fill(lines.join('\n'))
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => recorded().length).toBe(1)
    expect(on?.view().documents[0]?.readings.at(-1)).not.toHaveProperty('proposed')
  },
)

test('what lies under a mask is not read before the mask is lifted (demand 4)', async () => {
  const marks = [{ page: 1, kind: 'mask' as const, x: 0.1, y: 0.7, width: 0.2, height: 0.1 }]
  const asked = await stage(undefined, {
    view: caseView({ documents: [documentView(1, { pages: 1, marks })] }),
  })
  await readByKeys()
  await tells(page.getByRole('alert'), 'Рамка задевает маску')
  expect(asked).toEqual([])
  document.getElementById('viewer')?.focus()
  await userEvent.keyboard('h')
  await readByKeys()
  await expect.element(field).toBeVisible()
})

test('whatever a recogniser proposes, and however often, nothing is recorded and no verdict chosen without the person (demand 3)', async () => {
  let answer = told()
  await stage(() => Promise.resolve(answer))
  const place = fc.record({
    at: fc.constantFrom('1:3', '1:6', '2:2', '3:9'),
    read: fc.constantFrom('0', 'O', '5', '<'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(place, { maxLength: 3 }), async (places) => {
      answer = told(lines, Object.fromEntries(places.map(({ at, read }) => [at, { read }])))
      document.getElementById('viewer')?.focus()
      await readByKeys()
      await expect.poll(() => field.query()).not.toBeNull()
      await moment(30)
      expect(recorded()).toEqual([])
    }),
    { numRuns: 5 },
  )
  expect(on?.view().documents[0]).toMatchObject({
    readings: read().map(({ field }) => ({ field })),
    finding: null,
  })
  const radios = page.getByRole('radiogroup', { name: 'Заключение' }).getByRole('radio').elements()
  expect(radios.map((radio) => radio.getAttribute('aria-checked'))).toEqual(['false', 'false', 'false'])
})

const looks: [Language, 'light' | 'dark'][] = [
  ['ru', 'light'],
  ['ru', 'dark'],
  ['kk', 'light'],
  ['en', 'dark'],
]
describe.each(looks)('Lines a machine has read, in %s, %s', (language, theme) => {
  test('are drawn around, proposed with their doubts, and fail, as they should look', async () => {
    let works = true
    await stage(() => (works ? Promise.resolve(doubtful()) : Promise.reject(new SverkaError('INTERNAL'))), {
      language,
      theme,
      view: caseView({ documents: [documentView(1, { pages: 1 })] }),
    })
    await userEvent.keyboard('o')
    await expect.poll(drawn).not.toBeNull()
    await looksRight(`lines-drawn-${language}-${theme}`)
    await expect.poll(() => document.activeElement?.id).toBe('viewer')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.querySelectorAll('textarea').length).toBe(1)
    await expect.poll(() => document.querySelector('textarea')?.value).toContain('IDKAZ')
    document.querySelector('textarea')?.scrollIntoView({ block: 'center' })
    await looksRight(`lines-proposed-${language}-${theme}`)
    works = false
    await userEvent.keyboard('{Escape}')
    document.getElementById('viewer')?.focus()
    await readByKeys()
    await expect.poll(() => document.querySelector('[role=alert]')).not.toBeNull()
    await looksRight(`lines-failed-${language}-${theme}`)
    expect(documentId(1)).toBe(on?.view().documents[0]?.id)
  })
})

test('a line with a character that could not be told is not ticked, however long it is; dropped, the lines leave the focus in the panel', async () => {
  await stage()
  await readByKeys()
  await expect.element(field).toHaveValue(lines.join('\n'))
  const counts = page.getByRole('status', { name: 'Длина строк' })
  await tells(counts, '1-я: 30 из 30 ✓')
  const [first, ...rest] = lines
  await field.fill([`${first.slice(0, -1)}?`, ...rest].join('\n'))
  await expect.poll(() => counts.query()?.textContent).not.toContain('1-я: 30 из 30 ✓')
  await tells(counts, '2-я: 30 из 30 ✓')
  await userEvent.keyboard('{Escape}')
  await expect.element(field).not.toBeInTheDocument()
  expect(document.activeElement).not.toBe(document.body)
})
