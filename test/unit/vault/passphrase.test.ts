import { beforeAll, expect, test } from 'vitest'
import {
  passphraseBytes,
  suggestPassphrase,
  weighPassphrase,
} from '../../../renderer/vault/format/passphrase.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'

beforeAll(() => sodiumReady)

test('a passphrase is the same however its letters are composed, and spaces at its ends count', () => {
  expect(passphraseBytes('\u0438\u0306')).toEqual(passphraseBytes('\u0439'))
  expect(passphraseBytes(' a ')).not.toEqual(passphraseBytes('a'))
})

test('suggested passphrases are six pronounceable words that weigh enough (demand 9)', () => {
  for (const language of ['ru', 'kk', 'en'] as const) {
    const letters = language === 'en' ? /^[a-z]{4,6}$/ : /^[а-я]{4,6}$/
    const suggested = Array.from({ length: 60 }, () => suggestPassphrase(language))
    expect(new Set(suggested).size).toBe(suggested.length)
    for (const text of suggested) {
      const words = text.split(' ')
      expect(words).toHaveLength(6)
      for (const word of words) expect(word).toMatch(letters)
      expect(weighPassphrase(text).enough).toBe(true)
    }
  }
})

test('short, repeated, counted and keyboard passphrases are too weak (demand 9)', () => {
  const weak = [
    '',
    'пароль',
    'password123',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabcabcabcabcabcabcabcabcabc',
    '12345678901234567890123456789012345678901234567890',
    'qwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghjklzxcvbnm',
    'йцукенгшщзхъфывапролджэячсмитьбю',
    'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
    'nurlan nurlan nurlan nurlan nurlan nurlan nurlan',
    'correct horse battery',
    '                                                            ',
  ]
  for (const text of weak) expect([text, weighPassphrase(text).enough]).toEqual([text, false])
})

test('a long sentence and a random string of signs are strong enough', () => {
  expect(weighPassphrase('синий трамвай везёт мокрых голубей мимо театра').enough).toBe(true)
  expect(weighPassphrase('xK9#mQ2$vL5@pR8!zT').enough).toBe(true)
})
