import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { libheifFiles, pdfjsFiles, tesseractFiles } from '../../electron.vite.config.ts'
import { findChromium } from '../runtime/chromium/find.ts'

const pageNames = ['vault', 'desk', 'viewer'] as const
export type PageName = (typeof pageNames)[number]

export interface Site {
  /**
   * A page of its own. `apart` gives it another origin, and so a database and a process of its own, on the same disk.
   * @param name of the page: the vault's rows run in a worker of one, those of desk and viewer in windows of their own
   */
  open(apart?: boolean, name?: PageName): Promise<Page>
  close(): Promise<void>
}

/** Builds the benchmark's page as the app's own is built, serves it on loopback, and opens it in the system's Chromium. */
export async function openSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-bench-'))
  const outDir = join(folder, 'site')
  const root = join(import.meta.dirname, 'page')
  const common = { root, configFile: false, logLevel: 'error' } as const
  const input = pageNames.map((name) => join(root, `${name}.html`))
  await build({
    ...common,
    plugins: [react(), pdfjsFiles(), libheifFiles(), tesseractFiles()],
    worker: { format: 'es' },
    // The case's stage sizes its window by the browser tests' runner; here it has its size.
    resolve: { alias: { 'vitest/browser': join(root, 'no-runner.ts') } },
    build: { outDir, emptyOutDir: true, target: 'esnext', rolldownOptions: { input } },
  })
  // Isolated from other origins, a page has the finer clock.
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  }
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('the page is served nowhere')
  const context = await launch(join(folder, 'profile'))
  return {
    async open(apart = false, name = 'vault') {
      const page = await context.newPage()
      page.on('pageerror', (error) => console.error(error))
      await page.goto(`http://${apart ? 'apart' : 'here'}.localhost:${address.port}/${name}.html`)
      await page.waitForFunction(() => typeof window.bench === 'function')
      return page
    },
    async close() {
      await context.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function launch(profile: string): Promise<BrowserContext> {
  const executablePath = findChromium(process.env['SVERKA_STANDIN_CHROMIUM'])
  if (executablePath === undefined) throw new Error('no Chromium here; name one by SVERKA_STANDIN_CHROMIUM')
  return await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: { width: 1440, height: 900 },
    args: [
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP *.localhost 127.0.0.1',
      // A frame lasts as long as its work: at sixty a second, whatever takes less than one looks alike.
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
    ],
  })
}
