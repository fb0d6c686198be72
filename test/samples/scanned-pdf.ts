import { PDFDocument } from 'pdf-lib'

/** A4 in points. */
const long = 841.89
const short = 595.28

/** One page per JPEG, each filling an A4 page the way round it is, as a scanner writes them. */
export async function scannedPdf(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (const picture of pictures) {
    const image = await pdf.embedJpg(picture)
    const [width, height] = image.width > image.height ? [long, short] : [short, long]
    pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height })
  }
  return pdf.save({ useObjectStreams: false })
}
