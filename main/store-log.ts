import { crc32c } from './crc32c.ts'

/**
 * The log format of LevelDB (its doc/log_format.md), in which Chromium writes what IndexedDB holds, `NNNNNN.log`, and
 * what files there are, `MANIFEST-NNNNNN`.
 */

const blockBytes = 32_768
const headerBytes = 7
const [full, first, middle, last] = [1, 2, 3, 4] as const

/** LevelDB stores the checksum so, since computing it over bytes that hold checksums says little (util/crc32c.h). */
const masked = (crc: number): number => (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0

interface Fragment {
  readonly type: number
  readonly payload: Uint8Array
  readonly end: number
}

function fragmentAt(log: Uint8Array, at: number): Fragment | null {
  if (at + headerBytes > log.length) return null
  const { checksum, end, type } = headerAt(log, at)
  if (type < full || type > last || end > log.length) return null
  if (masked(crc32c(log.subarray(at + headerBytes - 1, end))) !== checksum) return null
  return { type, payload: log.subarray(at + headerBytes, end), end }
}

function headerAt(log: Uint8Array, at: number): { checksum: number; end: number; type: number } {
  const view = new DataView(log.buffer, log.byteOffset + at, headerBytes)
  const end = at + headerBytes + view.getUint16(4, true)
  return { checksum: view.getUint32(0, true), end, type: view.getUint8(6) }
}

/** The records as LevelDB lays them down: fragments that no block's border cuts, and zeros where no header fits. */
export function writeLog(records: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = []
  let offset = 0
  const put = (part: Uint8Array): void => {
    parts.push(part)
    offset += part.length
  }
  for (const record of records) {
    for (let from = 0, begun = false, ended = false; !ended; begun = true) {
      const room = blockBytes - (offset % blockBytes)
      if (room < headerBytes) put(new Uint8Array(room))
      const payload = record.subarray(from, from + blockBytes - (offset % blockBytes) - headerBytes)
      from += payload.length
      ended = from === record.length
      put(headerOf(ended ? (begun ? last : full) : begun ? middle : first, payload))
      put(payload)
    }
  }
  return Buffer.concat(parts)
}

function headerOf(type: number, payload: Uint8Array): Uint8Array {
  const header = Buffer.alloc(headerBytes)
  header.writeUInt8(type, headerBytes - 1)
  header.writeUInt16LE(payload.length, 4)
  header.writeUInt32LE(masked(crc32c(Buffer.concat([header.subarray(headerBytes - 1), payload]))))
  return header
}

export type Mended =
  | { readonly state: 'whole' }
  /** Bytes for the file's place. */
  | { readonly state: 'torn'; readonly log: Uint8Array }
  /** Not what a write that was cut off leaves. */
  | { readonly state: 'damaged' }

/**
 * What a full disk or a kill leaves in a log is a record cut off: LevelDB writes a record's header and its bytes one
 * after the other, calls the write failed, and goes on behind what it has written, at once or after the next start
 * (it uses its last log again). At the start after that Chromium finds a checksum that does not hold, calls the store
 * corrupt, and deletes all of it (electron#41877). A record cut off was never acknowledged; all others are kept, in
 * their order, as if the one had never been tried.
 */
export function mendLog(log: Uint8Array): Mended {
  const records: Uint8Array[] = []
  let open: Uint8Array[] | null = null
  for (let at = 0; at < log.length;) {
    const fragment = fragmentAt(log, at)
    if (fragment === null) {
      const next = nextFragment(log, at)
      if (!isTrailer(log, at, next) && !isCutOff(log, at, next)) return { state: 'damaged' }
      at = next
      continue
    }
    const { type, payload, end } = fragment
    if (type === full) records.push(payload)
    else if (type === first) open = [payload]
    // The rest of a record whose beginning is not there: no cut makes that.
    else if (open === null) return { state: 'damaged' }
    else open.push(payload)
    if (type === last && open !== null) records.push(Buffer.concat(open))
    if (type === full || type === last) open = null
    at = end
  }
  const mended = writeLog(records)
  return Buffer.compare(mended, log) === 0 ? { state: 'whole' } : { state: 'torn', log: mended }
}

function nextFragment(log: Uint8Array, from: number): number {
  let at = from + 1
  while (at < log.length && fragmentAt(log, at) === null) at += 1
  return at
}

/** What is left of a block where no header fits. */
const isTrailer = (log: Uint8Array, from: number, to: number): boolean =>
  to - from < headerBytes && log.subarray(from, to).every((byte) => byte === 0)

/** Less of a record than its header says, or less than a header. */
function isCutOff(log: Uint8Array, from: number, to: number): boolean {
  const written = to === log.length ? endOfWritten(log, from) : to
  if (written - from < headerBytes) return true
  const { end, type } = headerAt(log, from)
  return type >= full && type <= last && end > written
}

/** After a power cut a file may be longer than what was written of it: zeros stand for the rest. */
function endOfWritten(log: Uint8Array, from: number): number {
  let end = log.length
  while (end > from && log[end - 1] === 0) end -= 1
  return end
}
