import { isDay } from '../dates.ts'
import type { DocumentKind } from '../vocabulary.ts'
import type { AdviceCode, AdviceField, ValueName } from './note.ts'

/**
 * A date of the zone, YYMMDD, in full; null where there is no such day (unknown parts may be fillers: ICAO 9303, part 3,
 * 4.8). The zone has no century: a day of birth or issue is the latest that is not yet to come, an expiry at most half a
 * century ahead.
 * @param today `YYYY-MM-DD`
 */
export function inFull(yymmdd: string, which: 'past' | 'expiry', today: string): string | null {
  const parts = /^(\d\d)(\d\d)(\d\d)$/.exec(yymmdd)
  if (parts === null) return null
  const [, year = '', month = '', day = ''] = parts
  const end = which === 'past' ? today : `${Number(today.slice(0, 4)) + 50}-12-31`
  const century = Number(today.slice(0, 2)) + 1
  // 29 February is there in some centuries and not in others, so that both are asked.
  return (
    [century, century - 1, century - 2]
      .map((hundreds) => `${String(hundreds)}${year}-${month}-${day}`)
      .find((date) => isDay(date) && date <= end) ?? null
  )
}

/** Dates known of a document, each with where it was taken from. */
export interface DateFact {
  readonly of: 'birthDate' | 'issueDate' | 'expiryDate'
  readonly date: string
  readonly field: AdviceField
}

interface DateNote {
  readonly code: AdviceCode
  /** The fields it speaks of; it stands beside the first. */
  readonly fields: readonly AdviceField[]
  readonly values: readonly { readonly of: ValueName; readonly text: string }[]
}

/** Dates that contradict each other or the day, and what is expired. Each is told once, of the first facts that tell it. */
export function adviseOnDates(facts: readonly DateFact[], kind: DocumentKind, today: string): DateNote[] {
  const notes: DateNote[] = []
  const tell = (code: AdviceCode, about: readonly DateFact[], more: DateNote['values'] = []): void => {
    if (notes.some((one) => one.code === code)) return
    const values = about.map(({ of, date }) => ({ of, text: date }))
    notes.push({ code, fields: about.map(({ field }) => field), values: [...values, ...more] })
  }
  const of = (which: DateFact['of']): DateFact[] => facts.filter((fact) => fact.of === which)
  const on = [{ of: 'on' as const, text: today }]
  const pairs = (one: DateFact[], other: DateFact[]): [DateFact, DateFact][] =>
    one.flatMap((a) => other.map((b): [DateFact, DateFact] => [a, b]))

  for (const birth of of('birthDate')) if (birth.date > today) tell('BIRTH_IN_FUTURE', [birth], on)
  for (const issue of of('issueDate')) if (issue.date > today) tell('ISSUE_IN_FUTURE', [issue], on)
  for (const [issue, birth] of pairs(of('issueDate'), of('birthDate'))) {
    if (birth.date > issue.date) tell('BIRTH_AFTER_ISSUE', [issue, birth])
  }
  for (const [expiry, issue] of pairs(of('expiryDate'), of('issueDate'))) {
    if (expiry.date < issue.date) tell('EXPIRY_BEFORE_ISSUE', [expiry, issue])
  }
  for (const expiry of of('expiryDate')) {
    // The day itself still counts: a document is valid through it.
    tell(expiry.date < today ? 'DOCUMENT_EXPIRED' : 'DOCUMENT_IN_DATE', [expiry], on)
  }
  if (kind === 'internal-passport') {
    for (const [issue, birth] of pairs(of('issueDate'), of('birthDate'))) {
      const age = ageReached(birth.date, issue.date, today)
      if (age !== null) tell('REPLACEMENT_AGE_REACHED', [issue, birth], [{ of: 'age', text: String(age) }])
    }
  }
  return notes
}

/**
 * A Russian internal passport is for the time to 20 years, from 20 to 45, and from 45 on: the age that its holder has
 * reached since it was issued. Null: none.
 */
function ageReached(birth: string, issue: string, today: string): 20 | 45 | null {
  const birthday = (age: number): string => `${String(Number(birth.slice(0, 4)) + age)}${birth.slice(4)}`
  // As text, the birthday of one born on 29 February lies between 28 February and 1 March in any year.
  const reached = ([45, 20] as const).find((age) => issue < birthday(age) && birthday(age) <= today)
  return reached ?? null
}
