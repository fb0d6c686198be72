/**
 * A caseRef leaves the workstation; it must say nothing about the Master. It has only A–Z, 0–9 and hyphens, so
 * names are laid into Latin letters by each of the usual ways before they are looked for in it. Crude on
 * purpose: a reference refused for nothing is changed on the server, one let through is out.
 */
// prettier-ignore
const common: Record<string, string> = {
  А: 'A', Б: 'B', В: 'V', Г: 'G', Д: 'D', Е: 'E', З: 'Z', И: 'I', К: 'K', Л: 'L', М: 'M', Н: 'N', О: 'O',
  П: 'P', Р: 'R', С: 'S', Т: 'T', У: 'U', Ф: 'F', Ы: 'Y', Э: 'E', Ъ: '', Ь: '',
  Ә: 'A', Ғ: 'G', Қ: 'K', Ң: 'N', Ө: 'O', Ұ: 'U', Ү: 'U', І: 'I', Ї: 'I', Є: 'E', Ґ: 'G',
  ß: 'SS', Æ: 'AE', Ø: 'O', Œ: 'OE', Ł: 'L', Đ: 'D', Ð: 'D', Þ: 'TH', Ə: 'A', ı: 'I',
}

// prettier-ignore
const schemes: readonly Record<string, string>[] = [
  // ICAO 9303, part 3, section 6
  { Ё: 'E', Ж: 'ZH', Й: 'I', Х: 'KH', Ц: 'TS', Ч: 'CH', Ш: 'SH', Щ: 'SHCH', Ъ: 'IE', Ю: 'IU', Я: 'IA', Һ: 'KH' },
  // As people write it
  { Ё: 'YO', Ж: 'ZH', Й: 'Y', Х: 'H', Ц: 'TS', Ч: 'CH', Ш: 'SH', Щ: 'SCH', Ю: 'YU', Я: 'YA', Һ: 'H' },
  { Ё: 'E', Ж: 'ZH', Й: 'Y', Х: 'KH', Ц: 'TC', Ч: 'CH', Ш: 'SH', Щ: 'SHCH', Ю: 'YU', Я: 'YA', Һ: 'KH' },
  { Ё: 'JO', Ж: 'J', Й: 'J', Х: 'H', Ц: 'C', Ч: 'C', Ш: 'S', Щ: 'SC', Ю: 'JU', Я: 'JA', Һ: 'H' },
]

interface Person {
  readonly familyName: string
  readonly givenName: string
  readonly patronymic?: string | undefined
  readonly birthDate: string
  readonly iin?: string | undefined
}

/**
 * Whether the reference holds a name of three letters or more, the IIN, the birth date, or six digits or more of a
 * claimed document's number.
 */
export function caseRefHoldsClaim(caseRef: string, person: Person, numbers: readonly string[] = []): boolean {
  const bare = caseRef.toUpperCase().replaceAll('-', '')
  const names = [person.familyName, person.givenName, person.patronymic ?? ''].flatMap(latinForms)
  const needles = [...names, person.iin ?? '', ...datesOf(person.birthDate), ...numbers.flatMap(runsOf)]
  return needles.some((needle) => needle !== '' && bare.includes(needle))
}

const runsOf = (number: string): string[] => [
  ...(number.match(/\d{6,}/g) ?? []),
  // Series and number written apart.
  ...[number.replaceAll(/\D/g, '')].filter(({ length }) => length >= 6),
]

function latinForms(name: string): string[] {
  const words = [name, ...name.split(/[\s\p{P}]+/u)]
  const forms = words.flatMap((word) => schemes.map((scheme) => latin(word, scheme)))
  return forms.filter((form) => form.length >= 3)
}

function latin(name: string, scheme: Record<string, string>): string {
  let form = ''
  for (const letter of name.normalize('NFC')) {
    const upper = letter.toUpperCase()
    form += scheme[upper] ?? common[upper] ?? common[letter] ?? upper.normalize('NFD')
  }
  return form.toUpperCase().replaceAll(/[^A-Z]/g, '')
}

/** Year, month and day in the orders people write them in, with four and with two digits of the year. */
function datesOf(birthDate: string): string[] {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const short = year.slice(2)
  return [
    year + month + day,
    day + month + year,
    month + day + year,
    year + day + month,
    short + month + day,
    day + month + short,
    month + day + short,
  ]
}
