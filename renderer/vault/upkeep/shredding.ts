import type { ListEntry } from '../client/api.ts'
import { rotateDocuments } from '../keys/rotation.ts'
import { demandRepresentative } from '../people/entitled.ts'
import type { AskDesk } from '../store/border.ts'
import type { Office } from '../store/office.ts'

/**
 * Destroying a document takes its wrapped key out of the table, but the database's files keep removed rows for a
 * while. The batch that ends it makes those worthless: the keys that are left are wrapped under a new epoch, and the
 * old one leaves the keyring, the only place where it was (FORMAT.md, Rotation).
 */

type Listed = Pick<ListEntry, 'documents'>

/** Destroyed documents of which a remnant could still be opened: the epoch of their key is in the keyring. */
export function waitingForShredding({ keyring }: Pick<Office, 'keyring'>, cases: Iterable<Listed>): number {
  let waiting = 0
  for (const { documents } of cases) {
    for (const { destroyedUnder } of documents) {
      if (typeof destroyedUnder === 'string' && keyring.knows(destroyedUnder)) waiting += 1
    }
  }
  return waiting
}

/**
 * Ends the batch; can be cut off anywhere and is finished at a representative's next unlock.
 * @throws SverkaError MANDATE_MISSING, STORE_FULL, KEYRING_CHANGED
 */
export async function endShredding(
  office: Office,
  askDesk: AskDesk,
  cases: () => Iterable<Listed>,
): Promise<number> {
  demandRepresentative(office)
  const before = waitingForShredding(office, cases())
  if (before === 0) return 0
  await rotateDocuments(office, askDesk, [
    { kind: 'authority', event: 'documents-shredded', purpose: 'administration', ground: 'mandate' },
  ])
  return before - waitingForShredding(office, cases())
}
