/** Check digits of identity numbers. A machine's word on them is advice, never a verdict. */

export const iinFirstWeights: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
export const iinSecondWeights: readonly number[] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/**
 * Kazakhstan's IIN and BIN: the 12th digit is the weighted sum of the first 11, modulo 11; where that is 10, by
 * the second row of weights; where that is 10 too, no such number is given out.
 */
export function iinCheckHolds(iin: string): boolean {
  if (!/^[0-9]{12}$/.test(iin)) return false
  const first = iinSum(iin, iinFirstWeights) % 11
  const expected = first === 10 ? iinSum(iin, iinSecondWeights) % 11 : first
  return expected === Number(iin[11])
}

/** Of the first eleven digits. */
export function iinSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)
}

/**
 * The birth date an IIN speaks of: YYMMDD, and the century where the seventh digit names one (1–2: 19th, 3–4:
 * 20th, 5–6: 21st). False only where the date is another one; by law even that is no error.
 * @param birthDate `YYYY-MM-DD`
 */
export function iinAgreesWithBirthDate(iin: string, birthDate: string): boolean {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  if (!iin.startsWith(year.slice(2) + month + day)) return false
  const century = { 1: '18', 2: '18', 3: '19', 4: '19', 5: '20', 6: '20' }[iin.charAt(6)]
  return century === undefined || year.startsWith(century)
}

const icaoAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The weight of each character, for as many as there are. */
export const icaoWeights = (length: number): number[] =>
  Array.from({ length }, (_, i) => [7, 3, 1][i % 3] ?? 0)

/**
 * ICAO 9303, part 3, section 4.9: weights 7, 3, 1; `<` counts 0, letters from A = 10. The check digit is this modulo
 * 10. Null where the field has a character that no machine-readable zone has.
 */
export function icaoSum(field: string): number | null {
  let sum = 0
  for (const [i, weight] of icaoWeights(field.length).entries()) {
    const character = field.charAt(i)
    const value = character === '<' ? 0 : icaoAlphabet.indexOf(character)
    if (value < 0) return null
    sum += value * weight
  }
  return sum
}
