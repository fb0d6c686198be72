import type * as Electron from 'electron'
import type { Frame } from './frames.ts'
import { Emitter } from './lacking.ts'

/** What a handler gets first: who asked. `sender` is the shim's WebContents. */
export interface IpcEvent {
  readonly type: 'frame'
  readonly sender: object
  readonly senderFrame: Frame | null
  readonly frameId: number
  readonly processId: number
  reply(channel: string, ...args: unknown[]): void
}

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

class IpcMain extends Emitter {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Of the stand-in, not of Electron: runs the handler of a channel. */
  async run(channel: string, event: IpcEvent, args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return await handler(event, ...args)
  }
}

export const ipcMain = new IpcMain()

// Handlers take the shim's event instead of Electron's, so names and shapes are compared, not that parameter.
type Shape = Record<
  keyof Pick<typeof Electron.ipcMain, 'handle' | 'handleOnce' | 'removeHandler' | 'on'>,
  unknown
>
ipcMain satisfies Shape
