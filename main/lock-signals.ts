import type * as z from 'zod'
import type { bridgeEvents } from '../preload/contract/bridge.ts'

export type LockReason = z.infer<(typeof bridgeEvents)['lock.demanded']>['why']

const pollMs = 5_000
const jumpMs = 60_000

/** Electron's powerMonitor, as far as it is needed. */
export type PowerMonitor = {
  getSystemIdleTime(): number
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown
}

/**
 * Watches for the moments at which nobody sits before the screen. Polled, because no system tells of idleness, and
 * Linux does not tell of its lock either. A wall clock that runs away from the steady one means a suspend that went
 * unnoticed, or a hand at the clock.
 */
export function watchLockSignals(
  power: PowerMonitor,
  idleMinutes: () => number,
  demand: (why: LockReason) => void,
): { stop(): void } {
  power.on('suspend', () => demand('suspend'))
  power.on('lock-screen', () => demand('system-lock'))

  let idle = false
  let offset = Date.now() - performance.now()
  const timer = setInterval(() => {
    const nowIdle = power.getSystemIdleTime() >= idleMinutes() * 60
    // Once for one absence: a locked desk is not locked again every five seconds.
    if (nowIdle && !idle) demand('idle')
    idle = nowIdle

    const nextOffset = Date.now() - performance.now()
    if (Math.abs(nextOffset - offset) > jumpMs) demand('clock-jump')
    offset = nextOffset
  }, pollMs)
  return {
    stop: () => {
      clearInterval(timer)
    },
  }
}
