import { SverkaError } from '../../../preload/contract/errors.ts'
import type { RingEpochStatement } from '../../domain/log/index.ts'
import type { Ring } from '../../domain/vocabulary.ts'
import { KEY_BYTES } from '../format/constants.ts'
import { randomBytes, zero } from '../format/sodium.ts'
import type { AskDesk } from '../store/border.ts'
import { commitChange, laterOf, type FullChange } from '../store/commit.ts'
import type { Row } from '../store/db.ts'
import { eventsOf } from '../store/journal.ts'
import type { Office } from '../store/office.ts'
import { checkRow, orDamaged, type Records } from '../store/rows.ts'
import { newestOf } from './epochs.ts'
import { readKeyring, replaceKeyring } from './keyring-file.ts'
import { wrapEpoch, type EpochName } from './rings.ts'
import { recipientsOf, settleKeyring } from './settle.ts'
import { newId, stating } from './statements.ts'

export interface Turn {
  readonly rings: readonly Ring[]
  /** Accounts that are to lose the rings: the new epochs are not sealed to them. */
  readonly without?: ReadonlySet<string>
  /** Whether the old `documents` epochs go even where a damaged key lies under one, which then never opens again. */
  readonly dropsInAnyCase?: boolean
  /** What happens when the new epochs are there, in one transaction with the document keys rewrapped. */
  readonly change: (at: string) => Pick<FullChange<never>, 'entries' | 'statements' | 'header' | 'dropDrafts'>
  /** After that transaction and before the old epochs go. */
  readonly said?: () => Promise<void>
}

/**
 * New epochs of some rings, in an order that can be cut off anywhere (FORMAT.md, Rotation): announced in the journal;
 * put into the keyring beside the old ones; one transaction for the change itself and every document's key under the
 * new epoch; the old epochs closed to who may not have them, the old `documents` epochs dropped. What is left undone
 * `settleKeyring` does at a representative's next unlock.
 * @returns how many keys of documents are damaged, and were left as they lie
 */
export async function rotate(office: Office, askDesk: AskDesk, turn: Turn): Promise<number> {
  return await office.alone(async () => {
    await startEpochs(office, askDesk, turn)
    const { ledger } = office
    const { epochs } = await readKeyring(office, askDesk)
    const newest = newestOf(epochs, 'documents')?.keyId
    const turnsDocuments = turn.rings.includes('documents')
    const { rows, damaged } = turnsDocuments ? await rewrapped(office) : { rows: [], damaged: 0 }
    const drops = turnsDocuments && (damaged === 0 || turn.dropsInAnyCase === true)
    const old = epochs
      .filter(({ ring, keyId }) => drops && ring === 'documents' && keyId !== newest)
      .map(({ keyId }) => keyId)
    const at = laterOf(ledger)
    const change = turn.change(at)
    await commitChange(ledger, {
      ...change,
      at,
      entries: [...change.entries, ...eventsOf('epoch-dropped', old)],
      rewraps: rows,
    })
    await turn.said?.()
    await settleKeyring(office, askDesk, { told: old, saidBefore: true })
    return damaged
  })
}

/** Only the documents' ring: what lies under its old epochs, or lay there, never opens again. */
export async function rotateDocuments(
  office: Office,
  askDesk: AskDesk,
  entries: FullChange<never>['entries'],
): Promise<number> {
  return await rotate(office, askDesk, {
    rings: ['documents'],
    dropsInAnyCase: true,
    change: () => ({ entries }),
  })
}

async function startEpochs(office: Office, askDesk: AskDesk, { rings, without }: Turn): Promise<void> {
  const { ledger, keyring, account, signer } = office
  const { file, epochs } = await readKeyring(office, askDesk)
  const { vault } = ledger.standing.header
  const fresh = rings.map((ring) => {
    const epoch = (newestOf(epochs, ring)?.epoch ?? 0) + 1
    return { name: { vault, ring, epoch, keyId: newId() } satisfies EpochName, key: randomBytes(KEY_BYTES) }
  })
  const at = laterOf(ledger)
  // Its last entry names the new epochs: by it the next unlock knows them, should nothing more happen.
  await commitChange(ledger, {
    at,
    entries: eventsOf(
      'ring-epoch',
      fresh.map(({ name }) => name.keyId),
    ),
  })
  const state = stating(vault, at, account, signer)
  const statements = fresh.map(({ name, key }): RingEpochStatement => {
    const { ring, epoch, keyId } = name
    const wraps = recipientsOf(office, ring, without).map(({ to, boxKey }) => ({
      to,
      sealed: wrapEpoch(name, key, to, boxKey),
    }))
    return state<'ring-epoch'>({ type: 'ring-epoch', ring, epoch, keyId, wraps })
  })
  await replaceKeyring(office, askDesk, file, { ...file, epochs: [...epochs, ...statements] })
  for (const { name, key } of fresh) keyring.add(name, key)
}

/** Every document's key under the newest epoch: contents stay as they lie, and so does a row that is damaged. */
async function rewrapped({ ledger }: Office): Promise<{ rows: Row<string>[]; damaged: number }> {
  const { db, records } = ledger
  const all: unknown[] = await db.wraps.toArray()
  const rows = all.flatMap((row) => orDamaged(() => rewrap(records, row)) ?? [])
  return { rows, damaged: all.length - rows.length }
}

function rewrap(records: Records, row: unknown): Row<string> {
  const { rev } = checkRow(row)
  const document = idOf(row)
  const key = records.openKey(document, row)
  try {
    return records.sealKey(document, rev + 1, key)
  } finally {
    zero(key)
  }
}

function idOf(row: unknown): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null
  if (typeof id !== 'string') throw new SverkaError('DAMAGED')
  return id
}
