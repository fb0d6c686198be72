import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { unlockVault } from '../../../renderer/vault/keys/unlock.ts'
import type { OpenedVault } from '../../../renderer/vault/store/open-vault.ts'
import { lookAround } from '../../../renderer/vault/store/status.ts'
import { FakeDesk } from './support/desk.ts'
import { copyDisk, eraseDisk, layDisk, boundless, withDb, type DiskCopy } from './support/disk.ts'
import { fromFormatZero } from './support/format-zero.ts'
import {
  clock,
  codeOf,
  foundOnDisk,
  listed,
  passphrases,
  received,
  testRecord,
  unlock,
  type TestRecord,
  type Who,
} from './support/vault.ts'

// Each unlock is an Argon2id at its floor.
vi.setConfig({ testTimeout: 120_000 })

/** A vault with eleven cases of a made-up earlier format. */
const count = 11
const desk = new FakeDesk()
let earlier: DiskCopy

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  await foundOnDisk(desk)
  const vault = await unlock(desk)
  for (let number = 0; number < count; number++) {
    const entry = listed(vault.open, number)
    await vault.open.exclusive(() => vault.open.commit(received(entry, `0:note ${number}`)))
  }
  await vault.lock()
  await withDb(async (db) => {
    const header = await db.header.get('vault')
    if (header !== undefined) await db.header.put({ ...header, format: 0 })
  })
  earlier = await copyDisk(desk.keyring.file)
}, 120_000)
beforeEach(() => layDisk(earlier))
afterAll(eraseDisk)

async function open(who: Who = 'representative'): Promise<OpenedVault<TestRecord>> {
  const steps = [fromFormatZero()]
  const ground = await lookAround(() => desk.keyring.read(), steps)
  if (ground.state !== 'vault') throw new Error(ground.state)
  const { header, keyring: keyringFile } = ground
  const account = header.accounts.find(({ role }) => role === who)?.account ?? ''
  const login = { account, passphrase: passphrases[who] }
  const deps = {
    header,
    keyringFile,
    device: null,
    clock: () => clock.now,
    migrations: steps,
    disk: boundless,
  }
  return await unlockVault(login, { ...deps, recordSchema: testRecord })
}

async function notes(vault: OpenedVault<TestRecord>): Promise<string[]> {
  await vault.listLoaded()
  const found = []
  for (const id of vault.open.list.keys()) found.push((await vault.open.readCase(id)).note)
  return found.sort()
}
const whole = Array.from({ length: count }, (_, number) => `note ${number}`).sort()

const formatOnDisk = (): Promise<unknown> => withDb(async (db) => (await db.header.get('vault'))?.format)

test('a vault of a format that no step leads from is refused, and nothing of it changes', async () => {
  expect(await codeOf(lookAround(() => desk.keyring.read()))).toBe('DAMAGED')
  expect(await copyDisk(desk.keyring.file)).toEqual(earlier)
})

test('only a representative’s unlock brings an earlier format to ours; others are told so', async () => {
  expect(await codeOf(open('reviewer'))).toBe('FORMAT_EARLIER')
  expect(await formatOnDisk()).toBe(0)
  const vault = await open()
  expect(await notes(vault)).toEqual(whole)
  const entries = await vault.open.journal.read(0, 1000)
  const events = entries.flatMap((entry) => ('event' in entry ? [entry.event] : []))
  expect(events.slice(-3)).toEqual(['format-migrated', 'unlock-refused', 'unlock'])
  await vault.lock()
  expect(await formatOnDisk()).toBe(1)
  const reviewer = await unlock(desk)
  expect(await notes(reviewer)).toEqual(whole)
  reviewer.close()
})

test('killed after any stretch, the migration goes on at the next unlock, and nothing is lost (made-up step)', async () => {
  for (const stretches of [1, 2, 4]) {
    await layDisk(earlier)
    const worker = new Worker(new URL('./support/migrating.worker.ts', import.meta.url), { type: 'module' })
    const killed = Promise.withResolvers<string>()
    let seen = 0
    worker.onmessage = ({ data }: MessageEvent<string>) => {
      if (data === 'stretch') seen += 1
      if (data !== 'stretch' || seen === stretches) {
        worker.terminate()
        killed.resolve(data)
      }
    }
    worker.postMessage({ keyring: desk.keyring.file, now: clock.now })
    expect(await killed.promise).toBe('stretch')
    expect(await formatOnDisk()).toBe(0)
    const vault = await open()
    expect(await notes(vault)).toEqual(whole)
    expect(vault.header().format).toBe(1)
    vault.close()
  }
})
