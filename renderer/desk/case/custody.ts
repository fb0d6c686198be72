import type { Vault, VaultResult } from '../app/vault.ts'
import { askAboutTie, askToClaim, candidateOf } from '../claiming/index.ts'
import type { Attempts } from './attempts.ts'
import type { OnCase } from './case-desk.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import { restored } from './drafts.ts'
import type { Looking } from './looking.ts'
import type { CaseStore } from './store.ts'

/** Whose the case is, and where it goes: claimed, released, handed on, sealed for another workstation. */
export class Custody {
  readonly #id: string
  readonly #vault: Vault
  readonly #store: CaseStore
  readonly #attempts: Attempts
  readonly #draft: DraftKeeper
  readonly #looking: Looking
  readonly #begin: () => Promise<void>

  constructor(on: OnCase) {
    this.#id = on.id
    this.#vault = on.vault
    this.#store = on.store
    this.#attempts = on.attempts
    this.#draft = on.draft
    this.#looking = on.looking
    this.#begin = on.begin
  }

  /** Puts the declaration before the person, who then has the case, or not. */
  async claim(): Promise<boolean> {
    const { view } = this.#store.getState()
    if (view === null) return false
    let answer = 'left'
    const done = await this.#attempts.one('claim', async () => {
      answer = await askToClaim(candidateOf(view))
      if (answer !== 'left') this.#store.setState({ view: await this.#vault.call('case.read', [this.#id]) })
    })
    if (done && answer === 'claimed') await this.#begin()
    return done && answer === 'claimed'
  }

  /** Of a case at work: something ties the person to the Master, and the case leaves them. */
  async declareTie(): Promise<boolean> {
    const { view } = this.#store.getState()
    if (view === null) return false
    await this.#looking.leave()
    return (await askAboutTie(candidateOf(view))) === 'tied'
  }

  async liftTie(account: string): Promise<boolean> {
    return this.#attempts.one('claim', async () => {
      this.#store.setState({ view: await this.#vault.call('case.liftTie', [{ case: this.#id, account }]) })
    })
  }

  async release(): Promise<boolean> {
    await this.#looking.leave()
    await this.#draft.save()
    return this.#attempts.one('release', () => this.#vault.call('case.release', [this.#id]))
  }

  /** Who may be given the case; null where the vault does not say, and then it is told why. */
  async heirs(): Promise<VaultResult<'case.heirs'> | null> {
    let found: VaultResult<'case.heirs'> | null = null
    await this.#attempts.complaining(async () => {
      found = await this.#vault.call('case.heirs', [this.#id])
    })
    return found
  }

  /** What is drawn, typed and chosen stays this person's, should they have it back. */
  async handOn(to: string): Promise<boolean> {
    await this.#looking.leave()
    await this.#draft.save()
    return this.#attempts.one('handOn', async () => {
      await this.#vault.call('case.handOn', [{ case: this.#id, to }])
    })
  }

  /** By whom it waits for, or a representative: it is anybody's. */
  async free(): Promise<boolean> {
    return this.#attempts.one('free', async () => {
      this.#store.setState({ view: await this.#vault.call('case.free', [this.#id]) })
    })
  }

  /** By who handed it on, with what they had typed. */
  async takeBack(): Promise<boolean> {
    const done = await this.#attempts.one('takeBack', async () => {
      const view = await this.#vault.call('case.takeBack', [this.#id])
      this.#store.setState({ view, ...restored(await this.#vault.call('draft.read', [this.#id]), { view }) })
    })
    if (done) await this.#begin()
    return done
  }

  /** Seals the case for another workstation; false also where the person chose no place for the file. */
  async sendAway(peer: string): Promise<boolean> {
    let sent = false
    await this.#attempts.one('send', async () => {
      await this.#looking.leave()
      const view = await this.#vault.call('review.send', [{ case: this.#id, peer }])
      sent = view !== null
      if (view !== null) this.#store.setState({ view })
    })
    return sent
  }

  async recall(): Promise<boolean> {
    return this.#attempts.one('send', async () => {
      this.#store.setState({ view: await this.#vault.call('review.recall', [this.#id]) })
    })
  }

  /** Seals the result for the workstation that asked; false also where the person chose no place for the file. */
  async returnResult(): Promise<boolean> {
    let returned = false
    await this.#attempts.one('send', async () => {
      await this.#looking.leave()
      const view = await this.#vault.call('review.return', [this.#id])
      returned = view !== null
      if (view !== null) this.#store.setState({ view })
    })
    return returned
  }
}
