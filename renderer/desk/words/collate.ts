import type { Language } from '../../domain/vocabulary.ts'

/**
 * The Kazakh alphabet in its order (Cyrillic, 42 letters). Chromium has no Kazakh collation: it would put ә, і and
 * their like where the root of Unicode has them.
 */
const kazakh = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

const places = new Map(Array.from(kazakh, (letter, place) => [letter, place] as const))

/** How two texts stand in the order of a language: negative, zero, positive, as for `sort`. */
export function compareIn(language: Language): (a: string, b: string) => number {
  if (language === 'kk') return compareKazakh
  return new Intl.Collator(language, { numeric: true }).compare
}

const others = new Intl.Collator('ru', { numeric: true })

/** Letters by the alphabet, whatever their case; of texts otherwise alike the one in small letters first. */
function compareKazakh(a: string, b: string): number {
  const [left = [], right = []] = [a, b].map((text) => Array.from(text.normalize('NFC').toLowerCase()))
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = compareLetters(left[at] ?? '', right[at] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length || others.compare(a, b)
}

function compareLetters(a: string, b: string): number {
  const [one, other] = [places.get(a), places.get(b)]
  if (one !== undefined && other !== undefined) return one - other
  if (one === undefined && other === undefined) return others.compare(a, b)
  // Digits, marks and Latin letters stand before the alphabet.
  return one === undefined ? -1 : 1
}
