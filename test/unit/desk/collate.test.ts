import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareIn } from '../../../renderer/desk/words/collate.ts'

const sorted = (texts: readonly string[], language: 'ru' | 'kk' | 'en'): string[] =>
  texts.toSorted(compareIn(language))

test('Kazakh names stand in the order of the Kazakh alphabet', () => {
  const names = [
    'Әлия',
    'Ақмарал',
    'Іңкәр',
    'Ибрагим',
    'Ырыс',
    'Қасым',
    'Кәрім',
    'Өмір',
    'Олжас',
    'Ғалым',
    'Гүлназ',
  ]
  expect(sorted(names, 'kk')).toEqual([
    'Ақмарал',
    'Әлия',
    'Гүлназ',
    'Ғалым',
    'Ибрагим',
    'Кәрім',
    'Қасым',
    'Олжас',
    'Өмір',
    'Ырыс',
    'Іңкәр',
  ])
})

test('Digits and Latin letters stand before the alphabet, and case does not matter', () => {
  expect(sorted(['әйнек', 'Zebra', '2', 'Ана', 'б'], 'kk')).toEqual(['2', 'Zebra', 'Ана', 'әйнек', 'б'])
})

test('Russian and English have the order of their own', () => {
  expect(sorted(['Яна', 'Ёлка', 'Ель', 'Жук'], 'ru')).toEqual(['Ёлка', 'Ель', 'Жук', 'Яна'])
  expect(sorted(['b', 'A', 'a', 'B'], 'en')).toEqual(['a', 'A', 'b', 'B'])
})

test('The Kazakh order is an order: what stands before what does not depend on the way of asking', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('аәбіыйңнҚқк1 z-')) })
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const compare = compareIn('kk')
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0)
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})
