import { useToasts } from '../parts/toasts.ts'
import { bridge } from './desk.ts'
import { appAtFirst, sweepAll, useApp } from './store.ts'
import type { Vault } from './vault.ts'

const within = async (milliseconds: number, work: Promise<unknown>): Promise<void> => {
  await Promise.race([
    work.catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, milliseconds)),
  ])
}

let locking = false

/**
 * Screens put away what they hold, the worker seals and zeroes, main then destroys this window. Nothing here may
 * keep the lock from happening: main waits 500 ms in all.
 */
export async function lockNow(vault: Vault): Promise<void> {
  if (locking) return
  locking = true
  const wasOpen = useApp.getState().phase.at === 'open'
  if (wasOpen) await within(180, sweepAll())
  useToasts.getState().clear()
  useApp.setState({ ...appAtFirst, info: useApp.getState().info, phase: { at: 'locking' } })
  if (wasOpen) await within(250, vault.call('lock', []))
  vault.terminate()
  await bridge().lock.now()
  locking = false
}
