/** How old a case is against the time the Master was promised; days are the workstation's calendar days. */
export type Age = {
  /** Whole calendar days since it came in; never below 0, whatever the clock says. */
  days: number
  promised: number
  /** Days beyond the promise; 0 while it holds. */
  overdue: number
  /** `close`: today or tomorrow is the last day of the promise. */
  tone: 'plain' | 'close' | 'overdue'
  /** 0 to 1: how much of the promised time is gone. */
  share: number
}

/** @param receivedAt an ISO instant */
export function ageOf(receivedAt: string, now: Date, promised: number): Age {
  const days = Math.max(0, dayNumber(now) - dayNumber(new Date(receivedAt)))
  const overdue = Math.max(0, days - promised)
  return {
    days,
    promised,
    overdue,
    tone: overdue > 0 ? 'overdue' : days >= promised - 1 ? 'close' : 'plain',
    share: Math.min(1, days / promised),
  }
}

/**
 * What came in earlier is overdue: the beginning of the earliest day whose promise still holds, as an ISO instant. So
 * that a hundred thousand cases are told apart by comparing text.
 */
export function overdueBefore(now: Date, promised: number): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - promised).toISOString()
}

/** Counted in UTC, where every day has 24 hours. */
function dayNumber(at: Date): number {
  return Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000)
}
