import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: new URL('../e2e', import.meta.url).pathname,
  outputDir: new URL('../../test-results', import.meta.url).pathname,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  workers: 2,
  forbidOnly: process.env['CI'] === 'true',
  reporter: [['list']],
  globalSetup: new URL('../e2e/support/setup.ts', import.meta.url).pathname,
})
