import { gatedVerbs, type Affiliation, type GatedVerb, type Role } from '../../domain/vocabulary.ts'

export type EnrolDraft = {
  login: string
  role: Role
  affiliation: Affiliation
  /** As typed, dd.mm.yyyy. */
  ends: string
  verbs: readonly GatedVerb[]
}

/** What a role gets unless the representative says otherwise; as at the founding of a vault. */
export const verbsOf = {
  reviewer: ['use', 'access', 'provide', 'delete'],
  representative: gatedVerbs,
  auditor: [],
} as const satisfies Record<Role, readonly GatedVerb[]>

export const newDraft: EnrolDraft = {
  login: '',
  role: 'reviewer',
  affiliation: 'company',
  ends: '',
  verbs: verbsOf.reviewer,
}

export type EnrolProblems = {
  login?: 'empty' | 'taken'
  ends?: 'missing' | 'wrong' | 'past'
}

export function problemsOf(draft: EnrolDraft, taken: readonly string[], now: Date): EnrolProblems {
  const login = draft.login.trim()
  const ends = endOf(draft.ends)
  return {
    ...(login === '' ? { login: 'empty' as const } : {}),
    ...(isTaken(login, taken) ? { login: 'taken' as const } : {}),
    ...(draft.ends.trim() === ''
      ? draft.affiliation === 'contractor'
        ? { ends: 'missing' as const }
        : {}
      : ends === null
        ? { ends: 'wrong' as const }
        : ends.getTime() <= now.getTime()
          ? { ends: 'past' as const }
          : {}),
  }
}

/** Whether a person could take the name for one that is there: the vault refuses it then. */
export function isTaken(login: string, taken: readonly string[]): boolean {
  const folded = (name: string): string => name.trim().normalize('NFKC').toLowerCase()
  return taken.some((name) => folded(name) === folded(login))
}

/** The last moment of a day typed as dd.mm.yyyy, by this workstation's clock; null: no such day. */
export function endOf(typed: string): Date | null {
  const parts = /^(\d{1,2})[./\s](\d{1,2})[./\s](\d{4})$/.exec(typed.trim())
  if (parts === null) return null
  const [day, month, year] = parts.slice(1).map(Number)
  if (day === undefined || month === undefined || year === undefined) return null
  const end = new Date(year, month - 1, day, 23, 59, 59, 999)
  const isThatDay = end.getFullYear() === year && end.getMonth() === month - 1 && end.getDate() === day
  return isThatDay ? end : null
}
