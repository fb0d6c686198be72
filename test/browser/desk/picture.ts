import { page } from 'vitest/browser'

/** `VITE_PICTURES=/some/folder` keeps a picture of every screen, to be looked at. */
declare global {
  interface ImportMeta {
    readonly env: Readonly<Record<string, unknown>>
  }
}
const folder = import.meta.env['VITE_PICTURES']

export async function picture(name: string): Promise<void> {
  if (typeof folder === 'string') await page.screenshot({ path: `${folder}/${name}.png` })
}
