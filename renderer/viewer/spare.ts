/**
 * The next worker of a decoder that is slow to start: it has its code and has seen no document. Made ready once one was
 * wanted; before that nobody knows that it will be.
 */
export class Spare<T> {
  readonly #start: () => T
  #ready: T | null = null

  constructor(start: () => T) {
    this.#start = start
  }

  take(): T {
    const made = this.#ready ?? this.#start()
    this.#ready = null
    return made
  }

  /** @param prepare what a spare one is told beforehand, and one that is wanted at once is not */
  makeReady(prepare: (made: T) => void = () => undefined): void {
    if (this.#ready !== null) return
    this.#ready = this.#start()
    prepare(this.#ready)
  }
}
