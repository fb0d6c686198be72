import { useCallback } from 'react'
import type { ListEntry } from '../../vault/client/api.ts'
import { places, useGo } from '../app/places.ts'
import { useVault } from '../app/vault.ts'
import { showToast, useAct, type Act } from '../parts/index.ts'
import { queueWords } from '../words/queue.ts'
import { useWords } from '../words/useWords.ts'

/** Ways from the queue into a case. What the vault refuses stands in `act.failure`. */
export function useOpenCase(): {
  act: Act
  open: (entry: ListEntry) => Promise<void>
  openOldest: () => Promise<void>
} {
  const vault = useVault()
  const go = useGo()
  const act = useAct()
  const { t } = useWords(queueWords)
  const { run } = act

  const open = useCallback(
    ({ id, state }: ListEntry) =>
      run(async () => {
        // A case at work is asked for too: the vault says whether it is this account's (CASE_TAKEN).
        if (state === 'new' || state === 'claimed') await vault.call('case.claim', [id])
        go(places.case(id))
      }),
    [run, vault, go],
  )
  const openOldest = useCallback(
    () =>
      run(async () => {
        const id = await vault.call('case.claimOldest', [])
        if (id === null) showToast({ text: t('queue.oldest.none') })
        else go(places.case(id))
      }),
    [run, vault, go, t],
  )
  return { act, open, openOldest }
}
