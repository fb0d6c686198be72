import * as z from 'zod'

// Here and not in the entries alone: zod probes `eval` when the first object schema is made, which the content security
// policy reports, and imported schemas are made before an entry's first line.
z.config({ jitless: true })

/**
 * The viewer's whole vocabulary. Two ports reach the frame: one from the vault's worker, on which the bytes of an
 * opened document come, and one from the desk, which asks for pictures of its pages. The frame answers with
 * bitmaps and codes; it has no storage, no network and no bridge.
 */

/** The random name of one opening of one document; bytes and requests meet under it. */
const opening = z.string().regex(/^[0-9a-f]{32}$/)
export const documentType = z.enum([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
  'image/heic',
  'image/heif',
  'application/pdf',
])
export type DocumentType = z.infer<typeof documentType>

/** The desk's first and only window message to the frame: `{ kind: 'ports' }` with [deskPort, vaultPort]. */
export const portsMessage = z.strictObject({ kind: z.literal('ports') })

/** Vault worker → viewer. Chunks come in order; each `bytes` is transferred. */
export const bytesMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('begin'), opening, type: documentType, size: z.int().min(0) }),
  z.strictObject({ kind: z.literal('chunk'), opening, bytes: z.instanceof(ArrayBuffer) }),
  z.strictObject({ kind: z.literal('end'), opening }),
  z.strictObject({ kind: z.literal('close'), opening }),
])
export type BytesMessage = z.infer<typeof bytesMessage>

export const viewerLimits = z.strictObject({
  /** Most pages of one document. */
  pages: z.int().min(1),
  /** Most pixels of one decoded picture; a larger one is decoded smaller where the codec can, else refused. */
  pixels: z.int().min(1),
})
export type ViewerLimits = z.infer<typeof viewerLimits>

/** A rectangle of the upright page, in shares of it. */
export const pageShare = z.strictObject({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0.001).max(1),
  height: z.number().min(0.001).max(1),
})
export type PageShare = z.infer<typeof pageShare>

/** Desk → viewer. */
export const viewerRequest = z.discriminatedUnion('kind', [
  /** Waits for the document's end and tells its pages. `password`: what a person typed for a locked PDF. */
  z.strictObject({
    kind: z.literal('describe'),
    request: z.int(),
    opening,
    limits: viewerLimits,
    password: z.string().min(1).max(1024).optional(),
  }),
  /**
   * A picture of one whole page (from 1), turned clockwise, the largest that fits `maxWidth` × `maxHeight` device
   * pixels; a picture is never drawn larger than it is (a PDF page may be).
   */
  z.strictObject({
    kind: z.literal('render'),
    request: z.int(),
    opening,
    page: z.int().min(1),
    rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    maxWidth: z.int().min(1).max(16_384),
    maxHeight: z.int().min(1).max(16_384),
    limits: viewerLimits,
  }),
  /** A preview of a page: RGBA pixels of at most 112 × 160, to be sealed by the vault. */
  z.strictObject({
    kind: z.literal('preview'),
    request: z.int(),
    opening,
    page: z.int().min(1),
    limits: viewerLimits,
  }),
  /** The lines of print within a rectangle, recognised; `rotation`: how the person has turned the page to read it. */
  z.strictObject({
    kind: z.literal('read-lines'),
    request: z.int(),
    opening,
    page: z.int().min(1),
    rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    area: pageShare,
    limits: viewerLimits,
  }),
  z.strictObject({ kind: z.literal('cancel'), request: z.int() }),
  z.strictObject({ kind: z.literal('close'), opening }),
  z.strictObject({ kind: z.literal('ping'), request: z.int() }),
])
export type ViewerRequest = z.infer<typeof viewerRequest>

/** Why a document or page cannot be shown. */
export const viewerProblem = z.enum([
  'broken',
  /** Whole, as far as one can see, but of a sort that no decoder here knows. */
  'unsupported',
  'password',
  'wrong-password',
  'too-many-pages',
  'too-many-pixels',
  'no-such-page',
  /** The viewer could not do its own part (a decoder's file is not there): nothing is said of the document. */
  'internal',
])
export type ViewerProblem = z.infer<typeof viewerProblem>

export const pageSize = z.strictObject({
  /** Upright size: pixels of a picture, or points (1/72 inch) of a PDF page. */
  width: z.number().positive(),
  height: z.number().positive(),
  unit: z.enum(['pixel', 'point']),
})
export type PageSize = z.infer<typeof pageSize>

/** What one character may be, the likeliest first; edges in pixels of the picture that was recognised. */
const toldCharacter = z.strictObject({
  choices: z
    .array(
      z.strictObject({ character: z.string().regex(/^[A-Z0-9<]$/), confidence: z.number().min(0).max(100) }),
    )
    .min(1)
    .max(6),
  left: z.int().min(0),
  right: z.int().min(0),
})
export type ToldCharacter = z.infer<typeof toldCharacter>

/** What a recogniser made of a rectangle: nobody's word yet, and no part of the document. */
export const toldLines = z.strictObject({
  /** Pixels of a capital letter as the page has them; null: there is no line of print. */
  letterHeight: z.number().positive().nullable(),
  lines: z.array(z.array(toldCharacter).min(1).max(400)).max(12),
})
export type ToldLines = z.infer<typeof toldLines>

/** Viewer → desk. */
export const viewerAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  /** The document's bytes are there and its turn has come: the request's time runs from here. */
  z.strictObject({ kind: z.literal('started'), request: z.int() }),
  z.strictObject({ kind: z.literal('described'), request: z.int(), pages: z.array(pageSize).min(1) }),
  z.strictObject({
    kind: z.literal('rendered'),
    request: z.int(),
    bitmap: z.instanceof(ImageBitmap),
    /** Device pixels of the bitmap per page unit (pixel or point). */
    scale: z.number().positive(),
    /** Something on the page could not be decoded and is missing in the picture: the person must be told. */
    incomplete: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('previewed'),
    request: z.int(),
    width: z.int().min(1).max(112),
    height: z.int().min(1).max(160),
    rgba: z.instanceof(ArrayBuffer),
    incomplete: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('told-lines'), request: z.int(), told: toldLines }),
  z.strictObject({ kind: z.literal('failed'), request: z.int(), problem: viewerProblem }),
  z.strictObject({ kind: z.literal('pong'), request: z.int() }),
])
export type ViewerAnswer = z.infer<typeof viewerAnswer>
