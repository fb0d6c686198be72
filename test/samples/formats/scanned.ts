import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { groupFour, smallJpx } from './encoded.ts'

/** A PDF of one page of 300 × 200 points, all of it one picture in JPEG 2000. */
export const makeJpxPdf = (): Promise<Uint8Array> =>
  onePicture(smallJpx(), { Filter: 'JPXDecode', ColorSpace: 'DeviceRGB', BitsPerComponent: 8 })

/** The same in JBIG2, as scanners make it of black and white. */
export const makeJbig2Pdf = (): Promise<Uint8Array> =>
  onePicture(jbig2(160, 100, groupFour()), {
    Filter: 'JBIG2Decode',
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
  })

async function onePicture(
  bytes: Uint8Array,
  how: { Filter: string; ColorSpace: string; BitsPerComponent: number },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([300, 200])
  const dictionary = pdf.context.obj({ Type: 'XObject', Subtype: 'Image', Width: 160, Height: 100, ...how })
  const picture = pdf.context.register(PDFRawStream.of(dictionary, bytes))
  page.node.setXObject(PDFName.of('Scan'), picture)
  const drawing = new TextEncoder().encode('300 0 0 200 0 0 cm /Scan Do')
  page.node.set(PDFName.of('Contents'), pdf.context.register(PDFRawStream.of(pdf.context.obj({}), drawing)))
  return pdf.save()
}

/** T.88: a page and one generic region on it, coded as MMR, which is T.6. */
function jbig2(width: number, height: number, mmr: Uint8Array): Uint8Array {
  const long = (value: number): number[] => [24, 16, 8, 0].map((by) => (value >>> by) & 255)
  const segment = (number: number, type: number, data: readonly number[]): number[] => [
    ...long(number),
    type,
    0,
    1,
    ...long(data.length),
    ...data,
  ]
  const size = [...long(width), ...long(height)]
  return Uint8Array.from([
    ...segment(0, 48, [...size, ...long(0), ...long(0), 0, 0, 0]),
    ...segment(1, 38, [...size, ...long(0), ...long(0), 0, 1, ...mmr]),
  ])
}
