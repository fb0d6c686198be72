import { expect } from 'vitest'
import { outcomeFault, readChain, type OutcomeFault } from '../../../../preload/contract/authority.ts'
import { outcome as outcomeSchema } from '../../../../preload/contract/outcome.ts'
import type { CaseOutcome } from '../../../../renderer/domain/vocabulary.ts'
import type { IntakeResult } from '../../../../renderer/vault/client/api.ts'
import { verifyEd25519 } from '../../../../renderer/vault/keys/signing.ts'
import { enrolSender, makePackageKey, packagesStanding } from '../../../../renderer/vault/people/packages.ts'
import { checkVault } from '../../../../renderer/vault/upkeep/check.ts'
import { copyDisk, layDisk, type DiskCopy } from '../../vault/support/disk.ts'
import { quiet } from '../../vault/support/elsewhere.ts'
import { askOf } from '../../vault/support/vault.ts'
import { accept, fileOf, refuse } from './master.ts'
import { clock, Workstation, type Later } from './room.ts'

type Name = 'A' | 'B'
type Somebody = 'representative' | 'reviewer' | Later

/**
 * Two vaults that know of each other what representatives enrolled, and nothing else: one page, two disks in turn. A case
 * goes from A to B in one file, and what B found comes back in another.
 */
export class TwoStations {
  readonly stations = { A: new Workstation(), B: new Workstation() }
  readonly keys = { A: '', B: '' }
  readonly #disks: Partial<Record<Name, DiskCopy>> = {}
  #here: Name = 'A'

  get station(): Workstation {
    return this.stations[this.#here]
  }

  /** Both, with each other's keys; a representative is there at A. Nothing is sampled. */
  async found(): Promise<void> {
    for (const name of ['A', 'B'] as const) {
      this.#here = name
      const one = this.stations[name]
      await one.found()
      await one.unlock('representative')
      clock.now += 60_000
      await makePackageKey(one.opened.office, askOf(one.desk))
      this.keys[name] = packagesStanding(one.opened.office).key?.file ?? ''
      await one.call('sample.set', [0])
      if (name === 'A') await this.#putAway()
    }
    await enrolSender(this.station.opened.office, askOf(this.station.desk), this.keys.A)
    await this.at('A', 'representative')
    await enrolSender(this.station.opened.office, askOf(this.station.desk), this.keys.B)
  }

  /** The disk of one is put away, and the other's is laid; somebody unlocks there. */
  readonly at = async (name: Name, who: Somebody): Promise<Workstation> => {
    await this.#putAway()
    const copy = this.#disks[name]
    if (copy === undefined) throw new Error('not founded')
    await layDisk(copy)
    this.#here = name
    await this.station.unlock(who)
    return this.station
  }

  async #putAway(): Promise<void> {
    await this.station.lock()
    this.#disks[this.#here] = await copyDisk(this.station.desk.keyring.file)
  }

  /** Another hour of work: outcomes rest for as long again. */
  later(): void {
    clock.now += 60_000
    for (const one of Object.values(this.stations)) one.sync.restingMinutes = 60
  }

  /** What was saved last where somebody is now. */
  newest(): File {
    const file = this.station.desk.saved.files.at(-1)
    if (file === undefined) throw new Error('nothing was saved')
    return fileOf('sverka.svcase', file)
  }

  take(file: File): Promise<IntakeResult> {
    return this.station.call('package.take', [{ package: { from: 'file', file }, noteUnreadable: [] }])
  }

  /** B takes a request in, somebody there comes to that, and returns it. */
  async answered(
    file: File,
    outcome: Extract<CaseOutcome, 'certified' | 'declined'>,
    who: Somebody = 'reviewer',
  ): Promise<{ id: string; file: File }> {
    await this.at('B', who)
    const { case: id } = await this.take(file)
    await this.decided(id, outcome)
    expect(await this.station.call('review.return', [id])).toMatchObject({ state: 'returned' })
    return { id, file: this.newest() }
  }

  /** Whoever is there claims a case that came from the other, and comes to that. */
  async decided(id: string, outcome: Extract<CaseOutcome, 'certified' | 'declined'>): Promise<void> {
    const { station: b } = this
    const view = await b.call('case.claim', [{ case: id, untied: true }])
    for (const [place, { id: document }] of view.documents.entries()) {
      if (outcome === 'declined' && place === 0) await refuse(b, view, document)
      else await accept(b, view, document)
    }
    const decided = await b.call('case.decide', [{ case: id, outcome }])
    expect(decided).toMatchObject({ state: 'held', outcome: null, decision: { outcome } })
  }
}

/** The only other workstation that is known there. */
export const peerOf = (one: Workstation): string => one.vault.peers()[0]?.peer ?? ''

/** Of each document its kind, and the size and commitment of its bytes. */
export async function plainDocuments(one: Workstation, id: string): Promise<unknown[]> {
  const { documents } = await one.vault.readCase(id)
  return documents.map(({ kind, content }) => [
    kind,
    content.state === 'stored' ? [content.size, content.commitment] : content.state,
  ])
}

/** What gate and server would have against the outcome that the case came to. */
export async function faultOf(one: Workstation, id: string): Promise<OutcomeFault | null> {
  const outcome = outcomeSchema.parse((await one.vault.readCase(id)).outcomes.at(-1)?.outcome)
  const { statements, rootKey, vault } = one.vault.chain()
  return outcomeFault(outcome, readChain(statements, rootKey, vault, verifyEd25519), verifyEd25519)
}

/** What Check vault finds damaged. */
export async function damagedIn(one: Workstation): Promise<readonly unknown[]> {
  const report = await checkVault(one.opened.upkeep, 'representative', askOf(one.desk), quiet())
  return report.damaged
}
