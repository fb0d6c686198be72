import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openAccount } from '../../../renderer/vault/keys/account.ts'
import { deriveArgon } from '../../../renderer/vault/keys/argon2.ts'
import { openEpochs, parseEpochs } from '../../../renderer/vault/keys/epochs.ts'
import { Keyring } from '../../../renderer/vault/keys/rings.ts'
import { createRecords } from '../../../renderer/vault/store/rows.ts'
import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { recoveryKeys } from '../../../renderer/vault/format/kdf.ts'
import { readSheet } from '../../../renderer/vault/format/sheet.ts'
import { owned, sodium } from '../../../renderer/vault/format/sodium.ts'
import { endShredding, waitingForShredding } from '../../../renderer/vault/upkeep/shredding.ts'
import { withDb } from '../vault/support/disk.ts'
import { askOf, passphrases } from '../vault/support/vault.ts'
import { claimed, FakeViewer, look } from './support/master.ts'
import { codeOf, foundingTime, Workstation } from './support/room.ts'

// Each change of person is an Argon2id at its floor.
vi.setConfig({ testTimeout: 180_000 })

const station = new Workstation()
beforeAll(async () => {
  await station.found()
  await station.unlock()
}, foundingTime)
afterAll(() => {
  station.close()
})

const waiting = (): number => waitingForShredding(station.opened.office, station.vault.list.values())
const end = (): Promise<number> =>
  endShredding(station.opened.office, askOf(station.desk), () => station.vault.list.values())

/** Every key that this keyring gives to all passphrases and the recovery sheet together. */
async function allKeysOf(file: KeyringFile): Promise<Keyring> {
  const keyring = new Keyring()
  const header = station.opened.header()
  const epochs = parseEpochs(file)
  for (const who of ['representative', 'reviewer'] as const) {
    const account = header.accounts.find(({ role }) => role === who)
    if (account === undefined) throw new Error(who)
    const key = await deriveArgon(passphrases[who], account.kdf)
    const { boxSecret } = openAccount(header.vault, account, key)
    openEpochs(epochs, ['documents'], { to: `account:${account.account}`, boxSecret }, header.vault, keyring)
  }
  const { boxSeed } = recoveryKeys(readSheet(station.sheet), header.vault)
  const boxSecret = owned(sodium.crypto_box_seed_keypair(boxSeed).privateKey)
  openEpochs(epochs, ['documents'], { to: 'recovery', boxSecret }, header.vault, keyring)
  return keyring
}

test('what was destroyed opens with everybody’s secrets until its batch is ended, and with nothing afterwards; what is left opens as before (demands 2, 9)', async () => {
  const one = await claimed(station)
  const [gone = '', kept = ''] = one.documents
  const before = station.desk.keyring.file
  if (before === null) throw new Error('no keyring')
  // Stands in for the removed row that the database's files keep for a while.
  const remnant = await withDb((db) => db.wraps.get(gone))
  await station.relock('representative')
  await station.call('document.destroy', [{ case: one.id, document: gone, ground: 'unlawful' }])
  expect(waiting()).toBe(1)

  // The control: destroyed, and the batch not ended.
  const keys = await allKeysOf(station.desk.keyring.file ?? before)
  expect(createRecords(station.vault.vault, keys).openKey(gone, remnant)).toHaveLength(32)

  const { size } = station
  expect(await end()).toBe(1)
  expect(waiting()).toBe(0)
  const acts = await station.acts(size)
  expect(acts).toContain('documents-shredded')
  expect(acts).toContain('epoch-dropped')

  const after = station.desk.keyring.file
  if (after === null) throw new Error('no keyring')
  const left = await allKeysOf(after)
  expect(
    await codeOf(
      Promise.resolve().then(() => createRecords(station.vault.vault, left).openKey(gone, remnant)),
    ),
  ).toBe('DAMAGED')
  // Nothing of the old epoch is anywhere in the file.
  const oldKeyIds = parseEpochs(before).flatMap(({ ring, keyId }) => (ring === 'documents' ? [keyId] : []))
  for (const keyId of oldKeyIds) expect(JSON.stringify(after)).not.toContain(keyId)

  await station.relock()
  station.port = new FakeViewer().port
  await look(station, one.id, kept)
  expect(await codeOf(station.call('document.open', [{ case: one.id, document: gone }]))).toBe('NOT_FOUND')
})

test('with nothing destroyed the batch changes nothing, and only a representative ends one (demand 2)', async () => {
  expect(await codeOf(end())).toBe('MANDATE_MISSING')
  await station.relock('representative')
  const { size } = station
  const keyring = JSON.stringify(station.desk.keyring.file)
  expect(await end()).toBe(0)
  expect(station.size).toBe(size)
  expect(JSON.stringify(station.desk.keyring.file)).toBe(keyring)
})

test('a batch cut off before the old epoch was dropped is brought to its end at the representative’s next unlock (demand 2)', async () => {
  const one = await claimed(station)
  await station.call('document.destroy', [
    { case: one.id, document: one.documents[0] ?? '', ground: 'surplus' },
  ])
  // Main takes the new epoch and then no more: as after a kill between the transaction and the second replacement.
  const { keyring } = station.desk
  const replace = keyring.replace.bind(keyring)
  let taken = 0
  keyring.replace = (expected, file) => {
    taken += 1
    if (taken > 1) keyring.broken = true
    return replace(expected, file)
  }
  expect(await codeOf(end())).toBe('SAVE_FAILED')
  keyring.replace = replace
  keyring.broken = false
  station.close()
  await station.unlock('representative')
  await station.finish()
  expect(waiting()).toBe(0)
  expect(parseEpochs(keyring.file as KeyringFile).filter(({ ring }) => ring === 'documents')).toHaveLength(1)
})
