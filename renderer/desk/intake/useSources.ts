import { useEffect, useState } from 'react'
import type { SourceFile } from '../../../preload/contract/bridge.ts'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import { useVault } from '../app/vault.ts'
import { deleteSources, keepSources, locate, type LocatedCase } from './sources.ts'
import type { Taken } from './take.ts'

export type SourcesOffer = {
  /** `areSealed`: packages, which hold everything encrypted, and no files in clear. */
  state:
    | { at: 'looking' }
    /** Nothing of it lies in clear, or nothing was taken in. */
    | { at: 'none' }
    | { at: 'asking'; cases: readonly LocatedCase[]; areSealed: boolean; busy: boolean }
    | { at: 'deleted'; count: number; failed: readonly SourceFile[]; areSealed: boolean }
    | { at: 'kept'; areSealed: boolean }
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
      const areSealed = cases.every(({ isPackage }) => isPackage)
      if (here)
        setState(cases.length === 0 ? { at: 'none' } : { at: 'asking', cases, areSealed, busy: false })
    })
    return () => {
      here = false
    }
  }, [taken])

  const answer = async (isDelete: boolean): Promise<void> => {
    if (state.at !== 'asking' || state.busy) return
    const { cases, areSealed } = state
    setState({ ...state, busy: true })
    setFailure(null)
    try {
      if (isDelete) {
        const failed = await deleteSources(vault, cases)
        const all = cases.reduce((sum, { located }) => sum + located.length, 0)
        setState({ at: 'deleted', count: all - failed.length, failed, areSealed })
      } else {
        await keepSources(vault, cases)
        setState({ at: 'kept', areSealed })
      }
    } catch (error) {
      setFailure(toFailure(error))
      setState({ ...state, busy: false })
    }
  }
  return { state, failure, answer }
}
