import type { Chromium } from '../chromium/chromium.ts'
import type { CdpSession } from '../chromium/cdp.ts'

let running: Chromium | undefined

/** Called once, by boot. */
export function setChromium(chromium: Chromium): void {
  running = chromium
}

export const chromiumOrNone = (): Chromium | undefined => running

/** The Chromium that shows the windows. Before `ready` there is none, and Electron refuses then as well. */
export function chromium(): Chromium {
  if (running === undefined) throw new Error('this cannot be used before the app is ready')
  return running
}

export const rootSession = (): CdpSession => chromium().cdp.root
