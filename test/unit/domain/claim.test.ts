import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseRefHoldsClaim } from '../../../renderer/domain/case-ref.ts'
import { claimLimits, claimSchema, parseClaim } from '../../../renderer/domain/claim.ts'
import { documentKinds } from '../../../renderer/domain/vocabulary.ts'

const today = '2026-03-01'

const good = {
  caseRef: 'SAMPLE-0001',
  programme: 'beauty-master',
  residency: 'KZ',
  claim: {
    familyName: 'Омаров',
    givenName: 'Нурлан',
    patronymic: 'Серикович',
    birthDate: '1990-01-01',
    iin: '900101300007',
    specialisation: 'Маникюр',
  },
  documents: [
    { file: 'front.png', kind: 'id-card' },
    { file: 'school.pdf', kind: 'diploma' },
  ],
}

function problems(change: object, person: object = {}): { path: string; code: string }[] {
  const parsed = parseClaim({ ...good, ...change, claim: { ...good.claim, ...person } }, today)
  return parsed.ok ? [] : [...parsed.problems]
}

describe('a claim', () => {
  it('is taken in with the fields of the claim and no others (demand 5)', () => {
    expect(parseClaim(good, today)).toEqual({ ok: true, claim: good })
  })

  it('is refused by the name of each unknown field, at every level (demand 5)', () => {
    expect(problems({ phone: '1', email: '2' })).toEqual([
      { path: 'phone', code: 'UNKNOWN_FIELD' },
      { path: 'email', code: 'UNKNOWN_FIELD' },
    ])
    expect(problems({}, { sex: 'F' })).toEqual([{ path: 'claim.sex', code: 'UNKNOWN_FIELD' }])
    expect(problems({ documents: [{ file: 'a.png', kind: 'diploma', size: 1 }] })).toEqual([
      { path: 'documents.0.size', code: 'UNKNOWN_FIELD' },
    ])
  })

  it.each([
    '1990-02-30',
    '2023-02-29',
    '1990-13-01',
    '1899-12-31',
    '2026-03-02',
    '01.01.1990',
    '',
    '1990-1-1',
  ])('is refused with the impossible birth date "%s"', (birthDate) => {
    expect(problems({}, { birthDate })).toEqual([{ path: 'claim.birthDate', code: 'IMPOSSIBLE_DATE' }])
  })

  it('is taken in with a leap day and with the birth date of today', () => {
    expect(problems({}, { birthDate: '1992-02-29' })).toEqual([])
    expect(problems({}, { birthDate: today })).toEqual([])
  })

  it.each([
    ['caseRef', { caseRef: 'sample-1' }, {}, 'BAD_CASE_REF'],
    ['caseRef', { caseRef: 'A'.repeat(25) }, {}, 'BAD_CASE_REF'],
    ['caseRef', { caseRef: 'OMAROV-1' }, {}, 'CASE_REF_HOLDS_CLAIM'],
    ['programme', { programme: 'astronaut' }, {}, 'UNKNOWN_PROGRAMME'],
    ['residency', { residency: 'KX' }, {}, 'BAD_RESIDENCY'],
    ['residency', { residency: 'kz' }, {}, 'BAD_RESIDENCY'],
    ['claim.iin', {}, { iin: '90010130000' }, 'BAD_IIN'],
    ['claim.familyName', {}, { familyName: '  ' }, 'MISSING_FIELD'],
    ['claim.familyName', {}, { familyName: 7 }, 'WRONG_TYPE'],
    ['claim.familyName', {}, { familyName: 'Ы'.repeat(claimLimits.name + 1) }, 'TOO_LONG'],
    ['claim.familyName', {}, { familyName: 'Омар\u0007ов' }, 'BAD_TEXT'],
    ['claim.familyName', {}, { familyName: '\ud800' }, 'BAD_TEXT'],
    ['claim.familyName', {}, { familyName: 'a\u202eb' }, 'BAD_TEXT'],
    ['documents.0.kind', { documents: [{ file: 'a', kind: 'licence' }] }, {}, 'UNKNOWN_KIND'],
    ['documents.0.kind', { documents: [{ file: 'a' }] }, {}, 'MISSING_FIELD'],
    ['documents.0.file', { documents: [{ file: '../a', kind: 'diploma' }] }, {}, 'BAD_FILE_NAME'],
    ['documents.0.file', { documents: [{ file: 'a\\b', kind: 'diploma' }] }, {}, 'BAD_FILE_NAME'],
    ['documents.0.file', { documents: [{ file: '..', kind: 'diploma' }] }, {}, 'BAD_FILE_NAME'],
    ['documents.0.reasonNeeded', { documents: [{ file: 'a', kind: 'other' }] }, {}, 'REASON_NEEDED'],
    [
      'documents.0.reasonNeeded',
      { documents: [{ file: 'a', kind: 'diploma', reasonNeeded: 'x' }] },
      {},
      'REASON_NOT_WANTED',
    ],
    [
      'documents.1.file',
      {
        documents: [
          { file: 'caf\u00e9', kind: 'diploma' },
          { file: 'cafe\u0301', kind: 'passport' },
        ],
      },
      {},
      'DUPLICATE_FILE',
    ],
    ['documents', { documents: Array.from({ length: 41 }, () => good.documents[0]) }, {}, 'TOO_LONG'],
  ])('is refused at %s by a closed code (%#)', (path, change, person, code) => {
    expect(problems(change, person)).toEqual([{ path, code }])
  })

  it('that is no object at all is refused', () => {
    for (const json of [null, 'x', 1, [], undefined]) expect(parseClaim(json, today).ok).toBe(false)
    expect(problems({ documents: undefined })).toEqual([{ path: 'documents', code: 'MISSING_FIELD' }])
  })

  it('treats an optional field left empty in a form as not there', () => {
    const parsed = parseClaim({ ...good, claim: { ...good.claim, patronymic: ' ', iin: '' } }, today)
    expect(parsed.ok && parsed.claim.claim.patronymic).toBeUndefined()
    expect(parsed.ok && parsed.claim.claim.iin).toBeUndefined()
  })

  it('never puts a value of the Master into a problem', () => {
    const person = { familyName: 'SECRET\u0007', birthDate: 'SECRET', iin: 'SECRET' }
    expect(JSON.stringify(problems({ residency: 'SECRET' }, person))).not.toContain('SECRET')
  })

  it('keeps names as NFC in any script, and reading it again changes nothing', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `Ж${text}é`)
    const document = fc.oneof(
      fc.record({ kind: fc.constantFrom(...documentKinds.filter((kind) => kind !== 'other')) }),
      fc.record({ kind: fc.constant('other' as const), reasonNeeded: fc.constant('Так просит программа') }),
    )
    fc.assert(
      fc.property(name, name, fc.array(document, { maxLength: 5 }), (familyName, givenName, documents) => {
        const json = {
          ...good,
          caseRef: '0-0',
          claim: { familyName, givenName, birthDate: '1990-01-01', specialisation: 'x' },
          documents: documents.map((one, i) => ({ file: `f${i}`, ...one })),
        }
        const parsed = parseClaim(json, today)
        if (!parsed.ok) {
          expect(parsed.problems.every(({ code }) => code === 'BAD_TEXT')).toBe(true)
          return
        }
        const again: unknown = JSON.parse(JSON.stringify(parsed.claim))
        expect(parseClaim(again, today)).toEqual({ ok: true, claim: again })
        expect(claimSchema.parse(again)).toEqual(parsed.claim)
        expect(parsed.claim.claim.familyName.isWellFormed()).toBe(true)
        expect(parsed.claim.claim.familyName).toBe(parsed.claim.claim.familyName.normalize('NFC').trim())
      }),
    )
  })
})

describe('a case reference', () => {
  const person = {
    familyName: 'Щеглова-Жумабаева',
    givenName: 'Юлия',
    patronymic: 'Хасеновна',
    birthDate: '1985-03-15',
    iin: '850315400001',
  }

  it.each([
    'SHCHEGLOVA',
    'A-SCHEGLOVA-1',
    'ZHUMABAEVA9',
    'IULIIA',
    'YULIYA-7',
    'JULIJA',
    'KHASENOVNA',
    'HASENOVNA',
    'YU-LI-YA',
    '850315400001',
    '19850315',
    'X15031985',
    '850315',
    'A-15-03-85',
  ])('that holds a claimed value is seen: %s (demand 5)', (caseRef) => {
    expect(caseRefHoldsClaim(caseRef, person)).toBe(true)
  })

  it.each(['SAMPLE-0001', 'A1B2C3', '0000000000', 'YUL'])('that holds none passes: %s', (caseRef) => {
    expect(caseRefHoldsClaim(caseRef, person)).toBe(false)
  })

  it('is not refused for names shorter than three letters or in scripts it cannot hold', () => {
    expect(caseRefHoldsClaim('LI-0001', { ...person, familyName: 'Ли', givenName: '李' })).toBe(false)
  })

  it('is compared without the marks of Latin and Kazakh letters', () => {
    expect(caseRefHoldsClaim('MULLER-1', { ...person, familyName: 'Müller' })).toBe(true)
    expect(caseRefHoldsClaim('AUEZOV', { ...person, familyName: 'Әуезов' })).toBe(true)
    expect(caseRefHoldsClaim('KASYM', { ...person, givenName: 'қасым' })).toBe(true)
  })
})
