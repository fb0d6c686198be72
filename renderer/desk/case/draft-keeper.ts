import type { Session } from '../../vault/client/api.ts'
import type { Vault } from '../app/vault.ts'
import type { Attempts } from './attempts.ts'
import { draftOf } from './drafts.ts'
import { mayWork } from './rules.ts'
import type { CaseStore } from './store.ts'

/** Milliseconds after the last change; the demand is a second. */
const delay = 500

/** Gives the vault what is typed and chosen but not recorded, soon after it changed. */
export class DraftKeeper {
  readonly #id: string
  readonly #vault: Vault
  readonly #session: Session
  readonly #store: CaseStore
  readonly #attempts: Attempts
  #timer: ReturnType<typeof setTimeout> | undefined
  #unsaved = false

  constructor(on: { id: string; vault: Vault; session: Session; store: CaseStore; attempts: Attempts }) {
    this.#id = on.id
    this.#vault = on.vault
    this.#session = on.session
    this.#store = on.store
    this.#attempts = on.attempts
  }

  changed(): void {
    this.#unsaved = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), delay)
  }

  /** What waits, now: before a lock, and when the screen is left. */
  async save(): Promise<void> {
    clearTimeout(this.#timer)
    const state = this.#store.getState()
    if (!this.#unsaved || state.view === null || !mayWork(state.view, this.#session)) return
    this.#unsaved = false
    await this.#attempts.quietly(() => this.#vault.call('draft.write', [this.#id, draftOf(state)]))
  }

  /** The case was decided: there is nothing half done any more. */
  drop(): void {
    clearTimeout(this.#timer)
    this.#unsaved = false
  }
}
