import sodium from 'libsodium-wrappers'
import {
  idOf,
  largestManifest,
  largestPackage,
  packageChunk,
  packageChunkData,
  packageHead,
  packageManifest,
  recipientTag,
  type PackageManifest,
} from '../../preload/contract/package.ts'
import { canonicalBytes, concatBytes, signedMessage, toBase64url } from '../../renderer/domain/log/index.ts'

/** One file of a package; it is read twice, once to be hashed and once to be sealed. */
export interface SealedPart {
  readonly name: string
  /** Bytes. */
  readonly size: number
  read(): AsyncIterable<Uint8Array>
}

export interface SealOrder {
  /** The workstation's X25519 key, 32 bytes. */
  readonly to: Uint8Array
  /** The seed of the sender's Ed25519 key, 32 bytes. */
  readonly seed: Uint8Array
  /** The claim first. */
  readonly parts: readonly SealedPart[]
  /** Instants, ISO 8601 in UTC with milliseconds. */
  readonly at: string
  readonly expires: string
}

/** What is wrong with what was given to be sealed, in one sentence for the person at the command line. */
export class SealError extends Error {
  override readonly name = 'SealError'
}

const hash = (message: Uint8Array): Uint8Array => sodium.crypto_generichash(32, message, null)

/**
 * Seals a package, piece by piece; at most one chunk of it is in memory.
 * @returns its signed manifest, and the bytes of the file in order
 * @throws SealError also while the bytes are read, where a part is no longer what was hashed
 */
export async function sealPackage(
  order: SealOrder,
): Promise<{ manifest: PackageManifest; bytes: AsyncGenerator<Uint8Array, void> }> {
  await sodium.ready
  const contentHash = await hashOf(order.parts)
  const pair = sodium.crypto_sign_seed_keypair(order.seed)
  const body: Omit<PackageManifest, 'signature'> = {
    v: 1,
    package: idOf(sodium.randombytes_buf(16)),
    contents: 'case',
    to: toBase64url(order.to),
    from: toBase64url(pair.publicKey),
    at: order.at,
    expires: order.expires,
    parts: order.parts.map(({ name, size }) => ({ name, size })),
    contentHash: toBase64url(contentHash),
  }
  const signature = sodium.crypto_sign_detached(signedMessage('package', body), pair.privateKey)
  sodium.memzero(pair.privateKey)
  const parsed = packageManifest.safeParse({ ...body, signature: toBase64url(signature) })
  if (!parsed.success)
    throw new SealError(`Not fit for a package: ${parsed.error.issues[0]?.path.join('.') ?? ''}`)
  return { manifest: parsed.data, bytes: sealed(order, parsed.data, contentHash) }
}

async function hashOf(parts: readonly SealedPart[]): Promise<Uint8Array> {
  const state = sodium.crypto_generichash_init(null, 32)
  for (const part of parts) {
    for await (const piece of part.read()) sodium.crypto_generichash_update(state, piece)
  }
  return sodium.crypto_generichash_final(state, 32)
}

async function* sealed(
  order: SealOrder,
  manifest: PackageManifest,
  contentHash: Uint8Array,
): AsyncGenerator<Uint8Array, void> {
  const text = canonicalBytes(manifest)
  if (text.length > largestManifest) throw new SealError('Too many files for one package.')
  const length = order.parts.reduce((sum, { size }) => sum + size, 4 + text.length)
  if (length > largestPackage) throw new SealError('Too large for one package: 4 GiB at most.')
  const key = sodium.crypto_secretstream_xchacha20poly1305_keygen()
  const box = sodium.crypto_box_seal(key, order.to)
  const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key)
  sodium.memzero(key)
  const head = packageHead({ tag: recipientTag(order.to, hash), length, box, streamHeader: header })
  yield head
  const headHash = hash(head)
  const { crypto_secretstream_xchacha20poly1305_TAG_FINAL: final } = sodium
  const { crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: message } = sodium
  let index = 0
  let done = 0
  for await (const chunk of inChunks(plaintext(text, order.parts, contentHash))) {
    done += chunk.length
    const tag = done === length ? final : message
    const data = packageChunkData(headHash, index++)
    yield sodium.crypto_secretstream_xchacha20poly1305_push(state, chunk, data, tag)
  }
}

/** The manifest behind its length, then the parts. @throws SealError where they are not what was hashed */
async function* plaintext(
  manifest: Uint8Array,
  parts: readonly SealedPart[],
  contentHash: Uint8Array,
): AsyncGenerator<Uint8Array, void> {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, manifest.length)
  yield concatBytes(length, manifest)
  const state = sodium.crypto_generichash_init(null, 32)
  for (const part of parts) {
    let left = part.size
    for await (const piece of part.read()) {
      left -= piece.length
      if (left < 0) break
      sodium.crypto_generichash_update(state, piece)
      yield piece
    }
    if (left !== 0) throw new SealError(`${part.name} changed while it was sealed.`)
  }
  const found = sodium.crypto_generichash_final(state, 32)
  if (!sodium.memcmp(found, contentHash)) throw new SealError('A file changed while it was sealed.')
}

/** The same bytes in chunks of 1 MiB, the last one shorter or full. */
async function* inChunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const chunk = new Uint8Array(packageChunk)
  let filled = 0
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      // A full chunk waits until it is known that another follows.
      if (filled === packageChunk) {
        yield chunk
        filled = 0
      }
      const some = piece.subarray(at, at + packageChunk - filled)
      chunk.set(some, filled)
      filled += some.length
      at += some.length
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled)
  chunk.fill(0)
}
