import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { backupSchedule, type BackupSchedule, type BackupStanding } from '../preload/contract/bridge.ts'
import { SverkaError } from '../preload/contract/errors.ts'
import { instant } from '../preload/contract/scalars.ts'
import { chooseFolder, type FolderAsker } from './choose-folder.ts'
import { inTurn } from './files.ts'
import { keptFile } from './kept-file.ts'

const fileSchema = z.strictObject({
  format: z.literal(1),
  folder: z.string().max(4096).nullable(),
  schedule: backupSchedule,
  /** When the last backup was whole in its place, wherever that was. */
  lastAt: instant.nullable(),
})
type File = z.infer<typeof fileSchema>
const atFirst: File = { format: 1, folder: null, schedule: { every: 'day', keep: 7 }, lastAt: null }

/** The journal beside them. */
const journalName = /^sverka-[0-9a-f]{8}-journal\.json$/

/** Of one vault, in the order of their times: what the schedule writes, and all that it ever removes. */
const scheduledName = /^(sverka-[0-9a-f]{8})-\d{8}-\d{6}\.svbackup$/

export interface Backups {
  standing(): Promise<BackupStanding>
  /** Asks the person for the folder; null where they cancelled. */
  chooseFolder(): Promise<BackupStanding | null>
  schedule(next: BackupSchedule): Promise<BackupStanding>
  /** Where a file of that name goes; only of names that we give. @throws SverkaError BACKUP_FOLDER_MISSING, BAD_ARGUMENT */
  placeFor(name: string): Promise<string>
  /** A backup is whole at this place: remembers when, and removes scheduled ones that are more than are kept. */
  made(path: string): Promise<void>
}

/** The folder that backups go to by themselves, how often, and how many of them stay. */
export function createBackups({
  userData,
  dialog,
  window,
  clock = Date.now,
}: FolderAsker & {
  userData: string
  clock?: () => number
}): Backups {
  const file = keptFile(join(userData, 'backups.json'), fileSchema, atFirst)
  const turn = inTurn()
  const change = (edit: Partial<File>): Promise<BackupStanding> =>
    turn(async () => {
      const next = { ...(await file.read()), ...edit }
      await file.write(next)
      return standingOf(next)
    })

  return {
    standing: async () => standingOf(await file.read()),
    async chooseFolder() {
      const folder = await chooseFolder({ dialog, window }, ['createDirectory'])
      if (folder === null) return null
      if (!(await isFolder(folder))) throw new SverkaError('BACKUP_FOLDER_MISSING')
      return await change({ folder })
    },
    schedule: (schedule) => change({ schedule }),
    async placeFor(name) {
      if (!scheduledName.test(name) && !journalName.test(name))
        throw new SverkaError('BAD_ARGUMENT', ['suggestedName'])
      const { folder } = await file.read()
      if (folder === null || !(await isFolder(folder))) throw new SverkaError('BACKUP_FOLDER_MISSING')
      return join(folder, name)
    },
    async made(place) {
      const { folder, schedule } = await file.read()
      await change({ lastAt: new Date(clock()).toISOString() })
      if (folder === null || dirname(place) !== folder) return
      const [, vault] = scheduledName.exec(basename(place)) ?? []
      if (vault === undefined) return
      const ours = (await readdir(folder)).filter((name) => scheduledName.exec(name)?.[1] === vault).sort()
      for (const name of ours.slice(0, -schedule.keep)) await rm(join(folder, name), { force: true })
    },
  }
}

const standingOf = ({ folder, schedule, lastAt }: File): BackupStanding => ({ folder, schedule, lastAt })

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
