import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions } from 'electron'
import { deskPage } from './headers.ts'
import type { SettingsStore, WindowBounds } from './settings.ts'

export type DeskWindow = {
  current: () => BrowserWindow | null
  open: () => void
  /** Ends the page and everything it held, then opens a fresh one in the same place. */
  recreate: () => void
  /** Between the end of one window and the next. */
  isReplacing: () => boolean
  /** Brings it to the front: somebody started the app a second time. */
  focus: () => void
}

type Deps = {
  settings: SettingsStore
  devTools: boolean
  /** Ctrl+L or Cmd+L, wherever the keyboard is, the viewer's frame included. */
  onLockShortcut: () => void
}

export function createDeskWindow({ settings, devTools, onLockShortcut }: Deps): DeskWindow {
  let window: BrowserWindow | null = null
  let replacing = false

  const open = (): void => {
    const { bounds, maximized } = placeOf(settings.bounds())
    const opened = new BrowserWindow({ ...options(devTools), ...bounds })
    const openedAt = performance.now()
    window = opened
    if (maximized) opened.maximize()
    // No screenshot, no screen sharing (best effort: Windows and macOS).
    opened.setContentProtection(true)
    opened.on('page-title-updated', (event) => event.preventDefault())
    opened.on('close', () => rememberPlace(opened, settings))
    opened.on('closed', () => {
      if (window === opened) window = null
    })
    opened.webContents.on('before-input-event', (event, input) => {
      // By the key's place, so that it works on every keyboard layout.
      const lock = input.type === 'keyDown' && input.code === 'KeyL' && (input.control || input.meta)
      if (!lock || input.alt || input.shift) return
      event.preventDefault()
      onLockShortcut()
    })
    opened.webContents.on('render-process-gone', (_event, { reason }) => {
      // A page that died is a vault that locked; a page we ended ourselves is replaced already, and one that
      // dies at once would die again.
      const lived = performance.now() - openedAt
      if (window === opened && reason !== 'clean-exit' && lived > 5_000) recreate()
    })
    // A failure here shows as an empty window; there is nobody to tell it to.
    opened.loadURL(deskPage).catch(() => undefined)
  }

  const recreate = (): void => {
    const old = window
    if (old !== null && !old.isDestroyed()) {
      window = null
      replacing = true
      rememberPlace(old, settings)
      // Not close(): a page must not be able to object to being locked.
      old.destroy()
    }
    open()
    replacing = false
  }

  return {
    current: () => (window === null || window.isDestroyed() ? null : window),
    open,
    recreate,
    isReplacing: () => replacing,
    focus: () => {
      if (window?.isMinimized() === true) window.restore()
      window?.focus()
    },
  }
}

function options(devTools: boolean): BrowserWindowConstructorOptions {
  return {
    minWidth: 960,
    minHeight: 600,
    // Fixed: Chromium writes titles to its profile in clear.
    title: 'Сверка',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15181c' : '#eceef1',
    webPreferences: {
      preload: join(__dirname, '../preload/index.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools,
      // Auxclick: a middle click opens no window.
      disableBlinkFeatures: 'Auxclick',
      autoplayPolicy: 'user-gesture-required',
    },
  }
}

/** A maximized window keeps the place it had before. Never throws: locking must not hang on it. */
function rememberPlace(window: BrowserWindow, settings: SettingsStore): void {
  try {
    const maximized = window.isMaximized()
    const before = maximized ? settings.bounds() : null
    settings.rememberBounds({ ...(before ?? window.getBounds()), maximized })
  } catch {
    // Then it opens where it opened last.
  }
}

/** The place remembered, if a screen still shows it. */
function placeOf(remembered: WindowBounds | null): {
  bounds: { x?: number; y?: number; width: number; height: number }
  maximized: boolean
} {
  if (remembered === null) return { bounds: { width: 1440, height: 900 }, maximized: false }
  const { maximized, ...bounds } = remembered
  const { x, y, width, height } = bounds
  const visible = screen
    .getAllDisplays()
    .some(
      ({ workArea: area }) =>
        x < area.x + area.width - 80 &&
        x + width > area.x + 80 &&
        y >= area.y - 20 &&
        y < area.y + area.height - 80,
    )
  return { bounds: visible ? bounds : { width, height }, maximized }
}
