import { expect as base } from '@playwright/test'

/**
 * As the screens' page objects expect: patient, so that a busy machine is not taken for a fault of the app. Outside the
 * specs' runner, in the kill campaign and the demo, Playwright's own patience is five seconds, less than an unlock takes
 * beside other work.
 */
export const expect = base.configure({ timeout: 60_000 })
