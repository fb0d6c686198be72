import { startServer, type OutcomeServer } from '../../outcome-server/index.ts'
import { test as base } from './sverka.ts'

/**
 * For specs that speak to the reference server: each has its own. All begin with the same vault, and a server that one
 * of them has shown further statements would refuse the others.
 */
export const test = base.extend<{ server: OutcomeServer }>({
  server: [
    // Playwright wants the first argument destructured, used or not.
    async ({}, give) => {
      const server = await startServer()
      await give(server)
      await server.close()
    },
    { timeout: 90_000 },
  ],
})

export { expect } from '@playwright/test'
