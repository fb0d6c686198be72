import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
// Playwright generates these from Chromium's own protocol files but does not list them in its exports.
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.js'

export type { Protocol }

type Params = Protocol.CommandParameters
type Results = Protocol.CommandReturnValues
type Events = Protocol.Events
type Method = keyof Params & keyof Results

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
  readonly sessionId?: string
}

interface Pending {
  readonly method: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

export class CdpError extends Error {
  override readonly name = 'CdpError'
}

/** Chrome DevTools Protocol over `--remote-debugging-pipe`: JSON messages that end in a zero byte. */
export class Cdp {
  readonly closed: Promise<void>
  readonly root: CdpSession
  readonly #events = new EventEmitter().setMaxListeners(0)
  readonly #pending = new Map<number, Pending>()
  readonly #toChromium: Writable
  #chunks: Buffer[] = []
  #lastId = 0
  #open = true

  constructor(toChromium: Writable, fromChromium: Readable) {
    this.#toChromium = toChromium
    this.root = new CdpSession(this, '')
    // A broken pipe is told once, by `closed`.
    toChromium.on('error', () => undefined)
    fromChromium.on('error', () => undefined)
    fromChromium.on('data', (chunk: Buffer) => this.#take(chunk))
    this.closed = new Promise((resolve) => {
      fromChromium.once('close', () => {
        this.#open = false
        for (const { method, reject } of this.#pending.values())
          reject(new CdpError(`${method}: pipe closed`))
        this.#pending.clear()
        resolve()
      })
    })
  }

  send<M extends Method>(method: M, params: Params[M] | undefined, session: string): Promise<Results[M]> {
    if (!this.#open) return Promise.reject(new CdpError(`${method}: pipe closed`))
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      // Chromium answers with the result type that its protocol files give for this method.
      this.#pending.set(id, { method, resolve: (result) => resolve(result as Results[M]), reject })
      const sessionId = session === '' ? undefined : session
      this.#toChromium.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  on<E extends keyof Events>(event: E, session: string, listener: (params: Events[E]) => void): () => void {
    const key = `${session} ${event}`
    this.#events.on(key, listener)
    return () => this.#events.off(key, listener)
  }

  #take(chunk: Buffer): void {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const text = Buffer.concat([...this.#chunks, chunk.subarray(start, end)]).toString('utf8')
      this.#chunks = []
      start = end + 1
      // The other end of the pipe is the Chromium that we started.
      this.#dispatch(JSON.parse(text) as Message)
    }
    if (start < chunk.length) this.#chunks.push(chunk.subarray(start))
  }

  #dispatch(message: Message): void {
    if (message.id === undefined) {
      this.#events.emit(`${message.sessionId ?? ''} ${message.method}`, message.params)
      return
    }
    const pending = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (pending === undefined) return
    if (message.error === undefined) pending.resolve(message.result)
    else pending.reject(new CdpError(`${pending.method}: ${message.error.message}`))
  }
}

/** One target's share of the pipe; the root session (id '') is the browser itself. */
export class CdpSession {
  readonly id: string
  readonly #cdp: Cdp

  constructor(cdp: Cdp, id: string) {
    this.#cdp = cdp
    this.id = id
  }

  send<M extends Method>(method: M, params?: Params[M]): Promise<Results[M]> {
    return this.#cdp.send(method, params, this.id)
  }

  /** For commands whose target may be gone by now, where that is no fault. */
  async tell<M extends Method>(method: M, params?: Params[M]): Promise<void> {
    await this.send(method, params).catch(() => undefined)
  }

  on<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): () => void {
    return this.#cdp.on(event, this.id, listener)
  }

  sibling(id: string): CdpSession {
    return new CdpSession(this.#cdp, id)
  }
}
