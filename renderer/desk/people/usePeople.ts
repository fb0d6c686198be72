import { useCallback, useEffect, useState } from 'react'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import { useVault, type VaultResult } from '../app/vault.ts'

export type People = VaultResult<'people.list'>
export type Person = People['accounts'][number]

/** Who works here, as the vault last told; every act on them answers the whole anew. */
export function usePeople(): {
  people: People | null
  failure: Failure | null
  take: (people: People) => void
  read: () => void
} {
  const vault = useVault()
  const [people, setPeople] = useState<People | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let here = true
    void vault
      .call('people.list', [])
      .then((told) => {
        if (!here) return
        setPeople(told)
        setFailure(null)
      })
      .catch((error: unknown) => {
        if (here) setFailure(toFailure(error))
      })
    return () => {
      here = false
    }
  }, [vault, round])
  const read = useCallback(() => setRound((before) => before + 1), [])
  return { people, failure, take: setPeople, read }
}
