import type { Dialog } from 'electron'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBackups } from '../../../main/backups.ts'
import { emptyFolder } from './folder.ts'

/** A double of Electron's dialog: the person chooses this folder, or cancels. */
const dialogDouble = (path: string | null): Pick<Dialog, 'showOpenDialog'> => ({
  showOpenDialog: () => Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] }),
})
let userData: string
let folder: string
let now: number
const backups = (chosen: string | null = folder) =>
  createBackups({ userData, dialog: dialogDouble(chosen), window: () => null, clock: () => now })
beforeEach(async () => {
  userData = await emptyFolder()
  folder = join(userData, 'copies')
  await mkdir(folder)
  now = Date.UTC(2026, 2, 2, 9)
})
const nameOf = (day: number, vault = 'aaaaaaaa'): string =>
  `sverka-${vault}-202603${String(day).padStart(2, '0')}-090000.svbackup`

describe('the folder for backups', () => {
  it('is asked for, remembered over a restart, and stays as it was when the person cancels', async () => {
    expect(await backups().standing()).toMatchObject({ folder: null, lastAt: null })
    expect(await backups().chooseFolder()).toMatchObject({ folder, schedule: { every: 'day', keep: 7 } })
    expect(await backups(null).chooseFolder()).toBeNull()
    await backups().schedule({ every: 'week', keep: 2 })
    expect(await backups().standing()).toEqual({ folder, schedule: { every: 'week', keep: 2 }, lastAt: null })
  })

  it('takes files of our own names only, and says so when it is gone', async () => {
    await expect(backups().placeFor(nameOf(1))).rejects.toMatchObject({ code: 'BACKUP_FOLDER_MISSING' })
    await backups().chooseFolder()
    expect(await backups().placeFor(nameOf(1))).toBe(join(folder, nameOf(1)))
    expect(await backups().placeFor('sverka-aaaaaaaa-journal.json')).toMatch(/journal\.json$/)
    for (const name of ['../x.svbackup', 'passwd', 'sverka-aaaaaaaa-journal.json/..', '', '.bashrc']) {
      await expect(backups().placeFor(name)).rejects.toMatchObject({ code: 'BAD_ARGUMENT' })
    }
    await rm(folder, { recursive: true })
    await expect(backups().placeFor(nameOf(1))).rejects.toMatchObject({ code: 'BACKUP_FOLDER_MISSING' })
    await expect(backups().chooseFolder()).rejects.toMatchObject({ code: 'BACKUP_FOLDER_MISSING' })
  })

  it('keeps the newest of this vault once a new one is whole, and touches no other file', async () => {
    await backups().chooseFolder()
    await backups().schedule({ every: 'day', keep: 2 })
    const others = ['holiday.jpg', nameOf(1, 'bbbbbbbb'), 'sverka-2026-03-01.svbackup', `${nameOf(1)}.part`]
    const ours = [1, 2, 3, 4].map((day) => nameOf(day))
    for (const name of [...others, ...ours]) await writeFile(join(folder, name), 'x')
    await backups().made(join(folder, nameOf(4)))
    expect((await readdir(folder)).sort()).toEqual([...others, nameOf(3), nameOf(4)].sort())
    expect(await backups().standing()).toMatchObject({ lastAt: '2026-03-02T09:00:00.000Z' })
  })

  it('removes nothing for a backup that went to another place, but remembers that it was made', async () => {
    await backups().chooseFolder()
    await backups().schedule({ every: 'day', keep: 2 })
    for (const day of [1, 2, 3]) await writeFile(join(folder, nameOf(day)), 'x')
    await backups().made(join(userData, nameOf(4)))
    expect(await readdir(folder)).toHaveLength(3)
    expect(await backups().standing()).toMatchObject({ lastAt: '2026-03-02T09:00:00.000Z' })
  })

  it('is refused by code where its file cannot be read, and the file stays', async () => {
    await writeFile(join(userData, 'backups.json'), '{"format":2}')
    await expect(backups().standing()).rejects.toMatchObject({ code: 'DAMAGED' })
    expect(await readFile(join(userData, 'backups.json'), 'utf8')).toBe('{"format":2}')
  })
})
