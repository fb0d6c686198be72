import { readFile } from 'node:fs/promises'
import type { Protocol } from 'electron'
import { scheme, securityHeaders } from './headers.ts'
import { hosts, type Pages } from './pages.ts'

/** Before the app is ready. The origin is for ever: IndexedDB belongs to it. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers `app://desk/…` and `app://viewer/…` from the list, and nothing else. */
export function answerFrom(pages: Pages): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  return async ({ url, method }) => {
    const asked = URL.parse(url)
    const host = hosts.find((each) => asked?.protocol === `${scheme}:` && asked.host === each)
    if (asked === null || host === undefined) return new Response(null, { status: 404 })
    const headers = securityHeaders(host)
    if (method !== 'GET') return new Response(null, { status: 405, headers })
    const page = asked.search === '' ? pages.get(host + asked.pathname) : undefined
    if (page === undefined) return new Response(null, { status: 404, headers })
    return new Response(new Uint8Array(await readFile(page.file)), {
      status: 200,
      headers: {
        ...headers,
        'Content-Type': page.type,
        'Cache-Control': page.html ? 'no-store' : 'no-cache',
      },
    })
  }
}
