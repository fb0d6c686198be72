import { parseClaim, type ClaimProblem } from '../../domain/claim.ts'
import { readHours } from '../../domain/education.ts'
import { groupOf } from '../../domain/programmes.ts'
import type { DocumentKind } from '../../domain/vocabulary.ts'
import type { CaseDraft } from './look.ts'

/** A claim as it is being typed. */
export type ManualClaim = {
  caseRef: string
  programme: string | null
  residency: string | null
  familyName: string
  givenName: string
  patronymic: string
  birthDate: string
  iin: string
  specialisation: string
  documents: readonly ManualDocument[]
}
export type ManualDocument = {
  file: File
  kind: DocumentKind | null
  reasonNeeded: string
  /** Of a document of education. */
  issuer: string
  number: string
  issueDate: string
  hours: string
}

export const emptyClaim = (residency: string, files: readonly File[]): ManualClaim => ({
  caseRef: '',
  programme: null,
  residency,
  familyName: '',
  givenName: '',
  patronymic: '',
  birthDate: '',
  iin: '',
  specialisation: '',
  documents: files.map(documentOf),
})

export const documentOf = (file: File): ManualDocument => ({
  file,
  kind: null,
  ...{ reasonNeeded: '', issuer: '', number: '', issueDate: '', hours: '' },
})

/** The same claim as claim.json would have it, and everything wrong with it by the rules for claim.json. */
export function readManual(
  typed: ManualClaim,
  today: string,
): { claim: string; problems: readonly ClaimProblem[] } {
  const claim = {
    caseRef: typed.caseRef.trim() || undefined,
    programme: typed.programme ?? undefined,
    residency: typed.residency ?? undefined,
    claim: {
      familyName: typed.familyName,
      givenName: typed.givenName,
      patronymic: typed.patronymic,
      birthDate: isoDate(typed.birthDate) || undefined,
      iin: typed.iin.replaceAll(' ', ''),
      specialisation: typed.specialisation,
    },
    documents: typed.documents.map(({ file, kind, reasonNeeded, ...said }) => ({
      file: file.name,
      kind: kind ?? undefined,
      reasonNeeded: kind === 'other' ? reasonNeeded : undefined,
      // What was typed for a document that then became one of another kind is not taken along.
      ...(isOfEducation(kind)
        ? {
            issuer: said.issuer,
            number: said.number,
            issueDate: isoDate(said.issueDate),
            hours: said.hours.trim() === '' ? undefined : (readHours(said.hours) ?? said.hours),
          }
        : {}),
    })),
  }
  const parsed = parseClaim(claim, today)
  return { claim: JSON.stringify(claim), problems: parsed.ok ? [] : parsed.problems }
}

/** Whether more may be said of it: issuer, number, date, hours. */
export const isOfEducation = (kind: DocumentKind | null): boolean =>
  kind !== null && groupOf(kind) === 'education'

/** The problem of one field, by its path in claim.json. */
export const problemAt = (problems: readonly ClaimProblem[], path: string): ClaimProblem | undefined =>
  problems.find((problem) => problem.path === path)

export const draftOfManual = (typed: ManualClaim, claim: string): CaseDraft => ({
  folder: null,
  claim,
  claimFile: null,
  files: typed.documents.map(({ file }) => ({ name: file.name, file })),
})

/** dd.mm.yyyy as people type it, to an ISO date; anything else as it stands, for the claim's rules to refuse. */
export function isoDate(typed: string): string {
  const parts = /^(\d{1,2})[./\s](\d{1,2})[./\s](\d{4})$/.exec(typed.trim())
  if (parts === null) return typed.trim()
  const [, day = '', month = '', year = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
