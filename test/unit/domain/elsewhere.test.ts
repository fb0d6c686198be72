import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  askedCaseRef,
  requestStates,
  resultRefusal,
  resultRefusals,
  type ResultStanding,
} from '../../../renderer/domain/elsewhere.ts'
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
