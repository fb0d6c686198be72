import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { errorCodes } from '../../../preload/contract/errors.ts'
import { languages } from '../../../renderer/domain/vocabulary.ts'
import { errorWords } from '../../../renderer/desk/words/errors.ts'
import { say, withinSentence, type Text } from '../../../renderer/desk/words/words.ts'

const folder = join(import.meta.dirname, '../../../renderer/desk/words')

const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  languages.every((language) => typeof Reflect.get(value, language) === 'string')

/** Every text under a module's exports, with the way to it. */
function textsIn(value: unknown, path: string): [string, Text][] {
  if (isText(value)) {
    // The languages' own names are one word each and no text to be said.
    return path.endsWith('languageNames') ? [] : [[path, value]]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, below]) => textsIn(below, `${path}/${name}`))
}

const modules = await Promise.all(
  readdirSync(folder)
    .filter((name) => /^[\w-]+\.ts$/.test(name) && name !== 'useWords.ts')
    .map(async (name): Promise<[string, unknown]> => [name, await import(join(folder, name))]),
)
const texts = modules.flatMap(([name, module]) => textsIn(module, name))

/** The names a message asks for, also inside its plurals. */
function names(message: CompiledMessage): string[] {
  return message.flatMap((token) => {
    if (typeof token === 'string') return []
    const [name, , format] = token
    if (typeof format !== 'object' || format === null) return [name]
    // A plural's cases are messages themselves; `offset` is none.
    const cases = Object.values(format).filter((one): one is CompiledMessage => Array.isArray(one))
    return [name, ...cases.flatMap(names)]
  })
}
const asked = (message: string): string[] => [...new Set(names(compileMessageOrThrow(message)))].sort()

/** The keys of the tables in a folder, table by table. */
async function keysIn(of: string): Promise<string[]> {
  const parts = readdirSync(join(folder, of)).map((name) => import(join(folder, of, name)) as Promise<object>)
  const tables = (await Promise.all(parts)).flatMap((part): unknown[] => Object.values(part))
  return tables.flatMap((table) => (typeof table === 'object' && table !== null ? Object.keys(table) : []))
}

describe('The words of the desk', () => {
  test.each(['case', 'errors'])('no two parts of the words in %s say the same thing twice', async (of) => {
    const keys = await keysIn(of)
    expect(keys.length).toBeGreaterThan(90)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test('there are many, so that this test looks at something', () => {
    expect(texts.length).toBeGreaterThan(300)
  })

  test.each(languages)('every text says something in %s', (language) => {
    expect(texts.filter(([, text]) => text[language].trim() === '').map(([path]) => path)).toEqual([])
  })

  test('every message is well-formed and asks for the same values in all three languages', () => {
    const uneven = texts.filter(([, { ru, kk, en }]) => {
      const russian = JSON.stringify(asked(ru))
      return JSON.stringify(asked(kk)) !== russian || JSON.stringify(asked(en)) !== russian
    })
    expect(uneven.map(([path]) => path)).toEqual([])
  })

  test('Russian and Kazakh put quotations into «» and never into straight quotes', () => {
    expect(texts.filter(([, { ru, kk }]) => /["“”]/.test(ru + kk)).map(([path]) => path)).toEqual([])
  })

  test('every error code has a sentence and a way on in every language, each a sentence with its full stop', () => {
    for (const code of errorCodes) {
      for (const language of languages) {
        expect(say(language, errorWords[code].sentence), code).toMatch(/\.$/)
        expect(say(language, errorWords[code].wayOn), code).toMatch(/\.$/)
      }
    }
  })

  test('a name within a sentence begins small, and an abbreviation stays one', () => {
    const names = ['Дата рождения', 'ИИН', 'ЖСН', 'IIN', 'Birth date', 'Әкесінің аты', 'Часов']
    expect(names.map(withinSentence)).toEqual([
      ...['дата рождения', 'ИИН', 'ЖСН', 'IIN', 'birth date', 'әкесінің аты', 'часов'],
    ])
  })

  test('Russian plurals take their four forms', () => {
    const text: Text = {
      ru: '{n, plural, one {# дело} few {# дела} many {# дел} other {# дела}}',
      kk: '{n, plural, other {# іс}}',
      en: '{n, plural, one {# case} other {# cases}}',
    }
    expect([1, 3, 5, 21].map((n) => say('ru', text, { n }))).toEqual(['1 дело', '3 дела', '5 дел', '21 дело'])
    expect([1, 5].map((n) => say('kk', text, { n }))).toEqual(['1 іс', '5 іс'])
    expect([1, 5].map((n) => say('en', text, { n }))).toEqual(['1 case', '5 cases'])
  })
})
