import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  anyManifest,
  largestManifest,
  manifestLength,
  packageChunk,
  packageChunkOverhead,
  packageContents,
  packageFileSize,
  packageHeadBytes,
  packageManifest,
  readPackageHead,
  recipientTag,
  type PackageManifest,
} from '../../../preload/contract/package.ts'
import { equalBytes, toBase64url } from '../../domain/log/index.ts'
import { KEY_BYTES } from './constants.ts'
import { createHasher, hash, type Hasher } from './hash.ts'
import { owned, sodium, zero, type Bytes } from './sodium.ts'
import { createOpener, type Opener } from './stream.ts'

/** The bytes of a package, wherever they lie. */
export interface PackageBytes {
  readonly size: number
  /** Exactly these bytes. @throws SverkaError FILE_CHANGED */
  read(from: number, to: number): Promise<Uint8Array>
}

/** The workstation's X25519 secret, 32 bytes. */
export type PackageSecret = Uint8Array

/**
 * A sealed package, opened chunk by chunk from its beginning. What its manifest says is believed by nobody before the
 * signature and the sender were judged (`cases/package.ts`), and no byte of its content before `end`.
 */
export class OpenPackage {
  readonly manifest: PackageManifest
  readonly #plain: PlainStream
  readonly #hasher: Hasher = createHasher()
  #left: number

  private constructor(manifest: PackageManifest, plain: PlainStream) {
    this.manifest = manifest
    this.#plain = plain
    this.#left = manifest.parts.reduce((sum, { size }) => sum + size, 0)
  }

  /**
   * @param secrets not kept; any of them may be the one that opens it
   * @throws SverkaError PACKAGE_DAMAGED, PACKAGE_CUT, PACKAGE_FUTURE, PACKAGE_TOO_LARGE, PACKAGE_FOR_ANOTHER, FILE_CHANGED
   */
  static async open(bytes: PackageBytes, secrets: readonly PackageSecret[]): Promise<OpenPackage> {
    const start = await bytes.read(0, Math.min(packageHeadBytes, bytes.size))
    const head = readPackageHead(start)
    if (typeof head === 'string') throw new SverkaError(head)
    const secret = secretFor(head.tag, secrets)
    if (secret === null) throw new SverkaError('PACKAGE_FOR_ANOTHER')
    const whole = packageFileSize(head.length)
    if (bytes.size !== whole) throw new SverkaError(bytes.size < whole ? 'PACKAGE_CUT' : 'PACKAGE_DAMAGED')
    const key = keyIn(head.box, secret)
    const plain = new PlainStream(
      bytes,
      head.length,
      createOpener(key, head.streamHeader, { packageHead: hash(start) }),
    )
    zero(key)
    try {
      const manifest = await readManifest(plain, head.length, toBase64url(publicHalf(secret)))
      return new OpenPackage(manifest, plain)
    } catch (error) {
      plain.close()
      throw error
    }
  }

  /**
   * The next `length` bytes of its content, at most 1 MiB, in an array that is good until the next call.
   * @throws SverkaError PACKAGE_DAMAGED, FILE_CHANGED
   */
  async next(length: number): Promise<Bytes> {
    if (length > this.#left) throw new SverkaError('INTERNAL')
    const part = await this.#plain.next(length)
    this.#left -= length
    this.#hasher.update(part)
    return part
  }

  /** @throws SverkaError as `next` */
  async skip(length: number): Promise<void> {
    for (let left = length; left > 0; left -= packageChunk) await this.next(Math.min(left, packageChunk))
  }

  /** Reads what is left of it. @throws SverkaError PACKAGE_DAMAGED where the content is not what was signed */
  async end(): Promise<void> {
    await this.skip(this.#left)
    this.#plain.end()
    if (toBase64url(this.#hasher.digest()) !== this.manifest.contentHash)
      throw new SverkaError('PACKAGE_DAMAGED')
  }

  /** Zeroes keys and buffers. Always to be called. */
  close(): void {
    this.#plain.close()
    this.#hasher.drop()
  }
}

export function publicHalf(secret: PackageSecret): Bytes {
  return owned(sodium.crypto_scalarmult_base(secret))
}

function secretFor(tag: Uint8Array, secrets: readonly PackageSecret[]): PackageSecret | null {
  return secrets.find((secret) => equalBytes(recipientTag(publicHalf(secret), hash), tag)) ?? null
}

function keyIn(box: Uint8Array, secret: PackageSecret): Bytes {
  let key: Bytes
  try {
    key = owned(sodium.crypto_box_seal_open(box, publicHalf(secret), secret))
  } catch {
    throw new SverkaError('PACKAGE_DAMAGED')
  }
  if (key.length !== KEY_BYTES) throw new SverkaError('PACKAGE_DAMAGED')
  return key
}

/** @param length of the whole plaintext. @param to whose it is to be, as the sealed box was */
async function readManifest(plain: PlainStream, length: number, to: string): Promise<PackageManifest> {
  if (length < 4) throw new SverkaError('PACKAGE_DAMAGED')
  const size = manifestLength(await plain.next(4))
  if (size > largestManifest || size > length - 4) throw new SverkaError('PACKAGE_DAMAGED')
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await plain.next(size)))
  } catch (error) {
    throw error instanceof SverkaError ? error : new SverkaError('PACKAGE_DAMAGED')
  }
  const any = anyManifest.safeParse(json)
  if (!any.success) throw new SverkaError('PACKAGE_DAMAGED')
  const isKnown = packageContents.some((known) => known === any.data.contents)
  if (any.data.v > 1 || !isKnown) throw new SverkaError('PACKAGE_FUTURE')
  const parsed = packageManifest.safeParse(json)
  if (!parsed.success) throw new SverkaError('PACKAGE_DAMAGED')
  const manifest = parsed.data
  const content = manifest.parts.reduce((sum, part) => sum + part.size, 0)
  if (content !== length - 4 - size) throw new SverkaError('PACKAGE_DAMAGED')
  // Signed for one workstation and sealed again for another by somebody who could open it.
  if (manifest.to !== to) throw new SverkaError('PACKAGE_FOR_ANOTHER')
  return manifest
}

/** The plaintext behind the head, in parts of the caller's choice; two chunks of it are in memory. */
class PlainStream {
  readonly #bytes: PackageBytes
  readonly #opener: Opener
  readonly #chunk: Bytes
  readonly #given: Bytes
  #from = 0
  #to = 0
  #at = packageHeadBytes
  #left: number

  constructor(bytes: PackageBytes, length: number, opener: Opener) {
    this.#bytes = bytes
    this.#opener = opener
    this.#left = length
    const most = Math.min(packageChunk, length)
    this.#chunk = new Uint8Array(most)
    this.#given = new Uint8Array(most)
  }

  async next(length: number): Promise<Bytes> {
    if (length > this.#given.length) throw new SverkaError('PACKAGE_DAMAGED')
    for (let filled = 0; filled < length;) {
      if (this.#from === this.#to) await this.#open()
      const some = this.#chunk.subarray(this.#from, Math.min(this.#to, this.#from + length - filled))
      this.#given.set(some, filled)
      filled += some.length
      this.#from += some.length
    }
    return this.#given.subarray(0, length)
  }

  /** @throws SverkaError PACKAGE_DAMAGED unless the last chunk was sealed as the last */
  end(): void {
    asPackage(() => this.#opener.end())
  }

  close(): void {
    this.#opener.close()
    zero(this.#chunk, this.#given)
  }

  async #open(): Promise<void> {
    const length = Math.min(packageChunk, this.#left)
    if (length === 0) throw new SverkaError('PACKAGE_DAMAGED')
    const cipher = await this.#bytes.read(this.#at, this.#at + length + packageChunkOverhead)
    // A view of what the next chunk of any stream writes over.
    this.#chunk.set(asPackage(() => this.#opener.open(cipher)))
    this.#from = 0
    this.#to = length
    this.#at += cipher.length
    this.#left -= length
  }
}

/** What a document's stream calls damaged is the package. */
function asPackage<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof SverkaError && error.code === 'DAMAGED'
      ? new SverkaError('PACKAGE_DAMAGED')
      : error
  }
}
