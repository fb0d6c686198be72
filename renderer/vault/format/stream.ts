import { SverkaError } from '../../../preload/contract/errors.ts'
import { packageChunkData } from '../../../preload/contract/package.ts'
import {
  CHUNK_BYTES,
  CHUNK_OVERHEAD,
  FORMAT_VERSION,
  KEY_BYTES,
  STREAM_HEADER_BYTES,
  domains,
} from './constants.ts'
import { context, idBytes, u8 } from './context.ts'
import { addressOf, freeState, heap, HeapBuffer, randomBytes, sodium, type Bytes } from './sodium.ts'

/** Which document a stream is; a chunk opens under no other. Ids as 32 hex characters. */
export interface DocumentPlace {
  readonly vault: string
  readonly document: string
}

/** Of which package: `H` of all that stands in clear before its stream. */
export interface PackagePlace {
  readonly packageHead: Uint8Array
}

/** sizeof(crypto_secretstream_xchacha20poly1305_state) */
const stateBytes = 52

export interface Sealer {
  /** 24 bytes, for the document's record. */
  readonly header: Bytes
  /**
   * Ciphertext of one chunk: `CHUNK_BYTES` of plaintext, the last one 1 to `CHUNK_BYTES`. A view of libsodium's own
   * heap: what is there changes with the next chunk of any stream.
   */
  seal(chunk: Uint8Array, last: boolean): Uint8Array
  /** The same as an array of its own. */
  push(chunk: Uint8Array, last: boolean): Bytes
  /** Zeroes the state; nothing can be pushed afterwards. Always to be called. */
  close(): void
}

/**
 * @param streamKey 32 bytes; not kept.
 * @param header given only where it must be known before (a package's head holds it), or bytes must come out the same
 * twice (test vectors).
 */
export function createSealer(
  streamKey: Uint8Array,
  place: DocumentPlace | PackagePlace,
  header: Uint8Array = randomBytes(STREAM_HEADER_BYTES),
): Sealer {
  checkLength(streamKey, KEY_BYTES)
  checkLength(header, STREAM_HEADER_BYTES)
  // The state after init_pull is that after an init_push which drew this header (libsodium, secretstream.c); so the
  // nonce is ours to give.
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, streamKey)
  let index = 0
  let open = true
  let ended = false
  const seal = (chunk: Uint8Array, last: boolean): Uint8Array => {
    if (!open || ended) throw new TypeError('this stream is finished')
    if (chunk.length < 1 || chunk.length > CHUNK_BYTES || (!last && chunk.length !== CHUNK_BYTES)) {
      throw new RangeError('chunk')
    }
    ended = last
    const { plain, cipher, data, dataLength } = fill(chunkData(place, index++))
    plain.set(chunk)
    const failed = heap()._crypto_secretstream_xchacha20poly1305_push(
      ...([addressOf(state), cipher.address, 0] as const),
      ...([plain.address, chunk.length, 0] as const),
      ...([data.address, dataLength, 0] as const),
      last ? tags().final : tags().message,
    )
    if (failed !== 0) throw new TypeError('libsodium did not seal')
    return cipher.view(chunk.length + CHUNK_OVERHEAD)
  }
  return {
    header: new Uint8Array(header),
    seal,
    push: (chunk, last) => new Uint8Array(seal(chunk, last)),
    close() {
      if (open) freeState(state, stateBytes)
      open = false
      buffers?.plain.zero()
    },
  }
}

export interface Opener {
  /**
   * Plaintext of the next chunk. A view of libsodium's own heap: what is there changes with the next chunk of any
   * stream. @throws SverkaError DAMAGED
   */
  open(cipher: Uint8Array): Uint8Array
  /** The same as an array of its own. @throws SverkaError DAMAGED */
  pull(cipher: Uint8Array): Bytes
  /** @throws SverkaError DAMAGED unless the chunk that was sealed as the last has been pulled. */
  end(): void
  /** Zeroes the state. Always to be called. */
  close(): void
}

/** @param header the 24 bytes of the document's record, or of the package. @throws SverkaError DAMAGED */
export function createOpener(
  streamKey: Uint8Array,
  header: Uint8Array,
  place: DocumentPlace | PackagePlace,
): Opener {
  checkLength(streamKey, KEY_BYTES)
  if (header.length !== STREAM_HEADER_BYTES) throw new SverkaError('DAMAGED')
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, streamKey)
  let index = 0
  let open = true
  let ended = false
  const openChunk = (sealed: Uint8Array): Uint8Array => {
    if (!open) throw new TypeError('this stream is closed')
    if (ended || sealed.length <= CHUNK_OVERHEAD || sealed.length > CHUNK_BYTES + CHUNK_OVERHEAD) {
      throw new SverkaError('DAMAGED')
    }
    const { plain, cipher, data, dataLength, tag } = fill(chunkData(place, index++))
    cipher.set(sealed)
    const failed = heap()._crypto_secretstream_xchacha20poly1305_pull(
      ...([addressOf(state), plain.address, 0, tag.address] as const),
      ...([cipher.address, sealed.length, 0] as const),
      ...([data.address, dataLength, 0] as const),
    )
    if (failed !== 0) throw new SverkaError('DAMAGED')
    const [found] = tag.view()
    const full = sealed.length === CHUNK_BYTES + CHUNK_OVERHEAD
    if (found !== tags().final && (found !== tags().message || !full)) throw new SverkaError('DAMAGED')
    ended = found === tags().final
    return plain.view(sealed.length - CHUNK_OVERHEAD)
  }
  return {
    open: openChunk,
    pull: (sealed) => new Uint8Array(openChunk(sealed)),
    end() {
      if (!ended) throw new SverkaError('DAMAGED')
    },
    close() {
      if (open) freeState(state, stateBytes)
      open = false
      buffers?.plain.zero()
    },
  }
}

interface Buffers {
  readonly plain: HeapBuffer
  readonly cipher: HeapBuffer
  readonly data: HeapBuffer
  readonly tag: HeapBuffer
}
/** One set for all streams of this thread: each chunk passes through it within one call. */
let buffers: Buffers | null = null

/** The buffers, with the chunk's additional data in its place. */
function fill(chunkData: Bytes): Buffers & { dataLength: number } {
  buffers ??= {
    plain: new HeapBuffer(CHUNK_BYTES),
    cipher: new HeapBuffer(CHUNK_BYTES + CHUNK_OVERHEAD),
    data: new HeapBuffer(256),
    tag: new HeapBuffer(1),
  }
  buffers.data.set(chunkData)
  return { ...buffers, dataLength: chunkData.length }
}

/** Chunks of a document of `size` bytes. */
export function chunkCount(size: number): number {
  return Math.ceil(size / CHUNK_BYTES)
}

function tags(): { message: number; final: number } {
  return {
    message: sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
    final: sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL,
  }
}

function chunkData(place: DocumentPlace | PackagePlace, index: number): Bytes {
  if ('packageHead' in place) return packageChunkData(place.packageHead, index)
  const { vault, document } = place
  return context(domains.document, idBytes(vault), idBytes(document), index, u8(FORMAT_VERSION))
}

function checkLength(bytes: Uint8Array, length: number): void {
  if (bytes.length !== length) throw new RangeError('length')
}
