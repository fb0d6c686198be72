import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  CHUNK_BYTES,
  CHUNK_OVERHEAD,
  FORMAT_VERSION,
  KEY_BYTES,
  STREAM_HEADER_BYTES,
  domains,
} from './constants.ts'
import { context, idBytes, u8 } from './context.ts'
import { freeState, owned, randomBytes, sodium, type Bytes } from './sodium.ts'

/** Which document a stream is; a chunk opens under no other. Ids as 32 hex characters. */
export interface DocumentPlace {
  readonly vault: string
  readonly document: string
}

/** sizeof(crypto_secretstream_xchacha20poly1305_state) */
const stateBytes = 52

export interface Sealer {
  /** 24 bytes, for the document's record. */
  readonly header: Bytes
  /** Ciphertext of one chunk: `CHUNK_BYTES` of plaintext, the last one 1 to `CHUNK_BYTES`. */
  push(chunk: Uint8Array, last: boolean): Bytes
  /** Zeroes the state; nothing can be pushed afterwards. Always to be called. */
  close(): void
}

/**
 * @param streamKey 32 bytes; not kept.
 * @param header given only where bytes must come out the same twice (test vectors).
 */
export function createSealer(
  streamKey: Uint8Array,
  place: DocumentPlace,
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
  return {
    header: new Uint8Array(header),
    push(chunk, last) {
      if (!open || ended) throw new TypeError('this stream is finished')
      if (chunk.length < 1 || chunk.length > CHUNK_BYTES || (!last && chunk.length !== CHUNK_BYTES)) {
        throw new RangeError('chunk')
      }
      ended = last
      const tag = last ? tags().final : tags().message
      const data = chunkData(place, index++)
      return owned(sodium.crypto_secretstream_xchacha20poly1305_push(state, chunk, data, tag))
    },
    close() {
      if (open) freeState(state, stateBytes)
      open = false
    },
  }
}

export interface Opener {
  /** Plaintext of the next chunk. @throws SverkaError DAMAGED */
  pull(cipher: Uint8Array): Bytes
  /** @throws SverkaError DAMAGED unless the chunk that was sealed as the last has been pulled. */
  end(): void
  /** Zeroes the state. Always to be called. */
  close(): void
}

/** @param header the 24 bytes of the document's record. @throws SverkaError DAMAGED */
export function createOpener(streamKey: Uint8Array, header: Uint8Array, place: DocumentPlace): Opener {
  checkLength(streamKey, KEY_BYTES)
  if (header.length !== STREAM_HEADER_BYTES) throw new SverkaError('DAMAGED')
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, streamKey)
  let index = 0
  let open = true
  let ended = false
  return {
    pull(cipher) {
      if (!open) throw new TypeError('this stream is closed')
      if (ended || cipher.length <= CHUNK_OVERHEAD || cipher.length > CHUNK_BYTES + CHUNK_OVERHEAD) {
        throw new SverkaError('DAMAGED')
      }
      const data = chunkData(place, index++)
      const pulled = sodium.crypto_secretstream_xchacha20poly1305_pull(state, cipher, data)
      if (pulled === false) throw new SverkaError('DAMAGED')
      const { message, tag } = pulled
      const full = cipher.length === CHUNK_BYTES + CHUNK_OVERHEAD
      if (tag !== tags().final && (tag !== tags().message || !full)) throw new SverkaError('DAMAGED')
      ended = tag === tags().final
      return owned(message)
    },
    end() {
      if (!ended) throw new SverkaError('DAMAGED')
    },
    close() {
      if (open) freeState(state, stateBytes)
      open = false
    },
  }
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

function chunkData({ vault, document }: DocumentPlace, index: number): Bytes {
  return context(domains.document, idBytes(vault), idBytes(document), index, u8(FORMAT_VERSION))
}

function checkLength(bytes: Uint8Array, length: number): void {
  if (bytes.length !== length) throw new RangeError('length')
}
