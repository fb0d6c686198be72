import type { People } from '../e2e/pages/first-run.ts'
import type { Sverka } from '../e2e/support/launch.ts'
import type { ExportedEntry, Trace } from './journal-record.ts'
import type { KillPoint } from './kill-points.ts'

/** What is known outside of the vault: who opens it, and what it has said so far. */
export interface Outside {
  /** Where backups, folders of cases and other profiles go. */
  readonly home: string
  readonly sheet: readonly string[]
  profile: string
  representative: People['representative']
  /** One that was sent, and of which nobody has said that it was taken. */
  sentPassphrase: string | null
  /** The journal as it was last exported. */
  entries: readonly ExportedEntry[]
  /** The last backup that was made, and the journal as it was then. */
  backup: { readonly path: string; readonly entries: readonly ExportedEntry[] } | null
}

/** Something a person does, through the screens, that the campaign kills in the middle. */
export interface Operation {
  readonly name: string
  /** What leads to it, killed by nobody; the answer is the app it is done in. */
  prepare(app: Sverka): Promise<Sverka>
  /** Resolves once the screen has acknowledged it. */
  act(app: Sverka): Promise<void>
  /** Empty where what it leaves in the journal says nothing of its end. */
  readonly leaves: readonly Trace[]
  /** Whether its effect is there, as the screens show it in the vault opened again. */
  isDone(app: Sverka): Promise<boolean>
  /** The named points it comes by, and how often by those of each kind. */
  readonly points: readonly KillPoint[]
  readonly commits: number
  readonly files: number
  /** Milliseconds it is taken to last until one was seen to its end. */
  readonly takes: number
  /** Whether the next unlock has something to finish where it was cut off. */
  readonly isFinishedByUnlock: boolean
  /** Whether, cut off, it may leave a new epoch of documents beside the old one until it is done. */
  readonly mayLeaveEpoch?: true
  /** Where it is done in another profile: what stands there when the app is started on it again. */
  readonly elsewhere?: {
    readonly profile: string
    /** Before it, or after it, when the vault there is the one that counts from now on. */
    landing(app: Sverka): Promise<'before' | 'after' | 'neither'>
  }
}

export const usual = { commits: 1, files: 1, takes: 1500, isFinishedByUnlock: false } as const
