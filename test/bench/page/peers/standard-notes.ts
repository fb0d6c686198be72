import { Dexie, type Table } from 'dexie'
import { randomBytes, sodium } from '../../../../renderer/vault/format/sodium.ts'
import type { Peer } from './peer.ts'

interface Item {
  uuid: string
  content_type: string
  content: string
}

/**
 * The way Standard Notes stores an item (its protocol 004): the content as JSON, one XChaCha20-Poly1305 over the whole
 * of it, and `004:nonce:ciphertext:authenticated data` in base64. The base64 is the browser's own where it has one,
 * which is quicker than the wrapper's.
 */
export const standardNotes = async (): Promise<Peer> => {
  const db = new Dexie('standard-notes', { chromeTransactionDurability: 'strict' })
  db.version(1).stores({ items: 'uuid' })
  const items: Table<Item, string> = db.table('items')
  const key = randomBytes(32)
  await db.open()
  return {
    async write(uuid, bytes) {
      const nonce = randomBytes(24)
      const data = toBase64(new TextEncoder().encode(JSON.stringify({ u: uuid, v: '004' })))
      const plain = JSON.stringify({ title: uuid, bytes: toBase64(bytes) })
      const cipher = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, data, null, nonce, key)
      const content = ['004', sodium.to_hex(nonce), toBase64(cipher), data].join(':')
      await items.add({ uuid, content_type: 'Document', content })
    },
    async read(uuid) {
      const [, nonce = '', cipher = '', data = ''] = (await items.get(uuid))?.content.split(':') ?? []
      const plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        ...([null, fromBase64(cipher), data, sodium.from_hex(nonce), key] as const),
      )
      // Written above.
      const { bytes } = JSON.parse(new TextDecoder().decode(plain)) as { bytes: string }
      return fromBase64(bytes)
    },
  }
}

/** Not yet in the declarations, and not in every Chromium. */
type Native = { toBase64?: () => string }
type NativeConstructor = { fromBase64?: (text: string) => Uint8Array }

export function toBase64(bytes: Uint8Array): string {
  return (bytes as Native).toBase64?.() ?? sodium.to_base64(bytes, sodium.base64_variants.ORIGINAL)
}

export function fromBase64(text: string): Uint8Array {
  const native = (Uint8Array as NativeConstructor).fromBase64
  return native === undefined
    ? sodium.from_base64(text, sodium.base64_variants.ORIGINAL)
    : native.call(Uint8Array, text)
}
