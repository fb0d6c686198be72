import {
  icaoSum,
  icaoWeights,
  iinCheckHolds,
  iinFirstWeights,
  iinSecondWeights,
  iinSum,
} from '../identity.ts'
import type { Check, CheckedPart } from './note.ts'

/** Check digits with their working shown: which characters, by which weights, what was expected and what stands there. */

/**
 * @param emptyMayLack where nothing is protected, `<` may stand for the digit 0 (ICAO 9303, part 4, 4.2.2.2, place 43).
 */
export function icaoCheck(of: CheckedPart, characters: string, found: string, emptyMayLack = false): Check {
  const sum = icaoSum(characters)
  const expected = sum === null ? null : String(sum % 10)
  const lacking = emptyMayLack && found === '<' && /^<*$/.test(characters)
  const holds = lacking || found === expected
  return { of, characters, weights: icaoWeights(characters.length), sum, modulus: 10, expected, found, holds }
}

/** Of an IIN; null where it is not twelve digits. The second row of weights is shown where the first gave 10. */
export function iinCheck(iin: string): Check | null {
  if (!/^[0-9]{12}$/.test(iin)) return null
  const first = iinSum(iin, iinFirstWeights)
  const weights = first % 11 === 10 ? iinSecondWeights : iinFirstWeights
  const sum = iinSum(iin, weights)
  return {
    of: 'iin',
    characters: iin.slice(0, 11),
    weights: [...weights],
    sum,
    modulus: 11,
    expected: sum % 11 === 10 ? null : String(sum % 11),
    found: iin.charAt(11),
    holds: iinCheckHolds(iin),
  }
}
