import { SverkaError } from '../../../preload/contract/errors.ts'
import { zero, type Bytes } from '../format/sodium.ts'

/** One Blob is to be read: a port for its parts, and the keys of the hashes that are wanted of it. */
export interface PartsOrder {
  readonly port: MessagePort
  readonly blob: Blob
  /** What is to be read, even where there turns out to be less. */
  readonly size: number
  readonly partBytes: number
  readonly keys: readonly Bytes[]
}
/** A buffer to be filled with the next part, or the end. */
export type PartsMessage = ArrayBuffer | 'end'
export type PartsAnswer = Bytes | { readonly digests: Bytes[] } | 'unreadable' | 'ended'

/** One part is being read, one is on its way, one is worked with. */
const mostBuffers = 3

let worker: Worker | null = null

const news = (): PromiseWithResolvers<undefined> => Promise.withResolvers<undefined>()

/** Starts the worker that reads; the first who reads need not wait for it then. */
export function readBeside(): Worker {
  worker ??= new Worker(new URL('./blob-parts.worker.ts', import.meta.url), { type: 'module' })
  return worker
}

/**
 * A Blob in parts, read by a worker beside, which hashes them as well where keys are given: reading, hashing and
 * what is done with the bytes here cost about the same each. The parts come and go in the same few buffers, since
 * memory that is fresh for every part costs several times what is then done with it.
 */
export class BlobParts {
  readonly #beside: Worker
  readonly #port: MessagePort
  readonly #parts: Bytes[] = []
  #unasked: number
  #left: number
  #digests: Bytes[] | null = null
  #state: 'reading' | 'unreadable' | 'failed' | 'ending' | 'ended' = 'reading'
  #told = news()

  /**
   * @param partBytes of every part but the last, which may be shorter
   * @param keys of the hashes, 32 bytes each; not kept
   * @param beside another worker, for tests
   */
  constructor(blob: Blob, partBytes: number, keys: readonly Uint8Array[] = [], beside = readBeside()) {
    const { port1, port2 } = new MessageChannel()
    this.#beside = beside
    this.#port = port1
    this.#port.onmessage = ({ data }: MessageEvent<PartsAnswer>) => this.#hear(data)
    beside.addEventListener('error', this.#fail)
    const { size } = blob
    const order = { port: port2, blob, size, partBytes, keys: keys.map((key) => new Uint8Array(key)) }
    // Transferred, so that no copy stays on this side.
    beside.postMessage(order satisfies PartsOrder, [port2, ...order.keys.map(({ buffer }) => buffer)])
    this.#left = this.#unasked = Math.ceil(size / partBytes)
    const buffers = Math.min(mostBuffers, this.#left)
    for (let made = 0; made < buffers; made++) this.#ask(new ArrayBuffer(Math.min(partBytes, size)))
  }

  /** Parts that `next` has not given yet. */
  get left(): number {
    return this.#left
  }

  /** In order, from the beginning; to be given back. @throws SverkaError FILE_UNREADABLE, INTERNAL */
  async next(): Promise<Bytes> {
    if (this.#left === 0) throw new SverkaError('FILE_UNREADABLE')
    const part = await this.#when(() => this.#parts.shift())
    this.#left--
    return part
  }

  giveBack(part: Bytes): void {
    this.#ask(part.buffer)
  }

  /** Of the whole, once its last part was read, in the order of the keys. @throws as `next` */
  digests(): Promise<Bytes[]> {
    return this.#when(() => this.#digests ?? undefined)
  }

  /** Zeroes what is in memory of it. Always to be called. */
  async end(): Promise<void> {
    zero(...this.#parts)
    if (this.#state !== 'failed') {
      this.#state = 'ending'
      this.#say('end')
      await this.#when(() => this.#state === 'ended' || undefined).catch(() => undefined)
    }
    this.#port.close()
    this.#beside.removeEventListener('error', this.#fail)
  }

  #hear(answer: PartsAnswer): void {
    if (answer === 'ended') this.#state = answer
    else if (answer === 'unreadable') this.#state = this.#state === 'reading' ? answer : this.#state
    else if ('digests' in answer) this.#digests = answer.digests
    else if (this.#state === 'reading') this.#parts.push(answer)
    else zero(answer)
    this.#told.resolve(undefined)
  }

  #ask(buffer: ArrayBuffer): void {
    if (this.#unasked > 0 && this.#state === 'reading') {
      this.#unasked--
      this.#say(buffer, [buffer])
    } else {
      zero(new Uint8Array(buffer))
    }
  }

  #say(message: PartsMessage, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer)
  }

  async #when<T>(ready: () => T | undefined): Promise<T> {
    for (;;) {
      const found = ready()
      if (found !== undefined) return found
      if (this.#state === 'unreadable') throw new SverkaError('FILE_UNREADABLE')
      if (this.#state === 'failed' || this.#state === 'ended') throw new SverkaError('INTERNAL')
      this.#told = news()
      await this.#told.promise
    }
  }

  readonly #fail = (): void => {
    this.#state = 'failed'
    // The next who reads has another.
    if (worker === this.#beside) worker = null
    this.#told.resolve(undefined)
  }
}
