import type { LedgerLine } from '../../../preload/contract/bridge.ts'

/** What a ledger line's bytes say, for a person to read. */
export type ReadableBody = {
  text: string
  /** Zeros after the text that are there to make all sizes the same. */
  padding: number
}

const header = 4

/**
 * The body as text: JSON is set in lines. An outcome on the wire is a length, JSON and zeros
 * (preload/contract/outcome.ts); everything else is text as it is.
 */
export function readableBody({
  body,
  what,
  direction,
}: Pick<LedgerLine, 'body' | 'what' | 'direction'>): ReadableBody {
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))
  if (what === 'outcome' && direction === 'out' && bytes.length > header) {
    const length = new DataView(bytes.buffer).getUint32(0)
    if (header + length <= bytes.length) {
      return {
        text: inLines(new TextDecoder().decode(bytes.subarray(header, header + length))),
        padding: bytes.length - header - length,
      }
    }
  }
  return { text: inLines(new TextDecoder().decode(bytes)), padding: 0 }
}

function inLines(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
