import { existsSync } from 'node:fs'
import { cp, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readBackup } from '../../renderer/vault/upkeep/backup-file.ts'
import { unlockScreen } from '../e2e/pages/unlock.ts'
import { chooseBackupPlace, fillRestore, restoreNow, restoreOffer, writeBackup } from '../e2e/pages/vault.ts'
import { launchSverka, type Sverka } from '../e2e/support/launch.ts'
import { commitPoints, filePoints } from './kill-points.ts'
import { usual, type Operation, type Outside } from './operation.ts'

/** A backup, and the vault restored from it: in a fresh profile, or where its store was lost from under its keyring. */
export function wayOfBackup(outside: Outside, round: number, switches: readonly string[]): Operation[] {
  const path = join(outside.home, `backup-${round}.svbackup`)
  return [
    {
      ...usual,
      name: 'backup',
      prepare: async (app) => {
        await chooseBackupPlace(app.page, path)
        return app
      },
      act: ({ page }) => writeBackup(page),
      // Journalled before the first byte leaves: whether it was written is for the file to say.
      leaves: [],
      isDone: async () => {
        if (!existsSync(path)) return false
        outside.backup = { path, entries: outside.entries.slice(0, await sizeOfWhole(path)) }
        return true
      },
      // It is journalled first; the file is one replacement.
      points: [...commitPoints, ...filePoints],
    },
    restoring(outside, join(outside.home, `restored-${round}`), round % 2 === 1, switches),
  ]
}

/** The journal's size in a backup whose every hash fits. @throws SverkaError BACKUP_DAMAGED */
async function sizeOfWhole(path: string): Promise<number> {
  const bytes = Uint8Array.from(await readFile(path))
  const source = {
    size: bytes.length,
    read: (from: number, to: number) => Promise.resolve(bytes.slice(from, to)),
  }
  const { log } = await readBackup(source, () => undefined)
  return log.size
}

function restoring(
  outside: Outside,
  profile: string,
  isFresh: boolean,
  switches: readonly string[],
): Operation {
  let next = outside.representative
  const landing = async ({ page }: Sverka): Promise<'before' | 'after' | 'neither'> => {
    const there = unlockScreen(page).open
    const offered = restoreOffer(page)
    await there
      .or(offered)
      .first()
      .waitFor({ timeout: 30_000 })
      .catch(() => undefined)
    if (await there.isVisible()) return 'after'
    return (await offered.isVisible()) ? 'before' : 'neither'
  }
  return {
    ...usual,
    name: 'restore',
    prepare: async (app) => {
      let there = app
      if (app.profile !== profile) {
        await app.killAll()
        if (!isFresh) await loseStore(outside.profile, profile)
        there = await launchSverka({ profile, switches })
      }
      next = await fillRestore(there, outside.backup?.path ?? '', outside.sheet, next.login)
      return there
    },
    act: ({ page }) => restoreNow(page),
    leaves: [{ name: 'restored' }],
    isDone: () => Promise.resolve(true),
    // One transaction empties what a cut-off try left, and the last writes the head; the keyring follows.
    points: [...commitPoints, ...filePoints],
    commits: 2,
    takes: 3000,
    elsewhere: {
      profile,
      landing: async (app) => {
        const where = await landing(app)
        if (where !== 'after') return where
        outside.profile = profile
        outside.representative = next
        outside.entries = outside.backup?.entries ?? []
        return where
      },
    },
  }
}

/** A copy of the profile whose keyring is there and whose database is not. */
async function loseStore(from: string, to: string): Promise<void> {
  // Chromium's lock stays behind after a kill and would say of the copy that it is in use elsewhere.
  const filter = (path: string): boolean => !basename(path).startsWith('Singleton')
  await cp(from, to, { recursive: true, filter })
  await rm(join(to, 'chromium/Default/IndexedDB'), { recursive: true })
}
