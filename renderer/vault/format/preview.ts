import { SverkaError } from '../../../preload/contract/errors.ts'
import { concatBytes } from '../../domain/log/index.ts'
import { FORMAT_VERSION, NONCE_BYTES, TAG_BYTES, domains } from './constants.ts'
import { context, idBytes, u8 } from './context.ts'
import { owned, randomBytes, sodium, zero, type Bytes } from './sodium.ts'
import type { DocumentPlace } from './stream.ts'

export interface PreviewPlace extends DocumentPlace {
  /** From 1. */
  readonly page: number
}

export interface Picture {
  readonly width: number
  readonly height: number
  /** 4 × width × height bytes. */
  readonly rgba: Bytes
}

export function sealPreview(
  previewKey: Uint8Array,
  place: PreviewPlace,
  { width, height, rgba }: { width: number; height: number; rgba: Uint8Array },
  nonce: Uint8Array = randomBytes(NONCE_BYTES),
): Bytes {
  if (rgba.length !== 4 * width * height) throw new RangeError('preview')
  const plain = new Uint8Array(4 + rgba.length)
  const view = new DataView(plain.buffer)
  view.setUint16(0, width)
  view.setUint16(2, height)
  plain.set(rgba, 4)
  try {
    return concatBytes(
      nonce,
      sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, dataOf(place), null, nonce, previewKey),
    )
  } finally {
    zero(plain)
  }
}

/** The caller zeroes the picture. @throws SverkaError DAMAGED */
export function openPreview(previewKey: Uint8Array, place: PreviewPlace, sealed: Uint8Array): Picture {
  if (sealed.length < NONCE_BYTES + TAG_BYTES + 4) throw new SverkaError('DAMAGED')
  const plain = decrypt(previewKey, place, sealed)
  const view = new DataView(plain.buffer, plain.byteOffset)
  const width = view.getUint16(0)
  const height = view.getUint16(2)
  const rgba = plain.slice(4)
  zero(plain)
  if (rgba.length !== 4 * width * height) throw new SverkaError('DAMAGED')
  return { width, height, rgba }
}

function decrypt(previewKey: Uint8Array, place: PreviewPlace, sealed: Uint8Array): Bytes {
  const nonce = sealed.subarray(0, NONCE_BYTES)
  const cipher = sealed.subarray(NONCE_BYTES)
  try {
    return owned(
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, cipher, dataOf(place), nonce, previewKey),
    )
  } catch {
    throw new SverkaError('DAMAGED')
  }
}

function dataOf({ vault, document, page }: PreviewPlace): Bytes {
  return context(domains.preview, idBytes(vault), idBytes(document), page, u8(FORMAT_VERSION))
}
