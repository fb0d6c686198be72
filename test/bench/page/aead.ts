import { CHUNK_BYTES, KEY_BYTES } from '../../../renderer/vault/format/constants.ts'
import { randomBytes } from '../../../renderer/vault/format/sodium.ts'
import { createSealer } from '../../../renderer/vault/format/stream.ts'
import { newId } from '../../../renderer/vault/keys/statements.ts'
import type { PageRow } from './messages.ts'
import { RawStream } from './raw.ts'

const chunks = 32
let plain = new Uint8Array(0)
let raw: RawStream

/** The document stream as intake uses it, without store and hashes. */
export const aead: PageRow = {
  prepare() {
    raw = new RawStream()
    plain = new Uint8Array(CHUNK_BYTES).fill(3)
    return Promise.resolve()
  },
  ours() {
    const key = randomBytes(KEY_BYTES)
    const place = { vault: newId(), document: newId() }
    const before = performance.now()
    const sealer = createSealer(key, place)
    for (let i = 0; i < chunks; i++) sealer.seal(plain, i === chunks - 1)
    sealer.close()
    return Promise.resolve(performance.now() - before)
  },
  theirs: () => Promise.resolve(raw.seal(chunks)),
}
