import type { Keyring } from '../keys/rings.ts'
import type { Signer } from '../keys/signing.ts'
import type { Ledger } from './commit.ts'

/** What those stand on who change who works here: an open vault, and the keys of one who may sign statements. */
export interface Office {
  readonly ledger: Ledger<unknown>
  readonly keyring: Keyring
  /** The account that signs. */
  readonly account: string
  readonly signer: Signer
  /**
   * Nothing else is written meanwhile, so that a series of transactions and replacements of the keyring stays one:
   * inside, `commitChange` is called directly.
   */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Zeroes all keys: for when it is not known any more what lies on the disk. */
  close(): void
}
