import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { settingsAtFirst, useSettings } from '../../../renderer/desk/app/settings.ts'
import { showToast } from '../../../renderer/desk/parts/index.ts'
import { languages } from '../../../renderer/domain/vocabulary.ts'
import type { StateId } from '../../screens/states.ts'
import { reach } from './reach.tsx'
import { settled } from './walk.ts'

/** The commonest small screen: what a desk of 1440 pixels has beside each other still stands there, and nothing is cut. */

let leave: (() => void) | null = null
beforeEach(() => useSettings.getState().take({ ...settingsAtFirst, theme: 'light' }))
afterEach(() => {
  leave?.()
  leave = null
})

async function* inEach(id: StateId): AsyncGenerator<string> {
  leave = await reach[id]()
  await page.viewport(1280, 800)
  for (const language of languages) {
    useSettings.getState().take({ ...useSettings.getState().settings, language })
    await settled(150)
    yield `${id}, ${language}`
  }
}

const one = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`no ${selector}`)
  return found
}
const boxOf = (selector: string): DOMRect => one(selector).getBoundingClientRect()

/** What the bar has shortened, besides the one word that may be. */
const cut = (): (string | null)[] =>
  [...one('header').querySelectorAll<HTMLElement>('*')]
    .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
    .filter((element) => !/programme|crumbs/.test(element.className))
    .map(({ textContent }) => textContent)

test.each(['case', 'case-two-reviews', 'queue', 'journal', 'people'] as const)(
  'at 1280 pixels the bar at the top of “%s” cuts nothing, and nothing in it lies over something else (issue 4, 9)',
  async (id) => {
    for await (const state of inEach(id)) {
      expect(cut(), state).toEqual([])
      const parts = [...one('header').children].flatMap((part) => [...part.children])
      const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 0)
      for (const [at, box] of boxes.entries()) {
        const next = boxes[at + 1]
        if (next !== undefined) expect(box.right, state).toBeLessThanOrEqual(next.left + 0.5)
      }
    }
  },
)

test('at 1280 pixels the tools over a page stand in one line', async () => {
  for await (const state of inEach('case')) {
    expect(boxOf('[role=toolbar]').height, state).toBeLessThanOrEqual(41)
  }
})

test('at 1440 pixels the tools stand in one line, with a second pane too', async () => {
  leave = await reach.case()
  expect(boxOf('[role=toolbar]').height).toBeLessThanOrEqual(41)
  await userEvent.keyboard('s')
  await expect.element(page.getByRole('button', { name: 'Двигать панели вместе' })).toBeVisible()
  expect(boxOf('[role=toolbar]').height).toBeLessThanOrEqual(41)
})

test('at 1280 pixels every column of the journal is seen', async () => {
  for await (const state of inEach('journal')) {
    const { right } = boxOf('[role=table]')
    for (const head of document.querySelectorAll('[role=columnheader]')) {
      expect(head.getBoundingClientRect().right, state).toBeLessThanOrEqual(right)
    }
  }
})

test('at 1280 pixels search, filters and acts of the queue stand in one line', async () => {
  for await (const state of inEach('queue')) {
    expect(boxOf('[class*=acts]').top, state).toBeLessThan(boxOf('[class*=search]').bottom)
  }
})

test.each([0, 20])(
  'toasts lie in the bar, over no page, no field and no way to lock, %i pixels down the window',
  async (down) => {
    const stop = await reach.case()
    const { style } = document.documentElement
    style.boxSizing = 'border-box'
    style.paddingTop = `${String(down)}px`
    leave = () => {
      style.paddingTop = ''
      style.boxSizing = ''
      stop()
    }
    await page.viewport(1280, 800)
    const undo = { text: 'Отменить', run: () => undefined }
    const decided = { text: 'Дело SAMPLE-0001: сертифицировать. Уйдёт на сервер в 12:34.', action: undo }
    const longer =
      'Дело SAMPLE-0002: нужны документы. Уйдёт на сервер в 12:35, если его никто не отменит до того'
    for (const toast of [decided, { text: 'В очереди больше нет дел' }, { text: longer, action: undo }]) {
      showToast(toast)
      const shown = page.getByRole('status').filter({ hasText: toast.text })
      await expect.element(shown).toBeVisible()
      const box = shown.element().getBoundingClientRect()
      expect(box.top).toBeGreaterThanOrEqual(boxOf('header').top)
      expect(box.bottom).toBeLessThanOrEqual(boxOf('header').bottom)
      expect(box.right).toBeLessThan(boxOf('header button').left)
    }
    // They do not pile up: the oldest has gone.
    expect(page.getByRole('status').filter({ hasText: decided.text }).elements()).toHaveLength(0)
  },
)

test('the reviews to be settled stand right under the name of the document', async () => {
  leave = await reach['case-two-reviews']()
  const name = boxOf('aside h2')
  const table = boxOf('aside table')
  expect(table.top - name.bottom).toBeLessThan(100)
})

test('references and the names of hashes are broken at no hyphen', async () => {
  leave = await reach.receipt()
  for (const text of ['SHA-256', 'KZ-104-8832']) {
    const whole = [...document.querySelectorAll<HTMLElement>('[role=dialog] span')].find(
      ({ textContent }) => textContent === text,
    )
    expect(whole === undefined ? 'not there' : getComputedStyle(whole).whiteSpace, text).toBe('nowrap')
  }
})
