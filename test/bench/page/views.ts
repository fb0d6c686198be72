import { ViewerFrame } from '../../../renderer/desk/viewer/index.ts'
import type { BytesMessage, DocumentType } from '../../../renderer/viewer/messages.ts'
import { serve } from '../../../renderer/viewer/serve.ts'
import { decodeAlone, decoderFiles, drawPage, openPdf } from './decoders-alone.ts'
import { largeFiles, textPdf, type LargeFile } from './large-files.ts'
import type { PageRow } from './messages.ts'

/** The pane of a window of 1440 × 900. */
const pane = { width: 980, height: 820 }
/** What a preview is drawn within. */
const thumb = { width: 112, height: 160 }
const limits = { pages: 200, pixels: 60_000_000 }
const mebibyte = 1_048_576

/** The viewer as the desk has it, but in this page: its frame on another site is another process. */
const vault = new MessageChannel()
const frame = new ViewerFrame(
  document.body,
  { onVaultPort: () => undefined, onRecreated: () => undefined },
  {
    openLink: () => {
      const desk = new MessageChannel()
      serve(desk.port2, vault.port2, decoderFiles)
      return { desk: desk.port1, vault: vault.port1, end: () => desk.port1.close() }
    },
  },
)

let last = 0

/** Sends a document as the vault does, piece by piece, and answers the name of its opening. */
function open(type: DocumentType, bytes: Uint8Array): string {
  const opening = (last += 1).toString(16).padStart(32, '0')
  const say = (message: BytesMessage, transfer: Transferable[] = []): void =>
    vault.port1.postMessage(message, transfer)
  say({ kind: 'begin', opening, type, size: bytes.length })
  for (let at = 0; at < bytes.length; at += mebibyte) {
    const { buffer } = bytes.slice(at, at + mebibyte)
    say({ kind: 'chunk', opening, bytes: buffer }, [buffer])
  }
  say({ kind: 'end', opening })
  return opening
}

/** From the document's bytes to its first page in the pane, against the decoder alone. */
function firstView(file: LargeFile): PageRow {
  const { type } = file
  let bytes = new Uint8Array()
  return {
    async prepare() {
      bytes = await file.make()
    },
    async ours() {
      const before = performance.now()
      const opening = open(type, bytes)
      await frame.describe(opening, limits, { bytes: bytes.length })
      const view = { rotation: 0, maxWidth: pane.width, maxHeight: pane.height } as const
      const { bitmap } = await frame.render(opening, 1, view, limits)
      const took = performance.now() - before
      bitmap.close()
      frame.close(opening)
      return took
    },
    async theirs() {
      const before = performance.now()
      await decodeAlone(type, bytes, pane)
      return performance.now() - before
    },
  }
}

export const firstViews: Readonly<Record<string, PageRow>> = Object.fromEntries(
  Object.entries(largeFiles).map(([name, file]) => [`first-view-${name}`, firstView(file)]),
)

/** The previews of a long PDF, against its pages drawn at that size. */
export function rail(pages: number): PageRow {
  let bytes = new Uint8Array()
  const numbers = Array.from({ length: pages }, (_, i) => i + 1)
  return {
    async prepare() {
      bytes = await textPdf(pages)
    },
    async ours() {
      const before = performance.now()
      const opening = open('application/pdf', bytes)
      await frame.describe(opening, limits, { bytes: bytes.length })
      for (const number of numbers) await frame.preview(opening, number, limits)
      const took = performance.now() - before
      frame.close(opening)
      return took
    },
    async theirs() {
      const before = performance.now()
      const pdf = await openPdf(bytes)
      for (const number of numbers) await drawPage(pdf, number, thumb)
      const took = performance.now() - before
      await pdf.loadingTask.destroy()
      return took
    },
  }
}
