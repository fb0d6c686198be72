import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32c } from '../../../main/crc32c.ts'
import { mendLog, writeLog } from '../../../main/store-log.ts'
import { createStore } from '../../../main/store.ts'
import { writingReserve } from '../../../preload/contract/bridge.ts'
import { seededBytes } from '../../samples/random.ts'
import { emptyFolder } from './folder.ts'

test('CRC-32C gives what RFC 3720 says it gives', () => {
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa)
  expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43)
  expect(crc32c(Uint8Array.from({ length: 32 }, (_, at) => at))).toBe(0x46dd794e)
})

const records = [10, 0, 40_000, 7, 1, 32_761, 500].map((size, seed) =>
  // No zero at an end, which nobody could tell from one that stands for what was never written.
  seededBytes(seed + 1, size).fill(1, -1),
)
const log = writeLog(records)

test('a log is laid down as LevelDB lays it down, and left alone', () => {
  expect(mendLog(log)).toEqual({ state: 'whole' })
  expect(mendLog(new Uint8Array())).toEqual({ state: 'whole' })
})

test('cut off anywhere, zeros in place of the rest or not, a log keeps every record that was whole', () => {
  const ends = records.map((_, at) => writeLog(records.slice(0, at + 1)).length)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: log.length }), fc.nat(40_000), (cut, zeros) => {
      const kept = writeLog(records.filter((_, at) => (ends[at] ?? 0) <= cut))
      for (const found of [
        log.subarray(0, cut),
        Buffer.concat([log.subarray(0, cut), Buffer.alloc(zeros)]),
      ]) {
        const mended = mendLog(found)
        expect(Buffer.from(mended.state === 'torn' ? mended.log : found)).toEqual(kept)
      }
    }),
    { numRuns: 12 },
  )
})

test('what was written behind a record cut off is kept, however far the blocks have moved by it', () => {
  fc.assert(
    fc.property(fc.nat(records.length - 1), fc.nat(), (torn, by) => {
      const before = writeLog(records.slice(0, torn)).length
      const whole = writeLog(records.slice(0, torn + 1)).length
      const written = by % (whole - before)
      // LevelDB reckons its blocks as if the record had been written whole.
      const found = Buffer.concat([log.subarray(0, before + written), log.subarray(whole)])
      const mended = mendLog(found)
      const kept = writeLog(records.filter((_, at) => at !== torn))
      if (mended.state === 'whole') expect(found).toEqual(Buffer.from(kept))
      else expect(mended).toEqual({ state: 'torn', log: kept })
    }),
    { numRuns: 12 },
  )
})

test('a record that was whole and is not what it was is damage, which nobody mends', () => {
  for (const at of [3, 9, 20_000, 60_000]) {
    const damaged = Buffer.from(log)
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at)
    expect(mendLog(damaged), `byte ${at}`).toEqual({ state: 'damaged' })
  }
})

test('before a page can open the store its logs are mended; a store that is damaged is refused and left as it lies', async () => {
  const home = await emptyFolder()
  const store = join(home, 'IndexedDB/app_desk_0.indexeddb.leveldb')
  mkdirSync(store, { recursive: true })
  writeFileSync(join(store, '000003.log'), log.subarray(0, log.length - 9))
  writeFileSync(join(store, 'MANIFEST-000001'), log)
  expect(await createStore(home).look()).toMatchObject({ refused: null })
  expect(new Uint8Array(readFileSync(join(store, '000003.log')))).toEqual(
    new Uint8Array(writeLog(records.slice(0, -1))),
  )
  expect(readdirSync(store).toSorted()).toEqual(['000003.log', 'MANIFEST-000001'])

  const damaged = Buffer.from(log).fill(1, 3, 4)
  writeFileSync(join(store, '000003.log'), damaged)
  expect(await createStore(home).look()).toMatchObject({ refused: 'DAMAGED' })
  expect(readFileSync(join(store, '000003.log'))).toEqual(damaged)
})

test('after a failed write the store is refused until the next start, and free space is told', async () => {
  const home = await emptyFolder()
  const store = createStore(home)
  expect((await store.look()).free).toBeGreaterThan(0)
  store.stop()
  expect(await store.look()).toMatchObject({ refused: 'STORE_STOPPED' })
  expect(await createStore(home).look()).toMatchObject({ refused: null })
})

test('a store that was in use when the disk ran full is not opened again before the next start; one that was not, is', async () => {
  const home = await emptyFolder()
  let free = 0
  const store = createStore(home, () => Promise.resolve(free))
  expect(await store.look()).toEqual({ refused: null, free: 0 })
  free = writingReserve
  expect(await store.look()).toEqual({ refused: null, free })
  free -= 1
  await store.look()
  free = 2 ** 40
  expect(await store.look()).toEqual({ refused: 'STORE_STOPPED', free })
})
