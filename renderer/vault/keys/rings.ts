import { SverkaError } from '../../../preload/contract/errors.ts'
import {
  concatBytes,
  equalBytes,
  fromBase64url,
  toBase64url,
  type RingEpochStatement,
} from '../../domain/log/index.ts'
import type { Ring } from '../../domain/vocabulary.ts'
import { HASH_BYTES, KEY_BYTES, domains } from '../format/constants.ts'
import { context, idBytes } from '../format/context.ts'
import type { EpochKey } from '../format/envelope.ts'
import { hash } from '../format/hash.ts'
import { owned, sodium, zero, type Bytes } from '../format/sodium.ts'

export interface EpochName {
  readonly vault: string
  readonly ring: Ring
  /** From 1. */
  readonly epoch: number
  readonly keyId: string
}

/** One who can open an epoch: `account:<id>`, `recovery` or `escrow`. */
export type Recipient = RingEpochStatement['wraps'][number]['to']

/** The epoch's key sealed to one recipient; the hash inside keeps it from being shown as another epoch's. */
export function wrapEpoch(name: EpochName, key: Uint8Array, to: Recipient, boxKey: Uint8Array): string {
  const plain = concatBytes(nameHash(name, to), key)
  const sealed = sodium.crypto_box_seal(plain, boxKey)
  zero(plain)
  return toBase64url(sealed)
}

/** 32 bytes, for a `Keyring`. @throws SverkaError CHAIN_BROKEN */
export function unwrapEpoch(name: EpochName, to: Recipient, sealed: string, boxSecret: Uint8Array): Bytes {
  const plain = openBox(sealed, boxSecret)
  try {
    if (
      plain.length !== HASH_BYTES + KEY_BYTES ||
      !equalBytes(plain.subarray(0, HASH_BYTES), nameHash(name, to))
    ) {
      throw new SverkaError('CHAIN_BROKEN')
    }
    return plain.slice(HASH_BYTES)
  } finally {
    zero(plain)
  }
}

function openBox(sealed: string, boxSecret: Uint8Array): Bytes {
  try {
    const publicKey = sodium.crypto_scalarmult_base(boxSecret)
    return owned(sodium.crypto_box_seal_open(fromBase64url(sealed), publicKey, boxSecret))
  } catch {
    throw new SverkaError('CHAIN_BROKEN')
  }
}

function nameHash({ vault, ring, epoch, keyId }: EpochName, to: Recipient): Bytes {
  return hash(context(domains.wrap, idBytes(vault), ring, epoch, idBytes(keyId), to))
}

/** The open epoch keys of a session: the one place that holds them, so that closing it closes the vault. */
export class Keyring {
  readonly #epochs = new Map<string, { name: EpochName; key: Bytes }>()
  #open = true

  /** Takes the array over. */
  add(name: EpochName, key: Bytes): void {
    this.#epochs.set(name.keyId, { name, key })
  }

  /** Whether this account was given the ring. */
  has(ring: Ring): boolean {
    return [...this.#epochs.values()].some(({ name }) => name.ring === ring)
  }

  /** The newest epoch of a ring, under which new records are sealed. @throws SverkaError LOCKED, MANDATE_MISSING */
  current(ring: Ring): EpochKey {
    if (!this.#open) throw new SverkaError('LOCKED')
    let newest: { name: EpochName; key: Bytes } | null = null
    for (const epoch of this.#epochs.values()) {
      if (epoch.name.ring === ring && (newest === null || epoch.name.epoch > newest.name.epoch))
        newest = epoch
    }
    // An account without this ring: its limit is held here, by the key it lacks.
    if (newest === null) throw new SverkaError('MANDATE_MISSING')
    return { keyId: newest.name.keyId, key: newest.key }
  }

  /** @throws SverkaError LOCKED; MANDATE_MISSING without this ring; DAMAGED for a key of it that is not here. */
  find(ring: Ring, keyId: string): EpochKey {
    if (!this.#open) throw new SverkaError('LOCKED')
    const epoch = this.#epochs.get(keyId)
    if (epoch?.name.ring === ring) return { keyId, key: epoch.key }
    throw new SverkaError(this.has(ring) ? 'DAMAGED' : 'MANDATE_MISSING')
  }

  /** Whether this very epoch is here. */
  knows(keyId: string): boolean {
    return this.#epochs.has(keyId)
  }

  /** Zeroes and forgets one epoch. */
  drop(keyId: string): void {
    const epoch = this.#epochs.get(keyId)
    if (epoch !== undefined) zero(epoch.key)
    this.#epochs.delete(keyId)
  }

  /** Zeroes every key. */
  close(): void {
    this.#open = false
    zero(...[...this.#epochs.values()].map(({ key }) => key))
    this.#epochs.clear()
  }
}
