import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  askedCaseRef,
  mayAsk,
  requestStates,
  resultRefusal,
  resultRefusals,
  type ResultStanding,
} from '../../../renderer/domain/elsewhere.ts'
import { stages } from '../../../renderer/domain/hands.ts'
import { voids } from '../../../renderer/domain/second-review.ts'

const standings: fc.Arbitrary<ResultStanding> = fc.record({
  request: fc.constantFrom(null, ...requestStates),
  isFromAsked: fc.boolean(),
  voided: fc.subarray([...voids]),
})

test('a result comes in exactly where its request is out, from the workstation that was asked, with nothing changed', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      const { request, isFromAsked, voided } = standing
      const may = request === 'out' && isFromAsked && voided.length === 0
      const refusal = resultRefusal(standing)
      expect(refusal === null).toBe(may)
      if (refusal !== null) expect(resultRefusals).toContain(refusal)
    }),
  )
})

test('who was not asked is told that alone, and nothing of what became of the request', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      if (!standing.isFromAsked) expect(resultRefusal(standing)).toBe('RESULT_NOT_ASKED')
    }),
  )
})

test('the name under which a case is kept for another workstation is a reference like any other', () => {
  expect(askedCaseRef('0123456789abcdef'.repeat(2))).toBe('SR-0123456789ABCDEF')
})

test('another workstation is asked only for what nobody here has in hand: a second review, or an appeal, and never for the first', () => {
  for (const stage of stages) {
    for (const isOut of [true, false]) {
      for (const isNobodys of [true, false]) {
        const asked = mayAsk({ isNobodys, stage, isAwaited: false, isOut })
        expect(asked).toBe(isNobodys && !isOut && stage !== 'first' ? stage : null)
      }
      // Of an appeal, too, what somebody here has decided wants its second review.
      const awaited = mayAsk({ isNobodys: false, stage, isAwaited: true, isOut })
      expect(awaited).toBe(isOut ? null : 'second')
    }
  }
})
