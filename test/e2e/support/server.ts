import { noFaults } from '../../outcome-server/faults.ts'
import { startServer, type OutcomeServer } from '../../outcome-server/index.ts'
import { test as base } from './sverka.ts'

/** For specs that speak to the reference server: one for all of them, since it takes seconds to start. */
export const test = base.extend<{ server: OutcomeServer }, { runningServer: OutcomeServer }>({
  runningServer: [
    // Playwright wants the first argument destructured, used or not.
    async ({}, give) => {
      const server = await startServer()
      await give(server)
      await server.close()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  /** Without faults at first; what it received of earlier tests is still among `received()`. */
  server: async ({ runningServer }, give) => {
    Object.assign(runningServer.faults, noFaults())
    await give(runningServer)
  },
})

export { expect } from '@playwright/test'
