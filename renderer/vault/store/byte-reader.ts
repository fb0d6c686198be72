import { SverkaError } from '../../../preload/contract/errors.ts'
import type { Bytes } from '../format/sodium.ts'

/**
 * Reads a Blob from its beginning, in parts of the caller's choice, into memory of the caller's: what is fresh for every
 * part costs several times what is then done with it.
 */
export class ByteReader {
  readonly #reader: ReadableStreamBYOBReader

  constructor(blob: Blob) {
    this.#reader = blob.stream().getReader({ mode: 'byob' })
  }

  /**
   * Exactly the next `length` bytes, from the beginning of a buffer which is that of `into` under another name.
   * @throws SverkaError FILE_UNREADABLE where they cannot be had; the buffer is then gone as well
   */
  async next(length: number, into: ArrayBuffer): Promise<Bytes> {
    let buffer = into
    for (let filled = 0; filled < length;) {
      const read = await this.#reader.read(new Uint8Array(buffer, filled, length - filled)).catch(() => null)
      if (read?.value === undefined || read.done) throw new SverkaError('FILE_UNREADABLE')
      buffer = read.value.buffer
      filled += read.value.length
    }
    return new Uint8Array(buffer, 0, length)
  }

  /** Always to be called. */
  async close(): Promise<void> {
    // Of a stream that failed, this tells the failure once more.
    await this.#reader.cancel().catch(() => undefined)
  }
}
