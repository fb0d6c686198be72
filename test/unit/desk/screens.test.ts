import { expect, test } from 'vitest'
import { errorCodes } from '../../../preload/contract/errors.ts'
import { places } from '../../../renderer/desk/app/places.ts'
import { sectionsOf } from '../../../renderer/desk/app/sections.ts'
import type { DialogId } from '../../../renderer/desk/parts/ids.ts'
import { errorWords } from '../../../renderer/desk/words/errors.ts'
import { languages, roles } from '../../../renderer/domain/vocabulary.ts'
import { codesAt, placeOfCode } from '../../screens/codes.ts'
import { manualIn, pictureOf } from '../../screens/manual.ts'
import type { PlaceId } from '../../screens/state.ts'
import { states, statesByPlace, type StateId } from '../../screens/states.ts'

test('the list of screen states has every address of the desk, and every section that a role sees (issue 4, 10)', () => {
  for (const place of Object.keys(places)) expect(statesByPlace).toHaveProperty(place)
  const addresses: string[] = Object.values(places).filter((place) => typeof place === 'string')
  for (const role of roles) for (const { place } of sectionsOf(role)) expect(addresses).toContain(place)
  expect(new Set(states.map(({ id }) => id)).size).toBe(states.length)
  for (const { title, about } of states) {
    for (const text of [title, about]) {
      for (const language of languages) expect(text[language].trim()).not.toBe('')
      expect(text.en).not.toBe(text.ru)
    }
  }
})

test('every error code has the place where it is met, and none is met twice', () => {
  expect(Object.keys(placeOfCode).toSorted()).toEqual([...errorCodes].toSorted())
  // The keys of the table, which Object.keys forgets.
  const told = (Object.keys(statesByPlace) as PlaceId[]).flatMap(codesAt)
  expect(told.toSorted()).toEqual([...errorCodes].toSorted())
})

test('a place, a dialog or a code that is missing from the lists does not compile', () => {
  const some: Omit<typeof statesByPlace, 'queue'> = statesByPlace
  const codes: Omit<typeof placeOfCode, 'LOCKED'> = placeOfCode
  const missing = [
    // @ts-expect-error an address without a state
    (): Record<PlaceId, unknown> => some,
    // @ts-expect-error a code without a place
    (): Record<(typeof errorCodes)[number], PlaceId> => codes,
    // @ts-expect-error a dialog that is no state
    (dialog: DialogId | 'another'): StateId => dialog,
  ]
  expect(missing).toHaveLength(3)
})

test.each(languages)(
  'the manual in %s tells every state and every failure once, with the pictures there are',
  (language) => {
    const { id: first } = states[0] ?? { id: '' }
    const manual = manualIn(language, (file) => file === pictureOf(first, language))
    for (const { id, title } of states) {
      expect(manual.split(`<section id="${id}">`)).toHaveLength(2)
      expect(['h2', 'h3'].map((h) => `<${h}>${title[language]}</${h}>`)).toContainEqual(
        expect.toSatisfy((heading: string) => manual.includes(heading)),
      )
    }
    for (const code of errorCodes) expect(manual.split(`<code>${code}</code>`)).toHaveLength(2)
    expect(manual).toContain(errorWords.LOCKED.wayOn[language])
    expect(manual.match(/<img /g)).toHaveLength(1)
  },
)
