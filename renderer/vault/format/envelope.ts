import { SverkaError } from '../../../preload/contract/errors.ts'
import { concatBytes, toHex, utf8 } from '../../domain/log/index.ts'
import { FORMAT_VERSION, ID_BYTES, KEY_BYTES, NONCE_BYTES, TAG_BYTES, domains } from './constants.ts'
import { context, idBytes, u8 } from './context.ts'
import { heap, HeapBuffer, owned, randomBytes, sodium, zero, type Bytes } from './sodium.ts'

declare const state: unique symbol
/** An envelope as it lies in a row. */
export type Sealed = Bytes & { readonly [state]: 'sealed' }
/** Plaintext that came out of an envelope whose place was checked. */
export type Opened = Bytes & { readonly [state]: 'opened' }

/** Where a record lies; an envelope opens nowhere else. */
export interface RecordPlace {
  /** 32 hex characters. */
  readonly vault: string
  readonly table: string
  /** The row's key as text. */
  readonly id: string
  readonly revision: number
}

/** An epoch's key under its random id. */
export interface EpochKey {
  readonly keyId: string
  /** 32 bytes. */
  readonly key: Uint8Array
}

const headBytes = 1 + ID_BYTES + NONCE_BYTES

export function sealRecord(
  plain: Uint8Array,
  epoch: EpochKey,
  place: RecordPlace,
  nonce: Uint8Array = randomBytes(NONCE_BYTES),
): Sealed {
  const data = associatedData(place, FORMAT_VERSION, epoch.keyId)
  const cipher = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, data, null, nonce, epoch.key)
  // Made here, so it is what the brand says.
  return concatBytes(u8(FORMAT_VERSION), idBytes(epoch.keyId), nonce, cipher) as Sealed
}

/**
 * The id of the key that opens it.
 * @throws SverkaError FUTURE_FORMAT, DAMAGED
 */
export function keyIdOf(sealed: Uint8Array): string {
  const version = sealed[0] ?? 0
  if (version > FORMAT_VERSION) throw new SverkaError('FUTURE_FORMAT')
  if (version !== FORMAT_VERSION || sealed.length < headBytes + TAG_BYTES) throw new SverkaError('DAMAGED')
  return toHex(sealed.subarray(1, 1 + ID_BYTES))
}

/**
 * The caller zeroes what it gets.
 * @throws SverkaError FUTURE_FORMAT; DAMAGED for another place, key, or byte.
 */
export function openRecord(sealed: Uint8Array, epoch: EpochKey, place: RecordPlace): Opened {
  if (keyIdOf(sealed) !== epoch.keyId) throw new SverkaError('DAMAGED')
  const data = associatedData(place, FORMAT_VERSION, epoch.keyId)
  const nonce = sealed.subarray(1 + ID_BYTES, headBytes)
  try {
    const plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sealed.subarray(headBytes),
      data,
      nonce,
      epoch.key,
    )
    // Authenticated for this place.
    return owned(plain) as Opened
  } catch {
    throw new SverkaError('DAMAGED')
  }
}

export function sealJson(value: unknown, epoch: EpochKey, place: RecordPlace): Sealed {
  const plain = utf8(JSON.stringify(value))
  try {
    return sealRecord(plain, epoch, place)
  } finally {
    zero(plain)
  }
}

/** What a record's JSON is checked by: a zod schema, or what is as strict. */
export interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}

/** @throws SverkaError FUTURE_FORMAT; DAMAGED, also where the record is not what its table holds. */
export function openJson<T>(sealed: Uint8Array, epoch: EpochKey, place: RecordPlace, schema: Schema<T>): T {
  const plain = openInHeap(sealed, epoch, place)
  try {
    const parsed = schema.safeParse(JSON.parse(utf8Decoder.decode(plain.view())))
    if (!parsed.success) throw new SverkaError('DAMAGED')
    return parsed.data
  } catch {
    throw new SverkaError('DAMAGED')
  } finally {
    plain.zero()
  }
}

const utf8Decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * As `openRecord`, but the plaintext stays in libsodium's heap, where it is decoded from and zeroed by the caller: for
 * the 400 pages of a long list, memory of its own for each would cost more than decrypting it.
 */
function openInHeap(
  sealed: Uint8Array,
  epoch: EpochKey,
  place: RecordPlace,
): { view(): Uint8Array; zero(): void } {
  if (keyIdOf(sealed) !== epoch.keyId) throw new SverkaError('DAMAGED')
  const data = associatedData(place, FORMAT_VERSION, epoch.keyId)
  const length = sealed.length - headBytes - TAG_BYTES
  const { text, aside } = scratchFor(sealed.length, data.length)
  aside.set(sealed.subarray(1 + ID_BYTES, headBytes))
  aside.set(epoch.key, NONCE_BYTES)
  aside.set(data, NONCE_BYTES + KEY_BYTES)
  text.set(sealed.subarray(headBytes))
  const [nonce, key, associated] = [
    aside.address,
    aside.address + NONCE_BYTES,
    aside.address + NONCE_BYTES + KEY_BYTES,
  ]
  // In place, as libsodium allows.
  const failed = heap()._crypto_aead_xchacha20poly1305_ietf_decrypt(
    ...([text.address, 0, 0] as const),
    ...([text.address, sealed.length - headBytes, 0] as const),
    ...([associated, data.length, 0] as const),
    ...([nonce, key] as const),
  )
  aside.zero()
  if (failed !== 0) throw new SverkaError('DAMAGED')
  return { view: () => text.view(length), zero: () => text.zero(length) }
}

let scratch: { text: HeapBuffer; aside: HeapBuffer } | null = null
const leastScratch = 262_144

function scratchFor(text: number, data: number): { text: HeapBuffer; aside: HeapBuffer } {
  const aside = NONCE_BYTES + KEY_BYTES + data
  if (scratch === null || scratch.text.length < text || scratch.aside.length < aside) {
    scratch?.text.free()
    scratch?.aside.free()
    scratch = {
      text: new HeapBuffer(Math.max(leastScratch, 2 * text)),
      aside: new HeapBuffer(Math.max(1024, 2 * aside)),
    }
  }
  return scratch
}

function associatedData(place: RecordPlace, version: number, keyId: string): Bytes {
  return context(
    domains.record,
    idBytes(place.vault),
    place.table,
    place.id,
    place.revision,
    u8(version),
    idBytes(keyId),
  )
}
