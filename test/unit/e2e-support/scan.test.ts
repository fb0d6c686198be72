import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formsOfText, runsOf } from '../../e2e/support/needles.ts'
import { finderOf, scanFolder } from '../../e2e/support/scan.ts'
import { readSnappy } from '../../e2e/support/snappy.ts'
import { seededBytes } from '../../samples/random.ts'

const name = 'Әбілғазықызы'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sverka-scan-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const placesOf = async (bytes: Uint8Array, file = 'file'): Promise<string[]> => {
  await writeFile(join(folder, file), bytes)
  const { findings } = await scanFolder(folder, formsOfText('name', name))
  return findings.map(({ place }) => place)
}

const noise = (seed: number): Uint8Array => seededBytes(seed, 5000)
const amidst = (bytes: Uint8Array): Uint8Array => Buffer.concat([noise(1), bytes, noise(2)])

test('bytes that hold nothing of the secret give no finding', async () => {
  expect(await placesOf(noise(3))).toEqual([])
})

test.each([
  ['UTF-8', Buffer.from(name)],
  ['UTF-8 in lower case', Buffer.from(name.toLowerCase())],
  ['UTF-8 in upper case', Buffer.from(name.toUpperCase())],
  ['decomposed letters', Buffer.from('Байқоңыр'.normalize('NFD')), 'Байқоңыр'],
  ['UTF-16, little end first', Buffer.from(name, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(name, 'utf16le').swap16()],
  ['JSON escapes', Buffer.from('\\u04D9\\u0431\\u0456\\u043b\\u0493'.toLowerCase()), 'әбілғ'],
  ['URL escapes', Buffer.from(encodeURIComponent(name))],
])('a secret is found as %s', async (_, bytes, secret = name) => {
  await writeFile(join(folder, 'file'), amidst(bytes))
  const { findings } = await scanFolder(folder, formsOfText('secret', secret))
  expect(findings).toMatchObject([{ file: 'file', place: 'bytes', says: 'secret' }])
})

test.each([0, 1, 2, 3, 4, 5])('a secret is found in base64 that began %i bytes before it', async (before) => {
  for (const encoding of ['base64', 'base64url'] as const) {
    for (const secret of [Buffer.from(name), Buffer.from(name, 'utf16le')]) {
      const text = Buffer.concat([noise(4).subarray(0, before), secret, noise(5)]).toString(encoding)
      expect(await placesOf(amidst(Buffer.from(text)))).toEqual(['bytes'])
    }
  }
})

test('a secret in the name of a file or of a folder is found', async () => {
  await mkdir(join(folder, `Мастер ${name}`))
  await writeFile(join(folder, `${name.toLowerCase()}.jpg`), '')
  const { findings } = await scanFolder(folder, formsOfText('name', name))
  expect(findings.map(({ place }) => place)).toEqual(['name', 'name'])
})

test('any piece of a document as long as a step and a run is found, as bytes and as base64', () => {
  const document = seededBytes(7, 20_000)
  const find = finderOf(runsOf('document', document, 64))
  for (const from of [0, 1, 37, 63, 5000, 12_345, 19_904]) {
    const piece = document.subarray(from, from + 96)
    expect(find(amidst(piece)), `bytes from ${from}`).not.toEqual([])
    const base64 = Buffer.from(Buffer.from(piece).toString('base64'))
    expect(find(amidst(base64)), `base64 from ${from}`).not.toEqual([])
  }
  expect(find(amidst(seededBytes(8, 20_000)))).toEqual([])
})

test('runs that any file may hold are not looked for', () => {
  expect(runsOf('padding', new Uint8Array(4096), 16)).toEqual([])
})

test('Snappy is read: literals of every length, near and far copies, copies into themselves', () => {
  expect(text(readSnappy(Buffer.concat([Uint8Array.of(5, 4 << 2), Buffer.from('abcde')])))).toBe('abcde')
  expect(text(readSnappy(Uint8Array.of(9, 2 << 2, 97, 98, 99, 0b000_010_01, 3)))).toBe('abcabcabc')
  expect(text(readSnappy(Uint8Array.of(9, 2 << 2, 97, 98, 99, (5 << 2) | 2, 3, 0)))).toBe('abcabcabc')
  expect(text(readSnappy(Uint8Array.of(9, 2 << 2, 97, 98, 99, (5 << 2) | 3, 3, 0, 0, 0)))).toBe('abcabcabc')
  const long = seededBytes(9, 100_000)
  const literal = Buffer.concat([Uint8Array.of(0xa0, 0x8d, 0x06, 62 << 2, 0x9f, 0x86, 0x01), long])
  expect(Buffer.compare(readSnappy(literal) ?? Buffer.of(), long)).toBe(0)
})

test.each([
  ['a copy from before the beginning', Uint8Array.of(9, 2 << 2, 97, 98, 99, (5 << 2) | 2, 4, 0)],
  ['a copy past the end', Uint8Array.of(5, 2 << 2, 97, 98, 99, (5 << 2) | 2, 3, 0)],
  ['a literal cut off', Uint8Array.of(9, 8 << 2, 97)],
  ['a length that no such input can make', Uint8Array.of(0xff, 0xff, 0xff, 0x7f, 0)],
])('what is not Snappy is told from it: %s', (_, bytes) => {
  expect(readSnappy(bytes)).toBeNull()
})

test('a secret that compression cut in two is found in a table of LevelDB', async () => {
  const value = Buffer.from(`${name} ${name}`)
  const table = makeTable(makeBlock([['key', value]]), true)
  expect(Buffer.from(table).includes(name)).toBe(false)
  expect(await placesOf(table, '000005.ldb')).toEqual(['LevelDB block'])
})

test('a key of a table is found though its beginning stands with the key before it', async () => {
  const half = Buffer.from(name).subarray(0, 9)
  const keys: [Uint8Array, Uint8Array][] = [
    [half, Buffer.from('1')],
    [Buffer.from(name), Buffer.from('2')],
  ]
  const table = makeTable(makeBlock(keys), false)
  expect(Buffer.from(table).includes(name)).toBe(false)
  expect(await placesOf(table, '000005.ldb')).toEqual(['LevelDB block'])
})

test('a secret that lies across two fragments of a LevelDB log is found', async () => {
  const secret = Buffer.from(name)
  const first = Buffer.concat([
    noise(10),
    noise(11),
    noise(12),
    noise(13),
    noise(14),
    noise(15),
    noise(16),
  ]).subarray(0, 32_768 - 14 - 5)
  const log = Buffer.concat([
    fragment(2, Buffer.concat([first, secret.subarray(0, 12)])),
    fragment(4, Buffer.concat([secret.subarray(12), noise(17)])),
  ])
  expect(log.includes(name)).toBe(false)
  expect(await placesOf(log, '000003.log')).toEqual(['LevelDB log'])
})

test('a secret is found in what a server compressed, behind other bytes and cut off at its end', async () => {
  const zip = gzipSync(Buffer.concat([Buffer.from(name), Buffer.alloc(50_000, 65)]))
  expect(zip.includes(name)).toBe(false)
  expect(await placesOf(Buffer.concat([noise(20), zip, noise(21)]))).toEqual(['gzip'])
})

test('it is told what was searched, and which table could not be read as one', async () => {
  await writeFile(join(folder, '000005.ldb'), makeTable(makeBlock([['key', Buffer.from(name)]]), true))
  await writeFile(join(folder, '000007.ldb'), noise(30))
  await writeFile(join(folder, '000003.log'), fragment(1, noise(31)))
  await writeFile(join(folder, 'History'), Buffer.concat([Buffer.from('SQLite format 3\0'), noise(32)]))
  const { stores, files, unread } = await scanFolder(folder, formsOfText('name', name))
  expect({ stores, files, unread }).toEqual({
    stores: { 'LevelDB tables': 1, 'LevelDB logs': 1, SQLite: 1 },
    files: 4,
    unread: ['000007.ldb'],
  })
})

test('a value that IndexedDB compressed is found inside a log', async () => {
  const value = Buffer.concat([Uint8Array.of(0x2a, 0xff, 0x11, 0x02), cutInTwo(Buffer.from(name))])
  expect(await placesOf(fragment(1, value), '000003.log')).toContain('IndexedDB value')
})

const text = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : Buffer.from(bytes).toString()

const varint = (value: number): Uint8Array =>
  value < 128 ? Uint8Array.of(value) : Buffer.concat([Uint8Array.of((value & 127) | 128), varint(value >> 7)])

/** Snappy of the bytes after their first three were said once before: a copy stands in the middle of them. */
function cutInTwo(bytes: Uint8Array): Uint8Array {
  const rest = bytes.subarray(6)
  return Buffer.concat([
    varint(6 + bytes.length),
    Uint8Array.of(8 << 2),
    Buffer.concat([bytes.subarray(3, 6), bytes.subarray(0, 3), bytes.subarray(0, 3)]),
    // From the first three: the copy.
    Uint8Array.of((2 << 2) | 2, 9, 0),
    rest.length > 60 ? Uint8Array.of(60 << 2, rest.length - 1) : Uint8Array.of((rest.length - 1) << 2),
    rest,
  ])
}

function makeBlock(entries: readonly (readonly [string | Uint8Array, Uint8Array])[]): Uint8Array {
  let before: Uint8Array = new Uint8Array()
  const written = entries.map(([given, value]) => {
    const key = Buffer.from(given)
    let shared = 0
    while (shared < before.length && before[shared] === key[shared]) shared += 1
    before = key
    return Buffer.concat([
      varint(shared),
      varint(key.length - shared),
      varint(value.length),
      key.subarray(shared),
      value,
    ])
  })
  return Buffer.concat([...written, Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0)])
}

/** One data block, an empty index of indexes, the index, the footer. */
function makeTable(block: Uint8Array, compressed: boolean): Uint8Array {
  const data = compressed ? withCopies(block) : block
  const end = Uint8Array.of(compressed ? 1 : 0, 0, 0, 0, 0)
  const plainEnd = Uint8Array.of(0, 0, 0, 0, 0)
  const meta = makeBlock([])
  const metaAt = data.length + 5
  const index = makeBlock([['z', Buffer.concat([varint(0), varint(data.length)])]])
  const indexAt = metaAt + meta.length + 5
  const handles = Buffer.concat([varint(metaAt), varint(meta.length), varint(indexAt), varint(index.length)])
  return Buffer.concat([
    data,
    end,
    meta,
    plainEnd,
    index,
    plainEnd,
    handles,
    new Uint8Array(40 - handles.length),
    Buffer.from('57fb808b247547db', 'hex'),
  ])
}

/** A greedy Snappy: copies of four bytes and more wherever the same stood before. */
function withCopies(bytes: Uint8Array): Uint8Array {
  const input = Buffer.from(bytes)
  const parts: Uint8Array[] = [varint(input.length)]
  for (let at = 0; at < input.length;) {
    let size = 4
    const from = at + size <= input.length ? input.lastIndexOf(input.subarray(at, at + size), at - 1) : -1
    if (at === 0 || from < 0) {
      parts.push(Uint8Array.of(0, input[at] ?? 0))
      at += 1
      continue
    }
    while (size < 60 && at + size < input.length && input[from + size] === input[at + size]) size += 1
    parts.push(Uint8Array.of(((size - 1) << 2) | 2, (at - from) & 255, (at - from) >> 8))
    at += size
  }
  return Buffer.concat(parts)
}

const fragment = (type: number, payload: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.of(0, 0, 0, 0, payload.length & 255, payload.length >> 8, type), payload])
