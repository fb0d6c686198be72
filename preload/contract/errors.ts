import * as z from 'zod'

/**
 * Every failure that may cross a border, by code. A code carries no personal value and no stack; its sentence
 * and the way on stand in the desk's words, and a code without a sentence does not compile there.
 */
export const errorCodes = [
  'ACCOUNT_ENDED',
  'ARGON2_FAILED',
  'BACKUP_DAMAGED',
  'BACKUP_FOLDER_MISSING',
  'BAD_ARGUMENT',
  'BAD_CLAIM',
  'BAD_PASSPHRASE',
  'CANCELLED',
  'CASE_NOT_CLAIMED',
  'CASE_RESERVED',
  'CASE_TAKEN',
  'CHAIN_BROKEN',
  'CLAIM_MISSING',
  'CODE_REFUSED',
  'CONFIRMATION_BY_SAME_PERSON',
  'DAMAGED',
  'DECISION_NOT_ALLOWED',
  'DEVICE_SECRET_DAMAGED',
  'DEVICE_SECRET_MISSING',
  'DEVICE_STORE_CHANGED',
  'DEVICE_STORE_LOCKED',
  'DEVICE_STORE_RESET',
  'DEVICE_STORE_UNAVAILABLE',
  'DEVICE_STORE_WEAK',
  'DOCUMENT_LIMIT',
  'DUPLICATE_IN_CASE',
  'EMPTY_FILE',
  'ESCROW_KEY_MISTYPED',
  'FILE_CHANGED',
  'FILE_MISSING',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'FINDING_NOT_ALLOWED',
  'FORMAT_EARLIER',
  'FUTURE_FORMAT',
  'HAND_ON_REFUSED',
  'INTERNAL',
  'INTAKE_CANCELLED',
  'KEYRING_CHANGED',
  'KEYRING_MISSING',
  'LAST_REPRESENTATIVE',
  'LATER_JOURNAL_UNFIT',
  'LINES_COVERED',
  'LINES_FAILED',
  'LINES_NOT_FOUND',
  'LINES_TOO_SLOW',
  'LINES_TOO_SMALL',
  'LOCKED',
  'MANDATE_MISSING',
  'NOT_ENOUGH_SPACE',
  'NOT_ENROLLED',
  'NOT_FOUND',
  'NO_NETWORK',
  'OUTCOME_NOT_HELD',
  'OUTCOME_REFUSED',
  'OWN_ACCOUNT',
  'PACKAGE_CUT',
  'PACKAGE_DAMAGED',
  'PACKAGE_EXPIRED',
  'PACKAGE_FOR_ANOTHER',
  'PACKAGE_FUTURE',
  'PACKAGE_KEY_UNFIT',
  'PACKAGE_NOT_ENTITLED',
  'PACKAGE_REPLAYED',
  'PACKAGE_SENDER_REMOVED',
  'PACKAGE_SENDER_UNKNOWN',
  'PACKAGE_SIGNATURE',
  'PACKAGE_TOO_LARGE',
  'PAGE_FAILED',
  'PASSWORD_PROTECTED_FILE',
  'RECOVERY_MISMATCH',
  'RESIDENCY_MISMATCH',
  'RESULT_NOT_ASKED',
  'RESULT_RECALLED',
  'RESULT_TAKEN',
  'RESULT_VOID',
  'REVIEWER_WANTED',
  'REVIEW_ELSEWHERE',
  'REVIEW_VOID',
  'ROLLED_BACK',
  'SAVE_CANCELLED',
  'SAVE_FAILED',
  'SENDER_REFUSED',
  'SERVER_ANSWER_INVALID',
  'SERVER_ERROR',
  'SERVER_REFUSED',
  'SERVER_UNREACHABLE',
  'SERVER_UNTRUSTED',
  'STORE_FULL',
  'STORE_LOST',
  'STORE_STOPPED',
  'TIE_DECLARED',
  'TOO_MANY_ATTEMPTS',
  'TOOK_PART',
  'TYPE_NOT_ALLOWED',
  'VIEWER_BROKEN_FILE',
  'VIEWER_LIMIT',
  'VIEWER_OVERRUN',
  'VIEWER_UNSUPPORTED',
  'WEAK_PASSPHRASE',
  'WRONG_STATE',
] as const

export const errorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof errorCode>

/** The one error class that rooms throw at each other: a code, and at most a closed detail (never free text). */
export class SverkaError extends Error {
  readonly code: ErrorCode
  readonly detail: readonly string[]

  /** `detail` holds closed words only (a field's name, a reason code, a page number): it is shown and journalled. */
  constructor(code: ErrorCode, detail: readonly string[] = []) {
    super(code)
    this.name = 'SverkaError'
    this.code = code
    this.detail = detail
  }
}

export const failure = z.strictObject({ code: errorCode, detail: z.array(z.string().max(200)).max(32) })
export type Failure = z.infer<typeof failure>

/** An answer across a border: a value, or a failure by code. */
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

/** What is not one of ours becomes INTERNAL, so that no message or stack of a library crosses a border. */
export const toFailure = (error: unknown): Failure =>
  error instanceof SverkaError
    ? { code: error.code, detail: [...error.detail] }
    : { code: 'INTERNAL', detail: [] }
