import { utf8 } from '../../domain/log/index.ts'
import { PASSPHRASE_FLOOR_BITS } from './constants.ts'
import { sodium, type Bytes } from './sodium.ts'

/** What is hashed: NFC, not trimmed. The caller zeroes it. */
export function passphraseBytes(passphrase: string): Bytes {
  return utf8(passphrase.normalize('NFC'))
}

const alphabets = {
  cyrillic: { consonants: 'бвгдзклмнпрстфхш', vowels: 'аеиоу' },
  latin: { consonants: 'bdfghjklmnprstvz', vowels: 'aeiou' },
} as const

/** Syllables of each of the six words: 15 of one in 80, 94 bits. */
const words = [3, 2, 3, 2, 3, 2] as const

/** Six pronounceable words with over 90 bits of randomness, in the letters of the language. */
export function suggestPassphrase(language: 'ru' | 'kk' | 'en'): string {
  const { consonants, vowels } = alphabets[language === 'en' ? 'latin' : 'cyrillic']
  const syllable = (): string => pick(consonants) + pick(vowels)
  const suggest = (): string =>
    words.map((syllables) => Array.from({ length: syllables }, syllable).join('')).join(' ')
  let text = suggest()
  // Chance makes words that look like a pattern; refusing them costs a bit or two.
  while (!weighPassphrase(text).enough) text = suggest()
  return text
}

function pick(letters: string): string {
  return letters.charAt(sodium.randombytes_uniform(letters.length))
}

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю']
const letterBits = 2.3
const digitBits = 3
const signBits = 3.5
const switchBits = 1.5

/**
 * Bits of guessing work, meant low: letters count as letters of words do, and what continues a pattern (the same
 * again, the next in the alphabet, the neighbour on the keyboard, three letters that were there before) hardly counts.
 */
export function weighPassphrase(passphrase: string): { enough: boolean; bits: number } {
  const letters = Array.from(passphrase.normalize('NFC'))
  const lower = letters.map((letter) => letter.toLowerCase())
  let bits = 0
  let kindBefore: Kind = 'space'
  for (const [at, letter] of letters.entries()) {
    const kind = kindOf(letter)
    if (kind !== 'space') {
      const fresh = !continuesPattern(lower, at)
      const turned = fresh && kindBefore !== 'space' && kind !== kindBefore
      bits += (fresh ? weights[kind] : 0.2) + (turned ? switchBits : 0)
    }
    kindBefore = kind
  }
  return { enough: bits >= PASSPHRASE_FLOOR_BITS, bits: Math.round(bits * 10) / 10 }
}

type Kind = 'space' | 'lower' | 'upper' | 'digit' | 'sign'
const weights: Readonly<Record<Exclude<Kind, 'space'>, number>> = {
  lower: letterBits,
  upper: letterBits,
  digit: digitBits,
  sign: signBits,
}

function kindOf(letter: string): Kind {
  if (/^\s$/u.test(letter)) return 'space'
  if (/^\p{Lu}$/u.test(letter)) return 'upper'
  if (/^\p{L}\p{M}*$/u.test(letter)) return 'lower'
  return /^\p{N}$/u.test(letter) ? 'digit' : 'sign'
}

function continuesPattern(letters: readonly string[], at: number): boolean {
  const letter = letters[at] ?? ''
  const before = letters[at - 1]
  if (before === undefined) return false
  const step = (letter.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)
  if (Math.abs(step) <= 1 || areNeighbours(before, letter)) return true
  const three = letters.slice(at - 2, at + 1).join('')
  return at >= 3 && letters.slice(0, at).join('').includes(three)
}

function areNeighbours(a: string, b: string): boolean {
  return rows.some(
    (row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1,
  )
}
