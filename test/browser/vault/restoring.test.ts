import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { escrowText } from '../../../preload/contract/escrow.ts'
import { journalExport, type JournalExport } from '../../../preload/contract/journal-export.ts'
import { judgeJournal } from '../../../preload/contract/judge-journal.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { sheetGroups } from '../../../preload/contract/sheet.ts'
import { escrowBoxSeedOf } from '../../../renderer/vault/format/kdf.ts'
import { hash } from '../../../renderer/vault/format/hash.ts'
import { sodium, type Bytes } from '../../../renderer/vault/format/sodium.ts'
import { sha256, verifyEd25519 } from '../../../renderer/vault/keys/signing.ts'
import { setEscrow } from '../../../renderer/vault/people/escrow.ts'
import { makeBackup } from '../../../renderer/vault/upkeep/backup.ts'
import { checkVault } from '../../../renderer/vault/upkeep/check.ts'
import { fileOf, forged, takeIn } from '../cases/support/master.ts'
import { codeOf, foundingTime, Workstation } from '../cases/support/room.ts'
import { eraseDisk } from './support/disk.ts'
import { Elsewhere, quiet } from './support/elsewhere.ts'
import { askOf } from './support/vault.ts'

// Each change of person is an Argon2id at its floor.
vi.setConfig({ testTimeout: 120_000 })

/** A backup, and a journal from after it: two documents are destroyed in between, and one taken in and destroyed. */

const station = new Workstation()
const secret = new Uint8Array(20).fill(5)
let backup: Bytes
let early: File
let later: File
let destroyed: string[]
let waiting: string

beforeAll(async () => {
  await station.found()
  await station.unlock('representative')
  const key = escrowText(sodium.crypto_box_seed_keypair(escrowBoxSeedOf(secret)).publicKey, hash)
  await setEscrow(station.opened.office, askOf(station.desk), { key, sheet: [...station.sheet] })
  await station.relock()
  const kept = await takeIn(station, { caseRef: 'KEPT' })
  // Its refusal waits for the representative: by hand, nothing of it could be destroyed.
  const refused = await forged(station, { caseRef: 'WAITS' })
  await station.call('case.decide', [{ case: refused.id, outcome: 'declined' }])
  waiting = refused.documents[0] ?? ''
  await station.relock('representative')
  early = fileOf('early.json', await station.vault.journal.export())
  const { upkeep, open } = station.opened
  await makeBackup(upkeep, open.session, askOf(station.desk), quiet())
  backup = station.desk.saved.files.at(-1) ?? new Uint8Array(0)
  const [first] = kept.documents
  await station.call('case.confirm', [{ case: refused.id, agree: false }])
  const new1 = await takeIn(station, { caseRef: 'AFTER' })
  destroyed = [first?.document ?? '', waiting]
  const orders = [
    { case: kept.case, document: destroyed[0] ?? '', ground: 'consent-withdrawn' as const },
    { case: refused.id, document: waiting, ground: 'unlawful' as const },
    { case: new1.case, document: new1.documents[0]?.document ?? '', ground: 'surplus' as const },
  ]
  for (const order of orders) await station.call('document.destroy', [order])
  later = fileOf('later.json', await station.vault.journal.export())
  await station.lock()
}, foundingTime)
beforeEach(eraseDisk)
afterAll(() => station.close())

const detailOf = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof SverkaError ? [error.code, ...error.detail].join(' ') : String(error)
}

const changed = async (file: File, change: (journal: JournalExport) => void): Promise<File> => {
  const journal = journalExport.parse(JSON.parse(await file.text()))
  change(journal)
  return fileOf(file.name, JSON.stringify(journal))
}

test('a journal that is none, another vault’s, changed, cut or earlier than the backup is refused, and nothing is written', async () => {
  const elsewhere = new Elsewhere()
  const stranger = await changed(later, (journal) => void (journal.vault = '0'.repeat(32)))
  const cut = await changed(later, ({ entries }) => void entries.pop())
  const altered = await changed(later, ({ entries }) => {
    const act = entries.find((entry) => entry['act'] === 'document-destroyed')
    if (act !== undefined) act['document'] = 'f'.repeat(32)
  })
  const refusals: [File, string][] = [
    [fileOf('j.json', '<html>'), 'unreadable'],
    [fileOf('j.json', '{}'), 'unreadable'],
    [stranger, 'another-vault'],
    [cut, 'broken'],
    [altered, 'broken'],
    [early, 'earlier'],
  ]
  for (const [journal, why] of refusals) {
    expect(await detailOf(elsewhere.look(backup, journal))).toBe(`LATER_JOURNAL_UNFIT ${why}`)
    const using = elsewhere.restore(backup, station.sheet, { later: journal })
    expect(await detailOf(using)).toBe(`LATER_JOURNAL_UNFIT ${why}`)
  }
  expect(await indexedDB.databases()).toEqual([])
})

test('what was destroyed after the backup is destroyed again before anybody can open the restored vault (demand 9)', async () => {
  const elsewhere = new Elsewhere()
  expect(await elsewhere.look(backup)).toMatchObject({ destroyedLater: 0, escrow: true })
  expect(await elsewhere.look(backup, later)).toMatchObject({ destroyedLater: 3, documents: 4 })
  await elsewhere.restore(backup, station.sheet, { later })
  const vault = await elsewhere.unlock()
  const { db } = vault.office.ledger
  const wraps = await db.wraps.toCollection().primaryKeys()
  const streams = (await db.chunks.toCollection().primaryKeys()).map(([stream]) => stream)
  expect(wraps).toHaveLength(2)
  for (const document of destroyed) expect([...wraps, ...streams]).not.toContain(document)
  const listed = [...vault.open.list.values()].flatMap(({ documents }) => documents)
  expect(listed).toHaveLength(4)

  const checked = await checkVault(vault.upkeep, 'representative', askOf(elsewhere.desk), quiet())
  expect(checked.damaged).toEqual([])
  const text = journalExport.parse(JSON.parse(await vault.open.journal.export()))
  const crypto = { sha256, verify: verifyEd25519 }
  expect(judgeJournal(text, { trust: null, checkpoint: null }, crypto)).toMatchObject({ faults: [] })
  const told = text.entries.slice(text.entries.findIndex((entry) => entry['event'] === 'restored'))
  expect(told.map((entry) => entry['act'] ?? entry['event'])).toEqual([
    'restored',
    'recovery-used',
    'account-enrolled',
    'mandate-granted',
    ...Array.from({ length: 4 }, () => 'ring-epoch'),
    'unlock',
    'document-destroyed',
    'document-destroyed',
    'lock',
    'unlock',
    'vault-checked',
    'journal-exported',
  ])
  const acts = told.filter((entry) => entry['act'] === 'document-destroyed')
  expect(acts.map((entry) => [entry['document'], entry['ground']])).toEqual([
    [destroyed[0], 'consent-withdrawn'],
    [destroyed[1], 'unlawful'],
  ])
  await elsewhere.sessions.lock()
})

test('the Company’s escrow key opens a backup as the sheet does, and its use is in the journal', async () => {
  const elsewhere = new Elsewhere()
  const wrong = sheetGroups(new Uint8Array(20).fill(6), hash)
  expect(await codeOf(elsewhere.restore(backup, wrong, { by: 'escrow' }))).toBe('RECOVERY_MISMATCH')
  expect(await codeOf(elsewhere.restore(backup, station.sheet, { by: 'escrow' }))).toBe('RECOVERY_MISMATCH')
  expect(await indexedDB.databases()).toEqual([])
  await elsewhere.restore(backup, sheetGroups(secret, hash), { by: 'escrow' })
  const vault = await elsewhere.unlock()
  expect([...vault.open.list.values()].map(({ caseRef }) => caseRef)).toEqual(['KEPT', 'WAITS'])
  const { entries } = journalExport.parse(JSON.parse(await vault.open.journal.export()))
  const events = entries.map((entry) => entry['event'])
  expect(events.slice(events.indexOf('restored'), events.indexOf('restored') + 2)).toEqual([
    'restored',
    'escrow-used',
  ])
  await elsewhere.sessions.lock()
})
