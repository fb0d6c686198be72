import type { SchemeId } from './note.ts'

/**
 * How a name in Cyrillic is written in Latin letters, by every scheme in use in papers of the last thirty years. What a
 * machine-readable zone cannot hold is already left out: apostrophes for Ь and Ъ, and marks over letters.
 */

type Table = Readonly<Record<string, string>>

interface Scheme {
  readonly id: SchemeId
  readonly letters: Table
  /** The letter in its place, where that changes it; undefined: by the table. */
  readonly inPlace?: (before: string, letter: string, after: string) => string | undefined
}

// The letters that all schemes write alike.
const common: Table = {
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Д: 'D',
  Е: 'E',
  Ё: 'E',
  Ж: 'ZH',
  З: 'Z',
  И: 'I',
  К: 'K',
  Л: 'L',
  М: 'M',
  Н: 'N',
  О: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ф: 'F',
  Х: 'KH',
  Ц: 'TS',
  Ч: 'CH',
  Ш: 'SH',
  Щ: 'SHCH',
  Ъ: '',
  Ы: 'Y',
  Ь: '',
  Э: 'E',
}

/**
 * ICAO 9303, part 3, section 6, table B for the letters beyond Russian: Kazakh, and those of the neighbours. That
 * Kazakhstan's papers follow it is not confirmed, which is one more reason why nothing fails by it.
 */
const beyondRussian: Table = {
  Ә: 'A',
  Ғ: 'G',
  Қ: 'K',
  Ң: 'N',
  Ө: 'O',
  Ұ: 'U',
  Ү: 'U',
  Һ: 'KH',
  І: 'I',
  Ї: 'I',
  Є: 'IE',
  Ґ: 'G',
  Ў: 'U',
  Ҳ: 'KH',
  Ҷ: 'CH',
  Ӣ: 'I',
}

const apart = { Й: 'Y', Ю: 'YU', Я: 'YA' } as const satisfies Table

const vowels = 'АЕЁИОУЫЭЮЯӘӨҰҮІ'
/** At the beginning of a word, after a vowel, after Ъ and Ь. */
const standsFree = (before: string): boolean => before === '' || `${vowels}ЙЪЬ`.includes(before)

export const cyrillicSchemes: readonly Scheme[] = [
  {
    // ICAO Doc 9303, part 3, section 6, table B; Russian papers since 2014.
    id: 'icao',
    letters: { ...common, ...beyondRussian, Й: 'I', Ъ: 'IE', Ю: 'IU', Я: 'IA' },
  },
  {
    // ГОСТ Р 52535.1-2006: Russian papers of 2010 to 2014.
    id: 'gost-52535',
    letters: { ...common, ...beyondRussian, Й: 'I', Ц: 'TC', Ю: 'IU', Я: 'IA' },
  },
  {
    // Order 310 of the MVD, 26.05.1997: Russian papers until 2010. Ь before Е is heard: Васильева, VASILYEVA.
    id: 'mvd-310',
    letters: { ...common, ...beyondRussian, ...apart },
    inPlace: (before, letter) =>
      letter === 'Е' && 'ЬЪ'.includes(before) && before !== '' ? 'YE' : undefined,
  },
  {
    // Order 782 of the MVD, 2000: driving licences.
    id: 'mvd-782',
    letters: { ...common, ...beyondRussian, ...apart },
    inPlace: (before, letter) => {
      if (letter === 'Е') return before !== '' && standsFree(before) && before !== 'Й' ? 'YE' : 'E'
      if (letter === 'Ё') return standsFree(before) ? 'YO' : 'ЖЧШЩ'.includes(before) ? 'E' : 'YE'
      return letter === 'И' && before === 'Ь' ? 'YI' : undefined
    },
  },
  {
    // BGN/PCGN 1947 for Russian, 1979 for Kazakh.
    id: 'bgn-pcgn',
    letters: { ...common, ...beyondRussian, ...apart, Ғ: 'GH', Қ: 'Q', Ң: 'NG', Һ: 'H' },
    inPlace: (before, letter) =>
      (letter === 'Е' || letter === 'Ё') && standsFree(before) ? 'YE' : undefined,
  },
  {
    // ГОСТ 7.79-2000, system B.
    id: 'gost-779-b',
    letters: { ...common, ...beyondRussian, ...apart, Ё: 'YO', Й: 'J', Х: 'X', Ц: 'CZ', Щ: 'SHH', Һ: 'H' },
    inPlace: (_, letter, after) =>
      letter === 'Ц' && after !== '' && 'ЕИЙЫІ'.includes(after) ? 'C' : undefined,
  },
  {
    // ISO 9:1995, which is system A of ГОСТ 7.79-2000, without its marks.
    id: 'iso-9',
    letters: {
      ...common,
      ...beyondRussian,
      ...{ Ж: 'Z', Й: 'J', Х: 'H', Ц: 'C', Ч: 'C', Ш: 'S', Щ: 'S', Ю: 'U', Я: 'A' },
      ...{ Һ: 'H', Ҳ: 'H', Ҷ: 'C', Є: 'E' },
    },
  },
]

/** Latin letters that do not come apart into a letter of A–Z and marks (ICAO 9303, part 3, section 6, table A). */
const latinAlone: Table = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'OE',
  Đ: 'D',
  Ð: 'D',
  Ł: 'L',
  ẞ: 'SS',
  Þ: 'TH',
}

/**
 * As a machine-readable zone has it: A–Z, and `<` where there was a space or a hyphen. Null: a letter that the scheme
 * does not know.
 */
export function transliterated(
  name: string,
  { letters, inPlace }: Pick<Scheme, 'letters' | 'inPlace'>,
): string | null {
  const text = Array.from(inCapitals(name))
  let written = ''
  for (const [i, letter] of text.entries()) {
    const neighbour = (at: number): string => (/\p{L}/u.test(text[at] ?? '') ? (text[at] ?? '') : '')
    const latin =
      inPlace?.(neighbour(i - 1), letter, neighbour(i + 1)) ?? letters[letter] ?? notCyrillic(letter)
    if (latin === null) return null
    written += latin
  }
  return written.replaceAll(/<+/g, '<').replaceAll(/^<|<$/g, '')
}

const inCapitals = (name: string): string => name.normalize('NFC').toUpperCase().normalize('NFC')

function notCyrillic(character: string): string | null {
  if (/^[A-Z]$/.test(character)) return character
  // Left out in the zone: part 3, 4.6.
  if (/^['’ʼ‘`´"”“ʹʺ.,]$/.test(character)) return ''
  if (/^[\s\p{Pd}]$/u.test(character)) return '<'
  const alone = latinAlone[character]
  if (alone !== undefined) return alone
  const base = character.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return /^[A-Z]+$/.test(base) ? base : null
}

/** The name in Latin letters as it is, where it is in no other. */
export const latin: Scheme = { id: 'latin', letters: {} }

/** Every way that a name is written in papers in Latin letters, as a zone has it; none where it has letters of neither. */
export function latinSpellings(name: string): string[] {
  const schemes = hasCyrillic(name) ? cyrillicSchemes : [latin]
  const written = schemes.map((scheme) => transliterated(name, scheme) ?? '')
  return [...new Set(written)].filter((one) => one !== '')
}

export const hasCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text)
