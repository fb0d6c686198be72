import { expect, test } from 'vitest'
import { asIsoDate, piecesOf } from '../../../renderer/desk/case/panel/readings.ts'

test('a birth date is read as it stands in documents of the region', () => {
  for (const text of ['12.08.1974', '12 08 1974', '12/8/1974', ' 12-08-1974 ', '1974-08-12']) {
    expect(asIsoDate(text)).toBe('1974-08-12')
  }
})

test('a day that does not exist is no date', () => {
  for (const text of ['31.02.1990', '12.08.74', '00.01.1990', '12.13.1990', '', 'вчера']) {
    expect(asIsoDate(text)).toBeNull()
  }
})

test('the letters in which claim and document differ are told apart from the rest', () => {
  expect(piecesOf('Ericsson', 'Eriksson')).toEqual([
    { text: 'Eri', differs: false },
    { text: 'c', differs: true },
    { text: 'sson', differs: false },
  ])
  expect(piecesOf('ОМАРОВ', 'Омаров')).toEqual([{ text: 'ОМАРОВ', differs: false }])
  expect(piecesOf('Анна', '')).toEqual([{ text: 'Анна', differs: true }])
})
