import * as z from 'zod'
import data from '../../resources/reasons.json' with { type: 'json' }
import { inEveryLanguage } from './programmes.ts'
import { documentKinds, documentVerdicts, reasonClasses, reasonCodes } from './vocabulary.ts'
import type { DocumentKind, DocumentVerdict, ReasonCode } from './vocabulary.ts'

const reasonSchema = z.strictObject({
  code: z.enum(reasonCodes),
  class: z.enum(reasonClasses),
  kinds: z.union([z.literal('any'), z.array(z.enum(documentKinds)).min(1)]),
  /** Accepted never takes a reason. */
  verdicts: z.array(z.enum(documentVerdicts).exclude(['accepted'])).min(1),
  /** `again`: the same document; `another`: one that is valid or fits; `once`: then a second person looks. */
  mayResend: z.enum(['again', 'another', 'once', 'no']),
  /** A document rejected for it can carry the refusal of a case. */
  final: z.boolean(),
  /** Rejecting for it wants a second person. */
  needsSecondPerson: z.boolean(),
  /** Too weak to reject by itself. */
  neverAlone: z.boolean(),
  /** Whether the finding names the pages it was seen on, and so needs them seen. */
  pagesNeeded: z.enum(['none', 'named']),
  /** For the reviewer's list. */
  label: inEveryLanguage,
  /** What the Master reads of the document, whatever became of the case; accuses nobody. */
  text: inEveryLanguage,
  /** What they are to do, read after it and only where the case asks for documents. */
  ask: inEveryLanguage.nullable(),
})
export type Reason = z.infer<typeof reasonSchema>

/** In the order of the vocabulary, so by class. */
export const reasons: readonly Reason[] = z.array(reasonSchema).length(reasonCodes.length).parse(data)

const byCode = new Map(reasons.map((reason) => [reason.code, reason]))

export function reasonOf(code: ReasonCode): Reason {
  const reason = byCode.get(code)
  if (reason === undefined) throw new Error(`resources/reasons.json lacks ${code}`)
  return reason
}

export function appliesTo(reason: Reason, kind: DocumentKind): boolean {
  return reason.kinds === 'any' || reason.kinds.includes(kind)
}

/** The reasons that can be given for a document of that kind under that verdict; none for acceptance. */
export function reasonsFor(kind: DocumentKind, verdict: DocumentVerdict): Reason[] {
  return reasons.filter(
    (reason) => appliesTo(reason, kind) && reason.verdicts.some((allowed) => allowed === verdict),
  )
}
