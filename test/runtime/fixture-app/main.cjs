'use strict'
// A small hardened app that uses what the desk uses of Electron, to test the stand-in by itself.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const electron = require('electron')
const { app, BrowserWindow, dialog, ipcMain, nativeTheme, powerMonitor, protocol, session } = electron

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
const policies = {
  desk:
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; " +
    "frame-src app://viewer; connect-src 'none'",
  viewer: "default-src 'none'; script-src 'self'; frame-ancestors app://desk",
}
const log = []

const serve = (request) => {
  const { host, pathname } = new URL(request.url)
  const headers = {
    'content-security-policy': policies[host] ?? "default-src 'none'",
    'origin-agent-cluster': '?1',
    'content-type': types[pathname.split('.').at(-1)] ?? 'application/octet-stream',
  }
  if (!(host in policies)) return new Response('', { status: 404, headers })
  try {
    return new Response(readFileSync(join(__dirname, host, pathname)), { headers })
  } catch {
    return new Response('not here', { status: 404, headers: { ...headers, 'content-type': 'text/plain' } })
  }
}

const open = () => {
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    show: false,
    webPreferences: { preload: join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true },
  })
  const contents = window.webContents
  contents.on('will-navigate', (event) => {
    log.push(`will-navigate ${event.url}`)
    event.preventDefault()
  })
  contents.on('render-process-gone', (_event, details) => {
    log.push(`gone ${details.reason}`)
    void contents.loadURL('app://desk/index.html')
  })
  contents.on('before-input-event', (_event, { type, code }) => {
    if (type === 'keyDown' && code.startsWith('Key')) log.push(`key ${code}`)
  })
  contents.setWindowOpenHandler(({ url }) => {
    log.push(`open ${url}`)
    return { action: 'deny' }
  })
  window.once('ready-to-show', () => window.show())
  const loaded = contents.loadURL('app://desk/index.html')
  // Without a debugger attached, nobody but the runtime itself can have let workers and frames run.
  if (process.argv.includes('--self-check')) {
    const check = 'openViewer().then(askWorker).then(JSON.stringify)'
    loaded
      .then(() => contents.executeJavaScript(check))
      .then((found) => {
        console.log(found)
        app.quit()
      })
  }
  return window
}

const frameOf = ({ senderFrame: frame }) => ({
  url: frame.url,
  origin: frame.origin,
  main: frame.parent === null,
})

ipcMain.handle('echo', (_event, value) => value)
ipcMain.handle('who', (event) => frameOf(event))
ipcMain.handle('fail', () => {
  throw new Error('refused on purpose')
})
ipcMain.handle('lacks', () => electron.desktopCapturer)
ipcMain.handle('save', async (event, title) => {
  const window = BrowserWindow.fromWebContents(event.sender)
  return dialog.showSaveDialog(window, { title, defaultPath: '/tmp/a.txt' })
})
ipcMain.handle('confirm', (event) =>
  dialog.showMessageBox(BrowserWindow.fromWebContents(event.sender), {
    title: 'Leave?',
    message: 'Something is unsaved.',
    buttons: ['Leave', 'Stay'],
    cancelId: 1,
  }),
)
ipcMain.handle('paths', (_event, paths) => paths)
ipcMain.handle('log', () => log)
ipcMain.handle('idle', () => powerMonitor.getSystemIdleTime())
ipcMain.on('theme', (_event, source) => {
  nativeTheme.themeSource = source
})
ipcMain.on('ask-greeting', (event) => event.sender.send('greeting', 'hello', new Uint8Array([7, 8, 9])))
ipcMain.on('lock', (event) => {
  const before = BrowserWindow.fromWebContents(event.sender)
  open()
  before.destroy()
})

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.on('window-all-closed', () => {
  log.push('window-all-closed')
  app.quit()
})
app.on('second-instance', (_event, argv) => log.push(`second ${argv.at(-1)}`))
powerMonitor.on('suspend', () => log.push('suspend'))

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(() => {
    const own = session.defaultSession
    own.setPermissionCheckHandler((_contents, permission) => permission === 'persistent-storage')
    own.setPermissionRequestHandler((_contents, permission, answer) =>
      answer(permission === 'persistent-storage'),
    )
    own.on('will-download', (event) => {
      log.push('will-download')
      event.preventDefault()
    })
    own.webRequest.onHeadersReceived((details, answer) =>
      answer({ responseHeaders: { ...details.responseHeaders, 'x-fixture': ['seen'] } }),
    )
    protocol.handle('app', serve)
    open()
  })
} else app.quit()
