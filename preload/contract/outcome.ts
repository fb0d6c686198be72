import * as z from 'zod'
import {
  caseOutcomes,
  documentKinds,
  documentVerdicts,
  reasonCodes,
} from '../../renderer/domain/vocabulary.ts'
import { bytes32, bytes64, caseRef, id, instant, uuidv7 } from './scalars.ts'

export const outcomeSchemaName = 'sverka/outcome/v1'
/** On the wire: uint32 big-endian length, canonical JSON, zeros. Every outcome has this many bytes. */
export const outcomeWireBytes = 16 * 1024

/**
 * All that leaves the workstation: enumerations, opaque references, times and hashes (ARCHITECTURE, The outcome).
 * Strict: an unknown key is refused, so that nothing can ride along.
 */
export const outcome = z.strictObject({
  schema: z.literal(outcomeSchemaName),
  outcomeId: uuidv7,
  supersedes: uuidv7.optional(),
  caseRef,
  programme: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  outcome: z.enum(caseOutcomes),
  documents: z
    .array(
      z.strictObject({
        kind: z.enum(documentKinds),
        verdict: z.enum(documentVerdicts),
        reasons: z.array(z.enum(reasonCodes)).max(reasonCodes.length),
      }),
    )
    .max(64),
  decidedAt: instant,
  reviewerRef: id,
  confirmedByRef: id.optional(),
  workstationRef: id,
  policyVersion: z.string().regex(/^[A-Za-z0-9.-]{1,32}$/),
  /** The journal's size and root when the decision stood in it. */
  logSize: z.int().min(1),
  logRoot: bytes32,
  signature: bytes64,
})
export type Outcome = z.infer<typeof outcome>

/** The server's signed word that it has the outcome; signed by its receipt key, pinned at enrolment. */
export const receipt = z.strictObject({
  schema: z.literal('sverka/receipt/v1'),
  outcomeId: uuidv7,
  /** SHA-256 of the canonical JSON received, signature included. */
  bodyHash: bytes32,
  receivedAt: instant,
  serverRef: id,
  signature: bytes64,
})
export type Receipt = z.infer<typeof receipt>
