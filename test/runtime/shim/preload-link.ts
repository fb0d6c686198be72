import type { Protocol } from '../chromium/cdp.ts'
import { bindingName, preloadWorldName } from '../page/inject.ts'
import { makeCodec } from '../page/codec.ts'
import type { FromPage, ToPage } from '../page/preload-world.ts'
import type { Answer, Question } from '../page/question.ts'
import { ChosenFiles, hasToken } from './chosen-files.ts'
import type { FrameTree } from './frames.ts'
import { ipcMain, type IpcEvent } from './ipc-main.ts'
import { secret } from './secret.ts'
import type { Page } from './targets.ts'

const codec = makeCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
)

/** The way between ipcMain and the preload's world of one page. */
export class PreloadLink {
  readonly #contexts = new Map<number, Protocol.Runtime.ExecutionContextDescription>()
  readonly #owner: object
  readonly #page: Page
  readonly #frames: FrameTree
  readonly #files: ChosenFiles

  constructor(owner: object, page: Page, frames: FrameTree) {
    this.#owner = owner
    this.#page = page
    this.#frames = frames
    this.#files = new ChosenFiles(page.session)
    const { session } = page
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === preloadWorldName) this.#contexts.set(context.id, context)
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#contexts.delete(executionContextId)
    })
    session.on('Runtime.executionContextsCleared', () => this.#contexts.clear())
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === bindingName) void this.#take(payload, executionContextId)
    })
  }

  /** An event for the main frame's preload. Lost, as with Electron, where there is none. */
  emitInPage(channel: string, args: unknown[]): void {
    const context = this.#mainContext()
    if (context !== undefined) this.#deliver(context, { kind: 'event', channel, args: codec.encode(args) })
  }

  /** Draws a dialog over the page; undefined where the page went away before it was answered. */
  async ask(question: Question): Promise<Answer | undefined> {
    const context = this.#mainContext()
    if (context === undefined) return undefined
    const asked = await this.#page.session
      .send('Runtime.callFunctionOn', {
        executionContextId: context,
        functionDeclaration: `function (question) { return globalThis[${JSON.stringify(`${secret}ask`)}](question) }`,
        arguments: [{ value: question }],
        awaitPromise: true,
        returnByValue: true,
      })
      .catch(() => undefined)
    // The function that runs there is `ask` of page/question.ts.
    return asked?.result.value as Answer | undefined
  }

  #mainContext(): number | undefined {
    return [...this.#contexts].find(([, c]) => frameOf(c) === this.#page.targetId)?.[0]
  }

  async #take(payload: string, context: number): Promise<void> {
    // Only the preload's world has this binding, and only its half of the link calls it.
    const message = JSON.parse(payload) as FromPage
    if (message.kind === 'files') {
      for (const id of message.ids) {
        const path = await this.#files.path(context, id)
        this.#deliver(context, { kind: 'path', id, path })
      }
      return
    }
    // Without a token nothing is awaited, so that messages keep their order.
    const coded = hasToken(payload) ? await this.#files.replaceTokens(message.args, context) : message.args
    const decoded = codec.decode(coded)
    const args = Array.isArray(decoded) ? (decoded as unknown[]) : []
    const event = this.#event(context)
    if (message.kind === 'send') {
      ipcMain.emit(message.channel, event, ...args)
      return
    }
    const { id, channel } = message
    try {
      this.#deliver(context, {
        kind: 'result',
        id,
        value: codec.encode(await ipcMain.run(channel, event, args)),
      })
    } catch (error) {
      this.#deliver(context, { kind: 'failure', id, message: String(error) })
    }
  }

  #event(context: number): IpcEvent {
    const known = this.#contexts.get(context)
    const frame = this.#frames.of(known === undefined ? '' : frameOf(known)) ?? null
    return {
      type: 'frame',
      sender: this.#owner,
      senderFrame: frame,
      frameId: frame?.routingId ?? 0,
      processId: frame?.processId ?? 0,
      reply: (channel, ...args) =>
        this.#deliver(context, { kind: 'event', channel, args: codec.encode(args) }),
    }
  }

  #deliver(context: number, message: ToPage): void {
    void this.#page.session.tell('Runtime.callFunctionOn', {
      executionContextId: context,
      functionDeclaration: `function (message) { globalThis[${JSON.stringify(secret)}].receive(message) }`,
      arguments: [{ value: JSON.stringify(message) }],
    })
  }
}

// Chromium puts the frame into auxData, which its protocol files leave open.
const frameOf = (context: Protocol.Runtime.ExecutionContextDescription): string =>
  (context.auxData as { frameId?: string } | undefined)?.frameId ?? ''
