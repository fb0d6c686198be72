import { SverkaError } from '../../../preload/contract/errors.ts'
import { zero, type Bytes } from '../format/sodium.ts'

/**
 * Reads a Blob from its beginning, in parts of the caller's choice, through one buffer: memory that is fresh for every
 * part costs several times what is then done with it.
 */
export class ByteReader {
  readonly #reader: ReadableStreamBYOBReader
  #buffer: ArrayBuffer

  /** @param most bytes of one part */
  constructor(blob: Blob, most: number) {
    this.#reader = blob.stream().getReader({ mode: 'byob' })
    this.#buffer = new ArrayBuffer(most)
  }

  /**
   * Exactly the next `length` bytes, in an array that is good until the next call.
   * @throws SverkaError FILE_UNREADABLE where they cannot be had
   */
  async next(length: number): Promise<Bytes> {
    for (let filled = 0; filled < length;) {
      filled += await this.#read(filled, length - filled)
    }
    return new Uint8Array(this.#buffer, 0, length)
  }

  /** Zeroes the buffer. Always to be called. */
  async close(): Promise<void> {
    // A stream that failed keeps the buffer it was lent.
    if (!this.#buffer.detached) zero(new Uint8Array(this.#buffer))
    // Of a stream that failed, this tells the failure once more.
    await this.#reader.cancel().catch(() => undefined)
  }

  async #read(from: number, most: number): Promise<number> {
    const given = new Uint8Array(this.#buffer, from, most)
    const read = await this.#reader.read(given).catch(() => null)
    if (read?.value === undefined || read.done) throw new SverkaError('FILE_UNREADABLE')
    // The stream took the buffer over and gives it back in another.
    this.#buffer = read.value.buffer
    return read.value.length
  }
}
