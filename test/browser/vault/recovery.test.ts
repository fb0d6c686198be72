import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { escrowText } from '../../../preload/contract/escrow.ts'
import type { Founding } from '../../../renderer/vault/keys/founding.ts'
import { escrowBoxSeedOf } from '../../../renderer/vault/format/kdf.ts'
import { hash } from '../../../renderer/vault/format/hash.ts'
import { sheetGroups } from '../../../renderer/vault/format/sheet.ts'
import { sodium, sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { setEscrow } from '../../../renderer/vault/people/escrow.ts'
import { listPeople } from '../../../renderer/vault/people/list.ts'
import { recoverVault } from '../../../renderer/vault/people/recovery.ts'
import { removePerson } from '../../../renderer/vault/people/remove.ts'
import type { OpenedVault } from '../../../renderer/vault/store/open-vault.ts'
import { lookAround } from '../../../renderer/vault/store/status.ts'
import { FakeDesk } from './support/desk.ts'
import { copyDisk, eraseDisk, layDisk, withDb, type DiskCopy } from './support/disk.ts'
import { events, phrases, recipients, signIn } from './support/people.ts'
import { addCase, askOf, clock, codeOf, foundOnDisk, type TestRecord } from './support/vault.ts'

const desk = new FakeDesk()
const ask = askOf(desk)
let founding: Founding
let whole: DiskCopy
let caseId: string
let vault: OpenedVault<TestRecord> | null = null

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  clock.now = Date.UTC(2026, 2, 2, 9)
  founding = await foundOnDisk(desk)
  vault = await signIn(desk, 'nurlan')
  caseId = await addCase(vault.open, 1)
  vault.close()
  whole = await copyDisk(desk.keyring.file)
}, 120_000)
beforeEach(async () => {
  clock.now = Date.UTC(2026, 2, 2, 12)
  desk.keyring.file = structuredClone(whole.keyring)
  desk.keyring.broken = false
  await layDisk(whole)
})
afterEach(() => {
  vault?.close()
  vault = null
})

async function recover(
  groups: readonly string[],
  by: 'sheet' | 'escrow' = 'sheet',
  login = 'arman',
): Promise<void> {
  clock.now += 60_000
  const ground = await lookAround(() => desk.keyring.read())
  if (ground.state !== 'vault') throw new Error(ground.state)
  const wish = { by, groups: [...groups], login, passphrase: phrases['arman'] ?? '' }
  await recoverVault(wish, {
    header: ground.header,
    keyringFile: ground.keyring,
    device: null,
    clock: () => clock.now,
    askDesk: ask,
  })
}

const secretOf = (byte: number): Uint8Array => new Uint8Array(20).fill(byte)
const publicTextOf = (secret: Uint8Array): string =>
  escrowText(sodium.crypto_box_seed_keypair(escrowBoxSeedOf(secret)).publicKey, hash)

test('the sheet enrols a new representative who opens everything and can remove the lost account', async () => {
  await recover(founding.sheet)
  expect(desk.published).toHaveLength(8)
  expect(desk.chainUpdates.at(-1)?.chain).toHaveLength(8)
  vault = await signIn(desk, 'arman')
  expect(vault.open.session).toMatchObject({ role: 'representative', affiliation: 'company' })
  expect(vault.open.session.verbs).toHaveLength(9)
  expect(await vault.open.readCase(caseId)).toEqual({ note: 'note 1' })
  expect((await events(vault)).slice(-4)).toEqual([
    'recovery-used',
    'account-enrolled',
    'mandate-granted',
    'unlock',
  ])
  const [used] = (await vault.open.journal.read(vault.open.journal.size() - 4, 1)) as [{ actor: string }]
  expect(used.actor).toBe('root')
  vault.close()
  vault = await signIn(desk, 'aigul')
  vault.close()
  vault = await signIn(desk, 'arman')
  await removePerson(vault.office, ask, founding.representative)
  vault.close()
  expect(await codeOf(signIn(desk, 'aigul'))).toBe('NOT_FOUND')
  vault = await signIn(desk, 'nurlan')
  expect(await vault.open.readCase(caseId)).toEqual({ note: 'note 1' })
}, 120_000)

test('another sheet, a mistyped one, or a login that is taken changes nothing', async () => {
  const before = await copyDisk(desk.keyring.file)
  expect(await codeOf(recover(sheetGroups(secretOf(1))))).toBe('RECOVERY_MISMATCH')
  expect(await codeOf(recover(founding.sheet.with(3, 'AAAAA')))).toBe('RECOVERY_MISMATCH')
  expect(await codeOf(recover(founding.sheet, 'escrow'))).toBe('RECOVERY_MISMATCH')
  expect(await codeOf(recover(founding.sheet, 'sheet', 'AIGUL'))).toBe('BAD_ARGUMENT')
  expect(await copyDisk(desk.keyring.file)).toEqual(before)
}, 120_000)

test('a recovery cut off before the keyring is done again under the same login', async () => {
  desk.keyring.broken = true
  expect(await codeOf(recover(founding.sheet))).toBe('SAVE_FAILED')
  desk.keyring.broken = false
  vault = await signIn(desk, 'nurlan')
  vault.close()
  await recover(founding.sheet)
  vault = await signIn(desk, 'arman')
  const { accounts } = await listPeople(vault.office, ask)
  expect(accounts.map(({ login, state }) => [login, state])).toEqual([
    ['aigul', 'active'],
    ['nurlan', 'active'],
    ['arman', 'removed'],
    ['arman', 'active'],
  ])
}, 120_000)

test('the Company’s escrow key opens root and rings once it is set, and no account’s own key', async () => {
  const secret = secretOf(5)
  vault = await signIn(desk, 'aigul')
  const key = publicTextOf(secret)
  const set = (wish: { key: string; sheet: string[] }) => {
    clock.now += 60_000
    return vault === null ? Promise.reject(new Error('vault')) : setEscrow(vault.office, ask, wish)
  }
  const sheet = [...founding.sheet]
  expect(await codeOf(set({ key: `B${key.slice(1)}`, sheet }))).toBe('ESCROW_KEY_MISTYPED')
  expect(await codeOf(set({ key, sheet: sheetGroups(secretOf(1)) }))).toBe('RECOVERY_MISMATCH')
  await set({ key, sheet })
  const { escrow } = await listPeople(vault.office, ask)
  expect(escrow.state).toBe('set')
  for (const to of Object.values(recipients(desk))) expect(to).toContain('escrow')
  expect((await events(vault)).at(-1)).toBe('escrow-set')
  vault.close()

  expect(await codeOf(recover(sheetGroups(secretOf(6)), 'escrow'))).toBe('RECOVERY_MISMATCH')
  await recover(sheetGroups(secret), 'escrow')
  vault = await signIn(desk, 'arman')
  expect(await vault.open.readCase(caseId)).toEqual({ note: 'note 1' })
  expect(await events(vault)).toContain('escrow-used')
}, 120_000)

test('another escrow key takes the place of the first, also where setting it was cut off in between', async () => {
  vault = await signIn(desk, 'aigul')
  const sheet = [...founding.sheet]
  await setEscrow(vault.office, ask, { key: publicTextOf(secretOf(5)), sheet })
  clock.now += 60_000
  desk.keyring.broken = true
  const next = { key: publicTextOf(secretOf(6)), sheet }
  expect(await codeOf(setEscrow(vault.office, ask, next))).toBe('SAVE_FAILED')
  desk.keyring.broken = false
  vault.close()
  vault = await signIn(desk, 'nurlan')
  expect((await listPeople(vault.office, ask)).escrow).toEqual({ state: 'none' })
  vault.close()
  vault = await signIn(desk, 'aigul')
  await setEscrow(vault.office, ask, next)
  vault.close()
  expect(await codeOf(recover(sheetGroups(secretOf(5)), 'escrow'))).toBe('RECOVERY_MISMATCH')
  await recover(sheetGroups(secretOf(6)), 'escrow')
  vault = await signIn(desk, 'arman')
  expect(await withDb((db) => db.statements.count())).toBe(11)
}, 120_000)
