import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Wanted } from './memory.ts'
import { root } from './runtime.ts'

export interface ToDerive {
  readonly header: unknown
  readonly keyring: unknown
  readonly login: string
  readonly passphrase: string
}

/** The keys that a session holds while it is unlocked, made anew from the passphrase and what lies in the profile. */
export async function keysOfSession(
  page: Page,
  profile: string,
  { login, passphrase }: { login: string; passphrase: string },
): Promise<Wanted[]> {
  const keyring: unknown = JSON.parse(readFileSync(join(profile, 'keyring.json'), 'utf8'))
  const told: ToDerive = { header: await page.evaluate(readHeader), keyring, login, passphrase }
  const derived = spawnSync(join(root, 'node_modules/.bin/node'), ['test/e2e/support/derive-keys.ts'], {
    cwd: root,
    input: JSON.stringify(told),
    encoding: 'utf8',
  })
  if (derived.status !== 0) throw new Error(derived.stderr)
  const keys = JSON.parse(derived.stdout) as [string, string][]
  return keys.map(([says, key]) => ({ says, bytes: Buffer.from(key, 'base64url') }))
}

/** Runs in the page: the header lies there in clear. */
async function readHeader(): Promise<unknown> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
    })
  const db = await done(indexedDB.open('sverka'))
  const header = await done<unknown>(db.transaction('header').objectStore('header').get('vault'))
  db.close()
  return header
}
