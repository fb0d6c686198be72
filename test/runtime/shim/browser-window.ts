import type * as Electron from 'electron'
import { app } from './app.ts'
import { rootSession } from './browser.ts'
import { Emitter, ShimEvent, guardedClass } from './lacking.ts'
import { WebContents } from './web-contents.ts'
import { addWindow, allWindows, removeWindow } from './windows.ts'

type Options = Electron.BrowserWindowConstructorOptions

type Covered =
  | 'blur'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getTitle'
  | 'hide'
  | 'id'
  | 'isContentProtected'
  | 'isDestroyed'
  | 'isFocused'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'removeMenu'
  | 'restore'
  | 'setAutoHideMenuBar'
  | 'setBackgroundColor'
  | 'setBounds'
  | 'setContentProtection'
  | 'setIcon'
  | 'setMenu'
  | 'setMenuBarVisibility'
  | 'setMinimumSize'
  | 'setTitle'
  | 'show'

let lastId = 0

class Window extends Emitter implements Pick<Electron.BrowserWindow, Covered> {
  static getAllWindows = (): Window[] => allWindows()
  static getFocusedWindow = (): Window | null => allWindows().at(-1) ?? null
  static fromId = (id: number): Window | null => allWindows().find((w) => w.id === id) ?? null
  static fromWebContents = (contents: unknown): Window | null =>
    allWindows().find((w) => w.webContents === contents) ?? null

  readonly id = ++lastId
  readonly webContents: WebContents
  #bounds: Electron.Rectangle
  #visible: boolean
  #protected = false
  #destroyed = false
  #title: string

  constructor(options: Options = {}) {
    super()
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    }
    this.#visible = options.show !== false
    this.#title = options.title ?? app.getName()
    const preload = options.webPreferences?.preload ?? ''
    this.webContents = new WebContents({ ...this.#bounds, preload })
    this.webContents.once('dom-ready', () => this.emit('ready-to-show', new ShimEvent()))
    this.webContents.on('close-asked', () => this.close())
    addWindow(this)
    app.emit('web-contents-created', new ShimEvent(), this.webContents)
    app.emit('browser-window-created', new ShimEvent(), this)
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  show(): void {
    this.#visible = true
    this.emit('show', new ShimEvent())
  }

  hide(): void {
    this.#visible = false
    this.emit('hide', new ShimEvent())
  }

  close(): void {
    if (!this.#destroyed && !this.ask('close', new ShimEvent())) this.destroy()
  }

  /** At once, as in Electron: nobody is asked, and `closed` has been told when this returns. */
  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.webContents.markDestroyed()
    removeWindow(this)
    this.emit('closed', new ShimEvent())
    if (allWindows().length === 0) app.lastWindowClosed()
  }

  isDestroyed = (): boolean => this.#destroyed
  isVisible = (): boolean => this.#visible && !this.#destroyed
  isFocused = (): boolean => this.isVisible()
  isMinimized = (): boolean => false
  isMaximized = (): boolean => false
  isFullScreen = (): boolean => false

  getTitle = (): string => this.#title
  setTitle(title: string): void {
    this.#title = title
  }

  getNormalBounds = (): Electron.Rectangle => this.getBounds()
  getBounds = (): Electron.Rectangle => ({ ...this.#bounds })
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    void this.#moveTo(this.#bounds)
    this.emit('resize', new ShimEvent())
  }

  // Whether pictures of the screen show the window is for the real one to prove; here it is only remembered.
  setContentProtection(enable: boolean): void {
    this.#protected = enable
  }

  isContentProtected = (): boolean => this.#protected

  focus(): void {
    this.webContents.focus()
  }

  // What belongs to a window's furniture, which the stand-in's windows have none of.
  blur(): void {}
  restore(): void {}
  minimize(): void {}
  maximize(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setBackgroundColor(): void {}
  setMinimumSize(): void {}
  setIcon(): void {}

  async #moveTo({ x: left, y: top, width, height }: Electron.Rectangle): Promise<void> {
    const { targetId } = this.webContents
    if (targetId === undefined) return
    const { windowId } = await rootSession().send('Browser.getWindowForTarget', { targetId })
    await rootSession().tell('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
  }
}

export type BrowserWindow = Window
export const BrowserWindow = guardedClass('BrowserWindow', Window)
