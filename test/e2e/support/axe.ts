import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './sverka.ts'

/** `SVERKA_PICTURES=/some/folder` keeps pictures, to be looked at. */
const folder = process.env['SVERKA_PICTURES']

/**
 * The screen as it stands fails no rule of axe in the light theme, and has contrast enough in the dark one as well. The
 * viewer's frame has nothing to read in it and is passed over.
 */
export async function passesAxe(page: Page, where: string): Promise<void> {
  // What react-aria says aloud of a button that was busy names it, is gone after seven seconds, and outlives the name.
  await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(0)
  const before = await page.evaluate(() => document.documentElement.dataset['theme'])
  for (const theme of ['light', 'dark'] as const) {
    await wear(page, theme)
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${where} ${theme}.png`) })
    // One page of its own is more than this window's app would open: axe's older way needs none.
    const axe = new AxeBuilder({ page }).setLegacyMode().exclude('iframe')
    const { violations, passes } = await (
      theme === 'light' ? axe : axe.withRules(['color-contrast'])
    ).analyze()
    const told = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, any }) => `${id}: ${help}\n  ${html}\n  ${any.map(({ message }) => message).join('; ')}`,
      ),
    )
    expect(passes.length, `${where}, ${theme}: something was looked at`).toBeGreaterThan(0)
    expect.soft(told, `${where}, ${theme}`).toEqual([])
  }
  await wear(page, before)
}

/** As the settings have it worn, without the way there and back. */
async function wear(page: Page, theme: string | undefined): Promise<void> {
  await page.evaluate(async (chosen) => {
    const { dataset } = document.documentElement
    if (chosen === undefined) delete dataset['theme']
    else dataset['theme'] = chosen
    await new Promise(requestAnimationFrame)
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  }, theme)
}
