import type { VaultEvent } from '../../vault/client/api.ts'
import { createVaultClient } from '../../vault/client/client.ts'
import { services } from './services.ts'
import type { Vault, VaultTold } from './vault.ts'

type Listener = (told: never) => void

/** Starts the vault's worker, with main's services relayed to it, and lets any number of screens hear it. */
export function connectVault(): Vault {
  const listeners = new Map<VaultEvent, Set<Listener>>()
  const client = createVaultClient({
    services,
    onEvent: (name, told) => {
      for (const listener of [...(listeners.get(name) ?? [])]) {
        // A listener stands under the name of what it hears: `on` below is the only way in.
        listener(told as never)
      }
    },
  })
  return {
    call: (name, args, options) => client.call(name, args, options),
    connectViewer: (port) => client.connectViewer(port),
    terminate: () => client.terminate(),
    on: <E extends VaultEvent>(name: E, listener: (told: VaultTold<E>) => void) => {
      const hearing = listeners.get(name) ?? new Set()
      listeners.set(name, hearing)
      hearing.add(listener)
      return () => hearing.delete(listener)
    },
  }
}
