import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sverka } from '../e2e/support/launch.ts'
import { arm, type KillPoint, type Wish } from './kill-points.ts'

/** How an operation was to be stopped, and how it ended. */
export interface Killed {
  readonly acknowledged: boolean
  readonly at: KillPoint | 'random'
  /** Why it was not acknowledged, where nobody had killed it yet. */
  readonly failure: string | null
}

/** What an operation does after the screen has acknowledged it may come by a point too. */
const afterwards = 2_000

/**
 * Begins, and ends the whole tree at that point, or after `delay` milliseconds where none is wished for; where there is
 * neither, as soon as the screen has acknowledged it.
 * @param tookToEnd told where it came to its end before
 */
export async function killDuring(
  app: Sverka,
  act: (app: Sverka) => Promise<void>,
  wish: Wish | null,
  delay: number | null,
  tookToEnd: (ms: number) => void,
): Promise<Killed> {
  const armed = wish === null ? null : await arm(app, wish)
  const started = performance.now()
  let acknowledged = false
  let failure: string | null = null
  const acting = act(app).then(
    () => {
      acknowledged = true
      tookToEnd(performance.now() - started)
    },
    (error: unknown) => {
      failure = String(error)
    },
  )
  const ended = acting.then(() => wait(wish === null ? 0 : afterwards)).then(() => false)
  const moments = [
    ...(armed === null ? [] : [armed.reached]),
    ...(armed !== null || delay === null ? [] : [wait(delay).then(() => false)]),
  ]
  const reached = await Promise.race([ended, ...moments])
  armed?.callOff()
  const before = { acknowledged, failure }
  // From here on the runtime goes under it.
  await app.killAll()
  await acting
  return { ...before, at: reached && wish !== null ? wish.point : 'random' }
}
