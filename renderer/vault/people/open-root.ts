import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { fromBase64url, toBase64url } from '../../domain/log/index.ts'
import { escrowBoxSeedOf, recoveryKeys } from '../format/kdf.ts'
import { readSheet } from '../format/sheet.ts'
import { owned, sodium, zero, type Bytes } from '../format/sodium.ts'
import type { Opener } from '../keys/epochs.ts'
import { openRootByEscrow, openRootSecret } from '../keys/root.ts'
import { createSigner, type Signer } from '../keys/signing.ts'

/** What is outside every account: the root itself, and the box secret that opens the rings. */
export interface OpenedRoot {
  readonly seed: Bytes
  readonly signer: Signer
  readonly opener: Opener
  close(): void
}

/**
 * Opens the root by the sheet or by the Company's escrow key, as typed.
 * @throws SverkaError RECOVERY_MISMATCH, with the groups whose check character does not fit
 */
export function openRoot(by: 'sheet' | 'escrow', groups: readonly string[], file: KeyringFile): OpenedRoot {
  const typed = readSheet(groups)
  const rootKey = fromBase64url(file.rootKey)
  try {
    return by === 'sheet' ? bySheet(typed, rootKey, file) : byEscrow(typed, rootKey, file)
  } finally {
    zero(typed)
  }
}

function bySheet(typed: Uint8Array, rootKey: Uint8Array, { vault, recovery }: KeyringFile): OpenedRoot {
  const { boxSeed, rootWrap } = recoveryKeys(typed, vault)
  const pair = sodium.crypto_box_seed_keypair(boxSeed)
  try {
    const seed = openRootSecret(vault, rootKey, rootWrap, recovery.rootSealed)
    return opened(seed, rootKey, { to: 'recovery', boxSecret: owned(pair.privateKey) }, recovery.boxKey, pair)
  } finally {
    zero(boxSeed, rootWrap)
  }
}

function byEscrow(typed: Uint8Array, rootKey: Uint8Array, { vault, escrow }: KeyringFile): OpenedRoot {
  if (escrow === undefined) throw new SverkaError('RECOVERY_MISMATCH')
  const boxSeed = escrowBoxSeedOf(typed)
  const pair = sodium.crypto_box_seed_keypair(boxSeed)
  zero(boxSeed)
  const seed = openRootByEscrow(vault, rootKey, escrow.rootSealed, pair.privateKey)
  return opened(seed, rootKey, { to: 'escrow', boxSecret: owned(pair.privateKey) }, escrow.boxKey, pair)
}

function opened(
  seed: Bytes,
  rootKey: Uint8Array,
  opener: Opener,
  boxKey: string,
  { publicKey }: { publicKey: Uint8Array },
): OpenedRoot {
  const signer = createSigner(seed)
  const close = (): void => {
    signer.close()
    zero(seed, opener.boxSecret)
  }
  // A seed that is not this root's, or a box that is not the one the rings are sealed to, is another vault's.
  if (toBase64url(signer.publicKey) !== toBase64url(rootKey) || toBase64url(publicKey) !== boxKey) {
    close()
    throw new SverkaError('RECOVERY_MISMATCH')
  }
  return { seed, signer, opener, close }
}
