import type { DeviceSecret } from '../../preload/contract/bridge.ts'
import { SverkaError } from '../../preload/contract/errors.ts'
import type { Args, CaseRoom, CaseRoomDeps, CaseRoomModule, Result } from './cases-border.ts'
import type { PackagesStanding, VaultStatus } from './client/api.ts'
import { weighPassphrase } from './format/passphrase.ts'
import { cleanGroup } from './format/sheet.ts'
import { zero } from './format/sodium.ts'
import { Waiting } from './keys/attempts.ts'
import { neededSecret, secretForNew } from './keys/device.ts'
import { foundInMemory, type Founding, type FoundingWish } from './keys/founding.ts'
import { sameLogin } from './keys/member.ts'
import { newId } from './keys/statements.ts'
import { unlockError, unlockVault } from './keys/unlock.ts'
import { enrolPerson } from './people/enrol.ts'
import { setEscrow } from './people/escrow.ts'
import { listPeople } from './people/list.ts'
import { enrolSender, makePackageKey, packagesStanding, removeSender } from './people/packages.ts'
import { changePassphrase } from './people/passphrase.ts'
import { publishChain, tellServer } from './people/publish.ts'
import { recoverVault } from './people/recovery.ts'
import { finishBegun, removePerson } from './people/remove.ts'
import { writeFounding } from './store/found.ts'
import type { Header } from './store/header.ts'
import { Mutex } from './store/mutex.ts'
import type { Office } from './store/office.ts'
import type { OpenedVault } from './store/open-vault.ts'
import { demandOpening, diskOf } from './store/space.ts'
import { lookAround, type Ground } from './store/status.ts'
import type { Pace } from './upkeep/parts.ts'
import { Restoring } from './upkeep/restoring.ts'
import { endShredding, waitingForShredding } from './upkeep/shredding.ts'

export interface Opened {
  readonly vault: Pick<
    OpenedVault<never>,
    'listLoaded' | 'lock' | 'close' | 'header' | 'office' | 'upkeep'
  > & {
    readonly open: Pick<OpenedVault<never>['open'], 'journal' | 'list' | 'session'>
  }
  readonly room: CaseRoom
}

/** Founding, unlocking and locking, of which no two overlap; holds the one open vault. */
export class Sessions<Record extends object> {
  readonly #module: CaseRoomModule<Record>
  readonly #deps: CaseRoomDeps
  readonly #turns = new Mutex()
  readonly #waiting: Waiting
  readonly #restoring: Restoring<Record>
  #founding: Founding | null = null
  #opened: Opened | null = null

  constructor(module: CaseRoomModule<Record>, deps: CaseRoomDeps) {
    this.#module = module
    this.#deps = deps
    this.#restoring = new Restoring(module, deps, {
      ground: () => {
        if (this.#opened !== null) throw new SverkaError('WRONG_STATE')
        return this.#ground()
      },
      withDevice: (work) => this.#withDevice(work),
    })
    this.#waiting = new Waiting({ wall: deps.now, steady: () => performance.now() })
  }

  /** @throws SverkaError LOCKED */
  get opened(): Opened {
    if (this.#opened === null) throw new SverkaError('LOCKED')
    return this.#opened
  }

  async status(): Promise<VaultStatus> {
    if (this.#opened !== null) return statusOf('open', this.#opened.vault.header(), 0)
    try {
      const found = await this.#ground()
      if (found.state === 'empty') return { state: 'empty' }
      return statusOf('locked', found.header, this.#waiting.secondsLeft(found.header))
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
      const device = secretForNew(await this.#deviceSecret())
      const founding = await foundInMemory(wish, { vault: newId(), at: this.#instant(), device })
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
      this.#waiting.check(header)
      const account = header.accounts.find(({ account }) => account === login.account)
      const device = account?.device === true ? neededSecret(await this.#deviceSecret()) : null
      const vault = await unlockVault(login, {
        header,
        keyringFile,
        device,
        recordSchema: this.#module.caseRecord,
        clock: this.#deps.now,
        disk: diskOf(this.#deps.askDesk),
      })
      if (device !== null) zero(device)
      try {
        await publishChain(vault.office, this.#deps.askDesk)
        if (vault.open.session.role === 'representative') await this.#finish(vault.office)
      } catch (error) {
        vault.close()
        throw error
      }
      this.#opened = { vault, room: this.#module.createCaseRoom(vault.open, this.#deps) }
      return vault.open.session
    })
  }

  listPeople(): Promise<Result<'people.list'>> {
    return this.#turns.run(() => listPeople(this.opened.vault.office, this.#deps.askDesk))
  }

  enrolPerson(wish: Args<'people.enrol'>[0]): Promise<Result<'people.enrol'>> {
    return this.#inOffice(async (office, device) => enrolPerson(office, this.#deps.askDesk, wish, device))
  }

  async removePerson(account: string): Promise<Result<'people.remove'>> {
    let damagedKeys = 0
    const people = await this.#inOffice(async (office) => {
      damagedKeys = await removePerson(office, this.#deps.askDesk, account)
    })
    return { ...people, damagedKeys }
  }

  changePassphrase(wish: Args<'people.changePassphrase'>[0]): Promise<void> {
    return this.#turns.run(() =>
      withErrors(() =>
        this.#withDevice((device) => changePassphrase(this.opened.vault.office, wish, device)),
      ),
    )
  }

  setEscrow(wish: Args<'people.setEscrow'>[0]): Promise<Result<'people.setEscrow'>> {
    return this.#inOffice((office) => setEscrow(office, this.#deps.askDesk, wish))
  }

  packagesStanding(): Promise<PackagesStanding> {
    return this.#turns.run(() => Promise.resolve(packagesStanding(this.opened.vault.office)))
  }

  makePackageKey(): Promise<PackagesStanding> {
    return this.#withSenders((office) => makePackageKey(office, this.#deps.askDesk))
  }

  enrolSender(text: string): Promise<PackagesStanding> {
    return this.#withSenders((office) => enrolSender(office, this.#deps.askDesk, text))
  }

  removeSender(sender: string): Promise<PackagesStanding> {
    return this.#withSenders((office) => removeSender(office, this.#deps.askDesk, sender))
  }

  shreddingStanding(): Promise<Result<'shredding.standing'>> {
    return this.#turns.run(async () => {
      const { vault } = this.opened
      await vault.listLoaded()
      return { waiting: waitingForShredding(vault.office, vault.open.list.values()) }
    })
  }

  endShredding(): Promise<Result<'shredding.end'>> {
    return this.#turns.run(() =>
      withErrors(async () => {
        const { vault } = this.opened
        await vault.listLoaded()
        const listed = () => vault.open.list.values()
        return await endShredding(vault.office, this.#deps.askDesk, listed)
      }),
    )
  }

  /** The vault stays locked. */
  recoverVault(wish: Args<'recovery.use'>[0]): Promise<void> {
    return this.#turns.run(async () => {
      const found = this.#opened === null ? await this.#ground() : null
      if (found?.state !== 'vault') throw new SverkaError('WRONG_STATE')
      const { header, keyring: keyringFile } = found
      const { askDesk, now: clock } = this.#deps
      await this.#withDevice((device) => recoverVault(wish, { header, keyringFile, device, clock, askDesk }))
    })
  }

  lookAtBackup(given: Args<'restore.look'>, pace: Pace): Promise<Result<'restore.look'>> {
    return this.#turns.run(() => this.#restoring.look(given, pace))
  }

  restore(order: Args<'restore.use'>[0], pace: Pace): Promise<void> {
    return this.#turns.run(() => this.#restoring.use(order, pace))
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

  /** A change to who works here, told to the server, and how it stands then. */
  #inOffice(
    work: (office: Office, device: Uint8Array | null) => Promise<void>,
  ): Promise<Result<'people.list'>> {
    return this.#turns.run(() =>
      withErrors(async () => {
        const { office } = this.opened.vault
        await this.#withDevice((device) => work(office, device))
        await tellServer(office, this.#deps.askDesk)
        return await listPeople(office, this.#deps.askDesk)
      }),
    )
  }

  #withSenders(work: (office: Office) => Promise<void>): Promise<PackagesStanding> {
    return this.#turns.run(() =>
      withErrors(async () => {
        const { office } = this.opened.vault
        await work(office)
        await tellServer(office, this.#deps.askDesk)
        return packagesStanding(office)
      }),
    )
  }

  /** What cannot be finished now is so at the next unlock; it keeps nobody out. */
  async #finish(office: Office): Promise<void> {
    const { askDesk } = this.#deps
    await finishBegun(office, askDesk).catch((error: unknown) => {
      if (error instanceof SverkaError && error.code === 'LOCKED') throw error
    })
    await tellServer(office, askDesk)
  }

  /** For an account or a passphrase made now. */
  async #withDevice<T>(work: (device: Uint8Array | null) => Promise<T>): Promise<T> {
    const device = secretForNew(await this.#deviceSecret())
    try {
      return await work(device)
    } finally {
      if (device !== null) zero(device)
    }
  }

  #forgetFounding(): void {
    this.#founding?.close()
    this.#founding = null
  }

  /** @throws SverkaError also STORE_FULL and what main refuses the store for: it is not so much as opened then. */
  async #ground(): Promise<Ground> {
    await demandOpening(this.#deps.askDesk)
    return await lookAround(() => this.#deps.askDesk('keyring.read'))
  }

  #deviceSecret(): Promise<DeviceSecret> {
    return this.#deps.askDesk('device.secret')
  }

  #instant(): string {
    return new Date(this.#deps.now()).toISOString()
  }
}

/** @throws SverkaError BAD_ARGUMENT for two accounts of one name; WEAK_PASSPHRASE with whose it is */
function checkWish({ representative, reviewer }: FoundingWish): void {
  if (sameLogin(representative.login, reviewer.login)) throw new SverkaError('BAD_ARGUMENT', ['login'])
  const weak = Object.entries({ representative, reviewer }).flatMap(([role, { passphrase }]) =>
    weighPassphrase(passphrase).enough ? [] : [role],
  )
  if (weak.length > 0) throw new SverkaError('WEAK_PASSPHRASE', weak)
}

function statusOf(
  state: 'locked' | 'open',
  { workstation, accounts }: Header,
  waitSeconds: number,
): VaultStatus {
  return {
    state,
    workstation,
    accounts: accounts.map(({ account, login, role, device }) => ({ account, login, role, device })),
    waitSeconds,
  }
}

async function withErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw unlockError(error)
  }
}
