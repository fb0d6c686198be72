import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { fromBase64url, toBase64url, type Statement } from '../../../renderer/domain/log/index.ts'
import { openEpochs } from '../../../renderer/vault/keys/epochs.ts'
import type { Founding } from '../../../renderer/vault/keys/founding.ts'
import { Keyring, wrapEpoch, type Recipient } from '../../../renderer/vault/keys/rings.ts'
import { createSigner, type Signer } from '../../../renderer/vault/keys/signing.ts'
import { newId, stating } from '../../../renderer/vault/keys/statements.ts'
import { deriveArgon } from '../../../renderer/vault/keys/argon2.ts'
import { openAccount, type AccountSecret } from '../../../renderer/vault/keys/account.ts'
import { randomBytes, sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { rings } from '../../../renderer/domain/vocabulary.ts'
import { removePerson } from '../../../renderer/vault/people/remove.ts'
import type { VaultDb } from '../../../renderer/vault/store/db.ts'
import { hashChain } from '../../../renderer/vault/store/journal.ts'
import { createRecords, logRecord, type Records } from '../../../renderer/vault/store/rows.ts'
import { FakeDesk } from './support/desk.ts'
import { copyDisk, eraseDisk, layDisk, withDb, type DiskCopy } from './support/disk.ts'
import { enrol, epochsOf, phrases, signIn } from './support/people.ts'
import { askOf, clock, codeOf, foundOnDisk } from './support/vault.ts'

/**
 * What those can try who work here, or did: they may write to the disk, and hold every ring key of their own. Saule was
 * a representative and has been removed; Nurlan is a reviewer.
 */

const desk = new FakeDesk()
let founding: Founding
let whole: DiskCopy
let saule: { id: string; signer: Signer }
/** The rings as Saule knew them, and as Nurlan knows them. */
let before: Records
let now: Records
let beforeRemoval: DiskCopy

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  clock.now = Date.UTC(2026, 2, 2, 9)
  founding = await foundOnDisk(desk)
  const vault = await signIn(desk, 'aigul')
  const id = await enrol(vault, desk, 'saule', 'representative')
  beforeRemoval = await copyDisk(desk.keyring.file)
  const secret = await rawSecret('saule')
  saule = { id, signer: createSigner(secret.signSeed) }
  before = recordsOf(id, secret)
  clock.now += 60_000
  await removePerson(vault.office, askOf(desk), id)
  vault.close()
  const reviewer = founding.header.accounts.find(({ role }) => role === 'reviewer')?.account ?? ''
  now = recordsOf(reviewer, await rawSecret('nurlan'))
  whole = await copyDisk(desk.keyring.file)
}, 120_000)
beforeEach(async () => {
  clock.now = Date.UTC(2026, 2, 3, 9)
  desk.keyring.file = structuredClone(whole.keyring)
  await layDisk(whole)
})

async function rawSecret(login: string): Promise<AccountSecret> {
  const header = await withDb((db) => db.header.get('vault'))
  const own = header?.accounts.find((one) => one.login === login)
  if (header === undefined || own === undefined) throw new Error('header')
  return openAccount(header.vault, own, await deriveArgon(phrases[login] ?? '', own.kdf))
}

function recordsOf(account: string, { boxSecret }: AccountSecret): Records {
  const keyring = new Keyring()
  const { vault } = founding.header
  openEpochs(epochsOf(desk), rings, { to: `account:${account}`, boxSecret }, vault, keyring)
  return createRecords(vault, keyring)
}

async function unlockCode(edit: (db: VaultDb) => Promise<unknown>, login = 'nurlan'): Promise<string> {
  await withDb(edit)
  return await codeOf(signIn(desk, login).then((vault) => vault.close()))
}

const at = () => new Date(clock.now).toISOString()
const statementsIn = async (db: VaultDb) =>
  (await db.statements.toArray()).map((row) => now.openStatement(row))

/** The log with another chain hash, sealed with the keys of `by`. */
async function mendLog(db: VaultDb, by: Records, statements: readonly Statement[]): Promise<void> {
  const row = await db.log.get('log')
  const log = now.open('journal', 'log', 'log', row, logRecord)
  const next = { ...log, chainHash: hashChain(statements) }
  await db.log.put(by.seal('journal', 'log', 'log', row?.rev ?? 0, next))
}

async function say(db: VaultDb, statement: Statement): Promise<void> {
  const statements = [...(await statementsIn(db)), statement]
  await db.statements.add(now.sealSigned('statements', statements.length - 1, statement))
  await mendLog(db, now, statements)
}

async function undoRemoval(db: VaultDb, by: Records): Promise<void> {
  const statements = (await statementsIn(db)).slice(0, -1)
  await db.statements.delete(statements.length)
  await mendLog(db, by, statements)
  const header = beforeRemoval.tables['header']?.[0]
  // The row as it lay before.
  await db.header.put(header as never)
}

function editKeyring(edit: (file: KeyringFile) => void): void {
  const file = structuredClone(whole.keyring)
  if (file === null) throw new Error('keyring')
  edit(file)
  desk.keyring.file = file
}

test('the control: nothing touched, and the vault opens to whoever works here', async () => {
  expect(await unlockCode(() => Promise.resolve())).toBe('none')
}, 60_000)

test('a removed representative’s word is not taken, whatever time it names (demand 9)', async () => {
  const dated = (time: string) => stating(founding.header.vault, time, saule.id, saule.signer)
  const account = {
    type: 'account',
    account: newId(),
    role: 'reviewer',
    affiliation: 'company',
    ends: null,
    signKey: toBase64url(createSigner(randomBytes(32)).publicKey),
    boxKey: toBase64url(randomBytes(32)),
  } as const
  const early = '2026-03-02T09:02:30.000Z'
  const said: Record<string, Statement> = {
    account: dated(at())<'account'>(account),
    'account of earlier': dated(early)<'account'>(account),
    mandate: dated(early)<'mandate'>({
      type: 'mandate',
      mandate: newId(),
      account: founding.representative,
      verbs: ['destroy'],
      from: early,
      until: null,
    }),
    removal: dated(early)<'removal'>({ type: 'removal', account: founding.representative }),
    escrow: dated(early)<'escrow'>({ type: 'escrow', boxKey: toBase64url(randomBytes(32)) }),
  }
  for (const [name, statement] of Object.entries(said)) {
    await layDisk(whole)
    expect([name, await unlockCode((db) => say(db, statement))]).toEqual([name, 'CHAIN_BROKEN'])
  }
}, 120_000)

test('no epoch of a removed representative is sealed under, also one dated before the removal (demand 9)', async () => {
  const { vault } = founding.header
  const key = randomBytes(32)
  const forged = (epoch: number, keyId = newId()) => {
    const name = { vault, ring: 'documents', epoch, keyId } as const
    const chain = whole.tables['statements']?.map((row) => now.openStatement(row)) ?? []
    const wraps = chain.flatMap((statement) =>
      statement.type === 'account'
        ? [wrapOf(name, key, `account:${statement.account}`, statement.boxKey)]
        : [],
    )
    const { ring } = name
    const state = stating(vault, '2026-03-02T09:02:30.000Z', saule.id, saule.signer)
    return state<'ring-epoch'>({ type: 'ring-epoch', ring, epoch, keyId, wraps })
  }
  const wrapOf = (
    name: Parameters<typeof wrapEpoch>[0],
    ring: Uint8Array,
    to: Recipient,
    boxKey: string,
  ) => ({
    to,
    sealed: wrapEpoch(name, ring, to, fromBase64url(boxKey)),
  })
  const current = epochsOf(desk).find(({ ring }) => ring === 'documents')
  const forgeries: Record<string, (file: KeyringFile) => void> = {
    'a newer epoch': (file) => void file.epochs.push(forged(9)),
    'the same epoch again': (file) => void file.epochs.push(forged(current?.epoch ?? 0, current?.keyId)),
    'in place of the newest': (file) => {
      file.epochs = file.epochs.filter(({ keyId }) => keyId !== current?.keyId)
      file.epochs.push(forged(current?.epoch ?? 0))
    },
  }
  for (const [name, forge] of Object.entries(forgeries)) {
    editKeyring(forge)
    expect([name, await unlockCode(() => Promise.resolve())]).toEqual([name, 'CHAIN_BROKEN'])
  }
}, 120_000)

test('a wrap added to an epoch, and an escrow key put into the keyring, are refused (demand 9)', async () => {
  const forgeries: Record<string, (file: KeyringFile) => void> = {
    wrap: ({ epochs: [first] }) => {
      const wraps = first?.['wraps']
      if (!Array.isArray(wraps)) throw new Error('wraps')
      wraps.push({ to: `account:${saule.id}`, sealed: toBase64url(randomBytes(112)) })
    },
    escrow: (file) => {
      file.escrow = { boxKey: toBase64url(randomBytes(32)), rootSealed: toBase64url(randomBytes(112)) }
    },
    recovery: (file) => {
      file.recovery = { ...file.recovery, boxKey: toBase64url(randomBytes(32)) }
    },
  }
  for (const [name, forge] of Object.entries(forgeries)) {
    editKeyring(forge)
    expect([name, await unlockCode(() => Promise.resolve())]).toEqual([name, 'CHAIN_BROKEN'])
  }
}, 120_000)

test('a removal that was taken away with the keys of the removed is seen: they lack the journal’s newest (demand 9)', async () => {
  expect(await unlockCode((db) => undoRemoval(db, before))).toBe('ROLLED_BACK')
  expect(await unlockCode(() => Promise.resolve(), 'saule')).not.toBe('none')
}, 120_000)

test('taken away with a reviewer’s keys, a removal still opens nothing to the removed, and is said again (demand 9)', async () => {
  expect(await unlockCode((db) => undoRemoval(db, now), 'saule')).toBe('MANDATE_MISSING')
  ;(await signIn(desk, 'aigul')).close()
  for (const { wraps } of epochsOf(desk))
    expect(wraps.map(({ to }) => to)).not.toContain(`account:${saule.id}`)
  expect(await unlockCode(() => Promise.resolve(), 'saule')).toBe('NOT_FOUND')
}, 120_000)

test('the keyring as it was before a removal does not open the vault as it is (demand 9)', async () => {
  desk.keyring.file = structuredClone(beforeRemoval.keyring)
  expect(await unlockCode(() => Promise.resolve())).not.toBe('none')
  expect(await unlockCode(() => Promise.resolve(), 'aigul')).not.toBe('none')
}, 120_000)
