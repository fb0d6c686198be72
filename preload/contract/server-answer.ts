import * as z from 'zod'
import type { ErrorCode } from './errors.ts'

/** `GET /v1/ca`: what the first, unverified connection fetches; believed only where it fits the typed code. */
export const caAnswer = z.strictObject({
  schema: z.literal('sverka/ca/v1'),
  /** The server's own certificate authority, PEM. */
  certificate: z
    .string()
    .max(8192)
    .regex(/^-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+-----END CERTIFICATE-----\n?$/),
})

/** Why the server refuses; all that an answer of 4xx or 5xx may say. */
export const refusalCodes = [
  'ACCOUNT_UNKNOWN',
  'BODY_INVALID',
  'CHAIN_INVALID',
  'CHAIN_NOT_EXTENDED',
  'CODE_REFUSED',
  'INTERNAL',
  'NOT_FOUND',
  'OUTCOME_CONFLICT',
  'SIGNATURE_INVALID',
  'TOO_LARGE',
  'WORKSTATION_UNKNOWN',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export const refusal = z.strictObject({ code: z.enum(refusalCodes) })

/** The server's refusals in the workstation's words. */
export const errorOfRefusal = {
  ACCOUNT_UNKNOWN: 'OUTCOME_REFUSED',
  BODY_INVALID: 'SERVER_REFUSED',
  CHAIN_INVALID: 'CHAIN_BROKEN',
  CHAIN_NOT_EXTENDED: 'CHAIN_BROKEN',
  CODE_REFUSED: 'CODE_REFUSED',
  INTERNAL: 'SERVER_ERROR',
  NOT_FOUND: 'SERVER_REFUSED',
  OUTCOME_CONFLICT: 'OUTCOME_REFUSED',
  SIGNATURE_INVALID: 'OUTCOME_REFUSED',
  TOO_LARGE: 'SERVER_REFUSED',
  WORKSTATION_UNKNOWN: 'NOT_ENROLLED',
} as const satisfies Record<RefusalCode, ErrorCode>
