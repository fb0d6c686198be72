import type * as z from 'zod'
import type { DestructionGround } from '../domain/vocabulary.ts'
import type { VaultCall, VaultEvent, vaultCalls, vaultEvents } from './client/api.ts'
import type { AskDesk, OpenVault } from './store/border.ts'

/**
 * Between the worker's entry and the room that knows cases (`cases/index.ts`). The entry answers the calls below by
 * itself, checks arguments and results of all of them, and lets nothing else through while the vault is locked.
 */

export const ownCalls = [
  'status',
  'suggestPassphrase',
  'weighPassphrase',
  'prepareFounding',
  'found',
  'unlock',
  'lock',
  'people.list',
  'people.enrol',
  'people.remove',
  'people.changePassphrase',
  'people.setEscrow',
  'recovery.use',
  'packages.standing',
  'packages.makeKey',
  'packages.lookAtSender',
  'packages.enrolSender',
  'packages.removeSender',
  'shredding.standing',
  'shredding.end',
  'journal.list',
  'journal.ofCase',
  'journal.export',
  'vault.check',
  'backup.make',
  'backup.scheduled',
  'restore.look',
  'restore.use',
] as const satisfies readonly VaultCall[]
export type OwnCall = (typeof ownCalls)[number]

/** Every call that the case room answers. */
export type CaseCall = Exclude<VaultCall, OwnCall>

export type Args<C extends VaultCall> = z.infer<(typeof vaultCalls)[C]['args']>
export type Result<C extends VaultCall> = z.infer<(typeof vaultCalls)[C]['result']>

export type Emit = <E extends VaultEvent>(name: E, event: z.infer<(typeof vaultEvents)[E]>) => void

export interface CaseRoomDeps {
  emit: Emit
  askDesk: AskDesk
  /** The port to the viewer's frame as it is now (a killed frame brings a new one); null until the desk gave one. */
  viewerPort: () => MessagePort | null
  /** Milliseconds since the epoch: for resting times and progress. What is recorded takes `OpenVault.now()`. */
  now: () => number
}

/** A destruction as a journal tells it. */
export interface PastDestruction {
  readonly caseRef: string
  readonly document: string
  readonly ground: DestructionGround
}

export interface CaseRoom {
  /** `callId` is the `call` of `intake.progress`. The list is whole in memory, except for calls of the queue. */
  handle<C extends CaseCall>(call: C, args: Args<C>, signal: AbortSignal, callId: number): Promise<Result<C>>
  /**
   * Destroys of these documents those that are here, under the given grounds; how many they were. For a vault that was
   * restored from before their destruction.
   */
  destroyAgain(destructions: readonly PastDestruction[]): Promise<number>
  /** At lock, before the keys are zeroed: stops timers, forgets openings, zeroes what it holds. */
  close(): void
}

/**
 * What `cases/index.ts` exports, by these names. `caseRecord` checks every record of table `cases` after it was
 * opened.
 */
export interface CaseRoomModule<Record extends object> {
  caseRecord: z.ZodType<Record>
  createCaseRoom: (vault: OpenVault<Record>, deps: CaseRoomDeps) => CaseRoom
}
