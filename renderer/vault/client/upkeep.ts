import * as z from 'zod'
import { bytes32, caseRef, country, instant } from '../../../preload/contract/scalars.ts'

/** What may be asked about the vault as a whole: whether it is whole, and a copy of it. */

export const checkedTables = [
  'keyring',
  'statements',
  'entries',
  'log',
  'heads',
  'pages',
  'cases',
  'drafts',
  'wraps',
  'chunks',
  'previews',
] as const
export type CheckedTable = (typeof checkedTables)[number]

/** Not readable; not there; older than the vault says; not signed by whom it says; of a later version. */
export const damageCodes = ['DAMAGED', 'NOT_FOUND', 'ROLLED_BACK', 'CHAIN_BROKEN', 'FUTURE_FORMAT'] as const
export type DamageCode = (typeof damageCodes)[number]

export const damage = z.strictObject({
  table: z.enum(checkedTables),
  /** The row's key, opaque: an id, a number, `<document>/<page>`. */
  ref: z.string().max(200),
  code: z.enum(damageCodes),
  /** The case it concerns, where there is one. */
  caseRef: caseRef.nullable(),
})
export type Damage = z.infer<typeof damage>

/** Beyond these, damage is only counted. */
export const mostDamage = 1000

export const checkResult = z.strictObject({
  /** Rows looked at; of the keyring, its epochs. Tables that this account has no key for are left out. */
  counts: z.partialRecord(z.enum(checkedTables), z.int().min(0)),
  /** Bytes of documents decrypted and compared. */
  bytes: z.number().min(0),
  damaged: z.array(damage).max(mostDamage),
  /** Damage that is not in the list for want of room. */
  more: z.int().min(0),
})
export type CheckResult = z.infer<typeof checkResult>

export const backupResult = z.strictObject({
  at: instant,
  bytes: z.number().min(1),
  log: z.strictObject({ origin: z.string(), size: z.int().min(1), root: bytes32 }),
})
export type BackupResult = z.infer<typeof backupResult>

/** A backup whose every hash fits; who made it is known only once its sheet has opened it. */
export const lookedBackup = z.strictObject({
  at: instant,
  workstation: z.strictObject({ name: z.string(), location: country }),
  cases: z.int().min(0),
  documents: z.int().min(0),
  entries: z.int().min(1),
})
export type LookedBackup = z.infer<typeof lookedBackup>

const backupFile = z.instanceof(File)

export const upkeepSteps = [
  'authority',
  'journal',
  'list',
  'cases',
  'documents',
  'rows',
  'chunks',
  'reading',
  'writing',
] as const

export const upkeepProgress = z.strictObject({
  call: z.int(),
  step: z.enum(upkeepSteps),
  /** Rows, or bytes of documents. */
  done: z.number().min(0),
  all: z.number().min(0),
})

export const upkeepCalls = {
  /**
   * Looks at everything that lies in the vault, for as long as it takes; tells `upkeep.progress`, can be cancelled
   * (CANCELLED). MANDATE_MISSING for a reviewer.
   */
  'vault.check': { args: z.tuple([]), result: checkResult },
  /**
   * A copy of everything, sealed as it lies, to a place that the person chooses; null: they chose none. Only a
   * representative; tells `upkeep.progress`, can be cancelled (CANCELLED).
   */
  'backup.make': { args: z.tuple([]), result: backupResult.nullable() },
  /**
   * Reads a backup through and checks every hash of it; changes nothing. WRONG_STATE where a vault is here;
   * BACKUP_DAMAGED with the section.
   */
  'restore.look': { args: z.tuple([backupFile]), result: lookedBackup },
  /**
   * Where there is no vault: the sheet opens the backup, a new representative is enrolled, and the vault is written,
   * whole or not at all. It stays locked. RECOVERY_MISMATCH, WEAK_PASSPHRASE, STORE_LOST (another vault's keyring).
   */
  'restore.use': {
    args: z.tuple([
      z.strictObject({
        file: backupFile,
        groups: z.array(z.string().max(16)).length(8),
        login: z.string().trim().min(1).max(64),
        passphrase: z.string().max(1024),
      }),
    ]),
    result: z.void(),
  },
} as const
