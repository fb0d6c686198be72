import { concatBytes, fromBase64, toBase64, utf8 } from './encoding.ts'
import { LogError } from './errors.ts'
import type { Sha256, VerifyEd25519 } from './signing.ts'

/**
 * Checkpoints as c2sp.org/tlog-checkpoint has them, signed as c2sp.org/signed-note says. Stricter than the
 * specification in one thing: no extension lines, since nobody could audit them.
 */
export interface Checkpoint {
  /** Names the log; also the name of its key. No spaces, no `+`, for example `sverka/<vault id>/1`. */
  readonly origin: string
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
}

export interface NoteSignature {
  readonly name: string
  /** 4 bytes: tells keys of one name apart. It identifies and proves nothing. */
  readonly keyHash: Uint8Array
  readonly signature: Uint8Array
}

export interface ParsedCheckpoint {
  readonly checkpoint: Checkpoint
  readonly signatures: readonly NoteSignature[]
}

/** The log's own key, as the one who verifies it knows it. */
export interface NoteKey {
  readonly name: string
  /** 32 bytes, Ed25519. */
  readonly publicKey: Uint8Array
}

const ed25519Type = 0x01
/** The specification wants at least 16 accepted, and some limit. */
const maxSignatures = 64
const maxLength = 65_536

/** The first 4 bytes of SHA-256(name || 0x0A || 0x01 || public key). */
export function keyHash(key: NoteKey, sha256: Sha256): Uint8Array {
  return sha256(concatBytes(utf8(key.name), Uint8Array.of(0x0a, ed25519Type), key.publicKey)).slice(0, 4)
}

/**
 * The text that signatures cover: three lines, each with its newline.
 * @throws LogError BAD_CHECKPOINT for an origin, size or root that cannot be said in it.
 */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root } = checkpoint
  if (!isKeyName(origin)) throw new LogError('BAD_CHECKPOINT', 'origin')
  if (!Number.isSafeInteger(size) || size < 0) throw new LogError('BAD_CHECKPOINT', 'size')
  if (root.length !== 32) throw new LogError('BAD_CHECKPOINT', 'root')
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** The whole note with one signature by the log's own key, whose name is the origin. */
export function signCheckpoint(
  checkpoint: Checkpoint,
  publicKey: Uint8Array,
  sign: (message: Uint8Array) => Uint8Array,
  sha256: Sha256,
): string {
  const body = formatCheckpoint(checkpoint)
  const name = checkpoint.origin
  const line = toBase64(concatBytes(keyHash({ name, publicKey }, sha256), sign(utf8(body))))
  return `${body}\n— ${name} ${line}\n`
}

/**
 * Reads a note without believing it: use `verifyCheckpoint` for that.
 * @throws LogError BAD_CHECKPOINT
 */
export function parseCheckpoint(note: string): ParsedCheckpoint {
  if (note.length > maxLength || !note.isWellFormed() || /[\0-\x09\x0b-\x1f]/.test(note)) {
    throw new LogError('BAD_CHECKPOINT', 'note')
  }
  const [origin, size, root, blank, ...lines] = note.split('\n')
  if (origin === undefined || !isKeyName(origin)) throw new LogError('BAD_CHECKPOINT', 'origin')
  if (size === undefined || !/^(?:0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) {
    throw new LogError('BAD_CHECKPOINT', 'size')
  }
  const rootBytes = decode(root ?? '', 'root')
  if (rootBytes.length !== 32) throw new LogError('BAD_CHECKPOINT', 'root')
  if (blank !== '' || lines.length < 2 || lines.pop() !== '' || lines.length > maxSignatures) {
    throw new LogError('BAD_CHECKPOINT', 'signatures')
  }
  return {
    checkpoint: { origin, size: Number(size), root: rootBytes },
    signatures: lines.map(parseSignatureLine),
  }
}

/**
 * The checkpoint, where the key signed it and no signature under that key fails. Lines of other keys
 * (witnesses, a log's next key) are passed over, as the specification demands.
 * @throws LogError BAD_CHECKPOINT, BAD_CHECKPOINT_SIGNATURE
 */
export function verifyCheckpoint(
  note: string,
  key: NoteKey,
  verify: VerifyEd25519,
  sha256: Sha256,
): Checkpoint {
  const { checkpoint, signatures } = parseCheckpoint(note)
  if (checkpoint.origin !== key.name) throw new LogError('BAD_CHECKPOINT', 'origin')
  const message = utf8(formatCheckpoint(checkpoint))
  const expected = toBase64(keyHash(key, sha256))
  const own = signatures.filter((line) => line.name === key.name && toBase64(line.keyHash) === expected)
  const holds = (line: NoteSignature): boolean =>
    line.signature.length === 64 && verify(line.signature, message, key.publicKey)
  if (own.length === 0 || !own.every(holds)) throw new LogError('BAD_CHECKPOINT_SIGNATURE')
  return checkpoint
}

function parseSignatureLine(line: string): NoteSignature {
  const [dash, name, text, ...more] = line.split(' ')
  if (dash !== '—' || name === undefined || !isKeyName(name) || text === undefined || more.length > 0) {
    throw new LogError('BAD_CHECKPOINT', 'signatures')
  }
  const bytes = decode(text, 'signatures')
  if (bytes.length < 5) throw new LogError('BAD_CHECKPOINT', 'signatures')
  return { name, keyHash: bytes.slice(0, 4), signature: bytes.slice(4) }
}

function decode(text: string, place: string): Uint8Array {
  try {
    return fromBase64(text)
  } catch {
    throw new LogError('BAD_CHECKPOINT', place)
  }
}

/** Not empty, no Unicode space, no plus, no control character. */
function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\p{White_Space}\p{Cc}+]+$/u.test(name)
}
