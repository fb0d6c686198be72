import { request, type RequestOptions } from 'node:https'
import { networkInterfaces } from 'node:os'
import type * as z from 'zod'
import { SverkaError, type ErrorCode } from '../../preload/contract/errors.ts'
import { errorOfRefusal, refusal, type RefusalCode } from '../../preload/contract/server-answer.ts'
import type { Ledger } from './border.ts'
import type { GatedBytes } from './gate.ts'

export const maxAnswerBytes = 64 * 1024

/** The server said no in words of the closed list: asking again with the same bytes changes nothing. */
export class ServerRefusal extends SverkaError {
  readonly refusal: RefusalCode

  constructor(code: RefusalCode) {
    super(errorOfRefusal[code], [code])
    this.refusal = code
  }
}

export type Transport = {
  /** `GET /v1/ca` before any certificate can be checked. Sends nothing but the request itself. */
  fetchCa(origin: string): Promise<Uint8Array>
  /**
   * Sends what passed the gate, over TLS 1.3 under the pinned CA and no other.
   * @throws ServerRefusal for a 4xx; SverkaError NO_NETWORK, SERVER_UNREACHABLE, SERVER_UNTRUSTED, SERVER_ERROR,
   *   SERVER_ANSWER_INVALID; STORE_FULL where the ledger cannot be written (then nothing was sent).
   */
  send(server: { origin: string; ca: string }, gated: GatedBytes): Promise<Uint8Array>
  /** Ends what is under way. */
  stop(): void
}

type Exchange = {
  origin: string
  what: 'ca' | 'enrolment' | 'outcome'
  tls: Pick<RequestOptions, 'ca' | 'rejectUnauthorized'>
  method: 'GET' | 'POST'
  path: string
  type: string | null
  body: Uint8Array
}
type RawAnswer = { status: number; body: Uint8Array; whole: boolean }

export function createTransport(deps: {
  ledger: Pick<Ledger, 'append'>
  now: () => Date
  /** For a whole exchange, from name lookup to last byte. */
  limitMs: number
}): Transport {
  const stopped = new AbortController()

  /** Into the ledger before a byte leaves, and again when the answer is in: a failure to note is a failure to send. */
  async function exchange(wanted: Exchange): Promise<Uint8Array> {
    const { origin, what } = wanted
    const note = (direction: 'out' | 'in', status: number | null, bytes: Uint8Array): Promise<void> =>
      deps.ledger.append({ at: deps.now().toISOString(), direction, what, origin, status }, bytes)
    await note('out', null, wanted.body)
    const answer = await roundTrip(
      wanted,
      AbortSignal.any([stopped.signal, AbortSignal.timeout(deps.limitMs)]),
    )
    await note('in', answer.status, answer.body)
    return judge(answer)
  }

  return {
    fetchCa: (origin) =>
      exchange({
        origin,
        what: 'ca',
        tls: { rejectUnauthorized: false },
        method: 'GET',
        path: '/v1/ca',
        type: null,
        body: new Uint8Array(0),
      }),
    send: ({ origin, ca }, gated) =>
      exchange({
        origin,
        what: gated.passage.what,
        tls: { ca, rejectUnauthorized: true },
        method: 'POST',
        path: gated.passage.path,
        type: gated.passage.type,
        body: gated.bytes,
      }),
    stop: () => stopped.abort(),
  }
}

/** One request on a connection of its own. Node follows no redirect and asks no proxy by itself. */
function roundTrip(wanted: Exchange, signal: AbortSignal): Promise<RawAnswer> {
  const { hostname, port } = new URL(wanted.origin)
  const length = wanted.method === 'POST' ? { 'content-length': String(wanted.body.length) } : {}
  return new Promise((resolve, reject) => {
    const outgoing = request({
      ...wanted.tls,
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? 443 : Number(port),
      method: wanted.method,
      path: wanted.path,
      headers: {
        accept: 'application/json',
        ...length,
        ...(wanted.type === null ? {} : { 'content-type': wanted.type }),
      },
      minVersion: 'TLSv1.3',
      agent: false,
      signal,
    })
    outgoing.once('error', (error) => reject(new SverkaError(codeOfFailure(error, signal))))
    outgoing.once('response', (incoming) => {
      const chunks: Uint8Array[] = []
      let size = 0
      const end = (whole: boolean): void =>
        resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks), whole })
      incoming.on('data', (chunk: Buffer) => {
        const room = maxAnswerBytes - size
        chunks.push(chunk.subarray(0, room))
        size += Math.min(room, chunk.length)
        if (chunk.length > room) {
          end(false)
          outgoing.destroy()
        }
      })
      incoming.once('end', () => end(incoming.complete))
      // Cut in the middle: what came is noted, and is no answer.
      incoming.once('error', () => end(false))
      incoming.once('close', () => end(incoming.complete))
    })
    outgoing.end(wanted.body)
  })
}

/** Statuses that ask for patience and judge nothing (RFC 9110, 15.5.9; RFC 8470; RFC 6585). */
const later = new Set([408, 425, 429])

function judge({ status, body, whole }: RawAnswer): Uint8Array {
  if (status >= 500 || later.has(status)) throw new SverkaError('SERVER_ERROR')
  if (!whole) throw new SverkaError('SERVER_ANSWER_INVALID')
  if (status >= 400) throw new ServerRefusal(readAnswer(body, refusal).code)
  if (status !== 200) throw new SverkaError('SERVER_ANSWER_INVALID')
  return body
}

/** @throws SverkaError SERVER_ANSWER_INVALID */
export function readAnswer<T>(body: Uint8Array, schema: z.ZodType<T>): T {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new SverkaError('SERVER_ANSWER_INVALID')
  }
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw new SverkaError('SERVER_ANSWER_INVALID')
  return parsed.data
}

function codeOfFailure(error: Error, signal: AbortSignal): ErrorCode {
  if (signal.aborted) return 'SERVER_UNREACHABLE'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // OpenSSL's verification errors and handshake failures, as Node names them.
  if (
    /CERT|SIGNED|ISSUER|VERIFY|ALTNAME|_SSL_|_TLS_|^EPROTO$|CRL|PATH_LENGTH|INVALID_CA|INVALID_PURPOSE/.test(
      code,
    )
  ) {
    return 'SERVER_UNTRUSTED'
  }
  if (['ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EAI_AGAIN'].includes(code)) return 'NO_NETWORK'
  return code === 'ENOTFOUND' && isAlone() ? 'NO_NETWORK' : 'SERVER_UNREACHABLE'
}

/** No network interface but loopback is up. */
function isAlone(): boolean {
  return Object.values(networkInterfaces()).every(
    (addresses) => addresses?.every(({ internal }) => internal) ?? true,
  )
}
