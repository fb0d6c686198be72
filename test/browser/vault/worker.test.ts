import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalExport } from '../../../preload/contract/journal-export.ts'
import { createVaultClient, type VaultClient } from '../../../renderer/vault/client/client.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { FakeDesk } from './support/desk.ts'
import { eraseDisk } from './support/disk.ts'
import { phrases } from './support/people.ts'
import { codeOf, passphrases } from './support/vault.ts'

const desk = new FakeDesk()
let client: VaultClient
let sheet: string[]

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  client = createVaultClient({ services: desk.services, onEvent: () => undefined })
})
afterAll(() => {
  client.terminate()
})

test('a workstation is founded, unlocked, used, locked and unlocked again (demand 9)', async () => {
  expect(await client.call('status', [])).toEqual({ state: 'empty' })
  expect(await codeOf(client.call('queue.list', []))).toBe('LOCKED')
  const { groups, fingerprint } = await client.call('prepareFounding', [
    {
      workstation: { name: 'Desk 1', location: 'KZ' },
      representative: { login: 'aigul', passphrase: passphrases.representative },
      reviewer: { login: 'nurlan', passphrase: passphrases.reviewer },
    },
  ])
  expect(fingerprint).toHaveLength(8)
  expect(await indexedDB.databases()).toEqual([])
  await client.call('found', [groups])
  sheet = groups

  const status = await client.call('status', [])
  if (status.state !== 'locked') throw new Error(status.state)
  const reviewer = status.accounts.find(({ role }) => role === 'reviewer')?.account ?? ''
  const login = { account: reviewer, passphrase: passphrases.reviewer }
  expect(await codeOf(client.call('unlock', [{ ...login, passphrase: 'not this one' }]))).toBe(
    'BAD_PASSPHRASE',
  )
  const session = await client.call('unlock', [login])
  expect(session).toMatchObject({
    login: 'nurlan',
    role: 'reviewer',
    verbs: ['use', 'provide', 'access', 'delete'],
  })
  expect(desk.published).toHaveLength(6)

  const exported = journalExport.parse(JSON.parse(await client.call('journal.export', [])))
  expect(exported.entries.map((entry) => entry['event'])).toContain('journal-exported')
  await client.call('lock', [])
  expect(await codeOf(client.call('journal.export', []))).toBe('LOCKED')

  await client.call('unlock', [login])
  const { size, entries } = await client.call('journal.list', [{ from: 0, count: 500 }])
  expect(entries).toHaveLength(size)
  const events = entries.map((entry) => entry['event'])
  expect(events.slice(-5)).toEqual(['unlock-refused', 'unlock', 'journal-exported', 'lock', 'unlock'])
})

test('who works here is listed to who is in; the sheet lets a new representative in, who enrols others (demand 9)', async () => {
  const { accounts } = await client.call('people.list', [])
  expect(accounts.map(({ login, role, isSelf }) => [login, role, isSelf])).toEqual([
    ['aigul', 'representative', false],
    ['nurlan', 'reviewer', true],
  ])
  const wish = { by: 'sheet', groups: sheet, login: 'saule', passphrase: phrases['saule'] ?? '' } as const
  expect(await codeOf(client.call('recovery.use', [wish]))).toBe('WRONG_STATE')
  await client.call('lock', [])
  await client.call('recovery.use', [wish])
  const status = await client.call('status', [])
  if (status.state !== 'locked') throw new Error(status.state)
  const account = status.accounts.find(({ login }) => login === 'saule')?.account ?? ''
  await client.call('unlock', [{ account, passphrase: wish.passphrase }])
  const { accounts: now } = await client.call('people.enrol', [
    {
      login: 'arman',
      role: 'auditor',
      affiliation: 'affiliate',
      ends: null,
      verbs: [],
      passphrase: phrases['arman'] ?? '',
    },
  ])
  expect(now.at(-1)).toMatchObject({
    login: 'arman',
    role: 'auditor',
    affiliation: 'affiliate',
    state: 'active',
  })
  expect(await client.call('status', [])).toMatchObject({ state: 'open', accounts: { length: 4 } })
  await client.call('lock', [])
})
