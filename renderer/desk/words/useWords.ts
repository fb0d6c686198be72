import { useMemo } from 'react'
import type { Language } from '../../domain/vocabulary.ts'
import { useSettings } from '../app/settings.ts'
import { formatters, type Formatters } from './format.ts'
import { say, type Text, type Values, type WordTable } from './words.ts'

export type Speaker<T extends WordTable> = {
  /** The table's text by key. */
  t: (key: keyof T & string, values?: Values) => string
  /** Any text that is there in every language: a vocabulary's, an error's, a programme's name. */
  say: (text: Text, values?: Values) => string
  language: Language
  format: Formatters
}

/** A screen's words in the chosen language: `const { t, say, format } = useWords(queueWords)`. */
export function useWords<T extends WordTable>(table: T): Speaker<T> {
  const language = useSettings((state) => state.settings.language)
  return useMemo(() => speaker(table, language), [table, language])
}

export function speaker<T extends WordTable>(table: T, language: Language): Speaker<T> {
  return {
    t: (key, values) => say(language, table[key] ?? missing(key), values),
    say: (text, values) => say(language, text, values),
    language,
    format: formatters(language),
  }
}

function missing(key: string): never {
  throw new Error(`No words for ${key}`)
}
