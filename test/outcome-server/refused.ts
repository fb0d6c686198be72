import type { RefusalCode } from '../../preload/contract/server-answer.ts'

const statuses = {
  ACCOUNT_UNKNOWN: 422,
  BODY_INVALID: 400,
  CHAIN_INVALID: 422,
  CHAIN_NOT_EXTENDED: 409,
  CODE_REFUSED: 403,
  INTERNAL: 500,
  NOT_FOUND: 404,
  OUTCOME_CONFLICT: 409,
  SIGNATURE_INVALID: 422,
  TOO_LARGE: 413,
  WORKSTATION_UNKNOWN: 403,
} as const satisfies Record<RefusalCode, number>

/** A refusal by the server's rules: a code of the closed list, with its HTTP status. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly status: (typeof statuses)[RefusalCode]

  constructor(code: RefusalCode) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.status = statuses[code]
  }
}
