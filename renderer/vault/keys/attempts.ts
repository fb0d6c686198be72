import { SverkaError } from '../../../preload/contract/errors.ts'
import type { Header } from '../store/header.ts'

type Attempts = Pick<Header, 'failedAttempts' | 'lastAttemptAt'>

const freeAttempts = 3
const firstWaitMs = 5_000
const longestWaitMs = 300_000

/** How long the next unlock waits after so many that failed, in milliseconds. */
export function waitAfter(failed: number): number {
  if (failed < freeAttempts) return 0
  return Math.min(firstWaitMs * 2 ** (failed - freeAttempts), longestWaitMs)
}

export interface Clocks {
  /** The wall's, which the header remembers over a restart. */
  readonly wall: () => number
  /** One that nobody sets. */
  readonly steady: () => number
}

/**
 * Keeps the wait between failed attempts. What the header says is taken over once, by the wall clock, and then counted
 * down by the steady one: whoever sets the clock while we run gains nothing, and one set back before we started never
 * makes the wait longer than it is.
 */
export class Waiting {
  readonly #clocks: Clocks
  #until: { attempts: string; steady: number } | null = null

  constructor(clocks: Clocks) {
    this.#clocks = clocks
  }

  /** Whole seconds until the next attempt may be made; 0: now. */
  secondsLeft({ failedAttempts, lastAttemptAt }: Attempts): number {
    const wait = waitAfter(failedAttempts)
    // A header that counts without a time was written before there was one.
    if (wait === 0 || lastAttemptAt === undefined) return 0
    const { wall, steady } = this.#clocks
    const attempts = `${failedAttempts} ${lastAttemptAt}`
    if (this.#until?.attempts !== attempts) {
      const passed = wall() - Date.parse(lastAttemptAt)
      this.#until = { attempts, steady: steady() + Math.min(Math.max(wait - passed, 0), wait) }
    }
    return Math.max(Math.ceil((this.#until.steady - steady()) / 1000), 0)
  }

  /** @throws SverkaError TOO_MANY_ATTEMPTS with the seconds left */
  check(attempts: Attempts): void {
    const left = this.secondsLeft(attempts)
    if (left > 0) throw new SverkaError('TOO_MANY_ATTEMPTS', [String(left)])
  }
}

/** The header while an attempt is made. */
export function attempted(header: Header, at: number): Header {
  return {
    ...header,
    failedAttempts: header.failedAttempts + 1,
    lastAttemptAt: new Date(at).toISOString(),
  }
}

/** The header after one that succeeded. */
export function unattempted(header: Header): Header {
  const next: Header = { ...header, failedAttempts: 0 }
  delete next.lastAttemptAt
  return next
}
