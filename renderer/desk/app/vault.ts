import { createContext, useContext } from 'react'
import type { VaultEvent } from '../../vault/client/api.ts'
import type { VaultClient } from '../../vault/client/client.ts'
import type { CallArgs, CallResult, EventOf } from '../../vault/client/messages.ts'
import type { VaultCall } from '../../vault/client/api.ts'

export type VaultArgs<C extends VaultCall> = CallArgs<C>
export type VaultResult<C extends VaultCall> = CallResult<C>
export type VaultTold<E extends VaultEvent> = EventOf<E>

/** What the screens know of the vault: its calls, which reject with `SverkaError`, and what it tells. */
export type Vault = Pick<VaultClient, 'call' | 'connectViewer' | 'terminate'> & {
  /** Hears what the worker tells; the answer ends the hearing. */
  on: <E extends VaultEvent>(name: E, listener: (told: VaultTold<E>) => void) => () => void
}

const VaultContext = createContext<Vault | null>(null)
export const VaultProvider = VaultContext

/** The vault, in any screen: `const vault = useVault()`, `await vault.call('case.read', [id])`. */
export function useVault(): Vault {
  const vault = useContext(VaultContext)
  if (vault === null) throw new Error('No vault around this screen')
  return vault
}
