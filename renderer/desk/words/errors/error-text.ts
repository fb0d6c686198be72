import type { ErrorCode } from '../../../../preload/contract/errors.ts'
import type { Text } from '../words.ts'

export type ErrorText = {
  /** What happened. */
  readonly sentence: Text
  /** What the person can do about it. */
  readonly wayOn: Text
}

/** Of one subject. */
export type ErrorTexts = Readonly<Partial<Record<ErrorCode, ErrorText>>>
