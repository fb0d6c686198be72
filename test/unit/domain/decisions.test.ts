import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  availableOutcomes,
  documentsThatCount,
  mayDecide,
  needsSecondPerson,
} from '../../../renderer/domain/decisions.ts'
import type { JudgedDocument } from '../../../renderer/domain/decisions.ts'
import { meets, programmes } from '../../../renderer/domain/programmes.ts'
import { reasonsFor } from '../../../renderer/domain/reasons.ts'
import { caseOutcomes, documentKinds, documentVerdicts } from '../../../renderer/domain/vocabulary.ts'
import type {
  CaseOutcome,
  DocumentKind,
  DocumentVerdict,
  ReasonCode,
} from '../../../renderer/domain/vocabulary.ts'

const beauty = { requires: ['identity', 'education'] } as const

const stored = { state: 'stored' } as const
const destroyed = { state: 'destroyed' } as const
const sent = { id: 'one', checked: [], content: stored }

const judged = (kind: DocumentKind, verdict: DocumentVerdict, ...reasons: ReasonCode[]) => ({
  ...sent,
  kind,
  finding: { verdict, reasons, round: 1 },
})
const card = judged('id-card', 'accepted')
const diploma = judged('diploma', 'accepted')

const possible = (...documents: JudgedDocument[]): CaseOutcome[] =>
  availableOutcomes(documents, beauty)
    .filter(({ may }) => may.ok)
    .map(({ outcome }) => outcome)

function against(outcome: CaseOutcome, ...documents: JudgedDocument[]): unknown {
  const may = mayDecide(outcome, documents, beauty)
  return may.ok ? [] : may.why
}

describe('a decision', () => {
  it('waits for a finding on every document that is there', () => {
    const open: JudgedDocument = { ...sent, kind: 'certificate', finding: null }
    for (const outcome of caseOutcomes) {
      expect(against(outcome, card, diploma, open)).toContainEqual({
        code: 'FINDING_MISSING',
        documents: [2],
      })
    }
    expect(against('certified', card, diploma, open)).toEqual([{ code: 'FINDING_MISSING', documents: [2] }])
  })

  it.each<[string, JudgedDocument[], CaseOutcome[]]>([
    ['everything accepted', [card, diploma], ['certified']],
    ['nothing sent', [], ['more-documents-required']],
    ['no education document', [card], ['more-documents-required']],
    [
      'a supplement without its diploma',
      [card, judged('diploma-supplement', 'accepted')],
      ['more-documents-required'],
    ],
    [
      'a required document asked for again',
      [judged('id-card', 'resubmission', 'BLUR'), diploma],
      ['more-documents-required'],
    ],
    [
      'a required document that does not open',
      [card, judged('diploma', 'rejected', 'UNREADABLE_FILE')],
      ['more-documents-required'],
    ],
    [
      'a required document of somebody else',
      [judged('id-card', 'rejected', 'NAME'), diploma],
      ['declined', 'more-documents-required'],
    ],
    [
      'a diploma of another trade',
      [card, judged('diploma', 'rejected', 'QUALIFICATION_MISMATCH')],
      ['declined', 'more-documents-required'],
    ],
    [
      'a diploma of another trade beside a fitting one',
      [card, diploma, judged('diploma', 'rejected', 'QUALIFICATION_MISMATCH')],
      ['certified', 'more-documents-required'],
    ],
    [
      'a forged diploma beside a good one',
      [card, diploma, judged('diploma', 'rejected', 'DIGITAL_EDIT')],
      ['declined', 'more-documents-required'],
    ],
    [
      'a forged diploma and no identity',
      [judged('diploma', 'rejected', 'DIGITAL_EDIT')],
      ['more-documents-required'],
    ],
    [
      'a surplus document beside what is needed',
      [card, diploma, judged('other', 'rejected', 'SURPLUS')],
      ['certified'],
    ],
    [
      'the only diploma called surplus',
      [card, judged('diploma', 'rejected', 'SURPLUS')],
      ['more-documents-required'],
    ],
    [
      'an extra document that does not open',
      [card, diploma, judged('other', 'rejected', 'UNREADABLE_FILE')],
      ['certified', 'more-documents-required'],
    ],
    [
      'an extra document asked for again',
      [card, diploma, judged('other', 'resubmission', 'BLUR')],
      ['more-documents-required'],
    ],
  ])('with %s', (_, documents, outcomes) => {
    expect(possible(...documents)).toEqual(outcomes)
  })

  it('that is not to be had says why', () => {
    expect(against('certified', card)).toEqual([{ code: 'GROUP_MISSING', groups: ['education'] }])
    expect(against('declined', card)).toEqual([{ code: 'GROUP_MISSING', groups: ['education'] }])
    expect(against('declined', card, diploma)).toEqual([{ code: 'NOTHING_FINAL' }])
    expect(against('more-documents-required', card, diploma)).toEqual([{ code: 'NOTHING_TO_ASK_FOR' }])
    const forged = judged('diploma', 'rejected', 'TEMPLATE')
    const again = judged('id-card', 'resubmission', 'BLUR')
    expect(against('certified', again, forged)).toEqual([
      { code: 'GROUP_NOT_ACCEPTED', groups: ['identity', 'education'] },
      { code: 'ASKED_AGAIN', documents: [0] },
      { code: 'NOT_GENUINE', documents: [1] },
    ])
  })
})

describe('a second person', () => {
  it('confirms every refusal', () => {
    expect(
      needsSecondPerson('declined', [card, judged('diploma', 'rejected', 'QUALIFICATION_MISMATCH')]),
    ).toBe(true)
  })

  it('confirms what rests on a rejection for mismatch or authenticity', () => {
    expect(needsSecondPerson('more-documents-required', [judged('id-card', 'rejected', 'NAME')])).toBe(true)
    expect(needsSecondPerson('certified', [card, diploma, judged('diploma', 'rejected', 'NAME')])).toBe(true)
    expect(needsSecondPerson('more-documents-required', [judged('id-card', 'rejected', 'MRZ_CHECK')])).toBe(
      true,
    )
  })

  it('is not troubled with the rest', () => {
    expect(needsSecondPerson('certified', [card, diploma])).toBe(false)
    expect(needsSecondPerson('more-documents-required', [judged('id-card', 'resubmission', 'NAME')])).toBe(
      false,
    )
    expect(needsSecondPerson('more-documents-required', [judged('id-card', 'rejected', 'BLUR')])).toBe(false)
    expect(needsSecondPerson('more-documents-required', [{ ...sent, kind: 'id-card', finding: null }])).toBe(
      false,
    )
  })
})

describe('a destroyed document', () => {
  it('is not there where nobody had judged it, and keeps its finding where somebody had', () => {
    const unjudged = { ...sent, kind: 'other', finding: null, round: 1, content: destroyed } as const
    const judgedBefore = { ...card, round: 1, content: destroyed }
    expect(documentsThatCount([unjudged, judgedBefore], 1)).toEqual([judgedBefore])
    expect(documentsThatCount([unjudged, judgedBefore], 2)).toEqual([judgedBefore])
  })
})

describe('a later round', () => {
  it('stands on its own documents and on what was accepted before', () => {
    const documents = [
      { ...judged('id-card', 'resubmission', 'BLUR'), round: 1, content: stored },
      { ...diploma, round: 1, content: stored },
      { ...sent, kind: 'certificate', finding: null, round: 1 } as const,
      { ...card, round: 2, content: stored },
    ]
    expect(documentsThatCount(documents, 2)).toEqual(documents.slice(1))
    expect(documentsThatCount(documents, 1)).toEqual(documents.slice(0, 3))
  })

  it('stands on what came before it and was judged in it first: a forgery does not drop out', () => {
    const forgery = { ...judged('id-card', 'rejected', 'DIGITAL_EDIT'), round: 1 }
    const late = { ...forgery, finding: { ...forgery.finding, round: 2 } }
    expect(documentsThatCount([late], 2)).toEqual([late])
    expect(documentsThatCount([forgery], 2)).toEqual([])
    expect(possible(late, card, diploma)).toEqual(['declined', 'more-documents-required'])
  })
})

describe('whatever was found', () => {
  const document = fc
    .record({ kind: fc.constantFrom(...documentKinds), verdict: fc.constantFrom(...documentVerdicts) })
    .chain(({ kind, verdict }) => {
      const codes = reasonsFor(kind, verdict).map(({ code }) => code)
      const reasons =
        codes.length === 0 ? fc.constant([]) : fc.subarray(codes, { minLength: 1, maxLength: 3 })
      return reasons.map((chosen) => judged(kind, verdict, ...chosen))
    })
  const documents = fc.array(document, { maxLength: 6 })
  const programme = fc.constantFrom(...programmes)

  it('some outcome can be given, and never certified together with declined', () => {
    fc.assert(
      fc.property(documents, programme, (given, wanted) => {
        const open = availableOutcomes(given, wanted).filter(({ may }) => may.ok)
        expect(open.length).toBeGreaterThan(0)
        expect(open.filter(({ outcome }) => outcome !== 'more-documents-required').length).toBeLessThan(2)
      }),
      { numRuns: 2000 },
    )
  })

  it('nobody is certified without an accepted document of every required group', () => {
    fc.assert(
      fc.property(documents, programme, (given, wanted) => {
        if (!mayDecide('certified', given, wanted).ok) return
        for (const group of wanted.requires) {
          expect(
            given.some(({ kind, finding }) => meets(kind, group) && finding.verdict === 'accepted'),
          ).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('nobody is declined where a required document never came', () => {
    fc.assert(
      fc.property(documents, programme, (given, wanted) => {
        if (!mayDecide('declined', given, wanted).ok) return
        for (const group of wanted.requires) expect(given.some(({ kind }) => meets(kind, group))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
