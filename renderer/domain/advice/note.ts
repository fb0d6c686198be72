import * as z from 'zod'
import type { Advised } from '../brands.ts'

/**
 * What a machine may say of a document: a closed list of notes, each by the field it stands beside and with its working.
 * No code is also a reason, a verdict or an outcome, so that none can be passed for one (demand 3).
 */

export const adviceCodes = [
  'MRZ_READ',
  'MRZ_LENGTH',
  'MRZ_CHARACTERS',
  'MRZ_UNKNOWN',
  'MRZ_LETTERS_TAKEN',
  'MRZ_OTHER_KIND',
  'MRZ_CHECKS_HOLD',
  'MRZ_CHECKS_FAIL',
  'MRZ_DATE_UNREADABLE',
  'MRZ_IIN_BIRTH_DATE_DIFFERS',
  'MRZ_BEFORE_JULY_2011',
  'AS_IN_MRZ',
  'NOT_AS_IN_MRZ',
  'NAME_AS_IN_MRZ',
  'NAME_NOT_AS_IN_MRZ',
  'NAME_NOT_COMPARED',
  'IIN_CHECK_HOLDS',
  'IIN_CHECK_FAILS',
  'IIN_BIRTH_DATE_DIFFERS',
  'IIN_DIFFERS',
  'BIRTH_DATE_DIFFERS',
  'BIRTH_IN_FUTURE',
  'BIRTH_AFTER_ISSUE',
  'ISSUE_IN_FUTURE',
  'EXPIRY_BEFORE_ISSUE',
  'DOCUMENT_IN_DATE',
  'DOCUMENT_EXPIRED',
  'REPLACEMENT_AGE_REACHED',
  'HOURS_BELOW_USUAL',
  'SAME_FILE_ELSEWHERE',
] as const
export type AdviceCode = (typeof adviceCodes)[number]

/** What only says that things agree, or how something was read; all else is for a person to look at first. */
const untroubled: ReadonlySet<AdviceCode> = new Set([
  ...(['MRZ_READ', 'MRZ_LETTERS_TAKEN', 'MRZ_CHECKS_HOLD', 'AS_IN_MRZ', 'NAME_AS_IN_MRZ'] as const),
  ...(['NAME_NOT_COMPARED', 'IIN_CHECK_HOLDS', 'DOCUMENT_IN_DATE'] as const),
])

/** Whether a note contradicts or warns. It is advice all the same, and decides nothing (demand 3). */
export const warns = ({ code }: Pick<Note, 'code'>): boolean => !untroubled.has(code)

/** What a note stands beside: a field that a person read, or the document as a whole. */
const adviceFields = [
  'number',
  'birthDate',
  'iin',
  'familyName',
  'givenName',
  'issueDate',
  'expiryDate',
  'issuer',
  'hours',
  'mrz',
  'document',
] as const
export type AdviceField = (typeof adviceFields)[number]

const schemes = [
  'icao',
  'gost-52535',
  'mvd-310',
  'mvd-782',
  'bgn-pcgn',
  'gost-779-b',
  'iso-9',
  /** Nothing to transliterate: written in Latin letters as it is. */
  'latin',
  /** The own alphabet of the Russian internal passport, turned back. */
  'russian-passport',
] as const
export type SchemeId = (typeof schemes)[number]

export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'PNRUS'

const checkedParts = [
  'number',
  'birthDate',
  'expiryDate',
  'personalNumber',
  /** Of the Russian internal passport: the series' last digit, issue date and issuing unit together. */
  'issue',
  'composite',
  'iin',
] as const
export type CheckedPart = (typeof checkedParts)[number]

/** A check digit worked out: `sum` of characters by weights, modulo, against what stands there. */
const check = z.strictObject({
  of: z.enum(checkedParts),
  characters: z.string().max(60),
  weights: z.array(z.int()),
  sum: z.int().nullable(),
  modulus: z.union([z.literal(10), z.literal(11)]),
  /** Null: no digit can be right. */
  expected: z.string().max(1).nullable(),
  found: z.string().max(1),
  holds: z.boolean(),
})
export type Check = z.infer<typeof check>

const valueNames = [
  'typed',
  'claimed',
  'inMrz',
  'inIin',
  'format',
  'issuer',
  'names',
  'birthDate',
  'issueDate',
  'expiryDate',
  'on',
  'age',
  'hours',
  'usualHours',
] as const
export type ValueName = (typeof valueNames)[number]

/** Two writings cut into runs that are equal and runs that are not. */
const piece = z.strictObject({ here: z.string(), there: z.string() })
export type Piece = z.infer<typeof piece>

const working = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('checks'), checks: z.array(check) }),
  /** What was set beside what; dates as `YYYY-MM-DD`. */
  z.strictObject({
    kind: z.literal('values'),
    values: z.array(z.strictObject({ of: z.enum(valueNames), text: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('name'),
    claimed: z.string(),
    inMrz: z.string(),
    /** Schemes by which the claimed name is written as the lines have it, and that writing. */
    agree: z.array(z.enum(schemes)),
    /** The scheme that comes closest: `here` is the claimed name by it, `there` are the lines. */
    nearest: z.strictObject({ scheme: z.enum(schemes), pieces: z.array(piece) }).nullable(),
    /** The lines had no room for the whole name. */
    truncated: z.boolean(),
  }),
  /** Characters taken for others, or for none (`taken` empty); line and place from 1. */
  z.strictObject({
    kind: z.literal('characters'),
    characters: z.array(
      z.strictObject({
        line: z.int().min(1),
        place: z.int().min(1),
        typed: z.string().max(8),
        taken: z.string().max(2),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('lines'),
    lines: z.array(z.strictObject({ length: z.int(), wanted: z.int() })),
  }),
  z.strictObject({ kind: z.literal('refs'), refs: z.array(z.string().max(40)) }),
])
export type Working = z.infer<typeof working>

const note = z.strictObject({
  code: z.enum(adviceCodes),
  field: z.enum(adviceFields),
  working: working.nullable(),
})
export type Note = z.infer<typeof note>

/** As it crosses borders: in its box. */
export const advisedNote = z.strictObject({ advice: note }) satisfies z.ZodType<Advised<Note>>
