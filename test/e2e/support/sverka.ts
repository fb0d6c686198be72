import { test as base } from '@playwright/test'
import { copyFoundedVault, type Founded } from './founded.ts'
import { launchSverka, type LaunchOptions, type Sverka } from './launch.ts'

interface Fixtures {
  /** A copy of the run's vault. */
  founded: Founded
  /** Starts the app; ended with the test, however it ends. Without a profile: on `founded`. */
  launch: (options?: LaunchOptions) => Promise<Sverka>
}

/** Specs take `test` and `expect` from here. */
export const test = base.extend<Fixtures>({
  // Playwright wants the first argument destructured, used or not.
  founded: async ({}, provide) => {
    const founded = await copyFoundedVault()
    await provide(founded)
    await founded.remove()
  },
  launch: async ({ founded }, provide) => {
    const started: Sverka[] = []
    await provide(async (options = {}) => {
      const app = await launchSverka({ profile: founded.profile, ...options })
      started.push(app)
      return app
    })
    for (const app of started) await app.close()
  },
})

export { expect } from '@playwright/test'
export type { Sverka }
