import { compareIn } from './collate.ts'
import { isCountry } from '../../domain/countries.ts'
import type { Language } from '../../domain/vocabulary.ts'

/** Kazakh names of the countries near by; Chromium brings Russian and English ones of all, and hardly any Kazakh. */
const kazakh: Readonly<Record<string, string>> = {
  AM: 'Армения',
  AE: 'Біріккен Араб Әмірліктері',
  AF: 'Ауғанстан',
  AT: 'Аустрия',
  AU: 'Аустралия',
  AZ: 'Әзербайжан',
  BE: 'Бельгия',
  BG: 'Болгария',
  BR: 'Бразилия',
  BY: 'Беларусь',
  CA: 'Канада',
  CH: 'Швейцария',
  CN: 'Қытай',
  CY: 'Кипр',
  CZ: 'Чехия',
  DE: 'Германия',
  DK: 'Дания',
  EE: 'Эстония',
  EG: 'Мысыр',
  ES: 'Испания',
  FI: 'Финляндия',
  FR: 'Франция',
  GB: 'Ұлыбритания',
  GE: 'Грузия',
  GR: 'Грекия',
  HU: 'Мажарстан',
  IL: 'Израиль',
  IN: 'Үндістан',
  IR: 'Иран',
  IT: 'Италия',
  JP: 'Жапония',
  KG: 'Қырғызстан',
  KR: 'Оңтүстік Корея',
  KZ: 'Қазақстан',
  LT: 'Литва',
  LV: 'Латвия',
  MD: 'Молдова',
  MN: 'Моңғолия',
  NL: 'Нидерланд',
  NO: 'Норвегия',
  PK: 'Пәкістан',
  PL: 'Польша',
  PT: 'Португалия',
  RO: 'Румыния',
  RS: 'Сербия',
  RU: 'Ресей',
  SA: 'Сауд Арабиясы',
  SE: 'Швеция',
  TJ: 'Тәжікстан',
  TM: 'Түрікменстан',
  TR: 'Түркия',
  UA: 'Украина',
  US: 'Америка Құрама Штаттары',
  UZ: 'Өзбекстан',
}

/** Where most workstations stand, first in the list. */
const first = ['KZ', 'RU', 'KG', 'UZ', 'BY', 'AM', 'AZ', 'GE', 'TJ', 'TM']

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
const codes = letters.flatMap((one) => letters.map((two) => one + two)).filter(isCountry)

const names = new Map<string, Intl.DisplayNames>()
function display(locale: string): Intl.DisplayNames {
  const known = names.get(locale) ?? new Intl.DisplayNames([locale, 'en'], { type: 'region' })
  names.set(locale, known)
  return known
}

/** The country's name; a Kazakh one that nobody wrote down is said in Russian. The code where there is none. */
export function countryName(code: string, language: Language): string {
  if (language === 'kk') return kazakh[code] ?? display('ru').of(code) ?? code
  return display(language).of(code) ?? code
}

/** Every country by name, those of the region first. */
export function countryChoices(language: Language): { id: string; text: string; note: string }[] {
  const compare = compareIn(language)
  const rest = codes
    .filter((code) => !first.includes(code))
    .map((id) => ({ id, text: countryName(id, language), note: id }))
    .sort((a, b) => compare(a.text, b.text))
  return [...first.map((id) => ({ id, text: countryName(id, language), note: id })), ...rest]
}
