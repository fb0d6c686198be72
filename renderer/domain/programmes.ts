import * as z from 'zod'
import data from '../../resources/programmes.json' with { type: 'json' }
import { documentGroups, documentKinds } from './vocabulary.ts'
import type { DocumentGroup, DocumentKind } from './vocabulary.ts'

/** A text for people in every language of the desk. */
export const inEveryLanguage = z.strictObject({
  ru: z.string().min(1),
  kk: z.string().min(1),
  en: z.string().min(1),
})

const programme = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: inEveryLanguage,
  /** Calendar days within which the Master was promised an answer. */
  promisedDays: z.int().min(1).max(365),
  /** Of each of these groups at least one document must be accepted. */
  requires: z.array(z.enum(documentGroups)).min(1),
})
export type Programme = z.infer<typeof programme>

const file = z.strictObject({
  groups: z.record(z.enum(documentKinds), z.enum(documentGroups)),
  /** Kinds that belong to another document and prove nothing without it. */
  partsOfAnother: z.array(z.enum(documentKinds)),
  programmes: z.array(programme).min(1),
})

const read = file.parse(data)

export const programmes: readonly Programme[] = read.programmes

export function findProgramme(id: string): Programme | undefined {
  return programmes.find((one) => one.id === id)
}

/** Where the programme is not known any more. */
const usualPromise = 5

/** Calendar days within which the Master was promised an answer. */
export function promisedDays(programme: string): number {
  return findProgramme(programme)?.promisedDays ?? usualPromise
}

export function groupOf(kind: DocumentKind): DocumentGroup {
  return read.groups[kind]
}

/** Whether a document of that kind can by itself meet a programme's demand for that group. */
export function meets(kind: DocumentKind, group: DocumentGroup): boolean {
  return groupOf(kind) === group && !read.partsOfAnother.includes(kind)
}
