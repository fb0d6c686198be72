import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { parseStatement, toBase64url } from '../../../renderer/domain/log/index.ts'
import { createVaultClient, type VaultClient } from '../../../renderer/vault/client/client.ts'
import { recoveryKeys } from '../../../renderer/vault/format/kdf.ts'
import { readSheet } from '../../../renderer/vault/format/sheet.ts'
import { sodium, sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { unwrapEpoch } from '../../../renderer/vault/keys/rings.ts'
import { openRootSecret } from '../../../renderer/vault/keys/root.ts'
import { createSigner } from '../../../renderer/vault/keys/signing.ts'
import type { Founding } from '../../../renderer/vault/keys/founding.ts'
import { databaseName } from '../../../renderer/vault/store/db.ts'
import { writeFounding } from '../../../renderer/vault/store/found.ts'
import { lookAround } from '../../../renderer/vault/store/status.ts'
import { FakeDesk } from './support/desk.ts'
import { copyDisk, eraseDisk, layDisk, withDb, type DiskCopy } from './support/disk.ts'
import { askOf, clock, codeOf, foundOne, passphrases, unlock } from './support/vault.ts'

/** Two foundings in memory, made once; the second is what a new try after a cut-off one makes: same vault id. */
let first: Founding
let second: Founding
let desk: FakeDesk
let client: VaultClient | null = null

beforeAll(async () => {
  await sodiumReady
  first = await foundOne()
  second = await foundOne(undefined, first.header.vault)
})
beforeEach(async () => {
  desk = new FakeDesk()
  await eraseDisk()
})
afterEach(() => {
  vi.restoreAllMocks()
  client?.terminate()
  client = null
})

const at = () => new Date(clock.now).toISOString()
const write = (founding: Founding) => writeFounding(founding, at(), askOf(desk))
const ground = () => lookAround(() => desk.keyring.read())
const connect = () => (client = createVaultClient({ services: desk.services, onEvent: () => undefined }))

/** Cut off: the step throws as if the process ended there. */
const steps: Record<string, () => void> = {
  'in the transaction': () => {
    const add = vi.spyOn(IDBObjectStore.prototype, 'add')
    add.mockImplementation(() => {
      throw new DOMException('made up', 'DataError')
    })
  },
  'before the keyring is replaced': () => {
    desk.keyring.broken = true
  },
  'after the keyring, before the last word': () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('made up', 'DataError')
    })
  },
}

test.each(Object.keys(steps))('a founding cut off %s never was, and can be done again', async (step) => {
  steps[step]?.()
  expect(await codeOf(write(first))).not.toBe('none')
  vi.restoreAllMocks()
  desk.keyring.broken = false
  const left = await ground()
  expect(left.state).toBe('empty')
  if (left.state === 'empty' && left.interrupted !== null) expect(left.interrupted).toBe(second.header.vault)

  await write(second)
  expect(desk.keyring.file?.rootKey).toBe(second.header.rootKey)
  const vault = await unlock(desk)
  expect(vault.open.chain().rootKey).toBe(second.header.rootKey)
  vault.close()
})

test('a vault without its keyring and a keyring without its vault are told apart, and neither is overwritten', async () => {
  await write(first)
  const keyring = desk.keyring.file
  desk.keyring.file = null
  expect(await connect().call('status', [])).toEqual({ state: 'unusable', code: 'KEYRING_MISSING' })
  const before = await copyDisk(null)
  const wish = {
    workstation: { name: 'Desk 2', location: 'KZ' },
    representative: { login: 'a', passphrase: passphrases.representative },
    reviewer: { login: 'b', passphrase: passphrases.reviewer },
  }
  expect(await codeOf(connect().call('prepareFounding', [wish]))).toBe('KEYRING_MISSING')
  expect(await copyDisk(null)).toEqual(before)

  desk.keyring.file = keyring
  await eraseDisk()
  expect(await connect().call('status', [])).toEqual({ state: 'unusable', code: 'STORE_LOST' })
  expect(await codeOf(connect().call('prepareFounding', [wish]))).toBe('STORE_LOST')
  expect(desk.keyring.file).toEqual(keyring)
})

test('a later format is refused with nothing changed or deleted', async () => {
  await write(first)
  const whole = await copyDisk(desk.keyring.file)
  const unusable = async (copy: DiskCopy, keyring: KeyringFile | null) => {
    await layDisk(copy)
    desk.keyring.file = keyring
    const before = await copyDisk(keyring)
    expect(await connect().call('status', [])).toEqual({ state: 'unusable', code: 'FUTURE_FORMAT' })
    expect(await codeOf(unlock(desk))).toBe('FUTURE_FORMAT')
    expect(await copyDisk(desk.keyring.file)).toEqual(before)
  }
  const header = { ...first.header, founding: false, format: 2, somethingNew: true }
  await unusable({ ...whole, tables: { ...whole.tables, header: [header] } }, whole.keyring)
  await unusable(whole, whole.keyring === null ? null : { ...whole.keyring, format: 2 })

  await eraseDisk()
  const later = indexedDB.open(databaseName, 20)
  await new Promise<void>((resolve) => {
    later.onupgradeneeded = () =>
      later.result.createObjectStore('header', { keyPath: 'id' }).add({ id: 'later' })
    later.onsuccess = () => resolve()
  })
  later.result.close()
  expect(await connect().call('status', [])).toEqual({ state: 'unusable', code: 'FUTURE_FORMAT' })
  const names = (await indexedDB.databases()).map(({ name, version }) => [name, version])
  expect(names).toEqual([[databaseName, 20]])
})

test('rows without a header are damage and no first run', async () => {
  await write(first)
  await withDb((db) => db.header.clear())
  expect(await connect().call('status', [])).toEqual({ state: 'unusable', code: 'DAMAGED' })
})

test('a mistyped sheet names its groups and nothing is written; typed rightly, the vault is there', async () => {
  const vault = connect()
  const weak = { login: 'b', passphrase: 'password123' }
  const good = { login: 'a', passphrase: passphrases.representative }
  const workstation = { name: 'Desk 1', location: 'KZ' }
  const wish = { workstation, representative: good, reviewer: weak }
  expect(await codeOf(vault.call('prepareFounding', [wish]))).toBe('WEAK_PASSPHRASE')
  const same = { ...wish, reviewer: { login: 'A', passphrase: passphrases.reviewer } }
  expect(await codeOf(vault.call('prepareFounding', [same]))).toBe('BAD_ARGUMENT')
  expect(await codeOf(vault.call('found', [Array.from({ length: 8 }, () => 'AAAAA')]))).toBe('WRONG_STATE')
  const reviewer = { login: 'b', passphrase: passphrases.reviewer }
  const { groups } = await vault.call('prepareFounding', [{ ...wish, reviewer }])
  const [one = ''] = groups
  const mistyped = groups.with(0, one.startsWith('A') ? `B${one.slice(1)}` : `A${one.slice(1)}`).with(7, '')
  await expect(vault.call('found', [mistyped])).rejects.toMatchObject({
    code: 'RECOVERY_MISMATCH',
    detail: ['1', '8'],
  })
  expect(await indexedDB.databases()).toEqual([])
  expect(desk.keyring.file).toBeNull()
  await vault.call('found', [groups.map((group) => ` ${group.toLowerCase()}`)])
  expect(await vault.call('status', [])).toMatchObject({ state: 'locked' })
})

test('the recovery sheet opens the root and every ring, and no account’s own key', () => {
  const { keyringFile, header, sheet } = first
  const { boxSeed, rootWrap } = recoveryKeys(readSheet(sheet), header.vault)
  const rootKey = sodium.from_base64(header.rootKey)
  const seed = openRootSecret(header.vault, rootKey, rootWrap, keyringFile.recovery.rootSealed)
  expect(toBase64url(createSigner(seed).publicKey)).toBe(header.rootKey)
  const { publicKey, privateKey } = sodium.crypto_box_seed_keypair(boxSeed)
  expect(toBase64url(publicKey)).toBe(keyringFile.recovery.boxKey)
  const opened = keyringFile.epochs.map((json) => {
    const statement = parseStatement(json)
    if (statement.type !== 'ring-epoch') throw new Error(statement.type)
    const { vault, ring, epoch, keyId, wraps } = statement
    const wrap = wraps.find(({ to }) => to === 'recovery')?.sealed ?? ''
    return [ring, unwrapEpoch({ vault, ring, epoch, keyId }, 'recovery', wrap, privateKey).length]
  })
  expect(opened).toEqual([
    ['cases', 32],
    ['documents', 32],
    ['journal', 32],
    ['blocked', 32],
  ])
})

test('with a device secret, the passphrase alone opens nothing (demand 9)', async () => {
  desk.device = new Uint8Array(32).fill(9)
  const vault = connect()
  const { groups } = await vault.call('prepareFounding', [
    {
      workstation: { name: 'Desk 1', location: 'RU' },
      representative: { login: 'a', passphrase: passphrases.representative },
      reviewer: { login: 'b', passphrase: passphrases.reviewer },
    },
  ])
  await vault.call('found', [groups])
  const status = await vault.call('status', [])
  if (status.state !== 'locked') throw new Error(status.state)
  const login = { account: status.accounts[1]?.account ?? '', passphrase: passphrases.reviewer }
  expect(status.accounts.every(({ device }) => device)).toBe(true)
  desk.device = null
  const before = await copyDisk(desk.keyring.file)
  const lacking = { unavailable: 'DEVICE_STORE_UNAVAILABLE', weak: 'DEVICE_STORE_WEAK' } as const
  const broken = { missing: 'DEVICE_SECRET_MISSING', damaged: 'DEVICE_SECRET_DAMAGED' } as const
  const failing = { locked: 'DEVICE_STORE_LOCKED', reset: 'DEVICE_STORE_RESET' } as const
  for (const [state, code] of Object.entries({ ...lacking, ...broken, ...failing })) {
    // The keys are those of the three tables above.
    desk.lacking = state as typeof desk.lacking
    expect(await codeOf(vault.call('unlock', [login]))).toBe(code)
  }
  // None of them was an attempt.
  expect(await copyDisk(desk.keyring.file)).toEqual(before)
  desk.device = new Uint8Array(32).fill(8)
  expect(await codeOf(vault.call('unlock', [login]))).toBe('BAD_PASSPHRASE')
  desk.device = new Uint8Array(32).fill(9)
  expect(await vault.call('unlock', [login])).toMatchObject({ device: true, workstation: { location: 'RU' } })
})
