import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packageRefusal, packageRefusals, type PackageStanding } from '../../../renderer/domain/packages.ts'

const now = '2026-03-02T09:00:00.000Z'
const instants = fc
  .date({ min: new Date('2026-03-01'), max: new Date('2026-03-04'), noInvalidDate: true })
  .map((date) => date.toISOString())
const standings: fc.Arbitrary<PackageStanding> = fc.record({
  sender: fc.constantFrom('enrolled', 'removed', 'unknown'),
  isSigned: fc.boolean(),
  expires: fc.oneof(instants, fc.constant(now)),
  isKnown: fc.boolean(),
})

test('a package comes in exactly where its sender is enrolled, its signature holds, its id is new and it has not expired', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      const { sender, isSigned, isKnown, expires } = standing
      const may = sender === 'enrolled' && isSigned && !isKnown && expires > now
      expect(packageRefusal(standing, now) === null).toBe(may)
    }),
  )
})

test('what nobody known has signed is told as that, whatever else it claims', () => {
  fc.assert(
    fc.property(standings, (standing) => {
      const refusal = packageRefusal(standing, now)
      if (standing.sender === 'unknown') expect(refusal).toBe('PACKAGE_SENDER_UNKNOWN')
      else if (!standing.isSigned) expect(refusal).toBe('PACKAGE_SIGNATURE')
      else if (refusal !== null) expect(packageRefusals).toContain(refusal)
    }),
  )
})
