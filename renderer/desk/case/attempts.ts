import { SverkaError, toFailure, type Failure } from '../../../preload/contract/errors.ts'
import type { CaseStore, Doing } from './store.ts'

/** How the acts of a case fail: one at a time, and with a sentence where a person asked for them. */
export class Attempts {
  readonly #store: CaseStore

  constructor(store: CaseStore) {
    this.#store = store
  }

  /** One act at a time: a second press while one is under way does nothing. */
  async one(doing: Doing, work: () => Promise<void>): Promise<boolean> {
    if (this.#store.getState().doing !== null) return false
    this.#store.setState({ doing })
    try {
      return await this.complaining(work)
    } finally {
      this.#store.setState({ doing: null })
    }
  }

  /** A person's own act: its failure is told, its success takes away what was told before. */
  async complaining(work: () => Promise<void>): Promise<boolean> {
    const done = await this.heeding(work)
    if (done) this.#store.setState({ complaint: null })
    return done
  }

  /** Work beside a person's own: its failure is told, its success takes no sentence away that they still read. */
  async heeding(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      this.#complain(toFailure(error))
      return false
    }
  }

  /** Work nobody asked for: it fails without a word, unless the mistake is our own. */
  async quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof SverkaError)) throw error
    }
  }

  #complain(complaint: Failure): void {
    // A vault being locked takes the screen with it.
    if (complaint.code !== 'LOCKED') this.#store.setState({ complaint })
  }
}
