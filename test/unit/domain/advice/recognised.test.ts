import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  proposeLines,
  readMrz,
  untold,
  type RecognisedLine,
} from '../../../../renderer/domain/advice/index.ts'
import { specimens } from './specimens.ts'

const pitch = 40
type Sure = { confidence?: number; or?: string; sure?: number }

/** As a recogniser tells a line that it is sure of; some places otherwise. */
const told = (
  line: string,
  other: Readonly<Record<number, Sure & { read?: string }>> = {},
  from = 0,
): RecognisedLine =>
  Array.from(line, (character, at) => {
    const { read = character, confidence = 90, or, sure = 60 } = other[at + 1] ?? {}
    const choices = [
      { character: read, confidence },
      ...(or === undefined ? [] : [{ character: or, confidence: sure }]),
    ]
    return { choices, left: from + at * pitch + 5, right: from + at * pitch + 33 }
  })

const card = [
  'IDKAZ0123456784900101300007<<<',
  '9001011M3301018KAZ<<<<<<<<<<<3',
  'OMAROV<<NURLAN<<<<<<<<<<<<<<<<',
]
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
]
const internal = [
  'PNRUSWEGLOVA<<7LI8<SERGEEVNA<<<<<<<<<<<<<<<<',
  '4511234569RUS8503150F<<<<<<<2120615770001<82',
]
const propose = (...lines: RecognisedLine[]) => proposeLines(lines)?.advice ?? null

describe('Lines that a machine has recognised', () => {
  test('come out as they stand, with nothing doubted or taken, for every specimen', () => {
    for (const { lines } of specimens) {
      const found = propose(...lines.map((line) => told(line)))
      expect(found).toEqual({ lines, doubts: [], taken: [] })
    }
  })

  test('of what a character may be, the likeliest that its place allows is taken, and that is told', () => {
    const [first = '', second = ''] = internal
    const found = propose(
      told(first, { 16: { or: 'T' } }),
      told(second, { 13: { read: '8', or: 'S' }, 15: { read: 'S', or: '5' } }),
    )
    expect(found?.lines).toEqual(internal)
    expect(found?.taken).toEqual([
      { line: 2, place: 13, typed: '8', taken: 'S' },
      { line: 2, place: 15, typed: 'S', taken: '5' },
    ])
  })

  test('where the recogniser knows no other choice, look-alikes are turned where a place has digits or letters alone', () => {
    const [first = '', second = ''] = passport
    const found = propose(
      told(first, { 5: { read: '0' }, 8: { read: '1' } }),
      told(second, { 14: { read: 'Z' }, 16: { read: 'O' }, 28: { read: 'S' } }),
    )
    expect(found?.lines[0]?.slice(0, 8)).toBe('P<UTOERI')
    expect(found?.lines[1]?.slice(13, 28)).toBe('2408122F1204155')
    expect(found?.taken.map(({ typed, taken }) => typed + taken)).toEqual(['0O', '1I', 'Z2', 'O0', 'S5'])
  })

  test('a wrong check digit stays as it was recognised, though another would make it hold', () => {
    const [first = '', second = ''] = passport
    const found = propose(told(first), told(second, { 10: { read: '5', or: '6', sure: 89 } }))
    expect(found?.lines[1]?.[9]).toBe('5')
    expect(found?.doubts).toEqual([{ line: 2, place: 10, read: '5', or: '6' }])
    const read = readMrz(found?.lines.join('\n') ?? '')
    expect(read.ok && read.mrz.checks.find(({ of }) => of === 'number')?.holds).toBe(false)
  })

  test('O and 0 that are as likely come out as the digit where both may stand, and are doubted', () => {
    const [first = '', second = ''] = passport
    const found = propose(told(first), told(second, { 6: { read: 'O', confidence: 92, or: '0', sure: 91 } }))
    expect(found?.lines).toEqual(passport)
    expect(found?.doubts).toEqual([{ line: 2, place: 6, read: '0', or: 'O' }])
  })

  test('a place of which nothing is told, or that is hardly told, is for the person', () => {
    const [first = '', second = ''] = passport
    const gone = told(second).filter((_, at) => at !== 30)
    const found = propose(told(first, { 3: { confidence: 41 } }), gone)
    expect(found?.lines[1]).toBe(`${second.slice(0, 30)}${untold}${second.slice(31)}`)
    expect(found?.doubts).toEqual([
      { line: 1, place: 3, read: 'U', or: '' },
      { line: 2, place: 31, read: untold, or: '' },
    ])
  })

  test('dirt at the ends of a line is left out, and a letter in two pieces is one', () => {
    const [first = '', second = '', third = ''] = card
    const dirt = { choices: [{ character: 'I', confidence: 50 }], left: -60, right: -50 }
    const split = told(third).flatMap((one, at) =>
      at === 3
        ? [
            { ...one, right: one.left + 17 },
            { ...one, left: one.left + 19 },
          ]
        : [one],
    )
    const found = propose([dirt, ...told(first)], told(second), split)
    expect(found?.lines).toEqual(card)
  })

  test('other print around them is passed over', () => {
    const print = told('DATEOFEXPIRYDATEDEXPIRATION')
    expect(propose(print, told('SHORT'), ...passport.map((line) => told(line)))?.lines).toEqual(passport)
    expect(propose(print, told('SHORT'))).toBeNull()
    expect(propose()).toBeNull()
  })
})

const character = fc.record({
  choices: fc.array(
    fc.record({
      character: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<')),
      confidence: fc.double({ min: 0, max: 100, noNaN: true }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  by: fc.integer({ min: -30, max: 30 }),
  width: fc.integer({ min: 0, max: 60 }),
})
/** Of about as many letters as a document has, each somewhere near its place. */
const linesOfShape = fc.constantFrom([3, 30], [2, 36], [2, 44]).chain(([count = 2, length = 30]) =>
  fc.array(
    fc.array(character, { minLength: length - 6, maxLength: length + 6 }).map((line): RecognisedLine =>
      line.map(({ by, width, choices }, at) => ({
        choices,
        left: at * pitch + by,
        right: at * pitch + by + width,
      })),
    ),
    { minLength: count, maxLength: count + 2 },
  ),
)
const alike: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  B: '8',
  S: '5',
  Z: '2',
  0: 'O',
  1: 'I',
  8: 'B',
  5: 'S',
  2: 'Z',
}

test('whatever a recogniser tells, no character is proposed that it did not tell of that document or that does not look like one', () => {
  let proposed = 0
  fc.assert(
    fc.property(linesOfShape, (lines) => {
      const found = propose(...lines)
      if (found === null) return
      proposed += 1
      const known = new Set(lines.flat().flatMap(({ choices }) => choices.map((one) => one.character)))
      for (const letter of found.lines.join(''))
        expect(letter === untold || known.has(letter) || known.has(alike[letter] ?? '')).toBe(true)
    }),
  )
  expect(proposed).toBeGreaterThan(20)
})

test('what is not proposed as it was recognised is told, place by place, and is its look-alike', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...specimens.map(({ lines }) => lines)),
      fc.array(
        fc.record({
          line: fc.nat(2),
          place: fc.integer({ min: 1, max: 44 }),
          read: fc.constantFrom(...Array.from('ABCXYZ0123456789<')),
        }),
        { maxLength: 6 },
      ),
      (lines, wrong) => {
        const found = propose(
          ...lines.map((line, at) =>
            told(
              line,
              Object.fromEntries(
                wrong.filter((one) => one.line === at).map(({ place, read }) => [place, { read }]),
              ),
            ),
          ),
        )
        // No check digit has a say in it.
        lines.forEach((line, at) =>
          Array.from(line).forEach((stood, i) => {
            const read = wrong.findLast((one) => one.line === at && one.place === i + 1)?.read ?? stood
            const shown = found?.lines[at]?.[i]
            const taken = found?.taken.some((one) => one.line === at + 1 && one.place === i + 1)
            expect(shown === read || taken).toBe(true)
            if (shown !== read) expect(shown).toBe(alike[read])
          }),
        )
      },
    ),
  )
})
