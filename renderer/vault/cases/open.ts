import { SverkaError } from '../../../preload/contract/errors.ts'
import { fromBase64url } from '../../domain/log/index.ts'
import type { BytesMessage } from '../../viewer/messages.ts'
import { CHUNK_BYTES, CHUNK_OVERHEAD } from '../format/constants.ts'
import { streamKeyOf } from '../format/kdf.ts'
import { zero, type Bytes } from '../format/sodium.ts'
import { createOpener } from '../format/stream.ts'
import { ByteReader } from '../store/byte-reader.ts'
import { actOn, documentOf, visibleCase, type CaseVault, type RoomContext } from './room.ts'
import type { StoredContent } from './record.ts'

const sealedChunk = CHUNK_BYTES + CHUNK_OVERHEAD
/** Half a chunk: memory of up to this size the browser's allocator uses again, more it asks of the system each time. */
const pieceBytes = CHUNK_BYTES / 2

/**
 * Opens one document to the viewer: the access is in the journal, on disk, before the first byte is decrypted
 * (demand 4), and nothing of any other document is. Plaintext goes chunk by chunk to the viewer's port and stays
 * nowhere here.
 *
 * @throws SverkaError CASE_NOT_CLAIMED, MANDATE_MISSING, NOT_FOUND, DAMAGED; VIEWER_OVERRUN `bystander` where the frame
 * was replaced meanwhile
 */
export async function openDocument(
  room: RoomContext,
  at: { case: string; document: string },
  signal: AbortSignal,
): Promise<{ opening: string; size: number }> {
  const { vault } = room
  const port = room.viewerPort()
  if (port === null) throw new SverkaError('WRONG_STATE')
  const content = await vault.exclusive(async () => {
    const record = await visibleCase(vault, at.case)
    const { content: stored } = documentOf(record, at.document)
    if (stored.state !== 'stored') throw new SverkaError('NOT_FOUND')
    await vault.commit({
      entries: [actOn(record, 'document-opened', { document: at.document, ground: 'mandate' })],
    })
    return stored
  })
  room.opened.add(at.document)
  const opening = vault.newId()
  const tell = (message: BytesMessage, transfer: Transferable[] = []): void =>
    port.postMessage(message, transfer)
  tell({ kind: 'begin', opening, type: content.type, size: content.size })
  try {
    for await (const chunk of plainChunks(vault, at.document, content)) {
      // Nobody listens at the port of a frame that was ended.
      if (signal.aborted || room.viewerPort() !== port) throw new SverkaError('VIEWER_OVERRUN', ['bystander'])
      tell({ kind: 'chunk', opening, bytes: chunk.buffer }, [chunk.buffer])
    }
  } catch (error) {
    tell({ kind: 'close', opening })
    throw error
  }
  tell({ kind: 'end', opening })
  return { opening, size: content.size }
}

/** Plaintext in order, in pieces of arrays of their own, which the caller gives away or zeroes. */
export async function* plainChunks(
  vault: CaseVault,
  document: string,
  content: StoredContent,
): AsyncGenerator<Bytes> {
  const key = await vault.documentKey(document)
  const streamKey = streamKeyOf(key)
  zero(key)
  const opener = createOpener(streamKey, fromBase64url(content.header), { vault: vault.vault, document })
  zero(streamKey)
  try {
    for (let segment = 0; segment * content.segmentChunks < content.chunks; segment++) {
      for await (const sealed of sealedChunks(await vault.segmentBytes(document, segment))) {
        yield* piecesOf(opener.open(sealed))
      }
    }
    opener.end()
  } finally {
    opener.close()
  }
}

/** Copied at once, before anybody else can use the heap it lies in. */
function piecesOf(plain: Uint8Array): Bytes[] {
  const count = Math.ceil(plain.length / pieceBytes)
  return Array.from({ length: count }, (_, i) => {
    return new Uint8Array(plain.subarray(i * pieceBytes, (i + 1) * pieceBytes))
  })
}

async function* sealedChunks(segment: Blob): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(segment, sealedChunk)
  try {
    for (let at = 0; at < segment.size; at += sealedChunk) {
      yield await reader.next(Math.min(sealedChunk, segment.size - at)).catch(() => {
        throw new SverkaError('DAMAGED')
      })
    }
  } finally {
    await reader.close()
  }
}
