import { nextTask } from './pace.ts'

/** Lower numbers go first; within one, the order of asking. */
export const urgency = { describe: 0, render: 1, 'read-lines': 1, preview: 2 } as const
export type Urgency = (typeof urgency)[keyof typeof urgency]

type Waiting = { urgency: Urgency; go: () => void }

/**
 * One decoding at a time, so that the page a person looks at is not slowed by previews nobody waits for, and memory
 * holds one picture in the making.
 */
export class Turns {
  #busy = false
  readonly #waiting: Waiting[] = []

  /** Runs `work` when its turn comes. An abort gives the turn on at once, even if the work does not stop. */
  async take<T>(urgency: Urgency, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await this.#turn(urgency, signal)
    try {
      signal.throwIfAborted()
      return await Promise.race([work(), rejectedBy(signal)])
    } finally {
      // A task later, so that a more urgent request, a cancel or a ping that came meanwhile is heard first.
      nextTask(() => this.#next())
    }
  }

  async #turn(urgency: Urgency, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (!this.#busy) {
      this.#busy = true
      return
    }
    const { promise, resolve, reject } = Promise.withResolvers<undefined>()
    const entry = { urgency, go: () => resolve(undefined) }
    const leave = (): void => {
      const at = this.#waiting.indexOf(entry)
      if (at === -1) return
      this.#waiting.splice(at, 1)
      reject(signal.reason)
    }
    signal.addEventListener('abort', leave)
    const later = this.#waiting.findIndex((other) => other.urgency > urgency)
    this.#waiting.splice(later === -1 ? this.#waiting.length : later, 0, entry)
    try {
      await promise
    } finally {
      signal.removeEventListener('abort', leave)
    }
  }

  #next(): void {
    const entry = this.#waiting.shift()
    if (entry === undefined) this.#busy = false
    else entry.go()
  }
}

const rejectedBy = async (signal: AbortSignal): Promise<never> => {
  const { promise, reject } = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  return promise
}
