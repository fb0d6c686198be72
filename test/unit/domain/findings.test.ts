import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seen } from '../../../renderer/domain/brands.ts'
import { checklistFor } from '../../../renderer/domain/checklists.ts'
import { fieldsToRead, mayFind } from '../../../renderer/domain/findings.ts'
import type { DocumentWork } from '../../../renderer/domain/findings.ts'
import { needsOf, type PageEvidence } from '../../../renderer/domain/looking.ts'
import { documentKinds, documentVerdicts, reasonCodes } from '../../../renderer/domain/vocabulary.ts'
import type { DocumentKind, DocumentVerdict, ReasonCode } from '../../../renderer/domain/vocabulary.ts'

const claimed = { iin: true, patronymic: true }
const legible = (page: number): PageEvidence => ({
  page,
  shown: true,
  legible: true,
  failureShown: false,
  milliseconds: 4000,
  largestZoom: 1,
})
const glanced = (page: number): PageEvidence => ({ ...legible(page), legible: false })
const failed = (page: number): PageEvidence => ({
  ...legible(page),
  shown: false,
  legible: false,
  failureShown: true,
})

function done(kind: DocumentKind, pages = 2): DocumentWork {
  return {
    kind,
    isPart: false,
    pages,
    evidence: Array.from({ length: pages }, (_, i) => legible(i + 1)),
    read: fieldsToRead(kind, claimed).map(({ field }) => field),
    checked: checklistFor(kind).map(({ id }) => id),
    claimed,
  }
}

function gaps(
  verdict: DocumentVerdict,
  work: DocumentWork,
  reasons: ReasonCode[] = [],
  namedPages: number[] = [],
): unknown[] {
  const may = mayFind({ verdict: seen(verdict), reasons, namedPages }, work)
  return may.ok ? [] : [...may.missing]
}
const codes = (...about: Parameters<typeof gaps>): unknown[] =>
  gaps(...about).map((gap) => (typeof gap === 'object' && gap !== null && 'code' in gap ? gap.code : gap))

describe('accepting', () => {
  it.each(documentKinds)('%s needs every page legible, the fields read and the checklist done', (kind) => {
    const work = done(kind)
    expect(gaps('accepted', work)).toEqual([])
    expect(gaps('accepted', { ...work, evidence: [legible(1)] })).toEqual([
      { code: 'PAGES_NOT_SEEN', pages: [2], seen: [] },
    ])
    const { area: wanted } = needsOf(kind)
    const half = { ...glanced(1), coverage: 'f'.repeat(32) + '0'.repeat(32) }
    expect(gaps('accepted', { ...work, evidence: [legible(2), half] })).toEqual([
      { code: 'PAGES_NOT_SEEN', pages: [1], seen: [{ page: 1, share: 0.5, wanted }] },
    ])
    const [first = '', ...rest] = work.checked
    expect(gaps('accepted', { ...work, checked: rest })).toEqual([
      { code: 'CHECKLIST_INCOMPLETE', items: [first] },
    ])
  })

  it('is not had for a page that could not be shown', () => {
    expect(gaps('accepted', { ...done('diploma'), evidence: [legible(1), failed(2)] })).toEqual([
      { code: 'PAGES_NOT_SEEN', pages: [2], seen: [] },
    ])
  })

  it('is not had for a document that was never opened', () => {
    expect(gaps('accepted', { ...done('diploma'), pages: null, evidence: [] })).toEqual([
      { code: 'NOT_OPENED' },
    ])
  })

  it('takes no reasons', () => {
    expect(codes('accepted', done('diploma'), ['BLUR'], [1])).toEqual(['REASON_NOT_WANTED'])
  })

  it('an identity document needs its number and birth date typed', () => {
    for (const kind of ['id-card', 'passport', 'internal-passport', 'residence-permit'] as const) {
      const typed = fieldsToRead(kind, { iin: false, patronymic: false }).filter(({ how }) => how === 'typed')
      expect(typed.map(({ field }) => field)).toEqual(['number', 'birthDate'])
      expect(
        codes('accepted', {
          ...done(kind),
          read: ['number', 'familyName', 'givenName', 'iin', 'patronymic'],
        }),
      ).toEqual(['FIELDS_NOT_READ'])
    }
  })

  it('asks for no field that was not claimed and none that is not there (demand 5)', () => {
    const fields = (kind: DocumentKind, iin: boolean, patronymic: boolean): string[] =>
      fieldsToRead(kind, { iin, patronymic }).map(({ field }) => field)
    expect(fields('id-card', true, true)).toEqual([
      'number',
      'birthDate',
      'iin',
      'familyName',
      'givenName',
      'patronymic',
    ])
    expect(fields('id-card', false, false)).toEqual(['number', 'birthDate', 'familyName', 'givenName'])
    expect(fields('passport', true, true)).toEqual(['number', 'birthDate', 'familyName', 'givenName'])
    expect(fields('internal-passport', true, true)).not.toContain('iin')
    expect(fields('certificate', true, true)).toEqual(['number', 'holder'])
    expect(fields('other', true, true)).toEqual([])
  })
})

describe('rejecting or asking again', () => {
  const untouched: DocumentWork = {
    kind: 'id-card',
    isPart: false,
    pages: 3,
    evidence: [],
    read: [],
    checked: [],
    claimed,
  }

  it('needs the pages its reasons name, and no others, no fields and no checklist', () => {
    const work = { ...untouched, evidence: [glanced(2)] }
    for (const verdict of ['rejected', 'resubmission'] as const) {
      expect(gaps(verdict, work, ['BLUR'], [2])).toEqual([])
      expect(gaps(verdict, work, ['BLUR'], [2, 3])).toEqual([
        { code: 'PAGES_NOT_SEEN', pages: [3], seen: [] },
      ])
      expect(gaps(verdict, work, ['BLUR'])).toEqual([{ code: 'PAGES_NOT_NAMED' }])
      expect(gaps(verdict, work, ['BLUR'], [2, 4])).toEqual([{ code: 'PAGE_UNKNOWN', pages: [4] }])
      expect(gaps(verdict, work, ['BLUR'], [2, 2])).toEqual([{ code: 'PAGE_TWICE' }])
      expect(gaps(verdict, work)).toEqual([{ code: 'REASON_MISSING' }])
      expect(gaps(verdict, work, ['BLUR', 'BLUR'], [2])).toEqual([{ code: 'REASON_TWICE' }])
    }
  })

  it('counts a page whose failure was shown as seen', () => {
    expect(gaps('resubmission', { ...untouched, evidence: [failed(1)] }, ['DAMAGED'], [1])).toEqual([])
  })

  it.each(['UNREADABLE_FILE', 'PASSWORD_PROTECTED', 'SURPLUS'] as const)(
    'for %s needs nothing seen',
    (reason) => {
      expect(gaps('rejected', { ...untouched, pages: null }, [reason])).toEqual([])
      expect(gaps('rejected', untouched, [reason])).toEqual([])
    },
  )

  it('for what must be seen is not had without opening', () => {
    expect(gaps('rejected', { ...untouched, pages: null }, ['BLUR'])).toEqual([{ code: 'NOT_OPENED' }])
    expect(gaps('rejected', untouched, ['UNREADABLE_FILE', 'BLUR'])).toEqual([{ code: 'PAGES_NOT_NAMED' }])
  })

  it('takes only reasons of that kind of document and of that verdict', () => {
    const work = { ...untouched, evidence: [glanced(1)] }
    expect(gaps('rejected', work, ['HOURS_INSUFFICIENT'], [1])).toEqual([
      { code: 'REASON_NOT_FOR_KIND', reasons: ['HOURS_INSUFFICIENT'] },
    ])
    expect(gaps('resubmission', work, ['SURPLUS'])).toEqual([
      { code: 'REASON_NOT_FOR_VERDICT', reasons: ['SURPLUS'] },
    ])
    expect(gaps('resubmission', work, ['DIGITAL_EDIT'], [1])).toEqual([
      { code: 'REASON_NOT_FOR_VERDICT', reasons: ['DIGITAL_EDIT'] },
    ])
  })

  it('never rests on a registry alone', () => {
    const work = { ...untouched, kind: 'diploma', evidence: [glanced(1)] } as const
    expect(gaps('rejected', work, ['REGISTRY_NOT_FOUND'], [1])).toEqual([
      { code: 'REASON_NEVER_ALONE', reasons: ['REGISTRY_NOT_FOUND'] },
    ])
    expect(gaps('rejected', work, ['REGISTRY_NOT_FOUND', 'ISSUER_UNLICENSED'], [1])).toEqual([])
    expect(gaps('resubmission', work, ['REGISTRY_NOT_FOUND'], [1])).toEqual([])
  })
})

describe('what was seen', () => {
  const evidence = fc.record({
    page: fc.integer({ min: 1, max: 4 }),
    shown: fc.boolean(),
    legible: fc.boolean(),
    failureShown: fc.boolean(),
    milliseconds: fc.nat(),
    largestZoom: fc.constant(1),
  })
  const work: fc.Arbitrary<DocumentWork> = fc
    .record({
      kind: fc.constantFrom(...documentKinds),
      pages: fc.option(fc.integer({ min: 1, max: 4 })),
      evidence: fc.array(evidence, { maxLength: 6 }),
      all: fc.boolean(),
    })
    .map(({ kind, all, ...rest }) => ({ ...done(kind), ...(all ? {} : { read: [], checked: [] }), ...rest }))
  const draft = fc.record({
    verdict: fc.constantFrom(...documentVerdicts).map((verdict) => seen(verdict)),
    reasons: fc.array(fc.constantFrom(...reasonCodes), { maxLength: 3 }),
    namedPages: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  })

  it('decides: whatever may be found, its pages were before somebody’s eyes (demand 3)', () => {
    fc.assert(
      fc.property(draft, work, (given, on) => {
        if (!mayFind(given, on).ok) return
        const must =
          given.verdict === 'accepted'
            ? Array.from({ length: on.pages ?? 0 }, (_, i) => i + 1)
            : given.namedPages
        for (const page of must) {
          const seenPage = on.evidence.some((one) => one.page === page && (one.shown || one.failureShown))
          expect(seenPage).toBe(true)
        }
        if (given.verdict === 'accepted') expect(on.pages).not.toBeNull()
        else expect(given.reasons.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })

  it('only helps: more of it never takes leave away', () => {
    fc.assert(
      fc.property(draft, work, evidence, (given, on, more) => {
        if (!mayFind(given, on).ok) return
        expect(mayFind(given, { ...on, evidence: [...on.evidence, more] }).ok).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
