import { startChromium } from './chromium/chromium.ts'
import { serveControl } from './control.ts'
import { app, chromiumSwitches } from './shim/app.ts'
import { setChromium } from './shim/browser.ts'
import { interceptNetwork } from './shim/network.ts'
import { denyEverywhere } from './shim/permissions.ts'
import { denyDownloads } from './shim/session.ts'
import { followTargets } from './shim/targets.ts'
import { allWindows } from './shim/windows.ts'

const chromiumDied = 70

/** Starts Chromium on the userData that the app has chosen by now, and makes the app ready. */
export async function boot(): Promise<void> {
  if (app.isQuitting) return
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
  const chromium = await startChromium(app.getPath('userData'), chromiumSwitches)
  process.on('exit', () => chromium.kill())
  void chromium.exited.then((how) => {
    if (app.isQuitting) return
    console.error(`stand-in: Chromium ended by itself (${how})`)
    process.exit(chromiumDied)
  })
  Object.defineProperty(process.versions, 'chrome', { value: chromium.version, enumerable: true })
  setChromium(chromium)

  const windowOf = (targetId: string) => allWindows().find((w) => w.webContents.targetId === targetId)
  const contentsOf = (frameId: string) =>
    allWindows().find((w) => w.webContents.hasFrame(frameId))?.webContents
  await interceptNetwork({
    allows: (frameId, url) => contentsOf(frameId)?.allowsNavigation(frameId, url) ?? true,
    isMainFrame: (frameId) => windowOf(frameId) !== undefined,
    contentsOf: (frameId) => contentsOf(frameId) ?? {},
  })
  await followTargets({
    popup: (openerId) => windowOf(openerId)?.webContents.allowsPopup() ?? Promise.resolve(false),
    gone: (targetId) => windowOf(targetId)?.destroy(),
    crashed: (targetId, status, code) => windowOf(targetId)?.webContents.rendererGone(status, code),
  })
  await Promise.all([denyEverywhere(), denyDownloads()])
  await serveControl(chromium)
  app.becomeReady()
}
