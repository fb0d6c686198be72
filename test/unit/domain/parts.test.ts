import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checklistFor } from '../../../renderer/domain/checklists.ts'
import { availableOutcomes, mayDecide, type JudgedDocument } from '../../../renderer/domain/decisions.ts'
import {
  partOf,
  partsOf,
  standsAlone,
  wholeOf,
  wholesFor,
  withWholes,
} from '../../../renderer/domain/parts.ts'
import { meets, programmes } from '../../../renderer/domain/programmes.ts'
import { reasonsFor } from '../../../renderer/domain/reasons.ts'
import { documentKinds, documentVerdicts } from '../../../renderer/domain/vocabulary.ts'
import type { ReasonCode } from '../../../renderer/domain/vocabulary.ts'

type Sent = JudgedDocument & { claimed?: object }
const sent = (id: string, more: Partial<Sent> = {}): Sent => ({
  ...{ id, kind: 'id-card', checked: [], content: { state: 'stored' }, finding: null },
  ...more,
})
const part = (whole: string) => ({ checked: ['corners', partOf(whole)] })
const ids = (documents: readonly { id: string }[]): string[] => documents.map(({ id }) => id)
const wholeIn = (documents: Sent[], id: string): string | null => {
  const document = documents.find((one) => one.id === id)
  return (document && wholeOf(documents, document)?.id) ?? null
}

describe('a file that a person says is a part of another', () => {
  it('belongs to the one they named, whatever else comes or is said', () => {
    const documents = [sent('a'), sent('b'), sent('c', part('b'))]
    expect(wholeIn(documents, 'c')).toBe('b')
    expect(ids(partsOf(documents, sent('b')))).toEqual(['c'])
    expect(wholeIn([...documents, sent('d'), sent('e', part('a'))], 'c')).toBe('b')
  })

  it('belongs to none that is gone, of another kind, itself a part, or itself', () => {
    const back = sent('back', part('front'))
    expect(wholeIn([back], 'back')).toBeNull()
    expect(wholeIn([sent('front', { kind: 'passport' }), back], 'back')).toBeNull()
    expect(wholeIn([sent('front', part('back')), back], 'back')).toBeNull()
    expect(wholeIn([sent('front', part('front'))], 'front')).toBeNull()
    for (const state of ['unreadable', 'destroyed'] as const)
      expect(wholeIn([sent('front', { content: { state } }), back], 'back')).toBeNull()
  })

  it('may be said of any other of its kind, and of none where something was claimed of it, it has parts, or is of no kind', () => {
    expect(ids(wholesFor([sent('a'), sent('b'), sent('c')], sent('c')))).toEqual(['a', 'b'])
    expect(wholesFor([sent('a'), sent('b', part('c')), sent('c')], sent('c'))).toEqual([])
    expect(ids(wholesFor([sent('a'), sent('b', part('a')), sent('c')], sent('c')))).toEqual(['a'])
    const diplomas = [
      sent('a', { kind: 'diploma' }),
      sent('b', { kind: 'diploma', claimed: { number: '1' } }),
    ]
    expect(wholesFor(diplomas, diplomas[1] ?? sent(''))).toEqual([])
    expect(
      wholesFor([sent('a', { kind: 'other' }), sent('b', { kind: 'other' })], sent('b', { kind: 'other' })),
    ).toEqual([])
  })

  it('is asked what its picture shows, and of the rest nothing', () => {
    for (const kind of documentKinds) {
      const items = checklistFor(kind, true).map(({ id }) => id)
      expect(items).toEqual(['corners'])
      expect(checklistFor(kind).map(({ id }) => id)).toEqual(expect.arrayContaining(items))
    }
  })

  it('is known in another vault by the ids there', () => {
    const there: Record<string, string> = { front: 'F' }
    expect(withWholes(part('front').checked, (id) => there[id] ?? id)).toEqual(['corners', partOf('F')])
  })
})

describe('a decision over documents in several files', () => {
  const accepted = { verdict: 'accepted', reasons: [] } as const
  const rejected = (code: ReasonCode) => ({ verdict: 'rejected', reasons: [code] }) as const
  const diploma = sent('diploma', { kind: 'diploma', finding: accepted })
  const outcomes = (...documents: Sent[]) =>
    availableOutcomes(documents, { requires: ['identity', 'education'] })
      .filter(({ may }) => may.ok)
      .map(({ outcome }) => outcome)

  it('certifies on a whole whose parts are all accepted', () => {
    const front = sent('front', { finding: accepted })
    expect(outcomes(front, sent('back', { ...part('front'), finding: accepted }), diploma)).toEqual([
      'certified',
    ])
  })

  it.each(reasonsFor('id-card', 'rejected').map(({ code }) => code))(
    'certifies nobody on a whole of which a part was rejected, %s',
    (code) => {
      const front = sent('front', { finding: accepted })
      const back = sent('back', { ...part('front'), finding: rejected(code) })
      expect(outcomes(front, back, diploma)).not.toContain('certified')
      // And a final reason for the part is one for the document.
      const alone = sent('back', { finding: rejected(code) })
      expect(outcomes(front, back, diploma).includes('declined')).toBe(
        outcomes(alone, diploma).includes('declined'),
      )
    },
  )

  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const documents = fc.tuple(
    ...names.map((id) =>
      fc.record({
        id: fc.constant(id),
        kind: fc.constantFrom(...documentKinds),
        checked: fc.subarray(names.map(partOf), { maxLength: 1 }),
        content: fc.constant({ state: 'stored' } as const),
        finding: fc.constantFrom(...documentVerdicts).map((verdict) => ({ verdict, reasons: [] })),
      }),
    ),
  )

  it('never certifies without a document of each group that stands alone, accepted with all its parts (property)', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...programmes), (given: JudgedDocument[], programme) => {
        if (!mayDecide('certified', given, programme).ok) return
        for (const group of programme.requires) {
          const met = given.filter((one) => meets(one.kind, group) && one.finding?.verdict === 'accepted')
          const whole = met.filter(standsAlone)
          expect(
            whole.some((one) => partsOf(given, one).every(({ finding }) => finding?.verdict === 'accepted')),
          ).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
