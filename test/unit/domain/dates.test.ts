import { expect, test } from 'vitest'
import { isDay, readDate } from '../../../renderer/domain/dates.ts'

test('a date is read as it stands in documents of the region', () => {
  for (const text of ['12.08.1974', '12 08 1974', '12/8/1974', ' 12-08-1974 ', '1974-08-12']) {
    expect(readDate(text)).toBe('1974-08-12')
  }
})

test('a day that does not exist is no date', () => {
  for (const text of ['31.02.1990', '12.08.74', '00.01.1990', '12.13.1990', '', 'вчера']) {
    expect(readDate(text)).toBeNull()
  }
  expect(['2024-02-29', '2023-02-29', '2024-2-29', ''].map(isDay)).toEqual([true, false, false, false])
})
