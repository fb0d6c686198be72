import * as z from 'zod'
import type { Claimed } from './brands.ts'
import { caseRefHoldsClaim } from './case-ref.ts'
import { isCountry } from './countries.ts'
import { isDay } from './dates.ts'
import { educationLimits } from './education.ts'
import { findProgramme, groupOf } from './programmes.ts'
import { documentKinds } from './vocabulary.ts'

const claimProblemCodes = [
  'BAD_CASE_REF',
  'BAD_FILE_NAME',
  'BAD_HOURS',
  'BAD_IIN',
  'BAD_RESIDENCY',
  'BAD_TEXT',
  'CASE_REF_HOLDS_CLAIM',
  'DUPLICATE_FILE',
  'IMPOSSIBLE_DATE',
  'MISSING_FIELD',
  'NOT_FOR_KIND',
  'REASON_NEEDED',
  'REASON_NOT_WANTED',
  'TOO_LONG',
  'UNKNOWN_FIELD',
  'UNKNOWN_KIND',
  'UNKNOWN_PROGRAMME',
  'WRONG_TYPE',
] as const
export type ClaimProblemCode = (typeof claimProblemCodes)[number]

/** `path` is the field as written in claim.json, like `claim.birthDate` or `documents.0.file`. */
export interface ClaimProblem {
  readonly path: string
  readonly code: ClaimProblemCode
}

export const claimLimits = {
  name: 100,
  specialisation: 200,
  reason: 500,
  fileName: 255,
  documents: 40,
} as const

// The message of every issue is its code; zod's own messages are never shown.
type Issue = { readonly input?: unknown }
const missingOrNot = (issue: Issue): ClaimProblemCode =>
  issue.input === undefined ? 'MISSING_FIELD' : 'WRONG_TYPE'
const missingOr =
  (code: ClaimProblemCode) =>
  (issue: Issue): ClaimProblemCode =>
    issue.input === undefined ? 'MISSING_FIELD' : code

/** Any script, kept as NFC, without outer spaces, control characters or marks that turn the reading direction. */
function text(limit: number): z.ZodType<string> {
  return z
    .string({ error: missingOrNot })
    .transform((raw) => raw.normalize('NFC').trim())
    .refine((value) => value !== '', { error: 'MISSING_FIELD', abort: true })
    .refine((value) => value.length <= limit, { error: 'TOO_LONG', abort: true })
    .refine((value) => value.isWellFormed() && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value), {
      error: 'BAD_TEXT',
    })
}

/** Left out, or empty as a form leaves it: both mean that there is none. */
function optional(schema: z.ZodType<string>): z.ZodType<string | undefined> {
  return z.preprocess(
    (raw) => (typeof raw === 'string' && raw.trim() === '' ? undefined : raw),
    schema.optional(),
  )
}

const fileName = text(claimLimits.fileName).refine((name) => !/[/\\]/.test(name) && !/^\.{1,2}$/.test(name), {
  error: 'BAD_FILE_NAME',
})

const person = z.strictObject(
  {
    familyName: text(claimLimits.name),
    givenName: text(claimLimits.name),
    patronymic: optional(text(claimLimits.name)).optional(),
    birthDate: z.string({ error: missingOrNot }).refine(isCalendarDate, { error: 'IMPOSSIBLE_DATE' }),
    iin: optional(z.string({ error: missingOrNot }).regex(/^[0-9]{12}$/, { error: 'BAD_IIN' })).optional(),
    specialisation: text(claimLimits.specialisation),
  },
  { error: missingOrNot },
)
export type ClaimedPerson = z.infer<typeof person>

const educationFields = ['issuer', 'number', 'issueDate', 'hours'] as const

const claimedDocument = z
  .strictObject(
    {
      file: fileName,
      kind: z.enum(documentKinds, { error: missingOr('UNKNOWN_KIND') }),
      reasonNeeded: optional(text(claimLimits.reason)).optional(),
      // Of documents of education only; of the others the person's own data are claimed.
      issuer: optional(text(educationLimits.issuer)).optional(),
      number: optional(text(educationLimits.number)).optional(),
      issueDate: optional(
        z.string({ error: missingOrNot }).refine(isCalendarDate, { error: 'IMPOSSIBLE_DATE' }),
      ).optional(),
      hours: z
        .int({ error: 'BAD_HOURS' })
        .min(1, { error: 'BAD_HOURS' })
        .max(educationLimits.hours, { error: 'BAD_HOURS' })
        .optional(),
    },
    { error: missingOrNot },
  )
  .superRefine((document, context) => {
    const { kind, reasonNeeded } = document
    const refuse = (message: ClaimProblemCode, path = 'reasonNeeded'): void =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (kind === 'other' && reasonNeeded === undefined) refuse('REASON_NEEDED')
    if (kind !== 'other' && reasonNeeded !== undefined) refuse('REASON_NOT_WANTED')
    if (groupOf(kind) === 'education') return
    for (const field of educationFields) if (document[field] !== undefined) refuse('NOT_FOR_KIND', field)
  })
export type ClaimedDocument = z.infer<typeof claimedDocument>

/**
 * claim.json by its shape. What depends on the day and on the list of programmes is asked at intake only, so
 * that a case once taken in can always be read again: use `parseClaim` there and this for what is stored.
 */
export const claimSchema = z.strictObject(
  {
    caseRef: z.string({ error: missingOrNot }).regex(/^[A-Z0-9-]{1,24}$/, { error: 'BAD_CASE_REF' }),
    programme: z
      .string({ error: missingOrNot })
      .regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'UNKNOWN_PROGRAMME' }),
    residency: z.string({ error: missingOrNot }).refine(isCountry, { error: 'BAD_RESIDENCY' }),
    // What the schema has read is what the Master said: this is where the brand is earned.
    claim: person.transform((value) => value as Claimed<ClaimedPerson>),
    documents: z
      .array(claimedDocument, { error: missingOrNot })
      .max(claimLimits.documents, { error: 'TOO_LONG' }),
  },
  { error: missingOrNot },
)
export type Claim = z.infer<typeof claimSchema>

export type ParsedClaim =
  | { readonly ok: true; readonly claim: Claim }
  | { readonly ok: false; readonly problems: readonly ClaimProblem[] }

/**
 * Reads claim.json, or the same typed into a form. Every problem found is told, each once, none of them with a
 * value in it (demand 5).
 * @param today the calendar date at the workstation, `YYYY-MM-DD`.
 */
export function parseClaim(json: unknown, today: string): ParsedClaim {
  const parsed = claimSchema.safeParse(json)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) }
  const problems = problemsInContext(parsed.data, today)
  return problems.length === 0 ? { ok: true, claim: parsed.data } : { ok: false, problems }
}

function problemsOf(issue: z.core.$ZodIssue): ClaimProblem[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: 'UNKNOWN_FIELD' }))
  }
  const code = claimProblemCodes.find((known) => known === issue.message) ?? 'WRONG_TYPE'
  return [{ path: path.join('.'), code }]
}

function problemsInContext(claim: Claim, today: string): ClaimProblem[] {
  const problems: ClaimProblem[] = []
  const { birthDate } = claim.claim
  if (birthDate > today) problems.push({ path: 'claim.birthDate', code: 'IMPOSSIBLE_DATE' })
  if (findProgramme(claim.programme) === undefined) {
    problems.push({ path: 'programme', code: 'UNKNOWN_PROGRAMME' })
  }
  const numbers = claim.documents.flatMap(({ number }) => number ?? [])
  if (caseRefHoldsClaim(claim.caseRef, claim.claim, numbers)) {
    problems.push({ path: 'caseRef', code: 'CASE_REF_HOLDS_CLAIM' })
  }
  const files = new Set<string>()
  for (const [i, { file, issueDate }] of claim.documents.entries()) {
    if (issueDate !== undefined && issueDate > today)
      problems.push({ path: `documents.${i}.issueDate`, code: 'IMPOSSIBLE_DATE' })
    if (files.has(file)) problems.push({ path: `documents.${i}.file`, code: 'DUPLICATE_FILE' })
    files.add(file)
  }
  return problems
}

/** A day that exists, from 1900 on. */
function isCalendarDate(date: string): boolean {
  return isDay(date) && date >= '1900'
}
