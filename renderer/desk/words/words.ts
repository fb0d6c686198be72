import { setupI18n, type I18n } from '@lingui/core'
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import { languages, type Language } from '../../domain/vocabulary.ts'

/** One thing said in every language of the desk, as ICU messages. A gap does not compile. */
export type Text = Readonly<Record<Language, string>>
export type WordTable = Readonly<Record<string, Text>>
export type Values = Readonly<Record<string, string | number>>

/**
 * A screen's words. ICU: `{name}`, `{n, plural, one {# дело} few {# дела} other {# дел}}`; in Kazakh a noun after a
 * number stays as it is: `{n, plural, other {# іс}}`. `#` writes the number with its thousands apart.
 */
export const words = <const T extends WordTable>(table: T): T => table

/** A name as it stands within a sentence: small, unless it begins with an abbreviation. */
export const withinSentence = (name: string): string =>
  name.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLocaleLowerCase())

const compiled = new Map<string, CompiledMessage>()
function compile(message: string): CompiledMessage {
  const known = compiled.get(message)
  if (known !== undefined) return known
  const fresh = compileMessageOrThrow(message)
  compiled.set(message, fresh)
  return fresh
}

// Chromium has no Kazakh numbers and plurals; the Russian ones are right for digits and Kazakh needs no others.
const locale = { ru: 'ru', kk: 'ru', en: 'en' } as const satisfies Record<Language, string>

const speakers = Object.fromEntries(
  languages.map((language) => [
    language,
    setupI18n({
      locale: language,
      locales: locale[language],
      messages: { [language]: {} },
    }).setMessagesCompiler(compile),
  ]),
  // fromEntries forgets that every language is there.
) as Record<Language, I18n>

/** Says a text in one language. */
export function say(language: Language, text: Text, values: Values = {}): string {
  const message = text[language]
  return speakers[language]._({ id: message, message, values: { ...values } })
}
