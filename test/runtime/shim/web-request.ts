import type * as Electron from 'electron'
import { guarded } from './lacking.ts'

type Before = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void
type Headers = (
  details: Electron.OnHeadersReceivedListenerDetails,
  callback: (response: Electron.HeadersReceivedResponse) => void,
) => void
interface Listening<L> {
  readonly matches: (url: string) => boolean
  readonly listener: L
}

const asPattern = (pattern: string): RegExp => {
  if (pattern === '<all_urls>') return /^/
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')
  return new RegExp(`^${escaped}$`)
}

const listening = <L extends (...args: never[]) => void>(
  first: Electron.WebRequestFilter | L | null,
  second: L | null | undefined,
): Listening<L> | undefined => {
  if (first === null || second === null) return undefined
  if (typeof first === 'function') return { matches: () => true, listener: first }
  const patterns = first.urls.map(asPattern)
  return second && { matches: (url) => patterns.some((p) => p.test(url)), listener: second }
}

let before: Listening<Before> | undefined
let headersReceived: Listening<Headers> | undefined

/** Asks the app's listener whether a request may go out. */
export function mayGo(details: Electron.OnBeforeRequestListenerDetails): Promise<boolean> {
  const asked = before
  if (asked === undefined || !asked.matches(details.url)) return Promise.resolve(true)
  return new Promise((resolve) => {
    asked.listener(details, (answer) => {
      resolve(answer.cancel !== true && answer.redirectURL === undefined)
    })
  })
}

/** Lets the app's listener change what the page gets as headers; undefined where it refuses the response. */
export function passHeaders(
  details: Electron.OnHeadersReceivedListenerDetails,
): Promise<Record<string, string | string[]> | undefined> {
  const asked = headersReceived
  const given = details.responseHeaders ?? {}
  if (asked === undefined || !asked.matches(details.url)) return Promise.resolve(given)
  return new Promise((resolve) => {
    asked.listener(details, (answer) => {
      resolve(answer.cancel === true ? undefined : (answer.responseHeaders ?? given))
    })
  })
}

export const webRequest = guarded('session.webRequest', {
  onBeforeRequest(first: Electron.WebRequestFilter | Before | null, second?: Before | null): void {
    before = listening(first, second)
  },
  onHeadersReceived(first: Electron.WebRequestFilter | Headers | null, second?: Headers | null): void {
    headersReceived = listening(first, second)
  },
} satisfies Pick<Electron.WebRequest, 'onBeforeRequest' | 'onHeadersReceived'>)
