import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './chromium/find.ts'

/** What is not here and cannot be had without the person; the message is the sentence to print. */
export class NotHere extends Error {
  override readonly name = 'NotHere'
}

const places = ['/usr/bin', '/usr/local/bin', '/bin']
const find = (program: string): string | undefined =>
  places.map((folder) => `${folder}/${program}`).find((path) => existsSync(path))

const aptInstall = 'apt-get install -y --no-install-recommends'

/** Installs Debian packages where this user may, else says which one command would. */
function install(packages: readonly string[], why: string): void {
  const command = `${aptInstall} ${packages.join(' ')}`
  const apt = find('apt-get')
  if (apt === undefined || process.getuid?.() !== 0) {
    throw new NotHere(`${why}: run  sudo sh -c 'apt-get update && ${command}'`)
  }
  console.log(`${why}: ${command}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] }
  const done =
    spawnSync(apt, ['update', '-qq'], quiet).status === 0 &&
    spawnSync(apt, [...aptInstall.split(' ').slice(1), '-qq', ...packages], quiet).status === 0
  if (!done) throw new NotHere(`${why}, and this failed: apt-get update && ${command}`)
}

const given = (): string => process.env['SVERKA_STANDIN_CHROMIUM'] ?? ''
const missing = (): string[] => (find('Xvfb') === undefined ? ['xvfb'] : [])

/** The path of a Chromium that can be run; installed where there is none and this user may install. */
export function ensureBrowser(): string {
  const before = findChromium(given())
  if (before !== undefined) return before
  if (given() !== '') throw new NotHere(`SVERKA_STANDIN_CHROMIUM names no program: ${given()}`)
  // Xvfb comes along: where Chromium is missing there is rarely a display.
  install(['chromium', ...missing()], 'Chromium is not here')
  const path = findChromium()
  if (path === undefined) throw new NotHere('Chromium was installed, but not where it is looked for')
  return path
}

export interface Display {
  /** The value of DISPLAY. */
  readonly name: string
  /** Whether it was started here, so that nobody sees it. */
  readonly virtual: boolean
  end(): void
}

/** The display of the person, else a virtual one of 1440×900 that ends with this process. */
export async function ensureDisplay(): Promise<Display> {
  const here = process.env['DISPLAY'] ?? ''
  if (here !== '') return { name: here, virtual: false, end: () => undefined }
  if (find('Xvfb') === undefined) install(['xvfb'], 'Xvfb is not here')
  const path = find('Xvfb')
  if (path === undefined) throw new NotHere('Xvfb was installed, but not where it is looked for')
  // Xvfb looks for a free number itself and writes it to the fourth descriptor.
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']
  const server: ChildProcess = spawn(path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const end = (): void => {
    server.kill()
  }
  process.once('exit', end)
  const name = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`))
    server.once('error', reject)
    server.once('exit', () => reject(new NotHere('Xvfb did not start')))
  })
  server.unref()
  process.env['DISPLAY'] = name
  return { name, virtual: true, end }
}

/** Runs a program's main part; says in one sentence what is not here, and ends with 1. */
export async function orSayWhy(run: () => unknown): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof NotHere)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/** Only the test of the independent reader needs it; where it cannot be had, that one is skipped. */
function offerPythonNacl(): void {
  if (spawnSync('/usr/bin/python3', ['-c', 'import nacl']).status === 0) return
  try {
    install(['python3-nacl'], 'python3-nacl is not here')
  } catch (error) {
    if (!(error instanceof NotHere)) throw error
    console.log(error.message)
  }
}

if (import.meta.main) {
  await orSayWhy(() => {
    offerPythonNacl()
    console.log(`Chromium: ${ensureBrowser()}`)
    if (missing().length > 0 && (process.env['DISPLAY'] ?? '') === '') install(missing(), 'Xvfb is not here')
  })
}
