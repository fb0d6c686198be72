import type { App } from 'electron'

/**
 * One process per profile: two would write one keyring and one outbox. False where another one has it already;
 * that one is brought to the front.
 */
export function isOnlyInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  onSecond: () => void,
): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', onSecond)
  return true
}
