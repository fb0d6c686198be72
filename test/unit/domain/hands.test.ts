import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anotherRound,
  appealed,
  givenBack,
  maySettle,
  noHands,
  passedOn,
  taken,
  whyNotTake,
  type Hands,
  type Stage,
} from '../../../renderer/domain/hands.ts'
import { roles, type Role } from '../../../renderer/domain/vocabulary.ts'

/** A workstation's people, each with one role. */
const people: readonly { account: string; role: Role }[] = [
  { account: 'a', role: 'reviewer' },
  { account: 'b', role: 'reviewer' },
  { account: 'c', role: 'reviewer' },
  { account: 'd', role: 'reviewer' },
  { account: 'e', role: 'representative' },
  { account: 'f', role: 'representative' },
]

/** A case as the rules see it, moved by nothing but what they allow. */
interface Course {
  hands: Hands
  stage: Stage
  holder: string | null
  tied: string[]
  /** Signed the first decision and the second of the review under way, in that order. */
  spoke: string[]
  /** Hands of the first review while the second is under way. */
  before: Hands | null
  settledBy: string | null
  /** Signed anything in an earlier review, or had it. */
  past: Set<string>
}

const deeds = ['take', 'tie', 'lift', 'release', 'decide', 'withdraw', 'settle', 'round', 'appeal'] as const
/** `who` does it; giving up and deciding is done by whoever has the case, withdrawing by whoever decided. */
type Act = { who: number; does: (typeof deeds)[number] }

const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(people.length - 1),
  does: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('take', 'decide') },
    { weight: 2, arbitrary: fc.constantFrom('settle', 'appeal', 'lift') },
    { weight: 1, arbitrary: fc.constantFrom(...deeds) },
  ),
})

function step(course: Course, { who, does }: Act): void {
  const person = people[who]
  if (person === undefined) return
  const { account } = person
  const open = course.spoke.length < 2 && course.settledBy === null
  switch (does) {
    case 'take':
      if (course.holder !== null || !open) return
      if (whyNotTake(course.hands, course.tied, course.stage, person) !== null) return
      course.holder = account
      course.hands = taken(course.hands, account)
      return
    case 'tie':
      if (!course.tied.includes(account)) course.tied.push(account)
      if (course.holder === account) course.holder = null
      return
    case 'lift':
      if (person.role === 'representative') course.tied = course.tied.filter((one) => one === account)
      return
    case 'release':
      course.holder = null
      return
    case 'decide':
      if (course.holder === null || !open) return
      course.spoke.push(course.holder)
      course.holder = null
      if (course.spoke.length === 1) {
        course.before = course.hands
        course.hands = passedOn(course.hands, course.spoke)
        course.stage = 'second'
      }
      return
    case 'withdraw':
      if (course.spoke.length !== 1 || course.before === null || course.holder !== null) return
      if (course.settledBy !== null) return
      course.hands = givenBack(course.before, course.hands)
      course.stage = course.past.size > 0 ? 'appeal' : 'first'
      course.holder = course.spoke[0] ?? null
      course.spoke = []
      return
    case 'settle':
      if (course.spoke.length === 0 || course.holder !== null) return
      if (maySettle(person, course.spoke, course.tied)) course.settledBy = account
      return
    case 'round':
      if (course.holder !== null) return
      course.hands = anotherRound(course.hands, course.past.size > 0)
      Object.assign(course, { spoke: [], before: null, settledBy: null })
      course.stage = course.past.size > 0 ? 'appeal' : 'first'
      return
    case 'appeal':
      if (course.settledBy === null && course.spoke.length < 2) return
      course.hands = appealed(course.hands, course.spoke)
      for (const one of [...course.hands.ever, ...course.spoke]) course.past.add(one)
      Object.assign(course, { spoke: [], before: null, settledBy: null, stage: 'appeal', holder: null })
      return
  }
}

const courses = fc.array(act, { minLength: 20, maxLength: 80 })
const begin = (): Course => ({
  hands: noHands,
  stage: 'first',
  holder: null,
  tied: [],
  spoke: [],
  before: null,
  settledBy: null,
  past: new Set(),
})

test('no sequence of acts lets one person be two of the first reviewer, the second and the one who settles', () => {
  let seconds = 0
  let settled = 0
  fc.assert(
    fc.property(courses, (acts) => {
      const course = begin()
      for (const one of acts) {
        step(course, one)
        const [first, second] = course.spoke
        if (second !== undefined) {
          seconds++
          expect(second).not.toBe(first)
          expect(people.find(({ account }) => account === second)?.role).toBe('reviewer')
        }
        if (course.settledBy !== null) {
          settled++
          expect(course.spoke).not.toContain(course.settledBy)
          expect(people.find(({ account }) => account === course.settledBy)?.role).toBe('representative')
        }
      }
    }),
    { numRuns: 3000 },
  )
  // Otherwise nothing was shown.
  expect(Math.min(seconds, settled)).toBeGreaterThan(100)
})

test('nobody has a second review of what they had before them, not even for a moment', () => {
  let second = 0
  fc.assert(
    fc.property(courses, (acts) => {
      const course = begin()
      for (const one of acts) {
        step(course, one)
        if (course.before === null || course.holder === null || course.spoke.length !== 1) continue
        second++
        expect(course.before.now).not.toContain(course.holder)
      }
    }),
    { numRuns: 3000 },
  )
  expect(second).toBeGreaterThan(100)
})

test('an appeal is given to nobody who has ever had the case, whatever rounds and reviews came between (demand 13)', () => {
  let appeals = 0
  fc.assert(
    fc.property(courses, (acts) => {
      const course = begin()
      for (const one of acts) {
        step(course, one)
        if (course.holder === null || course.past.size === 0) continue
        appeals++
        expect([...course.past]).not.toContain(course.holder)
      }
    }),
    { numRuns: 3000 },
  )
  expect(appeals).toBeGreaterThan(100)
})

test('nobody has a case to whose Master they are tied, until somebody else lifts it', () => {
  fc.assert(
    fc.property(courses, (acts) => {
      const course = begin()
      for (const one of acts) {
        step(course, one)
        if (course.holder !== null) expect(course.tied).not.toContain(course.holder)
      }
    }),
  )
})

test('a representative takes new cases and appeals, and leaves the second review to reviewers', () => {
  for (const role of roles) {
    const person = { account: 'x', role }
    expect(whyNotTake(noHands, [], 'first', person)).toBeNull()
    expect(whyNotTake(noHands, [], 'appeal', person)).toBeNull()
    expect(whyNotTake(noHands, [], 'second', person)).toBe(role === 'reviewer' ? null : 'SETTLES')
  }
})
