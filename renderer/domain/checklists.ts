import * as z from 'zod'
import data from '../../resources/checklists.json' with { type: 'json' }
import { inEveryLanguage } from './programmes.ts'
import { documentKinds, reasonCodes } from './vocabulary.ts'
import type { DocumentKind } from './vocabulary.ts'

const item = z.strictObject({
  /** Stays as it is once used: findings keep these ids. */
  id: z.string().regex(/^[a-z-]{1,40}$/),
  text: inEveryLanguage,
  /** It asks for the supplement of this document; where there is none, that is the reason to name. */
  supplement: z.strictObject({ missing: z.enum(reasonCodes) }).optional(),
  /** It is about the picture, and so asked of each file of a document that came in several. */
  everyPart: z.literal(true).optional(),
})
export type ChecklistItem = z.infer<typeof item>

const checklists = z.record(z.enum(documentKinds), z.array(item).min(3).max(6)).parse(data)

/**
 * What a person makes sure of before accepting a document of that kind, in the order of looking.
 * @param isPart of one whose other items are asked of another file (parts.ts)
 */
export function checklistFor(kind: DocumentKind, isPart = false): readonly ChecklistItem[] {
  return isPart ? checklists[kind].filter(({ everyPart }) => everyPart) : checklists[kind]
}
