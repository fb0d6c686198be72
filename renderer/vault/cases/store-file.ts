import { SverkaError } from '../../../preload/contract/errors.ts'
import { concatBytes, toBase64url } from '../../domain/log/index.ts'
import { CHUNK_BYTES, KEY_BYTES, SEGMENT_CHUNKS } from '../format/constants.ts'
import { createKeyedHasher } from '../format/hash.ts'
import { streamKeyOf } from '../format/kdf.ts'
import { randomBytes, zero, type Bytes } from '../format/sodium.ts'
import { chunkCount, createSealer } from '../format/stream.ts'
import { judgeFile, readPart } from './file-type.ts'
import type { StoredContent } from './record.ts'
import type { CaseVault } from './room.ts'

export interface StoredFile {
  content: StoredContent
  /** Until the commit that publishes the document wraps it; the caller zeroes it. */
  key: Bytes
}

/**
 * Seals a file under a key of its own, a chunk at a time, into rows that no record names yet. At most one segment of
 * it is in memory, and of plaintext one chunk.
 *
 * @param progress told the bytes sealed so far
 * @throws SverkaError TYPE_NOT_ALLOWED (and what else a file is refused for), FILE_CHANGED, INTAKE_CANCELLED, STORE_FULL
 */
export async function storeFile(
  vault: CaseVault,
  document: string,
  file: File,
  progress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<StoredFile> {
  const verdict = await judgeFile(file)
  if (verdict.state === 'refused') throw new SverkaError(verdict.code)
  const key = randomBytes(KEY_BYTES)
  const commitKey = randomBytes(KEY_BYTES)
  const streamKey = streamKeyOf(key)
  const sealer = createSealer(streamKey, { vault: vault.vault, document })
  zero(streamKey)
  const commitment = createKeyedHasher(commitKey)
  const contentHash = createKeyedHasher(vault.duplicatesKey())
  const chunks = chunkCount(file.size)
  try {
    let segment: Bytes[] = []
    for (let chunk = 0; chunk < chunks; chunk++) {
      if (signal.aborted) throw new SverkaError('INTAKE_CANCELLED')
      const to = Math.min((chunk + 1) * CHUNK_BYTES, file.size)
      const plain = await readPart(file, chunk * CHUNK_BYTES, to)
      commitment.update(plain)
      contentHash.update(plain)
      segment.push(sealer.push(plain, chunk === chunks - 1))
      zero(plain)
      if (segment.length === SEGMENT_CHUNKS || chunk === chunks - 1) {
        await vault.putSegment(document, Math.floor(chunk / SEGMENT_CHUNKS), concatBytes(...segment))
        segment = []
      }
      progress(to)
    }
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
    sealer.close()
    commitment.drop()
    contentHash.drop()
    zero(commitKey)
  }
}
