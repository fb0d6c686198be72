import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { ViteDevServer } from 'vite'

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

/** Of Tesseract's model for English what its older recogniser reads: unicharset to normproto, shapetable, version. */
const modelParts: readonly number[] = [1, 2, 3, 4, 5, 13, 23]

/**
 * The letter shapes alone, 1 of 23 MB: the net of the newer recogniser and the dictionaries say nothing of
 * machine-readable lines. An archive of numbered parts: int32 count, int64 offset of each or -1, parts in that order
 * (Tesseract 5, `tessdatamanager.h`).
 */
export const lettersOf = (archive: Buffer): Buffer => {
  const count = archive.readInt32LE(0)
  const head = 4 + 8 * count
  const starts = Array.from({ length: count }, (_, part) => Number(archive.readBigInt64LE(4 + 8 * part)))
  const ends = [...starts.filter((start) => start >= 0), archive.length].sort((a, b) => a - b)
  const table = Buffer.alloc(head, 0xff)
  table.writeInt32LE(count, 0)
  const kept: Uint8Array[] = [table]
  let at = head
  for (const part of modelParts) {
    const start = starts[part] ?? -1
    const bytes = archive.subarray(
      start,
      ends.find((end) => end > start),
    )
    if (start < 0) throw new Error(`the model has no part ${part}`)
    table.writeBigInt64LE(BigInt(at), 4 + 8 * part)
    kept.push(bytes)
    at += bytes.length
  }
  return Buffer.concat(kept)
}

let letters: Uint8Array | null = null
const readTesseractFile: Readonly<Record<string, () => Uint8Array>> = {
  'tesseract-core-simd.wasm': () =>
    readFileSync(at('node_modules/tesseract.js-core/tesseract-core-simd.wasm')),
  'letters.traineddata': () =>
    (letters ??= lettersOf(
      gunzipSync(readFileSync(at('node_modules/@tesseract.js-data/eng/4.0.0/eng.traineddata.gz'))),
    )),
  LICENSE: () => readFileSync(at('node_modules/tesseract.js-core/LICENSE')),
}

/** The recogniser of machine-readable lines and the letters it knows, in `assets/tesseract/`; in tests as in the build. */
export const tesseractFiles = () => ({
  name: 'sverka:tesseract-files',
  generateBundle(this: {
    emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => unknown
  }) {
    for (const [name, read] of Object.entries(readTesseractFile)) {
      this.emitFile({ type: 'asset', fileName: `assets/tesseract/${name}`, source: read() })
    }
  },
  configureServer({ middlewares }: ViteDevServer) {
    middlewares.use('/assets/tesseract/', (request, response, next) => {
      const name = basename(request.url ?? '')
      const read = readTesseractFile[name]
      if (read === undefined) return next()
      response.setHeader(
        'Content-Type',
        name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream',
      )
      response.end(read())
    })
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
    plugins: [react(), pdfjsFiles(), libheifFiles(), tesseractFiles()],
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
