import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  adviceCodes,
  adviseOn,
  type DocumentRead,
  type Note,
} from '../../../../renderer/domain/advice/index.ts'
import { seen, type Claimed } from '../../../../renderer/domain/brands.ts'
import { claimSchema, type ClaimedPerson } from '../../../../renderer/domain/claim.ts'
import type { ReadField } from '../../../../renderer/domain/findings.ts'
import type { DocumentKind } from '../../../../renderer/domain/vocabulary.ts'
import { caseOutcomes, documentVerdicts, reasonCodes } from '../../../../renderer/domain/vocabulary.ts'
import { linesOf, specimens } from './specimens.ts'

const claimOf = (person: object): Claimed<ClaimedPerson> =>
  claimSchema.parse({
    caseRef: 'A',
    programme: 'beauty-master',
    residency: 'KZ',
    claim: {
      familyName: 'Омаров',
      givenName: 'Нурлан',
      birthDate: '1990-01-01',
      iin: '900101300007',
      specialisation: 'Маникюр',
      ...person,
    },
    documents: [],
  }).claim

const today = '2026-03-02'
const mrzOf = (name: string): string => linesOf(name).join('\n')

function advise(
  read: Partial<Record<ReadField, string>>,
  { kind = 'id-card', person = {}, on = today }: { kind?: DocumentKind; person?: object; on?: string } = {},
): Note[] {
  const claim = claimOf(person)
  const fields: DocumentRead['read'] = Object.fromEntries(
    Object.entries(read).map(([field, text]) => [field, { seen: seen(text), claim }]),
  )
  return adviseOn({ kind, read: fields, today: on }).map(({ advice }) => advice)
}
const told = (notes: readonly Note[]): string[] => notes.map(({ code, field }) => `${field} ${code}`)

describe('Advice on a document', () => {
  test('of a Kazakh card that is all in order says so, field by field, when all of it was read', () => {
    const read = {
      number: '012345678',
      birthDate: '01.01.1990',
      iin: '900101300007',
      familyName: 'same',
      givenName: 'same',
      expiryDate: '01.01.2033',
      mrz: mrzOf('Kazakh identity card'),
    }
    expect(told(advise(read)).toSorted()).toEqual(
      [
        'mrz MRZ_READ',
        'mrz MRZ_CHECKS_HOLD',
        'mrz IIN_CHECK_HOLDS',
        'mrz DOCUMENT_IN_DATE',
        'number AS_IN_MRZ',
        'birthDate AS_IN_MRZ',
        'expiryDate AS_IN_MRZ',
        'iin AS_IN_MRZ',
        'iin IIN_CHECK_HOLDS',
        'familyName NAME_AS_IN_MRZ',
        'givenName NAME_AS_IN_MRZ',
      ].toSorted(),
    )
  })

  test('shows the working of a check digit: characters, weights, sum, expected and found', () => {
    const wrong = mrzOf('Kazakh identity card').replace('9001011', '9001012')
    const failed = advise({ mrz: wrong }).find(({ code }) => code === 'MRZ_CHECKS_FAIL')
    const checks = failed?.working?.kind === 'checks' ? failed.working.checks : []
    expect(checks.filter(({ holds }) => !holds)).toEqual([
      {
        of: 'birthDate',
        characters: '900101',
        weights: [7, 3, 1, 7, 3, 1],
        sum: 71,
        modulus: 10,
        expected: '1',
        found: '2',
        holds: false,
      },
      expect.objectContaining({ of: 'composite', found: '3' }),
    ])
    const [iin] = advise({ iin: '900101300811' })
    expect(iin).toMatchObject({
      code: 'IIN_CHECK_HOLDS',
      working: { checks: [{ weights: [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2], modulus: 11, expected: '1' }] },
    })
    expect(told(advise({ iin: '900101300812' }))).toEqual(['iin IIN_CHECK_FAILS', 'iin IIN_DIFFERS'])
  })

  test('on an IIN that speaks of another birth date waits for the reading of that field too', () => {
    const person = { birthDate: '1990-02-02' }
    expect(told(advise({ iin: '900101300007' }, { person }))).toEqual(['iin IIN_CHECK_HOLDS'])
    expect(told(advise({ iin: '900101300007', birthDate: '02.02.1990' }, { person }))).toContain(
      'iin IIN_BIRTH_DATE_DIFFERS',
    )
    const lines = mrzOf('Kazakh identity card').replace('9001011M', '9102035M')
    expect(told(advise({ mrz: lines }))).toContain('mrz MRZ_IIN_BIRTH_DATE_DIFFERS')
  })

  test.each([
    [
      'dates that are no days',
      { mrz: mrzOf('ICAO passport (part 4)').replace('740812', '74<<12') },
      'mrz MRZ_DATE_UNREADABLE',
    ],
    ['lines of another kind of document', { mrz: mrzOf('ICAO passport (part 4)') }, 'mrz MRZ_OTHER_KIND'],
    [
      'letters taken for others',
      { mrz: mrzOf('Kazakh identity card').replace('9001011M', '9OO1011M') },
      'mrz MRZ_LETTERS_TAKEN',
    ],
    ['a line too short', { mrz: mrzOf('Kazakh identity card').slice(1) }, 'mrz MRZ_LENGTH'],
    ['letters that no zone has', { mrz: `Ж${mrzOf('Kazakh identity card').slice(1)}` }, 'mrz MRZ_CHARACTERS'],
    ['lines of a visa', { mrz: `V${mrzOf('ICAO passport (part 4)').slice(1)}` }, 'mrz MRZ_UNKNOWN'],
    [
      'a number typed otherwise',
      { mrz: mrzOf('Kazakh identity card'), number: '012345679' },
      'number NOT_AS_IN_MRZ',
    ],
    [
      'an expiry typed otherwise',
      { mrz: mrzOf('Kazakh identity card'), expiryDate: '01.01.2034' },
      'expiryDate NOT_AS_IN_MRZ',
    ],
    [
      'another name',
      { mrz: mrzOf('ICAO card of size TD1 (part 5)'), familyName: 'different' },
      'familyName NAME_NOT_AS_IN_MRZ',
    ],
    [
      'birth after issue',
      { birthDate: '02.02.2020', issueDate: '01.01.2020' },
      'issueDate BIRTH_AFTER_ISSUE',
    ],
    [
      'expiry before issue',
      { expiryDate: '01.01.2020', issueDate: '02.01.2020' },
      'expiryDate EXPIRY_BEFORE_ISSUE',
    ],
    ['birth to come', { birthDate: '03.03.2026' }, 'birthDate BIRTH_IN_FUTURE'],
    ['issue to come', { issueDate: '03.03.2026' }, 'issueDate ISSUE_IN_FUTURE'],
    ['a document out of date', { mrz: mrzOf('ICAO card of size TD1 (part 5)') }, 'mrz DOCUMENT_EXPIRED'],
  ] as const)('tells of %s', (_, read, expected) => {
    expect(told(advise(read))).toContain(expected)
  })

  test('a document is in date through its last day', () => {
    const of = (on: string): string[] => told(advise({ expiryDate: '02.03.2026' }, { on }))
    expect(of('2026-03-02')).toEqual(['expiryDate DOCUMENT_IN_DATE'])
    expect(of('2026-03-03')).toEqual(['expiryDate DOCUMENT_EXPIRED'])
  })

  test('a Russian internal passport is compared by its own alphabet, its series whole', () => {
    const person = {
      familyName: 'Щеглова',
      givenName: 'Юлия',
      patronymic: 'Сергеевна',
      birthDate: '1985-03-15',
    }
    const read = {
      number: '45 12 № 123456',
      birthDate: '15.03.1985',
      issueDate: '15.06.2012',
      familyName: 'same',
      givenName: 'same',
      mrz: mrzOf('Russian internal passport'),
    }
    expect(told(advise(read, { kind: 'internal-passport', person })).toSorted()).toEqual(
      [
        'mrz MRZ_READ',
        'mrz MRZ_CHECKS_HOLD',
        'number AS_IN_MRZ',
        'birthDate AS_IN_MRZ',
        'issueDate AS_IN_MRZ',
        'familyName NAME_AS_IN_MRZ',
        'givenName NAME_AS_IN_MRZ',
      ].toSorted(),
    )
  })

  test.each([
    // At 45, which Yulia of 15.03.1985 reaches in 2030.
    ['2012-06-15', '1985-03-15', '2030-03-14', null],
    ['2012-06-15', '1985-03-15', '2030-03-15', '45'],
    ['2002-06-15', '1985-03-15', '2005-03-14', null],
    ['2002-06-15', '1985-03-15', '2005-03-15', '20'],
    ['2005-03-15', '1985-03-15', '2029-03-15', null],
    ['2030-03-15', '1985-03-15', '2080-03-15', null],
    ['2002-06-15', '1985-03-15', '2031-01-01', '45'],
    ['2020-01-01', '2004-02-29', '2024-02-28', null],
    ['2020-01-01', '2004-02-29', '2024-02-29', '20'],
    ['2030-01-01', '2004-02-29', '2049-03-01', '45'],
  ])(
    'one issued %s to somebody born %s has on %s reached the age of replacement: %s',
    (issue, birth, on, age) => {
      const notes = advise({ issueDate: issue, birthDate: birth }, { kind: 'internal-passport', on })
      const due = notes.find(({ code }) => code === 'REPLACEMENT_AGE_REACHED')
      const values = due?.working?.kind === 'values' ? due.working.values : []
      expect(values.find(({ of }) => of === 'age')?.text ?? null).toBe(age)
      expect(told(advise({ issueDate: issue, birthDate: birth }, { kind: 'passport', on }))).not.toContain(
        'issueDate REPLACEMENT_AGE_REACHED',
      )
    },
  )

  test('by the lines alone an internal passport is due and was issued before there were such lines', () => {
    const kind = 'internal-passport'
    expect(told(advise({ mrz: mrzOf('Russian internal passport') }, { kind, on: '2030-03-15' }))).toContain(
      'mrz REPLACEMENT_AGE_REACHED',
    )
    const early = mrzOf('Russian internal passport').replace('2120615', '2110630')
    expect(told(advise({ mrz: early }, { kind }))).toContain('mrz MRZ_BEFORE_JULY_2011')
  })

  test('the zone has no century: a birth is the latest day past, an expiry at most fifty years ahead', () => {
    const [one = '', two = '', three = ''] = linesOf('ICAO card of size TD1 (part 5)')
    const dated = (birth: string, expiry: string): string =>
      [one, two.replace('740812', birth).replace('120415', expiry), three].join('\n')
    const known = (birth: string, expiry: string) => {
      const notes = advise({ birthDate: '01.01.2000', mrz: dated(birth, expiry) })
      const value = (field: string, of: string): string | undefined =>
        notes.flatMap((note) =>
          note.field === field && note.working?.kind === 'values'
            ? note.working.values.filter((value) => value.of === of).map(({ text }) => text)
            : [],
        )[0]
      return [value('birthDate', 'inMrz'), value('mrz', 'expiryDate')]
    }
    expect(known('260302', '760101')).toEqual(['2026-03-02', '2076-01-01'])
    expect(known('260303', '770101')).toEqual(['1926-03-03', '1977-01-01'])
  })
})

describe('What is still covered', () => {
  const fields = [
    'number',
    'birthDate',
    'iin',
    'familyName',
    'givenName',
    'issueDate',
    'expiryDate',
    'mrz',
  ] as const
  const texts: Record<(typeof fields)[number], string> = {
    number: '1',
    birthDate: '05.05.1955',
    iin: '850315300006',
    familyName: 'same',
    givenName: 'different',
    issueDate: '06.06.2016',
    expiryDate: '07.07.2027',
    mrz: mrzOf('Kazakh passport'),
  }

  test('is told by no advice: without its reading a claimed birth date or IIN changes nothing of it (demand 6)', () => {
    const subset = fc.subarray([...fields])
    const person = fc.record({
      birthDate: fc.constantFrom('1990-01-01', '1955-05-05', '1985-03-15', '2001-12-31'),
      iin: fc.constantFrom('900101300007', '850315300006', '900101300811'),
    })
    fc.assert(
      fc.property(subset, person, person, (read, one, other) => {
        const given = Object.fromEntries(read.map((field) => [field, texts[field]]))
        const same = {
          ...other,
          ...(read.includes('birthDate') ? { birthDate: one.birthDate } : {}),
          ...(read.includes('iin') ? { iin: one.iin } : {}),
        }
        expect(advise(given, { person: same })).toEqual(advise(given, { person: one }))
      }),
    )
  })

  test('has no advice beside it before a person read it, and every note is of a field that was read', () => {
    fc.assert(
      fc.property(fc.subarray([...fields]), (read) => {
        const given = Object.fromEntries(read.map((field) => [field, texts[field]]))
        for (const { field } of advise(given)) expect(read).toContain(field)
      }),
    )
  })

  test('nothing typed into any field throws, and every note is of the closed list', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(...Object.values(texts)),
    )
    const kinds = [...new Set(specimens.map(({ kind }) => kind))]
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fields), text),
        fc.constantFrom(...kinds),
        (read, kind) => {
          for (const { code } of advise(read, { kind })) expect(adviceCodes).toContain(code)
        },
      ),
      { numRuns: 300 },
    )
  })
})

test('no code of advice is also a reason, a verdict or an outcome (demand 3)', () => {
  const words = new Set<string>([...reasonCodes, ...documentVerdicts, ...caseOutcomes])
  expect(adviceCodes.filter((code) => words.has(code))).toEqual([])
})
