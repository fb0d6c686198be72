import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareName } from '../../../../renderer/domain/advice/names.ts'
import { aligned } from '../../../../renderer/domain/advice/letters.ts'
import { cyrillicSchemes, latin, transliterated } from '../../../../renderer/domain/advice/schemes.ts'

const by = (id: string, name: string): string | null => {
  const scheme = cyrillicSchemes.find((one) => one.id === id)
  if (scheme === undefined) throw new Error(id)
  return transliterated(name, scheme)
}

describe('A name in Cyrillic', () => {
  test.each([
    ['icao', 'Юлия Щеглова', 'IULIIA<SHCHEGLOVA'],
    ['icao', 'Подъячев-Цой', 'PODIEIACHEV<TSOI'],
    ['icao', 'Гауһар Өтеғұлова', 'GAUKHAR<OTEGULOVA'],
    ['icao', 'Әділет Қаңтарбек Үмбетұлы', 'ADILET<KANTARBEK<UMBETULY'],
    ['gost-52535', 'Подъячев-Цой', 'PODIACHEV<TCOI'],
    ['gost-52535', 'Юлия Щеглова', 'IULIIA<SHCHEGLOVA'],
    ['mvd-310', 'Юлия Васильева', 'YULIYA<VASILYEVA'],
    ['mvd-310', 'Андрей Видный', 'ANDREY<VIDNYY'],
    ['mvd-310', 'Елена Чапаева', 'ELENA<CHAPAEVA'],
    ['mvd-782', 'Артём Краевой', 'ARTYEM<KRAYEVOY'],
    ['mvd-782', 'Мадыр Чёткий', 'MADYR<CHETKIY'],
    ['mvd-782', 'Оксана Клеёнкина', 'OKSANA<KLEYONKINA'],
    ['mvd-782', 'Игорь Ильин', 'IGOR<ILYIN'],
    ['bgn-pcgn', 'Елена Юрьева', 'YELENA<YURYEVA'],
    ['bgn-pcgn', 'Мейеров', 'MEYYEROV'],
    ['bgn-pcgn', 'Қайыргүл Жаңабаева', 'QAYYRGUL<ZHANGABAYEVA'],
    ['gost-779-b', 'Щербицкий', 'SHHERBICZKIJ'],
    ['gost-779-b', 'Царицын Хаецев', 'CZARICYN<XAECEV'],
    ['iso-9', 'Юлия Щеглова', 'ULIA<SEGLOVA'],
    ['iso-9', 'Жанна Хачатурян', 'ZANNA<HACATURAN'],
  ])('by %s: %s is %s', (id, name, written) => {
    expect(by(id, name)).toBe(written)
  })

  test('has the same letters by every scheme however its apostrophes, hyphens, case and composition are typed', () => {
    const pairs = [
      ["Ильи'н", 'ИЛЬИН'],
      ['Соколов – Микитов', 'соколов-микитов'],
      ['\u0419од', '\u0418\u0306од'],
    ] as const
    for (const { id } of cyrillicSchemes) {
      for (const [one, other] of pairs) expect(by(id, one)).toBe(by(id, other))
    }
  })

  test('of letters that no scheme knows is not guessed at', () => {
    expect(by('icao', 'ნინო')).toBeNull()
    expect(transliterated('Омаров', latin)).toBeNull()
    expect(compareName(['ნინო'], ['NINO'], false)).toMatchObject({ agree: [], nearest: null })
  })

  test('comes out in letters that a machine-readable zone has, whatever was typed', () => {
    const letters = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІабвё '-’ёÄßøñ"
    const name = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from(letters)) }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(name, fc.constantFrom(...cyrillicSchemes), (text, scheme) => {
        expect(transliterated(text, scheme) ?? '').toMatch(/^([A-Z]+(<[A-Z]+)*)?$/)
      }),
    )
  })
})

describe('A claimed name beside the lines', () => {
  test('agrees by the schemes that write it so, and all of them are named', () => {
    expect(compareName(['Омаров'], ['OMAROV'], false)).toMatchObject({
      claimed: 'Омаров',
      inMrz: 'OMAROV',
      agree: cyrillicSchemes.map(({ id }) => id),
      nearest: null,
    })
    expect(compareName(['Юлия'], ['IULIIA'], false).agree).toEqual(['icao', 'gost-52535'])
    expect(compareName(['Юлия'], ['YULIYA'], false).agree).toEqual([
      'mvd-310',
      'mvd-782',
      'bgn-pcgn',
      'gost-779-b',
    ])
  })

  test('that was written otherwise shows the letters by which the nearest scheme differs', () => {
    // As such names are written in Kazakhstan, with the S doubled.
    expect(compareName(['Жүнісов'], ['ZHUNISSOV'], false)).toMatchObject({
      agree: [],
      nearest: {
        scheme: 'icao',
        pieces: [
          { here: 'ZHUNI', there: 'ZHUNI' },
          { here: '', there: 'S' },
          { here: 'SOV', there: 'SOV' },
        ],
      },
    })
  })

  test('agrees with or without the patronymic, with hyphens and apostrophes or without', () => {
    const forms = ['Юлия', 'Юлия Сергеевна']
    expect(compareName(forms, ['IULIIA'], false).agree).toContain('icao')
    expect(compareName(forms, ['IULIIA', 'SERGEEVNA'], false).agree).toContain('icao')
    expect(compareName(["О'Нил-Ким"], ['ONIL', 'KIM'], false).agree).toContain('icao')
    expect(compareName(["О'Нил-Ким"], ['ONILKIM'], false).agree).toContain('icao')
  })

  test('that was cut off agrees by what had room, part by part', () => {
    const name = 'Константинопольская Александра'
    expect(compareName([name], ['KONSTANTINOPOLSKAIA', 'ALEKS'], true).agree).toContain('icao')
    expect(compareName([name], ['KONST', 'A'], true).agree).toContain('icao')
    expect(compareName([name], ['KONST', 'A'], false).agree).toEqual([])
    const other = compareName([name], ['KONSTANTINOPOLSKAIA', 'OLGA'], true)
    expect(other.agree).toEqual([])
    expect(other.nearest?.scheme).toBe('icao')
  })

  test('in Latin letters is compared as it is, its marks left out', () => {
    expect(compareName(['Müller'], ['MULLER'], false).agree).toEqual(['latin'])
    expect(compareName(['Eriksson'], ['ERICSSON'], false)).toMatchObject({
      agree: [],
      nearest: { scheme: 'latin', pieces: [{}, { here: 'K', there: 'C' }, {}] },
    })
  })

  test('is set beside the Russian letters of an internal passport, and so is one claimed in Latin letters', () => {
    expect(compareName(['Щеглова'], ['ЩЕГЛОВА'], false).agree).toEqual(['russian-passport'])
    expect(compareName(['Shcheglova'], ['ЩЕГЛОВА'], false).agree).toContain('icao')
    expect(compareName(['Артем'], ['АРТЁМ'], false)).toMatchObject({
      agree: [],
      nearest: { pieces: [{}, { here: 'Е', there: 'Ё' }, {}] },
    })
  })
})

describe('The letters that differ', () => {
  const word = fc.string({ unit: fc.constantFrom(...Array.from('ABC')), maxLength: 12 })

  test('together are both writings again, equal and unequal runs in turn, as few as can be', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const { distance, pieces } = aligned(one, other)
        expect(pieces.map(({ here }) => here).join('')).toBe(one)
        expect(pieces.map(({ there }) => there).join('')).toBe(other)
        const same = pieces.map(({ here, there }) => here === there)
        expect(same.every((now, i) => i === 0 || now !== same[i - 1])).toBe(true)
        expect(distance).toBe(aligned(other, one).distance)
        expect(distance === 0).toBe(one === other)
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length))
        expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length))
      }),
    )
  })

  test('of one letter put in, left out or changed are that letter alone', () => {
    fc.assert(
      fc.property(word, fc.nat(12), (one, at) => {
        expect(aligned(one, `${one.slice(0, at)}X${one.slice(at)}`).distance).toBe(1)
        if (at < one.length) {
          expect(aligned(one, one.slice(0, at) + one.slice(at + 1)).distance).toBe(1)
          expect(aligned(one, `${one.slice(0, at)}X${one.slice(at + 1)}`).distance).toBe(1)
        }
      }),
    )
  })
})
