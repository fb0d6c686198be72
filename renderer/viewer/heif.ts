import { Fault } from './fault.ts'
import type { Size } from './fit.ts'

/** As much of libheif-js as is used; its own types describe the C interface alone. */
type HeifImage = {
  is_primary: () => boolean
  get_width: () => number
  get_height: () => number
  display: (into: Pixels, done: (pixels: Pixels | null) => void) => void
  free: () => void
}
type Pixels = { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number }
type Libheif = { HeifDecoder: new () => { decode: (bytes: Uint8Array) => HeifImage[] } }

let loading: Promise<Libheif> | null = null

/** The library as it was published, a file of its own: its licence wants it to be exchangeable. */
const load = async (address: string): Promise<Libheif> => {
  let module: unknown
  try {
    module = await import(/* @vite-ignore */ address)
  } catch {
    throw new Fault('internal')
  }
  if (!isFactory(module)) throw new Fault('internal')
  return module.default()
}

export const loadHeif = (address: string): Promise<Libheif> => (loading ??= load(address))

const isFactory = (module: unknown): module is { default: () => Promise<Libheif> } =>
  typeof module === 'object' && module !== null && 'default' in module && typeof module.default === 'function'

/**
 * RGBA pixels of the primary picture, upright: libheif turns and mirrors as the file says.
 * @param most pixels at most, asked again of the decoder: the header was the file's own word
 */
export const decodeHeif = async (
  bytes: Uint8Array,
  address: string,
  most: number,
): Promise<{ rgba: Uint8ClampedArray<ArrayBuffer>; size: Size }> => {
  const { HeifDecoder } = await loadHeif(address)
  const images = new HeifDecoder().decode(bytes)
  const primary = images.find((image) => image.is_primary())
  if (primary === undefined) throw new Fault('broken')
  const size = { width: primary.get_width(), height: primary.get_height() }
  if (!(size.width > 0 && size.height > 0)) throw new Fault('broken')
  if (size.width * size.height > most) throw new Fault('too-many-pixels')
  const { promise, resolve } = Promise.withResolvers<Pixels | null>()
  primary.display({ data: new Uint8ClampedArray(size.width * size.height * 4), ...size }, resolve)
  const shown = await promise
  for (const image of images) image.free()
  if (shown === null) throw new Fault('broken')
  return { rgba: shown.data, size }
}
