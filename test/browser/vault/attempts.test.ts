import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createVaultClient, type VaultClient } from '../../../renderer/vault/client/client.ts'
import { argonCeiling } from '../../../renderer/vault/format/constants.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { FakeDesk } from './support/desk.ts'
import { copyDisk, eraseDisk, layDisk, withDb, type DiskCopy } from './support/disk.ts'
import { codeOf, foundOnDisk, passphrases } from './support/vault.ts'

/** One founding for the file; each test begins from its copy. */
let founded: DiskCopy
let reviewer: string
const desk = new FakeDesk()
let client: VaultClient

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  const { header } = await foundOnDisk(desk)
  reviewer = header.accounts.find(({ role }) => role === 'reviewer')?.account ?? ''
  founded = await copyDisk(desk.keyring.file)
})
beforeEach(() => layDisk(founded))
afterEach(() => client.terminate())

const start = (): void => {
  client = createVaultClient({ services: desk.services, onEvent: () => undefined })
}
const restart = (): void => {
  client.terminate()
  start()
}
const tryOn = (passphrase: string) => client.call('unlock', [{ account: reviewer, passphrase }])
const status = () => client.call('status', [])
const waits = async (): Promise<number> => {
  const found = await status()
  return found.state === 'locked' ? found.waitSeconds : -1
}
const attempts = () =>
  withDb(async (db) => {
    const { failedAttempts, lastAttemptAt } = (await db.header.get('vault')) ?? {}
    return { failedAttempts, lastAttemptAt }
  })
/** So many failures, the last of them `ago` milliseconds back, as they lie on the disk. */
const failed = (count: number, ago: number) =>
  withDb((db) =>
    db.header.update('vault', {
      failedAttempts: count,
      lastAttemptAt: new Date(Date.now() - ago).toISOString(),
    }),
  )

test('the attempt after several failures waits, over a restart too, derives nothing and is not counted (demand 9)', async () => {
  await failed(5, 21_000)
  start()
  expect(await status()).toMatchObject({ waitSeconds: 0 })
  expect(await codeOf(tryOn('not this one'))).toBe('BAD_PASSPHRASE')
  // Counted from the failure on, however long the derivation took.
  expect(await waits()).toBeGreaterThan(20)
  const before = await attempts()
  expect(before.failedAttempts).toBe(6)
  restart()
  expect(await waits()).toBeGreaterThan(10)
  await expect(tryOn(passphrases.reviewer)).rejects.toMatchObject({
    code: 'TOO_MANY_ATTEMPTS',
    detail: [expect.stringMatching(/^([123]?\d|40)$/)],
  })
  // The header is written before anything is derived: nothing was.
  expect(await attempts()).toEqual(before)
})

test('when the time is over the right passphrase opens the vault, and nothing is left of the failures', async () => {
  await failed(5, 20_001)
  start()
  expect(await status()).toMatchObject({ waitSeconds: 0 })
  expect(await tryOn(passphrases.reviewer)).toMatchObject({ role: 'reviewer' })
  expect(await attempts()).toEqual({ failedAttempts: 0, lastAttemptAt: undefined })
})

test('a last attempt that lies in the future is no reason to wait longer than five minutes', async () => {
  await failed(30, -86_400_000)
  start()
  expect(await waits()).toBeGreaterThan(250)
  expect(await waits()).toBeLessThanOrEqual(300)
})

/** From now on an attempt takes so long that it is caught in the middle on any machine. */
const makeSlow = () =>
  withDb(async (db) => {
    const header = await db.header.get('vault')
    if (header === undefined) throw new Error('no header')
    const { passes } = argonCeiling
    const accounts = header.accounts.map((one) => ({ ...one, kdf: { ...one.kdf, passes } }))
    await db.header.put({ ...header, accounts })
  })

test('an attempt whose worker is killed counts all the same', async () => {
  await failed(3, 10_000)
  await makeSlow()
  start()
  await status()
  const cut = codeOf(tryOn('not this one'))
  await expect.poll(async () => (await attempts()).failedAttempts, { timeout: 20_000 }).toBe(4)
  client.terminate()
  expect(await cut).toBe('LOCKED')
  start()
  expect(await status()).toMatchObject({ state: 'locked' })
  expect((await attempts()).failedAttempts).toBe(4)
})
