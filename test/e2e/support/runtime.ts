import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type RuntimeName = 'electron' | 'stand-in'

export const root = resolve(import.meta.dirname, '../../..')

/** Electron's own program, where its runtime was installed or downloaded; undefined elsewhere. */
export function electronBinary(): string | undefined {
  const folder = join(root, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist')
  return [join(dist, name)].find((path) => existsSync(path))
}

/**
 * Which runtime shows the app: real Electron wherever it is, else the stand-in. SVERKA_RUNTIME=electron or
 * =standin forces one.
 */
export function runtimeHere(): RuntimeName {
  const forced = process.env['SVERKA_RUNTIME'] ?? ''
  if (forced === 'electron') return 'electron'
  if (forced === 'standin' || forced === 'stand-in') return 'stand-in'
  if (forced !== '') throw new Error(`SVERKA_RUNTIME is electron or standin, not ${forced}`)
  return electronBinary() === undefined ? 'stand-in' : 'electron'
}

/** Why a spec tagged @electron is skipped here; undefined where it can run. */
export const electronOnly = (): string | undefined =>
  runtimeHere() === 'electron' ? undefined : 'needs real Electron, whose runtime is not on this machine'
