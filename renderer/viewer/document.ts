import type { DocumentType, PageSize, ViewerLimits } from './messages.ts'

/** What came on the vault's port: the whole plaintext of one document and the type intake told by its content. */
export type Source = { type: DocumentType; bytes: Uint8Array<ArrayBuffer> }

/** Where the decoders' own files lie on the viewer's site. */
export type DecoderFiles = {
  /** The folder of `cmaps/`, `standard_fonts/`, `wasm/` and `iccs/` of pdfjs-dist, with `/` at its end. */
  pdf: string
  /** libheif-js, one module. */
  heif: string
  /** The folder of the recogniser's wasm and of `letters.traineddata`, with `/` at its end. */
  tesseract: string
}

export type Box = { maxWidth: number; maxHeight: number }
export type Rotation = 0 | 90 | 180 | 270

export type Drawn = {
  canvas: OffscreenCanvas
  /** Device pixels per page unit. */
  scale: number
  incomplete: boolean
}

/** An opened document. Every call may throw Fault; `close` drops all that was decoded. */
export type OpenDocument = {
  pages: (limits: ViewerLimits, password?: string) => Promise<PageSize[]>
  draw: (
    page: number,
    rotation: Rotation,
    box: Box,
    limits: ViewerLimits,
    signal: AbortSignal,
  ) => Promise<Drawn>
  close: () => void
}
