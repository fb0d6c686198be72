import { useEffect, useState } from 'react'
import type { SourceFile } from '../../../preload/contract/bridge.ts'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import { useVault } from '../app/vault.ts'
import { deleteSources, keepSources, locate, type LocatedCase } from './sources.ts'
import type { Taken } from './take.ts'

export type SourcesOffer = {
  state:
    | { at: 'looking' }
    /** Nothing of it lies in clear, or nothing was taken in. */
    | { at: 'none' }
    | { at: 'asking'; cases: readonly LocatedCase[]; busy: boolean }
    | { at: 'deleted'; count: number; failed: readonly SourceFile[] }
    | { at: 'kept' }
  failure: Failure | null
  answer: (isDelete: boolean) => Promise<void>
}

/** The offer to delete what the taken cases came from. */
export function useSources(taken: readonly Taken[] | null): SourcesOffer {
  const vault = useVault()
  const [state, setState] = useState<SourcesOffer['state']>({ at: 'looking' })
  const [failure, setFailure] = useState<Failure | null>(null)

  useEffect(() => {
    if (taken === null) return undefined
    let here = true
    void locate(taken).then((cases) => {
      if (here) setState(cases.length === 0 ? { at: 'none' } : { at: 'asking', cases, busy: false })
    })
    return () => {
      here = false
    }
  }, [taken])

  const answer = async (isDelete: boolean): Promise<void> => {
    if (state.at !== 'asking' || state.busy) return
    const { cases } = state
    setState({ at: 'asking', cases, busy: true })
    setFailure(null)
    try {
      if (isDelete) {
        const failed = await deleteSources(vault, cases)
        const all = cases.reduce((sum, { located }) => sum + located.length, 0)
        setState({ at: 'deleted', count: all - failed.length, failed })
      } else {
        await keepSources(vault, cases)
        setState({ at: 'kept' })
      }
    } catch (error) {
      setFailure(toFailure(error))
      setState({ at: 'asking', cases, busy: false })
    }
  }
  return { state, failure, answer }
}
