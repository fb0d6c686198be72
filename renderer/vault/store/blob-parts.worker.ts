import { createKeyedHasher } from '../format/hash.ts'
import { sodiumReady, zero, type Bytes } from '../format/sodium.ts'
import type { PartsAnswer, PartsMessage, PartsOrder } from './blob-parts.ts'
import { ByteReader } from './byte-reader.ts'

/** Reads and hashes Blobs, each on a port of its own, into buffers that come and go. */
self.onmessage = ({ data }: MessageEvent<PartsOrder>) => {
  void serve(data)
}

async function serve({ port, blob, size, partBytes, keys }: PartsOrder): Promise<void> {
  await sodiumReady
  const reader = new ByteReader(blob)
  const hashers = keys.map(createKeyedHasher)
  zero(...keys)
  const answer = (message: PartsAnswer, transfer: Transferable[] = []): void =>
    port.postMessage(message, transfer)
  let at = 0
  let ended = false
  const fill = async (buffer: ArrayBuffer): Promise<void> => {
    const length = Math.min(partBytes, size - at)
    if (ended || length === 0) {
      zero(new Uint8Array(buffer))
      return
    }
    const part: Bytes = await reader.next(length, buffer)
    at += length
    for (const hasher of hashers) hasher.update(part)
    answer(part, [part.buffer])
    if (at === size) answer({ digests: hashers.map((hasher) => hasher.digest()) })
  }
  const end = async (): Promise<void> => {
    await reader.close()
    for (const hasher of hashers) hasher.drop()
    answer('ended')
    port.close()
  }
  let work = Promise.resolve()
  // Set last: with it the port begins to deliver.
  port.onmessage = ({ data }: MessageEvent<PartsMessage>) => {
    if (data === 'end') ended = true
    work = work.then(() => (data === 'end' ? end() : fill(data))).catch(() => answer('unreadable'))
  }
}
