import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { iinAgreesWithBirthDate, iinCheckHolds, icaoSum } from '../../../renderer/domain/identity.ts'

describe('an IIN', () => {
  it.each([
    ['900101300007', true],
    ['220540013887', true],
    ['900101300811', true],
    ['900101300812', false],
    ['90010130000', false],
    ['9001013000070', false],
    ['90010130000O', false],
    ['', false],
  ])('%s: the check digit holds is %s', (iin, holds) => {
    expect(iinCheckHolds(iin)).toBe(holds)
  })

  it('has at most one check digit for the same eleven digits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: 11, maxLength: 11 }),
        (d) => {
          const holding = Array.from({ length: 10 }, (_, i) => d + i.toString()).filter(iinCheckHolds)
          expect(holding.length).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('with a digit mistyped is noticed, but for the eleventh, whose weight of 11 weighs nothing', () => {
    const good = '900101300007'
    for (let i = 0; i < 12; i++) {
      for (let digit = 0; digit < 10; digit++) {
        const wrong = good.slice(0, i) + digit.toString() + good.slice(i + 1)
        const sum = [...Array(11).keys()].reduce((total, k) => total + (k + 1) * Number(wrong[k]), 0)
        if (wrong !== good && sum % 11 !== 10 && i !== 10) expect(iinCheckHolds(wrong)).toBe(false)
      }
    }
  })

  it.each([
    ['900101300007', '1990-01-01', true],
    ['900101300007', '1990-01-02', false],
    ['900101300007', '1890-01-01', false],
    ['900101500007', '1990-01-01', false],
    ['050101500007', '2005-01-01', true],
    ['900101000007', '1990-01-01', true],
  ])('%s and the birth date %s agree: %s', (iin, birthDate, agree) => {
    expect(iinAgreesWithBirthDate(iin, birthDate)).toBe(agree)
  })
})

describe('a check digit of ICAO 9303', () => {
  it.each([
    ['520727', 3],
    ['AB2134<<<', 5],
    ['012345678', 4],
    ['L898902C3', 6],
    ['N12345678', 5],
    ['751234567', 2],
    ['740812', 2],
    ['', 0],
    ['<<<<<<<', 0],
    ['ab', null],
    ['Ж', null],
    ['1 2', null],
  ])('of "%s" is %s', (field, digit) => {
    const sum = icaoSum(field)
    expect(sum === null ? null : sum % 10).toBe(digit)
  })
})
