import * as z from 'zod'
import { caseOutcomes, documentVerdicts, reasonCodes } from '../../renderer/domain/vocabulary.ts'

const file = z.string().min(1)

/** review.json beside a claim.json: what the reviewer of the demo does with the case. Keys are file names. */
export const reviewSchema = z.strictObject({
  /** What a person reads off each document and types before the claim uncovers; dates are `YYYY-MM-DD`. */
  /** Files that are another side or page of another file's document. */
  parts: z.record(file, file).optional(),
  readings: z.record(file, z.strictObject({ number: z.string().min(1), birthDate: z.iso.date() })),
  documents: z.record(
    file,
    z
      .strictObject({ verdict: z.enum(documentVerdicts), reasons: z.array(z.enum(reasonCodes)) })
      .refine(({ verdict, reasons }) => (verdict === 'accepted') === (reasons.length === 0), {
        error: 'an accepted document has no reasons, every other has at least one',
      }),
  ),
  outcome: z.enum(caseOutcomes),
})
export type Review = z.infer<typeof reviewSchema>
