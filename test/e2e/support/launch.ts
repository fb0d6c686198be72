import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Locator, Page } from '@playwright/test'
import { startElectron } from './electron.ts'
import { killTree, processesOf } from './processes.ts'
import { root, runtimeHere, type RuntimeName } from './runtime.ts'
import { startStandIn } from './stand-in.ts'

export interface LaunchOptions {
  /** The app's own folder of data; a new one by default. A profile once used may be given again. */
  readonly profile?: string
  /** Switches of the app, like `--locale=kk`. */
  readonly switches?: readonly string[]
  /** Shows the window on the display. Headless otherwise (the stand-in only). */
  readonly headed?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Where Chromium writes what it asked of the network. */
  readonly netlog?: string
  /** Folder of the app to run; this project by default. */
  readonly appDir?: string
  /** Milliseconds to wait for the first window; 60,000 by default. */
  readonly timeout?: number
}

export type MainFunction<A, R> = (electron: typeof Electron.CrossProcessExports, arg: A) => R | Promise<R>

/** What both runtimes give; see `Sverka` for what tests use. */
export interface Started {
  readonly pid: number
  readonly context: BrowserContext
  readonly exited: Promise<number | null>
  /** Runs a function in main, as Playwright's electronApp.evaluate. */
  mainEval<A, R>(run: MainFunction<A, R>, arg: A): Promise<R>
  setIdleSeconds(seconds: number): Promise<void>
  emitPower(event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen'): Promise<void>
  quit(): Promise<void>
  detach(): Promise<void>
}

export interface Sverka extends Omit<Started, 'pid' | 'quit' | 'detach'> {
  readonly runtime: RuntimeName
  /** The desk's window that was last waited for. */
  readonly page: Page
  readonly profile: string
  /** All process ids of the runtime, its own first program included. */
  pids(): number[]
  /** kill -9 to the whole tree; back when nobody of it is left. */
  killAll(): Promise<void>
  /** The app's own quit, and the end of its processes. Harmless where it has ended already. */
  close(): Promise<void>
  /** The page of the window that follows a lock, once it is loaded. */
  waitForWindow(): Promise<Page>
  /** Chooses files, or one folder, in an `<input type=file>`; any size. */
  readonly chooseFiles: (input: Locator | string, paths: readonly string[]) => Promise<void>
}

const isDesk = (page: Page): boolean =>
  /^(?:https:\/\/desk\.test|app:\/\/desk)\//.test(page.url()) && !page.isClosed()

/** One nobody named is kept while these tests run, so that they can look into it, and no longer. */
const newProfile = (): string => {
  const profile = mkdtempSync(join(tmpdir(), 'sverka-profile-'))
  process.once('exit', () => {
    rmSync(profile, { recursive: true, force: true })
  })
  return profile
}

/** Starts the built app on real Electron where it is, else on the stand-in, and waits for the desk's page. */
export async function launchSverka(options: LaunchOptions = {}): Promise<Sverka> {
  const profile = resolve(options.profile ?? newProfile())
  const runtime = runtimeHere()
  const start = runtime === 'electron' ? startElectron : startStandIn
  const appDir = resolve(options.appDir ?? root)
  const timeout = options.timeout ?? 60_000
  const started = await start({ ...options, appDir, profile, timeout })
  const { context, exited, pid } = started
  const seen = new Set<Page>()

  const nextWindow = async (): Promise<Page> => {
    const until = Date.now() + timeout
    while (Date.now() < until) {
      await wait(20)
      const page = context.pages().find((p) => isDesk(p) && !seen.has(p))
      if (page === undefined) continue
      await page.waitForLoadState('load')
      seen.add(page)
      return page
    }
    throw new Error(
      `no desk window within ${timeout} ms; there is: ${context
        .pages()
        .map((p) => p.url())
        .join(' ')}`,
    )
  }

  const end = async (): Promise<void> => {
    await killTree(pid, profile)
    await started.detach()
  }

  try {
    let page = await nextWindow()
    return {
      runtime,
      profile,
      context,
      exited,
      get page() {
        return page
      },
      mainEval: (run, arg) => started.mainEval(run, arg),
      setIdleSeconds: (seconds) => started.setIdleSeconds(seconds),
      emitPower: (event) => started.emitPower(event),
      pids: () => processesOf(pid, profile),
      killAll: end,
      close: async () => {
        await Promise.race([started.quit().then(() => exited), exited, wait(8_000)])
        await end()
      },
      waitForWindow: async () => {
        page = await nextWindow()
        return page
      },
      chooseFiles: async (input, paths) => {
        const locator = typeof input === 'string' ? page.locator(input) : input
        await locator.setInputFiles(paths.map((path) => resolve(path)))
      },
    }
  } catch (error) {
    await end()
    throw error
  }
}
