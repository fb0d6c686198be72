import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backoff } from '../../../main/sync/backoff.ts'

it('Pauses between tries start at 5 seconds, double, and never pass 10 minutes', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 50].map((failures) => backoff(failures, () => 0.5) / 1000)
  expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600, 600])
})

it('Pauses differ between workstations by a fifth at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (failures, at) => {
        const middle = backoff(failures, () => 0.5)
        const pause = backoff(failures, () => at)
        expect(pause).toBeGreaterThanOrEqual(Math.floor(middle * 0.8))
        expect(pause).toBeLessThanOrEqual(Math.min(600_000, Math.ceil(middle * 1.2)))
      },
    ),
  )
})
