import { useEffect, useState } from 'react'

/** Whether Chromium has promised to keep the store when space runs short; null until it is known. */
export function usePersistence(): boolean | null {
  const [isPersisted, setPersisted] = useState<boolean | null>(null)
  useEffect(() => {
    let isGone = false
    // Granted to the desk by main (main/lockdown.ts); asked again here, so that a refusal is seen where it matters.
    void navigator.storage.persist().then((answer) => {
      if (!isGone) setPersisted(answer)
    })
    return () => {
      isGone = true
    }
  }, [])
  return isPersisted
}
