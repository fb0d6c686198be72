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

interface Heap {
  HEAPU8: Uint8Array
  _free(address: number): void
}

/** Zeroes and frees a state that the wrapper allocated and, having no destructor, would leave in its heap. */
export function freeState(state: unknown, length: number): void {
  // `libsodium` is the wrapper's own, undeclared, door to its heap; a state is declared an object and is an address.
  const { libsodium } = sodium as unknown as { libsodium: Heap }
  if (typeof state !== 'number') throw new TypeError('a state of this wrapper is an address')
  libsodium.HEAPU8.fill(0, state, state + length)
  libsodium._free(state)
}
