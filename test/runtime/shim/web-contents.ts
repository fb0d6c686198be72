import { setTimeout as wait } from 'node:timers/promises'
import type * as Electron from 'electron'
import { toApp, toWeb } from './addresses.ts'
import { rootSession } from './browser.ts'
import { FrameTree, type Frame } from './frames.ts'
import { followKeys } from './keys.ts'
import { Emitter, ShimEvent } from './lacking.ts'
import { preparePage, type PageOptions } from './page-session.ts'
import { PreloadLink } from './preload-link.ts'
import { defaultSession } from './session.ts'
import { Openings } from './openings.ts'
import { openPage, type Page } from './targets.ts'

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

type Covered =
  | 'close'
  | 'executeJavaScript'
  | 'focus'
  | 'getOSProcessId'
  | 'getTitle'
  | 'getType'
  | 'getURL'
  | 'getWebRTCIPHandlingPolicy'
  | 'id'
  | 'isCrashed'
  | 'isDestroyed'
  | 'isLoading'
  | 'loadURL'
  | 'reload'
  | 'send'
  | 'setBackgroundThrottling'
  | 'setIgnoreMenuShortcuts'
  | 'setVisualZoomLevelLimits'
  | 'setWebRTCIPHandlingPolicy'
  | 'setWindowOpenHandler'
  | 'setZoomFactor'

let lastId = 0

export class WebContents extends Emitter implements Pick<Electron.WebContents, Covered> {
  readonly id = ++lastId
  readonly session = defaultSession
  readonly #page: Promise<Page>
  #live: Page | undefined
  #link: PreloadLink | undefined
  #frames: FrameTree | undefined
  #open: OpenHandler | undefined
  #destroyed = false
  #crashed = false
  /** The document that the app itself asked for and has not got yet. */
  #asked = ''
  readonly #openings = new Openings()

  constructor(options: PageOptions) {
    super()
    this.#page = this.#start(options)
    // A window destroyed while it opens is no fault; whoever loads a page in it is told.
    this.#page.catch(() => undefined)
  }

  get targetId(): string | undefined {
    return this.#live?.targetId
  }

  get cdp(): Page['session'] | undefined {
    return this.#live?.session
  }

  get link(): PreloadLink | undefined {
    return this.#link
  }

  get mainFrame(): Frame {
    if (this.#frames === undefined) throw new Error('no page has been loaded into this window yet')
    return this.#frames.main
  }

  async loadURL(url: string): Promise<void> {
    const { session } = await this.#page
    this.#asked = url
    const loaded = new Promise<void>((resolve) => {
      this.once('did-finish-load', () => resolve())
      this.once('destroyed', () => resolve())
    })
    const { errorText } = await session.send('Page.navigate', { url: toWeb(url) })
    if (errorText !== undefined) {
      const code = errorText === 'net::ERR_ABORTED' ? -3 : -2
      this.emit('did-fail-load', new ShimEvent(), code, errorText, url, true)
      throw Object.assign(new Error(`${errorText} (${code}) loading '${url}'`), { code: errorText, url })
    }
    await loaded
  }

  send(channel: string, ...args: unknown[]): void {
    this.#link?.emitInPage(channel, args)
  }

  getURL(): string {
    return this.#frames?.main.url ?? ''
  }

  getTitle = (): string => ''
  isDestroyed = (): boolean => this.#destroyed
  isCrashed = (): boolean => this.#crashed
  isLoading = (): boolean => this.#asked !== ''
  getType = (): 'window' => 'window'

  reload(): void {
    this.#asked = this.getURL()
    void this.#live?.session.tell('Page.reload')
  }

  close(): void {
    this.emit('close-asked')
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler
  }

  // The switch of the same name is on for every page of the stand-in, and nothing weaker can be had.
  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp') throw new Error(`stand-in lacks the WebRTC policy ${policy}`)
  }

  getWebRTCIPHandlingPolicy = (): string => 'disable_non_proxied_udp'
  setVisualZoomLevelLimits = (): Promise<void> => Promise.resolve()
  setZoomFactor(): void {}
  setIgnoreMenuShortcuts(): void {}
  setBackgroundThrottling(): void {}
  focus(): void {
    void this.#live?.session.tell('Page.bringToFront')
  }

  /** The pid of the renderer is not known to the protocol. */
  getOSProcessId = (): number => 0

  async executeJavaScript(code: string): Promise<unknown> {
    const { session } = await this.#page
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** Whether a document may load into one of this page's frames. */
  allowsNavigation(frameId: string, url: string): boolean {
    const isMainFrame = frameId === this.targetId
    if (isMainFrame && (url === this.#asked || url === this.getURL() || this.getURL() === '')) return true
    const frame = this.#frames?.of(frameId) ?? null
    const details = { url, isMainFrame, isSameDocument: false, frame, initiator: this.#frames?.main ?? null }
    const event = new ShimEvent(details)
    const stopped = this.ask('will-frame-navigate', event)
    return !(isMainFrame ? this.ask('will-navigate', event, url, false, true) || stopped : stopped)
  }

  hasFrame(frameId: string): boolean {
    return this.#frames?.of(frameId) !== undefined
  }

  /** Asks the app whether a window may open another. Without a handler Electron allows it; the stand-in never. */
  async allowsPopup(): Promise<boolean> {
    // Told on the opener's own session, perhaps a moment after the new page itself.
    const opened = await Promise.race([this.#openings.next(), wait(500)])
    const url = toApp(opened?.url ?? '')
    const details = {
      url,
      frameName: opened?.windowName ?? '',
      features: (opened?.windowFeatures ?? []).join(','),
      disposition: 'new-window' as const,
      referrer: { url: '', policy: 'default' as const },
    }
    const answer = this.#open?.(details) ?? { action: 'deny' as const }
    if (answer.action === 'allow') this.emit('did-create-window', undefined, details)
    return answer.action === 'allow'
  }

  rendererGone(reason: string, exitCode: number): void {
    this.#crashed = true
    this.emit('render-process-gone', new ShimEvent(), { reason, exitCode })
  }

  markDestroyed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    void this.#page.then(({ targetId }) => rootSession().tell('Target.closeTarget', { targetId }))
    this.emit('destroyed')
  }

  async #start(options: PageOptions): Promise<Page> {
    const page = await openPage(options.width, options.height)
    this.#live = page
    const frames = new FrameTree(page.targetId)
    const link = new PreloadLink(this, page, frames)
    this.#frames = frames
    this.#link = link
    page.session.on('Page.windowOpen', (opened) => this.#openings.add(opened))
    frames.follow(page.session, (url) => {
      if (url === 'about:blank') return
      this.#asked = ''
      this.#crashed = false
      this.emit('did-navigate', new ShimEvent(), url, 200, 'OK')
    })
    page.session.on('Page.domContentEventFired', () => {
      if (this.#isApp()) this.emit('dom-ready', new ShimEvent())
    })
    page.session.on('Page.loadEventFired', () => {
      if (this.#isApp()) this.emit('did-finish-load', new ShimEvent())
    })
    await followKeys(page.session, (key) => this.emit('before-input-event', new ShimEvent(), key))
    await preparePage(page.session, options)
    return page
  }

  #isApp(): boolean {
    return !['', 'about:blank'].includes(this.getURL()) && !this.getURL().startsWith('data:')
  }
}
