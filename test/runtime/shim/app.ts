import type * as Electron from 'electron'
import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { appData, appDir, appName, manifest, settings, switches } from '../settings.ts'
import { chromiumOrNone } from './browser.ts'
import { Emitter, Lacking, ShimEvent, guarded } from './lacking.ts'
import { otherTold, releaseLock, takeLock } from './single-instance.ts'
import { allWindows } from './windows.ts'

type PathName = Parameters<typeof Electron.app.getPath>[0]

/** Switches that the app appended for Chromium, which starts after the app's module has run. */
export const chromiumSwitches: string[] = []

const home = homedir()
const paths = new Map<string, string>([
  ['home', home],
  ['appData', appData],
  ['temp', tmpdir()],
  ['desktop', join(home, 'Desktop')],
  ['documents', join(home, 'Documents')],
  ['downloads', join(home, 'Downloads')],
  ['exe', process.execPath],
])
if (settings.profile !== '') paths.set('userData', resolve(settings.profile))

export const commandLine = guarded('app.commandLine', {
  appendSwitch(name: string, value?: string): void {
    chromiumSwitches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
  },
  appendArgument(value: string): void {
    chromiumSwitches.push(value)
  },
  hasSwitch: (name: string): boolean => switches.some((s) => s === `--${name}` || s.startsWith(`--${name}=`)),
  getSwitchValue: (name: string): string =>
    switches.find((s) => s.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
} satisfies Pick<Electron.CommandLine, 'appendSwitch' | 'appendArgument' | 'hasSwitch' | 'getSwitchValue'>)

class App extends Emitter {
  readonly isPackaged = false
  readonly commandLine = commandLine
  readonly #ready = Promise.withResolvers<undefined>()
  #isReady = false
  #name = appName
  #quitting = false

  get name(): string {
    return this.#name
  }

  set name(name: string) {
    this.#name = name
  }

  isReady = (): boolean => this.#isReady
  whenReady = async (): Promise<void> => {
    await this.#ready.promise
  }

  getName = (): string => this.#name
  setName(name: string): void {
    this.#name = name
  }

  getVersion = (): string => manifest.version
  getAppPath = (): string => appDir
  getLocale = (): string => this.commandLine.getSwitchValue('lang') || 'en-US'
  getSystemLocale = (): string => this.getLocale()
  getPreferredSystemLanguages = (): string[] => [this.getLocale()]
  getLocaleCountryCode = (): string => ''

  getPath(name: PathName): string {
    const path = paths.get(name) ?? this.#derived(name)
    if (name === 'userData' || name === 'sessionData') mkdirSync(path, { recursive: true })
    return path
  }

  setPath(name: string, path: string): void {
    if (name === 'userData' && chromiumOrNone()) throw new Error('userData can be set before ready only')
    paths.set(name, resolve(path))
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    const mine = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    return takeLock(this.getPath('userData'), mine, (other) => {
      this.emit('second-instance', new ShimEvent(), other.argv, other.workingDirectory, other.additionalData)
    })
  }

  releaseSingleInstanceLock(): void {
    releaseLock()
  }

  // The stand-in's own sandbox is Chromium's, found out at start; there is no unsandboxed renderer to forbid.
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {
    this.commandLine.appendSwitch('disable-gpu')
  }

  setAppUserModelId(): void {}
  setAsDefaultProtocolClient = (): boolean => false
  focus(): void {
    allWindows().at(-1)?.focus()
  }

  quit(): void {
    if (this.#quitting || this.ask('before-quit', new ShimEvent())) return
    this.#quitting = true
    for (const window of allWindows()) window.close()
    if (allWindows().length > 0 || this.ask('will-quit', new ShimEvent())) {
      this.#quitting = false
      return
    }
    this.emit('quit', new ShimEvent(), 0)
    void this.#end(0)
  }

  exit(code = 0): void {
    this.#quitting = true
    for (const window of allWindows()) window.destroy()
    this.emit('quit', new ShimEvent(), code)
    void this.#end(code)
  }

  /** Of the stand-in: the app is ending and Chromium's end is no accident. */
  get isQuitting(): boolean {
    return this.#quitting
  }

  /** Of the stand-in: Chromium runs. */
  becomeReady(): void {
    this.#isReady = true
    this.emit('ready', new ShimEvent(), {})
    this.#ready.resolve(undefined)
  }

  /** Of the stand-in: without a listener the app ends, as Electron has it. */
  lastWindowClosed(): void {
    if (this.#quitting) return
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  async #end(code: number): Promise<void> {
    await Promise.all([chromiumOrNone()?.close(), otherTold()])
    process.exit(code)
  }

  #derived(name: PathName): string {
    switch (name) {
      case 'userData':
        return join(this.getPath('appData'), this.#name)
      case 'sessionData':
        return this.getPath('userData')
      case 'logs':
        return join(this.getPath('userData'), 'logs')
      case 'crashDumps':
        return join(this.getPath('userData'), 'Crashpad')
      default:
        throw new Lacking(`app.getPath('${name}')`)
    }
  }
}

export const app = new App()

type Covered = Exclude<keyof App & keyof typeof Electron.app, keyof Emitter | 'commandLine'>
app satisfies Pick<typeof Electron.app, Covered>
