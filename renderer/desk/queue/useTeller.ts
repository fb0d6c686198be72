import { useMemo } from 'react'
import { useSession } from '../app/store.ts'
import { useNow } from '../parts/index.ts'
import { handingWords } from '../words/handing.ts'
import { queueWords } from '../words/queue.ts'
import { useWords, type Speaker } from '../words/useWords.ts'
import { useQueue } from './store.ts'

/** All that a row is told with, asked for once a table: rows come and go by the dozen with every letter typed. */
export type Teller = Speaker<typeof queueWords> & {
  handing: Speaker<typeof handingWords>['t']
  /** Accounts by id, as they are called. */
  logins: ReadonlyMap<string, string>
  /** Who sits here. */
  account: string
  /** To the minute. */
  now: Date
}

export function useTeller(): Teller {
  const speaker = useWords(queueWords)
  const { t: handing } = useWords(handingWords)
  const logins = useQueue((state) => state.logins)
  const { account } = useSession()
  const minute = useNow(60_000)
  return useMemo(
    () => ({ ...speaker, handing, logins, account, now: new Date(minute) }),
    [speaker, handing, logins, account, minute],
  )
}
