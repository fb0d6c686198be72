import axe from 'axe-core'
import { expect } from 'vitest'
import { page } from 'vitest/browser'

declare global {
  interface ImportMeta {
    readonly env: Readonly<Record<string, unknown>>
  }
}
/** `VITE_PICTURES=out/pictures`, absolute and inside the project, keeps a picture of every screen, to be looked at. */
const folder = import.meta.env['VITE_PICTURES']
export const takesPictures = typeof folder === 'string'

/**
 * The screen as it stands: it fails no rule of axe, contrast included. The viewer's frame has nothing to read in it and
 * is passed over, and so is what react-aria says aloud of a button that was busy, which outlives the button's name.
 */
export async function looksRight(name: string): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
  await Promise.allSettled(ending.map(({ finished }) => finished))
  if (typeof folder === 'string') await page.screenshot({ path: `${folder}/${name}.png` })
  // In another language the same elements hold other words.
  if (document.documentElement.lang !== 'ru') return
  // Beside a popover react-aria has a button to leave it by a reader, which is in no landmark.
  const hasPopover = document.querySelector('[data-placement]') !== null
  const { violations, passes } = await axe.run(
    { exclude: ['iframe', '[data-live-announcer]'] },
    {
      ...{ resultTypes: ['violations'], preload: false },
      // A list in it is moved through from its search field, which keeps the focus.
      rules: { region: { enabled: !hasPopover }, 'scrollable-region-focusable': { enabled: !hasPopover } },
    },
  )
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, any }) => `${id}: ${help}\n  ${html}\n  ${any.map(({ message }) => message).join('; ')}`,
    ),
  )
  expect(passes.length, `${name}: something was looked at`).toBeGreaterThan(0)
  expect.soft(told, name).toEqual([])
}
