import { useCallback } from 'react'
import type { MrzFormat, Note, Working } from '../../../domain/advice/index.ts'
import {
  adviceTexts,
  adviceWords,
  formatWords,
  partWords,
  schemeWords,
  valueWords,
} from '../../words/advice.ts'
import { useWords, type Speaker } from '../../words/useWords.ts'
import type { Values } from '../../words/words.ts'

type Words = Speaker<typeof adviceTexts>

/** A note as a whole sentence. */
export function useAdviceSentence(): (note: Note) => string {
  const speaker = useWords(adviceTexts)
  return useCallback(
    ({ code, working }) => speaker.say(adviceWords[code], working === null ? {} : valuesOf(working, speaker)),
    [speaker],
  )
}

/** Dates as people write them, everything else as it stands. */
export const asShown = (text: string, { format }: Pick<Words, 'format'>): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? format.date(text) : text

function valuesOf(working: Working, words: Words): Values {
  const { t, say } = words
  switch (working.kind) {
    case 'checks': {
      const failing = working.checks.filter(({ holds }) => !holds)
      return {
        n: working.checks.length,
        parts: failing.map(({ of }) => say(partWords[of])).join(', '),
      }
    }
    case 'values': {
      const entries = working.values.map(({ of, text }): [string, string] => [
        of,
        of === 'format' && isFormat(text) ? say(formatWords[text]) : asShown(text, words) || '—',
      ])
      const dates = working.values.map(({ of, text }) => `${say(valueWords[of])} ${text}`).join(', ')
      return { ...Object.fromEntries(entries), dates }
    }
    case 'name':
      return {
        claimed: working.claimed,
        inMrz: working.inMrz,
        schemes: working.agree.map((scheme) => say(schemeWords[scheme])).join(', '),
      }
    case 'characters':
      return {
        characters: working.characters
          .map(({ line, place, typed, taken }) =>
            t(taken === '' ? 'advice.place' : 'advice.place.taken', { line, place, typed, taken }),
          )
          .join(', '),
      }
    case 'lines':
      return {
        lines: working.lines
          .map(({ length, wanted }, at) => t('mrz.count', { line: at + 1, length, wanted }))
          .join(', '),
      }
    case 'refs':
      return { refs: working.refs.join(', ') }
  }
}

const isFormat = (text: string): text is MrzFormat => text in formatWords
