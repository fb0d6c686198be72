import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { keyIdOf } from '../../../renderer/vault/format/envelope.ts'
import { rotateDocuments } from '../../../renderer/vault/keys/rotation.ts'
import { listPeople } from '../../../renderer/vault/people/list.ts'
import { changePassphrase } from '../../../renderer/vault/people/passphrase.ts'
import { removePerson } from '../../../renderer/vault/people/remove.ts'
import { eventsOf } from '../../../renderer/vault/store/journal.ts'
import type { OpenedVault } from '../../../renderer/vault/store/open-vault.ts'
import { FakeDesk } from './support/desk.ts'
import { copyDisk, eraseDisk, layDisk, withDb, type DiskCopy } from './support/disk.ts'
import { enrol, epochsOf, events, phrases, recipients, signIn } from './support/people.ts'
import { askOf, clock, codeOf, foundOnDisk, listed, received, type TestRecord } from './support/vault.ts'

/** One vault with a third account, a case and a document; every test begins with it. */

const desk = new FakeDesk()
const ask = askOf(desk)
let whole: DiskCopy
let saule: string
let caseId: string
const document = 'd'.repeat(32)
const key = new Uint8Array(32).fill(7)
let vault: OpenedVault<TestRecord>
const start = Date.UTC(2026, 2, 2, 12)

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  clock.now = Date.UTC(2026, 2, 2, 9)
  ;(await foundOnDisk(desk)).close()
  vault = await signIn(desk, 'aigul')
  saule = await enrol(vault, desk, 'saule', 'reviewer', {
    affiliation: 'contractor',
    ends: '2026-04-01T00:00:00.000Z',
    verbs: ['use', 'access'],
  })
  const entry = listed(vault.open, 1)
  caseId = entry.id
  await vault.open.exclusive(() =>
    vault.open.commit({ ...received(entry, 'note 1'), wraps: [{ document, key }] }),
  )
  vault.close()
  whole = await copyDisk(desk.keyring.file)
}, 120_000)
beforeEach(async () => {
  clock.now = start
  desk.keyring.file = structuredClone(whole.keyring)
  desk.keyring.broken = false
  await layDisk(whole)
})
afterEach(() => {
  vi.restoreAllMocks()
  vault.close()
})

const opensEverything = async (login: string): Promise<void> => {
  vault = await signIn(desk, login)
  expect([login, await vault.open.readCase(caseId)]).toEqual([login, { note: 'note 1' }])
  expect([login, await vault.open.documentKey(document)]).toEqual([login, key])
  vault.close()
}
const wrapKeyId = () =>
  withDb(async (db) => keyIdOf((await db.wraps.get(document))?.sealed ?? new Uint8Array()))

test('a new account opens what is there, under its own mandate and end, and the server is told (demand 9)', async () => {
  vault = await signIn(desk, 'saule')
  expect(vault.open.session).toMatchObject({
    affiliation: 'contractor',
    ends: '2026-04-01T00:00:00.000Z',
    verbs: ['use', 'access'],
  })
  const { accounts, escrow } = await listPeople(vault.office, ask)
  expect(escrow).toEqual({ state: 'none' })
  expect(accounts.map(({ login, state, isSelf }) => [login, state, isSelf])).toEqual([
    ['aigul', 'active', false],
    ['nurlan', 'active', false],
    ['saule', 'active', true],
  ])
  await opensEverything('saule')
  expect(desk.published).toHaveLength(8)
})

test('nobody but a representative enrols or removes, and no odd wish is taken (demand 9)', async () => {
  vault = await signIn(desk, 'nurlan')
  expect(await codeOf(enrol(vault, desk, 'arman', 'reviewer'))).toBe('MANDATE_MISSING')
  expect(await codeOf(removePerson(vault.office, ask, saule))).toBe('MANDATE_MISSING')
  vault.close()
  vault = await signIn(desk, 'aigul')
  const before = await copyDisk(desk.keyring.file)
  const tried = (more: Parameters<typeof enrol>[4]) => codeOf(enrol(vault, desk, 'arman', 'reviewer', more))
  expect(await tried({ affiliation: 'contractor' })).toBe('BAD_ARGUMENT')
  expect(await tried({ ends: new Date(start).toISOString() })).toBe('BAD_ARGUMENT')
  expect(await tried({ login: 'ＳＡＵＬＥ' })).toBe('BAD_ARGUMENT')
  expect(await tried({ role: 'auditor', verbs: ['access'] })).toBe('BAD_ARGUMENT')
  expect(await tried({ passphrase: 'password123' })).toBe('WEAK_PASSPHRASE')
  expect(await codeOf(removePerson(vault.office, ask, vault.office.account))).toBe('OWN_ACCOUNT')
  expect(await codeOf(removePerson(vault.office, ask, 'e'.repeat(32)))).toBe('NOT_FOUND')
  expect(await copyDisk(desk.keyring.file)).toEqual(before)
})

test('an enrolment cut off before the keyring opens for all others, and is finished at the next unlock', async () => {
  vault = await signIn(desk, 'aigul')
  desk.keyring.broken = true
  expect(await codeOf(enrol(vault, desk, 'arman', 'reviewer'))).toBe('SAVE_FAILED')
  vault.close()
  desk.keyring.broken = false
  await opensEverything('nurlan')
  expect(await codeOf(signIn(desk, 'arman'))).toBe('MANDATE_MISSING')
  ;(await signIn(desk, 'aigul')).close()
  await opensEverything('arman')
})

test('a removed account opens nothing sealed from then on, and the old documents key is gone (demand 9)', async () => {
  vault = await signIn(desk, 'aigul')
  const size = vault.open.journal.size()
  const before = epochsOf(desk)
  const oldDocuments = before.find(({ ring }) => ring === 'documents')?.keyId
  await removePerson(vault.office, ask, saule)
  expect(await events(vault, size)).toEqual(['ring-epoch', 'account-removed', 'epoch-dropped'])
  expect(recipients(desk)['blocked/1']).toBeDefined()
  expect(Object.keys(recipients(desk)).toSorted()).toEqual(
    ['blocked/1', 'cases/1', 'cases/2', 'documents/2', 'journal/1', 'journal/2'].toSorted(),
  )
  for (const to of Object.values(recipients(desk))) expect(to).not.toContain(`account:${saule}`)
  expect(await wrapKeyId()).not.toBe(oldDocuments)
  expect(await vault.open.documentKey(document)).toEqual(key)
  expect(() => vault.office.keyring.find('documents', oldDocuments ?? '')).toThrow('DAMAGED')
  const { accounts } = await listPeople(vault.office, ask)
  expect(accounts.find(({ account }) => account === saule)).toMatchObject({
    login: 'saule',
    state: 'removed',
  })
  expect(await codeOf(removePerson(vault.office, ask, saule))).toBe('NOT_FOUND')
  expect(desk.published?.at(-1)).toMatchObject({ type: 'removal', account: saule })
  vault.close()
  expect(await codeOf(signIn(desk, 'saule'))).toBe('NOT_FOUND')
  await opensEverything('nurlan')
  await opensEverything('aigul')
})

/** The n-th time something is written, the process ends there. */
const cuts: Record<string, () => void> = {
  'before anything': () => failTransaction(1),
  'after the announcement': () => failKeyring(1),
  'with new epochs in the keyring': () => failTransaction(2),
  'before the old epochs are closed': () => failKeyring(2),
}
function failTransaction(which: number): void {
  // Called below with the store it was taken from.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const put = IDBObjectStore.prototype.put
  let times = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'log' && ++times >= which) throw new DOMException('made up', 'DataError')
    return put.apply(this, args)
  })
}
function failKeyring(which: number): void {
  const replace = desk.keyring.replace.bind(desk.keyring)
  let times = 0
  vi.spyOn(desk.keyring, 'replace').mockImplementation((expected, file) => {
    desk.keyring.broken = ++times >= which
    return replace(expected, file)
  })
}

test.each(Object.keys(cuts))(
  'a removal cut off %s leaves a vault that opens, and is whole or never was after the next unlock',
  async (cut) => {
    vault = await signIn(desk, 'aigul')
    cuts[cut]?.()
    expect(await codeOf(removePerson(vault.office, ask, saule))).not.toBe('none')
    vault.close()
    vi.restoreAllMocks()
    desk.keyring.broken = false
    await opensEverything('nurlan')
    await opensEverything('aigul')
    const removed = !cut.startsWith('before anything') && cut !== 'after the announcement'
    const target = `account:${saule}`
    for (const [name, to] of Object.entries(recipients(desk))) {
      if (!name.startsWith('blocked')) expect([name, to.includes(target)]).toEqual([name, !removed])
    }
    expect(epochsOf(desk).filter(({ ring }) => ring === 'documents')).toHaveLength(1)
    if (removed) expect(await codeOf(signIn(desk, 'saule'))).toBe('NOT_FOUND')
    else await opensEverything('saule')
  },
  120_000,
)

test('past its end an account is held by code, and removed by keys at a representative’s unlock (demand 9)', async () => {
  clock.now = Date.UTC(2026, 3, 1)
  expect(await codeOf(signIn(desk, 'saule'))).toBe('ACCOUNT_ENDED')
  vault = await signIn(desk, 'aigul')
  expect((await events(vault)).slice(-3)).toEqual(['ring-epoch', 'account-ended', 'epoch-dropped'])
  for (const to of Object.values(recipients(desk))) expect(to).not.toContain(`account:${saule}`)
  vault.close()
  vault = await signIn(desk, 'aigul')
  expect((await events(vault)).at(-1)).toBe('unlock')
})

test('documents alone are rotated: survivors open under the new key, the old one is in no keyring', async () => {
  vault = await signIn(desk, 'aigul')
  const before = epochsOf(desk)
  await rotateDocuments(vault.office, ask, eventsOf('settings-changed', [document]))
  const kept = epochsOf(desk)
  expect(kept.filter(({ ring }) => ring === 'documents').map(({ epoch }) => epoch)).toEqual([2])
  expect(kept.filter(({ ring }) => ring !== 'documents')).toEqual(
    before.filter(({ ring }) => ring !== 'documents'),
  )
  vault.close()
  await opensEverything('nurlan')
})

test('a changed passphrase opens the account and the old one does not; ring keys stay as they lie', async () => {
  vault = await signIn(desk, 'nurlan')
  const old = phrases['nurlan'] ?? ''
  const next = phrases['arman'] ?? ''
  expect(await codeOf(changePassphrase(vault.office, { old: next, next }, null))).toBe('BAD_PASSPHRASE')
  expect(await codeOf(changePassphrase(vault.office, { old, next: 'qwerty' }, null))).toBe('WEAK_PASSPHRASE')
  await changePassphrase(vault.office, { old, next }, null)
  expect((await events(vault)).at(-1)).toBe('passphrase-changed')
  vault.close()
  expect(desk.keyring.file).toEqual(whole.keyring)
  expect(await codeOf(signIn(desk, 'nurlan'))).toBe('BAD_PASSPHRASE')
  phrases['nurlan'] = next
  try {
    await opensEverything('nurlan')
  } finally {
    phrases['nurlan'] = old
  }
})
