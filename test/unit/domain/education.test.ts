import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adviseOn } from '../../../renderer/domain/advice/index.ts'
import { seen } from '../../../renderer/domain/brands.ts'
import { checklistFor } from '../../../renderer/domain/checklists.ts'
import { claimSchema, parseClaim } from '../../../renderer/domain/claim.ts'
import {
  belowUsualHours,
  besideDiplomas,
  diplomaOf,
  isSameNumber,
  readHours,
  supplementsOf,
} from '../../../renderer/domain/education.ts'
import { fieldsOffered, fieldsToRead } from '../../../renderer/domain/findings.ts'
import { appliesTo, reasonOf } from '../../../renderer/domain/reasons.ts'
import { documentKinds, type DocumentKind } from '../../../renderer/domain/vocabulary.ts'

const claimOf = (document: object) => ({
  caseRef: 'SAMPLE-0001',
  programme: 'beauty-master',
  residency: 'KZ',
  claim: { familyName: 'Омаров', givenName: 'Нурлан', birthDate: '1990-01-01', specialisation: 'Маникюр' },
  documents: [{ file: 'a.pdf', kind: 'certificate', ...document }],
})
const problems = (document: object, more: object = {}) => {
  const parsed = parseClaim({ ...claimOf(document), ...more }, '2026-03-01')
  return parsed.ok ? [] : parsed.problems
}

describe('the number of a document of education', () => {
  it('is the same however it is written: capitals, spaces, hyphens, letters that look alike', () => {
    for (const typed of ['ткб1482057', 'ТКБ 1482057', 'ТКБ-1482057', 'ткб – 148 2057', 'TKБ 1482057']) {
      expect(isSameNumber(typed, 'ТКБ 1482057')).toBe(true)
    }
  })
  it('is another by any digit, and by a letter that looks otherwise', () => {
    for (const typed of ['ТКБ 1482058', 'ТКВ 1482057', 'ТКБ 148205', 'ТКБ 1428057', 'ТКБ 01482057']) {
      expect(isSameNumber(typed, 'ТКБ 1482057')).toBe(false)
    }
    const number = fc.stringMatching(/^[А-Я]{3} [0-9]{7}$/)
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(isSameNumber(one, one.toLowerCase().replace(' ', '-'))).toBe(true)
        expect(isSameNumber(one, other)).toBe(one === other)
      }),
    )
  })
})

describe('the claim of a document of education (issue 4, 5)', () => {
  const whole = { issuer: 'Школа красоты «Стиль»', number: 'УПК 0012345', issueDate: '2025-11-03', hours: 72 }

  it('has issuer, number, date and hours, each of them optional', () => {
    expect(problems(whole)).toEqual([])
    expect(problems({})).toEqual([])
    expect(claimSchema.parse(claimOf(whole)).documents[0]).toMatchObject(whole)
    expect(claimSchema.parse(claimOf({ issuer: '  ', issueDate: '' })).documents[0]).not.toHaveProperty(
      'issuer',
      expect.anything(),
    )
  })

  it('is refused where it cannot be, each by its field', () => {
    for (const hours of [0, -1, 1.5, '72', 20_001])
      expect(problems({ hours })).toEqual([{ path: 'documents.0.hours', code: 'BAD_HOURS' }])
    for (const issueDate of ['2025-02-30', '03.11.2025', '2026-03-02'])
      expect(problems({ issueDate })).toEqual([{ path: 'documents.0.issueDate', code: 'IMPOSSIBLE_DATE' }])
    expect(problems({ kind: 'passport', ...whole }).map(({ path, code }) => [path, code])).toEqual(
      ['issuer', 'number', 'issueDate', 'hours'].map((field) => [`documents.0.${field}`, 'NOT_FOR_KIND']),
    )
  })

  it('stays out of the reference that leaves: a number of a document in it is refused', () => {
    expect(problems(whole, { caseRef: 'UPK-0012345' })).toEqual([
      { path: 'caseRef', code: 'CASE_REF_HOLDS_CLAIM' },
    ])
    expect(problems({ number: '12 34 567' }, { caseRef: 'X-1234567' })).toHaveLength(1)
    expect(problems({ number: '12345' }, { caseRef: 'SAMPLE-12345' })).toEqual([])
  })
})

describe('its fields', () => {
  const none = { iin: true, patronymic: true }
  const all = { ...none, issuer: true, issueDate: true, hours: true }

  it('are read where they were claimed, and offered where they were not', () => {
    for (const kind of ['diploma', 'diploma-supplement', 'certificate'] as const) {
      expect(fieldsToRead(kind, none).map(({ field }) => field)).toEqual(['number', 'holder'])
      expect(fieldsOffered(kind, none)).toEqual(['issuer', 'issueDate', 'hours'])
      expect(fieldsToRead(kind, all)).toEqual([
        { field: 'number', how: 'typed' },
        { field: 'holder', how: 'confirmed' },
        { field: 'issuer', how: 'confirmed' },
        { field: 'issueDate', how: 'typed' },
        { field: 'hours', how: 'confirmed' },
      ])
      expect(fieldsOffered(kind, all)).toEqual([])
    }
    expect(fieldsToRead('passport', all)).toEqual(fieldsToRead('passport', none))
  })
})

describe('hours', () => {
  const { claim } = claimSchema.parse(claimOf({}))
  const codes = (kind: DocumentKind, hours: string) =>
    adviseOn({ kind, read: { hours: { seen: seen(hours), claim } }, today: '2026-03-01' }).map(
      ({ advice }) => advice.code,
    )

  it('below 16 of further training and below 250 of retraining are advised on, and no reason comes of it', () => {
    expect(codes('certificate', '15')).toEqual(['HOURS_BELOW_USUAL'])
    expect(codes('certificate', '16')).toEqual([])
    expect(codes('diploma', '249 ч')).toEqual(['HOURS_BELOW_USUAL'])
    expect(codes('diploma', '250')).toEqual([])
    expect(codes('diploma-supplement', '3')).toEqual([])
    expect(codes('certificate', 'different')).toEqual([])
    for (const kind of documentKinds) expect(belowUsualHours(kind, 250)).toBeNull()
  })

  it('are read as people write them', () => {
    expect(
      ['72', ' 72 ', '72 ч.', '72 часа', '1 200 час', '40 сағат', '8h', '8 hours'].map(readHours),
    ).toEqual([72, 72, 72, 72, 1200, 40, 8, 8])
    expect(['', 'ч', '0', '7,5', '-3', 'семь', '99999'].map(readHours)).toEqual(Array(7).fill(null))
  })
})

describe('a supplement', () => {
  const sent = (kind: DocumentKind, round = 1) => ({ kind, round })

  it('belongs to the diploma before it, or to the one there is, and stands right behind it', () => {
    const [card, first, certificate, second, its, late] = [
      sent('id-card'),
      sent('diploma'),
      sent('certificate'),
      sent('diploma'),
      sent('diploma-supplement'),
      sent('diploma-supplement', 2),
    ] as const
    const documents = [card, first, certificate, second, its, late]
    expect(diplomaOf(documents, its)).toBe(second)
    expect(diplomaOf(documents, late)).toBe(second)
    expect(supplementsOf(documents, second)).toEqual([its, late])
    expect(supplementsOf(documents, first)).toEqual([])
    const before = [its, certificate, first]
    expect(diplomaOf(before, its)).toBe(first)
    expect(besideDiplomas(before)).toEqual([certificate, first, its])
    expect(diplomaOf([card, its], its)).toBeNull()
  })

  it('is laid beside its diploma, nothing is lost or doubled, and it still belongs to it', () => {
    const some = fc.array(
      fc.record({
        kind: fc.constantFrom<DocumentKind>('diploma', 'diploma-supplement', 'certificate', 'id-card'),
        round: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(some, (documents) => {
        const laid = besideDiplomas(documents)
        expect(new Set(laid)).toEqual(new Set(documents))
        expect(laid).toHaveLength(documents.length)
        for (const one of documents) {
          const diploma = diplomaOf(documents, one)
          if (diploma === null) continue
          const between = laid.slice(laid.indexOf(diploma) + 1, laid.indexOf(one))
          expect(between.every((other) => diplomaOf(documents, other) === diploma)).toBe(true)
          // Told by the order that is shown, it belongs to the same.
          expect(diplomaOf(laid, one)).toBe(diploma)
        }
      }),
    )
  })

  it('is asked for by the checklist of diplomas alone, with a reason that fits one', () => {
    for (const kind of documentKinds) {
      const asking = checklistFor(kind).flatMap(({ supplement }) => supplement ?? [])
      expect(asking.map(({ missing }) => missing)).toEqual(kind === 'diploma' ? ['SUPPLEMENT_MISSING'] : [])
      for (const { missing } of asking) expect(appliesTo(reasonOf(missing), kind)).toBe(true)
    }
  })
})
