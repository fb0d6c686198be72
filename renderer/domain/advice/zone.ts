import { advised, seen, type Advised } from '../brands.ts'
import type { DocumentKind } from '../vocabulary.ts'
import { inFull } from './dates.ts'
import { adviseOnIin, iinTellsOtherDate } from './iin.ts'
import type { Mrz, ReadMrz } from './mrz.ts'
import type { AdviceCode, MrzFormat, Note, ValueName, Working } from './note.ts'

/** Advice on machine-readable lines by themselves: it needs no claim, and so tells none. */

const usualFormats: Partial<Record<DocumentKind, readonly MrzFormat[]>> = {
  passport: ['TD3'],
  'internal-passport': ['PNRUS'],
  'id-card': ['TD1', 'TD2'],
  'residence-permit': ['TD1', 'TD2', 'TD3'],
}

export function adviseOnZone(read: ReadMrz, kind: DocumentKind, today: string): Advised<Note>[] {
  return notesOn(read, kind, today).map(([code, working]) => advised({ code, field: 'mrz', working }))
}

type Told = readonly [AdviceCode, Working | null]

export const values = (...pairs: readonly (readonly [ValueName, string])[]): Working => ({
  kind: 'values',
  values: pairs.map(([of, text]) => ({ of, text })),
})

function notesOn(read: ReadMrz, kind: DocumentKind, today: string): Told[] {
  if (!read.ok) {
    const { problem, unknown, lines } = read
    if (problem === 'CHARACTERS')
      return [['MRZ_CHARACTERS', { kind: 'characters', characters: [...unknown] }]]
    if (problem === 'LENGTH') return [['MRZ_LENGTH', { kind: 'lines', lines: [...lines] }]]
    return [['MRZ_UNKNOWN', null]]
  }
  const { mrz, taken } = read
  const { format, issuer, name } = mrz
  const told: Told[] = []
  const tell = (code: AdviceCode, working: Working | null): void => void told.push([code, working])

  tell(
    'MRZ_READ',
    values(['format', format], ['issuer', issuer], ['names', [...name.family, ...name.given].join(' ')]),
  )
  if (usualFormats[kind]?.includes(format) === false) tell('MRZ_OTHER_KIND', values(['format', format]))
  if (taken.length > 0) tell('MRZ_LETTERS_TAKEN', { kind: 'characters', characters: [...taken] })
  const failing = mrz.checks.some(({ holds }) => !holds)
  tell(failing ? 'MRZ_CHECKS_FAIL' : 'MRZ_CHECKS_HOLD', { kind: 'checks', checks: [...mrz.checks] })
  const unreadable = datesOf(mrz, today).flatMap(({ of, text, date }): [ValueName, string][] =>
    date === null ? [[of, text]] : [],
  )
  if (unreadable.length > 0) tell('MRZ_DATE_UNREADABLE', values(...unreadable))
  // Read by a person in these lines.
  if (mrz.iin !== null) {
    const { code, working } = adviseOnIin(seen(mrz.iin), 'mrz').advice
    tell(code, working)
    const birthDate = inFull(mrz.birthDate, 'past', today)
    if (birthDate !== null && iinTellsOtherDate(mrz.iin, birthDate)) {
      tell('MRZ_IIN_BIRTH_DATE_DIFFERS', values(['inIin', mrz.iin.slice(0, 7)], ['inMrz', birthDate]))
    }
  }
  const issued = mrz.issueDate === null ? null : inFull(mrz.issueDate, 'past', today)
  // Since 01.07.2011 the lines are printed at all.
  if (issued !== null && issued < '2011-07-01') tell('MRZ_BEFORE_JULY_2011', values(['issueDate', issued]))
  return told
}

interface ZoneDate {
  readonly of: 'birthDate' | 'issueDate' | 'expiryDate'
  readonly text: string
  /** Null: no day. */
  readonly date: string | null
}

export function datesOf(mrz: Mrz, today: string): ZoneDate[] {
  const date = (of: ZoneDate['of'], text: string | null): ZoneDate[] =>
    text === null ? [] : [{ of, text, date: inFull(text, of === 'expiryDate' ? 'expiry' : 'past', today) }]
  return [
    ...date('birthDate', mrz.birthDate),
    ...date('issueDate', mrz.issueDate),
    ...date('expiryDate', mrz.expiryDate),
  ]
}
