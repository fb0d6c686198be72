/**
 * The log: what is signed and how, the journal's entries and tree, checkpoints, and the chain of authority.
 * Pure: hash and signature functions are given by the caller. The only door of this folder.
 */
export { canonicalBytes } from './canonical.ts'
export {
  accountAlive,
  ChainError,
  chainErrorCodes,
  entitledAt,
  liveMandate,
  mayHaveRing,
  verifyChain,
  verifyEpochs,
  verifyRingEpoch,
} from './chain.ts'
export type { Chain, ChainErrorCode } from './chain.ts'
export { formatCheckpoint, keyHash, parseCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.ts'
export type { Checkpoint, NoteKey, NoteSignature, ParsedCheckpoint } from './checkpoint.ts'
export {
  concatBytes,
  equalBytes,
  fromBase64,
  fromBase64url,
  fromHex,
  toBase64,
  toBase64url,
  toHex,
  utf8,
} from './encoding.ts'
export { entryLeaf, entryMessage, parseEntry } from './entry.ts'
export type { AuthorityEntry, Entry, ProcessingEntry } from './entry.ts'
export { LogError } from './errors.ts'
export type { LogErrorCode } from './errors.ts'
export {
  appendLeaf,
  consistencyProof,
  emptyFrontier,
  frontierRoot,
  inclusionProof,
  leafHash,
  nodeHash,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'
export type { Frontier, TreeHead } from './merkle.ts'
export { signedMessage, signedTypes } from './signing.ts'
export type { Sha256, SignedType, VerifyEd25519 } from './signing.ts'
export { parseStatement, statementMessage } from './statement.ts'
export type {
  AccountStatement,
  MandateStatement,
  PeerStatement,
  RingEpochStatement,
  SenderStatement,
  Statement,
  UnsignedStatement,
  WorkstationStatement,
} from './statement.ts'
