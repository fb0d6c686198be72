import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesTogether, runsOf } from '../../../renderer/desk/case/panel/places.ts'
import { adviceTexts } from '../../../renderer/desk/words/advice.ts'
import { say } from '../../../renderer/desk/words/words.ts'

test('what is doubted in the same way is told once a line, with its places', () => {
  const zeros = [6, 17, 18, 20, 23, 24, 25, 26].map((place) => ({ line: 1, place, read: '0', or: 'O' }))
  const others = [
    { line: 2, place: 3, read: '0', or: 'O' },
    { line: 1, place: 19, read: '1', or: 'I' },
  ]
  const together = placesTogether([...zeros, ...others], ({ read, or }) => `${read} ${or}`)
  expect(
    together.map(({ said, line, places }) => `${said.read}${said.or} ${line}: ${runsOf(places)}`),
  ).toEqual(['0O 1: 6, 17, 18, 20, 23–26', '0O 2: 3', '1I 1: 19'])
  const [first] = together
  const { line = 0, places = [] } = first ?? {}
  const told = { line, n: places.length, places: runsOf(places) }
  expect(say('ru', adviceTexts['mrz.proposed.places'], told)).toBe('строка 1, места 6, 17, 18, 20, 23–26')
  expect(say('ru', adviceTexts['mrz.proposed.places'], { ...told, n: 21 })).toContain('места')
  expect(say('en', adviceTexts['mrz.proposed.places'], { ...told, n: 1 })).toContain('line 1, place 6')
})

test('the runs name every place once, and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 44 }), { minLength: 1 }), (places) => {
      const named = runsOf(places)
        .split(', ')
        .flatMap((run) => {
          const [from = 0, to = from] = run.split('–').map(Number)
          return Array.from({ length: to - from + 1 }, (_, i) => from + i)
        })
      expect(named).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})
