import type { Settings } from '../../../preload/contract/bridge.ts'
import { toFailure, type Failure } from '../../../preload/contract/errors.ts'
import { ask, bridge } from './desk.ts'
import { useSettings } from './settings.ts'

/** Changes settings at once on the screen and in main; a failure puts the screen back and is answered. */
export async function changeSettings(change: Partial<Settings>): Promise<Failure | null> {
  const { settings: before, take } = useSettings.getState()
  const settings = { ...before, ...change }
  take(settings)
  try {
    await ask(bridge().settings.write(settings))
    return null
  } catch (error) {
    take(before)
    return toFailure(error)
  }
}
