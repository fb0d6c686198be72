import type { DeviceSecret } from './bridge.ts'
import type { ErrorCode } from './errors.ts'

/** What to tell a person whose account needs the device's secret, by the state that keeps it away. */
export const deviceFailures = {
  unavailable: 'DEVICE_STORE_UNAVAILABLE',
  weak: 'DEVICE_STORE_WEAK',
  missing: 'DEVICE_SECRET_MISSING',
  changed: 'DEVICE_STORE_CHANGED',
  locked: 'DEVICE_STORE_LOCKED',
  reset: 'DEVICE_STORE_RESET',
  damaged: 'DEVICE_SECRET_DAMAGED',
} as const satisfies Record<Exclude<DeviceSecret['state'], 'present'>, ErrorCode>
