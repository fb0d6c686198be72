import type { App, Session, WebContents } from 'electron'
import { deskOrigin, scheme, viewerPage } from './headers.ts'

/**
 * Chromium's own reasons to open a socket, off. The resolver rule makes every name unknown, so that what slips past
 * the other bars finds nobody; only main's sync, which is Node's, reaches the network.
 */
const quietSwitches: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ^NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['disable-breakpad'],
  ['no-pings'],
]

/** Before the app is ready. */
export function quieten(app: Pick<App, 'commandLine' | 'enableSandbox'>): void {
  app.enableSandbox()
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value)
}

/** Shuts the session: no network, no permission but to keep the vault's data, no download. */
export async function lockSession(session: Session, devTools: boolean): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl, isMainFrame }) => {
    callback(isMainFrame && permission === 'persistent-storage' && isDesk(requestingUrl))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) =>
      isMainFrame && permission === 'persistent-storage' && isDesk(origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !url.startsWith(`${scheme}://`) && !(devTools && url.startsWith('devtools://')) })
  })
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  // Port 1 answers nobody; loopback goes the same way.
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: '127.0.0.1:1',
    proxyBypassRules: '<-loopback>',
  })
  await session.closeAllConnections()
}

/** Whatever page there is: it stays where it is and opens nothing. */
export function lockContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    lockOne(contents)
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault()
    callback(false)
  })
  app.on('select-client-certificate', (event) => event.preventDefault())
  app.on('login', (event) => event.preventDefault())
}

function lockOne(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    // The one navigation there is: the desk's frame goes to the viewer's page.
    if (event.isMainFrame || event.url !== viewerPage) event.preventDefault()
  })
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

const isDesk = (url: string): boolean => url === deskOrigin || url.startsWith(`${deskOrigin}/`)
