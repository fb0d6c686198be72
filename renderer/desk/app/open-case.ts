import { useEffect } from 'react'
import { useRoute } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import type { Session } from '../../vault/client/api.ts'
import { mayLook } from '../case/rules.ts'
import { places } from './places.ts'
import { useVault, type Vault } from './vault.ts'

/**
 * After an unlock, and before anything is shown: to the case that was before the person. Whether it still waits for
 * them is known once the list is there, which nobody is kept waiting for: until then it is shown as it opens.
 * @returns to be called once screens are shown: leaves the case for the queue, where it waits for them no longer
 */
export async function backToOpenCase(vault: Vault, session: Session): Promise<() => Promise<void>> {
  const open = await openBefore(vault, session)
  if (open === null) return () => Promise.resolve()
  navigate(places.case(open), { replace: true })
  return async () => {
    const waits = await waitsFor(vault, session, open)
    if (!waits && location.hash === `#${places.case(open)}`) navigate(places.queue, { replace: true })
  }
}

async function openBefore(vault: Vault, { role }: Session): Promise<string | null> {
  if (role === 'auditor') return null
  // What keeps this from being read is told of in the queue, which asks for the same.
  const desk = await vault.call('queue.desk', []).catch(() => null)
  return desk?.open ?? null
}

async function waitsFor(vault: Vault, session: Session, id: string): Promise<boolean> {
  // A case that does not open is damage, which the queue tells of.
  const view = await vault.call('case.read', [id]).catch(() => null)
  if (view === null) return false
  return (view.state === 'claimed' || view.state === 'awaiting-confirmation') && mayLook(view, session)
}

/** Tells the vault which case is before the person. Within the router. */
export function useKeepOpenCase(): void {
  const vault = useVault()
  const [, params] = useRoute<{ id: string }>('/case/:id')
  const id = params?.id ?? null
  useEffect(() => {
    // Where it cannot be kept, one begins in the queue next time.
    vault.call('queue.keepOpen', [id]).catch(() => undefined)
  }, [vault, id])
}
