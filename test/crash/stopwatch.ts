import { performance } from 'node:perf_hooks'

/** Where the campaign's own time goes: so that who wants it quicker knows where to look. */
export class Stopwatch {
  readonly #spent = new Map<string, { times: number; ms: number }>()

  async time<T>(what: string, work: Promise<T>): Promise<T> {
    const from = performance.now()
    try {
      return await work
    } finally {
      const { times, ms } = this.#spent.get(what) ?? { times: 0, ms: 0 }
      this.#spent.set(what, { times: times + 1, ms: ms + performance.now() - from })
    }
  }

  /** The most expensive first. */
  told(): string {
    return [...this.#spent]
      .toSorted(([, a], [, b]) => b.ms - a.ms)
      .map(([what, { times, ms }]) => `${what} ${times} × ${(ms / times / 1000).toFixed(1)} s`)
      .join(', ')
  }
}
