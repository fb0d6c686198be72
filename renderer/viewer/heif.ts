import libheif from 'libheif-js/libheif-wasm/libheif.js'
import { Fault } from './fault.ts'
import type { Size } from './fit.ts'

/** As much of libheif-js as is used; its own types describe the C interface only. */
type HeifImage = {
  is_primary: () => boolean
  get_width: () => number
  get_height: () => number
  display: (into: Pixels, done: (pixels: Pixels | null) => void) => void
  free: () => void
}
type Pixels = { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number }
type Libheif = { HeifDecoder: new () => { decode: (bytes: Uint8Array) => HeifImage[] } }

// Its types forget that the module comes by a promise, and HeifDecoder.
const make = libheif as unknown as (options: { wasmBinary: ArrayBuffer }) => Promise<Libheif>

let loading: Promise<Libheif> | null = null

const load = async (base: string): Promise<Libheif> => {
  const answer = await fetch(`${base}libheif.wasm`)
  if (!answer.ok) throw new Fault('internal')
  const wasmBinary = await answer.arrayBuffer()
  return await make({ wasmBinary })
}

/**
 * RGBA pixels of the primary picture, upright: libheif turns and mirrors as the file says.
 * @param most pixels at most, asked again of the decoder: the header was the file's own word
 */
export const decodeHeif = async (
  bytes: Uint8Array,
  base: string,
  most: number,
): Promise<{ rgba: Uint8ClampedArray<ArrayBuffer>; size: Size }> => {
  loading ??= load(base)
  const { HeifDecoder } = await loading
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
