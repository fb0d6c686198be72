/** What a warning of pdf.js means for the page: a picture over the limit, something else missing, or nothing. */
export type Loss = 'too-large' | 'missing'

const tooLarge = 'Image exceeded maximum allowed size'

/** The warnings of pdf.js 6.5.438 (src/core) after which something visible is not drawn or not as it was meant. */
const missing: readonly RegExp[] = [
  /Unable to decode (inline )?image/,
  /ignoring (errors during|XObject|Shading|shading|pattern|sub-stream|annotation data|the rest of the image data)/,
  /ignoring ("?\S+"? glyph|ColorSpace|ExtGState|character)/,
  /ignoring operator: /,
  /decodeScan - /,
  /reached the end of the image data/,
  /Filter ".*" is not supported/,
  /Invalid stream: /,
  /Image dimensions are missing/,
  /Cannot compile Type3 glyph/,
  /Unsupported \/?S?Mask/,
  /loadFont - |translateFont - |ensureStateFont: /,
  /Font ".*" is not available/,
  /#get(Wasm|Js)Instance/,
]

export const lossOf = (warning: string): Loss | null => {
  if (warning.includes(tooLarge)) return 'too-large'
  return missing.some((pattern) => pattern.test(warning)) ? 'missing' : null
}

/** The loss in a message of our `pdf-worker.ts`; null for the messages of pdf.js itself. */
export const lossIn = (message: unknown): Loss | null => {
  if (typeof message !== 'object' || message === null || !('loss' in message)) return null
  return message.loss === 'too-large' || message.loss === 'missing' ? message.loss : null
}

/** Whether a message of pdf.js's worker hands over a picture for all pages that it could not decode. */
export const lacksSharedPicture = (message: unknown): boolean => {
  if (typeof message !== 'object' || message === null) return false
  if (!('action' in message && 'data' in message) || message.action !== 'commonobj') return false
  const { data } = message
  return Array.isArray(data) && data[1] === 'Image' && data[2] === null
}
