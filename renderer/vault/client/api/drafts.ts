import * as z from 'zod'
import { id } from '../../../../preload/contract/scalars.ts'
import { documentVerdicts, reasonCodes } from '../../../domain/vocabulary.ts'
import { nothing } from './common.ts'
import { readField } from './readings.ts'

/** What is half done in a case, and where the person was in it. */

export const documentDraft = z.strictObject({
  document: id,
  /** Half-typed readings by field. */
  typing: z.partialRecord(readField, z.string().max(200)),
  verdict: z.enum(documentVerdicts).nullable(),
  reasons: z.array(z.enum(reasonCodes)),
  namedPages: z.array(z.int().min(1)),
})
export type DocumentDraft = z.infer<typeof documentDraft>

/** How a page lies in a pane: turned, fitted, or where and how large, in CSS pixels to a unit of the page. */
const pageStand = z.strictObject({
  rotation: z.literal([0, 90, 180, 270]),
  fit: z.enum(['page', 'width']).nullable(),
  place: z
    .strictObject({ scale: z.number().positive(), centre: z.strictObject({ x: z.number(), y: z.number() }) })
    .nullable(),
})

/** Where the person was: comes back after a lock. */
export const caseDraft = z.strictObject({
  /** The document worked at, and its page. */
  document: id.nullable(),
  page: z.int().min(1).nullable(),
  documents: z.array(documentDraft),
  /** What lies in each pane; `stand` null: as it first lies. The active one has the document worked at. */
  laid: z
    .strictObject({
      active: z.int().min(0).max(2),
      panes: z
        .array(z.strictObject({ document: id, page: z.int().min(1), stand: pageStand.nullable() }).nullable())
        .min(1)
        .max(3),
    })
    .optional(),
})
export type CaseDraft = z.infer<typeof caseDraft>

export const draftCalls = {
  'draft.read': { args: z.tuple([id]), result: caseDraft.nullable() },
  'draft.write': { args: z.tuple([id, caseDraft]), result: nothing },
} as const
