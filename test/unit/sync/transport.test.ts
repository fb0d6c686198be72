import { createServer as createPlainServer } from 'node:http'
import { createServer, type Server, type ServerOptions } from 'node:https'
import type { RequestListener } from 'node:http'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { LedgerLine } from '../../../preload/contract/bridge.ts'
import type { ErrorCode } from '../../../preload/contract/errors.ts'
import type { Ledger } from '../../../main/sync/border.ts'
import { gateOutcome, type GatedBytes } from '../../../main/sync/gate.ts'
import { createTransport, maxAnswerBytes, type Transport } from '../../../main/sync/transport.ts'
import { certificates, type Certificates } from '../../outcome-server/certificates.ts'
import { makeVault } from '../support/chain.ts'

let [own, other]: [Certificates | null, Certificates | null] = [null, null]
let gated: GatedBytes
beforeAll(async () => {
  ;[own, other] = [await certificates(null), await certificates(null)]
  const vault = await makeVault()
  gated = gateOutcome(vault.outcome(), vault.chain()).gated
})

type Line = Pick<LedgerLine, 'direction' | 'status'> & { body: Uint8Array }
const coded = (code: ErrorCode): object => expect.objectContaining({ code }) as object

function transport(limitMs = 20_000): { transport: Transport; lines: Line[] } {
  const lines: Line[] = []
  const ledger: Pick<Ledger, 'append'> = {
    append: ({ direction, status }, body) => {
      lines.push({ direction, status, body })
      return Promise.resolve()
    },
  }
  return { transport: createTransport({ ledger, now: () => new Date(), limitMs }), lines }
}

type Listening = Pick<Server, 'address' | 'closeAllConnections'> & {
  listen(port: number, host: string, listening: () => void): unknown
  close(): unknown
}

async function listen(server: Listening): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

async function serve(
  answer: RequestListener,
  options: ServerOptions = {},
): Promise<{ origin: string; ca: string }> {
  if (own === null) throw new Error('no certificate')
  const server = createServer({ key: own.key, cert: own.cert, ...options }, answer)
  return { origin: `https://127.0.0.1:${await listen(server)}`, ca: own.ca }
}

describe('The transport', () => {
  it('gives back what a server under the pinned CA answers', async () => {
    const server = await serve((_request, response) => response.end('{"fine":true}'))
    const { transport: out, lines } = transport()
    expect(Buffer.from(await out.send(server, gated)).toString()).toBe('{"fine":true}')
    expect(lines.map(({ direction, status, body }) => [direction, status, body.length])).toEqual([
      ['out', null, 16 * 1024],
      ['in', 200, 13],
    ])
  })

  it('sends no byte of the body to a server under another CA, also one that calls itself the same', async () => {
    let asked = 0
    const { origin } = await serve(() => (asked += 1))
    const { transport: out } = transport()
    await expect(out.send({ origin, ca: other?.ca ?? '' }, gated)).rejects.toThrow(coded('SERVER_UNTRUSTED'))
    expect(asked).toBe(0)
  })

  it('sends nothing over TLS 1.2', async () => {
    const server = await serve((_request, response) => response.end('{}'), { maxVersion: 'TLSv1.2' })
    await expect(transport().transport.send(server, gated)).rejects.toThrow(coded('SERVER_UNTRUSTED'))
  })

  it('sends nothing to a server without TLS', async () => {
    const port = await listen(createPlainServer((_request, response) => response.end('{}')))
    const server = { origin: `https://127.0.0.1:${port}`, ca: own?.ca ?? '' }
    await expect(transport().transport.send(server, gated)).rejects.toThrow(coded('SERVER_UNTRUSTED'))
  })

  it('reads at most 64 KiB of an answer, and notes what it read', async () => {
    const server = await serve((_request, response) => response.end(Buffer.alloc(maxAnswerBytes + 1, 0x20)))
    const { transport: out, lines } = transport()
    await expect(out.send(server, gated)).rejects.toThrow(coded('SERVER_ANSWER_INVALID'))
    expect(lines.at(-1)?.body.length).toBe(maxAnswerBytes)
  })

  it('ends an answer that drips for longer than the whole exchange may take', async () => {
    const server = await serve((_request, response) => {
      const drip = setInterval(() => response.write(' '), 20)
      response.once('close', () => clearInterval(drip))
    })
    const started = Date.now()
    await expect(transport(300).transport.send(server, gated)).rejects.toThrow(coded('SERVER_UNREACHABLE'))
    // It drips for ever, too often for any limit of silence: only the limit of the whole ends it.
    expect(Date.now() - started).toBeLessThan(10_000)
  })

  it('follows no redirect', async () => {
    let asked = 0
    const target = await serve((_request, response) => {
      asked += 1
      response.end('{}')
    })
    const server = await serve((_request, response) =>
      response.writeHead(307, { location: target.origin }).end(),
    )
    await expect(transport().transport.send(server, gated)).rejects.toThrow(coded('SERVER_ANSWER_INVALID'))
    expect(asked).toBe(0)
  })

  it('takes a refusal only in words of the closed list', async () => {
    const answers: [number, string, ErrorCode][] = [
      [403, '{"code":"CODE_REFUSED"}', 'CODE_REFUSED'],
      [400, '{"code":"BODY_INVALID"}', 'SERVER_REFUSED'],
      [403, '{"code":"Иванова"}', 'SERVER_ANSWER_INVALID'],
      [403, '{"code":"CODE_REFUSED","more":1}', 'SERVER_ANSWER_INVALID'],
      [404, '<html>', 'SERVER_ANSWER_INVALID'],
      [429, '{"code":"BODY_INVALID"}', 'SERVER_ERROR'],
      [503, 'anything', 'SERVER_ERROR'],
      [204, '', 'SERVER_ANSWER_INVALID'],
    ]
    for (const [status, body, code] of answers) {
      const server = await serve((_request, response) => response.writeHead(status).end(body))
      await expect(transport().transport.send(server, gated), body).rejects.toThrow(coded(code))
    }
  })

  it('says that a server nobody listens for cannot be reached', async () => {
    const server = { origin: 'https://127.0.0.1:1', ca: own?.ca ?? '' }
    await expect(transport().transport.send(server, gated)).rejects.toThrow(coded('SERVER_UNREACHABLE'))
  })
})
