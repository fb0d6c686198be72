import { afterAll, beforeAll, expect, test } from 'vitest'
import { createVaultClient, type VaultClient } from '../../../renderer/vault/client/client.ts'
import { keyIdOf, openRecord } from '../../../renderer/vault/format/envelope.ts'
import { sodiumReady, sodium } from '../../../renderer/vault/format/sodium.ts'
import { openAccount, type AccountSecret } from '../../../renderer/vault/keys/account.ts'
import { deriveArgon } from '../../../renderer/vault/keys/argon2.ts'
import { createOpener, createSealer } from '../../../renderer/vault/format/stream.ts'
import { openPreview, sealPreview } from '../../../renderer/vault/format/preview.ts'
import { previewKeyOf, streamKeyOf } from '../../../renderer/vault/format/kdf.ts'
import { fromBase64url } from '../../../renderer/domain/log/index.ts'
import type { VaultDb } from '../../../renderer/vault/store/db.ts'
import type { Header } from '../../../renderer/vault/store/header.ts'
import { FakeDesk } from './support/desk.ts'
import { eraseDisk, withDb } from './support/disk.ts'
import { enrol, epochsOf, events, phrases, signIn } from './support/people.ts'
import { addCase, clock, codeOf, foundOnDisk } from './support/vault.ts'

/** An auditor reads the journal. What it cannot open, it cannot open for want of a key. */

const desk = new FakeDesk()
const document = 'd'.repeat(32)
const key = new Uint8Array(32).fill(7)
let client: VaultClient | null = null
let caseId: string
let header: Uint8Array

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  // The worker's own clock, later on, is the machine's.
  clock.now = Date.now() - 3_600_000
  ;(await foundOnDisk(desk)).close()
  const vault = await signIn(desk, 'aigul')
  await enrol(vault, desk, 'saule', 'auditor')
  caseId = await addCase(vault.open, 1)
  const place = { vault: vault.open.vault, document }
  const sealer = createSealer(streamKeyOf(key), place)
  await vault.open.putSegment(document, 0, sealer.push(new TextEncoder().encode('passport'), true))
  header = sealer.header
  sealer.close()
  await vault.open.writeDraft(`${caseId}/${vault.open.session.account}`, { typing: 'Омаров' })
  await vault.open.putPreview(
    `${document}/1`,
    sealPreview(previewKeyOf(key), { ...place, page: 1 }, { width: 1, height: 1, rgba: new Uint8Array(4) }),
  )
  await vault.open.exclusive(() =>
    vault.open.commit({
      entries: [
        { kind: 'authority', event: 'settings-changed', purpose: 'administration', ground: 'person' },
      ],
      wraps: [{ document, key }],
    }),
  )
  vault.close()
}, 120_000)
afterAll(() => client?.terminate())

test('an auditor signs in, reads and exports the journal, and everybody else opens the vault after it', async () => {
  const auditor = await signIn(desk, 'saule')
  expect(auditor.open.session).toMatchObject({ role: 'auditor', verbs: [] })
  expect(auditor.open.list.size).toBe(0)
  expect(await auditor.open.journal.export()).toContain('"journal-exported"')
  await auditor.lock()
  const again = await signIn(desk, 'saule')
  expect((await events(again)).slice(-4)).toEqual(['unlock', 'journal-exported', 'lock', 'unlock'])
  await again.lock()
  for (const login of ['nurlan', 'aigul']) {
    const vault = await signIn(desk, login)
    expect(await vault.open.readCase(caseId)).toEqual({ note: 'note 1' })
    vault.close()
  }
}, 120_000)

test('behind an auditor’s entries an older head is still seen to be one', async () => {
  const heads = await withDb((db) => db.heads.toArray())
  const reviewer = await signIn(desk, 'nurlan')
  await reviewer.lock()
  const auditor = await signIn(desk, 'saule')
  await auditor.lock()
  const kept = await withDb((db) => db.heads.toArray())
  await withDb((db) => db.heads.bulkPut(heads))
  expect(await codeOf(signIn(desk, 'nurlan'))).toBe('ROLLED_BACK')
  await withDb((db) => db.heads.bulkPut(kept))
  ;(await signIn(desk, 'nurlan')).close()
}, 120_000)

test('calls about cases and documents fail for want of the key (demand 4, demand 9)', async () => {
  client = createVaultClient({ services: desk.services, onEvent: () => undefined })
  const status = await client.call('status', [])
  if (status.state !== 'locked') throw new Error(status.state)
  const account = status.accounts.find(({ role }) => role === 'auditor')?.account ?? ''
  await client.call('unlock', [{ account, passphrase: phrases['saule'] ?? '' }])
  const vault = client
  vault.connectViewer(new MessageChannel().port1)
  expect(await vault.call('queue.list', [])).toEqual({ cases: 0, damagedPages: 0 })
  const calls = {
    'case.read': () => vault.call('case.read', [caseId]),
    'case.claim': () => vault.call('case.claim', [{ case: caseId, untied: true }]),
    'case.oldest': () => vault.call('case.oldest', []),
    'case.declareTie': () => vault.call('case.declareTie', [caseId]),
    'case.liftTie': () => vault.call('case.liftTie', [{ case: caseId, account: caseId }]),
    'case.release': () => vault.call('case.release', [caseId]),
    'draft.read': () => vault.call('draft.read', [caseId]),
    'document.open': () => vault.call('document.open', [{ case: caseId, document }]),
    'document.pages': () => vault.call('document.pages', [{ case: caseId, document, pages: 1 }]),
    'preview.list': () => vault.call('preview.list', [caseId]),
    'intake.sources': () => vault.call('intake.sources', [{ case: caseId, deleted: 1, kept: 0 }]),
    'people.remove': () => vault.call('people.remove', [account]),
  }
  for (const [name, call] of Object.entries(calls)) {
    expect([name, await codeOf(call())]).toEqual([name, 'MANDATE_MISSING'])
  }
  await vault.call('lock', [])
}, 120_000)

/** The account's own secret, by its passphrase and the header alone. */
async function rawSecret(login: string): Promise<{ secret: AccountSecret; header: Header }> {
  const header = await withDb((db) => db.header.get('vault'))
  const own = header?.accounts.find((one) => one.login === login)
  if (header === undefined || own === undefined) throw new Error('header')
  const argon = await deriveArgon(phrases[login] ?? '', own.kdf)
  return { secret: openAccount(header.vault, own, argon), header }
}

/** Every key that somebody who has only this passphrase can get at: whatever box of the keyring opens. */
async function rawKeys(login: string): Promise<{ vault: string; keys: Uint8Array[] }> {
  const { secret, header } = await rawSecret(login)
  const keys: Uint8Array[] = [secret.signSeed, secret.boxSecret]
  const publicKey = sodium.crypto_scalarmult_base(secret.boxSecret)
  for (const { wraps } of epochsOf(desk)) {
    for (const { sealed } of wraps) {
      try {
        const plain = sodium.crypto_box_seal_open(fromBase64url(sealed), publicKey, secret.boxSecret)
        keys.push(plain.slice(32))
      } catch {
        // Somebody else's.
      }
    }
  }
  return { vault: header.vault, keys }
}

/** Rows of every table that says something about a case, by how many of them one of the keys opens. */
async function opened({ vault, keys }: { vault: string; keys: readonly Uint8Array[] }): Promise<object> {
  const tables = ['cases', 'pages', 'heads', 'drafts', 'wraps'] as const
  const counts: Record<string, string> = {}
  // Keys of documents are keys too, once a wrap has given them.
  const found: Uint8Array[] = [...keys]
  const tryRow = (table: string, row: { id: unknown; rev: number; sealed: Uint8Array }): boolean =>
    keys.some((one) => {
      const place = { vault, table, id: String(row.id), revision: row.rev }
      try {
        found.push(openRecord(row.sealed, { keyId: keyIdOf(row.sealed), key: one }, place))
        return true
      } catch {
        return false
      }
    })
  await withDb(async (db: VaultDb) => {
    for (const table of tables) {
      const rows = (await db.table(table).toArray()) as Parameters<typeof tryRow>[1][]
      counts[table] = `${rows.filter((row) => tryRow(table, row)).length} of ${rows.length}`
    }
    const [chunk] = await db.chunks.toArray()
    const [preview] = await db.previews.toArray()
    const bytes = new Uint8Array((await chunk?.bytes.arrayBuffer()) ?? new ArrayBuffer(0))
    const long = found.filter((one) => one.length === 32)
    counts['chunks'] = `${Number(long.some((one) => opensStream(streamKeyOf(one), vault, bytes)))} of 1`
    counts['previews'] = `${Number(
      preview !== undefined && long.some((one) => opensPreview(previewKeyOf(one), vault, preview.sealed)),
    )} of 1`
  })
  return counts
}

function opensStream(streamKey: Uint8Array, vault: string, bytes: Uint8Array): boolean {
  const opener = createOpener(streamKey, header, { vault, document })
  try {
    return opener.pull(bytes).length > 0
  } catch {
    return false
  } finally {
    opener.close()
  }
}

function opensPreview(previewKey: Uint8Array, vault: string, sealed: Uint8Array): boolean {
  try {
    openPreview(previewKey, { vault, document, page: 1 }, sealed)
    return true
  } catch {
    return false
  }
}

test('with all the raw keys of an auditor not one row of a case or a document opens; with a reviewer’s all do (demand 9)', async () => {
  expect(await opened(await rawKeys('saule'))).toEqual({
    cases: '0 of 1',
    pages: '0 of 1',
    heads: '0 of 1',
    drafts: '0 of 1',
    wraps: '0 of 1',
    chunks: '0 of 1',
    previews: '0 of 1',
  })
  expect(await opened(await rawKeys('nurlan'))).toEqual({
    cases: '1 of 1',
    pages: '1 of 1',
    heads: '1 of 1',
    drafts: '1 of 1',
    wraps: '1 of 1',
    chunks: '1 of 1',
    previews: '1 of 1',
  })
}, 120_000)
