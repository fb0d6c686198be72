import { fileTypeFromBuffer } from 'file-type'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { documentType, type DocumentType } from '../../viewer/messages.ts'

/** At most this many bytes a document (256 MiB). */
export const largestFile = 256 * 1024 * 1024
/** As many first bytes tell the type. */
export const sniffedBytes = 4100

export type FileVerdict =
  | { state: 'good'; type: DocumentType }
  /** `found` is what the content looks like, as a media type; empty: unknown. */
  | {
      state: 'refused'
      code: 'EMPTY_FILE' | 'FILE_TOO_LARGE' | 'FILE_UNREADABLE' | 'TYPE_NOT_ALLOWED'
      found: string
    }

/** Told by content, never by name. Reads the first bytes only. */
export async function judgeFile(file: File): Promise<FileVerdict> {
  return await judgeContent(file.size, () => readPart(file, 0, Math.min(sniffedBytes, file.size)))
}

/** @param startOf gives the first `sniffedBytes`, or all where there are fewer */
export async function judgeContent(
  size: number,
  startOf: () => Uint8Array | Promise<Uint8Array>,
): Promise<FileVerdict> {
  if (size === 0) return { state: 'refused', code: 'EMPTY_FILE', found: '' }
  if (size > largestFile) return { state: 'refused', code: 'FILE_TOO_LARGE', found: '' }
  let start: Uint8Array
  try {
    start = await startOf()
  } catch {
    return { state: 'refused', code: 'FILE_UNREADABLE', found: '' }
  }
  const found = (await fileTypeFromBuffer(start))?.mime ?? guessed(start)
  const known = documentType.safeParse(found)
  return known.success
    ? { state: 'good', type: known.data }
    : { state: 'refused', code: 'TYPE_NOT_ALLOWED', found: found.slice(0, 60) }
}

/** @throws SverkaError FILE_CHANGED where the file is gone or no longer what was chosen. */
export async function readPart(file: File, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = new Uint8Array(await file.slice(from, to).arrayBuffer())
    if (bytes.length === to - from) return bytes
  } catch {
    // Chromium's NotReadableError covers a changed, moved and forbidden file alike.
  }
  throw new SverkaError('FILE_CHANGED')
}

/** What the library cannot tell from the first bytes alone. */
function guessed(start: Uint8Array): string {
  // It reads a TIFF's directory to know camera raws by it, and that often stands at the file's end.
  const magic = [...start.subarray(0, 4)].join()
  if (magic === '73,73,42,0' || magic === '77,77,0,42') return 'image/tiff'
  return looksLikeMarkup(start) ? 'text/html' : ''
}

/** So that the sentence can say what was sent; such a file is refused in any case. */
function looksLikeMarkup(start: Uint8Array): boolean {
  return /^\s*<(!doctype|html|svg|\?xml)/i.test(new TextDecoder().decode(start.subarray(0, 512)))
}
