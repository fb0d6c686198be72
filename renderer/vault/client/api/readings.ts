import * as z from 'zod'
import { instant } from '../../../../preload/contract/scalars.ts'

/** What a person read in a document, field by field. */

/** What the person did with one field of a document; the text typed stays beside the claim once both are there. */
export const readFields = [
  'number',
  'birthDate',
  'iin',
  'familyName',
  'givenName',
  'patronymic',
  'issuer',
  'issueDate',
  'hours',
  'holder',
  'expiryDate',
  /** The machine-readable lines, typed or pasted; with their line breaks. */
  'mrz',
] as const
export const readField = z.enum(readFields)
export type ReadField = z.infer<typeof readField>

/** What a person did with a text that a recogniser had proposed to them: kept it as it was, or changed it. */
export const fromProposal = z.enum(['kept', 'changed'])
export type FromProposal = z.infer<typeof fromProposal>

export const reading = z.strictObject({
  field: readField,
  /** What the document says, as the person typed it; for a confirmed field the words 'same' or 'different'. */
  seen: z.string().max(200),
  how: z.enum(['typed', 'confirmed']),
  at: instant,
  /** A reading changed after the claim was uncovered keeps what it replaced. */
  replaced: z.array(
    z.strictObject({ seen: z.string().max(200), at: instant, proposed: fromProposal.optional() }),
  ),
  /** Absent: it was typed. */
  proposed: fromProposal.optional(),
  /** The claim, uncovered by this reading; null: nothing is claimed for this field. */
  claimed: z.string().max(200).nullable(),
  comparison: z.enum(['same', 'different', 'not-claimed']),
})
export type Reading = z.infer<typeof reading>
