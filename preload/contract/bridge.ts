import * as z from 'zod'
import { languages } from '../../renderer/domain/vocabulary.ts'
import { enrolment } from './enrolment.ts'
import { errorCode, type Answer } from './errors.ts'
import { outcome, receipt } from './outcome.ts'
import { bytes32, id, instant, uuidv7 } from './scalars.ts'

/** Everything `window.desk` can do. One table: channel → schemas of arguments and result, checked on both sides. */

const nothing = z.void()
const statement = z.record(z.string(), z.unknown())

/** The keyring as main keeps it: opaque to main but for these members (format: renderer/vault/FORMAT.md). */
export const keyringFile = z.strictObject({
  format: z.int().min(1),
  vault: id,
  rootKey: bytes32,
  recovery: z.strictObject({ boxKey: bytes32, rootSealed: z.string().max(1000) }),
  /** The Company's escrow key, where it has one: the root's seed sealed to it. */
  escrow: z.strictObject({ boxKey: bytes32, rootSealed: z.string().max(1000) }).optional(),
  /** Signed `ring-epoch` statements; the only place where sealed epochs live. */
  epochs: z.array(statement).max(4096),
})
export type KeyringFile = z.infer<typeof keyringFile>

export const appInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  platform: z.string(),
})
export type AppInfo = z.infer<typeof appInfo>

export const settings = z.strictObject({
  language: z.enum(languages),
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes a decision rests before it is handed over. */
  restingMinutes: z.int().min(0).max(60),
  /** Minutes without a key or a pointer until the vault locks. */
  idleMinutes: z.int().min(1).max(60),
  /** Pages side by side on the case screen, and whether they move together. Absent in a file from before. */
  panes: z.int().min(1).max(3).default(1),
  linked: z.boolean().default(false),
})
export type Settings = z.infer<typeof settings>

/** Why the workstation's key store does or does not add its own secret to the passphrase. */
const backend = z.string().max(40)
export const deviceSecret = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('present'), backend, secret: z.instanceof(Uint8Array) }),
  /** No key store answers. */
  z.strictObject({ state: z.literal('unavailable'), backend }),
  /** There is a store, but it would keep the secret as good as in clear: refused. */
  z.strictObject({ state: z.literal('weak'), backend }),
  /** The vault was founded without a secret, or its file is gone; none is made under old passphrases. */
  z.strictObject({ state: z.literal('missing'), backend }),
  /** Sealed by another store (`made`) than the system offers now, which does not open it. */
  z.strictObject({ state: z.literal('changed'), backend, made: backend }),
  /** The store cannot open it for now: the person's keyring is locked. */
  z.strictObject({ state: z.literal('locked'), backend }),
  /** The store works, but has lost the key under which the secret was sealed. */
  z.strictObject({ state: z.literal('reset'), backend }),
  /** The secret's file cannot be read. */
  z.strictObject({ state: z.literal('damaged'), backend }),
])
export type DeviceSecret = z.infer<typeof deviceSecret>

export const syncState = z.strictObject({
  enrolment: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('none'), origin: z.string().max(200).nullable() }),
    z.strictObject({
      state: z.literal('enrolled'),
      origin: z.string().max(200),
      serverRef: id,
      at: instant,
    }),
  ]),
  /** The last try, whatever it was for. */
  last: z
    .discriminatedUnion('result', [
      z.strictObject({ result: z.literal('sent'), at: instant }),
      z.strictObject({
        result: z.literal('failed'),
        at: instant,
        code: errorCode,
        nextTry: instant.nullable(),
      }),
    ])
    .nullable(),
  waiting: z.int().min(0),
})
export type SyncState = z.infer<typeof syncState>

/** What became of an outcome that was handed over to main. */
export const delivery = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('received'), outcomeId: uuidv7, receipt }),
  z.strictObject({ result: z.literal('refused'), outcomeId: uuidv7, code: errorCode }),
])
export type Delivery = z.infer<typeof delivery>

export const ledgerLine = z.strictObject({
  at: instant,
  direction: z.enum(['out', 'in']),
  what: z.enum(['ca', 'enrolment', 'outcome']),
  origin: z.string().max(200),
  status: z.int().nullable(),
  bytes: z.int().min(0),
  /** SHA-256 of the bytes. */
  hash: bytes32,
  /** The bytes themselves, base64. */
  body: z.string(),
})
export type LedgerLine = z.infer<typeof ledgerLine>

/**
 * Bytes free below which nothing is written and the store is not opened: Chromium would otherwise meet the full disk in
 * the middle of a write, which its store takes badly (main/store-log.ts). As much as LevelDB may write by itself
 * meanwhile: its buffer of 4 MiB laid down as a table, tables of 2 MiB merged, its log and its list of files begun anew.
 */
export const writingReserve = 32 * 1_048_576

/** The disk under the profile, and why Chromium must not be asked to open the store there (main/store.ts). */
export const storeLook = z.strictObject({ refused: errorCode.nullable(), free: z.number().min(0) })

/** A source file that still lies in clear where the person chose it; main knows it by its token only. */
export const sourceFile = z.strictObject({
  token: id,
  folder: z.string().max(4096),
  name: z.string().max(1024),
})
export type SourceFile = z.infer<typeof sourceFile>

/** The person is asked for the place, or it goes to the folder that a representative has named for backups. */
const goesTo = z.enum(['chosen', 'folder'])
export const longFile = z.strictObject({
  what: z.enum(['backup', 'package']),
  to: goesTo,
  suggestedName: z.string().max(120),
})
export type LongFile = z.infer<typeof longFile>
export const savedPiece = z
  .instanceof(Uint8Array)
  .refine(({ byteLength }) => byteLength > 0 && byteLength <= 2_097_152)

/** A sealed package that lies in the watched folder; main knows its path, the desk its token. */
export const foundPackage = z.strictObject({ token: id, name: z.string().max(1024), size: z.int().min(0) })
export type FoundPackage = z.infer<typeof foundPackage>
/** What main says of the folder that a representative has named for packages. */
export const packageFolder = z.strictObject({
  folder: z.string().max(4096).nullable(),
  /** False: it is not there, or cannot be read. */
  readable: z.boolean(),
  found: z.array(foundPackage).max(1000),
})
export type PackageFolder = z.infer<typeof packageFolder>
/** Some of its bytes: ciphertext, as they lie there. */
export const packagePiece = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= 2_097_152)

/** How often a backup is made by itself, and how many of those stay in their folder. */
export const backupSchedule = z.strictObject({
  every: z.enum(['never', 'day', 'week']),
  keep: z.int().min(2).max(60),
})
export type BackupSchedule = z.infer<typeof backupSchedule>
export const backupStanding = z.strictObject({
  folder: z.string().max(4096).nullable(),
  schedule: backupSchedule,
  lastAt: instant.nullable(),
})
export type BackupStanding = z.infer<typeof backupStanding>

export const bridgeCalls = {
  'app.info': { args: z.tuple([]), result: appInfo },
  'settings.read': { args: z.tuple([]), result: settings },
  'settings.write': { args: z.tuple([settings]), result: nothing },
  'keyring.read': { args: z.tuple([]), result: keyringFile.nullable() },
  /**
   * Replaces the keyring by write, fsync, rename. `expected` is SHA-256 of the canonical JSON of the file as the
   * caller last read it, null for none: else KEYRING_CHANGED and nothing is written.
   */
  'keyring.replace': { args: z.tuple([bytes32.nullable(), keyringFile]), result: nothing },
  'store.look': { args: z.tuple([]), result: storeLook },
  /** A write has failed: main opens a window anew, in which the store is not opened until the app starts again. */
  'store.stop': { args: z.tuple([]), result: nothing },
  'device.secret': { args: z.tuple([]), result: deviceSecret },
  /** The desk has nothing left to save: main destroys and recreates the window. */
  'lock.now': { args: z.tuple([]), result: nothing },
  /** The verified chain after unlock: main checks it against the root it has pinned and knows accounts from it alone. */
  'chain.publish': { args: z.tuple([z.array(statement).max(10_000)]), result: nothing },
  'sync.state': { args: z.tuple([]), result: syncState },
  /**
   * Fetches the server's CA, checks it against the code, and sends the enrolment over a verified connection.
   * Arguments: origin (https://host:port), the code's CA half, the signed enrolment.
   */
  'sync.enrol': {
    args: z.tuple([z.string().max(200), z.string().regex(/^[A-Z2-7]{16}$/), enrolment]),
    result: z.strictObject({ serverRef: id, receiptKey: bytes32, at: instant }),
  },
  /** The chain grew since enrolment: sent before the next outcome. Signed by a representative. */
  'sync.chain': { args: z.tuple([enrolment]), result: nothing },
  /** Main takes an outcome that the vault has moved to `handed-over`. Idempotent by outcomeId. */
  'sync.handOver': { args: z.tuple([outcome]), result: nothing },
  /** What main has learnt since the desk last acknowledged it; repeated until `sync.acknowledge`. */
  'sync.deliveries': { args: z.tuple([]), result: z.array(delivery) },
  'sync.acknowledge': { args: z.tuple([uuidv7]), result: nothing },
  'sync.tryNow': { args: z.tuple([]), result: nothing },
  'ledger.read': { args: z.tuple([]), result: z.array(ledgerLine) },
  'sources.delete': {
    args: z.tuple([z.array(id).max(10_000)]),
    result: z.strictObject({ deleted: z.array(id), failed: z.array(id) }),
  },
  'packages.folder': { args: z.tuple([]), result: packageFolder },
  /** Asks the person for the folder; null: they cancelled. */
  'packages.chooseFolder': { args: z.tuple([]), result: packageFolder.nullable() },
  'packages.forgetFolder': { args: z.tuple([]), result: packageFolder },
  /** Nobody is told of these again: they were taken in, or are not wanted. */
  'packages.dismiss': { args: z.tuple([z.array(id).max(1000)]), result: packageFolder },
  /** The bytes from … to of a package there. FILE_CHANGED where it is not the file that was found. */
  'packages.read': { args: z.tuple([id, z.int().min(0), z.int().min(0)]), result: packagePiece },
  /** The same package as a source file, to be deleted by its token; null where it is gone. */
  'packages.locate': { args: z.tuple([id]), result: sourceFile.nullable() },
  'backups.standing': { args: z.tuple([]), result: backupStanding },
  /** Asks the person for the folder; null: they cancelled. */
  'backups.chooseFolder': { args: z.tuple([]), result: backupStanding.nullable() },
  'backups.schedule': { args: z.tuple([backupSchedule]), result: backupStanding },
  /**
   * The one way a file leaves: to the place the person chooses in main's dialog, or to the folder they chose for
   * backups (BACKUP_FOLDER_MISSING). False: the person cancelled.
   */
  'save.text': {
    args: z.tuple([
      z.strictObject({
        what: z.enum(['journal-export', 'workstation-key']),
        to: goesTo,
        suggestedName: z.string().max(120),
        text: z.string(),
      }),
    ]),
    result: z.boolean(),
  },
  /**
   * The same for what is too long for one message: ciphertext, piece by piece. Null: the person cancelled. One at a
   * time; a lock gives it up.
   */
  'save.begin': { args: z.tuple([longFile]), result: id.nullable() },
  'save.append': { args: z.tuple([id, savedPiece]), result: nothing },
  'save.finish': { args: z.tuple([id]), result: nothing },
  'save.abort': { args: z.tuple([id]), result: nothing },
} as const
export type BridgeCall = keyof typeof bridgeCalls

/** Main tells; the desk listens. */
export const bridgeEvents = {
  /** The vault must lock now (idle, suspend, lock of the system, clock jump, shortcut): 500 ms are left. */
  'lock.demanded': z.strictObject({
    why: z.enum(['idle', 'suspend', 'system-lock', 'clock-jump', 'shortcut']),
  }),
  'sync.changed': syncState,
  'packages.changed': packageFolder,
  'settings.changed': settings,
} as const
export type BridgeEvent = keyof typeof bridgeEvents

/**
 * Channels between preload and main that `window.desk` does not expose: a path comes only from a File that the
 * person chose, so that a desk gone bad cannot name other files for deletion.
 */
export const preloadCalls = {
  'sources.register': {
    args: z.tuple([
      z.strictObject({ path: z.string().max(8192), size: z.number().min(0), lastModified: z.number() }),
    ]),
    result: sourceFile.nullable(),
  },
} as const

type Args<C extends BridgeCall> = z.infer<(typeof bridgeCalls)[C]['args']>
type Result<C extends BridgeCall> = z.infer<(typeof bridgeCalls)[C]['result']>
type GroupOf<C extends string> = C extends `${infer Group}.${string}` ? Group : never

/** `window.desk`: named functions only; answers by code and never by exception. `desk.keyring.read()` and so on. */
export type DeskBridge = {
  [Group in GroupOf<BridgeCall>]: {
    [C in BridgeCall as C extends `${Group}.${infer Name}` ? Name : never]: (
      ...args: Args<C>
    ) => Promise<Answer<Result<C>>>
  }
} & {
  /** Listens to main; the answer ends the listening. */
  on: <E extends BridgeEvent>(
    name: E,
    listener: (event: z.infer<(typeof bridgeEvents)[E]>) => void,
  ) => () => void
  /** Tells main where a chosen file lies, and gives its token; null where the runtime cannot tell. */
  locateSource: (file: File) => Promise<SourceFile | null>
}
