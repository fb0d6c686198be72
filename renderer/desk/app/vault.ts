import { createContext, useContext } from 'react'
import type * as z from 'zod'
import type { VaultCall, vaultCalls, VaultEvent, vaultEvents } from '../../vault/client/api.ts'

export type VaultArgs<C extends VaultCall> = z.infer<(typeof vaultCalls)[C]['args']>
export type VaultResult<C extends VaultCall> = z.infer<(typeof vaultCalls)[C]['result']>
export type VaultTold<E extends VaultEvent> = z.infer<(typeof vaultEvents)[E]>

export type CallOptions = {
  /** Cancels what can be cancelled (intake): the call then fails with INTAKE_CANCELLED. */
  signal?: AbortSignal
  /** Hears the number of the call, by which its progress events are told apart. */
  onCall?: (call: number) => void
}

/** What the screens know of the vault. Failures reject with `SverkaError`. */
export type Vault = {
  call: <C extends VaultCall>(name: C, args: VaultArgs<C>, options?: CallOptions) => Promise<VaultResult<C>>
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
