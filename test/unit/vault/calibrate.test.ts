import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { argonCeiling, argonFloor } from '../../../renderer/vault/format/constants.ts'
import { calibrate, type ArgonCost } from '../../../renderer/vault/keys/calibrate.ts'

const MiB = 1_048_576

/** A machine that fills a MiB once in so many milliseconds, as long as it has the memory. */
const machine = (perMiB: number, hasMiB = 4096) => {
  const asked: ArgonCost[] = []
  const measure = ({ passes, memory }: ArgonCost): Promise<number | null> => {
    asked.push({ passes, memory })
    return Promise.resolve(memory / MiB > hasMiB ? null : passes * (memory / MiB) * perMiB)
  }
  return { asked, measure }
}
const cost = (passes: number, mebibytes: number): ArgonCost => ({ passes, memory: mebibytes * MiB })

describe('Argon2id is made as costly as a second allows on this machine, and never cheaper than the floor (demand 9)', () => {
  test.each([
    ['a slow machine', 1.5, cost(3, 256)],
    ['one for which the floor takes a second', 1.3, cost(3, 256)],
    ['a little faster: more passes, since twice the memory would take too long', 0.8, cost(4, 256)],
    ['twice as fast: more memory first', 0.6, cost(3, 512)],
    ['much faster: all the memory there may be, then passes', 0.1, cost(9, 1024)],
    ['faster than any: the ceiling', 0.0001, cost(64, 1024)],
  ])('%s', async (_, perMiB, expected) => {
    expect(await calibrate(machine(perMiB).measure)).toEqual(expected)
  })

  test('what cannot be measured, or not in time, gets the floor', async () => {
    expect(await calibrate(() => Promise.resolve(null))).toEqual(argonFloor)
  })

  test('memory that was not to be had is not asked of every unlock to come', async () => {
    const small = machine(0.1, 512)
    expect(await calibrate(small.measure)).toEqual(argonFloor)
    expect(small.asked.at(-1)).toEqual(cost(1, 1024))
  })

  test('on a slow machine one small measurement is all it costs', async () => {
    const slow = machine(20)
    await calibrate(slow.measure)
    expect(slow.asked).toEqual([cost(1, 64)])
  })

  test('whatever is measured, floor and ceiling hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, noNaN: true }),
        fc.integer({ min: 0, max: 4096 }),
        async (ms, has) => {
          const { passes, memory } = await calibrate(machine(ms, has).measure)
          expect(passes).toBeGreaterThanOrEqual(argonFloor.passes)
          expect(passes).toBeLessThanOrEqual(argonCeiling.passes)
          expect(memory).toBeGreaterThanOrEqual(argonFloor.memory)
          expect(memory).toBeLessThanOrEqual(argonCeiling.memory)
        },
      ),
    )
  })
})
