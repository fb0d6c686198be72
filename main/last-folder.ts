import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const preferences = z.looseObject({ selectfile: z.unknown().optional() })

/**
 * Chromium keeps the folder of the last choice of files in its own Preferences (`selectfile.last_directory`), in
 * clear, and a folder may be called as the Master is. There is no switch against it, so it is taken out while Chromium
 * does not run: before it starts, and for the stand-in after it has ended as well.
 *
 * @param folder Chromium's profile: the folder where `Preferences` lies
 */
export function forgetLastFolder(folder: string): void {
  const path = join(folder, 'Preferences')
  const beside = `${path}.sverka`
  try {
    const { selectfile, ...others } = preferences.parse(JSON.parse(readFileSync(path, 'utf8')))
    if (selectfile === undefined) return
    writeFileSync(beside, JSON.stringify(others), { mode: 0o600 })
    renameSync(beside, path)
  } catch {
    // There is none yet, or one that Chromium cannot read either and will replace.
    rmSync(beside, { force: true })
  }
}
