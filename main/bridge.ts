import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import type * as z from 'zod'
import { bridgeCalls, bridgeEvents, preloadCalls } from '../preload/contract/bridge.ts'
import type { BridgeEvent } from '../preload/contract/bridge.ts'
import { SverkaError, toFailure, type Answer } from '../preload/contract/errors.ts'
import { deskOrigin, deskPage } from './headers.ts'

const calls = { ...bridgeCalls, ...preloadCalls }
type Calls = typeof calls
type Channel = keyof Calls

/** One handler for every channel, no more and no fewer, or it does not compile. */
export type BridgeHandlers = {
  readonly [C in Channel]: (
    ...args: z.infer<Calls[C]['args']>
  ) => z.infer<Calls[C]['result']> | Promise<z.infer<Calls[C]['result']>>
}

export type Emit = <E extends BridgeEvent>(name: E, event: z.infer<(typeof bridgeEvents)[E]>) => void

/** The desk's window at this moment; null while there is none. */
type DeskContents = () => Pick<WebContents, 'id' | 'isDestroyed' | 'send'> | null

/**
 * The only place that listens to a page. A call is answered if it comes from the desk's window, its main frame and
 * its exact origin, and its arguments and its result fit the contract; else with a code. No message and no stack of
 * ours or of a library reaches the page.
 */
export function serveBridge(
  ipc: Pick<IpcMain, 'handle'>,
  desk: DeskContents,
  handlers: BridgeHandlers,
): void {
  // Object.keys forgets the type; `calls` has these keys and no others.
  for (const channel of Object.keys(calls) as Channel[]) {
    const { args: argsSchema, result: resultSchema } = calls[channel]
    // The compiler cannot follow that one channel's schema and handler belong together; BridgeHandlers says so.
    const run = handlers[channel] as (...args: readonly unknown[]) => unknown
    ipc.handle(channel, async (event, ...given: unknown[]): Promise<Answer<unknown>> => {
      try {
        if (!isDesk(event, desk)) throw new SverkaError('SENDER_REFUSED')
        const args = argsSchema.safeParse(given)
        if (!args.success) throw new SverkaError('BAD_ARGUMENT', placesOf(args.error))
        const result = resultSchema.safeParse(await run(...args.data))
        if (!result.success) throw new SverkaError('INTERNAL')
        return { ok: true, value: result.data }
      } catch (error) {
        return { ok: false, failure: toFailure(error) }
      }
    })
  }
}

/** Tells the desk, if there is one; an event that does not fit the contract is a fault of ours and is not sent. */
export function createEmit(desk: DeskContents): Emit {
  return (name, event) => {
    const contents = desk()
    if (contents === null || contents.isDestroyed()) return
    contents.send(name, bridgeEvents[name].parse(event))
  }
}

function isDesk(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, desk: DeskContents): boolean {
  const contents = desk()
  const frame = event.senderFrame
  return (
    contents !== null &&
    event.sender.id === contents.id &&
    frame !== null &&
    frame.parent === null &&
    frame.origin === deskOrigin &&
    frame.url.split('#', 1)[0] === deskPage
  )
}

/** Where it is wrong, never what was there. */
const placesOf = (error: z.ZodError): string[] =>
  [...new Set(error.issues.map((issue) => issue.path.map(String).join('.').slice(0, 200)))].slice(0, 8)
