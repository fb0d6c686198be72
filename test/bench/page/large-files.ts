import { PDFDocument } from 'pdf-lib'
import type { DocumentType } from '../../../renderer/viewer/messages.ts'
import { sodiumReady } from '../../../renderer/vault/format/sodium.ts'
import { smallAvif, smallHeic } from '../../samples/formats/encoded.ts'
import { makeGif } from '../../samples/formats/gif.ts'
import { gridHeif } from '../../samples/formats/grid-heif.ts'
import { makeTiff } from '../../samples/formats/tiff.ts'
import { encodePhotograph } from './photograph.ts'

export interface LargeFile {
  readonly type: DocumentType
  make(): Promise<Uint8Array<ArrayBuffer>>
}

/** A file of every format, of twelve megapixels; the PDF is an A4 page scanned at 300 dpi. */
export const largeFiles: Readonly<Record<string, LargeFile>> = {
  jpeg: { type: 'image/jpeg', make: () => photograph('image/jpeg') },
  png: { type: 'image/png', make: () => photograph('image/png') },
  webp: { type: 'image/webp', make: () => photograph('image/webp') },
  avif: { type: 'image/avif', make: () => Promise.resolve(gridHeif(smallAvif(), 25, 30)) },
  gif: { type: 'image/gif', make: () => Promise.resolve(makeGif(4000, 3000)) },
  tiff: { type: 'image/tiff', make: async () => jpegInTiff(await photograph('image/jpeg')) },
  heic: { type: 'image/heic', make: () => Promise.resolve(gridHeif(smallHeic(), 25, 30)) },
  pdf: { type: 'application/pdf', make: async () => scan(await photograph('image/jpeg')) },
}

async function photograph(type: 'image/jpeg' | 'image/png' | 'image/webp'): Promise<Uint8Array<ArrayBuffer>> {
  await sodiumReady
  return await encodePhotograph(type)
}

/** As scanners write it: one strip, compression 7. */
const jpegInTiff = (jpeg: Uint8Array): Uint8Array<ArrayBuffer> =>
  makeTiff([
    {
      ...{ width: 4000, height: 3000, strips: [jpeg] },
      fields: [
        [258, 3, [8, 8, 8]],
        [259, 3, [7]],
        [262, 3, [6]],
        [277, 3, [3]],
        [278, 4, [3000]],
      ],
    },
  ])

const a4 = [595.28, 841.89] as const

async function scan(jpeg: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([...a4])
  const picture = await pdf.embedJpg(jpeg)
  page.drawImage(picture, { x: 0, y: 0, width: a4[0], height: a4[1] })
  return Uint8Array.from(await pdf.save())
}

/** Pages of text, as a programme writes them. */
export async function textPdf(pages: number): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create()
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage([...a4])
    page.drawText(`Supplement to the diploma, page ${number}`, { x: 60, y: 780, size: 18 })
    for (let line = 0; line < 45; line++) {
      page.drawText(`${line + 1}. Discipline of the curriculum, 36 hours, passed with distinction`, {
        ...{ x: 60, y: 740 - line * 15, size: 10 },
      })
    }
  }
  return Uint8Array.from(await pdf.save())
}
