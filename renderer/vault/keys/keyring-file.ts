import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { canonicalBytes, equalBytes, verifyEpochs, type RingEpochStatement } from '../../domain/log/index.ts'
import type { AskDesk } from '../store/border.ts'
import { hashOfKeyring } from '../store/found.ts'
import type { Office } from '../store/office.ts'
import { parseEpochs } from './epochs.ts'
import { verifyEd25519 } from './signing.ts'

export interface ReadKeyring {
  readonly file: KeyringFile
  readonly epochs: readonly RingEpochStatement[]
}

/** The keyring as it lies with main now, judged by the chain as it is now. @throws SverkaError CHAIN_BROKEN, ChainError */
export async function readKeyring({ ledger }: Office, askDesk: AskDesk): Promise<ReadKeyring> {
  const file = await askDesk('keyring.read')
  const { header, chain } = ledger.standing
  if (file === null) throw new SverkaError('KEYRING_MISSING')
  if (file.vault !== header.vault || file.rootKey !== ledger.rootKey) throw new SverkaError('CHAIN_BROKEN')
  const epochs = parseEpochs(file)
  verifyEpochs(epochs, chain, verifyEd25519)
  return { file, epochs }
}

/**
 * Replaces the keyring. An answer that was lost is not taken for a failure: what lies there decides, and where that
 * cannot be known the session ends, since a key must not be used that the next unlock would not find.
 */
export async function replaceKeyring(
  office: Office,
  askDesk: AskDesk,
  before: KeyringFile,
  next: KeyringFile,
): Promise<void> {
  // As every later unlock will judge it.
  verifyEpochs(parseEpochs(next), office.ledger.standing.chain, verifyEd25519)
  try {
    await askDesk('keyring.replace', hashOfKeyring(before), next)
  } catch (error) {
    let lies: KeyringFile | null
    try {
      lies = await askDesk('keyring.read')
    } catch {
      office.close()
      throw error
    }
    if (lies === null || !equalBytes(canonicalBytes(lies), canonicalBytes(next))) throw error
  }
}
