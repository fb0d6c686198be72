import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { forgetLastFolder } from '../../../main/last-folder.ts'
import { settings, trace } from '../settings.ts'
import { Cdp } from './cdp.ts'
import { findChromium } from './find.ts'
import { chromiumProfile, commonFlags, startFlags } from './flags.ts'
import { turnPasswordManagerOff } from './preferences.ts'

export interface Chromium {
  readonly cdp: Cdp
  readonly pid: number
  /** Chromium's version, like 156.0.8078.79. */
  readonly version: string
  readonly exited: Promise<string>
  /** Headed only: asks the running Chromium for one more window without browser furniture. */
  openAppWindow(url: string): void
  /** The address for Playwright's connectOverCDP. Only where the debugging port was asked for. */
  debuggerAddress(): Promise<string>
  close(): Promise<void>
  kill(): void
}

export class NoChromium extends Error {
  override readonly name = 'NoChromium'
}

const start = async (
  path: string,
  userData: string,
  sandbox: boolean,
  extra: readonly string[],
): Promise<Chromium | { readonly failed: string }> => {
  const profile = chromiumProfile(userData)
  mkdirSync(profile, { recursive: true })
  const ours = join(profile, 'Default')
  const forget = (): void => forgetLastFolder(ours)
  forget()
  turnPasswordManagerOff(ours)
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const { headed, netlog, debuggingPort } = settings
  const flags = startFlags({ userData, headed, sandbox, netlog, debuggingPort, extra })
  const child: ChildProcess = spawn(path, flags, {
    stdio: ['ignore', 'ignore', settings.trace ? 'inherit' : 'ignore', 'pipe', 'pipe'],
  })
  const exited = Promise.race([
    once(child, 'exit').then(([code, signal]) => `exit ${String(signal ?? code)}`),
    once(child, 'error').then(([error]) => String(error)),
  ]).then((how) => {
    forget()
    return how
  })
  // Both were asked for as pipes above; the type of `stdio` cannot know that.
  const cdp = new Cdp(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const product = await Promise.race([
    cdp.root.send('Browser.getVersion').then((v) => v.product),
    exited.then(() => undefined),
  ]).catch(() => undefined)
  if (product === undefined || child.pid === undefined) {
    return { failed: await Promise.race([exited, wait(2000, 'no answer')]) }
  }
  trace(`${product}${sandbox ? '' : ', without its sandbox'}`)
  return {
    cdp,
    pid: child.pid,
    version: product.slice(product.indexOf('/') + 1),
    exited,
    openAppWindow: (url) => {
      // Chromium's profile singleton hands this over to the running process and ends.
      spawn(path, [...commonFlags({ userData, sandbox }), `--app=${url}`], { stdio: 'ignore' })
    },
    debuggerAddress: async () => {
      for (;;) {
        const [port, address] = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : []
        if (port !== undefined && address !== undefined) return `ws://127.0.0.1:${port}${address}`
        await wait(5)
      }
    },
    close: async () => {
      await cdp.root.tell('Browser.close')
      await Promise.race([exited, wait(5000)])
      child.kill('SIGKILL')
    },
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}

/**
 * Starts Chromium on the app's userData. Its sandbox is used wherever it works: found out by starting with it,
 * except as root, where Chromium always refuses.
 */
export async function startChromium(userData: string, extra: readonly string[]): Promise<Chromium> {
  const path = findChromium(settings.chromium)
  if (path === undefined) throw new NoChromium('no Chromium found; run: node test/runtime/ensure.ts')
  const root = process.getuid?.() === 0
  const sandboxed = root ? null : await start(path, userData, true, extra)
  if (sandboxed !== null && !('failed' in sandboxed)) return sandboxed
  const chromium = await start(path, userData, false, extra)
  if ('failed' in chromium) throw new NoChromium(`${path} does not start on ${userData}: ${chromium.failed}`)
  return chromium
}
