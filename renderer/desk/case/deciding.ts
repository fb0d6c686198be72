import type { CaseOutcome } from '../../domain/vocabulary.ts'
import type { CaseView, Session } from '../../vault/client/api.ts'
import type { Vault } from '../app/vault.ts'
import type { Attempts } from './attempts.ts'
import type { OnCase } from './case-desk.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import type { Looking } from './looking.ts'
import { mayLook } from './rules.ts'
import type { CaseStore } from './store.ts'

/** What becomes of the case as a whole: the decision, what a second person says to it, and an appeal. */
export class Deciding {
  readonly #id: string
  readonly #vault: Vault
  readonly #session: Session
  readonly #store: CaseStore
  readonly #attempts: Attempts
  readonly #draft: DraftKeeper
  readonly #looking: Looking
  readonly #begin: () => Promise<void>

  constructor(on: OnCase) {
    this.#id = on.id
    this.#vault = on.vault
    this.#session = on.session
    this.#store = on.store
    this.#attempts = on.attempts
    this.#draft = on.draft
    this.#looking = on.looking
    this.#begin = on.begin
  }

  chooseOutcome(outcome: CaseOutcome): void {
    this.#store.setState({ outcome })
  }

  /** The decision; the case as it then stands, or null where the vault refused. */
  async decide(): Promise<CaseView | null> {
    const { outcome } = this.#store.getState()
    if (outcome === null) return null
    let decided: CaseView | null = null
    await this.#attempts.one('decide', async () => {
      await this.#looking.leave()
      decided = await this.#vault.call('case.decide', [{ case: this.#id, outcome }])
      this.#draft.drop()
      this.#store.setState({ view: decided, outcome: null, typing: {}, verdicts: {} })
    })
    return decided
  }

  async confirm(agree: boolean): Promise<CaseView | null> {
    let after: CaseView | null = null
    await this.#attempts.one('confirm', async () => {
      await this.#looking.leave()
      after = await this.#vault.call('case.confirm', [{ case: this.#id, agree }])
      this.#store.setState({ view: after })
    })
    return after
  }

  async undo(): Promise<boolean> {
    const { view } = this.#store.getState()
    const wasShut = view !== null && !mayLook(view, this.#session)
    const done = await this.#attempts.one('undo', async () => {
      this.#store.setState({ view: await this.#vault.call('case.undo', [this.#id]) })
    })
    // Back from a second review that nobody began, or from between two: the documents open again.
    if (done && wasShut) await this.#begin()
    return done
  }

  async appeal(text: string): Promise<boolean> {
    return this.#attempts.one('appeal', async () => {
      await this.#looking.leave()
      this.#store.setState({ view: await this.#vault.call('case.appeal', [{ case: this.#id, text }]) })
    })
  }

  /** The representative's word between two reviews. */
  async settle(choice: 'first' | 'second' | 'neither'): Promise<CaseView | null> {
    let after: CaseView | null = null
    await this.#attempts.one('confirm', async () => {
      await this.#looking.leave()
      after = await this.#vault.call('case.settle', [{ case: this.#id, choice }])
      this.#store.setState({ view: after })
    })
    return after
  }

  /** The representative is the second person, there being nobody else. */
  async stepIn(): Promise<boolean> {
    const done = await this.#attempts.one('confirm', async () => {
      this.#store.setState({ view: await this.#vault.call('case.stepIn', [this.#id]) })
    })
    if (done) await this.#begin()
    return done
  }
}
