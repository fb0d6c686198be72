import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { lockContents, lockSession } from '../../../main/lockdown.ts'

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type BeforeRequest = (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void

/** A double of Electron's Session: keeps what it is given. */
class SessionDouble extends EventEmitter {
  request: RequestHandler | undefined
  check: CheckHandler | undefined
  before: BeforeRequest | undefined
  devices: (() => boolean) | undefined
  setProxy = vi.fn(() => Promise.resolve())
  closeAllConnections = vi.fn(() => Promise.resolve())
  setSpellCheckerEnabled = vi.fn()
  setPermissionRequestHandler = (handler: RequestHandler): void => void (this.request = handler)
  setPermissionCheckHandler = (handler: CheckHandler): void => void (this.check = handler)
  setDevicePermissionHandler = (handler: () => boolean): void => void (this.devices = handler)
  webRequest = { onBeforeRequest: (listener: BeforeRequest): void => void (this.before = listener) }
}

let session: SessionDouble
beforeEach(async () => {
  session = new SessionDouble()
  // The double has what lockSession calls.
  await lockSession(session as unknown as Session, false)
})

const passes = (url: string): boolean => {
  let cancelled = false
  session.before?.({ url }, ({ cancel }) => {
    cancelled = cancel
  })
  return !cancelled
}

const granted = (permission: string, origin: string, isMainFrame = true): [boolean | undefined, boolean] => {
  let answer = false
  // Electron's own types list every permission; these tests name some of them, and one that does not exist.
  const asked = permission as Parameters<RequestHandler>[1]
  const details = { requestingUrl: `${origin}/`, isMainFrame }
  // Nobody asks which page it was.
  session.request?.(null as unknown as Electron.WebContents, asked, (yes) => (answer = yes), details)
  return [session.check?.(null, asked, `${origin}/`, details), answer]
}

describe('the session', () => {
  it('lets only the app’s own pages through', () => {
    expect(passes('app://desk/desk/index.html')).toBe(true)
    expect(passes('app://viewer/viewer/index.html')).toBe(true)
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1:8443/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'devtools://devtools/bundled/inspector.html',
      'data:text/html,x',
      'application://desk/',
    ]) {
      expect(passes(url), url).toBe(false)
    }
  })

  it('goes through a proxy that nobody answers, loopback too', () => {
    expect(session.setProxy).toHaveBeenCalledWith({
      mode: 'fixed_servers',
      proxyRules: '127.0.0.1:1',
      proxyBypassRules: '<-loopback>',
    })
    expect(session.closeAllConnections).toHaveBeenCalled()
  })

  it('grants the desk to keep its data, and nothing else to anybody (demand 9)', () => {
    expect(granted('persistent-storage', 'app://desk')).toEqual([true, true])
    expect(granted('persistent-storage', 'app://desk', false)).toEqual([false, false])
    for (const origin of ['app://viewer', 'app://desk.evil', 'https://desk']) {
      expect(granted('persistent-storage', origin), origin).toEqual([false, false])
    }
    for (const permission of [
      'clipboard-read',
      'clipboard-sanitized-write',
      'media',
      'fullscreen',
      'usb',
      'unknown',
    ]) {
      expect(granted(permission, 'app://desk'), permission).toEqual([false, false])
    }
    expect(session.devices?.()).toBe(false)
  })

  it('refuses every download (demand 9)', () => {
    const event = { preventDefault: vi.fn() }
    session.emit('will-download', event)
    expect(event.preventDefault).toHaveBeenCalled()
  })
})

/** A double of Electron's WebContents. */
class WebContentsDouble extends EventEmitter {
  open: (() => { action: string }) | undefined
  setWebRTCIPHandlingPolicy = vi.fn()
  setWindowOpenHandler = (handler: () => { action: string }): void => void (this.open = handler)
}

describe('every page', () => {
  const contents = new WebContentsDouble()
  beforeEach(() => {
    contents.removeAllListeners()
    const app = new EventEmitter()
    // Only its events are used.
    lockContents(app as unknown as Electron.App)
    app.emit('web-contents-created', {}, contents)
  })
  const prevented = (name: string, more: object = {}): boolean => {
    const event = { preventDefault: vi.fn(), ...more }
    contents.emit(name, event)
    return event.preventDefault.mock.calls.length > 0
  }

  it('stays where it is', () => {
    expect(prevented('will-navigate', { url: 'https://example.com/' })).toBe(true)
    expect(prevented('will-navigate', { url: 'app://desk/desk/index.html' })).toBe(true)
    expect(prevented('will-redirect', { url: 'https://example.com/' })).toBe(true)
  })

  it('has one frame, which goes to the viewer and nowhere else', () => {
    const url = 'app://viewer/viewer/index.html'
    expect(prevented('will-frame-navigate', { url, isMainFrame: false })).toBe(false)
    expect(prevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true)
    expect(prevented('will-frame-navigate', { url: 'https://example.com/', isMainFrame: false })).toBe(true)
    expect(prevented('will-frame-navigate', { url: `${url}?x`, isMainFrame: false })).toBe(true)
  })

  it('opens no window, holds no webview, and tells no address by WebRTC', () => {
    expect(contents.open?.()).toEqual({ action: 'deny' })
    expect(prevented('will-attach-webview')).toBe(true)
    expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp')
  })
})
