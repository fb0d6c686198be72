import * as z from 'zod'
import data from '../../resources/checklists.json' with { type: 'json' }
import { inEveryLanguage } from './programmes.ts'
import { documentKinds } from './vocabulary.ts'
import type { DocumentKind } from './vocabulary.ts'

const item = z.strictObject({
  /** Stays as it is once used: findings keep these ids. */
  id: z.string().regex(/^[a-z-]{1,40}$/),
  text: inEveryLanguage,
})
export type ChecklistItem = z.infer<typeof item>

const checklists = z.record(z.enum(documentKinds), z.array(item).min(3).max(6)).parse(data)

/** What a person makes sure of before accepting a document of that kind, in the order of looking. */
export function checklistFor(kind: DocumentKind): readonly ChecklistItem[] {
  return checklists[kind]
}
