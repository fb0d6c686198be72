import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { Args, CaseRoomDeps, CaseRoomModule, Result } from '../cases-border.ts'
import { weighPassphrase } from '../format/passphrase.ts'
import { unlockVault } from '../keys/unlock.ts'
import type { Header } from '../store/header.ts'
import { diskOf } from '../store/space.ts'
import type { Ground } from '../store/status.ts'
import { destructionsAfter, type LaterDestruction } from './later-journal.ts'
import { lookAtBackup, openBackup, type Looked } from './open-backup.ts'
import type { Pace } from './parts.ts'
import { restoreInMemory, type Restoration } from './restore.ts'
import { writeRestored } from './write-restored.ts'

/** What restoring needs of the sessions, of which none is open. */
export interface Surroundings {
  ground(): Promise<Ground>
  /** For an account made now. */
  withDevice<T>(work: (device: Uint8Array | null) => Promise<T>): Promise<T>
}

/** From a backup to a vault, where there is none. */
export class Restoring<Record extends object> {
  readonly #module: CaseRoomModule<Record>
  readonly #deps: CaseRoomDeps
  readonly #around: Surroundings

  constructor(module: CaseRoomModule<Record>, deps: CaseRoomDeps, around: Surroundings) {
    this.#module = module
    this.#deps = deps
    this.#around = around
  }

  async look([file, later]: Args<'restore.look'>, pace: Pace): Promise<Result<'restore.look'>> {
    const looked = await this.#restorable(file, pace)
    const { preamble, manifest } = looked
    const records = (name: string): number =>
      manifest.sections.find((section) => section.name === name)?.records ?? 0
    return {
      at: preamble.at,
      workstation: { ...preamble.workstation },
      cases: records('cases'),
      documents: records('wraps'),
      entries: manifest.log.size,
      destroyedLater: later === null ? 0 : (await destructionsAfter(later, looked)).length,
      escrow: looked.keyring.escrow !== undefined,
    }
  }

  /** Everything is judged before the first row is written; another's vault, or one that is here, is never touched. */
  async use(order: Args<'restore.use'>[0], pace: Pace): Promise<void> {
    const { file, later, by, groups, login, passphrase } = order
    if (!weighPassphrase(passphrase).enough) throw new SverkaError('WEAK_PASSPHRASE', ['representative'])
    const looked = await this.#restorable(file, pace)
    const backup = openBackup(looked, by, groups)
    try {
      const destroyed = later === null ? [] : await destructionsAfter(later, looked)
      await this.#around.withDevice(async (device) => {
        const clock = this.#deps.now()
        const restored = await restoreInMemory(backup, { login, passphrase }, { clock, device })
        await writeRestored(
          { file, signature: looked.manifest.signature, pace },
          restored,
          () => this.#destroyAgain(restored, passphrase, device, destroyed),
          this.#deps.askDesk,
        )
      })
    } finally {
      backup.close()
    }
  }

  /** By the new representative, before the vault is one that anybody can open. */
  async #destroyAgain(
    { header, keyringFile }: Restoration,
    passphrase: string,
    device: Uint8Array | null,
    destroyed: readonly LaterDestruction[],
  ): Promise<Header> {
    const [representative] = header.accounts
    if (destroyed.length === 0 || representative === undefined) return header
    const vault = await unlockVault(
      { account: representative.account, passphrase },
      {
        ...{ header, keyringFile, device, recordSchema: this.#module.caseRecord },
        ...{ clock: this.#deps.now, disk: diskOf(this.#deps.askDesk) },
      },
    )
    const room = this.#module.createCaseRoom(vault.open, this.#deps)
    try {
      await vault.listLoaded()
      await room.destroyAgain(destroyed)
      await vault.lock()
    } finally {
      room.close()
      vault.close()
    }
    return vault.header()
  }

  /** A backup that may be laid down here: nothing is, or this very vault's store was lost from under its keyring. */
  async #restorable(file: File, pace: Pace): Promise<Looked> {
    const lost = await this.#emptyOrLost()
    const looked = await lookAtBackup(file, pace)
    const { vault, rootKey } = looked.preamble
    if (lost !== null && (lost.vault !== vault || lost.rootKey !== rootKey))
      throw new SverkaError('STORE_LOST')
    return looked
  }

  /** The keyring that is here without its vault, null where nothing is. @throws SverkaError WRONG_STATE where a vault is */
  async #emptyOrLost(): Promise<KeyringFile | null> {
    const keyring = (): Promise<KeyringFile | null> => this.#deps.askDesk('keyring.read')
    try {
      if ((await this.#around.ground()).state !== 'empty') throw new SverkaError('WRONG_STATE')
      return await keyring()
    } catch (error) {
      if (error instanceof SverkaError && error.code === 'STORE_LOST') return await keyring()
      throw error
    }
  }
}
