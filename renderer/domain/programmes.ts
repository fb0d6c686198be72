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
export type InEveryLanguage = z.infer<typeof inEveryLanguage>

const programme = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: inEveryLanguage,
  /** Of each of these groups at least one document must be accepted. */
  requires: z.array(z.enum(documentGroups)).min(1),
})
export type Programme = z.infer<typeof programme>

const file = z.strictObject({
  groups: z.record(z.enum(documentKinds), z.enum(documentGroups)),
  programmes: z.array(programme).min(1),
})

const read = file.parse(data)

export const programmes: readonly Programme[] = read.programmes

export function findProgramme(id: string): Programme | undefined {
  return programmes.find((one) => one.id === id)
}

export function groupOf(kind: DocumentKind): DocumentGroup {
  return read.groups[kind]
}
