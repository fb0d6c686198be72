import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { CHUNK_BYTES, CHUNK_OVERHEAD } from '../../../renderer/vault/format/constants.ts'
import { openPreview, sealPreview } from '../../../renderer/vault/format/preview.ts'
import { randomBytes, sodiumReady, type Bytes } from '../../../renderer/vault/format/sodium.ts'
import { chunkCount, createOpener, createSealer } from '../../../renderer/vault/format/stream.ts'
import { id, pattern } from '../vectors/inputs.ts'

beforeAll(() => sodiumReady)

const place = { vault: id(1), document: id(2) }
const key = pattern(32, 3)

function seal(size: number, at = place): { header: Bytes; chunks: Bytes[]; plain: Bytes } {
  const plain = pattern(size, 4)
  const sealer = createSealer(key, at)
  const count = chunkCount(size)
  const chunks = Array.from({ length: count }, (_, i) =>
    sealer.push(plain.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES), i === count - 1),
  )
  sealer.close()
  return { header: sealer.header, chunks, plain }
}

/** How many bytes come out, or the code. */
function open(
  header: Bytes,
  chunks: readonly Bytes[],
  at = place,
  streamKey: Uint8Array = key,
): number | string {
  const opener = createOpener(streamKey, header, at)
  try {
    const size = chunks.reduce((sum, chunk) => sum + opener.pull(chunk).length, 0)
    opener.end()
    return size
  } catch (error) {
    return error instanceof SverkaError ? error.code : String(error)
  } finally {
    opener.close()
  }
}

test('a document of several chunks comes out as it went in', () => {
  const { header, chunks, plain } = seal(2 * CHUNK_BYTES + 7)
  expect(chunks.map((chunk) => chunk.length)).toEqual([
    CHUNK_BYTES + CHUNK_OVERHEAD,
    CHUNK_BYTES + CHUNK_OVERHEAD,
    7 + CHUNK_OVERHEAD,
  ])
  const opener = createOpener(key, header, place)
  const out = chunks.map((chunk) => opener.pull(chunk))
  opener.end()
  opener.close()
  expect(Buffer.concat(out).equals(plain)).toBe(true)
})

test('a document whose size is a whole number of chunks ends with a full one', () => {
  const { header, chunks } = seal(2 * CHUNK_BYTES)
  expect(chunks).toHaveLength(2)
  expect(open(header, chunks)).toBe(2 * CHUNK_BYTES)
})

test('cut, reordered, doubled, lengthened and exchanged chunks are damage (demand 9)', () => {
  const { header, chunks } = seal(2 * CHUNK_BYTES + 7)
  const [a, b, c] = chunks
  if (a === undefined || b === undefined || c === undefined) throw new Error('three chunks')
  const other = seal(2 * CHUNK_BYTES + 7)
  const wrong: Record<string, readonly Bytes[]> = {
    none: [],
    cut: [a, b],
    'cut at the front': [b, c],
    reordered: [b, a, c],
    doubled: [a, a, b, c],
    'more after the end': [a, b, c, c],
    'one left out': [a, c],
    'of another stream': [a, other.chunks[1] ?? a, c],
  }
  for (const [name, broken] of Object.entries(wrong))
    expect([name, open(header, broken)]).toEqual([name, 'DAMAGED'])
  expect(open(other.header, chunks)).toBe('DAMAGED')
})

test('a stream opens as no other document, in no other vault, with no other key (demand 4)', () => {
  const { header, chunks } = seal(100)
  expect(open(header, chunks)).toBe(100)
  expect(open(header, chunks, { ...place, document: id(5) })).toBe('DAMAGED')
  expect(open(header, chunks, { ...place, vault: id(5) })).toBe('DAMAGED')
  expect(open(header, chunks, place, pattern(32, 5))).toBe('DAMAGED')
})

test('any changed byte of a chunk is damage (demand 9)', () => {
  const { header, chunks } = seal(200)
  const [only] = chunks
  if (only === undefined) throw new Error('one chunk')
  fc.assert(
    fc.property(fc.nat({ max: only.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const broken = new Uint8Array(only)
      broken[at] = (broken[at] ?? 0) ^ by
      expect(open(header, [broken])).toBe('DAMAGED')
      expect(open(header, [only.slice(0, at)])).toBe('DAMAGED')
    }),
  )
})

test('a sealer takes no short chunk but the last, nothing after it, and nothing once closed', () => {
  const sealer = createSealer(key, place)
  expect(() => sealer.push(pattern(5, 1), false)).toThrow(RangeError)
  expect(() => sealer.push(new Uint8Array(0), true)).toThrow(RangeError)
  sealer.push(pattern(5, 1), true)
  expect(() => sealer.push(pattern(5, 1), true)).toThrow(TypeError)
  sealer.close()
  sealer.close()
})

test('a preview opens only as the page of the document it is of (demand 4)', () => {
  const picture = { width: 5, height: 4, rgba: randomBytes(80) }
  const at = { ...place, page: 1 }
  const sealed = sealPreview(key, at, picture)
  expect(openPreview(key, at, sealed)).toEqual(picture)
  const wrong = [
    () => openPreview(key, { ...at, page: 2 }, sealed),
    () => openPreview(key, { ...at, document: id(9) }, sealed),
    () => openPreview(pattern(32, 9), at, sealed),
    () => openPreview(key, at, sealed.slice(0, -1)),
    () => openPreview(key, at, new Uint8Array(10)),
  ]
  for (const open of wrong) expect(open).toThrow('DAMAGED')
})
