import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsAtFirst, useSettings } from '../../../renderer/desk/app/settings.ts'
import { errorWords } from '../../../renderer/desk/words/errors.ts'
import { languages, type Language } from '../../../renderer/domain/vocabulary.ts'
import { codesAt } from '../../screens/codes.ts'
import type { PlaceId } from '../../screens/state.ts'
import { states, statesByPlace, withElement } from '../../screens/states.ts'
import { looksRight, takesPictures } from '../looks.ts'
import { reach, reachFailures } from './reach.tsx'

/** The list of screen states, each reached once and turned through themes and languages: axe, its picture where asked, and that it fits. */

interface Look {
  readonly language: Language
  readonly theme: 'light' | 'dark'
}
// What fits in one theme fits in the other: without pictures the second theme is for axe alone, which reads Russian, and
// a dialog has no colours that no screen has.
const looksOf = (isScreen: boolean): Look[] =>
  languages.flatMap((language): Look[] => [
    { language, theme: 'light' },
    ...(takesPictures || (isScreen && language === 'ru') ? [{ language, theme: 'dark' } as const] : []),
  ])
// The keys of the table, which Object.keys forgets.
const withFailures = (Object.keys(statesByPlace) as PlaceId[]).filter((place) => codesAt(place).length > 0)

const turn = async ({ language, theme }: Look): Promise<void> => {
  useSettings.getState().take({ ...useSettings.getState().settings, language, theme })
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, takesPictures ? 100 : 0)))
}

/** What can be scrolled sideways: nothing should. */
const sideways = (): string[] =>
  [...document.querySelectorAll('*')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
    .map(({ outerHTML }) => outerHTML.slice(0, 200))

let leave: (() => void) | null = null
beforeEach(() => useSettings.getState().take({ ...settingsAtFirst, theme: 'light' }))
afterEach(() => {
  leave?.()
  leave = null
})

test.each(states)(
  'the state “$id” passes axe and fits its window in every language (issue 4, 10)',
  async ({ id }) => {
    leave = await reach[id]()
    const opened = () => document.querySelectorAll('[role=dialog], [role=alertdialog]').length
    if (withElement.has(id)) await expect.poll(() => document.getElementById(id)).toBeVisible()
    else expect(opened()).toBe(0)
    for (const look of looksOf(!withElement.has(id))) {
      await turn(look)
      const name = `${id}-${look.language}-${look.theme}`
      await looksRight(name)
      const { scrollWidth, clientWidth } = document.documentElement
      expect(scrollWidth, name).toBeLessThanOrEqual(clientWidth)
      expect(sideways(), name).toEqual([])
    }
  },
)

test.each(withFailures)('what can go wrong at “%s” is told by sentence, way on and code', async (place) => {
  const codes = codesAt(place)
  leave = await reachFailures(codes)
  for (const look of looksOf(true)) {
    await turn(look)
    const said = document.body.textContent
    for (const code of codes) {
      expect(said).toContain(errorWords[code].wayOn[look.language])
      expect(said).toContain(code)
    }
    await looksRight(`failures-${place}-${look.language}-${look.theme}`)
  }
})
