import type { KeyringFile } from '../../../preload/contract/bridge.ts'
import {
  fromBase64url,
  mayHaveRing,
  type RingEpochStatement,
  type Statement,
} from '../../domain/log/index.ts'
import { rings } from '../../domain/vocabulary.ts'
import type { AskDesk } from '../store/border.ts'
import { commitChange } from '../store/commit.ts'
import { eventsOf } from '../store/journal.ts'
import type { Office } from '../store/office.ts'
import { keyIdOf } from '../format/envelope.ts'
import { newestOf } from './epochs.ts'
import { readKeyring, replaceKeyring } from './keyring-file.ts'
import { wrapEpoch, type Recipient } from './rings.ts'
import { stating } from './statements.ts'

/**
 * Brings the keyring in line with the chain and the rows, whatever was cut off before: every epoch sealed to exactly
 * those who may have it now, and no `documents` epoch but the newest that has no key of a document under it. Derived
 * from what lies there and from no note of what was being done. To be called inside `alone`.
 *
 * @param escrow the new member of the file, where it changes
 * @param told key ids of epochs whose dropping is in the journal already
 * @param saidBefore whether the transaction before tells why epochs are sealed anew
 */
export async function settleKeyring(
  office: Office,
  askDesk: AskDesk,
  { escrow, told = [], saidBefore }: Settling,
): Promise<void> {
  const { ledger, keyring } = office
  const { file, epochs } = await readKeyring(office, askDesk)
  const without = closedTo(office, epochs)
  const dropped = await droppable(office, epochs)
  const kept = epochs.filter(({ keyId }) => !dropped.includes(keyId))
  const stale = kept.filter((epoch) => !isSettled(office, epoch, without)).map(({ keyId }) => keyId)
  if (dropped.length === 0 && stale.length === 0 && escrow === undefined) return
  const untold = dropped.filter((keyId) => !told.includes(keyId))
  const entries = [...eventsOf('epoch-dropped', untold), ...eventsOf('ring-epoch', saidBefore ? [] : stale)]
  if (entries.length > 0) {
    await commitChange(ledger, { entries: entries.map((entry) => ({ ...entry, ground: 'automatic' })) })
  }
  const next = kept.map((epoch) => (stale.includes(epoch.keyId) ? saidAgain(office, epoch, without) : epoch))
  await replaceKeyring(office, askDesk, file, {
    ...file,
    ...(escrow === undefined ? {} : { escrow }),
    epochs: next,
  })
  for (const keyId of dropped) keyring.drop(keyId)
}

interface Settling {
  readonly escrow?: KeyringFile['escrow']
  readonly told?: readonly string[]
  readonly saidBefore: boolean
}

/** Who may open the epochs of a ring now, with their X25519 keys. */
export function recipientsOf(
  { ledger }: Pick<Office, 'ledger'>,
  ring: RingEpochStatement['ring'],
  without: ReadonlySet<string> = new Set(),
): { to: Recipient; boxKey: Uint8Array }[] {
  const { accounts, removed, recovery, escrow } = ledger.standing.chain
  const people = [...accounts.values()]
    .filter((one) => mayHaveRing(one, ring) && !removed.has(one.account) && !without.has(one.account))
    .map(({ account, boxKey }) => ({ to: `account:${account}`, boxKey }))
  const others = [
    ...(recovery === null ? [] : [{ to: 'recovery', boxKey: recovery }]),
    ...(escrow === null ? [] : [{ to: 'escrow', boxKey: escrow }]),
  ]
  return [...people, ...others].map(({ to, boxKey }) => ({ to, boxKey: fromBase64url(boxKey) }))
}

/** Said again for other recipients, an epoch keeps its name and key. */
function saidAgain(
  office: Office,
  { ring, epoch, keyId }: RingEpochStatement,
  without: ReadonlySet<string>,
): RingEpochStatement {
  const { ledger, keyring, account, signer } = office
  const { vault } = ledger.standing.header
  const { key } = keyring.find(ring, keyId)
  const name = { vault, ring, epoch, keyId }
  const wraps = recipientsOf(office, ring, without).map(({ to, boxKey }) => ({
    to,
    sealed: wrapEpoch(name, key, to, boxKey),
  }))
  // The last entry's time: what is said later, a removal above all, is then said after it.
  const state = stating(vault, ledger.standing.log.lastAt, account, signer)
  return state<'ring-epoch'>({ type: 'ring-epoch', ring, epoch, keyId, wraps })
}

function isSettled(
  office: Office,
  { ring, wraps, at }: RingEpochStatement,
  without: ReadonlySet<string>,
): boolean {
  const wanted = recipientsOf(office, ring, without).map(({ to }) => to)
  const sameOnes = wanted.length === wraps.length && wraps.every(({ to }) => wanted.includes(to))
  // Sealed before the escrow key of now was set: to the one before.
  const set = escrowSetAt(office.ledger.standing.statements)
  return sameOnes && (set === null || at >= set)
}

/**
 * Accounts of the chain to which a newest epoch was not sealed though they were there when it was made: their removal
 * was begun, or its statement has been taken away since. Either way a representative closed the ring to them. (One
 * enrolled after it has only not been reached yet.)
 */
export function closedTo(
  { ledger }: Pick<Office, 'ledger'>,
  epochs: readonly RingEpochStatement[],
): Set<string> {
  const { accounts, removed } = ledger.standing.chain
  const closed = new Set<string>()
  for (const ring of rings) {
    const newest = newestOf(epochs, ring)
    for (const one of accounts.values()) {
      if (newest === null || removed.has(one.account) || !mayHaveRing(one, ring)) continue
      const isThere = newest.wraps.some(({ to }) => to === `account:${one.account}`)
      if (!isThere && one.at <= newest.at) closed.add(one.account)
    }
  }
  return closed
}

function escrowSetAt(statements: readonly Statement[]): string | null {
  return statements.findLast(({ type }) => type === 'escrow')?.at ?? null
}

async function droppable({ ledger }: Office, epochs: readonly RingEpochStatement[]): Promise<string[]> {
  const older = epochs.filter(
    ({ ring, keyId }) => ring === 'documents' && keyId !== newestOf(epochs, 'documents')?.keyId,
  )
  if (older.length === 0) return []
  const used = new Set<string>()
  await ledger.db.wraps.each(({ sealed }) => used.add(keyIdOf(sealed)))
  return older.map(({ keyId }) => keyId).filter((keyId) => !used.has(keyId))
}
