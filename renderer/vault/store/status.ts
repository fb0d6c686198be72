import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { FORMAT_VERSION } from '../format/constants.ts'
import { lookAtDisk } from './db.ts'
import { parseHeader, type Header } from './header.ts'
import { migrations, type Migration } from './migrate.ts'

/** What lies here before anybody has unlocked it. */
export type Ground =
  /** Nothing, or an interrupted founding, whose vault id a new one takes over so that its keyring is known as ours. */
  { state: 'empty'; interrupted: string | null } | { state: 'vault'; header: Header; keyring: KeyringFile }

/**
 * Reads the disk and main's keyring without changing either.
 * @throws SverkaError FUTURE_FORMAT, DAMAGED; KEYRING_MISSING: a vault whose keyring is gone or another's; STORE_LOST: a
 * keyring whose vault is gone. None of them is to be overwritten.
 */
export async function lookAround(
  readKeyring: () => Promise<KeyringFile | null>,
  steps: readonly Migration[] = migrations,
): Promise<Ground> {
  const found = await lookAtDisk()
  const header = found.state === 'header' ? parseHeader(found.row, steps) : null
  const keyring = await readKeyring()
  if (keyring !== null && keyring.format > FORMAT_VERSION) throw new SverkaError('FUTURE_FORMAT')
  if (header === null) {
    if (found.state === 'headless') throw new SverkaError('DAMAGED', ['header'])
    if (keyring !== null) throw new SverkaError('STORE_LOST')
    return { state: 'empty', interrupted: null }
  }
  if (header.founding) {
    // A keyring of another vault is not this founding's: that vault's store is what is missing.
    if (keyring !== null && keyring.vault !== header.vault) throw new SverkaError('STORE_LOST')
    return { state: 'empty', interrupted: header.vault }
  }
  if (keyring?.vault !== header.vault) throw new SverkaError('KEYRING_MISSING')
  return { state: 'vault', header, keyring }
}
