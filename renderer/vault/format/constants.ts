import { escrowDomain, escrowKeyDomain } from '../../../preload/contract/escrow.ts'
import { SHEET_BYTES, sheetDomain } from '../../../preload/contract/sheet.ts'

/**
 * Every number and domain string of format version 1 (FORMAT.md). Frozen: a change here is another version.
 */
export const FORMAT_VERSION = 1

export const domains = {
  accountSecret: 'sverka/account-secret/v1',
  device: 'sverka/device/v1',
  document: 'sverka/document/v1',
  escrow: escrowDomain,
  escrowKey: escrowKeyDomain,
  escrowRoot: 'sverka/escrow-root/v1',
  preview: 'sverka/preview/v1',
  record: 'sverka/record/v1',
  recovery: 'sverka/recovery/v1',
  rootSecret: 'sverka/root-secret/v1',
  sheet: sheetDomain,
  wrap: 'sverka/wrap/v1',
} as const

/** Contexts of `crypto_kdf`, 8 bytes each, and the subkeys under them. */
export const kdfContexts = { recovery: 'svk-recv', documents: 'svk-docs' } as const
export const recoverySubkeys = { box: 1, rootWrap: 2 } as const
export const documentSubkeys = { stream: 1, preview: 2 } as const

export const KEY_BYTES = 32
export const ID_BYTES = 16
export const HASH_BYTES = 32
/** Nonce and tag of XChaCha20-Poly1305 (IETF). */
export const NONCE_BYTES = 24
export const TAG_BYTES = 16

/** Of the recovery sheet, and of the escrow key's secret. */
export const RECOVERY_BYTES = SHEET_BYTES

/** The floor under every account's Argon2id, and a ceiling over what a forged header can make us allocate. */
export const argonFloor = { passes: 3, memory: 268_435_456 } as const
export const argonCeiling = { passes: 64, memory: 1_073_741_824 } as const
export const SALT_BYTES = 16

/** Plaintext of one chunk of a document's stream. */
export const CHUNK_BYTES = 1_048_576
/** `crypto_secretstream_xchacha20poly1305_ABYTES` */
export const CHUNK_OVERHEAD = 17
export const STREAM_HEADER_BYTES = 24
/** Chunks joined in one row of table `chunks`. */
export const SEGMENT_CHUNKS = 8

/** List entries of one row of table `pages`. */
export const PAGE_ENTRIES = 256

export const PASSPHRASE_FLOOR_BITS = 60
