import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keyringFile } from '../../preload/contract/bridge.ts'
import {
  fromBase64url,
  mayHaveRing,
  parseStatement,
  verifyChain,
  verifyEpochs,
  type RingEpochStatement,
} from '../../renderer/domain/log/index.ts'
import { rings } from '../../renderer/domain/vocabulary.ts'
import { verifyEd25519 } from '../../renderer/vault/keys/signing.ts'
import type { ReadJournal } from './journal-record.ts'

/**
 * What main's keyring must be after every unlock of a representative, whatever was cut off before: every epoch sealed
 * to those who are entitled to it now and to nobody else, and `documents` in a single one, or in few while a rotation
 * waits to be begun again. Read from the file itself.
 */
export async function keyringFaults(
  profile: string,
  { chain: said, vault, rootKey }: ReadJournal,
  mostOfDocuments: number,
): Promise<string[]> {
  const path = join(profile, 'keyring.json')
  const file = keyringFile.parse(JSON.parse(await readFile(path, 'utf8')))
  const chain = verifyChain(said.map(parseStatement), fromBase64url(rootKey), vault, verifyEd25519)
  const epochs = file.epochs.map(parseStatement).filter((one) => one.type === 'ring-epoch')
  verifyEpochs(epochs, chain, verifyEd25519)
  const faults: string[] = []
  if (existsSync(`${path}.new`)) faults.push('a keyring beside the keyring')
  for (const ring of rings) {
    const there = [...chain.accounts.values()]
      .filter((one) => mayHaveRing(one, ring) && !chain.removed.has(one.account))
      .map(({ account }) => `account:${account}`)
    const wanted = [...there, 'recovery'].toSorted().join(' ')
    const own = epochs.filter((one) => one.ring === ring)
    for (const epoch of own) {
      if (recipientsOf(epoch) !== wanted) faults.push(`${ring} ${epoch.epoch} is sealed to others`)
    }
    if (own.length === 0 || (ring === 'documents' && own.length > mostOfDocuments)) {
      faults.push(`${own.length} epochs of ${ring}`)
    }
  }
  return faults
}

const recipientsOf = ({ wraps }: RingEpochStatement): string =>
  wraps
    .map(({ to }) => to)
    .toSorted()
    .join(' ')
