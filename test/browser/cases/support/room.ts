import type { Delivery } from '../../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../../preload/contract/errors.ts'
import type { Outcome } from '../../../../preload/contract/outcome.ts'
import type { CaseCall, CaseRoom, Result, Args } from '../../../../renderer/vault/cases-border.ts'
import { caseRecord, createCaseRoom, type CaseRecord } from '../../../../renderer/vault/cases/index.ts'
import { vaultCalls, vaultEvents, type VaultEvent } from '../../../../renderer/vault/client/api.ts'
import { sodiumReady } from '../../../../renderer/vault/format/sodium.ts'
import { stating } from '../../../../renderer/vault/keys/statements.ts'
import { unlockVault } from '../../../../renderer/vault/keys/unlock.ts'
import { enrolPerson } from '../../../../renderer/vault/people/enrol.ts'
import { finishBegun } from '../../../../renderer/vault/people/remove.ts'
import { writeFounding } from '../../../../renderer/vault/store/found.ts'
import type { AskDesk, OpenVault } from '../../../../renderer/vault/store/border.ts'
import type { OpenedVault } from '../../../../renderer/vault/store/open-vault.ts'
import { lookAround } from '../../../../renderer/vault/store/status.ts'
import { gatedVerbs, type GatedVerb } from '../../../../renderer/domain/vocabulary.ts'
import { FakeDesk } from '../../vault/support/desk.ts'
import { copyDisk, eraseDisk, layDisk, type DiskCopy } from '../../vault/support/disk.ts'
import { askOf, clock, foundOne, passphrases, type Who } from '../../vault/support/vault.ts'
import { diskOf } from '../../../../renderer/vault/store/space.ts'

export { codeOf } from '../../vault/support/vault.ts'
export { clock }

/** Milliseconds for founding and unlocking: three times Argon2id at its floor, on a machine that has other work. */
export const foundingTime = 120_000

/** Main's sync, in memory: what was handed over, what there is to tell, what was acknowledged. */
export class FakeSync {
  handedOver: Outcome[] = []
  deliveries: Delivery[] = []
  acknowledged: string[] = []
  restingMinutes = 2
  /** Set to let main fail to take what it is handed. */
  deaf = false
  /** What the last enrolments were called with. */
  enrolled: unknown[][] = []
  onEnrol: () => Promise<{ serverRef: string; receiptKey: string; at: string }> = () =>
    Promise.reject(new SverkaError('NO_NETWORK'))
  onHandOver: (outcome: Outcome) => Promise<void> = () => Promise.resolve()
}

/** Who may be enrolled later, and their passphrases. */
const later = {
  saule: 'rivom tagepu hosidal bunero kazim',
  arman: 'pukedo zarivo lemuta hisobe ganul',
  timur: 'lodavi benuro sakite mugazo ripel',
} as const
export type Later = keyof typeof later

export type Told = { name: VaultEvent; event: unknown }

/** One founded vault, unlocked over and over by different people, with a case room on top. */
export class Workstation {
  readonly desk = new FakeDesk()
  sync = new FakeSync()
  told: Told[] = []
  /** Called with what is told, while the room waits. */
  onTold: (told: Told) => void = () => undefined
  port: MessagePort | null = null
  opened!: OpenedVault<CaseRecord>
  room!: CaseRoom
  founded!: DiskCopy
  /** The recovery sheet's groups. */
  sheet: readonly string[] = []
  /** Wraps the vault under the room, to see or to break what passes. */
  wrap: (vault: OpenVault<CaseRecord>) => OpenVault<CaseRecord> = (vault) => vault
  #call = 0

  /** @param mandate of the reviewer, where another than usual: an end, or other verbs. */
  async found(mandate: { verbs?: readonly GatedVerb[]; until?: string } = {}): Promise<void> {
    await sodiumReady
    await eraseDisk()
    clock.now = Date.UTC(2026, 2, 2, 9)
    const at = new Date(clock.now).toISOString()
    const founding = await foundOne(at)
    const state = stating(founding.header.vault, at, founding.representative, founding.representativeSigner)
    const statements = founding.statements.map((one) =>
      one.type === 'mandate' && one.by === founding.representative
        ? state<'mandate'>({
            type: 'mandate',
            mandate: one.mandate,
            account: one.account,
            verbs: [...(mandate.verbs ?? one.verbs)],
            from: at,
            until: mandate.until ?? null,
          })
        : one,
    )
    await writeFounding({ ...founding, statements }, at, askOf(this.desk))
    this.sheet = founding.sheet
    founding.close()
    this.founded = await copyDisk(this.desk.keyring.file)
  }

  /** Lays the founded vault on the disk again: nothing of earlier tests is there. */
  async afresh(): Promise<void> {
    this.close()
    clock.now = Date.UTC(2026, 2, 2, 9)
    await layDisk(this.founded)
  }

  get vault(): OpenVault<CaseRecord> {
    return this.opened.open
  }

  /** One of the two founders, by role, or somebody enrolled since, by login. */
  async unlock(who: Who | Later = 'reviewer'): Promise<void> {
    const ground = await lookAround(() => this.desk.keyring.read())
    if (ground.state !== 'vault') throw new SverkaError('WRONG_STATE')
    const { header, keyring } = ground
    const login = who in later ? who : who === 'reviewer' ? 'nurlan' : 'aigul'
    const account = header.accounts.find((one) => one.login === login)?.account ?? ''
    this.opened = await unlockVault(
      { account, passphrase: { ...passphrases, ...later }[who] },
      {
        header,
        keyringFile: keyring,
        device: null,
        recordSchema: caseRecord,
        clock: () => clock.now,
        disk: diskOf(this.#askDesk()),
      },
    )
    await this.opened.listLoaded()
    this.openRoom()
  }

  /** What a representative's unlock brings to its end, as the worker does it. */
  async finish(): Promise<void> {
    await finishBegun(this.opened.office, this.#askDesk())
  }

  openRoom(): void {
    this.room = createCaseRoom(this.wrap(this.vault), {
      emit: (name, event) => {
        vaultEvents[name].parse(event)
        this.told.push({ name, event })
        this.onTold({ name, event })
      },
      askDesk: this.#askDesk(),
      viewerPort: () => this.port,
      now: () => clock.now,
    })
  }

  /** By the representative who has the vault open; the id of the account. */
  async enrol(login: Later, role: 'reviewer' | 'representative' = 'reviewer'): Promise<string> {
    clock.now += 60_000
    const verbs = role === 'reviewer' ? (['use', 'access', 'provide', 'delete'] as const) : gatedVerbs
    const common = { affiliation: 'company' as const, ends: null, verbs: [...verbs] }
    const wish = { login, role, passphrase: later[login], ...common }
    await enrolPerson(this.opened.office, this.#askDesk(), wish, null)
    clock.now += 60_000
    return this.opened.header().accounts.find((one) => one.login === login)?.account ?? ''
  }

  /** A person locks, and another, or the same, unlocks. */
  async relock(who: Who | Later = 'reviewer'): Promise<void> {
    await this.lock()
    await this.unlock(who)
  }

  async lock(): Promise<void> {
    this.room.close()
    await this.opened.lock()
  }

  close(): void {
    // Not there before the first unlock.
    if (this.room as CaseRoom | undefined) this.room.close()
    if (this.opened as OpenedVault<CaseRecord> | undefined) this.opened.close()
  }

  /** As the worker's entry does it: arguments and answer are checked. */
  async call<C extends CaseCall>(
    call: C,
    args: Args<C>,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<Result<C>> {
    const schemas = vaultCalls[call]
    // The schema of this very call.
    const given = schemas.args.parse(args) as Args<C>
    const value = await this.room.handle(call, given, signal, ++this.#call)
    return schemas.result.parse(value) as Result<C>
  }

  async entries(from = 0): Promise<Record<string, unknown>[]> {
    // Entries are plain JSON objects.
    return (await this.vault.journal.read(from, 10_000)) as Record<string, unknown>[]
  }

  /** Acts and events since the journal had that size. */
  async acts(from: number): Promise<unknown[]> {
    return (await this.entries(from)).map((entry) => entry['act'] ?? entry['event'])
  }

  get size(): number {
    return this.vault.journal.size()
  }

  #askDesk(): AskDesk {
    const { sync } = this
    const services = {
      ...this.desk.services,
      'settings.restingMinutes': () => Promise.resolve(sync.restingMinutes),
      'sync.enrol': (...args: unknown[]) => {
        sync.enrolled.push(args)
        return sync.onEnrol()
      },
      'sync.handOver': async (outcome: Outcome) => {
        await sync.onHandOver(outcome)
        if (sync.deaf) throw new SverkaError('SAVE_FAILED')
        sync.handedOver.push(outcome)
      },
      'sync.deliveries': () => Promise.resolve([...sync.deliveries]),
      'sync.acknowledge': (id: string) => {
        sync.acknowledged.push(id)
        sync.deliveries = sync.deliveries.filter(({ outcomeId }) => outcomeId !== id)
        return Promise.resolve()
      },
    }
    // The services are those of the table; the call is typed by its name.
    return ((service: keyof typeof services, ...args: never[]) =>
      (services[service] as (...args: never[]) => Promise<unknown>)(...args)) as AskDesk
  }
}

/** Waits for what runs in the background and then stays, at most half a minute: never for what passes by. */
export async function eventually(test: () => boolean | Promise<boolean>): Promise<void> {
  const until = performance.now() + 30_000
  while (performance.now() < until) {
    if (await test()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it never came to that')
}
