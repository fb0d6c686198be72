import { SverkaError } from '../../../preload/contract/errors.ts'
import { fieldsOffered } from '../../domain/findings.ts'
import type { DocumentView, FromProposal, ReadField } from '../client/api.ts'
import { changeUnjudged, type At } from './look.ts'
import { claimedFor, mustBeTyped, stands } from './reading.ts'
import type { DocumentRecord, StoredReading } from './record.ts'
import { actOn, type RoomContext } from './room.ts'
import { claimedFields } from './rules.ts'

/** What a person reads of a document, field by field, and takes back. */

/** A field read from the document; the claim for it is uncovered by that and by nothing else. */
export async function recordReading(room: RoomContext, at: At & Read): Promise<DocumentView> {
  if (!isReading(at)) throw new SverkaError('BAD_ARGUMENT', [at.field])
  return changeUnjudged(room, at, (record, document) => {
    if (saysTheSame(document, at)) return null
    const isClaimed = claimedFor(record.claim, document, at.field) !== null
    const recorded = actOn(record, 'reading-recorded', { document: at.document })
    const uncovered = actOn(record, 'claim-shown', { document: at.document, ground: 'mandate' })
    return {
      document: withReading(document, at, room.vault.now(), record.round),
      entries: [recorded, ...(isClaimed ? [uncovered] : [])],
    }
  })
}

/** What was read by mistake of a field that need not be: it stands no longer, and that it stood is kept and signed. */
export async function withdrawReading(
  room: RoomContext,
  at: At & { field: ReadField },
): Promise<DocumentView> {
  return changeUnjudged(room, at, (record, document) => {
    const offered = fieldsOffered(document.kind, claimedFields(record, document))
    if (!offered.includes(at.field)) throw new SverkaError('BAD_ARGUMENT', [at.field])
    const known = document.readings.find(({ field }) => field === at.field)
    if (known === undefined || !stands(known)) return null
    const nothing = { field: at.field, seen: '', how: 'typed' } as const
    return {
      document: withReading(document, nothing, room.vault.now(), record.round),
      entries: [actOn(record, 'reading-withdrawn', { document: document.id })],
    }
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
  document: DocumentRecord,
  { field, seen, how, proposed }: Read,
  at: string,
  round: number,
): DocumentRecord {
  const before = document.readings.find((one) => one.field === field)
  const replaced = before === undefined ? [] : [...before.replaced, asReplaced(before)]
  const reading = { field, seen: seen.normalize('NFC'), how, at, round, replaced }
  const others = document.readings.filter((one) => one.field !== field)
  return {
    ...document,
    readings: [...others, proposed === undefined ? reading : { ...reading, proposed }],
  }
}

const asReplaced = ({ seen, at, proposed }: StoredReading): StoredReading['replaced'][number] =>
  proposed === undefined ? { seen, at } : { seen, at, proposed }
