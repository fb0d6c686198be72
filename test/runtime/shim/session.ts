import type * as Electron from 'electron'
import { join } from 'node:path'
import { chromiumProfile } from '../chromium/flags.ts'
import { app } from './app.ts'
import { rootSession } from './browser.ts'
import { Emitter, ShimEvent, guarded } from './lacking.ts'
import { setCheckHandler, setRequestHandler, type CheckHandler, type RequestHandler } from './permissions.ts'
import { protocol } from './protocol.ts'
import { webRequest } from './web-request.ts'

class Session extends Emitter {
  readonly webRequest = webRequest
  readonly protocol = protocol

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    setRequestHandler(handler)
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    setCheckHandler(handler)
  }

  getStoragePath = (): string => join(chromiumProfile(app.getPath('userData')), 'Default')

  // The devices these two speak of cannot be reached: Chromium has no such prompt without a person at a window.
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}

  // No certificate is ever looked at: no connection of the page's gets that far.
  setCertificateVerifyProc(): void {}

  // Spelling dictionaries come from the network, which is shut, and typed text leaves no page.
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}
  isSpellCheckerEnabled = (): boolean => false

  // There is no proxy to set: nothing of the page goes out, whatever this says.
  setProxy = (): Promise<void> => Promise.resolve()
  closeAllConnections = (): Promise<void> => Promise.resolve()
  enableNetworkEmulation(): void {}

  async clearCache(): Promise<void> {
    // Answers of the custom scheme never enter Chromium's cache: they are given by interception.
  }

  async clearStorageData(options?: Electron.ClearStorageDataOptions): Promise<void> {
    if (options?.origin === undefined) return
    await rootSession().tell('Storage.clearDataForOrigin', {
      origin: options.origin,
      storageTypes: options.storages?.join(',') ?? 'all',
    })
  }
}

type Covered =
  | 'getStoragePath'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'isSpellCheckerEnabled'
  | 'setProxy'
  | 'closeAllConnections'
  | 'clearCache'
  | 'clearStorageData'
  | 'setCertificateVerifyProc'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'enableNetworkEmulation'

export const defaultSession = new Session()
defaultSession satisfies Pick<Electron.Session, Covered>

export const session = guarded('session', { defaultSession })

/** Every download is refused by Chromium; the app is told of the attempt as Electron would tell it. */
export async function denyDownloads(): Promise<void> {
  const root = rootSession()
  root.on('Browser.downloadWillBegin', ({ url, suggestedFilename }) => {
    const item = guarded('downloadItem', {
      getURL: () => url,
      getFilename: () => suggestedFilename,
      cancel() {},
    })
    defaultSession.emit('will-download', new ShimEvent(), item)
  })
  await root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
}
