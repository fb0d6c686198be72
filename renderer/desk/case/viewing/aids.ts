import type { Vault } from '../../app/vault.ts'
import type { PageKey } from '../store.ts'
import { isAsItIs, type Adjustment } from './adjusting.ts'

/**
 * How each page was last shown, kept beside the open vault and nowhere else, like what a person allows a document:
 * it ends with the window at a lock.
 */
const kept = new WeakMap<Vault, Map<PageKey, Adjustment>>()

export const adjustmentsOf = (vault: Vault): Readonly<Record<PageKey, Adjustment>> =>
  Object.fromEntries(kept.get(vault) ?? [])

export function keepAdjustment(vault: Vault, page: PageKey, adjustment: Adjustment): void {
  const all = kept.get(vault) ?? new Map<PageKey, Adjustment>()
  if (isAsItIs(adjustment)) all.delete(page)
  else all.set(page, adjustment)
  kept.set(vault, all)
}
