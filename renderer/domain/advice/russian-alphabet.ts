/**
 * The alphabet of the Russian internal passport's machine-readable lines: each letter has one sign, so that the name
 * comes back whole («Правила и способ формирования машиночитаемой записи в паспорте гражданина Российской Федерации»,
 * annex to the rules by which these passports are issued).
 */
const signs: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'Б',
  V: 'В',
  G: 'Г',
  D: 'Д',
  E: 'Е',
  2: 'Ё',
  J: 'Ж',
  Z: 'З',
  I: 'И',
  Q: 'Й',
  K: 'К',
  L: 'Л',
  M: 'М',
  N: 'Н',
  O: 'О',
  P: 'П',
  R: 'Р',
  S: 'С',
  T: 'Т',
  U: 'У',
  F: 'Ф',
  H: 'Х',
  C: 'Ц',
  3: 'Ч',
  4: 'Ш',
  W: 'Щ',
  X: 'Ъ',
  Y: 'Ы',
  9: 'Ь',
  6: 'Э',
  7: 'Ю',
  8: 'Я',
}

/** In Russian letters; a sign that stands for none is left as it is. */
export const toRussian = (signed: string): string =>
  Array.from(signed, (sign) => signs[sign] ?? sign).join('')
