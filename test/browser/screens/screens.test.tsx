import { afterEach, describe, expect, test } from 'vitest'
import { errorWords } from '../../../renderer/desk/words/errors.ts'
import { languages } from '../../../renderer/domain/vocabulary.ts'
import { codesAt } from '../../screens/codes.ts'
import { states, statesByPlace, type PlaceId } from '../../screens/states.ts'
import { looksRight, takesPictures } from '../looks.ts'
import { reach, reachFailures, type Look } from './reach.tsx'

/** The list of screen states, each in both themes and every language: axe, its picture where asked, and that it fits. */

let leave: (() => void) | null = null
afterEach(() => {
  leave?.()
  leave = null
})

// What fits in one theme fits in the other: without pictures the second theme is for axe alone, which reads Russian.
const looks = languages.flatMap((language): Look[] => [
  { language, theme: 'light' },
  ...(takesPictures || language === 'ru' ? [{ language, theme: 'dark' } as const] : []),
])
// The keys of the table, which Object.keys forgets.
const withFailures = (Object.keys(statesByPlace) as PlaceId[]).filter((place) => codesAt(place).length > 0)

describe.each(looks)('In $language, $theme', (look) => {
  test.each(states)('the state “$id” passes axe and fits its window (issue 4, 10)', async ({ id }) => {
    leave = await reach[id](look)
    await looksRight(`${id}-${look.language}-${look.theme}`)
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  })

  test.each(withFailures)('what can go wrong at “%s” is told by sentence, way on and code', async (place) => {
    const codes = codesAt(place)
    leave = await reachFailures(codes, look)
    const said = document.body.textContent
    for (const code of codes) {
      expect(said).toContain(errorWords[code].wayOn[look.language])
      expect(said).toContain(code)
    }
    await looksRight(`failures-${place}-${look.language}-${look.theme}`)
  })
})
