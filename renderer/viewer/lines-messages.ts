import * as z from 'zod'
import { toldLines } from './messages.ts'

/** Between the frame and the worker that recognises lines for it: one picture, one answer, and its end. */
export const linesOrder = z.strictObject({
  width: z.int().min(1),
  height: z.int().min(1),
  rgba: z.instanceof(Uint8ClampedArray<ArrayBuffer>),
  /** The folder of the recogniser's files. */
  tesseract: z.string(),
})
export type LinesOrder = z.infer<typeof linesOrder>

/** Null: the recogniser failed. */
export const linesAnswer = toldLines.nullable()
export type LinesAnswer = z.infer<typeof linesAnswer>
