/** Numbers in [0, 1) that are the same on every machine for the same seed (mulberry32, Tommy Ettinger, 2017). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** `length` bytes that no compression shortens, so that a run of them can be searched for on a disk. */
export function seededBytes(seed: number, length: number): Uint8Array {
  const next = seeded(seed)
  const bytes = new Uint8Array(length)
  const words = new DataView(bytes.buffer)
  let at = 0
  for (; at + 4 <= length; at += 4) words.setUint32(at, Math.floor(next() * 0x1_0000_0000))
  for (; at < length; at += 1) bytes[at] = Math.floor(next() * 256)
  return bytes
}
