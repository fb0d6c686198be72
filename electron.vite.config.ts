import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

/**
 * The viewer's pdf.js fetches character maps, fonts, profiles and decoders by name from `assets/pdfjs/`. Not shipped:
 * quickjs (scripts in documents never run) and the slow JavaScript twins of the WebAssembly decoders.
 */
export const pdfjsFiles = () => ({
  name: 'sverka:pdfjs-files',
  generateBundle(this: {
    emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => unknown
  }) {
    for (const folder of ['cmaps', 'standard_fonts', 'iccs', 'wasm']) {
      for (const name of readdirSync(at(`node_modules/pdfjs-dist/${folder}`))) {
        if (/quickjs|QUICKJS|nowasm_fallback/.test(name)) continue
        const source = readFileSync(at(`node_modules/pdfjs-dist/${folder}/${name}`))
        this.emitFile({ type: 'asset', fileName: `assets/pdfjs/${folder}/${name}`, source })
      }
    }
  },
})

/** libheif as a file of its own, which its licence wants to be exchangeable, and that licence beside it. */
export const libheifFiles = () => ({
  name: 'sverka:libheif-files',
  generateBundle(this: {
    emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => unknown
  }) {
    for (const name of ['libheif-bundle.mjs', 'LICENSE']) {
      const source = readFileSync(at(`node_modules/libheif-js/libheif-wasm/${name}`))
      this.emitFile({ type: 'asset', fileName: `assets/libheif/${name}`, source })
    }
  },
})

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      rolldownOptions: {
        input: { index: at('main/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
      // Everything is bundled, so that the dependency tree of the packaged app is what the lockfile's runtime needs.
      externalizeDeps: false,
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      // A sandboxed preload can require nothing of ours: one file, CommonJS.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { index: at('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), pdfjsFiles(), libheifFiles()],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      // Inlined assets become data: URLs, which the content security policy refuses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { desk: at('renderer/desk/index.html'), viewer: at('renderer/viewer/index.html') },
      },
    },
  },
})
