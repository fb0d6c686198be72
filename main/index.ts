import { join } from 'node:path'
import { app, dialog, ipcMain, powerMonitor, protocol, safeStorage, session } from 'electron'
import { createBackups } from './backups.ts'
import { createEmit, serveBridge } from './bridge.ts'
import { createChain } from './chain.ts'
import { createDeviceSecret } from './device-secret.ts'
import { handlersOf } from './handlers.ts'
import { scheme } from './headers.ts'
import { createKeyring } from './keyring.ts'
import { openLedger } from './ledger.ts'
import { forgetLastFolder } from './last-folder.ts'
import { createLock } from './lock.ts'
import { watchLockSignals } from './lock-signals.ts'
import { lockContents, lockSession, quieten } from './lockdown.ts'
import { setMenu } from './menu.ts'
import { createPackages } from './packages.ts'
import { listPages } from './pages.ts'
import { answerFrom, registerScheme } from './protocol.ts'
import { createSaveStream } from './save-stream.ts'
import { openSettings } from './settings.ts'
import { isOnlyInstance } from './single-instance.ts'
import { createSources } from './sources.ts'
import { endWith, prepare, tell } from './start.ts'
import { createStore } from './store.ts'
import { createSync } from './sync/index.ts'
import { followTheme } from './theme.ts'
import { createDeskWindow, type DeskWindow } from './window.ts'

const devTools = !app.isPackaged && process.env['SVERKA_DEVTOOLS'] === '1'
const switches = prepare(app, process.argv)
let window: DeskWindow | null = null

async function start(): Promise<void> {
  const userData = app.getPath('userData')
  const settings = await openSettings(userData, switches)
  if (settings.broken) tell('settings.json.broken', 'DAMAGED')
  followTheme(settings.current())
  setMenu()
  lockContents(app)
  await lockSession(session.defaultSession, devTools)
  protocol.handle(scheme, answerFrom(await listPages(join(__dirname, '../renderer'))))

  const desk = createDeskWindow({ settings, devTools, onLockShortcut: () => lock.demand('shortcut') })
  window = desk
  const contents = () => desk.current()?.webContents ?? null
  const emit = createEmit(contents)
  const saveStream = createSaveStream()
  const backups = createBackups({ userData, dialog, window: desk.current })
  const lock = createLock(emit, () => {
    void saveStream.giveUp()
    desk.recreate()
  })
  const keyring = createKeyring(userData)
  const chain = createChain(keyring.read)
  const ledger = await openLedger(userData)
  const sync = await createSync({ ledger, chain, settings, switches, userData, emit })
  const deviceSecret = createDeviceSecret({ userData, store: safeStorage, founded: keyring.exists })
  const sources = createSources()
  const packages = createPackages({ userData, dialog, window: desk.current, sources, emit })
  const store = createStore(session.defaultSession.getStoragePath() ?? userData)
  serveBridge(
    ipcMain,
    contents,
    handlersOf({
      ...{ window: desk, settings, keyring, deviceSecret, store, lock, chain },
      ...{ ledger, sources, saveStream, backups, packages, sync, emit },
    }),
  )

  const signals = watchLockSignals(powerMonitor, () => settings.current().idleMinutes, lock.demand)
  app.on('will-quit', () => {
    signals.stop()
    sync.stop()
    packages.stop()
    void saveStream.giveUp()
  })
  desk.open()
}

// A lock leaves no window for a moment: the app ends only where the person closed it.
app.on('window-all-closed', () => {
  if (window?.isReplacing() !== true) app.quit()
})
quieten(app)
registerScheme(protocol)
if (isOnlyInstance(app, () => window?.focus())) {
  forgetLastFolder(app.getPath('userData'))
  app.whenReady().then(start).catch(endWith(app))
} else app.quit()
