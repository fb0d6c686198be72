import { SverkaError } from '../../../preload/contract/errors.ts'
import { toBase64url } from '../../domain/log/index.ts'
import { CHUNK_BYTES, KEY_BYTES, SEGMENT_CHUNKS } from '../format/constants.ts'
import { createKeyedHasher } from '../format/hash.ts'
import { streamKeyOf } from '../format/kdf.ts'
import { randomBytes, zero, type Bytes } from '../format/sodium.ts'
import { chunkCount, createSealer } from '../format/stream.ts'
import type { SegmentWriter } from '../store/border.ts'
import type { IntakePart, PartReader } from './parts.ts'
import type { StoredContent } from './record.ts'
import type { CaseVault } from './room.ts'

export interface StoredFile {
  content: StoredContent
  /** Until the commit that publishes the document wraps it; the caller zeroes it. */
  key: Bytes
}

/**
 * Seals a file under a key of its own, a chunk at a time, into rows that no record names yet; while one segment is
 * being stored the next is sealed. At most one chunk of it is in memory.
 *
 * @param progress told the bytes sealed so far
 * @param commitKey 32 bytes, zeroed at the end; given only where somebody else has committed to these bytes before
 * @throws SverkaError TYPE_NOT_ALLOWED (and what else a file is refused for), FILE_CHANGED, INTAKE_CANCELLED, STORE_FULL,
 * PACKAGE_DAMAGED
 */
export async function storeFile(
  vault: CaseVault,
  document: string,
  file: IntakePart,
  progress: (bytes: number) => void,
  signal: AbortSignal,
  commitKey: Bytes = randomBytes(KEY_BYTES),
): Promise<StoredFile> {
  const verdict = await file.judge()
  if (verdict.state === 'refused') throw new SverkaError(verdict.code)
  const reader = await file.open()
  const key = randomBytes(KEY_BYTES)
  const streamKey = streamKeyOf(key)
  const sealer = createSealer(streamKey, { vault: vault.vault, document })
  zero(streamKey)
  const commitment = createKeyedHasher(commitKey)
  const contentHash = createKeyedHasher(vault.duplicatesKey())
  const chunks = chunkCount(file.size)
  const segments = new SegmentQueue(vault, document)
  try {
    for (let chunk = 0; chunk < chunks; chunk++) {
      if (signal.aborted) throw new SverkaError('INTAKE_CANCELLED')
      const to = Math.min((chunk + 1) * CHUNK_BYTES, file.size)
      const plain = await nextPart(reader, to - chunk * CHUNK_BYTES)
      commitment.update(plain)
      contentHash.update(plain)
      await segments.begin(chunk)
      segments.write(sealer.seal(plain, chunk === chunks - 1))
      if (chunk % SEGMENT_CHUNKS === SEGMENT_CHUNKS - 1) await segments.store()
      progress(to)
    }
    await segments.store()
    await segments.stored()
    return {
      key,
      content: {
        state: 'stored',
        type: verdict.type,
        size: file.size,
        chunks,
        segmentChunks: SEGMENT_CHUNKS,
        header: toBase64url(sealer.header),
        commitKey: toBase64url(commitKey),
        commitment: toBase64url(commitment.digest()),
        contentHash: toBase64url(contentHash.digest()),
      },
    }
  } catch (error) {
    zero(key)
    throw error
  } finally {
    await segments.end()
    await reader.close()
    sealer.close()
    commitment.drop()
    contentHash.drop()
    zero(commitKey)
  }
}

/** @throws SverkaError FILE_CHANGED where the file is gone or no longer what was chosen. */
async function nextPart(reader: PartReader, length: number): Promise<Bytes> {
  try {
    return await reader.next(length)
  } catch (error) {
    // Chromium's NotReadableError covers a changed, moved and forbidden file alike.
    throw isOfPackage(error) ? error : new SverkaError('FILE_CHANGED')
  }
}

const isOfPackage = (error: unknown): boolean =>
  error instanceof SverkaError && (error.code.startsWith('PACKAGE_') || error.code === 'LOCKED')

/** Chunks go into the segment at hand; a full one is stored while the next is filled, and never two at a time. */
class SegmentQueue {
  readonly #vault: CaseVault
  readonly #document: string
  #filling: SegmentWriter | null = null
  #storing: Promise<void> = Promise.resolve()

  constructor(vault: CaseVault, document: string) {
    this.#vault = vault
    this.#document = document
  }

  async begin(chunk: number): Promise<void> {
    this.#filling ??= await this.#vault.beginSegment(this.#document, Math.floor(chunk / SEGMENT_CHUNKS))
  }

  /** The ciphertext is not kept. */
  write(cipher: Uint8Array): void {
    if (this.#filling === null) throw new SverkaError('INTERNAL')
    this.#filling.write(cipher)
  }

  /** Begins to store what is filled, once the one before it is stored. */
  async store(): Promise<void> {
    await this.#storing
    const full = this.#filling
    this.#filling = null
    if (full === null) return
    this.#storing = full.store().finally(() => full.end())
    // Told to whoever waits for it next.
    this.#storing.catch(() => undefined)
  }

  stored(): Promise<void> {
    return this.#storing
  }

  /** Waits for what is being stored, and lets go of what is not. */
  async end(): Promise<void> {
    await this.#storing.catch(() => undefined)
    await this.#filling?.end()
  }
}
