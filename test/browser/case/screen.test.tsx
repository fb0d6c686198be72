import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useSettings } from '../../../renderer/desk/app/settings.ts'
import type { Language } from '../../../renderer/domain/vocabulary.ts'
import { caseStage, type CaseStage } from './case-stage.tsx'
import { adviceOn, caseView, documentView, reading, reviewer, seenPages } from './figures.ts'
import { looksRight } from '../looks.ts'

let on: CaseStage | null = null
afterEach(() => {
  on?.leave()
  on = null
})

const looks: [Language, 'light' | 'dark'][] = [
  ['ru', 'light'],
  ['ru', 'dark'],
  ['kk', 'light'],
  ['en', 'dark'],
]

describe.each(looks)('The case screen in %s, %s', (language, theme) => {
  test('fits its window while a document is being read', async () => {
    const readings = [
      reading('number', '012345678'),
      reading('birthDate', '10.01.1990', { comparison: 'different' }),
      reading('familyName', 'same', { how: 'confirmed' }),
    ]
    const documents = [
      documentView(1, {
        pages: 1,
        readings,
        advice: adviceOn(readings),
        checked: ['both-sides', 'photo'],
      }),
      documentView(2, {
        kind: 'diploma',
        pages: 2,
        content: { state: 'stored', type: 'application/pdf', size: 9000 },
      }),
    ]
    on = await caseStage({ view: caseView({ documents }), language, theme })
    await userEvent.keyboard('2 ')
    await expect.element(page.getByRole('radiogroup').last()).toBeVisible()
    await new Promise((resolve) => setTimeout(resolve, 900))
    await looksRight(`case-${language}-${theme}`)
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  })

  test('fits its window when the case is to be decided', async () => {
    const found = {
      verdict: 'accepted',
      reasons: [],
      round: 1,
      namedPages: [],
      by: reviewer,
      at: new Date().toISOString(),
    } as const
    const again = {
      ...found,
      verdict: 'resubmission',
      reasons: ['BLUR', 'EXPIRED'],
      namedPages: [1],
    } as const
    const documents = [
      documentView(1, {
        pages: 1,
        evidence: seenPages(1),
        finding: { ...found, reasons: [], namedPages: [] },
      }),
      documentView(2, {
        kind: 'diploma',
        pages: 2,
        evidence: seenPages(2),
        finding: { ...again, reasons: ['BLUR', 'EXPIRED'], namedPages: [1] },
        content: { state: 'stored', type: 'application/pdf', size: 9000 },
      }),
    ]
    on = await caseStage({ view: caseView({ documents }), language, theme })
    await userEvent.keyboard('j')
    const opened = () => on?.vault.asked.filter(({ name }) => name === 'document.open')
    await expect.poll(opened).toHaveLength(2)
    await new Promise((resolve) => setTimeout(resolve, 900))
    await looksRight(`decide-${language}-${theme}`)
    expect(opened()).toHaveLength(2)
  })
})

test('the panel of a case that is only read takes the focus, and is scrolled by keys', async () => {
  const readings = [reading('number', '012345678'), reading('familyName', 'same', { how: 'confirmed' })]
  const documents = [documentView(1, { pages: 1, readings, advice: adviceOn(readings) })]
  on = await caseStage({ view: caseView({ documents, state: 'acknowledged' }) })
  await page.viewport(1440, 420)
  const tab = page.getByRole('tab', { name: 'Документ' })
  await expect.element(tab).toBeVisible()
  const element = tab.element()
  if (element instanceof HTMLElement) element.focus()
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByRole('group', { name: 'Документ' })).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.poll(() => document.activeElement?.scrollTop).toBeGreaterThan(0)
})

test('the keys are listed in the order of the screen, and in the same after a change of language', async () => {
  on = await caseStage({ view: caseView({ documents: [documentView(1)] }) })
  // Until then there is a key for what is left to look at.
  await expect.element(page.getByText('Осмотрено при разборчивом увеличении')).toBeVisible()
  const use = (language: Language): void =>
    useSettings.getState().take({ ...useSettings.getState().settings, language })
  const keys = async (dialog: string): Promise<(string | null)[]> => {
    await userEvent.keyboard('{Shift>}/{/Shift}')
    await expect.element(page.getByRole('dialog', { name: dialog })).toBeVisible()
    const listed = [...document.querySelectorAll('[role=dialog] dd')].map(({ textContent }) => textContent)
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
    return listed
  }
  const before = await keys('Сочетания клавиш')
  expect(before.indexOf('W')).toBeLessThan(before.indexOf('P'))
  expect(before.indexOf('F')).toBeLessThan(before.indexOf('C'))
  use('en')
  expect(await keys('Keyboard shortcuts')).toEqual(before)
  use('ru')
  expect(await keys('Сочетания клавиш')).toEqual(before)
})
