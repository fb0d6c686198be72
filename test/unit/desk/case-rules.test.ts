import { expect, test } from 'vitest'
import { atMost } from '../../../renderer/desk/case/rules.ts'
import { formatters } from '../../../renderer/desk/words/format.ts'

test('the share of a page that is not whole is rounded down, and never told as all of it', () => {
  const { percent } = formatters('ru')
  const told = [0, 0.5, 0.979, 0.98, 0.999, 1].map((share) => percent(atMost(share)).replace('\u00a0', ' '))
  expect(told).toEqual(['0 %', '50 %', '97 %', '98 %', '99 %', '99 %'])
})
