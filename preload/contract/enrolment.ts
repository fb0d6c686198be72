import * as z from 'zod'
import { bytes32, bytes64, id, instant } from './scalars.ts'

/**
 * The workstation makes itself known: the trust root and the chain of signed statements, from which the server
 * knows every account. `code` is the one-time code's secret half on first enrolment, null when an enrolled
 * workstation brings its chain up to date. Signed by a representative of that chain.
 */
export const enrolment = z.strictObject({
  schema: z.literal('sverka/enrolment/v1'),
  code: z
    .string()
    .regex(/^[A-Z2-7]{16}$/)
    .nullable(),
  vault: id,
  workstationRef: id,
  rootKey: bytes32,
  /** Statements are checked one by one against `renderer/domain/log`; here they are carried as they were signed. */
  chain: z.array(z.record(z.string(), z.unknown())).max(10_000),
  by: id,
  at: instant,
  signature: bytes64,
})
export type Enrolment = z.infer<typeof enrolment>

/** The server's answer, signed by the receipt key it names. */
export const enrolmentReceipt = z.strictObject({
  schema: z.literal('sverka/enrolment-receipt/v1'),
  workstationRef: id,
  serverRef: id,
  receiptKey: bytes32,
  /** SHA-256 of the canonical JSON of the enrolment. */
  bodyHash: bytes32,
  at: instant,
  signature: bytes64,
})
export type EnrolmentReceipt = z.infer<typeof enrolmentReceipt>

/**
 * What a person types: 32 characters of RFC 4648 base32 in groups of four; the first 16 are the server's
 * one-time secret, the last 16 the first 80 bits of SHA-256 of its CA certificate (DER), by which the first
 * connection is trusted.
 */
export const enrolmentCode = z
  .string()
  .transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[A-Z2-7]{32}$/))
