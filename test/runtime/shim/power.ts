import type * as Electron from 'electron'
import { Emitter } from './lacking.ts'

let idleSeconds = 0

class PowerMonitor extends Emitter {
  getSystemIdleTime = (): number => idleSeconds
  getSystemIdleState = (threshold: number): 'active' | 'idle' =>
    idleSeconds >= threshold ? 'idle' : 'active'
  isOnBatteryPower = (): boolean => false
}

export const powerMonitor = new PowerMonitor()
type Covered = 'getSystemIdleTime' | 'getSystemIdleState' | 'isOnBatteryPower'
powerMonitor satisfies Pick<typeof Electron.powerMonitor, Covered>

/** For tests: how long nobody has touched the machine. */
export function setIdleSeconds(seconds: number): void {
  idleSeconds = seconds
}
