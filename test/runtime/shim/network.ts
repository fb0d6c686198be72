import type * as Electron from 'electron'
import type { Protocol } from '../chromium/cdp.ts'
import { trace } from '../settings.ts'
import { customScheme, headerToWeb, toApp } from './addresses.ts'
import { rootSession } from './browser.ts'
import { settlePermissions } from './permissions.ts'
import { handlerFor } from './protocol.ts'
import { mayGo, passHeaders } from './web-request.ts'

type Paused = Protocol.Fetch.requestPausedPayload

/** What the network asks of the windows, which know who started a navigation. */
export interface Navigations {
  /** Whether a document may be loaded into this frame. */
  allows(frameId: string, url: string): boolean
  isMainFrame(frameId: string): boolean
  contentsOf(frameId: string): object
}

const resourceTypes: Partial<Record<string, Electron.OnBeforeRequestListenerDetails['resourceType']>> = {
  Script: 'script',
  Image: 'image',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  WebSocket: 'webSocket',
  Stylesheet: 'stylesheet',
  Font: 'font',
  Media: 'media',
  CSPViolationReport: 'cspReport',
}

const detailsOf = (
  paused: Paused,
  url: string,
  windows: Navigations,
): Electron.OnBeforeRequestListenerDetails => ({
  id: Number(paused.requestId.replace(/\D+/g, '')) || 0,
  url,
  method: paused.request.method,
  resourceType:
    paused.resourceType === 'Document'
      ? windows.isMainFrame(paused.frameId)
        ? 'mainFrame'
        : 'subFrame'
      : (resourceTypes[paused.resourceType] ?? 'other'),
  referrer: toApp(paused.request.headers['Referer'] ?? ''),
  timestamp: Date.now(),
  uploadData: [],
})

const refuse = async (paused: Paused, reason: Protocol.Network.ErrorReason): Promise<void> => {
  trace(`refused ${paused.request.method} ${paused.request.url.slice(0, 200)}: ${reason}`)
  await rootSession().tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: reason })
}

const bodyOf = ({ request }: Paused): Buffer<ArrayBuffer> | null =>
  request.hasPostData === true
    ? Buffer.concat((request.postDataEntries ?? []).map((e) => Buffer.from(e.bytes ?? '', 'base64')))
    : null

const headersFor = async (
  response: Response,
  details: Electron.OnBeforeRequestListenerDetails,
): Promise<Protocol.Fetch.HeaderEntry[] | undefined> => {
  const responseHeaders: Record<string, string[]> = {}
  for (const [name, value] of response.headers) (responseHeaders[name] ??= []).push(value)
  const statusLine = `HTTP/1.1 ${response.status} ${response.statusText}`
  const passed = await passHeaders({ ...details, responseHeaders, statusCode: response.status, statusLine })
  return (
    passed &&
    Object.entries(passed).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ name, value: headerToWeb(value) })),
    )
  )
}

const serve = async (paused: Paused, url: string, windows: Navigations): Promise<void> => {
  const handler = handlerFor(customScheme() ?? '')
  const details = detailsOf(paused, url, windows)
  if (handler === undefined || !(await mayGo(details))) return refuse(paused, 'BlockedByClient')
  if (paused.resourceType === 'Document') {
    // Blocking a main-frame load with "Aborted" leaves the page as it is, as a prevented navigation does.
    if (!windows.allows(paused.frameId, url)) return refuse(paused, 'Aborted')
    const { frameId } = paused
    const isMainFrame = windows.isMainFrame(frameId)
    await settlePermissions(url, { isMainFrame, contents: windows.contentsOf(frameId) })
  }
  const { method, headers } = paused.request
  const response = await handler(new Request(url, { method, headers, body: bodyOf(paused) }))
  const responseHeaders = await headersFor(response, details)
  if (responseHeaders === undefined) return refuse(paused, 'BlockedByResponse')
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  const { requestId } = paused
  await rootSession().tell('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders,
    body,
  })
}

const withoutNetwork = /^(?:about|blob|chrome|chrome-untrusted|data|devtools):/

const answer = async (paused: Paused, windows: Navigations): Promise<void> => {
  const url = toApp(paused.request.url)
  // Chromium asks for an icon that no page named, and Electron does not.
  if (paused.resourceType === 'Other' && /^[a-z]+:\/\/[^/]+\/favicon\.ico$/.test(url)) {
    await rootSession().tell('Fetch.fulfillRequest', { requestId: paused.requestId, responseCode: 204 })
    return
  }
  if (url.startsWith(`${customScheme() ?? ''}://`)) return serve(paused, url, windows)
  // Documents elsewhere are told to the app as navigations, and fail whatever it says.
  if (paused.resourceType === 'Document' && !windows.allows(paused.frameId, url))
    return refuse(paused, 'Aborted')
  if (withoutNetwork.test(url)) {
    await rootSession().tell('Fetch.continueRequest', { requestId: paused.requestId })
    return
  }
  await mayGo(detailsOf(paused, url, windows))
  await refuse(paused, 'InternetDisconnected')
}

/**
 * Catches every request of every frame and worker at the browser's root session: the custom scheme is answered by
 * the app's own handler, everything that would need a network fails.
 */
export async function interceptNetwork(windows: Navigations): Promise<void> {
  const root = rootSession()
  root.on('Fetch.requestPaused', (paused) => {
    answer(paused, windows).catch((error: unknown) => {
      console.error(`stand-in: ${paused.request.url}:`, error)
      return refuse(paused, 'Failed')
    })
  })
  await root.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}
