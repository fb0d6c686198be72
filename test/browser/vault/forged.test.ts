import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { toBase64url, type Statement } from '../../../renderer/domain/log/index.ts'
import { randomBytes, sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { wrapEpoch } from '../../../renderer/vault/keys/rings.ts'
import { createSigner, type Signer } from '../../../renderer/vault/keys/signing.ts'
import { newId, stating } from '../../../renderer/vault/keys/statements.ts'
import type { Founding } from '../../../renderer/vault/keys/founding.ts'
import type { VaultDb } from '../../../renderer/vault/store/db.ts'
import { hashChain } from '../../../renderer/vault/store/journal.ts'
import { createRecords, logRecord, type LogRecord } from '../../../renderer/vault/store/rows.ts'
import { FakeDesk } from './support/desk.ts'
import { copyDisk, eraseDisk, layDisk, withDb, type DiskCopy } from './support/disk.ts'
import { addCase, clock, codeOf, foundOnDisk, unlock } from './support/vault.ts'

/** What somebody can try who may write to the disk, and in the worst case holds the journal's key as well. */

const desk = new FakeDesk()
let founding: Founding
let whole: DiskCopy
/** The same vault one case earlier. */
let older: DiskCopy
let cases: string[]

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  founding = await foundOnDisk(desk)
  const vault = await unlock(desk)
  cases = [await addCase(vault.open, 1), await addCase(vault.open, 2)]
  older = await copyDisk(desk.keyring.file)
  const [first = ''] = cases
  const entry = vault.open.list.get(first)
  if (entry === undefined) throw new Error('case')
  await vault.open.exclusive(() =>
    vault.open.commit({
      entries: [
        { kind: 'authority', event: 'settings-changed', purpose: 'administration', ground: 'person' },
      ],
      cases: [{ listed: entry, record: { note: 'second revision' } }],
    }),
  )
  vault.close()
  whole = await copyDisk(desk.keyring.file)
})
beforeEach(async () => {
  clock.now = Date.UTC(2026, 2, 2, 9)
  desk.keyring.file = structuredClone(whole.keyring)
  await layDisk(whole)
})

const records = () => createRecords(founding.header.vault, founding.keyring)
const at = () => new Date(clock.now).toISOString()
const by = (who: string, signer: Pick<Signer, 'sign'>) => stating(founding.header.vault, at(), who, signer)
const rowsOf = (copy: DiskCopy, table: string) => copy.tables[table] ?? []

async function unlockCode(edit: (db: VaultDb) => Promise<unknown>): Promise<string> {
  await withDb(edit)
  return await codeOf(unlock(desk).then((vault) => vault.close()))
}

function editKeyring(edit: (file: KeyringFile) => void): void {
  const file = structuredClone(whole.keyring)
  if (file === null) throw new Error('keyring')
  edit(file)
  desk.keyring.file = file
}

/** Adds a statement with the journal's key and mends the log, so that only the chain can tell. */
async function sayInChain(db: VaultDb, statement: Statement): Promise<void> {
  const rows = await db.statements.toArray()
  const statements = [...rows.map((row) => records().openStatement(row)), statement]
  await db.statements.add(records().sealSigned('statements', rows.length, statement))
  await editLog(db, (log) => ({ ...log, chainHash: hashChain(statements) }))
}

async function editLog(db: VaultDb, edit: (log: LogRecord) => LogRecord): Promise<void> {
  const row = await db.log.get('log')
  const log = records().open('journal', 'log', 'log', row, logRecord)
  await db.log.put(records().seal('journal', 'log', 'log', row?.rev ?? 0, edit(log)))
}

const stranger = () => {
  const signer = createSigner(randomBytes(32))
  return { signer, id: newId(), signKey: toBase64url(signer.publicKey), boxKey: toBase64url(randomBytes(32)) }
}

test('the control: nothing touched, the vault opens', async () => {
  expect(await unlockCode(() => Promise.resolve())).toBe('none')
})

test('an account, a mandate or a removal that no representative signed is refused (demand 9)', async () => {
  const { signer, id, signKey, boxKey } = stranger()
  const account = {
    type: 'account',
    account: id,
    role: 'reviewer',
    affiliation: 'company',
    ends: null,
  } as const
  const reviewer = founding.header.accounts.find(({ role }) => role === 'reviewer')?.account ?? ''
  const mandate = {
    type: 'mandate',
    mandate: newId(),
    account: reviewer,
    verbs: ['destroy'],
    from: at(),
    until: null,
  } satisfies Parameters<ReturnType<typeof by>>[0]
  const forged: Record<string, Statement> = {
    'account by a stranger': by(id, signer)({ ...account, signKey, boxKey }),
    'account in the name of the root': by(
      'root',
      signer,
    )({ ...account, role: 'representative', signKey, boxKey }),
    'account in the name of the representative': by(
      founding.representative,
      signer,
    )({
      ...account,
      signKey,
      boxKey,
    }),
    'mandate in the name of the representative': by(founding.representative, signer)(mandate),
    'mandate by the reviewer': by(reviewer, signer)(mandate),
    'removal of the representative': by(
      'root',
      signer,
    )({ type: 'removal', account: founding.representative }),
  }
  for (const [name, statement] of Object.entries(forged)) {
    await layDisk(whole)
    expect([name, await unlockCode((db) => sayInChain(db, statement))]).toEqual([name, 'CHAIN_BROKEN'])
  }
}, 120_000)

test('a sender of packages, its removal, or the key they are sealed to, that no representative signed, is refused (demand 9)', async () => {
  const { signer } = stranger()
  const reviewer = founding.header.accounts.find(({ role }) => role === 'reviewer')?.account ?? ''
  const key = toBase64url(signer.publicKey)
  const sender = { type: 'sender', sender: newId(), signKey: key } as const
  const forged: Record<string, Statement> = {
    'sender in the name of the root': by('root', signer)(sender),
    'sender in the name of the representative': by(founding.representative, signer)(sender),
    'sender in the name of the reviewer': by(reviewer, signer)(sender),
    'key in the name of the representative': by(
      founding.representative,
      signer,
    )({ type: 'package-key', boxKey: key }),
    'removal in the name of the representative': by(
      founding.representative,
      signer,
    )({ type: 'sender-removal', sender: sender.sender }),
  }
  for (const [name, statement] of Object.entries(forged)) {
    await layDisk(whole)
    expect([name, await unlockCode((db) => sayInChain(db, statement))]).toEqual([name, 'CHAIN_BROKEN'])
  }
}, 120_000)

test('an account that the representative removed opens nothing more (demand 9)', async () => {
  clock.now += 3_600_000
  const reviewer = founding.header.accounts.find(({ role }) => role === 'reviewer')?.account ?? ''
  const removal = by(
    founding.representative,
    founding.representativeSigner,
  )({ type: 'removal', account: reviewer })
  expect(await unlockCode((db) => sayInChain(db, removal))).toBe('ACCOUNT_ENDED')
})

test('a ring epoch that no representative signed, or whose wraps were changed, is refused (demand 9)', async () => {
  const { signer, id } = stranger()
  const forgeries: Record<string, (file: KeyringFile) => void> = {
    'a new epoch by a stranger': (file) => {
      const name = { vault: file.vault, ring: 'documents', epoch: 2, keyId: newId() } as const
      const wraps = [
        { to: `account:${id}`, sealed: wrapEpoch(name, randomBytes(32), `account:${id}`, randomBytes(32)) },
      ]
      const { ring, epoch, keyId } = name
      file.epochs.push(by(founding.representative, signer)({ type: 'ring-epoch', ring, epoch, keyId, wraps }))
    },
    'wraps of two rings exchanged': ({ epochs: [a, b] }) => {
      if (a === undefined || b === undefined) throw new Error('epochs')
      const wraps = a['wraps']
      a['wraps'] = b['wraps']
      b['wraps'] = wraps
    },
    'another recovery key': (file) => {
      file.recovery.boxKey = toBase64url(randomBytes(32))
    },
    'another root key': (file) => {
      file.rootKey = toBase64url(signer.publicKey)
    },
  }
  for (const [name, forge] of Object.entries(forgeries)) {
    editKeyring(forge)
    expect([name, await unlockCode(() => Promise.resolve())]).toEqual([name, 'CHAIN_BROKEN'])
  }
}, 120_000)

test('a root key replaced in header and keyring alike is not the one the account remembers (demand 9)', async () => {
  const rootKey = stranger().signKey
  editKeyring((file) => (file.rootKey = rootKey))
  expect(await unlockCode((db) => db.header.update('vault', { rootKey }))).toBe('CHAIN_BROKEN')
})

test('a log key that the chain does not name is refused', async () => {
  const code = await unlockCode((db) =>
    editLog(db, (log) => ({ ...log, keySeed: toBase64url(randomBytes(32)) })),
  )
  expect(code).toBe('CHAIN_BROKEN')
})

test('the end of the chain cannot be taken away (demand 2)', async () => {
  expect(await unlockCode((db) => db.statements.delete(5))).toBe('ROLLED_BACK')
})

test('an older page, head or log, or a journal cut short, is seen as a rollback', async () => {
  const put = async (db: VaultDb, ...tables: string[]) => {
    for (const table of tables) await db.table(table).bulkPut(rowsOf(older, table))
  }
  const cut = (db: VaultDb) => db.entries.where(':id').aboveOrEqual(rowsOf(older, 'entries').length).delete()
  const rollbacks: Record<string, (db: VaultDb) => Promise<unknown>> = {
    page: (db) => put(db, 'pages'),
    head: (db) => put(db, 'heads'),
    'page and head': (db) => put(db, 'pages', 'heads'),
    log: (db) => put(db, 'log'),
    'tail cut': cut,
    'tail cut, log put back': async (db) => {
      await cut(db)
      await put(db, 'log')
    },
    'tail cut, log and head put back': async (db) => {
      await cut(db)
      await put(db, 'log', 'heads')
    },
    'page gone': (db) => db.pages.clear(),
    'last entry gone': (db) => db.entries.delete(rowsOf(whole, 'entries').length - 1),
    'entry in the middle gone': (db) => db.entries.delete(3),
  }
  for (const [name, roll] of Object.entries(rollbacks)) {
    await layDisk(whole)
    expect([name, await unlockCode(roll)]).toEqual([name, 'ROLLED_BACK'])
  }
}, 180_000)

test('an older record of a case is a rollback, exchanged and edited ones are damage, a missing one is seen', async () => {
  const [first = '', second = ''] = cases
  await withDb((db) => db.cases.bulkPut(rowsOf(older, 'cases') as never[]))
  const vault = await unlock(desk)
  const readCode = () => codeOf(vault.open.readCase(first))
  expect(await readCode()).toBe('ROLLED_BACK')
  const [a, b] = rowsOf(whole, 'cases') as { id: string; rev: number; sealed: Uint8Array<ArrayBuffer> }[]
  if (a === undefined || b === undefined) throw new Error('cases')
  const rowOf = (id: string) => (a.id === id ? a : b)
  await withDb((db) => db.cases.put({ ...rowOf(first), sealed: rowOf(second).sealed }))
  expect(await readCode()).toBe('DAMAGED')
  const old = (rowsOf(older, 'cases') as (typeof a)[]).find(({ id }) => id === first)
  await withDb((db) => db.cases.put({ ...rowOf(first), sealed: old?.sealed ?? new Uint8Array(0) }))
  expect(await readCode()).toBe('DAMAGED')
  await withDb((db) => db.cases.delete(first))
  expect(await readCode()).toBe('ROLLED_BACK')
  await withDb((db) => db.cases.put(rowOf(first)))
  expect(await vault.open.readCase(first)).toEqual({ note: 'second revision' })
  vault.close()
})

test('weaker parameters of Argon2id than the floor, and a changed login or role, open nothing (demand 9)', async () => {
  const { accounts } = founding.header
  const edited = (edit: (account: (typeof accounts)[number]) => object) => (db: VaultDb) =>
    db.header.update('vault', { accounts: accounts.map((account) => ({ ...account, ...edit(account) })) })
  expect(await unlockCode(edited(({ kdf }) => ({ kdf: { ...kdf, memory: 65_536 } })))).toBe('DAMAGED')
  expect(await unlockCode(edited(({ kdf }) => ({ kdf: { ...kdf, passes: 1 } })))).toBe('DAMAGED')
  expect(await unlockCode(edited(({ login }) => ({ login: `${login}x` })))).toBe('BAD_PASSPHRASE')
})
