import { Lacking } from './lacking.ts'

// Fetch interception answers only for schemes Chromium knows, so `app://desk/x` is shown as `https://desk.test/x`.
// `.test` can never be registered (RFC 2606), and `desk.test` and `viewer.test` are two sites, so two processes.
const suffix = '.test'
const webOrigin = /^https:\/\/([a-z0-9-]+)\.test(?::443)?(?=[/?#]|$)/i

let scheme: string | undefined

export function registerScheme(name: string): void {
  if (scheme !== undefined && scheme !== name) throw new Lacking('a second custom scheme')
  scheme = name
}

export const customScheme = (): string | undefined => scheme

const appOrigin = (flags: string): RegExp | undefined =>
  scheme === undefined ? undefined : new RegExp(`(?<![a-z0-9+.-])${scheme}://([a-z0-9-]+)`, flags)

/** `app://desk/x` → `https://desk.test/x`; every other address as it is. */
export function toWeb(url: string): string {
  const match = appOrigin('iy')?.exec(url)
  if (!match) return url
  const rest = url.slice(match[0].length)
  return `https://${match[1]}${suffix}${rest === '' ? '/' : rest}`
}

/** `https://desk.test/x` → `app://desk/x`; every other address as it is. */
export function toApp(url: string): string {
  const match = scheme === undefined ? null : webOrigin.exec(url)
  return match ? `${scheme}://${match[1]}${url.slice(match[0].length)}` : url
}

/** An origin as Electron serialises it: no slash at the end; `null` for opaque ones. */
export function originOf(appUrl: string): string {
  return appOrigin('iy')?.exec(appUrl)?.[0] ?? (URL.canParse(appUrl) ? new URL(appUrl).origin : 'null')
}

/** Names every origin (and the bare scheme) in a header's value as the page sees them. */
export function headerToWeb(value: string): string {
  const pattern = appOrigin('gi')
  if (pattern === undefined) return value
  return value
    .replace(pattern, `https://$1${suffix}`)
    .replace(new RegExp(`(^|[\\s;,])${scheme}:(?=[\\s;,]|$)`, 'gi'), `$1https://*${suffix}`)
}
