import type * as Electron from 'electron'
import { rootSession } from './browser.ts'
import { trace } from '../settings.ts'
import { originOf, toWeb } from './addresses.ts'

export type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>
export type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>
type Permission = Parameters<CheckHandler>[1]

// Chromium's name for each permission that its protocol can set, and Electron's name for the same.
const known: readonly (readonly [string, Permission])[] = [
  ['camera', 'media'],
  ['microphone', 'media'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['background-fetch', 'background-fetch'],
  ['background-sync', 'background-sync'],
  ['captured-surface-control', 'captured-surface-control'],
  ['display-capture', 'display-capture'],
  ['geolocation', 'geolocation'],
  ['idle-detection', 'idle-detection'],
  ['keyboard-lock', 'keyboardLock'],
  ['local-fonts', 'local-fonts'],
  ['local-network-access', 'local-network-access'],
  ['loopback-network', 'loopback-network'],
  ['midi', 'midi'],
  ['notifications', 'notifications'],
  ['nfc', 'nfc'],
  ['payment-handler', 'payment-handler'],
  ['periodic-background-sync', 'periodic-background-sync'],
  ['persistent-storage', 'persistent-storage'],
  ['pointer-lock', 'pointerLock'],
  ['screen-wake-lock', 'screen-wake-lock'],
  ['speaker-selection', 'speaker-selection'],
  ['storage-access', 'storage-access'],
  ['system-wake-lock', 'system-wake-lock'],
  ['top-level-storage-access', 'top-level-storage-access'],
  ['window-management', 'window-management'],
]

let check: CheckHandler | null = null
let request: RequestHandler | null = null
const settled = new Map<string, Promise<void>>()

export function setCheckHandler(handler: CheckHandler | null): void {
  check = handler
  settled.clear()
}

export function setRequestHandler(handler: RequestHandler | null): void {
  request = handler
  settled.clear()
}

const set = async (name: string, granted: boolean, origin?: string): Promise<void> => {
  const setting = granted ? 'granted' : 'denied'
  await rootSession()
    .send('Browser.setPermission', { permission: { name }, setting, ...(origin ? { origin } : {}) })
    .catch((error: unknown) => trace(`permission ${name}: ${String(error)}`))
}

/** Whoever is not the app's own origin has no permission at all. */
export async function denyEverywhere(): Promise<void> {
  await Promise.all(known.map(([name]) => set(name, false)))
}

/** The frame that a document is loaded into, when its origin's permissions are settled. */
export interface Asker {
  readonly isMainFrame: boolean
  /** The shim's WebContents. */
  readonly contents: object
}

const isGranted = (permission: Permission, url: string, asker: Asker): Promise<boolean> => {
  const { isMainFrame } = asker
  const origin = originOf(url)
  // It has what the stand-in covers of Electron's WebContents.
  const contents = asker.contents as Electron.WebContents
  const details = { requestingUrl: url, isMainFrame, securityOrigin: `${origin}/` }
  if (check !== null && !check(contents, permission, origin, details)) return Promise.resolve(false)
  const ask = request
  if (ask === null) return Promise.resolve(true)
  return new Promise((resolve) => {
    ask(contents, permission, resolve, details)
  })
}

/**
 * Asks the app's handlers once for each permission and sets Chromium accordingly: the protocol cannot ask at the
 * moment of use. Chromium's answer is thus the app's, but the handler cannot decide differently each time.
 */
export function settlePermissions(url: string, asker: Asker): Promise<void> {
  const origin = originOf(url)
  const before = settled.get(origin)
  if (before !== undefined) return before
  const settling = Promise.all(
    known.map(async ([name, permission]) => {
      await set(name, await isGranted(permission, url, asker), toWeb(origin))
    }),
  ).then(() => undefined)
  settled.set(origin, settling)
  return settling
}
