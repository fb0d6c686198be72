import { expect, test } from 'vitest'
import { benchReport, compare, median, meets, spread, tableOf, type BenchRow } from '../../bench/figures.ts'

const row: BenchRow = {
  id: 'seal-store',
  what: 'ours by theirs',
  value: 1.5,
  goal: 1.6,
  better: 'lower',
  samples: [1.4, 1.5, 1.7],
}

test('the median is the middle, or the mean of the two middles, and none of nothing', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 7])).toBe(6)
  expect(median([10, 9, 8, 100])).toBe(9.5)
  expect(() => median([])).toThrow(RangeError)
})

test('a ratio is taken round by round, so that a slow moment weighs on both sides', () => {
  const rounds = [
    { ours: 3, theirs: 2 },
    { ours: 300, theirs: 200 },
    { ours: 4, theirs: 2 },
  ]
  expect(compare(rounds, 'ours-by-theirs')).toEqual({ value: 1.5, samples: [1.5, 1.5, 2] })
  expect(compare(rounds, 'theirs-by-ours').value).toBeCloseTo(2 / 3)
  expect(() => compare([{ ours: 1, theirs: 0 }], 'ours-by-theirs')).toThrow(RangeError)
})

test('a goal is met from below or from above, as the row says, and on the mark', () => {
  expect(meets(row)).toBe(true)
  expect(meets({ ...row, value: 1.6 })).toBe(true)
  expect(meets({ ...row, value: 1.61 })).toBe(false)
  expect(meets({ ...row, better: 'higher' })).toBe(false)
  expect(meets({ ...row, better: 'higher', value: 1.61 })).toBe(true)
})

test('the spread is that of the middle half', () => {
  expect(spread([100, 1, 2, 3, 4, 5, 6, 0])).toEqual([2, 5])
  expect(spread([7])).toEqual([7, 7])
})

test('what is written has rows of numbers, ids and directions, and nothing else', () => {
  expect(benchReport.parse({ rows: [row] })).toEqual({ rows: [row] })
  for (const wrong of [
    { ...row, value: Number.NaN },
    { ...row, samples: [] },
    { ...row, better: 'faster' },
    { ...row, id: 'Seal Store' },
    { ...row, extra: 1 },
  ]) {
    expect(benchReport.safeParse({ rows: [wrong] }).success).toBe(false)
  }
})

test('the table says of every row whether its goal is met', () => {
  const lines = tableOf([row, { ...row, id: 'read-open', value: 2 }]).split('\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toMatch(/^seal-store +1\.500 +<= 1\.6 +met /)
  expect(lines[2]).toMatch(/^read-open +2\.000 +<= 1\.6 +MISSED /)
})
