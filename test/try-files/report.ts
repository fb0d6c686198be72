import * as z from 'zod'

/** What became of one file: one row of `npm run try:files -- DIR --json FILE`. */
export const tried = z.strictObject({
  /** Relative to the folder given. */
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** A media type, told by content; null: unknown. */
  type: z.string().nullable(),
  result: z.enum(['shown', 'refused', 'limit', 'password']),
  pages: z.int().nullable(),
  /** What the person read; empty where there was nothing to say. */
  message: z.string(),
  /** Wall time, from the click to the last page looked at, or to the sentence. Of one refused at intake: 0. */
  ms: z.int(),
  /** The desk still answered afterwards. */
  deskAlive: z.boolean(),
  /** Paths of files that hold pieces of it in clear, and processes that outlived the app. */
  leftovers: z.array(z.string()),
})
export type Tried = z.infer<typeof tried>

export const asLine = ({ file, type, result, pages, message, ms, deskAlive, leftovers }: Tried): string =>
  [
    result.padEnd(8),
    (pages === null ? '' : String(pages)).padStart(4),
    `${ms} ms`.padStart(9),
    (type ?? '?').padEnd(16),
    file,
    message,
    deskAlive ? '' : 'THE DESK DID NOT ANSWER',
    leftovers.length === 0 ? '' : `LEFT: ${leftovers.join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join('  ')
