import { useCallback } from 'react'
import type { ListEntry } from '../../vault/client/api.ts'
import { places, useGo } from '../app/places.ts'
import { useSession } from '../app/store.ts'
import { useVault } from '../app/vault.ts'
import { askToClaim, useNextCase } from '../claiming/index.ts'
import { useAct, type Act } from '../parts/index.ts'
import { mayBeTaken } from './rows.ts'
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
  const next = useNextCase(t('queue.oldest.none'))
  const { account, role } = useSession()
  const { run } = act

  const open = useCallback(
    (entry: ListEntry) =>
      run(async () => {
        const { id, state } = entry
        // Whom it is not given to may read what is known of it, and why.
        // Who was handed it may also refuse it, and so sees it first.
        const isFree = mayBeTaken(entry, { account, role }) && entry.handedOn === undefined
        if (isFree && (await askToClaim(entry)) !== 'claimed') return
        // A case at work is asked for too: the vault says whether it is this account's (CASE_TAKEN).
        if (state === 'claimed') await vault.call('case.claim', [{ case: id, untied: false }])
        go(places.case(id))
      }),
    [run, vault, go, account, role],
  )
  const openOldest = useCallback(
    () =>
      run(async () => {
        await next()
      }),
    [run, next],
  )
  return { act, open, openOldest }
}
