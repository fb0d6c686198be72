import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Steps, type Step } from '../../../renderer/desk/case/steps.ts'

/** A number that is set, each time as a step. */
const figure = () => {
  let now = 0
  let fails = false
  const steps = new Steps(() => 0)
  const set = (to: number): boolean => {
    if (!fails) now = to
    return !fails
  }
  return {
    steps,
    now: () => now,
    fail: (on: boolean) => {
      fails = on
    },
    did: (to: number, more: Partial<Step> = {}) => {
      const before = now
      now = to
      steps.did('a', { kind: 'marks', undo: () => set(before), redo: () => set(to), ...more })
    },
  }
}

test('whatever is done, taken back and done again, the document stands as the course of steps says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.nat(9), fc.constantFrom('undo', 'redo')), { maxLength: 40 }),
      async (acts) => {
        const { steps, did, now } = figure()
        // The plain model: all values so far, and where one stands among them.
        let course = [0]
        let at = 0
        for (const act of acts) {
          if (act === 'undo') {
            await steps.undo('a')
            at = Math.max(0, at - 1)
          } else if (act === 'redo') {
            await steps.redo('a')
            at = Math.min(course.length - 1, at + 1)
          } else {
            did(act)
            course = [...course.slice(0, at + 1), act]
            at += 1
          }
          expect(now()).toBe(course[at])
        }
      },
    ),
  )
})

test('a step that could not be taken back, or done again, is there to be tried once more', async () => {
  const { steps, did, now, fail } = figure()
  did(1)
  did(2)
  fail(true)
  await steps.undo('a')
  expect(now()).toBe(2)
  fail(false)
  await steps.undo('a')
  expect(now()).toBe(1)
  fail(true)
  await steps.redo('a')
  fail(false)
  await steps.redo('a')
  expect(now()).toBe(2)
})

test('two presses at once take back two steps, and no step twice', async () => {
  const { steps, did, now } = figure()
  for (const to of [1, 2, 3]) did(to)
  await Promise.all([steps.undo('a'), steps.undo('a')])
  expect(now()).toBe(1)
})

test('pulls at one slider are one step; what is signed is no step any more; each document has its own', async () => {
  const { steps, did, now } = figure()
  did(5)
  for (const to of [6, 7, 8]) did(to, { joins: 'a/1', kind: 'look' })
  await steps.undo('b')
  expect(now()).toBe(8)
  await steps.undo('a')
  expect(now()).toBe(5)
  await steps.redo('a')
  expect(now()).toBe(8)
  did(9, { kind: 'work' })
  steps.settle('a')
  await steps.undo('a')
  expect(now()).toBe(5)
})
