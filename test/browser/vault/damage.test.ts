import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { PAGE_FILL } from '../../../renderer/vault/format/constants.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { removePerson } from '../../../renderer/vault/people/remove.ts'
import type { VaultDb, Row } from '../../../renderer/vault/store/db.ts'
import type { OpenedVault } from '../../../renderer/vault/store/open-vault.ts'
import { FakeDesk } from './support/desk.ts'
import { copyDisk, eraseDisk, layDisk, withDb, type DiskCopy } from './support/disk.ts'
import { enrol, epochsOf, signIn } from './support/people.ts'
import {
  addCase,
  askOf,
  clock,
  codeOf,
  foundOnDisk,
  listed,
  received,
  type TestRecord,
} from './support/vault.ts'

/** A bit that fell over in one row costs that row, and nothing beside it. */

vi.setConfig({ testTimeout: 120_000 })

const desk = new FakeDesk()
let whole: DiskCopy
let saule: string
/** One page that is full, and one that is not. */
let cases: string[]
const [sound, broken] = ['a'.repeat(32), 'b'.repeat(32)]
const keyOf = (document: string) => new Uint8Array(32).fill(document.charCodeAt(0))
let vault: OpenedVault<TestRecord>

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  clock.now = Date.UTC(2026, 2, 2, 9)
  ;(await foundOnDisk(desk)).close()
  vault = await signIn(desk, 'aigul')
  saule = await enrol(vault, desk, 'saule', 'reviewer')
  const entries = Array.from({ length: PAGE_FILL + 44 }, (_, number) => listed(vault.open, number))
  cases = entries.map(({ id }) => id)
  await vault.open.exclusive(() =>
    vault.open.commit({
      ...received(entries[0] ?? listed(vault.open, 0), ''),
      cases: entries.map((entry) => ({ listed: entry, record: { note: entry.caseRef } })),
      wraps: [sound, broken].map((document) => ({ document, key: keyOf(document) })),
    }),
  )
  vault.close()
  whole = await copyDisk(desk.keyring.file)
}, 120_000)
beforeEach(async () => {
  clock.now = Date.UTC(2026, 2, 2, 12)
  desk.keyring.file = structuredClone(whole.keyring)
  await layDisk(whole)
})
afterEach(() => vault.close())

const flipped = <Id>(row: Row<Id> | undefined, at: number): Row<Id> => {
  if (row === undefined) throw new Error('no row')
  return { ...row, sealed: row.sealed.map((byte, i) => (i === at ? byte ^ 1 : byte)) }
}
const damagePage = (number: number, at = 60) =>
  withDb(async (db: VaultDb) => db.pages.put(flipped(await db.pages.get(number), at)))
const page = (number: number) => withDb((db) => db.pages.get(number))
const told = async (): Promise<string[]> => {
  const ids: string[] = []
  await vault.open.tellList((entries) => ids.push(...entries.map(({ id }) => id)))
  return ids
}

// The version, the ciphertext.
test.each([0, 60])(
  'a list page with a bit wrong at %i is told, kept as it lies, and all other cases are worked with',
  async (at) => {
    await damagePage(0, at)
    const lies = await page(0)
    vault = await signIn(desk, 'nurlan')
    expect(vault.open.damagedPages()).toBe(1)
    expect(await told()).toEqual(cases.slice(PAGE_FILL))
    expect(await vault.open.readCase(cases.at(-1) ?? '')).toEqual({
      note: `CASE-${PAGE_FILL + 43}`,
    })
    expect(await codeOf(vault.open.readCase(cases[0] ?? ''))).toBe('NOT_FOUND')
    const added = await addCase(vault.open, 1000)
    await vault.lock()
    vault = await signIn(desk, 'nurlan')
    expect(await told()).toEqual([...cases.slice(PAGE_FILL), added])
    expect(await page(0)).toEqual(lies)
  },
)

test('where the last list page is damaged, a new case begins another one', async () => {
  await damagePage(1)
  const lies = await page(1)
  vault = await signIn(desk, 'nurlan')
  const added = await addCase(vault.open, 1000)
  expect(await told()).toEqual([...cases.slice(0, PAGE_FILL), added])
  await vault.lock()
  vault = await signIn(desk, 'nurlan')
  expect(vault.open.damagedPages()).toBe(1)
  expect(await told()).toEqual([...cases.slice(0, PAGE_FILL), added])
  expect(await page(1)).toEqual(lies)
})

// The key's id, so that the row names no epoch any more; the ciphertext.
test.each([
  { at: 1, kept: false },
  { at: 60, kept: true },
])(
  'the key of a document with a bit wrong at $at is told and kept as it lies, and the epoch that it names with it, when an account is removed (demand 9)',
  async ({ at, kept }) => {
    const before = epochsOf(desk).find(({ ring }) => ring === 'documents')?.keyId
    const lies = await withDb(async (db) => {
      const row = flipped(await db.wraps.get(broken), at)
      await db.wraps.put(row)
      return row
    })
    vault = await signIn(desk, 'aigul')
    expect(await removePerson(vault.office, askOf(desk), saule)).toBe(1)
    vault.close()
    // Nothing is left for this unlock to finish, and the damaged row does not keep it from looking.
    vault = await signIn(desk, 'aigul')
    expect(vault.office.ledger.standing.chain.removed.has(saule)).toBe(true)
    const epochs = epochsOf(desk).filter(({ ring }) => ring === 'documents')
    expect(epochs.map(({ keyId }) => keyId)).toEqual([...(kept ? [before] : []), expect.any(String)])
    for (const { wraps } of epochs) expect(wraps.map(({ to }) => to)).not.toContain(`account:${saule}`)
    expect(await vault.open.documentKey(sound)).toEqual(keyOf(sound))
    expect(await codeOf(vault.open.documentKey(broken))).toMatch(/^(DAMAGED|FUTURE_FORMAT)$/)
    expect(await withDb((db) => db.wraps.get(broken))).toEqual(lies)
  },
)
