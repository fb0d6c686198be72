import type { Source } from './document.ts'
import { Fault } from './fault.ts'
import type { BytesMessage } from './messages.ts'

/** Twice what intake admits: more is a mistake, and is not allocated. */
const mostBytes = 512 * 1024 * 1024
/** Names of closed openings that are remembered, so that bytes still under way for them are dropped. */
const mostClosed = 1024

type Arriving = {
  whole: PromiseWithResolvers<Source>
  source: Source | null
  received: number
}

/** Documents on their way in: chunks from the vault's port, assembled into one buffer under the opening's name. */
export class Openings {
  readonly #arriving = new Map<string, Arriving>()
  readonly #closed = new Set<string>()

  /**
   * The document once its last byte is here. Asking may come before the bytes. Rejects with Fault('broken') when the
   * bytes do not add up or the opening is closed.
   */
  whole(opening: string): Promise<Source> {
    return this.#closed.has(opening) ? Promise.reject(new Fault('broken')) : this.#at(opening).whole.promise
  }

  take(message: BytesMessage): void {
    if (this.#closed.has(message.opening)) return
    const entry = this.#at(message.opening)
    switch (message.kind) {
      case 'begin':
        this.#begin(entry, message)
        break
      case 'chunk':
        this.#chunk(entry, new Uint8Array(message.bytes))
        break
      case 'end':
        this.#end(entry)
        break
      case 'close':
        this.close(message.opening)
        break
    }
  }

  close(opening: string): void {
    const entry = this.#arriving.get(opening)
    this.#arriving.delete(opening)
    this.#closed.add(opening)
    for (const oldest of this.#closed) {
      if (this.#closed.size <= mostClosed) break
      this.#closed.delete(oldest)
    }
    if (entry !== undefined) this.#refuse(entry)
  }

  #at(opening: string): Arriving {
    const known = this.#arriving.get(opening)
    if (known !== undefined) return known
    const entry: Arriving = { whole: Promise.withResolvers<Source>(), source: null, received: 0 }
    // Nobody may be waiting yet.
    entry.whole.promise.catch(() => undefined)
    this.#arriving.set(opening, entry)
    return entry
  }

  #begin(entry: Arriving, { type, size }: { type: Source['type']; size: number }): void {
    if (entry.source !== null || size === 0 || size > mostBytes) {
      this.#refuse(entry)
      return
    }
    try {
      entry.source = { type, bytes: new Uint8Array(size) }
    } catch {
      // No memory for it: the same answer as for a document that cannot be shown.
      this.#refuse(entry)
    }
  }

  #chunk(entry: Arriving, bytes: Uint8Array): void {
    if (entry.source === null || entry.received + bytes.length > entry.source.bytes.length) {
      this.#refuse(entry)
      return
    }
    entry.source.bytes.set(bytes, entry.received)
    entry.received += bytes.length
  }

  #end(entry: Arriving): void {
    if (entry.source === null || entry.received !== entry.source.bytes.length) this.#refuse(entry)
    else entry.whole.resolve(entry.source)
  }

  #refuse(entry: Arriving): void {
    entry.source = null
    entry.whole.reject(new Fault('broken'))
  }
}
