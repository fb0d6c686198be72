import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { writingReserve } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { VaultDb } from '../../../renderer/vault/store/db.ts'
import { demandOpening, demandSpaceForImport, orFull } from '../../../renderer/vault/store/space.ts'
import type { OpenedVault } from '../../../renderer/vault/store/open-vault.ts'
import { FakeDesk } from './support/desk.ts'
import { copyDisk, eraseDisk } from './support/disk.ts'
import { addCase, askOf, codeOf, foundOnDisk, unlock, type TestRecord } from './support/vault.ts'

const desk = new FakeDesk()
let vault: OpenedVault<TestRecord> | null = null

beforeAll(async () => {
  await sodiumReady
  await eraseDisk()
  ;(await foundOnDisk(desk)).close()
})
afterEach(() => {
  vault?.close()
  desk.free = 2 ** 40
})

test('where the disk has too little room nothing is written, whatever it is; once there is room it is', async () => {
  vault = await unlock(desk)
  const { open } = vault
  await addCase(open, 1)
  const before = await copyDisk(null)
  desk.free = writingReserve - 1
  const bytes = new Uint8Array(16)
  const writes: [string, () => Promise<unknown>][] = [
    ['a change', () => addCase(open, 2)],
    ['a draft', () => open.writeDraft('one', { text: 'x' })],
    ['a segment', () => open.putSegment('stream', 0, bytes)],
    ['what a cancelled import drops', () => open.dropStream('stream')],
    ['a preview', () => open.putPreview('stream/1', bytes)],
    ['an event', () => open.journal.export()],
  ]
  for (const [what, write] of writes) expect(await codeOf(write()), what).toBe('STORE_FULL')
  expect(await copyDisk(null)).toEqual(before)
  desk.free = writingReserve
  for (const [what, write] of writes) expect(await codeOf(write()), what).toBe('none')
})

test('too little room is told before the store is opened; what main refuses it for, where there is room', async () => {
  const ask = askOf(desk)
  desk.refused = 'STORE_STOPPED'
  desk.free = writingReserve - 1
  expect(await codeOf(demandOpening(ask))).toBe('STORE_FULL')
  desk.free = writingReserve
  expect(await codeOf(demandOpening(ask))).toBe('STORE_STOPPED')
  desk.refused = null
  expect(await codeOf(demandOpening(ask))).toBe('none')
})

test('an import asks for room for all its files and a reserve, of the disk and of Chromium’s quota', async () => {
  const ask = askOf(desk)
  const mebibyte = 1_048_576
  const files = [50 * mebibyte, 10 * mebibyte]
  const needed = (32 + 96 + 60) * mebibyte + 2 * 65_536
  desk.free = needed
  vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 2 ** 40, usage: 0 })
  expect(await codeOf(demandSpaceForImport(ask, files))).toBe('none')
  desk.free = needed - 1
  const refusal = await demandSpaceForImport(ask, files).catch((error: unknown) => error)
  expect(refusal).toEqual(new SverkaError('NOT_ENOUGH_SPACE', [String(needed), String(needed - 1)]))
  desk.free = 2 ** 40
  vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: needed + 5, usage: 6 })
  expect(await codeOf(demandSpaceForImport(ask, files))).toBe('NOT_ENOUGH_SPACE')
  vi.restoreAllMocks()
})

test('a failure without a word of its own is told as a full disk where the disk is full, and as itself elsewhere', async () => {
  const ask = askOf(desk)
  const failing = (error: Error) => codeOf(orFull(ask, () => Promise.reject(error)))
  const unnamed = new DOMException('The operation failed for an unknown reason', 'UnknownError')
  expect(await orFull(ask, () => Promise.resolve(7))).toBe(7)
  await expect(orFull(ask, () => Promise.reject(unnamed))).rejects.toBe(unnamed)
  desk.free = writingReserve - 1
  expect(await failing(unnamed)).toBe('STORE_FULL')
  expect(await failing(new SverkaError('INTERNAL'))).toBe('STORE_FULL')
  expect(await failing(new SverkaError('WRONG_STATE'))).toBe('WRONG_STATE')
})

test('a database that Chromium closed is not opened again by itself, and main is told', async () => {
  const stop = vi.fn()
  const db = new VaultDb({ demandSpace: () => Promise.resolve(), stop })
  await db.open()
  const native = db.backendDB()
  native.onclose?.(new Event('close'))
  native.close()
  expect(stop).toHaveBeenCalledOnce()
  await expect(db.header.count()).rejects.toThrow()
  await expect(db.open()).rejects.toEqual(new SverkaError('STORE_STOPPED'))
  db.close()
  expect(stop).toHaveBeenCalledOnce()
})
