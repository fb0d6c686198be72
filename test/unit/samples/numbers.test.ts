import { describe, expect, test } from 'vitest'
import {
  adilet,
  adiletCard,
  gauhar,
  gauharPassport,
  nurlan,
  nurlanCard,
  yulia,
  yuliaPassport,
} from '../../samples/people.ts'
import type { IdentityPaper, Person } from '../../samples/people.ts'

// Written from ICAO 9303 for this test alone, so that a slip in the product's own reader and one
// in the samples cannot hide each other.
function checkDigit(field: string): string {
  const values = Array.from(field, (c) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(c.replace('<', '0')))
  return String(values.reduce((sum, value, i) => sum + value * ([7, 3, 1][i % 3] ?? 0), 0) % 10)
}

function iinHolds(iin: string): boolean {
  const digits = Array.from(iin, Number)
  const remainder = (weights: readonly number[]): number =>
    weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11
  const first = remainder([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  const last = first === 10 ? remainder([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) : first
  return digits.length === 12 && last === digits[11]
}

const yymmdd = (date: string | undefined): string => (date ?? '').slice(2).replaceAll('-', '')

const people: readonly Person[] = [nurlan, yulia, gauhar, adilet]
const cards: readonly (readonly [string, Person, IdentityPaper])[] = [
  ['Nurlan', nurlan, nurlanCard],
  ['Adilet', adilet, adiletCard],
]

describe('The numbers on the sample papers', () => {
  test('this test tells a right IIN from a wrong one', () => {
    expect(['900101300007', '220540013887', '900101300811'].map(iinHolds)).toEqual([true, true, true])
    expect(iinHolds('900101300812')).toBe(false)
  })

  test('every IIN has its check digit and begins with the birth date', () => {
    for (const { iin, birthDate } of people) {
      if (iin === undefined) continue
      expect(iinHolds(iin)).toBe(true)
      expect(iin.slice(0, 6)).toBe(yymmdd(birthDate))
    }
  })

  test.each(cards)(
    'the card of %s carries its number, IIN and dates with right check digits',
    (_, person, paper) => {
      const [one = '', two = '', three = ''] = paper.mrz
      expect([one, two, three].map((line) => line.length)).toEqual([30, 30, 30])
      expect(one.slice(5, 14)).toBe(paper.number)
      expect(one[14]).toBe(checkDigit(one.slice(5, 14)))
      expect(one.slice(15, 27)).toBe(person.iin)
      expect(two.slice(0, 6)).toBe(yymmdd(person.birthDate))
      expect(two[6]).toBe(checkDigit(two.slice(0, 6)))
      expect(two[7]).toBe(person.sex)
      expect(two.slice(8, 14)).toBe(yymmdd(paper.expires))
      expect(two[14]).toBe(checkDigit(two.slice(8, 14)))
      expect(two[29]).toBe(checkDigit(one.slice(5) + two.slice(0, 7) + two.slice(8, 15) + two.slice(18, 29)))
    },
  )

  test('the passport of Gauhar carries its number, IIN and dates with right check digits', () => {
    const [one, two] = gauharPassport.mrz
    expect([one.length, two.length]).toEqual([44, 44])
    expect(two.slice(0, 9)).toBe(gauharPassport.number)
    expect(two[9]).toBe(checkDigit(two.slice(0, 9)))
    expect(two.slice(13, 19)).toBe(yymmdd(gauhar.birthDate))
    expect(two[19]).toBe(checkDigit(two.slice(13, 19)))
    expect(two.slice(21, 27)).toBe(yymmdd(gauharPassport.expires))
    expect(two[27]).toBe(checkDigit(two.slice(21, 27)))
    expect(two.slice(28, 42)).toBe(`${gauhar.iin}<<`)
    expect(two[42]).toBe(checkDigit(two.slice(28, 42)))
    expect(two[43]).toBe(checkDigit(two.slice(0, 10) + two.slice(13, 20) + two.slice(21, 43)))
  })

  test('the internal passport of Yulia carries series, number and dates with right check digits', () => {
    const [one, two] = yuliaPassport.mrz
    const { number } = yuliaPassport
    expect([one.length, two.length]).toEqual([44, 44])
    expect(one.startsWith('PNRUSWEGLOVA<<7LI8<SERGEEVNA<')).toBe(true)
    expect(two.slice(0, 9)).toBe(number.slice(0, 3) + number.slice(4))
    expect(two[9]).toBe(checkDigit(two.slice(0, 9)))
    expect(two.slice(13, 19)).toBe(yymmdd(yulia.birthDate))
    expect(two[19]).toBe(checkDigit(two.slice(13, 19)))
    expect(two[28]).toBe(number[3])
    expect(two.slice(29, 35)).toBe(yymmdd(yuliaPassport.issued))
    expect(two[42]).toBe(checkDigit(two.slice(28, 42)))
    expect(two[43]).toBe(checkDigit(two.slice(0, 10) + two.slice(13, 20) + two.slice(21, 43)))
  })

  test('every letter that Kazakh has beyond Russian stands on one paper', () => {
    const paper = [
      gauhar.familyName,
      gauhar.givenName,
      gauhar.patronymic,
      gauhar.birthPlace,
      gauharPassport.authority,
    ]
    const letters = paper.join('').toUpperCase()
    for (const letter of 'ӘҒҚҢӨҰҮҺІ') expect(letters).toContain(letter)
  })
})
