import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const wanted = { credentials_enable_service: false, credentials_enable_autosignin: false }

/**
 * Electron has no password manager. Chromium's would keep, in clear, what stands in the field before a new passphrase:
 * for a user's name it takes the passphrase that a dialog proposes (its file `Login Data`, table `stats`).
 * @param folder Chromium's profile: where `Preferences` lies, or will; nobody has it open
 */
export function turnPasswordManagerOff(folder: string): void {
  const path = join(folder, 'Preferences')
  const before: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, JSON.stringify(Object.assign({}, before, wanted)))
}
