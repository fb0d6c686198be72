import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  largestManifest,
  largestPackage,
  packageChunk,
  packageHead,
  packageManifest,
  recipientTag,
  type ReviewManifest,
} from '../../../preload/contract/package.ts'
import { canonicalBytes, equalBytes, fromBase64url, toBase64url } from '../../domain/log/index.ts'
import { KEY_BYTES, STREAM_HEADER_BYTES } from './constants.ts'
import { createHasher, hash } from './hash.ts'
import { owned, randomBytes, sodium, zero, type Bytes } from './sodium.ts'
import { createSealer } from './stream.ts'

/** One part of a package; it is read twice, once to be hashed and once to be sealed. */
export interface SealedPart {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Pieces of arrays of their own, which are zeroed here. */
  readonly read: () => AsyncIterable<Bytes>
}

export interface SealOrder extends Pick<
  ReviewManifest,
  'package' | 'contents' | 'to' | 'from' | 'vault' | 'at' | 'expires'
> {
  readonly parts: readonly SealedPart[]
  /** Ed25519 by `from`, over the manifest without its signature; base64url. */
  readonly sign: (body: object) => string
}

/**
 * Seals what goes to another vault, chunk by chunk; at most one chunk of its plaintext is in memory, and nothing but
 * ciphertext is given away.
 * @param write takes the file's bytes in order, at most 1 MiB and 17 bytes at a time
 * @throws SverkaError PACKAGE_TOO_LARGE; DAMAGED where a part is not as long, or not the same twice, as it should be
 */
export async function sealPackage(order: SealOrder, write: (bytes: Bytes) => Promise<void>): Promise<void> {
  const { parts, sign, ...rest } = order
  const contentHash = await hashOf(parts)
  const body = {
    v: 1,
    ...rest,
    parts: parts.map(({ name, size }) => ({ name, size })),
    contentHash: toBase64url(contentHash),
  }
  const manifest = packageManifest.safeParse({ ...body, signature: sign(body) })
  if (!manifest.success) throw new SverkaError('INTERNAL')
  const text = canonicalBytes(manifest.data)
  const length = parts.reduce((sum, { size }) => sum + size, 4 + text.length)
  if (text.length > largestManifest || length > largestPackage) throw new SverkaError('PACKAGE_TOO_LARGE')

  const to = fromBase64url(order.to)
  const key = randomBytes(KEY_BYTES)
  const streamHeader = randomBytes(STREAM_HEADER_BYTES)
  const box = owned(sodium.crypto_box_seal(key, to))
  const head = packageHead({ tag: recipientTag(to, hash), length, box, streamHeader })
  const sealer = createSealer(key, { packageHead: hash(head) }, streamHeader)
  zero(key)
  const chunk = new Uint8Array(Math.min(packageChunk, length))
  let filled = 0
  let left = length
  const put = async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.length;) {
      const some = bytes.subarray(at, at + chunk.length - filled)
      if (some.length > left) throw new SverkaError('DAMAGED')
      chunk.set(some, filled)
      filled += some.length
      at += some.length
      left -= some.length
      if (filled < chunk.length && left > 0) continue
      await write(sealer.push(chunk.subarray(0, filled), left === 0))
      filled = 0
    }
  }
  const again = createHasher()
  try {
    await write(head)
    const size = new Uint8Array(4)
    new DataView(size.buffer).setUint32(0, text.length)
    await put(size)
    await put(text)
    for (const part of parts) {
      for await (const piece of piecesOf(part)) {
        again.update(piece)
        await put(piece)
      }
    }
    if (left !== 0 || !equalBytes(again.digest(), contentHash)) throw new SverkaError('DAMAGED')
  } finally {
    again.drop()
    sealer.close()
    zero(chunk, text)
  }
}

async function hashOf(parts: readonly SealedPart[]): Promise<Bytes> {
  const hasher = createHasher()
  try {
    for (const part of parts) for await (const piece of piecesOf(part)) hasher.update(piece)
    return hasher.digest()
  } finally {
    hasher.drop()
  }
}

/** Each zeroed once it was used. @throws SverkaError DAMAGED where they are more or fewer bytes than the part has */
async function* piecesOf({ size, read }: SealedPart): AsyncGenerator<Bytes> {
  let left = size
  for await (const piece of read()) {
    left -= piece.length
    if (left < 0) break
    yield piece
    zero(piece)
  }
  if (left !== 0) throw new SverkaError('DAMAGED')
}
