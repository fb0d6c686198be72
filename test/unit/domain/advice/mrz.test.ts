import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMrz, type Mrz } from '../../../../renderer/domain/advice/index.ts'
import { linesOf, specimens } from './specimens.ts'

const whole = (lines: readonly string[] | string): Mrz => {
  const read = readMrz(typeof lines === 'string' ? lines : lines.join('\n'))
  if (!read.ok) throw new Error(`not read: ${read.problem} ${JSON.stringify(read.lines)}`)
  return read.mrz
}
const failing = (mrz: Mrz): string[] => mrz.checks.filter(({ holds }) => !holds).map(({ of }) => of)

describe.each(specimens)('The $name', ({ lines, read }) => {
  const mrz = whole(lines)

  test('is read field by field', () => {
    const { format, issuer, number, birthDate, expiryDate, issueDate, iin, name } = mrz
    const { family, given, truncated } = name
    expect({ format, issuer, number, birthDate, expiryDate, issueDate, iin, family, given }).toEqual(read)
    expect(truncated).toBe(false)
  })

  test('has only check digits that hold, each with its working', () => {
    expect(failing(mrz)).toEqual([])
    for (const { characters, weights, sum, expected, found } of mrz.checks) {
      expect(weights).toHaveLength(characters.length)
      expect([String((sum ?? -1) % 10), '<']).toContain(found)
      if (found !== '<') expect(expected).toBe(found)
    }
  })

  test('is caught with any one character of a protected field changed, unless the two weigh the same', () => {
    const value = (one: string): number =>
      one === '<' ? 0 : '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(one)
    for (const { of, characters, found } of mrz.checks) {
      if (of === 'composite') continue
      const field = characters + found
      const at = lines.findLastIndex((line) => line.includes(field))
      const line = lines[at] ?? ''
      const from = line.lastIndexOf(field)
      const digits = of !== 'personalNumber' && (of !== 'number' || read.format === 'PNRUS')
      for (let i = 0; i < characters.length; i++) {
        for (const other of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<') {
          const before = characters.charAt(i)
          if (other === before) continue
          const wrong = lines.with(at, line.slice(0, from + i) + other + line.slice(from + i + 1))
          // O is taken for 0 where only digits stand.
          const weighed = value(digits && other === 'O' ? '0' : other)
          // A filler for a digit stands by an empty field alone.
          const same = (weighed - value(before)) % 10 === 0 && found !== '<'
          // Nothing changed says that all is well; where the two weigh the same, no digit can tell.
          expect(failing(whole(wrong)).includes(of), `${of} ${before}→${other}`).toBe(!same)
        }
      }
    }
  })

  test('is read alike in small letters, with spaces, with lines joined or broken, in Russian look-alikes', () => {
    const text = lines.join('\n')
    const russian: Record<string, string> = { A: 'А', B: 'В', E: 'Е', K: 'К', M: 'М', H: 'Н', O: 'О', P: 'Р' }
    const variants = [
      text.toLowerCase(),
      lines.map((line) => Array.from(line).join(' ')).join('\r\n'),
      `\n\n  ${lines.join('')}  \n`,
      lines.map((line) => `${line.slice(0, 20)}\n${line.slice(20)}`).join('\n\n'),
      text.replaceAll('<<', '«').replaceAll('<', '‹'),
      text.replaceAll(/[ABEKMHOP]/g, (letter) => russian[letter] ?? letter),
    ]
    for (const variant of variants) expect(whole(variant)).toEqual(mrz)
  })
})

test('what was taken for something else is told by line and place, but for case and spaces', () => {
  const [one = '', two = '', three = ''] = linesOf('Kazakh identity card')
  const typed = [one.toLowerCase(), two.replace('9001011', '9OO1О11'), three.replace('OMAROV', '0MAROV')]
  expect(readMrz(typed.join('\n'))).toMatchObject({
    ok: true,
    mrz: { birthDate: '900101', name: { family: ['OMAROV'] } },
    taken: [
      { line: 2, place: 5, typed: 'О', taken: 'O' },
      { line: 2, place: 2, typed: 'O', taken: '0' },
      { line: 2, place: 3, typed: 'O', taken: '0' },
      { line: 2, place: 5, typed: 'O', taken: '0' },
      { line: 3, place: 1, typed: '0', taken: 'O' },
    ],
  })
})

test('in a number O and 0 may both stand: neither is taken for the other, and the check digit tells', () => {
  const lines = linesOf('Kazakh passport').map((line) => line.replace('N12345678', 'N1234567O'))
  expect(failing(whole(lines))).toEqual(['number', 'composite'])
})

test('what is no machine-readable line is refused with what is wrong: lengths, characters, kind', () => {
  const [one = '', two = ''] = linesOf('ICAO passport (part 4)')
  expect(readMrz(`${one}\n${two.slice(1)}`)).toMatchObject({
    ok: false,
    problem: 'LENGTH',
    lines: [
      { length: 44, wanted: 44 },
      { length: 43, wanted: 44 },
    ],
  })
  // 43 and 45 make 88 together, and yet nobody knows where the line ends.
  expect(readMrz(`${one.slice(1)}\n${two}0`)).toMatchObject({ ok: false, problem: 'LENGTH' })
  expect(readMrz(`${one}\n${two.replace('L', 'Ж')}`)).toMatchObject({
    ok: false,
    problem: 'CHARACTERS',
    unknown: [{ line: 2, place: 1, typed: 'Ж', taken: '' }],
  })
  // A visa.
  expect(readMrz(`V${one.slice(1)}\n${two}`)).toMatchObject({ ok: false, problem: 'UNKNOWN' })
  expect(readMrz('')).toMatchObject({ ok: false, problem: 'LENGTH', lines: [] })
})

test('a number of more than nine characters goes on in the optional data (ICAO 9303, part 5)', () => {
  // D23145890734 with the check digit 9, worked out for this test; the composite is made to fit.
  const sum = (field: string): number =>
    Array.from(field, (one) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(one.replace('<', '0'))).reduce(
      (total, value, i) => total + value * ([7, 3, 1][i % 3] ?? 0),
      0,
    ) % 10
  const number = 'D23145890734'
  const first = `I<UTO${number.slice(0, 9)}<${number.slice(9)}${String(sum(number))}`.padEnd(30, '<')
  const second = '7408122F1204159UTO<<<<<<<<<<<'
  const composite = sum(first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29))
  const mrz = whole([first, second + String(composite), 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'])
  expect(mrz.number).toBe(number)
  expect(failing(mrz)).toEqual([])
})

test('a filler stands for the check digit of an empty personal number, and for no other', () => {
  const [one = '', two = ''] = linesOf('Russian passport for travel')
  expect(two.charAt(42)).toBe('<')
  expect(whole([one, two.slice(0, 42) + '0' + two.slice(43)]).checks.every(({ holds }) => holds)).toBe(true)
  expect(failing(whole([one, two.slice(0, 42) + '1' + two.slice(43)]))).toContain('personalNumber')
  expect(failing(whole([one, two.slice(0, 9) + '<' + two.slice(10)]))).toEqual(['number', 'composite'])
})

test('a field of names without a filler at its end may have been cut off', () => {
  const [, two = ''] = linesOf('ICAO passport (part 4)')
  const long = 'P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K'
  expect(whole([long, two]).name).toEqual({
    family: ['NILAVADHANANANDA'],
    given: ['CHAYAPA', 'DEJTHAMRONG', 'K'],
    truncated: true,
  })
})

test('every letter of the Russian alphabet comes back from the internal passport as it was', () => {
  // The table of the rules, written out for this test alone.
  const latin: Record<string, string> = Object.fromEntries(
    Array.from('АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ').map((letter, i) => [
      letter,
      'ABVGDE2JZIQKLMNOPRSTUFHC34WXY9678'.charAt(i),
    ]),
  )
  const [, two = ''] = linesOf('Russian internal passport')
  const name = fc.string({ unit: fc.constantFrom(...Object.keys(latin)), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(name, name, name, (family, given, patronymic) => {
      const signs = (text: string): string => Array.from(text, (letter) => latin[letter] ?? '').join('')
      const line = `PNRUS${signs(family)}<<${signs(given)}<${signs(patronymic)}`.padEnd(44, '<')
      expect(whole([line, two]).name).toMatchObject({ family: [family], given: [given, patronymic] })
    }),
  )
})

test('nothing that can be typed or pasted throws', () => {
  const near = fc
    .tuple(
      fc.constantFrom(...specimens),
      fc.nat(2),
      fc.nat(43),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    )
    .map(([{ lines }, line, at, put]) =>
      lines.map((one, i) => (i === line ? one.slice(0, at) + put + one.slice(at + 1) : one)).join('\n'),
    )
  const signs = fc.string({ unit: fc.constantFrom(...Array.from('PNRUSIKAZ0123<\n ОЖ')), maxLength: 100 })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), near, signs), (typed) => {
      expect(typeof readMrz(typed).ok).toBe('boolean')
    }),
    { numRuns: 500 },
  )
})
