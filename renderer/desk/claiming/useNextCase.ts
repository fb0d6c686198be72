import { useCallback } from 'react'
import { places, useGo } from '../app/places.ts'
import { useVault } from '../app/vault.ts'
import { showToast } from '../parts/index.ts'
import { askToClaim } from './store.ts'

/**
 * The oldest case that this account may take, once the person has declared themself: with a tie to one Master, the next
 * is asked of. Rejects with what the vault refused.
 * @param none what is said where no case waits
 * @returns whether a case was opened
 */
export function useNextCase(none: string): () => Promise<boolean> {
  const vault = useVault()
  const go = useGo()
  return useCallback(async () => {
    for (;;) {
      const next = await vault.call('case.oldest', [])
      if (next === null) {
        showToast({ text: none })
        return false
      }
      const answer = await askToClaim(next)
      if (answer === 'left') return false
      if (answer === 'claimed') {
        go(places.case(next.id))
        return true
      }
    }
  }, [vault, go, none])
}
