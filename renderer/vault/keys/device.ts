import type { DeviceSecret } from '../../../preload/contract/bridge.ts'
import { deviceFailures } from '../../../preload/contract/device-failures.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'

/** For an account whose key was made with it. @throws SverkaError by what keeps it away; nothing was tried. */
export function neededSecret(device: DeviceSecret): Uint8Array {
  if (device.state === 'present') return device.secret
  throw new SverkaError(deviceFailures[device.state])
}

/**
 * For a new account; null: the passphrase alone protects it, as the unlock screen says.
 * @throws SverkaError DEVICE_STORE_LOCKED: the secret is there, and a keyring unlocked in time gives it
 */
export function secretForNew(device: DeviceSecret): Uint8Array | null {
  if (device.state === 'locked') throw new SverkaError(deviceFailures.locked)
  return device.state === 'present' ? device.secret : null
}
