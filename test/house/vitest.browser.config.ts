import { playwright } from '@vitest/browser-playwright'
import type { ViteDevServer } from 'vite'
import { defineConfig } from 'vitest/config'
import type * as Build from '../../electron.vite.config.ts'

const asRoot = process.getuid?.() === 0

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  plugins: [
    {
      name: 'sverka:tesseract-files',
      configureServer: async (server: ViteDevServer) => {
        // By its address: Vite would follow an import of it, and complain of how it is written.
        const address = new URL('../../electron.vite.config.ts', import.meta.url).href
        const { tesseractFiles } = (await import(address)) as typeof Build
        tesseractFiles().configureServer(server)
      },
    },
  ],
  optimizeDeps: {
    // All of them: one found in mid-run makes Vite load every page anew, and a test file with it.
    include: [
      'libsodium-wrappers',
      'axe-core',
      'dexie',
      'zod',
      'canonicalize',
      'fast-check',
      'file-type',
      '@lingui/core',
      '@lingui/message-utils/compileMessage',
      '@tanstack/react-virtual',
      'react',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'pdf-lib',
      'pdfjs-dist',
      'pdfjs-dist/build/pdf.worker.mjs',
      'tesseract.js-core/tesseract-core-simd.js',
      'utif2',
      'uuid',
      'react-aria-components',
      'react-dom',
      'react-dom/client',
      'react-hotkeys-hook',
      'wouter',
      'wouter/use-hash-location',
      'zustand',
      'zustand/vanilla',
    ],
  },
  test: {
    include: ['test/browser/**/*.test.ts', 'test/browser/**/*.test.tsx'],
    setupFiles: ['test/browser/remember-argon2.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A second, as it would be, is less than a loaded machine may take for a page to be drawn.
    expect: { poll: { timeout: 15_000 } },
    fileParallelism: true,
    maxWorkers: 2,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: process.env['SVERKA_STANDIN_CHROMIUM'] ?? '/usr/lib/chromium/chromium',
          args: asRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : ['--disable-dev-shm-usage'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
