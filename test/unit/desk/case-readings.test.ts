import { expect, test } from 'vitest'
import { piecesOf } from '../../../renderer/desk/case/panel/readings.ts'

test('the letters in which claim and document differ are told apart from the rest', () => {
  expect(piecesOf('Ericsson', 'Eriksson')).toEqual([
    { text: 'Eri', differs: false },
    { text: 'c', differs: true },
    { text: 'sson', differs: false },
  ])
  expect(piecesOf('ОМАРОВ', 'Омаров')).toEqual([{ text: 'ОМАРОВ', differs: false }])
  expect(piecesOf('Анна', '')).toEqual([{ text: 'Анна', differs: true }])
})
