import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLock } from '../../../main/lock.ts'
import { watchLockSignals, type LockReason, type PowerMonitor } from '../../../main/lock-signals.ts'

/** A double of Electron's powerMonitor: idleness is what the test says. */
class PowerMonitorDouble extends EventEmitter implements PowerMonitor {
  idleSeconds = 0
  getSystemIdleTime = () => this.idleSeconds
}

let power: PowerMonitorDouble
let heard: LockReason[]
let signals: { stop(): void }
let idleMinutes: number
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00.000Z') })
  power = new PowerMonitorDouble()
  heard = []
  idleMinutes = 5
  signals = watchLockSignals(
    power,
    () => idleMinutes,
    (why) => heard.push(why),
  )
})
afterEach(() => {
  signals.stop()
  vi.useRealTimers()
})

describe('the vault is told to lock', () => {
  it('when nobody has touched the machine for as long as the settings say, and once', () => {
    power.idleSeconds = 299
    vi.advanceTimersByTime(10_000)
    expect(heard).toEqual([])
    power.idleSeconds = 300
    vi.advanceTimersByTime(60_000)
    expect(heard).toEqual(['idle'])
    power.idleSeconds = 0
    vi.advanceTimersByTime(5_000)
    idleMinutes = 1
    power.idleSeconds = 60
    vi.advanceTimersByTime(5_000)
    expect(heard).toEqual(['idle', 'idle'])
  })

  it('on suspend and on the system’s own lock', () => {
    power.emit('suspend')
    power.emit('lock-screen')
    expect(heard).toEqual(['suspend', 'system-lock'])
  })

  it.each([61_000, -61_000, 86_400_000])('when the wall clock jumps by %i ms', (jump) => {
    vi.advanceTimersByTime(20_000)
    vi.setSystemTime(Date.now() + jump)
    vi.advanceTimersByTime(5_000)
    expect(heard).toEqual(['clock-jump'])
    vi.advanceTimersByTime(60_000)
    expect(heard).toEqual(['clock-jump'])
  })

  it('but not when the clock is only set right by a little', () => {
    vi.setSystemTime(Date.now() + 30_000)
    vi.advanceTimersByTime(30_000)
    expect(heard).toEqual([])
  })

  it('and no longer after the watch has ended', () => {
    signals.stop()
    power.idleSeconds = 10_000
    vi.advanceTimersByTime(60_000)
    expect(heard).toEqual([])
  })
})

describe('a lock', () => {
  it('tells the desk first and ends its window half a second later, however often it is demanded', () => {
    const emit = vi.fn()
    const recreate = vi.fn()
    const lock = createLock(emit, recreate)
    lock.demand('idle')
    lock.demand('suspend')
    expect(emit.mock.calls).toEqual([['lock.demanded', { why: 'idle' }]])
    vi.advanceTimersByTime(499)
    expect(recreate).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(recreate).toHaveBeenCalledTimes(1)
  })

  it('ends the window at once when the desk says it is ready, and only once', () => {
    const recreate = vi.fn()
    const lock = createLock(vi.fn(), recreate)
    lock.demand('shortcut')
    lock.now()
    vi.advanceTimersByTime(1_000)
    expect(recreate).toHaveBeenCalledTimes(1)
  })
})
