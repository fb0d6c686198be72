import { useCallback, useState } from 'react'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'

export type Act = {
  busy: boolean
  failure: Failure | null
  /** Runs it unless it runs already; a failure is kept for a FailureNotice. */
  run: (work: () => Promise<void>) => Promise<void>
  forget: () => void
}

/** One thing at a time that may take long and may fail. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = useCallback(async (work: () => Promise<void>) => {
    setBusy(true)
    setFailure(null)
    try {
      await work()
    } catch (error) {
      setFailure(toFailure(error))
    } finally {
      setBusy(false)
    }
  }, [])
  const forget = useCallback(() => setFailure(null), [])
  return { busy, failure, run, forget }
}
