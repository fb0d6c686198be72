import type { Coded, Codec } from './codec.ts'
import type { Membrane } from './membrane.ts'

export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: Coded }
  | { readonly kind: 'send'; readonly channel: string; readonly args: Coded }
  | { readonly kind: 'files'; readonly ids: readonly number[] }

export type ToPage =
  | { readonly kind: 'result'; readonly id: number; readonly value: Coded }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: Coded }
  | { readonly kind: 'path'; readonly id: number; readonly path: string }

export interface PreloadProcess {
  readonly platform: string
  readonly arch: string
  readonly versions: Record<string, string | undefined>
}

/** What the runtime reaches in the preload's world, under the secret name. */
export interface PreloadWorld {
  receive(message: string): void
  readonly files: File[]
}

type Listener = (event: object, ...args: unknown[]) => void

/**
 * The preload's `electron`: ipcRenderer, contextBridge, webUtils. Runs in the page's isolated world as text.
 * `send` is a binding of Chromium's that only this world has.
 */
export function makePreloadWorld(
  secret: string,
  codec: Codec,
  membrane: Membrane,
  send: (message: string) => void,
  about: PreloadProcess,
): (name: string) => unknown {
  const waiting = new Map<
    number,
    { channel: string; resolve: (v: unknown) => void; reject: (e: Error) => void }
  >()
  const listeners = new Map<string, Set<Listener>>()
  const files: File[] = []
  const paths = new Map<string, string>()
  let lastId = 0

  const post = (message: FromPage): void => send(JSON.stringify(message))
  const lacking = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target || key === '__esModule' || key === 'default') {
          return Reflect.get(target, key, receiver) as unknown
        }
        throw new Error(`stand-in lacks ${name}.${key} in a preload`)
      },
    })
  const on = (channel: string, listener: Listener): object => {
    const set = listeners.get(channel) ?? new Set()
    listeners.set(channel, set.add(listener))
    return ipcRenderer
  }
  const off = (channel: string, listener: Listener): object => {
    listeners.get(channel)?.delete(listener)
    return ipcRenderer
  }
  const ipcRenderer: object = lacking('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        const coded = codec.encode(args)
        waiting.set(id, { channel, resolve, reject })
        post({ kind: 'invoke', id, channel, args: coded })
      }),
    send: (channel: string, ...args: unknown[]) => post({ kind: 'send', channel, args: codec.encode(args) }),
    on,
    addListener: on,
    once: (channel: string, listener: Listener) => {
      const once: Listener = (event, ...args) => {
        off(channel, once)
        listener(event, ...args)
      }
      return on(channel, once)
    },
    off,
    removeListener: off,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
  })

  // A chosen file's path is known to Chromium's protocol only, which answers later. Until then a token stands for
  // the path; the runtime replaces it when the preload hands it to main.
  const keyOf = (f: File): string => [f.name, f.size, f.lastModified, f.webkitRelativePath].join('\0')
  const note = (chosen: FileList | null | undefined): void => {
    const ids = [...(chosen ?? [])].map((file) => files.push(file) - 1)
    if (ids.length > 0) post({ kind: 'files', ids })
  }
  addEventListener(
    'change',
    (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'file') note(event.target.files)
    },
    true,
  )
  addEventListener('drop', (event) => note(event.dataTransfer?.files), true)
  const webUtils = lacking('webUtils', {
    getPathForFile: (file: File): string =>
      paths.get(keyOf(file)) ?? `${secret}file:${files.push(file) - 1};`,
  })

  const receive = (text: string): void => {
    // The runtime is the only one that knows the secret name.
    const message = JSON.parse(text) as ToPage
    if (message.kind === 'event') {
      const args = codec.decode(message.args)
      const event = { sender: ipcRenderer, senderId: 0, ports: [] }
      for (const listener of [...(listeners.get(message.channel) ?? [])]) {
        listener(event, ...(Array.isArray(args) ? (args as unknown[]) : []))
      }
      return
    }
    if (message.kind === 'path') {
      const file = files[message.id]
      if (file) paths.set(keyOf(file), message.path)
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'result') call?.resolve(codec.decode(message.value))
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${message.message}`))
  }
  const world: PreloadWorld = { receive, files }
  Object.defineProperty(globalThis, secret, { value: world })

  const electron = lacking('electron', {
    ipcRenderer,
    contextBridge: lacking('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) => membrane.expose(key, api),
    }),
    webUtils,
  })
  Object.defineProperty(globalThis, 'process', {
    value: { ...about, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] },
  })
  return (name) => {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') return electron
    throw new Error(`module not found: ${name}`)
  }
}
