import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import type { Drawing } from './drawing/marks.ts'

export type PictureType = 'png' | 'jpeg' | 'webp'

/** A page of pictures: what stands in the body, at a size in CSS pixels that are also the picture's. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly html: string
}

export interface Studio {
  /** `quality` 1 to 100, for JPEG and WebP. */
  take(scene: Scene, type: PictureType, quality?: number): Promise<Uint8Array>
  close(): Promise<void>
}

/** Renders by the system's Chromium, without network. Close it, or the browser stays. */
export async function openStudio(): Promise<Studio> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    // In Debian's containers root has no user namespace and /dev/shm only 64 MB.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--disable-lcd-text',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      '--host-resolver-rules=MAP * ^NOTFOUND',
    ],
  })
  const fonts = await fontFaces()
  const page = await browser.newPage({ deviceScaleFactor: 1 })
  return {
    take: (scene, type, quality = 86) => take(page, fonts, scene, type, quality),
    close: () => browser.close(),
  }
}

/** The drawing as an element of its own size, or of the width given. */
export function asSvg({ width, height, svg }: Drawing, shownWidth = width): string {
  const shownHeight = (height * shownWidth) / width
  return (
    `<svg class="drawing" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
    `width="${shownWidth}" height="${shownHeight.toFixed(1)}">${svg}</svg>`
  )
}

async function take(
  page: Page,
  fonts: string,
  scene: Scene,
  type: PictureType,
  quality: number,
): Promise<Uint8Array> {
  const { width, height, html } = scene
  await page.setViewportSize({ width, height })
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${fonts}
    * { margin: 0; box-sizing: border-box }
    html, body { width: ${width}px; height: ${height}px; overflow: hidden; background: #fff }
    body { position: relative; font-family: Inter; font-feature-settings: 'tnum', 'cv11' }
    svg { display: block; overflow: hidden } text { white-space: pre }
    </style><body>${html}`,
  )
  await page.evaluate(() => document.fonts.ready)
  if (type === 'png') return page.screenshot({ type })
  if (type === 'jpeg') return page.screenshot({ type, quality })
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality })
  await session.detach()
  return Buffer.from(data, 'base64')
}

function chromiumPath(): string {
  const asked = process.env['SVERKA_STANDIN_CHROMIUM']
  if (asked !== undefined && asked !== '') return asked
  const known = ['/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/chromium-browser']
  const found = known.find((path) => existsSync(path))
  if (found === undefined) throw new Error('No Chromium found: name one in SVERKA_STANDIN_CHROMIUM.')
  return found
}

/** Inter from the product's own files; Kazakh letters are in cyrillic-ext. */
async function fontFaces(): Promise<string> {
  const folder = new URL('../../node_modules/@fontsource-variable/inter/files/', import.meta.url)
  // The ranges are those of the package's own index.css.
  const ranges = {
    'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
    cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212',
  }
  const faces = Object.entries(ranges).flatMap(([subset, range]) =>
    (['normal', 'italic'] as const).map(async (style) => {
      const bytes = await readFile(new URL(`inter-${subset}-wght-${style}.woff2`, folder))
      return (
        `@font-face{font-family:Inter;font-weight:100 900;font-style:${style};unicode-range:${range};` +
        `src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')}`
      )
    }),
  )
  return (await Promise.all(faces)).join('\n')
}
