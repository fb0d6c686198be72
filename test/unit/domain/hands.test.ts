import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anotherRound,
  appealed,
  givenBack,
  mayFree,
  mayHandOn,
  mayHaveBack,
  maySettle,
  mayTakeBack,
  noHands,
  passedOn,
  stillHandedOn,
  taken,
  whyNotTake,
  type Colleague,
  type HandedOn,
  type Hands,
  type Stage,
} from '../../../renderer/domain/hands.ts'
import { roles } from '../../../renderer/domain/vocabulary.ts'

/** A workstation's people, each with one role. */
const verbs = ['access', 'use'] as const
const people: readonly Colleague[] = [
  { account: 'a', role: 'reviewer', verbs },
  { account: 'b', role: 'reviewer', verbs },
  { account: 'c', role: 'reviewer', verbs },
  { account: 'd', role: 'reviewer', verbs },
  { account: 'e', role: 'representative', verbs },
  { account: 'f', role: 'representative', verbs },
]

/** A case as the rules see it, moved by nothing but what they allow. */
interface Course {
  hands: Hands
  stage: Stage
  holder: string | null
  handedOn: HandedOn | null
  tied: string[]
  /** Signed the first decision and the second of the review under way, in that order. */
  spoke: string[]
  /** Hands of the first review while the second is under way. */
  before: Hands | null
  settledBy: string | null
  /** Signed anything in an earlier review, or had it. */
  past: Set<string>
}

const deeds = [
  ...(['take', 'tie', 'lift', 'release', 'decide', 'withdraw', 'settle', 'round', 'appeal'] as const),
  ...(['handOn', 'free', 'back'] as const),
]
/** `who` does it; giving up and deciding is done by whoever has the case, withdrawing by whoever decided. */
type Act = { who: number; does: (typeof deeds)[number] }

const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(people.length - 1),
  does: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('take', 'decide') },
    { weight: 2, arbitrary: fc.constantFrom('settle', 'appeal', 'lift') },
    { weight: 2, arbitrary: fc.constantFrom('handOn', 'handOn', 'back', 'free') },
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
      if (whyNotTake(course.hands, course.tied, course.stage, person, standing(course)) !== null) return
      course.holder = account
      course.handedOn = null
      course.hands = taken(course.hands, account)
      return
    case 'tie':
      if (!course.tied.includes(account)) course.tied.push(account)
      if (course.holder === account) course.holder = null
      if (course.handedOn?.to === account) course.handedOn = null
      return
    case 'lift':
      if (person.role === 'representative') course.tied = course.tied.filter((one) => one === account)
      return
    case 'release':
      course.holder = null
      return
    case 'handOn':
      if (course.holder === null || !open) return
      if (!mayHandOn(course.hands, course.tied, course.stage, course.holder, person)) return
      course.handedOn = { by: course.holder, to: account }
      course.holder = null
      return
    case 'free':
      if (course.handedOn !== null && mayFree(course.handedOn, person)) course.handedOn = null
      return
    case 'back':
      if (course.handedOn === null || course.holder !== null) return
      if (!mayTakeBack(course.hands, course.tied, course.stage, course.handedOn, person)) return
      course.holder = account
      course.handedOn = null
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
      if (!mayHaveBack(course.tied, course.spoke[0] ?? '')) return
      course.hands = givenBack(course.before, course.hands)
      course.stage = course.past.size > 0 ? 'appeal' : 'first'
      course.holder = course.spoke[0] ?? null
      course.handedOn = null
      course.spoke = []
      return
    case 'settle':
      if (course.spoke.length === 0 || course.holder !== null) return
      if (maySettle(person, course.spoke, course.tied)) course.settledBy = account
      return
    case 'round':
      if (course.holder !== null) return
      course.hands = anotherRound(course.hands, course.past.size > 0)
      Object.assign(course, { spoke: [], before: null, settledBy: null, handedOn: null })
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

/** As the vault looks at it: it may wait for somebody who has become tied since. */
const standing = ({ hands, tied, stage, handedOn }: Course): HandedOn | null =>
  handedOn !== null && stillHandedOn(hands, tied, stage, handedOn, people) ? handedOn : null

const courses = fc.array(act, { minLength: 20, maxLength: 80 })
const begin = (): Course => ({
  hands: noHands,
  stage: 'first',
  holder: null,
  handedOn: null,
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
    { numRuns: 3000 },
  )
})

test('a representative takes new cases and appeals, and leaves the second review to reviewers', () => {
  for (const role of roles) {
    const person = { account: 'x', role }
    expect(whyNotTake(noHands, [], 'first', person, null)).toBeNull()
    expect(whyNotTake(noHands, [], 'appeal', person, null)).toBeNull()
    expect(whyNotTake(noHands, [], 'second', person, null)).toBe(role === 'reviewer' ? null : 'SETTLES')
  }
})

test('a case is handed on to nobody who could not take it, and while it waits for one it is given to no other', () => {
  let handed = 0
  fc.assert(
    fc.property(courses, (acts) => {
      const course = begin()
      for (const one of acts) {
        const before = { ...course, tied: [...course.tied] }
        step(course, one)
        if (course.handedOn === null) continue
        const { by, to } = course.handedOn
        handed++
        expect(course.holder).toBeNull()
        expect(to).not.toBe(by)
        // Who decided first, or had it in the first review, is never the one it waits for in the second.
        expect(course.spoke).not.toContain(to)
        if (course.spoke.length === 1) expect(course.before?.now).not.toContain(to)
        if (before.handedOn !== null) continue
        expect(before.holder).toBe(by)
        for (const person of people) {
          const why = whyNotTake(course.hands, course.tied, course.stage, person, course.handedOn)
          expect(why === null).toBe(person.account === to)
        }
      }
    }),
    { numRuns: 3000 },
  )
  expect(handed).toBeGreaterThan(100)
})

test('to whom it was handed on may refuse, a representative may free it, who gave it has it back, and nobody else has a say', () => {
  const handedOn = { by: 'a', to: 'b' }
  const of = (account: string) =>
    people.find((one) => one.account === account) ?? { account, role: 'auditor' as const }
  expect(people.filter((one) => mayFree(handedOn, one)).map(({ account }) => account)).toEqual([
    'b',
    'e',
    'f',
  ])
  expect(mayTakeBack(noHands, [], 'first', handedOn, of('a'))).toBe(true)
  expect(mayTakeBack(noHands, [], 'first', handedOn, of('b'))).toBe(false)
  // A tie that came to light in between.
  expect(mayTakeBack(noHands, ['a'], 'first', handedOn, of('a'))).toBe(false)
})

test('it waits for nobody who is gone, has lost the mandate or has become tied: then it is anybody’s', () => {
  const handedOn = { by: 'a', to: 'b' }
  expect(stillHandedOn(noHands, [], 'first', handedOn, people)).toBe(true)
  expect(stillHandedOn(noHands, ['b'], 'first', handedOn, people)).toBe(false)
  expect(stillHandedOn(noHands, [], 'first', handedOn, people.slice(2))).toBe(false)
  const [first, ...rest] = people
  const idle: Colleague = { account: 'b', role: 'reviewer', verbs: ['access'] }
  expect(stillHandedOn(noHands, [], 'first', handedOn, [idle, ...rest.slice(1)])).toBe(false)
  expect(mayHandOn(noHands, [], 'first', first?.account ?? '', idle)).toBe(false)
})
