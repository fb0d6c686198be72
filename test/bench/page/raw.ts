import { CHUNK_BYTES, CHUNK_OVERHEAD } from '../../../renderer/vault/format/constants.ts'
import { sodium } from '../../../renderer/vault/format/sodium.ts'

interface Heap {
  HEAPU8: Uint8Array
  _malloc(bytes: number): number
  _crypto_secretstream_xchacha20poly1305_init_pull(state: number, header: number, key: number): number
  _crypto_secretstream_xchacha20poly1305_push(...addressesAndLengths: number[]): number
  _crypto_secretstream_xchacha20poly1305_pull(...addressesAndLengths: number[]): number
}

/**
 * The denominators: libsodium's own functions on bytes that lie in its heap already. No copy in, none out, no array,
 * and every time the same megabyte, so that it is in the processor's cache.
 */
export class RawStream {
  readonly #heap = (sodium as unknown as { libsodium: Heap }).libsodium
  readonly #state = this.#heap._malloc(52)
  readonly #header = this.#heap._malloc(24)
  readonly #key = this.#heap._malloc(32)
  readonly #plain = this.#heap._malloc(CHUNK_BYTES)
  readonly #cipher = this.#heap._malloc(CHUNK_BYTES + CHUNK_OVERHEAD)
  readonly #data = this.#heap._malloc(dataBytes)

  constructor() {
    this.#heap.HEAPU8.fill(7, this.#header, this.#header + 24)
    this.#heap.HEAPU8.fill(9, this.#key, this.#key + 32)
  }

  seal(chunks: number): number {
    const before = performance.now()
    this.#begin()
    for (let i = 0; i < chunks; i++) this.#push()
    return performance.now() - before
  }

  open(chunks: number): number {
    this.#begin()
    this.#push()
    const before = performance.now()
    for (let i = 0; i < chunks; i++) {
      this.#begin()
      if (this.#pull() !== 0) throw new Error('the raw stream does not open')
    }
    return performance.now() - before
  }

  #begin(): void {
    this.#heap._crypto_secretstream_xchacha20poly1305_init_pull(this.#state, this.#header, this.#key)
  }

  #push(): void {
    const [state, to, from] = [this.#state, this.#cipher, this.#plain]
    // 64-bit lengths are two words.
    this.#heap._crypto_secretstream_xchacha20poly1305_push(
      ...[state, to, 0, from, CHUNK_BYTES, 0, this.#data, dataBytes, 0, 0],
    )
  }

  #pull(): number {
    const [state, to, from] = [this.#state, this.#plain, this.#cipher]
    return this.#heap._crypto_secretstream_xchacha20poly1305_pull(
      ...[state, to, 0, 0, from, CHUNK_BYTES + CHUNK_OVERHEAD, 0, this.#data, dataBytes, 0],
    )
  }
}

/** As long as the additional data of one of our chunks. */
const dataBytes = 79
