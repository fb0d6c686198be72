import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checklistFor } from '../../../renderer/domain/checklists.ts'
import { mayDecide, type JudgedDocument } from '../../../renderer/domain/decisions.ts'
import { partOfAnother, standsAlone, wholeFor, wholeOf } from '../../../renderer/domain/parts.ts'
import { meets, programmes } from '../../../renderer/domain/programmes.ts'
import { documentKinds, documentVerdicts } from '../../../renderer/domain/vocabulary.ts'
import type { DocumentKind, DocumentVerdict } from '../../../renderer/domain/vocabulary.ts'

interface Sent {
  id: string
  kind: DocumentKind
  round: number
  checked: string[]
  content: { state: 'stored' | 'unreadable' | 'destroyed' }
  finding: { verdict: DocumentVerdict; reasons: [] } | null
}
const sent = (id: string, more: Partial<Sent> = {}): Sent => ({
  id,
  kind: 'id-card',
  round: 1,
  checked: [],
  content: { state: 'stored' },
  finding: null,
  ...more,
})
const part = { checked: [partOfAnother] }
const wholeIn = (documents: Sent[], id: string): string | undefined => {
  const document = documents.find((one) => one.id === id)
  return document && wholeOf(documents, document)?.id
}

describe('a file that a person says is a part of another', () => {
  it('belongs to the document of its kind that came before it, or else after', () => {
    expect(wholeIn([sent('front'), sent('back', part)], 'back')).toBe('front')
    expect(wholeIn([sent('back', part), sent('front')], 'back')).toBe('front')
    expect(wholeIn([sent('a'), sent('b'), sent('back', part), sent('c')], 'back')).toBe('b')
    expect(wholeIn([sent('front'), sent('back', part), sent('third', part)], 'third')).toBe('front')
  })

  it('belongs to none where there is none of its kind with bytes, or each is said to be a part', () => {
    expect(wholeIn([sent('back', part)], 'back')).toBeUndefined()
    expect(wholeIn([sent('front', { kind: 'passport' }), sent('back', part)], 'back')).toBeUndefined()
    expect(wholeIn([sent('front', part), sent('back', part)], 'back')).toBeUndefined()
    for (const state of ['unreadable', 'destroyed'] as const)
      expect(wholeIn([sent('front', { content: { state } }), sent('back', part)], 'back')).toBeUndefined()
    const others = [sent('one', { kind: 'other' }), sent('two', { kind: 'other', ...part })]
    expect(wholeIn(others, 'two')).toBeUndefined()
  })

  it('may belong to one of an earlier round that was accepted, and never to one of a later', () => {
    const accepted = { finding: { verdict: 'accepted', reasons: [] } } as const
    const again = sent('back', { round: 2, ...part })
    expect(
      wholeIn([sent('front', { ...accepted, finding: { ...accepted.finding, reasons: [] } }), again], 'back'),
    ).toBe('front')
    expect(wholeIn([sent('front'), again], 'back')).toBeUndefined()
    expect(wholeIn([sent('back', part), sent('front', { round: 2 })], 'back')).toBeUndefined()
  })

  it('is a document of its own until a person says otherwise', () => {
    const documents = [sent('front'), sent('back')]
    expect(documents.map(({ id }) => wholeIn(documents, id))).toEqual([undefined, undefined])
    expect(wholeFor(documents, sent('back'))?.id).toBe('front')
  })

  it('is asked what its picture shows, and of the rest nothing', () => {
    for (const kind of documentKinds) {
      const items = checklistFor(kind, true).map(({ id }) => id)
      expect(items).toEqual(['corners'])
      expect(checklistFor(kind).map(({ id }) => id)).toEqual(expect.arrayContaining(items))
    }
  })

  const documents = fc.array(
    fc.record({
      kind: fc.constantFrom(...documentKinds),
      checked: fc.subarray([partOfAnother, 'corners']),
      finding: fc.constantFrom(...documentVerdicts).map((verdict) => ({ verdict, reasons: [] })),
    }),
    { maxLength: 6 },
  )

  it('never meets what a programme asks for, whatever else there is (property)', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...programmes), (given: JudgedDocument[], programme) => {
        if (!mayDecide('certified', given, programme).ok) return
        for (const group of programme.requires) {
          const met = given.filter((one) => meets(one.kind, group) && one.finding?.verdict === 'accepted')
          expect(met.some(standsAlone)).toBe(true)
        }
      }),
    )
  })
})
