import * as z from 'zod'
import { viewerProblem } from './messages.ts'

/** Between the frame and the worker that decodes TIFF and HEIF for it. */
export const rasterOrder = z.discriminatedUnion('kind', [
  /** Loads libheif, for whatever file comes. */
  z.strictObject({ kind: z.literal('load'), heif: z.string() }),
  z.strictObject({
    kind: z.literal('file'),
    type: z.enum(['image/tiff', 'image/heic', 'image/heif']),
    bytes: z.instanceof(Uint8Array<ArrayBuffer>),
    /** The address of libheif. */
    heif: z.string(),
  }),
  /** `page` from 1; `pixels`: at most. */
  z.strictObject({ kind: z.literal('page'), request: z.int(), page: z.int().min(1), pixels: z.int().min(1) }),
])
export type RasterOrder = z.infer<typeof rasterOrder>
export type RasterFile = Extract<RasterOrder, { kind: 'file' }>

export const rasterAnswer = z.union([
  z.strictObject({ request: z.int(), bitmap: z.instanceof(ImageBitmap), incomplete: z.boolean() }),
  /** `request` null: whatever was at work. */
  z.strictObject({ request: z.int().nullable(), problem: viewerProblem }),
])
export type RasterAnswer = z.infer<typeof rasterAnswer>
