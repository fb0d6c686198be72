import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { dialog } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { guarded } from './lacking.ts'
import { Menu } from './menu.ts'
import { powerMonitor } from './power.ts'
import { protocol } from './protocol.ts'
import { safeStorage } from './safe-storage.ts'
import { session } from './session.ts'
import { clipboard, crashReporter, net, screen, shell } from './small.ts'
import { nativeTheme } from './theme.ts'

/** What `require('electron')` gives in the stand-in's main process. */
export const electron = guarded('electron', {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
})

export default electron
// Node gives this one to require(), where the app's bundle is CommonJS: a name that is missing then throws.
export { electron as 'module.exports' }
export {
  app,
  BrowserWindow,
  clipboard,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
}
