import { setTimeout as wait } from 'node:timers/promises'
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

/** From now on the runtime stops at that point; resolves once it stands still there, and the tree can be killed. */
export async function arm(app: Sverka, point: KillPoint): Promise<{ reached: Promise<boolean> }> {
  return point.startsWith('file-') ? armMain(app, point) : armWorker(app, point)
}

/** Main stands still inside the file step: nothing of it runs on. */
async function armMain(app: Sverka, point: KillPoint): Promise<{ reached: Promise<boolean> }> {
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
        calls += 1
        // A replacement syncs twice: the file, then, renamed, its folder.
        if (calls === 1 && given.point === 'file-written') stop()
        if (calls === 2 && given.point === 'file-renamed') stop()
        await Reflect.apply(sync, this, [])
        if (calls === 1 && given.point === 'file-synced') stop()
      }
    },
    { marker, point },
  )
  return { reached: until(async () => (await readMarker(marker)) === point) }
}

async function readMarker(marker: string): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(marker, 'utf8').catch(() => '')
}

type Transact = (this: IDBDatabase, ...args: Parameters<IDBDatabase['transaction']>) => IDBTransaction
type Put = (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) => IDBRequest<IDBValidKey>

/** The worker stands still inside the transaction's step: none of its callbacks runs on. */
async function armWorker(app: Sverka, point: KillPoint): Promise<{ reached: Promise<boolean> }> {
  const [worker] = app.page.workers()
  if (worker === undefined) throw new Error('the vault has no worker')
  await app.page.evaluate(() => {
    const heard = globalThis as { reachedKillPoint?: boolean }
    new BroadcastChannel('kill-point').onmessage = () => {
      heard.reachedKillPoint = true
    }
  })
  await worker.evaluate((at) => {
    const channel = new BroadcastChannel('kill-point')
    const stop = (): void => {
      channel.postMessage(at)
      for (;;);
    }
    const database = IDBDatabase.prototype
    const store = IDBObjectStore.prototype
    // The platform's own methods, read so that they are bound to nothing.
    const transaction = Object.getOwnPropertyDescriptor(database, 'transaction')?.value as Transact
    const put = Object.getOwnPropertyDescriptor(store, 'put')?.value as Put
    const commits = new WeakSet<IDBTransaction>()
    database.transaction = function (this: IDBDatabase, ...args: Parameters<Transact>) {
      const opened = Reflect.apply(transaction, this, args)
      // A commit of the vault writes its head; a segment or a draft is no commit.
      if (args[1] === 'readwrite' && [...opened.objectStoreNames].includes('heads')) {
        commits.add(opened)
        if (at === 'commit-opened') stop()
        if (at === 'commit-done') opened.addEventListener('complete', stop)
      }
      return opened
    }
    store.put = function (this: IDBObjectStore, ...args: Parameters<Put>) {
      const request = Reflect.apply(put, this, args)
      if (at === 'commit-written' && commits.has(this.transaction) && this.name === 'log') stop()
      return request
    }
  }, point)
  const heard = (): Promise<boolean> =>
    app.page.evaluate(() => (globalThis as { reachedKillPoint?: boolean }).reachedKillPoint === true)
  return { reached: until(heard) }
}

/** True once it is so; false where it does not come to it within 30 seconds, or the runtime has ended. */
async function until(test: () => Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    try {
      if (await test()) return true
    } catch {
      return false
    }
    await wait(10)
  }
  return false
}
