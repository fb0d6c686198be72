import * as z from 'zod'
import { bytes32, caseRef, country, instant } from '../../../../preload/contract/scalars.ts'

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
  /** Documents that were destroyed after it, by the later journal that was given with it. */
  destroyedLater: z.int().min(0),
  /** Whether the Company's escrow key opens it, beside the sheet. */
  escrow: z.boolean(),
})
export type LookedBackup = z.infer<typeof lookedBackup>

const givenFile = z.instanceof(File)

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
   * A copy of everything, sealed as it lies, to a place that the person chooses (null: they chose none), or to the
   * folder they chose before (BACKUP_FOLDER_MISSING). Only a
   * representative; tells `upkeep.progress`, can be cancelled (CANCELLED).
   */
  'backup.make': { args: z.tuple([z.enum(['chosen', 'folder'])]), result: backupResult.nullable() },
  /** A representative has named another folder or schedule for backups: journalled. MANDATE_MISSING for others. */
  'backup.scheduled': { args: z.tuple([]), result: z.void() },
  /**
   * Reads a backup through and checks every hash of it, and a journal exported later, where there is one; changes
   * nothing. WRONG_STATE where a vault is here; BACKUP_DAMAGED with the section; LATER_JOURNAL_UNFIT with why.
   */
  'restore.look': { args: z.tuple([givenFile, givenFile.nullable()]), result: lookedBackup },
  /**
   * Where there is no vault: the sheet, or the Company's key, opens the backup, a new representative is enrolled, and
   * the vault is written, whole or not at all. What the later journal tells as destroyed is destroyed before anybody
   * can open it. It stays locked. RECOVERY_MISMATCH, WEAK_PASSPHRASE, STORE_LOST (another vault's keyring).
   */
  'restore.use': {
    args: z.tuple([
      z.strictObject({
        file: givenFile,
        later: givenFile.nullable(),
        by: z.enum(['sheet', 'escrow']),
        groups: z.array(z.string().max(16)).length(8),
        login: z.string().trim().min(1).max(64),
        passphrase: z.string().max(1024),
      }),
    ]),
    result: z.void(),
  },
} as const
