/**
 * The worker in which pdf.js parses. Plaintext must never become a Blob (the browser process may write large ones to
 * disk), so the constructor is taken away before any document comes: pdf.js 6 has two fallbacks that would use it.
 */
import 'pdfjs-dist/build/pdf.worker.mjs'
import { lossOf } from './pdf-loss.ts'

Reflect.deleteProperty(globalThis, 'Blob')

/**
 * pdf.js shows what it can and tells the rest to the console only. A page that lacks a picture must not pass for a
 * whole one, so what it says is turned into a word for the frame; its texts (which may quote the document) stay here.
 */
Object.assign(console, {
  warn: (...said: unknown[]) => {
    const loss = lossOf(said.map(String).join(' '))
    if (loss !== null) self.postMessage({ loss })
  },
  log: () => undefined,
})
