import sodium from 'libsodium-wrappers'

export { sodium }

/**
 * To be awaited once by each entry before anything else of `format/` or `keys/` is called. Not a top-level await: a
 * worker whose module still evaluates loses the messages that come meanwhile.
 */
export const sodiumReady: Promise<void> = sodium.ready

export type Bytes = Uint8Array<ArrayBuffer>

/** libsodium's wrappers hand out arrays of their own, never shared ones; the declarations do not say so. */
export function owned(bytes: Uint8Array): Bytes {
  // The wrapper copies out of its heap with `new Uint8Array(length)`.
  return bytes as Bytes
}

export function randomBytes(length: number): Bytes {
  return owned(sodium.randombytes_buf(length))
}

export function zero(...arrays: readonly Uint8Array[]): void {
  for (const bytes of arrays) sodium.memzero(bytes)
}

/** libsodium's own functions by address, past the wrapper, which copies what it is given and what it gives. */
interface Heap {
  readonly HEAPU8: Uint8Array
  _malloc(bytes: number): number
  _free(address: number): void
  /** State, to, address for its length, from, length, 0, data, its length, 0, tag: a 64-bit length is two words. */
  _crypto_secretstream_xchacha20poly1305_push(...words: HeapCall): number
  /** State, to, address for its length, address for the tag, from, length, 0, data, its length, 0. */
  _crypto_secretstream_xchacha20poly1305_pull(...words: HeapCall): number
  /** To, address for its length, 0, from, length, 0, data, its length, 0, nonce, key. */
  _crypto_aead_xchacha20poly1305_ietf_decrypt(...words: [...HeapCall, Word]): number
}
type Word = number
type HeapCall = [Word, Word, Word, Word, Word, Word, Word, Word, Word, Word]

export function heap(): Heap {
  // The wrapper's own, undeclared, door.
  return (sodium as unknown as { libsodium: Heap }).libsodium
}

/** A part of libsodium's heap that is kept and used again: fresh memory costs more than the cipher itself. */
export class HeapBuffer {
  readonly length: number
  readonly address: number

  constructor(length: number) {
    this.length = length
    this.address = heap()._malloc(length)
    if (this.address === 0) throw new RangeError('no memory')
  }

  /** Looked up at every use, since a heap that grows is another array. Good until the next call of libsodium's. */
  view(length = this.length): Uint8Array {
    return heap().HEAPU8.subarray(this.address, this.address + length)
  }

  /** @throws RangeError where it does not fit */
  set(bytes: Uint8Array, at = 0): void {
    if (at + bytes.length > this.length) throw new RangeError('heap buffer')
    heap().HEAPU8.set(bytes, this.address + at)
  }

  zero(length = this.length): void {
    this.view(length).fill(0)
  }

  /** Zeroes it, and gives it back. */
  free(): void {
    this.zero()
    heap()._free(this.address)
  }
}

/** Zeroes and frees a state that the wrapper allocated and, having no destructor, would leave in its heap. */
export function freeState(state: unknown, length: number): void {
  const address = addressOf(state)
  heap().HEAPU8.fill(0, address, address + length)
  heap()._free(address)
}

export function addressOf(state: unknown): number {
  // Declared an object by the wrapper.
  if (typeof state !== 'number') throw new TypeError('a state of this wrapper is an address')
  return state
}
