import { SverkaError } from '../../preload/contract/errors.ts'
import type { Args, CaseRoom, CaseRoomDeps, CaseRoomModule, Result } from './cases-border.ts'
import type { VaultStatus } from './client/api.ts'
import { weighPassphrase } from './format/passphrase.ts'
import { cleanGroup } from './format/sheet.ts'
import { zero } from './format/sodium.ts'
import { foundInMemory, type Founding, type FoundingWish } from './keys/founding.ts'
import { newId } from './keys/statements.ts'
import { unlockVault } from './keys/unlock.ts'
import { writeFounding } from './store/found.ts'
import type { Header } from './store/header.ts'
import { Mutex } from './store/mutex.ts'
import type { OpenedVault } from './store/open-vault.ts'
import { demandSpace, withSpace, writingReserve } from './store/space.ts'
import { lookAround, type Ground } from './store/status.ts'

export interface Opened {
  readonly vault: Pick<OpenedVault<never>, 'listLoaded' | 'lock' | 'close'> & {
    readonly open: Pick<OpenedVault<never>['open'], 'journal' | 'list'>
  }
  readonly room: CaseRoom
  readonly header: Header
}

/** Founding, unlocking and locking, of which no two overlap; holds the one open vault. */
export class Sessions<Record extends object> {
  readonly #module: CaseRoomModule<Record>
  readonly #deps: CaseRoomDeps
  readonly #turns = new Mutex()
  #founding: Founding | null = null
  #opened: Opened | null = null

  constructor(module: CaseRoomModule<Record>, deps: CaseRoomDeps) {
    this.#module = module
    this.#deps = deps
  }

  /** @throws SverkaError LOCKED */
  get opened(): Opened {
    if (this.#opened === null) throw new SverkaError('LOCKED')
    return this.#opened
  }

  async status(): Promise<VaultStatus> {
    if (this.#opened !== null) return statusOf('open', this.#opened.header)
    try {
      const found = await this.#ground()
      return found.state === 'empty' ? { state: 'empty' } : statusOf('locked', found.header)
    } catch (error) {
      return { state: 'unusable', code: error instanceof SverkaError ? error.code : 'INTERNAL' }
    }
  }

  prepareFounding(wish: FoundingWish): Promise<Result<'prepareFounding'>> {
    return this.#turns.run(async () => {
      const found = await this.#ground()
      if (found.state !== 'empty') throw new SverkaError('WRONG_STATE')
      checkWish(wish)
      this.#forgetFounding()
      const device = await this.#deviceSecret()
      const vault = found.interrupted ?? newId()
      const founding = await foundInMemory(wish, { vault, at: this.#instant(), device })
      if (device !== null) zero(device)
      this.#founding = founding
      return { groups: [...founding.sheet], fingerprint: [...founding.fingerprint] }
    })
  }

  found(typed: readonly string[]): Promise<void> {
    return this.#turns.run(async () => {
      const founding = this.#founding
      const found = await this.#ground()
      if (founding === null || found.state !== 'empty') throw new SverkaError('WRONG_STATE')
      const wrong = founding.sheet.flatMap((group, i) =>
        cleanGroup(typed[i] ?? '') === group ? [] : [String(i + 1)],
      )
      if (wrong.length > 0) throw new SverkaError('RECOVERY_MISMATCH', wrong)
      await writeFounding(founding, this.#instant(), this.#deps.askDesk)
      this.#forgetFounding()
    })
  }

  unlock(login: Args<'unlock'>[0]): Promise<Result<'unlock'>> {
    return this.#turns.run(async () => {
      const found = this.#opened === null ? await this.#ground() : null
      if (found?.state !== 'vault') throw new SverkaError('WRONG_STATE')
      const { header, keyring: keyringFile } = found
      const device = header.accounts.some((account) => account.device) ? await this.#deviceSecret() : null
      const vault = await unlockVault(login, {
        header,
        keyringFile,
        device,
        recordSchema: this.#module.caseRecord,
        clock: this.#deps.now,
        onFailedWrite: (failed) => void this.#writeFailed(failed),
      })
      if (device !== null) zero(device)
      try {
        const chain = vault.open.chain().statements.map((statement) => ({ ...statement }))
        await this.#deps.askDesk('chain.publish', chain)
      } catch (error) {
        vault.close()
        throw error
      }
      const open = withSpace(vault.open, this.#deps.askDesk)
      this.#opened = { vault, room: this.#module.createCaseRoom(open, this.#deps), header }
      return vault.open.session
    })
  }

  lock(): Promise<void> {
    return this.#turns.run(async () => {
      this.#forgetFounding()
      if (this.#opened === null) return
      const { vault, room } = this.#opened
      this.#opened = null
      room.close()
      await vault.lock()
    })
  }

  #forgetFounding(): void {
    this.#founding?.close()
    this.#founding = null
  }

  /** @throws SverkaError also STORE_FULL and what main refuses the store for: it is not so much as opened then. */
  async #ground(): Promise<Ground> {
    await demandSpace(this.#deps.askDesk)
    return await lookAround(() => this.#deps.askDesk('keyring.read'))
  }

  /** Main opens another window then; the keys go with this one. */
  async #writeFailed({ isFull }: { isFull: boolean }): Promise<void> {
    try {
      const { free } = await this.#deps.askDesk('store.look')
      // Chromium keeps some space from its pages: refused for that, a write was never begun.
      if (!isFull || free < writingReserve) await this.#deps.askDesk('store.stop')
    } catch {
      // The window is on its way out, and the next start looks at the log whoever asked for it.
    }
  }

  async #deviceSecret(): Promise<Uint8Array | null> {
    const device = await this.#deps.askDesk('device.secret')
    return device.state === 'present' ? device.secret : null
  }

  #instant(): string {
    return new Date(this.#deps.now()).toISOString()
  }
}

/** @throws SverkaError BAD_ARGUMENT for two accounts of one name; WEAK_PASSPHRASE with whose it is */
function checkWish({ representative, reviewer }: FoundingWish): void {
  const name = (login: string): string => login.normalize('NFKC').toLowerCase()
  if (name(representative.login) === name(reviewer.login)) throw new SverkaError('BAD_ARGUMENT', ['login'])
  const weak = Object.entries({ representative, reviewer }).flatMap(([role, { passphrase }]) =>
    weighPassphrase(passphrase).enough ? [] : [role],
  )
  if (weak.length > 0) throw new SverkaError('WEAK_PASSPHRASE', weak)
}

function statusOf(state: 'locked' | 'open', { workstation, accounts }: Header): VaultStatus {
  return {
    state,
    workstation,
    accounts: accounts.map(({ account, login, role }) => ({ account, login, role })),
  }
}
