import { SverkaError } from '../../../preload/contract/errors.ts'
import { fieldsOffered } from '../../domain/findings.ts'
import type { DocumentView, FromProposal, ReadField } from '../client/api.ts'
import type { EntryDraft } from '../store/border.ts'
import { change, openForWork, type At } from './look.ts'
import { claimedFor, mustBeTyped, stands } from './reading.ts'
import type { DocumentRecord, StoredReading } from './record.ts'
import { actOn, claimedCase, documentOf, type RoomContext } from './room.ts'
import { claimedFields } from './rules.ts'
import { documentView } from './view.ts'

/** What a person reads of a document, field by field, and takes back. */

/** A field read from the document; the claim for it is uncovered by that and by nothing else. */
export async function recordReading(room: RoomContext, at: At & Read): Promise<DocumentView> {
  const { vault } = room
  if (!isReading(at)) throw new SverkaError('BAD_ARGUMENT', [at.field])
  return vault.exclusive(async () => {
    const record = await claimedCase(vault, at.case)
    const document = documentOf(record, at.document)
    openForWork(document)
    if (saysTheSame(document, at)) return documentView(vault, record, document)
    const entries: [EntryDraft, ...EntryDraft[]] = [
      actOn(record, 'reading-recorded', { document: at.document }),
    ]
    if (claimedFor(record.claim, document, at.field) !== null) {
      entries.push(actOn(record, 'claim-shown', { document: at.document, ground: 'mandate' }))
    }
    const next = await change(
      room,
      record,
      at.document,
      (before) => ({ ...before, readings: withReading(before.readings, at, vault.now(), record.round) }),
      entries,
    )
    return documentView(vault, next, documentOf(next, at.document))
  })
}

/** What was read by mistake of a field that need not be: it stands no longer, and that it stood is kept and signed. */
export async function withdrawReading(
  room: RoomContext,
  at: At & { field: ReadField },
): Promise<DocumentView> {
  const { vault } = room
  return vault.exclusive(async () => {
    const record = await claimedCase(vault, at.case)
    const document = documentOf(record, at.document)
    openForWork(document)
    const offered = fieldsOffered(document.kind, claimedFields(record, document))
    if (!offered.includes(at.field)) throw new SverkaError('BAD_ARGUMENT', [at.field])
    const known = document.readings.find(({ field }) => field === at.field)
    if (known === undefined || !stands(known)) return documentView(vault, record, document)
    const nothing: Read = { field: at.field, seen: '', how: 'typed' }
    const next = await change(
      room,
      record,
      at.document,
      (before) => ({
        ...before,
        readings: withReading(before.readings, nothing, vault.now(), record.round),
      }),
      [actOn(record, 'reading-recorded', { document: at.document })],
    )
    return documentView(vault, next, documentOf(next, at.document))
  })
}

interface Read {
  field: ReadField
  seen: string
  how: 'typed' | 'confirmed'
  proposed?: FromProposal | undefined
}

/** What has to be typed is typed; what is confirmed is one of two words; only lines are ever proposed. */
const isReading = ({ field, seen, how, proposed }: Read): boolean =>
  how === 'typed'
    ? proposed === undefined || field === 'mrz'
    : proposed === undefined && !mustBeTyped(field) && (seen === 'same' || seen === 'different')

/** The same words again replace nothing. */
const saysTheSame = ({ readings }: DocumentRecord, { field, seen, how }: Read): boolean =>
  readings.some((one) => one.field === field && one.how === how && one.seen === seen.normalize('NFC'))

function withReading(
  readings: readonly StoredReading[],
  { field, seen, how, proposed }: Read,
  at: string,
  round: number,
): StoredReading[] {
  const before = readings.find((one) => one.field === field)
  const replaced = before === undefined ? [] : [...before.replaced, asReplaced(before)]
  const read = { field, seen: seen.normalize('NFC'), how, at, round, replaced }
  return [
    ...readings.filter((one) => one.field !== field),
    proposed === undefined ? read : { ...read, proposed },
  ]
}

const asReplaced = ({ seen, at, proposed }: StoredReading): StoredReading['replaced'][number] =>
  proposed === undefined ? { seen, at } : { seen, at, proposed }
