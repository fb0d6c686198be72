import * as z from 'zod'
import { errorCode } from '../../../preload/contract/errors.ts'
import { outcome, receipt } from '../../../preload/contract/outcome.ts'
import { bytes32, bytes64, caseRef, country, id, instant, uuidv7 } from '../../../preload/contract/scalars.ts'
import { claimSchema } from '../../domain/claim.ts'
import { claimedOfDocument } from '../../domain/education.ts'
import { requestStates, type AskedFor } from '../../domain/elsewhere.ts'
import { voids } from '../../domain/second-review.ts'
import {
  caseOutcomes,
  destructionGrounds,
  documentKinds,
  documentVerdicts,
  reasonCodes,
} from '../../domain/vocabulary.ts'
import { documentType } from '../../viewer/messages.ts'
import { caseState, fromProposal, pageEvidence, pageMarks, readField } from '../client/api.ts'

/**
 * The case as it lies in table `cases`, whole (FORMAT.md): one envelope, one revision, so that no half of a case
 * can be older than the other.
 */

const storedReading = z.strictObject({
  field: readField,
  seen: z.string().max(200),
  how: z.enum(['typed', 'confirmed']),
  at: instant,
  /** The round in which it was read, and so the claim it uncovered. */
  round: z.int().min(1).optional(),
  replaced: z.array(
    z.strictObject({ seen: z.string().max(200), at: instant, proposed: fromProposal.optional() }),
  ),
  /** A recogniser had proposed it, and the person kept or changed that. Absent: it was typed. */
  proposed: fromProposal.optional(),
})
export type StoredReading = z.infer<typeof storedReading>

/** A reviewer's signed verdict on one document, with what it was made on. */
export const signedFinding = z.strictObject({
  case: id,
  document: id,
  /** Of the bytes judged; null where the file was noted without bytes. */
  commitment: bytes32.nullable(),
  round: z.int().min(1),
  verdict: z.enum(documentVerdicts),
  reasons: z.array(z.enum(reasonCodes)),
  namedPages: z.array(z.int().min(1)),
  evidence: z.array(pageEvidence),
  readings: z.array(storedReading),
  checked: z.array(z.string()),
  by: id,
  at: instant,
  signature: bytes64,
})
export type SignedFinding = z.infer<typeof signedFinding>

export const storedContent = z.strictObject({
  state: z.literal('stored'),
  type: documentType,
  size: z.int().min(1),
  chunks: z.int().min(1),
  segmentChunks: z.int().min(1),
  /** The secretstream header, base64url of 24 bytes. */
  header: z.string().length(32),
  commitKey: bytes32,
  commitment: bytes32,
  contentHash: bytes32,
})
export type StoredContent = z.infer<typeof storedContent>

/** What is left of a document that was destroyed: who answers for it, never what it was. */
const destroyedContent = z.strictObject({
  state: z.literal('destroyed'),
  at: instant,
  by: id,
  ground: z.enum(destructionGrounds),
  /** Key id of the epoch its key was wrapped under; null where it had no bytes. */
  under: id.nullable(),
})

/** What somebody said of themself and the Master before they were given the case. */
const signedDeclaration = z.strictObject({
  case: id,
  round: z.int().min(1),
  tied: z.boolean(),
  by: id,
  at: instant,
  signature: bytes64,
})
export type SignedDeclaration = z.infer<typeof signedDeclaration>

const declarationRecord = z.strictObject({
  declaration: signedDeclaration,
  lifted: z.strictObject({ by: id, at: instant }).nullable(),
})

const accounts = z.array(id).readonly()
const handsRecord = z.strictObject({ now: accounts, barred: accounts, ever: accounts }).readonly()

/** Handed on and not yet taken; looked at only while the case is nobody's. */
const handedOnRecord = z.strictObject({ by: id, to: id, at: instant })

/**
 * What one account has drawn over the pages, for its own eyes: a second reviewer is not to see what the first thought.
 * `rev` tells which of two is the later.
 */
const storedMarks = z.strictObject({ by: id, rev: z.int().min(1), drawn: pageMarks })
export type StoredMarks = z.infer<typeof storedMarks>

export const documentRecord = z.strictObject({
  id,
  kind: z.enum(documentKinds),
  round: z.int().min(1),
  fileName: z.string(),
  reasonNeeded: z.string().nullable(),
  /** What the Master said of a document of education; absent: nothing. */
  claimed: claimedOfDocument.optional(),
  content: z.discriminatedUnion('state', [
    storedContent,
    z.strictObject({ state: z.literal('unreadable'), code: errorCode }),
    destroyedContent,
  ]),
  pages: z.int().min(1).nullable(),
  /** The whole file could not be shown, and the person was told so. */
  failure: errorCode.nullable(),
  evidence: z.array(pageEvidence),
  readings: z.array(storedReading),
  checked: z.array(z.string()),
  /** Of each account that drew anything. */
  marks: z.array(storedMarks).optional(),
  finding: signedFinding.nullable(),
})
export type DocumentRecord = z.infer<typeof documentRecord>

/** The case's verdict as its reviewer signed it. */
export const signedDecision = z.strictObject({
  case: id,
  round: z.int().min(1),
  outcome: z.enum(caseOutcomes),
  documents: z.array(
    z.strictObject({
      document: id,
      commitment: bytes32.nullable(),
      kind: z.enum(documentKinds),
      verdict: z.enum(documentVerdicts),
      reasons: z.array(z.enum(reasonCodes)),
    }),
  ),
  by: id,
  at: instant,
  signature: bytes64,
})
export type SignedDecision = z.infer<typeof signedDecision>

export const decisionRecord = z.strictObject({
  decision: signedDecision,
  /** Of a second reviewer who came to the same: they are who confirmed it. */
  second: signedDecision.optional(),
  confirmation: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('not-needed') }),
    z.strictObject({ state: z.literal('awaited') }),
    z.strictObject({ state: z.enum(['given', 'refused']), by: id, at: instant }),
  ]),
})
export type DecisionRecord = z.infer<typeof decisionRecord>

/** One person's review, set aside whole while another looks at the case without knowing it. */
export const reviewRecord = z.strictObject({
  decision: signedDecision,
  basis: z.strictObject({
    claim: z.record(z.string(), z.string()),
    documents: z.array(
      z.strictObject({
        document: id,
        kind: z.enum(documentKinds),
        commitment: bytes32.nullable(),
        checklist: z.array(z.string()),
      }),
    ),
  }),
  hands: handsRecord,
  /** What was done on the documents, which stand in the case as they came. */
  documents: z.array(
    documentRecord
      .pick({ failure: true, evidence: true, readings: true, checked: true, finding: true })
      .extend({ document: id }),
  ),
  /**
   * Made on another workstation, in answer to that request. Ids are this vault's; what was signed there has the request
   * in place of `case` and the ids that the request gave to the documents.
   */
  elsewhere: id.optional(),
  /** Why it counts no longer. */
  voided: z.array(z.enum([...voids, 'NEW_ROUND'])).optional(),
})
export type ReviewRecord = z.infer<typeof reviewRecord>

/** What an appeal says, in the Master's words. */
export const appealText = z.string().min(1).max(2000)

/** A second review that another workstation was asked for, or an appeal that it was asked to decide. */
const requestRecord = z.strictObject({
  request: id,
  /** Absent: the second review. */
  appeal: z.literal(true).optional(),
  package: id,
  /** The other's vault. */
  peer: id,
  by: id,
  at: instant,
  expires: instant,
  /** By what ids the other knows the documents. */
  documents: z.array(z.strictObject({ document: id, asked: id })),
  state: z.enum(requestStates),
  /** What came back: in which package, who took it in, and the keys of the accounts whose signatures it bears. */
  answer: z
    .strictObject({
      package: id,
      by: id,
      at: instant,
      accounts: z.array(z.strictObject({ account: id, signKey: bytes32 })).min(1),
    })
    .optional(),
})
export type RequestRecord = z.infer<typeof requestRecord>

/** That the case is reviewed here for another workstation; its own id is the request's. */
const askedRecord = z.strictObject({
  peer: id,
  /** What the Master writes, where an appeal is to be decided or what was decided of it reviewed a second time. */
  appeal: appealText.optional(),
  /** With `appeal`: it is that second review. */
  second: z.literal(true).optional(),
  /** Theirs. */
  caseRef,
  /** Each time that the result was sealed, oldest first. */
  returned: z.array(z.strictObject({ package: id, by: id, at: instant })),
})
export type AskedRecord = z.infer<typeof askedRecord>

export const askedFor = ({ appeal, second }: Pick<AskedRecord, 'appeal' | 'second'>): AskedFor =>
  appeal === undefined || second === true ? 'second' : 'appeal'

/** A Master's appeal as somebody took it in. */
const appealRecord = z.strictObject({
  by: id,
  at: instant,
  text: appealText,
  /** The outcome it is against. */
  against: uuidv7,
  result: z.strictObject({ how: z.enum(['upheld', 'granted']), at: instant, outcomeId: uuidv7 }).nullable(),
})
export type AppealRecord = z.infer<typeof appealRecord>

export const outcomeRecord = z.strictObject({
  outcome,
  restUntil: instant,
  standing: z.discriminatedUnion('state', [
    z.strictObject({ state: z.enum(['held', 'handed-over', 'undone']) }),
    z.strictObject({ state: z.literal('acknowledged'), receipt }),
    z.strictObject({ state: z.literal('refused'), code: errorCode }),
  ]),
})
export type OutcomeRecord = z.infer<typeof outcomeRecord>

export const caseRecord = z.strictObject({
  v: z.literal(1),
  id,
  caseRef,
  programme: z.string(),
  residency: country,
  receivedAt: instant,
  round: z.int().min(1),
  state: caseState,
  claimedBy: id.nullable(),
  claim: claimSchema.shape.claim,
  /** Claims of earlier rounds, oldest first: the first is that of round 1. */
  earlierClaims: z.array(claimSchema.shape.claim),
  documents: z.array(documentRecord),
  decision: decisionRecord.nullable(),
  /** Decisions of earlier rounds and those undone or not confirmed, oldest first. */
  earlierDecisions: z.array(decisionRecord),
  /** Oldest first; at most one is held. */
  outcomes: z.array(outcomeRecord),
  /** Absent in cases from before it was asked for; oldest first. */
  declarations: z.array(declarationRecord).optional(),
  /** Absent in cases from before it was kept: `handsOf` tells it from the signatures. */
  hands: handsRecord.optional(),
  /** Absent: it is anybody's, or has never been handed on. */
  handedOn: handedOnRecord.optional(),
  /**
   * The first review while a second is under way or has agreed; both where they differ; the only one where another
   * workstation has given it, of an appeal.
   */
  aside: z.array(reviewRecord).max(2).optional(),
  /** Reviews of earlier rounds, and those that became void or were settled otherwise; oldest first. */
  earlierReviews: z.array(reviewRecord).optional(),
  /** Oldest first; at most the last is open. */
  appeals: z.array(appealRecord).optional(),
  /** Ids of the sealed packages it came in, oldest first; absent: it came in none. */
  packages: z.array(id).min(1).optional(),
  /** Oldest first; at most the last is out. */
  requests: z.array(requestRecord).min(1).optional(),
  asked: askedRecord.optional(),
})
export type CaseRecord = z.infer<typeof caseRecord>
