import { request } from 'node:https'
import type { OutcomeServer } from '../../outcome-server/index.ts'

export type RawAnswer = { status: number; json: unknown }

/** What anybody could send, past every rule of the app: bytes to a path of the server. */
export function post(
  server: OutcomeServer,
  path: string,
  body: Uint8Array | string,
  type = 'application/json',
): Promise<RawAnswer> {
  return ask(server, 'POST', path, body, type)
}

export const get = (server: OutcomeServer, path: string): Promise<RawAnswer> =>
  ask(server, 'GET', path, '', null)

function ask(
  { origin, ca }: OutcomeServer,
  method: string,
  path: string,
  body: Uint8Array | string,
  type: string | null,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const headers = type === null ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) }
    const outgoing = request(`${origin}${path}`, { method, ca, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.once('error', reject)
      incoming.once('end', () => {
        const json: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
        resolve({ status: incoming.statusCode ?? 0, json })
      })
    })
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}
