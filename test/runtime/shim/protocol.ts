import type * as Electron from 'electron'
import { customScheme, registerScheme } from './addresses.ts'
import { guarded } from './lacking.ts'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()

/** The app's own handler for the scheme that the stand-in maps, once the app gave one. */
export const handlerFor = (scheme: string): Handler | undefined => handlers.get(scheme)

export const protocol = guarded('protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    for (const { scheme } of schemes) registerScheme(scheme)
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (scheme !== customScheme()) throw new Error(`${scheme} was not registered as privileged`)
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme)
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
} satisfies Pick<
  typeof Electron.protocol,
  'registerSchemesAsPrivileged' | 'unhandle' | 'isProtocolHandled'
> & { handle: unknown })
