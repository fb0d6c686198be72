import fc from 'fast-check'
import { expect, test } from 'vitest'
import { besidePredecessors, predecessorOf } from '../../../renderer/domain/rounds.ts'

const kinds = ['id-card', 'diploma', 'certificate'] as const
const sent = fc
  .array(fc.record({ kind: fc.constantFrom(...kinds), round: fc.integer({ min: 1, max: 4 }) }), {
    maxLength: 12,
  })
  .map((all) => all.toSorted((a, b) => a.round - b.round).map((one, id) => ({ ...one, id })))

test('every document stays, those of the first round in their order, and none comes before an earlier one of its kind', () => {
  fc.assert(
    fc.property(sent, (documents) => {
      const laid = besidePredecessors(documents)
      expect(laid.toSorted((a, b) => a.id - b.id)).toEqual(documents)
      const first = (all: typeof documents) => all.filter(({ round }) => round === 1)
      expect(first(laid)).toEqual(first(documents))
      for (const kind of kinds) {
        const alike = laid.filter((one) => one.kind === kind)
        expect(alike).toEqual(alike.toSorted((a, b) => a.round - b.round || a.id - b.id))
      }
    }),
  )
})

test('what was sent again lies right behind what it replaces', () => {
  const documents = [
    { id: 'card', kind: 'id-card', round: 1 },
    { id: 'diploma', kind: 'diploma', round: 1 },
    { id: 'new diploma', kind: 'diploma', round: 2 },
    { id: 'new card', kind: 'id-card', round: 2 },
    { id: 'back of it', kind: 'id-card', round: 2 },
    { id: 'certificate', kind: 'certificate', round: 2 },
    { id: 'third card', kind: 'id-card', round: 3 },
  ] as const
  expect(besidePredecessors(documents).map(({ id }) => id)).toEqual([
    ...['card', 'new card', 'back of it', 'third card'],
    ...['diploma', 'new diploma', 'certificate'],
  ])
  const before = (id: string) => {
    const one = documents.find((each) => each.id === id)
    return one === undefined
      ? undefined
      : (predecessorOf<(typeof documents)[number]>(documents, one)?.id ?? null)
  }
  expect(['card', 'new card', 'third card', 'certificate'].map(before)).toEqual([
    ...[null, 'card', 'back of it', null],
  ])
})
