import { icaoCheck } from './check-digits.ts'
import { at, digitsOnly, layoutOf, lettersOnly, type Layout, type Span } from './layouts.ts'
import { tidyLines, wantedShape, type Taken } from './lines.ts'
import type { Check, MrzFormat } from './note.ts'
import { toRussian } from './russian-alphabet.ts'

/**
 * The machine-readable zone, read. Our own reader for every format: the package `mrz` refuses ICAO's own specimens and
 * the Russian internal passport, and shows no working, so that little of it could be used.
 */

interface ZoneName {
  /** Parts of the name, as they stand; in Russian letters where the zone has the Russian alphabet. */
  readonly family: readonly string[]
  readonly given: readonly string[]
  /** The field is full to its last place: the name may have been cut off (part 3, 4.6). */
  readonly truncated: boolean
}

export interface Mrz {
  readonly format: MrzFormat
  readonly lines: readonly string[]
  readonly issuer: string
  readonly nationality: string
  /** With its series, where that stands apart. */
  readonly number: string
  /** YYMMDD as they stand; null: the format has none. */
  readonly birthDate: string
  readonly expiryDate: string | null
  readonly issueDate: string | null
  readonly sex: string
  /** Kazakhstan's documents carry it as optional data; null: it is not there. */
  readonly iin: string | null
  readonly name: ZoneName
  readonly checks: readonly Check[]
}

export type ReadMrz =
  | { readonly ok: true; readonly mrz: Mrz; readonly taken: readonly Taken[] }
  | {
      readonly ok: false
      readonly problem: 'LENGTH' | 'CHARACTERS' | 'UNKNOWN'
      readonly lines: readonly { readonly length: number; readonly wanted: number }[]
      readonly unknown: readonly Taken[]
    }

/** @param typed the two or three lines, in whatever way they were typed or pasted */
export function readMrz(typed: string): ReadMrz {
  const { lines, taken, unknown } = tidyLines(typed)
  const wanted = wantedShape(lines)
  const lengths = lines.map((line) => ({ length: line.length, wanted: wanted.length }))
  const refused = (problem: 'LENGTH' | 'CHARACTERS' | 'UNKNOWN'): ReadMrz => ({
    ok: false,
    problem,
    lines: lengths,
    unknown,
  })
  if (unknown.length > 0) return refused('CHARACTERS')
  const layout = layoutOf(lines)
  if (layout === undefined) {
    const whole = lines.length === wanted.count && lines.every((line) => line.length === wanted.length)
    return refused(whole ? 'UNKNOWN' : 'LENGTH')
  }
  const placed = inPlace(lines, layout)
  return { ok: true, mrz: parsed(placed.lines, layout), taken: [...taken, ...placed.taken] }
}

/** O for 0 where only a digit can stand, 0 for O where only a letter can: the two look alike in OCR-B. */
function inPlace(lines: readonly string[], layout: Layout): { lines: string[]; taken: Taken[] } {
  const taken: Taken[] = []
  const rows = lines.map((line) => Array.from(line))
  const turn = (spans: readonly Span[], from: string, to: string): void => {
    for (const [line, first, end] of spans) {
      for (let i = first; i < end; i++) {
        const row = rows[line]
        if (row?.[i] !== from) continue
        row[i] = to
        taken.push({ line: line + 1, place: i + 1, typed: from, taken: to })
      }
    }
  }
  turn(digitsOnly(layout), 'O', '0')
  turn(lettersOnly(layout), '0', 'O')
  return { lines: rows.map((row) => row.join('')), taken }
}

function parsed(lines: readonly string[], layout: Layout): Mrz {
  const get = (span: Span): string => at(lines, span)
  const russian = layout.format === 'PNRUS'
  const { number, check: numberCheck, rest } = numberOf(get, layout)
  const checks = [
    numberCheck,
    icaoCheck('birthDate', get(layout.birthDate), get(layout.birthDateCheck)),
    ...(layout.expiry === null
      ? []
      : [icaoCheck('expiryDate', get(layout.expiry.date), get(layout.expiry.check))]),
    ...(layout.personalNumberCheck === null
      ? []
      : [icaoCheck('personalNumber', get(layout.optional), get(layout.personalNumberCheck), true)]),
    ...(layout.issue === null ? [] : [icaoCheck('issue', get(layout.issue.all), get(layout.issue.check))]),
    icaoCheck('composite', layout.compositeOver.map(get).join(''), get(layout.composite)),
  ]
  const issuer = bare(get(layout.issuer))
  // TD3 as personal number is what Kazakhstan's passports seem to do; where it is no IIN it is not taken for one.
  const iin = issuer === 'KAZ' ? (/^([0-9]{12})<*$/.exec(rest)?.[1] ?? null) : null
  return {
    format: layout.format,
    lines,
    issuer,
    nationality: bare(get(layout.nationality)),
    number:
      layout.issue === null ? number : number.slice(0, 3) + get(layout.issue.seriesEnd) + number.slice(3),
    birthDate: get(layout.birthDate),
    expiryDate: layout.expiry === null ? null : get(layout.expiry.date),
    issueDate: layout.issue === null ? null : get(layout.issue.date),
    sex: get(layout.sex),
    iin,
    name: nameOf(get(layout.names), russian),
    checks,
  }
}

/**
 * A number of more than nine characters goes on in the optional data: `<` stands in place of its check digit, and after
 * the rest of it come the digit and a filler (ICAO 9303, part 5, 4.2.2.1 note j; part 6 likewise; never in TD3).
 */
function numberOf(
  get: (span: Span) => string,
  layout: Layout,
): { number: string; check: Check; rest: string } {
  const begun = get(layout.number)
  const optional = get(layout.optional)
  const found = get(layout.numberCheck)
  const more = layout.personalNumberCheck === null ? /^([A-Z0-9]*)([0-9])(?=<|$)/.exec(optional) : null
  if (found === '<' && layout.issue === null && more !== null) {
    const [all, end = '', digit = ''] = more
    return {
      number: begun + end,
      check: icaoCheck('number', begun + end, digit),
      rest: optional.slice(all.length + 1),
    }
  }
  return { number: bare(begun), check: icaoCheck('number', begun, found), rest: optional }
}

/** Primary and secondary identifier stand apart by two fillers, the parts of each by one (ICAO 9303, part 3, 4.6). */
function nameOf(field: string, russian: boolean): ZoneName {
  const letters = russian ? toRussian(field) : field
  const [family = '', ...given] = letters.split('<<')
  const parts = (text: string): string[] => text.split('<').filter((part) => part !== '')
  return {
    family: parts(family),
    given: parts(given.join('<')),
    truncated: field !== '' && !field.endsWith('<'),
  }
}

const bare = (text: string): string => text.replaceAll('<', '')
