import { readFile } from 'node:fs/promises'
import * as z from 'zod'

const constants = z.object({ constants: z.object({ logEventTypes: z.record(z.string(), z.int()) }) })
const event = z.looseObject({
  type: z.int(),
  source: z.looseObject({ id: z.int() }),
  params: z.looseObject({ url: z.string().optional(), initiator: z.string().optional() }).optional(),
})

/** The app's own pages, by their names on Electron and on its stand-in. */
const ownPages = /^(?:app:|https:\/\/(?:desk|viewer)\.test\/)/
/**
 * Whom a desktop Chromium asks by itself, sooner or later, and Electron never does; it fails before a name is looked up.
 * No page is behind such a request, so it has no origin for its initiator; a page's own to the same hosts has.
 */
const browsersOwn = [
  'https://accounts.google.com/ListAccounts',
  'https://android.clients.google.com/checkin',
  'http://clients2.google.com/time/',
  'https://optimizationguide-pa.googleapis.com/v1:GetModels',
  'https://update.googleapis.com/service/update2/',
  'https://www.google.com/async/folae',
]
const noPage = 'not an origin'

/** What Chromium's own log says was asked of the network: hosts of requests, connections, datagrams, names. */
export async function networkIn(
  netlog: string,
): Promise<{ hosts: string[]; tcp: number; udp: number; dns: number }> {
  const text = await readFile(netlog, 'utf8')
  const at = text.indexOf('"events"')
  const { logEventTypes: types } = constants.parse(
    JSON.parse(text.slice(0, at).replace(/,\s*$/, '}')),
  ).constants
  // One event a line, its type last; after it stands a comma, or the end of the list.
  const events = text
    .slice(at)
    .split('\n')
    .flatMap((line) => /^\{".*"type":\d+\}/.exec(line) ?? [])
    .map((line) => event.parse(JSON.parse(line)))
  const of = (name: string): typeof events => {
    const type = types[name]
    // The names are Chromium's; one that it no longer knows would make the reader blind.
    if (type === undefined) throw new Error(`Chromium's log has no ${name} any more`)
    return events.filter((one) => one.type === type)
  }
  const begun = of('URL_REQUEST_START_JOB')
  const asked = [...of('CORS_REQUEST'), ...begun].flatMap(({ source, params }) => {
    return params?.url === undefined ? [] : [{ url: params.url, by: source.id }]
  })
  if (!asked.some(({ url }) => ownPages.test(url)))
    throw new Error("the log does not even hold the app's own pages")
  const byNoPage = new Set(
    begun.filter(({ params }) => params?.initiator === noPage).map(({ source }) => source.id),
  )
  const hosts = asked
    .filter(({ url }) => /^(?:https?|wss?|ftp):/.test(url) && !ownPages.test(url))
    .filter(({ url, by }) => !(byNoPage.has(by) && browsersOwn.some((own) => url.startsWith(own))))
    .map(({ url }) => new URL(url).hostname)
  return {
    hosts: [...new Set(hosts)],
    tcp: of('TCP_CONNECT_ATTEMPT').length,
    udp: of('UDP_BYTES_SENT').length,
    dns: of('DNS_TRANSACTION').length,
  }
}
