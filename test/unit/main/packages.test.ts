import { appendFile, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dialog } from 'electron'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPackages, type Packages } from '../../../main/packages.ts'
import { createSources } from '../../../main/sources.ts'
import { packageHead, packageFileSize, packageHeadBytes } from '../../../preload/contract/package.ts'
import type { PackageFolder } from '../../../preload/contract/bridge.ts'
import { emptyFolder } from './folder.ts'

/** The watched folder, as main knows it. */

let profile: string
let folder: string
let packages: Packages

const dialogOf = (path: string | null): Pick<Dialog, 'showOpenDialog'> => ({
  showOpenDialog: () => Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] }),
})
const made = (choice: string | null): Packages =>
  createPackages({
    userData: profile,
    dialog: dialogOf(choice),
    window: () => null,
    sources: createSources(),
    emit: () => undefined,
  })

/** As long as its head says; main never looks behind it. */
const whole = (length = 500): Buffer => {
  const head = packageHead({
    tag: new Uint8Array(16),
    length,
    box: new Uint8Array(80),
    streamHeader: new Uint8Array(24),
  })
  return Buffer.concat([head, Buffer.alloc(packageFileSize(length) - packageHeadBytes, 7)])
}

beforeEach(async () => {
  profile = await emptyFolder()
  folder = await emptyFolder()
  packages = made(folder)
})
afterEach(() => packages.stop())

const names = (standing: PackageFolder): string[] => standing.found.map(({ name }) => name)

test('without a folder nothing is found; chosen, it is remembered, and forgotten when asked', async () => {
  expect(await packages.folder()).toEqual({ folder: null, readable: true, found: [] })
  await writeFile(join(folder, 'a.svcase'), whole())
  expect(names((await packages.chooseFolder()) ?? { folder: null, readable: true, found: [] })).toEqual([
    'a.svcase',
  ])
  const later = made(null)
  expect(await later.folder()).toMatchObject({ folder, found: [{ name: 'a.svcase' }] })
  expect(await later.chooseFolder()).toBeNull()
  expect(await later.forgetFolder()).toEqual({ folder: null, readable: true, found: [] })
  later.stop()
})

test('only whole packages are told of: no other file, no link, none that is still being written', async () => {
  await packages.chooseFolder()
  await writeFile(join(folder, 'a.svcase'), whole())
  await writeFile(join(folder, 'growing.svcase'), whole().subarray(0, 300))
  await writeFile(join(folder, 'note.txt'), 'x')
  await writeFile(join(profile, 'elsewhere.svcase'), whole())
  await symlink(join(profile, 'elsewhere.svcase'), join(folder, 'link.svcase'))
  expect(names(await packages.folder())).toEqual(['a.svcase'])
  await appendFile(join(folder, 'growing.svcase'), whole().subarray(300))
  expect(names(await packages.folder())).toEqual(['a.svcase', 'growing.svcase'])
  // One that has not grown for long will not: the vault says what is wrong with it.
  await writeFile(join(folder, 'cut.svcase'), whole().subarray(0, 300))
  const old = new Date(Date.now() - 120_000)
  await utimes(join(folder, 'cut.svcase'), old, old)
  expect(names(await packages.folder())).toContain('cut.svcase')
})

test('its bytes are read by token, as long as it is the file that was found', async () => {
  await packages.chooseFolder()
  const path = join(folder, 'a.svcase')
  await writeFile(path, whole())
  const [found] = (await packages.folder()).found
  const token = found?.token ?? ''
  expect(Buffer.from(await packages.read(token, 10, 200)).equals(whole().subarray(10, 200))).toBe(true)
  await expect(packages.read(token, 0, 3_000_000)).rejects.toMatchObject({ code: 'BAD_ARGUMENT' })
  await expect(packages.read(token, 0, 2000)).rejects.toMatchObject({ code: 'FILE_CHANGED' })
  await expect(packages.read('0'.repeat(32), 0, 10)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await packages.locate(token)).toMatchObject({ folder, name: 'a.svcase' })
  await writeFile(path, whole(501))
  await expect(packages.read(token, 0, 10)).rejects.toMatchObject({ code: 'FILE_CHANGED' })
  expect(await packages.locate(token)).toBeNull()
})

test('what was dismissed is not told of again, also after a start; its name is not kept in clear', async () => {
  await packages.chooseFolder()
  await writeFile(join(folder, 'Омаров.svcase'), whole())
  const { found } = await packages.folder()
  expect((await packages.dismiss(found.map(({ token }) => token))).found).toEqual([])
  const later = made(null)
  expect((await later.folder()).found).toEqual([])
  later.stop()
  expect(await readFile(join(profile, 'packages.json'), 'utf8')).not.toContain('Омаров')
  await writeFile(join(folder, 'Омаров.svcase'), whole(600))
  expect(names(await packages.folder())).toEqual(['Омаров.svcase'])
})

test('a folder that is gone is said to be so', async () => {
  await packages.chooseFolder()
  await rm(folder, { recursive: true })
  expect(await packages.folder()).toEqual({ folder, readable: false, found: [] })
})
