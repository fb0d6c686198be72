import { beforeEach, describe, expect, test } from 'vitest'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { Waiting, waitAfter } from '../../../renderer/vault/keys/attempts.ts'

const second = 1_000
const hour = 3_600_000
const at = Date.UTC(2026, 2, 2, 9)

let wall: number
let steady: number
let waiting: Waiting
const started = () => (waiting = new Waiting({ wall: () => wall, steady: () => steady }))
const pass = (milliseconds: number): void => {
  wall += milliseconds
  steady += milliseconds
}
const header = (failedAttempts: number, last = at) => ({
  failedAttempts,
  lastAttemptAt: new Date(last).toISOString(),
})
beforeEach(() => {
  wall = at
  steady = 1_000_000
  started()
})

describe('after failed attempts the next one waits (demand 9)', () => {
  test('three are free, then 5 seconds, twice as long after each, at most 5 minutes', () => {
    const seconds = Array.from({ length: 12 }, (_, failed) => waitAfter(failed) / second)
    expect(seconds).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300])
    expect(waitAfter(5_000)).toBe(300 * second)
  })

  test('an attempt made too early is refused with the seconds left, and then it is let through', () => {
    pass(1_500)
    expect(() => waiting.check(header(3))).toThrow(new SverkaError('TOO_MANY_ATTEMPTS', ['4']))
    expect(waiting.secondsLeft(header(3))).toBe(4)
    pass(3_499)
    expect(waiting.secondsLeft(header(3))).toBe(1)
    pass(1)
    expect(() => waiting.check(header(3))).not.toThrow()
  })

  test('a restart does not shorten it, nor lengthen it', () => {
    pass(20 * second)
    expect(waiting.secondsLeft(header(7))).toBe(60)
    steady = 5
    started()
    expect(waiting.secondsLeft(header(7))).toBe(60)
    pass(10 * second)
    expect(waiting.secondsLeft(header(7))).toBe(50)
  })

  test('a clock set back, while it runs or before it starts, makes it no longer than it is', () => {
    wall -= 24 * hour
    expect(waiting.secondsLeft(header(20))).toBe(300)
    pass(300 * second)
    expect(waiting.secondsLeft(header(20))).toBe(0)
    const attempt = header(21, wall)
    expect(waiting.secondsLeft(attempt)).toBe(300)
    wall -= hour
    expect(waiting.secondsLeft(attempt)).toBe(300)
  })

  test('a clock set forward while it runs does not end it', () => {
    expect(waiting.secondsLeft(header(3))).toBe(5)
    wall += hour
    expect(waiting.secondsLeft(header(3))).toBe(5)
  })

  test('each further failure begins its own', () => {
    expect(waiting.secondsLeft(header(3))).toBe(5)
    pass(5 * second)
    expect(waiting.secondsLeft(header(4, wall))).toBe(10)
  })

  test('a vault whose header knows no time, as all had before, opens without waiting', () => {
    expect(waiting.secondsLeft({ failedAttempts: 50 })).toBe(0)
  })
})
