/** What can be wrong with bytes, entries, statements or checkpoints that came from outside. */
export type LogErrorCode =
  | 'BAD_BASE64'
  | 'BAD_CHECKPOINT'
  | 'BAD_CHECKPOINT_SIGNATURE'
  | 'BAD_ENTRY'
  | 'BAD_HEX'
  | 'BAD_STATEMENT'
  | 'BAD_TREE'
  | 'NOT_CANONICAL_JSON'

/** `place` is a member path or a rule's name, never a value: errors may be shown and logged. */
export class LogError extends Error {
  override readonly name = 'LogError'
  readonly code: LogErrorCode
  readonly place: string

  constructor(code: LogErrorCode, place = '') {
    super(place === '' ? code : `${code} at ${place}`)
    this.code = code
    this.place = place
  }
}
