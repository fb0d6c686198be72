import { mkdirSync } from 'node:fs'
import type { App } from 'electron'
import * as z from 'zod'
import { toFailure, type ErrorCode } from '../preload/contract/errors.ts'
import { parseSwitches, SwitchError, type Switches } from './switches.ts'

/** What must happen before Electron looks at anything: our switches and the folder of the profile. */
export function prepare(
  app: Pick<App, 'isPackaged' | 'setPath' | 'exit'>,
  argv: readonly string[],
): Switches {
  z.config({ jitless: true })
  try {
    const switches = parseSwitches(argv, app.isPackaged)
    if (switches.profile !== null) {
      mkdirSync(switches.profile, { recursive: true, mode: 0o700 })
      app.setPath('userData', switches.profile)
    }
    return switches
  } catch (error) {
    process.stderr.write(
      error instanceof SwitchError ? `${error.message}\n` : 'The profile folder cannot be used.\n',
    )
    // Not app.exit: nothing has started that would have to end.
    process.exit(2)
  }
}

/** A word on the terminal: what, and the code. */
export const tell = (what: string, code: ErrorCode): void => {
  process.stderr.write(`${what}: ${code}\n`)
}

/** The app could not start: its code goes to the terminal, no message and no stack. */
export const endWith =
  (app: Pick<App, 'exit'>) =>
  (error: unknown): void => {
    tell('Sverka could not start', toFailure(error).code)
    app.exit(1)
  }
