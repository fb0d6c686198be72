/** Check digits of identity numbers. A machine's word on them is advice, never a verdict. */

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

/**
 * Kazakhstan's IIN and BIN: the 12th digit is the weighted sum of the first 11, modulo 11; where that is 10, by
 * the second row of weights; where that is 10 too, no such number is given out.
 */
export function iinCheckHolds(iin: string): boolean {
  if (!/^[0-9]{12}$/.test(iin)) return false
  const first = weighted(iin, firstWeights)
  const expected = first === 10 ? weighted(iin, secondWeights) : first
  return expected === Number(iin[11])
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11
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

/**
 * ICAO 9303, part 3, section 4.9: weights 7, 3, 1; `<` counts 0, letters from A = 10.
 * Null where the field has a character that no machine-readable zone has.
 */
export function icaoCheckDigit(field: string): number | null {
  let sum = 0
  for (let i = 0; i < field.length; i++) {
    const character = field.charAt(i)
    const value = character === '<' ? 0 : icaoAlphabet.indexOf(character)
    if (value < 0) return null
    sum += value * ([7, 3, 1][i % 3] ?? 0)
  }
  return sum % 10
}
