import { readSnappy, readVarint } from './snappy.ts'

/** The bytes that LevelDB's files hold, put together again (google/leveldb, doc/table_format.md and log_format.md). */

const tableMagic = Buffer.from('57fb808b247547db', 'hex')
const footerBytes = 48

/**
 * Every data block of a table, decompressed, and its keys whole: a table keeps of a key only what differs from the
 * key before. Null where it is no table.
 */
export function readTable(file: Uint8Array): Uint8Array[] | null {
  const footer = file.length - footerBytes
  if (footer < 0 || tableMagic.compare(file.subarray(file.length - 8)) !== 0) return null
  // The footer begins with the handle of the index of indexes, then that of the index.
  const meta = readHandle(file, footer)
  const index = meta === null ? null : readHandle(file, meta.next)
  const blocks = index === null ? null : readBlock(file, index)
  if (blocks === null) return null
  const parts: Uint8Array[] = []
  for (const { value } of entriesOf(blocks)) {
    const handle = readHandle(value, 0)
    const block = handle === null ? null : readBlock(file, handle)
    if (block === null) continue
    parts.push(block, Buffer.concat([...entriesOf(block)].map(({ key }) => key)))
  }
  return parts
}

type Handle = { offset: number; size: number; next: number }

function readHandle(bytes: Uint8Array, at: number): Handle | null {
  const offset = readVarint(bytes, at)
  const size = offset === null ? null : readVarint(bytes, offset.next)
  return offset === null || size === null ? null : { offset: offset.value, size: size.value, next: size.next }
}

function readBlock(file: Uint8Array, { offset, size }: Handle): Uint8Array | null {
  const bytes = file.subarray(offset, offset + size)
  return file[offset + size] === 1 ? readSnappy(bytes) : bytes
}

function* entriesOf(block: Uint8Array): Generator<{ key: Uint8Array; value: Uint8Array }> {
  if (block.length < 4) return
  const restarts = new DataView(block.buffer, block.byteOffset, block.length).getUint32(
    block.length - 4,
    true,
  )
  const end = block.length - 4 - 4 * restarts
  let key: Uint8Array = new Uint8Array()
  for (let at = 0; at < end;) {
    const shared = readVarint(block, at)
    const own = shared === null ? null : readVarint(block, shared.next)
    const length = own === null ? null : readVarint(block, own.next)
    if (shared === null || own === null || length === null) return
    const from = length.next + own.value
    key = Buffer.concat([key.subarray(0, shared.value), block.subarray(length.next, from)])
    at = from + length.value
    yield { key, value: block.subarray(from, at) }
  }
}

const logBlock = 32_768
const headerBytes = 7

/** The payload of a log file without the headers that cut it; also what was cut off by a kill. */
export function readLog(file: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  for (let block = 0; block < file.length; block += logBlock) {
    const end = Math.min(block + logBlock, file.length)
    for (let at = block; at + headerBytes <= end;) {
      const size = (file[at + 4] ?? 0) | ((file[at + 5] ?? 0) << 8)
      parts.push(file.subarray(at + headerBytes, Math.min(end, at + headerBytes + size)))
      at += headerBytes + size
    }
  }
  return Buffer.concat(parts)
}
