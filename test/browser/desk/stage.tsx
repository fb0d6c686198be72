import { page } from 'vitest/browser'
import { mountDesk, type Stage, type StageOptions } from './mount.tsx'

export * from './mount.tsx'

/** The desk on its doubles, in a window of 1440 × 900. */
export async function stage(options: StageOptions): Promise<Stage> {
  await page.viewport(1440, 900)
  return await mountDesk(options)
}
