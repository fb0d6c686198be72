import { SverkaError } from '../../../preload/contract/errors.ts'
import type { Vault } from './vault.ts'

/** The vault's worker, with main's services relayed to it. */
export function connectVault(): Vault {
  return {
    call: () => Promise.reject(new SverkaError('INTERNAL')),
    on: () => () => undefined,
  }
}
