import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import * as z from 'zod'
import type { Wanted } from './memory.ts'
import { runProgram } from './programs.ts'

const derivedKeys = z.array(z.tuple([z.string(), z.string()]))

/** The keys that a session holds while it is unlocked, made anew from the passphrase and what lies in the profile. */
export async function keysOfSession(
  page: Page,
  profile: string,
  person: { login: string; passphrase: string },
): Promise<Wanted[]> {
  const told = { header: await headerOf(page), keyring: keyringOf(profile), people: [person] }
  const keys = derivedKeys.parse(runProgram('derive-keys', told))
  return keys.map(([says, key]) => ({ says, bytes: Buffer.from(key, 'base64url') }))
}

/** As it lies there: sealed. */
export const keyringOf = (profile: string): unknown =>
  JSON.parse(readFileSync(join(profile, 'keyring.json'), 'utf8'))

/** The vault's header, which lies in clear. */
export const headerOf = (page: Page): Promise<unknown> => page.evaluate(readHeader)

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
