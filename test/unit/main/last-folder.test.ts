import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetLastFolder } from '../../../main/last-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sverka-last-folder-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const path = (): string => join(folder, 'Preferences')

test('the folder that files were last chosen from is forgotten, and nothing else of what Chromium keeps (demand 7)', async () => {
  await writeFile(
    path(),
    JSON.stringify({ profile: { name: 'x' }, selectfile: { last_directory: '/home/a/Жәмиға' } }),
  )
  forgetLastFolder(folder)
  expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual({ profile: { name: 'x' } })
  expect(await readdir(folder)).toEqual(['Preferences'])
})

test('preferences without a folder, unreadable ones and none are left as they are', async () => {
  forgetLastFolder(folder)
  expect(await readdir(folder)).toEqual([])
  for (const text of ['{ "profile": 1 }', '{ "selectfile"', '[]', '']) {
    await writeFile(path(), text)
    forgetLastFolder(folder)
    expect(await readFile(path(), 'utf8')).toBe(text)
  }
})
