import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batchesOf, filesBelow, needlesOf } from '../../try-files/corpus.ts'
import { readOptions } from '../../try-files/options.ts'
import { smallJpeg } from '../../samples/small-jpeg.ts'

let dir: string
beforeAll(async () => void (dir = await mkdtemp(join(tmpdir(), 'sverka-corpus-'))))
afterAll(() => rm(dir, { recursive: true, force: true }))

test('files are told by content, and none is in a case twice', async () => {
  for (let i = 0; i < 45; i++) {
    await writeFile(join(dir, `${i}.jpg`), Buffer.concat([smallJpeg(), Buffer.from(String(i % 43))]))
  }
  await writeFile(join(dir, 'text'), 'no picture')
  const files = await filesBelow(dir)
  expect(files).toHaveLength(46)
  expect(files.find(({ file }) => file === '7.jpg')?.type).toBe('image/jpeg')
  expect(files.find(({ file }) => file === 'text')).toMatchObject({ type: null, size: 10 })
  const batches = batchesOf(files)
  expect(batches.flat()).toHaveLength(46)
  for (const batch of batches) {
    expect(batch.length).toBeLessThanOrEqual(40)
    expect(new Set(batch.map(({ sha256 }) => sha256)).size).toBe(batch.length)
  }
})

test('what is looked for afterwards is in the file, and of one too short there is nothing to look for', async () => {
  const [first] = await filesBelow(dir)
  if (first === undefined) throw new Error('no file')
  const needles = await needlesOf(first)
  expect(needles.length).toBeGreaterThan(4)
  expect(needles.every(({ says }) => says === first.file)).toBe(true)
  const text = (await filesBelow(dir)).find(({ file }) => file === 'text')
  expect(text === undefined ? null : await needlesOf(text)).toEqual([])
})

test('a folder is wanted, and an option that is not known is refused', () => {
  expect(readOptions(['x', '--json', 'y'])).toMatchObject({ pages: 8 })
  expect(() => readOptions([])).toThrow(TypeError)
  expect(() => readOptions(['a', 'b'])).toThrow(TypeError)
  expect(() => readOptions(['a', '--quick'])).toThrow(TypeError)
})
