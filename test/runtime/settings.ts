import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

interface Manifest {
  readonly name: string
  readonly productName?: string
  readonly version: string
  readonly main: string
}

const [first, ...others] = process.argv.slice(2)
const appDirGiven = first !== undefined && !first.startsWith('-')

export const appDir = resolve(appDirGiven ? first : '.')
export const switches: readonly string[] = appDirGiven ? others : process.argv.slice(2)

// The manifest is this project's (or the fixture's) own file; a field that is missing shows at once at start.
export const manifest = JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8')) as Manifest

export const appName = manifest.productName ?? manifest.name

const env = process.env
const configHome = env['XDG_CONFIG_HOME'] ?? ''

/** As Electron on Linux: `$XDG_CONFIG_HOME/<name>`, else `~/.config/<name>`. */
export const appData = isAbsolute(configHome) ? configHome : join(homedir(), '.config')

export const settings = {
  profile: env['SVERKA_STANDIN_PROFILE'] ?? '',
  headed: env['SVERKA_STANDIN_HEADED'] === '1',
  chromium: env['SVERKA_STANDIN_CHROMIUM'] ?? '',
  trace: (env['SVERKA_STANDIN_TRACE'] ?? '') !== '',
  netlog: env['SVERKA_STANDIN_NETLOG'] ?? '',
  // The debugging port lets anybody on this machine drive the desk, so the environment alone never opens it.
  debuggingPort: process.send !== undefined && env['SVERKA_STANDIN_CDP'] === '1',
} as const

const started = performance.now()

export const trace = (message: string): void => {
  if (settings.trace) console.error(`[stand-in +${Math.round(performance.now() - started)} ms] ${message}`)
}
