import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { parseStatement, type RingEpochStatement } from '../../domain/log/index.ts'
import type { Ring } from '../../domain/vocabulary.ts'
import { unwrapEpoch, type Keyring, type Recipient } from './rings.ts'

/** The epochs of a keyring file, read and not yet verified. @throws SverkaError CHAIN_BROKEN, LogError */
export function parseEpochs({ vault, epochs }: KeyringFile): RingEpochStatement[] {
  return epochs.map((json) => {
    const statement = parseStatement(json)
    if (statement.type !== 'ring-epoch' || statement.vault !== vault) throw new SverkaError('CHAIN_BROKEN')
    return statement
  })
}

export function newestOf(epochs: readonly RingEpochStatement[], ring: Ring): RingEpochStatement | null {
  let newest: RingEpochStatement | null = null
  for (const statement of epochs) {
    if (statement.ring === ring && statement.epoch > (newest?.epoch ?? 0)) newest = statement
  }
  return newest
}

/** Who opens epochs, and the X25519 secret they do it with. */
export interface Opener {
  readonly to: Recipient
  readonly boxSecret: Uint8Array
}

/** Adds to the keyring what is sealed to the opener. @throws SverkaError CHAIN_BROKEN */
export function openEpochs(
  epochs: readonly RingEpochStatement[],
  wanted: readonly Ring[],
  { to, boxSecret }: Opener,
  vault: string,
  keyring: Keyring,
): void {
  for (const { ring, epoch, keyId, wraps } of epochs) {
    const wrap = wanted.includes(ring) ? wraps.find((one) => one.to === to) : undefined
    if (wrap === undefined) continue
    const name = { vault, ring, epoch, keyId }
    keyring.add(name, unwrapEpoch(name, to, wrap.sealed, boxSecret))
  }
}
