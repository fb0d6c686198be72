import { advised, type Advised, type Seen } from '../brands.ts'
import { iinAgreesWithBirthDate } from '../identity.ts'
import { iinCheck } from './check-digits.ts'
import type { Note } from './note.ts'

/**
 * What a machine can say of an IIN a person read in the document: whether its check digit holds. What was typed and is no
 * twelve digits fails without working.
 */
export function adviseOnIin(iin: Seen<string>, field: 'iin' | 'mrz' = 'iin'): Advised<Note> {
  const check = iinCheck(iin)
  return advised({
    code: check?.holds === true ? 'IIN_CHECK_HOLDS' : 'IIN_CHECK_FAILS',
    field,
    working: check === null ? null : { kind: 'checks', checks: [check] },
  })
}

/**
 * Whether an IIN speaks of another birth date. People whose papers were put right later live with a mismatch, so that it
 * is a thing to look at and no more; of a number whose check digit fails nothing is said.
 * @param birthDate `YYYY-MM-DD`
 */
export const iinTellsOtherDate = (iin: string, birthDate: string): boolean =>
  iinCheck(iin)?.holds === true && !iinAgreesWithBirthDate(iin, birthDate)
