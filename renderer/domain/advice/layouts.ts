import type { MrzFormat } from './note.ts'

/**
 * Where things stand in each format: line from 0, places from 0, the end not included. TD1: ICAO 9303, part 5, 4.2.2;
 * TD2: part 6, 4.2.2; TD3: part 4, 4.2.2. The Russian internal passport is TD3 with other contents in line 2.
 */

export type Span = readonly [line: number, from: number, to: number]

export interface Layout {
  readonly format: MrzFormat
  readonly count: number
  readonly length: number
  readonly issuer: Span
  readonly names: Span
  readonly number: Span
  readonly numberCheck: Span
  readonly nationality: Span
  readonly birthDate: Span
  readonly birthDateCheck: Span
  readonly sex: Span
  readonly expiry: { readonly date: Span; readonly check: Span } | null
  /** Where a number of more than nine characters goes on, and where an issuer puts what it likes. */
  readonly optional: Span
  /** Optional data that has a check digit of its own, which may be `<` where there is none. */
  readonly personalNumberCheck: Span | null
  readonly issue: {
    readonly all: Span
    readonly check: Span
    readonly date: Span
    readonly seriesEnd: Span
  } | null
  readonly composite: Span
  readonly compositeOver: readonly Span[]
}

const td1: Layout = {
  format: 'TD1',
  count: 3,
  length: 30,
  issuer: [0, 2, 5],
  number: [0, 5, 14],
  numberCheck: [0, 14, 15],
  optional: [0, 15, 30],
  birthDate: [1, 0, 6],
  birthDateCheck: [1, 6, 7],
  sex: [1, 7, 8],
  expiry: { date: [1, 8, 14], check: [1, 14, 15] },
  nationality: [1, 15, 18],
  composite: [1, 29, 30],
  compositeOver: [
    [0, 5, 30],
    [1, 0, 7],
    [1, 8, 15],
    [1, 18, 29],
  ],
  names: [2, 0, 30],
  personalNumberCheck: null,
  issue: null,
}

const secondLine = {
  count: 2,
  issuer: [0, 2, 5],
  number: [1, 0, 9],
  numberCheck: [1, 9, 10],
  nationality: [1, 10, 13],
  birthDate: [1, 13, 19],
  birthDateCheck: [1, 19, 20],
  sex: [1, 20, 21],
  expiry: { date: [1, 21, 27], check: [1, 27, 28] },
} as const satisfies Partial<Layout>

const td2: Layout = {
  ...secondLine,
  format: 'TD2',
  length: 36,
  names: [0, 5, 36],
  optional: [1, 28, 35],
  composite: [1, 35, 36],
  compositeOver: [
    [1, 0, 10],
    [1, 13, 20],
    [1, 21, 35],
  ],
  personalNumberCheck: null,
  issue: null,
}

const td3: Layout = {
  ...secondLine,
  format: 'TD3',
  length: 44,
  names: [0, 5, 44],
  optional: [1, 28, 42],
  personalNumberCheck: [1, 42, 43],
  composite: [1, 43, 44],
  compositeOver: [
    [1, 0, 10],
    [1, 13, 20],
    [1, 21, 43],
  ],
  issue: null,
}

/** Of those issued since 01.07.2011: no expiry; the series' fourth digit, issue date and unit in its place. */
const pnrus: Layout = {
  ...td3,
  format: 'PNRUS',
  expiry: null,
  personalNumberCheck: null,
  issue: { all: [1, 28, 42], check: [1, 42, 43], date: [1, 29, 35], seriesEnd: [1, 28, 29] },
}

/** The format of lines of these lengths; undefined: of no identity document. Visas (`V`) have none of the names below. */
export function layoutOf(lines: readonly string[]): Layout | undefined {
  const first = lines[0] ?? ''
  if (first.startsWith('PNRUS') && first.length === 44) return fits(pnrus, lines) ? pnrus : undefined
  // Document codes: part 4, 4.2.2.1 (P), parts 5 and 6 (A, C or I).
  const known = first.startsWith('P') ? [td3, td1, td2] : /^[ACI]/.test(first) ? [td1, td2] : []
  return known.find((layout) => fits(layout, lines))
}

const fits = ({ count, length }: Layout, lines: readonly string[]): boolean =>
  lines.length === count && lines.every((line) => line.length === length)

export const at = (lines: readonly string[], [line, from, to]: Span): string =>
  (lines[line] ?? '').slice(from, to)

/** Places in which only digits can stand, and those in which only letters can. */
export const digitsOnly = (layout: Layout): Span[] => [
  layout.birthDate,
  layout.birthDateCheck,
  layout.numberCheck,
  layout.composite,
  ...(layout.expiry === null ? [] : [layout.expiry.date, layout.expiry.check]),
  ...(layout.personalNumberCheck === null ? [] : [layout.personalNumberCheck]),
  ...(layout.issue === null ? [] : [layout.issue.all, layout.issue.check, layout.number]),
]

export const lettersOnly = (layout: Layout): Span[] =>
  // The Russian alphabet writes letters as digits, though never as 0.
  [layout.issuer, layout.names, layout.nationality, layout.sex]
