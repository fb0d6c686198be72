import { spawnSync } from 'node:child_process'
import { globSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { NotHere } from './ensure.ts'

const root = resolve(import.meta.dirname, '../..')

const newest = (patterns: string[]): number =>
  Math.max(0, ...globSync(patterns, { cwd: root }).map((path) => statSync(join(root, path)).mtimeMs))

const outputs = ['out/main/index.js', 'out/preload/index.js', 'out/renderer/desk/index.html']

const builtAt = (): number =>
  Math.min(...outputs.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0))

/** Builds the app where it was never built or a source is newer. Throws where the build fails. */
export function ensureBuilt(): void {
  const sources = newest([
    '{main,preload,renderer,resources}/**/*.*',
    'electron.vite.config.ts',
    'package.json',
  ])
  if (builtAt() > sources) return
  const bin = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const args = [bin, 'build', '--config', 'electron.vite.config.ts', '--logLevel', 'warn']
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new NotHere('The app does not build: see above')
}
