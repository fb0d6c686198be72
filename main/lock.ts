import type { Emit } from './bridge.ts'
import type { LockReason } from './lock-signals.ts'

/** What the desk has to seal its drafts before its process ends (ARCHITECTURE, Keys: Lock). */
export const graceMs = 500

export type Lock = {
  /** Tells the desk, and ends its window when it has, or after the grace. */
  demand: (why: LockReason) => void
  /** At once: the desk has nothing left to save. */
  now: () => void
}

export function createLock(emit: Emit, recreate: () => void): Lock {
  let pending: NodeJS.Timeout | null = null
  const now = (): void => {
    if (pending !== null) clearTimeout(pending)
    pending = null
    recreate()
  }
  return {
    demand: (why) => {
      if (pending !== null) return
      pending = setTimeout(now, graceMs)
      emit('lock.demanded', { why })
    },
    now,
  }
}
