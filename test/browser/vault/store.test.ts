import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { ActDraft } from '../../../renderer/vault/store/border.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { Keyring } from '../../../renderer/vault/keys/rings.ts'
import type { OpenedVault } from '../../../renderer/vault/store/open-vault.ts'
import { FakeDesk } from './support/desk.ts'
import { copyDisk, eraseDisk, layDisk, withDb, type DiskCopy } from './support/disk.ts'
import {
  addCase,
  clock,
  codeOf,
  foundOnDisk,
  listed,
  received,
  unlock,
  type TestRecord,
} from './support/vault.ts'

const desk = new FakeDesk()
let founded: DiskCopy
let vault: OpenedVault<TestRecord>

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  ;(await foundOnDisk(desk)).close()
  founded = await copyDisk(desk.keyring.file)
})
beforeEach(async () => {
  clock.now = Date.UTC(2026, 2, 2, 9)
  await layDisk(founded)
  vault = await unlock(desk)
})
afterEach(() => {
  vi.restoreAllMocks()
  vault.close()
})

const access: ActDraft = {
  kind: 'processing',
  act: 'document-opened',
  caseRef: 'CASE-1',
  document: null,
  page: null,
  purpose: 'certification',
  ground: 'mandate',
}
const entries = () => vault.open.journal.read(0, 1000) as Promise<Record<string, unknown>[]>
const reopen = async () => {
  await vault.lock()
  vault = await unlock(desk)
}

test('what was committed is there after a lock, whole and listed', async () => {
  const id = await addCase(vault.open, 1)
  await reopen()
  await vault.listLoaded()
  expect(await vault.open.readCase(id)).toEqual({ note: 'note 1' })
  expect(vault.open.caseOfRef('CASE-1')).toMatchObject({ id, rev: 1, name: 'Omarov Nurlan 1' })
  const change = { ...listed(vault.open, 1), id, name: 'Omarova Aigul' }
  await vault.open.exclusive(() =>
    vault.open.commit({
      ...received(change, ''),
      cases: [{ listed: change, record: ({ size }) => ({ note: 'changed', logSize: size }) }],
    }),
  )
  expect(vault.open.list.get(id)).toMatchObject({ rev: 2, name: 'Omarova Aigul' })
  await reopen()
  await vault.listLoaded()
  expect(await vault.open.readCase(id)).toEqual({ note: 'changed', logSize: vault.open.journal.size() - 2 })
})

test('a transaction that fails half-way changes neither disk nor memory, and the next one works', async () => {
  const kept = await addCase(vault.open, 1)
  const before = await copyDisk(null)
  // Called below with the store it was taken from.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const put = IDBObjectStore.prototype.put
  const fail = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'log') throw new DOMException('made up', 'DataError')
    return put.apply(this, args)
  })
  expect(await codeOf(addCase(vault.open, 2))).toBe('INTERNAL')
  expect(fail).toHaveBeenCalled()
  fail.mockRestore()
  expect(await copyDisk(null)).toEqual(before)
  expect([...vault.open.list.keys()]).toEqual([kept])
  const added = await addCase(vault.open, 2)
  await reopen()
  await vault.listLoaded()
  expect([...vault.open.list.keys()]).toEqual([kept, added])
})

test('a full disk is said to be one, and leaves the vault as it was', async () => {
  const before = await copyDisk(null)
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('made up', 'QuotaExceededError')
  })
  expect(await codeOf(addCase(vault.open, 1))).toBe('STORE_FULL')
  vi.restoreAllMocks()
  expect(await copyDisk(null)).toEqual(before)
})

test('a list of 2,000 cases is told page by page, in order', async () => {
  const cases = Array.from({ length: 2000 }, (_, number) => listed(vault.open, number))
  for (let at = 0; at < cases.length; at += 500) {
    const some = cases.slice(at, at + 500)
    await vault.open.exclusive(() =>
      vault.open.commit({
        ...received(some[0] ?? listed(vault.open, 0), ''),
        cases: some.map((entry) => ({ listed: entry, record: { note: '' } })),
      }),
    )
  }
  await reopen()
  const told: string[][] = []
  expect(await vault.open.tellList((page) => told.push(page.map(({ id }) => id)))).toBe(2000)
  expect(told.map((page) => page.length)).toEqual([...Array<number>(19).fill(104), 24])
  expect(told.flat()).toEqual(cases.map(({ id }) => id))
  expect(vault.open.list.size).toBe(2000)
})

test('a gated act without a mandate is refused, and the refusal journalled (demand 2)', async () => {
  await vault.open.exclusive(() => vault.open.demand('access', access))
  const size = vault.open.journal.size()
  expect(await codeOf(vault.open.exclusive(() => vault.open.demand('destroy', access)))).toBe(
    'MANDATE_MISSING',
  )
  expect((await entries()).slice(size)).toMatchObject([
    {
      act: 'document-opened',
      result: 'refused',
      code: 'MANDATE_MISSING',
      mandate: expect.any(String) as string,
    },
  ])
  await vault.open.exclusive(() => vault.open.commit({ entries: [access] }))
  expect((await entries()).at(-1)).toMatchObject({
    result: 'done',
    verb: 'access',
    mandate: expect.any(String) as string,
  })
})

test('a clock that goes back is told once, and no entry is older than the one before it', async () => {
  await addCase(vault.open, 1)
  const before = vault.open.now()
  clock.now -= 3_600_000
  await addCase(vault.open, 2)
  await addCase(vault.open, 3)
  clock.now += 2 * 3_600_000
  await addCase(vault.open, 4)
  const tail = (await entries()).slice(-5)
  expect(tail.map((entry) => entry['event'] ?? entry['act'])).toEqual([
    'case-received',
    'clock-went-back',
    'case-received',
    'case-received',
    'case-received',
  ])
  expect(tail.map((entry) => entry['at'])).toEqual([
    before,
    before,
    before,
    before,
    new Date(clock.now).toISOString(),
  ])
})

test('ciphertext that no commit published is swept at unlock and journalled; what was published stays', async () => {
  const [orphan, published] = [vault.open.newId(), vault.open.newId()]
  await vault.open.putSegment(orphan, 0, new Uint8Array(10))
  await vault.open.putSegment(orphan, 1, new Uint8Array(10))
  await vault.open.putSegment(published, 0, Uint8Array.of(1, 2, 3))
  const key = new Uint8Array(32).fill(7)
  await vault.open.exclusive(() =>
    vault.open.commit({ entries: [access], wraps: [{ document: published, key }] }),
  )
  expect(await codeOf(vault.open.dropStream(published))).toBe('WRONG_STATE')
  await reopen()
  expect((await entries()).slice(-2)).toMatchObject([
    { event: 'orphans-swept', refs: [orphan] },
    { event: 'unlock' },
  ])
  expect(await codeOf(vault.open.readSegment(orphan, 0))).toBe('DAMAGED')
  expect(await vault.open.readSegment(published, 0)).toEqual(Uint8Array.of(1, 2, 3))
  expect(await vault.open.documentKey(published)).toEqual(key)
  expect(await codeOf(vault.open.documentKey(orphan))).toBe('NOT_FOUND')
  await reopen()
  expect((await entries()).at(-2)).toMatchObject({ event: 'lock' })
})

test('a draft comes back after a lock and goes with the commit that makes it void', async () => {
  const key = `${vault.open.newId()}/${vault.open.session.account}`
  await vault.open.writeDraft(key, { typing: 'О' })
  await vault.open.writeDraft(key, { typing: 'Ом' })
  await reopen()
  expect(await vault.open.readDraft(key)).toEqual({ typing: 'Ом' })
  await vault.open.exclusive(() => vault.open.commit({ entries: [access], dropDrafts: [key] }))
  expect(await vault.open.readDraft(key)).toBeNull()
})

test('locking zeroes every key that unlocking opened, and nothing works afterwards (demand 9)', async () => {
  await vault.lock()
  const held = vi.spyOn(Keyring.prototype, 'add')
  vault = await unlock(desk)
  const keys = held.mock.calls.map(([, key]) => key)
  expect(keys).toHaveLength(3)
  for (const key of keys) expect(key.some((byte) => byte !== 0)).toBe(true)
  await vault.lock()
  for (const key of keys) expect(key.every((byte) => byte === 0)).toBe(true)
  expect(await codeOf(addCase(vault.open, 1))).toBe('LOCKED')
  expect(await codeOf(vault.open.readCase('x'))).toBe('LOCKED')
  expect(await codeOf(vault.open.journal.read(0, 1))).toBe('LOCKED')
  expect(() => vault.open.sign('finding', {})).toThrow('LOCKED')
})

test('what lies on the disk shows no name, and rows have nothing in clear but keys and revisions (demand 9)', async () => {
  await addCase(vault.open, 1)
  const { cases, pages, entries } = await withDb(async (db) => ({
    cases: await db.cases.toArray(),
    pages: await db.pages.toArray(),
    entries: await db.entries.toArray(),
  }))
  expect(Object.keys(cases[0] ?? {})).toEqual(['id', 'rev', 'sealed'])
  expect(Object.keys(entries[0] ?? {})).toEqual(['seq', 'sealed'])
  for (const { sealed } of [...cases, ...pages, ...entries]) {
    expect(new TextDecoder('latin1').decode(sealed)).not.toMatch(/Omarov|CASE-1|note/)
  }
})
