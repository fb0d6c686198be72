import { SverkaError } from '../../../preload/contract/errors.ts'
import type { upkeepSteps } from '../client/api.ts'
import type { Keyring } from '../keys/rings.ts'
import type { Signer } from '../keys/signing.ts'
import type { LogHead } from '../store/border.ts'
import type { Ledger } from '../store/commit.ts'
import type { Drafted } from '../store/journal.ts'

/** What work on the vault as a whole needs of an unlocked session. */
export interface UpkeepParts {
  readonly vault: string
  readonly rootKey: string
  readonly ledger: Ledger<unknown>
  readonly keyring: Keyring
  readonly signer: Pick<Signer, 'sign'>
  /** @throws SverkaError LOCKED */
  alive(): void
  /** Journals one event of the store's own. */
  tell(event: Drafted): Promise<LogHead>
  /** No transaction of the vault happens while `work` runs. */
  still<T>(work: () => Promise<T>): Promise<T>
}

export type Step = (typeof upkeepSteps)[number]

/** Long work: tells how far it is, and ends where it is told to. */
export class Pace {
  readonly #tell: (step: Step, done: number, all: number) => void
  readonly #signal: AbortSignal
  #last = -Infinity
  #step: Step | null = null

  constructor(tell: (step: Step, done: number, all: number) => void, signal: AbortSignal) {
    this.#tell = tell
    this.#signal = signal
  }

  /** @throws SverkaError CANCELLED */
  at(step: Step, done: number, all: number): void {
    if (this.#signal.aborted) throw new SverkaError('CANCELLED')
    const now = performance.now()
    // Ten times a second is as often as anybody can see.
    if (step === this.#step && done < all && now - this.#last < 100) return
    this.#last = now
    this.#step = step
    this.#tell(step, done, all)
  }
}
