import type { Chromium } from './chromium/chromium.ts'
import { settings } from './settings.ts'
import { electron } from './shim/electron.ts'
import { powerMonitor, setIdleSeconds } from './shim/power.ts'

/** What the test fixture asks of the runtime over the fork's channel. */
export type Command =
  | { readonly id: number; readonly kind: 'eval'; readonly source: string; readonly arg: unknown }
  | { readonly id: number; readonly kind: 'idle'; readonly seconds: number }
  | { readonly id: number; readonly kind: 'power'; readonly event: string }
  | { readonly id: number; readonly kind: 'quit' }

export type Report =
  | { readonly kind: 'started'; readonly debugger: string; readonly chromiumPid: number }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: string }

const obey = async (command: Command): Promise<unknown> => {
  switch (command.kind) {
    case 'idle':
      setIdleSeconds(command.seconds)
      return undefined
    case 'power':
      return powerMonitor.emit(command.event)
    case 'quit':
      setImmediate(() => electron.app.quit())
      return undefined
    case 'eval': {
      // As Playwright's electronApp.evaluate: a test's own function, run in main.
      const evaluate = globalThis.eval as (source: string) => (all: object, arg: unknown) => unknown
      return await evaluate(`(${command.source})`)(electron, command.arg)
    }
  }
}

/** Opens the door for the test fixture, and for nobody else: only a fork has the channel. */
export async function serveControl(chromium: Chromium): Promise<void> {
  if (!settings.debuggingPort) return
  const report = (message: Report): void => {
    process.send?.(message)
  }
  // Node hands over what the parent sent; the parent is the fixture of the same project.
  process.on('message', (message: Command) => {
    obey(message).then(
      (value) => report({ kind: 'done', id: message.id, value }),
      (error: unknown) => report({ kind: 'failed', id: message.id, error: String(error) }),
    )
  })
  // Whoever holds the other end is gone: nobody is left who could end this runtime.
  process.on('disconnect', () => electron.app.exit(0))
  report({ kind: 'started', debugger: await chromium.debuggerAddress(), chromiumPid: chromium.pid })
}
