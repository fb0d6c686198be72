import * as z from 'zod'
import { id } from '../../../../preload/contract/scalars.ts'
import { coveragePattern } from '../../../domain/looking.ts'
import { longestNote, mostMarks } from '../../../domain/marks.ts'
import { inDocument, nothing } from './common.ts'

/** A page of a document: how much of it was seen, what is drawn over it, its preview. */

export const pageEvidence = z.strictObject({
  page: z.int().min(1),
  shown: z.boolean(),
  legible: z.boolean(),
  failureShown: z.boolean(),
  milliseconds: z.int().min(0),
  largestZoom: z.number().min(0),
  /** Which cells of the page were seen at a legible size (domain/looking.ts). */
  coverage: z.string().regex(coveragePattern).optional(),
})
export type PageEvidence = z.infer<typeof pageEvidence>

/** What the desk adds to it. Whether enough was seen is the vault's to say, by the rules of the kind. */
export const pageLook = pageEvidence.omit({ legible: true })
export type PageLook = z.infer<typeof pageLook>

const share = z.number().min(0).max(1)
/** Drawn over a page by the person who looks at it; the rules are the domain's (marks.ts). */
export const pageMark = z.strictObject({
  page: z.int().min(1),
  kind: z.enum(['mark', 'mask']),
  x: share,
  y: share,
  width: share,
  height: share,
  note: z.string().min(1).max(longestNote).optional(),
})
export type PageMark = z.infer<typeof pageMark>
export const pageMarks = z.array(pageMark).max(mostMarks)

export const previewCalls = {
  'preview.put': {
    args: z.tuple([
      z.strictObject({
        ...inDocument,
        page: z.int().min(1),
        width: z.int().min(1).max(112),
        height: z.int().min(1).max(160),
        rgba: z.instanceof(ArrayBuffer),
      }),
    ]),
    result: nothing,
  },
  /** That a preview is about to be drawn of a page that has not been before the person; nothing is shown before that. */
  'preview.announce': {
    args: z.tuple([z.strictObject({ ...inDocument, page: z.int().min(1) })]),
    result: nothing,
  },
  /** Previews of a claimed case's pages; each is journalled before it is decrypted. */
  'preview.list': {
    args: z.tuple([id]),
    result: z.array(
      z.strictObject({
        document: id,
        page: z.int(),
        width: z.int(),
        height: z.int(),
        rgba: z.instanceof(ArrayBuffer),
      }),
    ),
  },
} as const
