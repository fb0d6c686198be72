import { beforeAll, expect, test } from 'vitest'
import { keyedHash } from '../../../renderer/vault/format/hash.ts'
import { randomBytes, sodiumReady, type Bytes } from '../../../renderer/vault/format/sodium.ts'
import { BlobParts } from '../../../renderer/vault/store/blob-parts.ts'
import { codeOf } from './support/vault.ts'

beforeAll(() => sodiumReady)

const part = 65_536

async function readAll(parts: BlobParts): Promise<number[]> {
  const bytes: number[] = []
  while (parts.left > 0) {
    const one: Bytes = await parts.next()
    bytes.push(...one)
    parts.giveBack(one)
  }
  return bytes
}

test('documents read beside, several at a time, come whole and have the hashes they have in one piece', async () => {
  const documents = [10 * part + 77, part, 3].map((length) => ({
    bytes: randomBytes(length),
    keys: [randomBytes(32), randomBytes(32)],
  }))
  await Promise.all(
    documents.map(async ({ bytes, keys }) => {
      const parts = new BlobParts(new Blob([bytes]), part, keys)
      expect(await readAll(parts)).toEqual([...bytes])
      expect(await parts.digests()).toEqual(keys.map((key) => keyedHash(key, bytes)))
      expect(await codeOf(parts.next())).toBe('FILE_UNREADABLE')
      await parts.end()
    }),
  )
})

test('a part that was given back is used again, and given up half-way nothing of the document stays in it', async () => {
  const parts = new BlobParts(new Blob([new Uint8Array(20 * part).fill(7)]), part)
  const first = await parts.next()
  parts.giveBack(first)
  expect(first.length).toBe(0)
  const second = await parts.next()
  expect(second.every((byte) => byte === 7)).toBe(true)
  await parts.end()
  parts.giveBack(second)
  expect(second.every((byte) => byte === 0)).toBe(true)
  expect(await codeOf(parts.next())).toBe('INTERNAL')
})

test('a worker that fails fails who reads, and nobody waits for it', async () => {
  const script = new Blob(['throw new Error("no memory")'], { type: 'text/javascript' })
  const parts = new BlobParts(
    new Blob([randomBytes(8 * part)]),
    part,
    [randomBytes(32)],
    new Worker(URL.createObjectURL(script)),
  )
  expect(await codeOf(parts.next())).toBe('INTERNAL')
  expect(await codeOf(parts.digests())).toBe('INTERNAL')
  await parts.end()
})
