import './contract/jitless.ts'
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type * as z from 'zod'
import {
  bridgeCalls,
  bridgeEvents,
  type BridgeCall,
  type BridgeEvent,
  type DeskBridge,
  type SourceFile,
} from './contract/bridge.ts'
import type { Answer } from './contract/errors.ts'

type Call = (...args: readonly unknown[]) => Promise<unknown>

/** `keyring.read` becomes `desk.keyring.read`: a function for each name, and no way to name another channel. */
function callsByGroup(): Record<string, Record<string, Call>> {
  const groups: Record<string, Record<string, Call>> = {}
  // Object.keys forgets the type; the contract's table has these keys and no others.
  for (const channel of Object.keys(bridgeCalls) as BridgeCall[]) {
    const [group = '', name = ''] = channel.split('.')
    groups[group] = { ...groups[group], [name]: (...args) => ipcRenderer.invoke(channel, ...args) }
  }
  return groups
}

const isEvent = (name: string): name is BridgeEvent => Object.hasOwn(bridgeEvents, name)

function on<E extends BridgeEvent>(
  name: E,
  listener: (event: z.infer<(typeof bridgeEvents)[E]>) => void,
): () => void {
  if (!isEvent(name)) throw new TypeError('unknown event')
  const schema = bridgeEvents[name]
  const heard = (_event: unknown, payload: unknown): void => {
    const parsed = schema.safeParse(payload)
    // The schema is that of `name`, which the compiler does not follow through the table.
    if (parsed.success) listener(parsed.data as z.infer<(typeof bridgeEvents)[E]>)
  }
  ipcRenderer.on(name, heard)
  return () => {
    ipcRenderer.off(name, heard)
  }
}

async function locateSource(file: File): Promise<SourceFile | null> {
  const path = webUtils.getPathForFile(file)
  if (path === '') return null
  // Main answers every channel with an Answer (main/bridge.ts).
  const answer = (await ipcRenderer.invoke('sources.register', {
    path,
    size: file.size,
    lastModified: file.lastModified,
  })) as Answer<SourceFile | null>
  return answer.ok ? answer.value : null
}

// The groups are made from the table that DeskBridge is made from.
const desk = { ...callsByGroup(), on, locateSource } as unknown as DeskBridge
contextBridge.exposeInMainWorld('desk', desk)
