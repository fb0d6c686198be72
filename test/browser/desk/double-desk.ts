import type {
  BackupStanding,
  DeskBridge,
  DeviceSecret,
  LedgerLine,
  PackageFolder,
  Settings,
  SyncState,
} from '../../../preload/contract/bridge.ts'
import type { Answer } from '../../../preload/contract/errors.ts'

const good = <T>(value: T): Promise<Answer<T>> => Promise.resolve({ ok: true, value })
const never = (): Promise<Answer<never>> =>
  Promise.resolve({ ok: false, failure: { code: 'INTERNAL', detail: [] } })

export type DoubleDesk = {
  desk: DeskBridge
  written: Settings[]
  locks: number[]
  /** What the key store answers; may be changed in between. */
  device: { now: DeviceSecret }
  /** What main knows of backups; may be changed in between. */
  backups: { now: BackupStanding }
  /** The watched folder; may be changed in between. */
  packages: { now: PackageFolder }
}

/** Stands in for main's bridge in tests of screens. */
export function doubleDesk({
  settings,
  sync,
  ledger = [],
  device: asked = { state: 'unavailable', backend: 'none' },
  backups: standing = { folder: null, schedule: { every: 'day', keep: 7 }, lastAt: null },
  packages: watched = { folder: null, readable: true, found: [] },
}: {
  settings: Settings
  sync: SyncState
  ledger?: LedgerLine[]
  device?: DeviceSecret
  backups?: BackupStanding
  packages?: PackageFolder
}): DoubleDesk {
  const written: Settings[] = []
  const locks: number[] = []
  const device = { now: asked }
  const backups = { now: standing }
  const packages = { now: watched }
  const desk: DeskBridge = {
    app: { info: () => good({ version: '0.1.0', electron: '45.4.1', chromium: '156.0', platform: 'linux' }) },
    settings: {
      read: () => good(settings),
      write: (next) => {
        written.push(next)
        return good(undefined)
      },
    },
    keyring: { read: never, replace: never },
    store: { look: () => good({ refused: null, free: 2 ** 40 }), stop: never },
    device: { secret: () => good(device.now) },
    lock: {
      now: () => {
        locks.push(Date.now())
        return good(undefined)
      },
    },
    chain: { publish: never },
    sync: {
      state: () => good(sync),
      enrol: never,
      chain: never,
      handOver: never,
      deliveries: () => good([]),
      acknowledge: never,
      tryNow: () => good(undefined),
    },
    ledger: { read: () => good(ledger) },
    sources: { delete: never },
    backups: {
      standing: () => good(backups.now),
      chooseFolder: () => good((backups.now = { ...backups.now, folder: '/media/copies' })),
      schedule: (schedule) => good((backups.now = { ...backups.now, schedule })),
    },
    packages: {
      folder: () => good(packages.now),
      chooseFolder: () => good((packages.now = { ...packages.now, folder: '/media/packages' })),
      forgetFolder: () => good((packages.now = { folder: null, readable: true, found: [] })),
      dismiss: (tokens) => {
        const found = packages.now.found.filter(({ token }) => !tokens.includes(token))
        return good((packages.now = { ...packages.now, found }))
      },
      read: never,
      locate: () => good(null),
    },
    save: { text: () => good(true), begin: never, append: never, finish: never, abort: never },
    on: () => () => undefined,
    locateSource: () => Promise.resolve(null),
  }
  return { desk, written, locks, device, backups, packages }
}
