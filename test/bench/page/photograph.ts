import { randomBytes } from '../../../renderer/vault/format/sodium.ts'

/** 12 megapixels, as a telephone takes them. */
const size = { width: 4000, height: 3000 }

/** Lines of small print over paper with a grain. */
export function drawPhotograph(): OffscreenCanvas {
  const canvas = new OffscreenCanvas(size.width, size.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  const grain = new ImageData(500, 500)
  const noise = randomBytes(250_000)
  for (const [i, byte] of noise.entries())
    grain.data.set([214 + (byte >> 4), 208 + (byte >> 4), 196, 255], 4 * i)
  for (let x = 0; x < size.width; x += 500) {
    for (let y = 0; y < size.height; y += 500) context.putImageData(grain, x, y)
  }
  context.fillStyle = '#222'
  context.font = '44px sans-serif'
  for (let y = 60; y < size.height; y += 56)
    context.fillText('Свидетельство о квалификации № 0123456789 '.repeat(5), 40, y)
  return canvas
}

export async function encodePhotograph(
  type: 'image/jpeg' | 'image/png' | 'image/webp',
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await drawPhotograph().convertToBlob({ type, quality: 0.92 })
  if (blob.type !== type) throw new Error(`no encoder for ${type}`)
  return new Uint8Array(await blob.arrayBuffer())
}
