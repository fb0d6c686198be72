/** Pages with machine-readable lines, as reviewers get them: whole documents of the samples, tilted, noisy, small. */
import { idCardBack } from '../../samples/drawing/id-card.ts'
import { internalPassport } from '../../samples/drawing/internal-passport.ts'
import type { Drawing } from '../../samples/drawing/marks.ts'
import { machineReadable } from '../../samples/drawing/ocr.ts'
import { passport } from '../../samples/drawing/passport.ts'
import { gauhar, gauharPassport, nurlan, nurlanCard, yulia, yuliaPassport } from '../../samples/people.ts'
import type { PageShare } from '../../../renderer/viewer/messages.ts'
import { seeded } from '../../samples/random.ts'
import { encoded } from './inputs.ts'

export type SpecimenPage = { name: string; drawing: Drawing; area: PageShare; lines: readonly string[] }

/** ICAO's Utopians (Doc 9303, parts 4 to 6), on paper that has nothing but their lines. */
const utopian = (name: string, lines: readonly string[]): SpecimenPage => ({
  name,
  lines,
  drawing: {
    width: 1600,
    height: 420,
    svg: `<rect width="1600" height="420" fill="#f2efe6"/>${machineReadable({ left: 80, top: 110, breadth: 1440, lines })}`,
  },
  area: { x: 0.01, y: 0.08, width: 0.98, height: 0.84 },
})

export const specimenPages: readonly SpecimenPage[] = [
  {
    name: 'a Kazakh card',
    drawing: idCardBack(nurlan, nurlanCard, 'card'),
    area: { x: 0.02, y: 0.61, width: 0.96, height: 0.37 },
    lines: nurlanCard.mrz,
  },
  {
    name: 'a Kazakh passport',
    drawing: passport(gauhar, gauharPassport, ['ABENOVA', 'GAUHAR'], 'passport'),
    area: { x: 0.02, y: 0.82, width: 0.96, height: 0.16 },
    lines: gauharPassport.mrz,
  },
  {
    name: 'a Russian internal passport',
    drawing: internalPassport(yulia, yuliaPassport, '770-001', 'internal'),
    area: { x: 0.02, y: 0.87, width: 0.96, height: 0.11 },
    lines: yuliaPassport.mrz,
  },
  utopian('a Utopian passport', [
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ]),
  utopian('a Utopian card', [
    'I<UTOD231458907<<<<<<<<<<<<<<<',
    '7408122F1204159UTO<<<<<<<<<<<6',
    'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  ]),
  utopian('a Utopian card of size TD2', [
    'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<',
    'D231458907UTO7408122F1204159<<<<<<<6',
  ]),
]

export type Taking = {
  /** Pixels across the page. */
  width: number
  /** Degrees clockwise by which the paper lies askew. */
  tilt: number
  /** Greys by which a pixel is off, at most. */
  noise: number
  /** Of JPEG, 0 to 1. */
  quality: number
  /** How the camera was held: the page has to be turned clockwise by that to be read. */
  turned?: 0 | 90 | 180 | 270
}

/** The page as a JPEG. */
export async function taken(
  { drawing }: SpecimenPage,
  how: Taking,
  seed = 1,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width: across, height: down, svg } = drawing
  const image = new Image()
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${across} ${down}" width="${across}" height="${down}">${svg}</svg>`
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`
  await image.decode()
  const width = how.width
  const height = Math.round((down * width) / across)
  const { turned = 0 } = how
  const canvas = turned % 180 === 0 ? new OffscreenCanvas(width, height) : new OffscreenCanvas(height, width)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.fillStyle = '#d9d6cf'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate(((how.tilt - turned) * Math.PI) / 180)
  context.drawImage(image, -width / 2, -height / 2, width, height)
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
  const random = seeded(seed)
  for (let at = 0; at < pixels.data.length; at += 4) {
    const by = (random() - 0.5) * 2 * how.noise
    for (let part = 0; part < 3; part += 1) pixels.data[at + part] = (pixels.data[at + part] ?? 0) + by
  }
  context.putImageData(pixels, 0, 0)
  return encoded(canvas, 'image/jpeg', how.quality)
}
