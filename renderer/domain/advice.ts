import { advised } from './brands.ts'
import type { Advised, Claimed, Seen } from './brands.ts'
import type { ClaimedPerson } from './claim.ts'
import { iinAgreesWithBirthDate, iinCheckHolds } from './identity.ts'

export type IinAdvice = 'IIN_CHECK_HOLDS' | 'IIN_CHECK_FAILS' | 'IIN_BIRTH_DATE_DIFFERS'

/**
 * What a machine can say of an IIN a person read in the document: whether its check digit holds and whether its
 * birth date is the one claimed. People whose papers were put right later live with a mismatch, so that it is
 * a thing to look at and no more.
 */
export function adviseOnIin(iin: Seen<string>, claim: Claimed<ClaimedPerson>): Advised<IinAdvice>[] {
  if (!iinCheckHolds(iin)) return [advised('IIN_CHECK_FAILS')]
  const held = advised<IinAdvice>('IIN_CHECK_HOLDS')
  return iinAgreesWithBirthDate(iin, claim.birthDate) ? [held] : [held, advised('IIN_BIRTH_DATE_DIFFERS')]
}
