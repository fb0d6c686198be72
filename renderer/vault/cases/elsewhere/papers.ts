import * as z from 'zod'
import { readChain } from '../../../../preload/contract/authority.ts'
import { errorCode, SverkaError } from '../../../../preload/contract/errors.ts'
import type { ReviewManifest } from '../../../../preload/contract/package.ts'
import { bytes32, caseRef, country, id } from '../../../../preload/contract/scalars.ts'
import { claimSchema } from '../../../domain/claim.ts'
import { claimedOfDocument } from '../../../domain/education.ts'
import { documentsThatCount } from '../../../domain/decisions.ts'
import { canonicalBytes, entitledAt, type Chain } from '../../../domain/log/index.ts'
import { documentKinds, type GatedVerb } from '../../../domain/vocabulary.ts'
import { verifyEd25519 } from '../../keys/signing.ts'
import type { KnownPeer } from '../../store/border.ts'
import {
  appealText,
  documentRecord,
  reviewRecord,
  signedDecision,
  type CaseRecord,
  type RequestRecord,
} from '../record.ts'
import { openAppeal } from '../reviews.ts'
import type { CaseVault } from '../room.ts'

/** What lies beside documents in the packages between two vaults (FORMAT.md, Review elsewhere). */

/** Characters of one paper: evidence of thousands of pages and more. */
export const longestPaper = 16 * 1024 ** 2

const chainPaper = z.strictObject({
  v: z.literal(1),
  statements: z.array(z.record(z.string(), z.unknown())).max(20_000),
})

const reviewRequest = z.strictObject({
  v: z.literal(1),
  request: id,
  caseRef,
  programme: claimSchema.shape.programme,
  residency: country,
  round: z.int().min(1),
  claim: claimSchema.shape.claim,
  /** What the Master writes, of an appeal: to decide it, or to review a second time what was decided of it. */
  appeal: appealText.optional(),
  documents: z.array(
    z.strictObject({
      /** Made for this request, and no id of the vault that asks. */
      document: id,
      kind: z.enum(documentKinds),
      reasonNeeded: z.string().nullable(),
      /** Of documents of education, what the Master said of them. */
      claimed: claimedOfDocument.optional(),
      content: z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('stored'), commitKey: bytes32, commitment: bytes32 }),
        z.strictObject({ state: z.literal('unreadable'), code: errorCode }),
      ]),
    }),
  ),
})
export type ReviewRequest = z.infer<typeof reviewRequest>

const reviewResult = z.strictObject({
  v: z.literal(1),
  request: id,
  decision: signedDecision,
  basis: reviewRecord.shape.basis,
  documents: z.array(
    documentRecord
      .pick({ pages: true, failure: true, evidence: true, readings: true, checked: true })
      .extend({ document: id, finding: documentRecord.shape.finding.unwrap() }),
  ),
})
export type ReviewResult = z.infer<typeof reviewResult>

/** A part's name says nothing of what its file was called. */
export const partName = (place: number): string => `document-${place + 1}`

/** The members of a case that a request is made of: nothing that anybody found, read, drew or looked at is among them. */
export type Askable = Pick<CaseRecord, 'caseRef' | 'programme' | 'residency' | 'round' | 'claim'> & {
  /** While an appeal has no answer, what the Master writes. */
  readonly appeal: string | null
  readonly documents: readonly Pick<
    CaseRecord['documents'][number],
    'id' | 'kind' | 'reasonNeeded' | 'claimed' | 'content'
  >[]
}

/** The case as it came: what of it counts, in its order. @throws SverkaError WRONG_STATE where something was destroyed */
export function askable(record: CaseRecord): Askable {
  const { caseRef: ref, programme, residency, round, claim } = record
  const documents = documentsThatCount(record.documents, round)
  if (documents.some(({ content }) => content.state === 'destroyed')) {
    throw new SverkaError('WRONG_STATE', ['destroyed'])
  }
  const appeal = openAppeal(record)?.text ?? null
  return { caseRef: ref, programme, residency, round, claim, appeal, documents }
}

/** @param ids by which the other is to know the documents, in their order */
export function requestPaper(
  { caseRef: ref, programme, residency, round, claim, appeal, documents }: Askable,
  { request, documents: ids }: Pick<RequestRecord, 'request' | 'documents'>,
): Uint8Array<ArrayBuffer> {
  const asked = new Map(ids.map((one) => [one.document, one.asked]))
  const paper: ReviewRequest = {
    v: 1,
    request,
    caseRef: ref,
    programme,
    residency,
    round,
    claim,
    ...(appeal === null ? {} : { appeal }),
    documents: documents.map(({ id: document, kind, reasonNeeded, claimed, content }) => {
      const as = asked.get(document)
      if (as === undefined || content.state === 'destroyed') throw new SverkaError('INTERNAL')
      const { state } = content
      return {
        ...{ document: as, kind, reasonNeeded },
        ...(claimed === undefined ? {} : { claimed }),
        content:
          state === 'stored'
            ? { state, commitKey: content.commitKey, commitment: content.commitment }
            : { state, code: content.code },
      }
    }),
  }
  return canonicalBytes(paper)
}

export const resultPaper = (result: ReviewResult): Uint8Array<ArrayBuffer> => canonicalBytes(result)

export function chainPaperOf(vault: CaseVault): Uint8Array<ArrayBuffer> {
  return canonicalBytes({ v: 1, statements: vault.chain().statements })
}

/** @throws SverkaError PACKAGE_DAMAGED where it is no such paper */
export const readRequestPaper = (text: string): ReviewRequest => read(reviewRequest, text)
/** @throws SverkaError PACKAGE_DAMAGED where it is no such paper */
export const readResultPaper = (text: string): ReviewResult => read(reviewResult, text)

function read<T>(schema: z.ZodType<T>, text: string): T {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new SverkaError('PACKAGE_DAMAGED')
  }
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw new SverkaError('PACKAGE_DAMAGED')
  return parsed.data
}

/** @throws SverkaError PACKAGE_SENDER_UNKNOWN, PACKAGE_SENDER_REMOVED */
export function demandPeer(vault: CaseVault, peer: string): KnownPeer {
  const known = vault.peers().find((one) => one.peer === peer)
  if (known === undefined) throw new SverkaError('PACKAGE_SENDER_UNKNOWN')
  if (known.removed) throw new SverkaError('PACKAGE_SENDER_REMOVED')
  return known
}

/**
 * The other's own chain, up to the root that a representative here compared by voice; whoever signed the package was
 * enrolled there at its time, with a mandate for what they did.
 * @throws SverkaError PACKAGE_NOT_ENTITLED, PACKAGE_DAMAGED
 */
export function demandEntitled(
  { peer, rootKey }: KnownPeer,
  { from, at }: ReviewManifest,
  text: string,
  verb: GatedVerb,
): Chain {
  const chain = chainOf(peer, rootKey, text)
  const signer = [...chain.accounts.values()].find(({ signKey }) => signKey === from)
  if (signer === undefined || !entitledAt(chain, signer.account, verb, at)) {
    throw new SverkaError('PACKAGE_NOT_ENTITLED')
  }
  return chain
}

function chainOf(peer: string, rootKey: string, text: string): Chain {
  const { statements } = read(chainPaper, text)
  try {
    return readChain(statements, rootKey, peer, verifyEd25519)
  } catch {
    throw new SverkaError('PACKAGE_NOT_ENTITLED')
  }
}
