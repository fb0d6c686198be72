import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Worker } from '@playwright/test'
import type { Sverka } from '../e2e/support/launch.ts'

/**
 * Moments at which the campaign stops the whole runtime, named. They are seen from outside: main's file steps by its
 * own `FileHandle.sync`, the vault's transactions by the worker's own IndexedDB. The bundles are what users run.
 */
export const killPoints = [
  /** A file of main's is written beside its place, and not yet synced. */
  'file-written',
  /** It is synced, and not yet renamed. */
  'file-synced',
  /** It is renamed, and the folder not yet synced. */
  'file-renamed',
  /** A transaction that writes is open, and nothing is in it. */
  'commit-opened',
  /** The last row is asked for, and nothing acknowledged. */
  'commit-written',
  /** The database says it is on the disk, and nobody was told. */
  'commit-done',
] as const
export type KillPoint = (typeof killPoints)[number]

export const commitPoints = ['commit-opened', 'commit-written', 'commit-done'] as const
export const filePoints = ['file-written', 'file-synced', 'file-renamed'] as const

/** Where to stop: at that point, when it is come by for the `turn`th time, from 0. */
export interface Wish {
  readonly point: KillPoint
  readonly turn: number
}

export interface Armed {
  /** True once the runtime stands still there; false where it has ended by itself or was called off. */
  readonly reached: Promise<boolean>
  callOff(): void
}

/** From now on the runtime stops there, and the tree can be killed. */
export async function arm(app: Sverka, wish: Wish): Promise<Armed> {
  return wish.point.startsWith('file-') ? armMain(app, wish) : armWorker(app, wish)
}

/** Main stands still inside the file step: nothing of it runs on. */
async function armMain(app: Sverka, { point, turn }: Wish): Promise<Armed> {
  const marker = `${app.profile}.reached`
  await app.mainEval(
    async (_electron, given) => {
      const { open, writeFile } = process.getBuiltinModule('node:fs/promises')
      const { writeFileSync } = process.getBuiltinModule('node:fs')
      await writeFile(given.marker, '')
      const probe = await open(given.marker, 'r')
      // What every file handle of this process is made from.
      const shared = Object.getPrototypeOf(probe) as { sync: () => Promise<void> }
      await probe.close()
      const sync = shared.sync
      const stop = (): void => {
        writeFileSync(given.marker, given.point)
        for (;;);
      }
      let calls = 0
      shared.sync = async function (this: unknown): Promise<void> {
        // A replacement syncs twice: the file, then, renamed, its folder.
        const call = calls++ - 2 * given.turn
        if (call === 0 && given.point === 'file-written') stop()
        if (call === 1 && given.point === 'file-renamed') stop()
        await Reflect.apply(sync, this, [])
        if (call === 0 && given.point === 'file-synced') stop()
      }
    },
    { marker, point, turn },
  )
  return until(async () => (await readFile(marker, 'utf8')) === point)
}

type ObjectStore = (
  this: IDBTransaction,
  ...args: Parameters<IDBTransaction['objectStore']>
) => IDBObjectStore
type Put = (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) => IDBRequest<IDBValidKey>

/** The worker stands still inside the transaction's step: none of its callbacks runs on. */
async function armWorker(app: Sverka, wish: Wish): Promise<Armed> {
  await app.page.evaluate(() => {
    const heard = globalThis as { reachedKillPoint?: boolean }
    new BroadcastChannel('kill-point').onmessage = () => {
      heard.reachedKillPoint = true
    }
  })
  await vaultWorker(app).evaluate(({ point, turn }) => {
    const channel = new BroadcastChannel('kill-point')
    const stop = (): void => {
      channel.postMessage(point)
      for (;;);
    }
    const transaction = IDBTransaction.prototype
    const store = IDBObjectStore.prototype
    // The platform's own methods, read so that they are bound to nothing. (`IDBDatabase.transaction` would be too late
    // to replace: Dexie binds it when the database is opened.)
    const objectStore = Object.getOwnPropertyDescriptor(transaction, 'objectStore')?.value as ObjectStore
    const put = Object.getOwnPropertyDescriptor(store, 'put')?.value as Put
    const complete = Object.getOwnPropertyDescriptor(transaction, 'oncomplete')
    const turns = new WeakMap<IDBTransaction, number>()
    let commits = 0
    let written = 0
    /** A commit of the vault writes its head; a segment or a draft is no commit. */
    const turnOf = (one: IDBTransaction): number | undefined => {
      const isCommit = one.mode === 'readwrite' && [...one.objectStoreNames].includes('heads')
      if (isCommit && !turns.has(one)) turns.set(one, commits++)
      return turns.get(one)
    }
    transaction.objectStore = function (this: IDBTransaction, ...args: Parameters<ObjectStore>) {
      if (point === 'commit-opened' && turnOf(this) === turn) stop()
      return Reflect.apply(objectStore, this, args)
    }
    Object.defineProperty(transaction, 'oncomplete', {
      ...complete,
      set(this: IDBTransaction, tell: unknown) {
        // In place of the one who waits for it.
        complete?.set?.call(this, point === 'commit-done' && turnOf(this) === turn ? stop : tell)
      },
    })
    store.put = function (this: IDBObjectStore, ...args: Parameters<Put>) {
      const request = Reflect.apply(put, this, args)
      const isLast =
        point === 'commit-written' && this.name === 'log' && turnOf(this.transaction) !== undefined
      if (isLast && written++ === turn) stop()
      return request
    }
  }, wish)
  return until(() =>
    app.page.evaluate(() => (globalThis as { reachedKillPoint?: boolean }).reachedKillPoint === true),
  )
}

function vaultWorker({ page }: Sverka): Worker {
  const worker = page.workers().find((one) => !one.url().includes('argon2'))
  if (worker === undefined) throw new Error('the vault has no worker')
  return worker
}

function until(test: () => Promise<boolean>): Armed {
  let calledOff = false
  const look = async (): Promise<boolean> => {
    while (!calledOff) {
      try {
        if (await test()) return true
      } catch {
        return false
      }
      await wait(10)
    }
    return false
  }
  return {
    reached: look(),
    callOff: () => {
      calledOff = true
    },
  }
}
