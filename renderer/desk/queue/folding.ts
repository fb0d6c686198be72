import { hasCyrillic, latinSpellings } from '../../domain/advice/index.ts'

/** How names and what is typed into a search come together, whichever keyboard either was typed on. */

/** Kazakh letters by the Russian ones that stand for them where a keyboard has no others; ё as it is usually written. */
const neighbours = new Map(
  Object.entries({ ё: 'е', ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' }),
)
const folded = /[ёәғқңөұүһі\u00c0-\u024f\u1e00-\u1eff\u2010-\u2015]/g

/** Lower case and NFC, without what a keyboard may lack: the letters of Kazakh, ё, marks over Latin letters, dashes. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(
      folded,
      (letter) =>
        neighbours.get(letter) ??
        (letter >= '\u2010' && letter <= '\u2015' ? '-' : letter.normalize('NFD').replaceAll(/\p{M}/gu, '')),
    )

/** A text as it is searched: `plain` for words as they are, `latin` for words in Latin letters. */
export interface Searchable {
  readonly plain: string
  readonly latin: string
}

/**
 * Of words that lists have again and again: a name's parts are known to most of their bearers. Emptied when it holds
 * this many, and with what the desk forgets at a lock.
 */
const most = 50_000
const known = new Map<string, Searchable>()
export const forgetWords = (): void => known.clear()

/** A name with every way that papers write it in Latin letters, word by word. */
export function searchableName(name: string): Searchable {
  const words = name.split(' ').map(searchableWord)
  return {
    plain: words.map(({ plain }) => plain).join(' '),
    latin: words.map(({ latin }) => latin).join(' '),
  }
}

function searchableWord(word: string): Searchable {
  const before = known.get(word)
  if (before !== undefined) return before
  const plain = fold(word)
  const spellings = latinSpellings(word).map((spelling) => spelling.toLowerCase().replaceAll('<', '-'))
  // Latin letters also as they stand: an apostrophe is in no spelling.
  const latin = [...new Set(hasCyrillic(word) ? spellings : [plain, ...spellings])].join(' ')
  const made = { plain, latin }
  if (known.size >= most) known.clear()
  known.set(word, made)
  return made
}

/** A text that is not transliterated: its Latin words are found by Latin ones. */
export function searchableText(text: string): Searchable {
  const plain = fold(text)
  return { plain, latin: plain.replaceAll(/\p{Script=Cyrillic}+/gu, '') }
}

/** A word of a search, folded. */
export interface SearchWord {
  readonly text: string
  readonly isLatin: boolean
}

/** The words of a search; every one must be found somewhere in the row, in any order. */
export const searchWords = (typed: string): readonly SearchWord[] =>
  fold(typed)
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isLatin: /\p{Script=Latin}/u.test(text) && !hasCyrillic(text) }))
