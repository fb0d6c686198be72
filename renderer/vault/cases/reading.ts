import { readDate } from '../../domain/dates.ts'
import { isSameNumber, readHours } from '../../domain/education.ts'
import { groupOf } from '../../domain/programmes.ts'
import type { ReadField, Reading } from '../client/api.ts'
import type { CaseRecord, DocumentRecord, StoredReading } from './record.ts'

/**
 * What the document says beside what the Master claimed (demand 6). The claim for a field is uncovered only by a
 * reading of that field, so it can never be copied from the screen.
 */

/** The claim for a field of a document, or null where nothing is claimed for it. */
export function claimedFor(
  claim: CaseRecord['claim'],
  { claimed }: Pick<DocumentRecord, 'claimed'>,
  field: ReadField,
): string | null {
  switch (field) {
    case 'birthDate':
      return claim.birthDate
    case 'iin':
      return claim.iin ?? null
    case 'familyName':
      return claim.familyName
    case 'givenName':
      return claim.givenName
    case 'patronymic':
      return claim.patronymic ?? null
    case 'number':
    case 'issuer':
    case 'issueDate':
      return claimed?.[field] ?? null
    case 'hours':
      return claimed?.hours === undefined ? null : String(claimed.hours)
    case 'holder':
    case 'expiryDate':
    case 'mrz':
      return null
  }
}

/** Fields that a person types from the document, before any claim for them uncovers; the rest may be confirmed. */
const typedFields: readonly ReadField[] = ['number', 'birthDate', 'iin', 'issueDate', 'expiryDate', 'mrz']

export const mustBeTyped = (field: ReadField): boolean => typedFields.includes(field)

/** A reading of an earlier round stands beside the claim of its round: it does not uncover a new one. */
export function claimBeside(
  record: CaseRecord,
  { round }: Pick<StoredReading, 'round'>,
): CaseRecord['claim'] {
  return record.earlierClaims[(round ?? record.round) - 1] ?? record.claim
}

/** One that was withdrawn is kept without its words. */
export const stands = ({ seen }: Pick<StoredReading, 'seen'>): boolean => seen !== ''

export function compareReading(
  record: CaseRecord,
  document: Pick<DocumentRecord, 'claimed' | 'kind'>,
  stored: StoredReading,
): Reading {
  const claimed = claimedFor(claimBeside(record, stored), document, stored.field)
  const { field, seen, how, at, proposed } = stored
  const replaced = stored.replaced.filter(stands)
  const told = { field, seen, how, at, replaced, claimed, comparison: comparison(claimed, stored, document) }
  return proposed === undefined ? told : { ...told, proposed }
}

function comparison(
  claimed: string | null,
  stored: StoredReading,
  { kind }: Pick<DocumentRecord, 'kind'>,
): Reading['comparison'] {
  // The person's own word, also of a holder, who is claimed in parts.
  if (stored.how === 'confirmed') return stored.seen === 'same' ? 'same' : 'different'
  if (claimed === null) return 'not-claimed'
  return isSame(stored, claimed, kind) ? 'same' : 'different'
}

function isSame({ field, seen }: StoredReading, claimed: string, kind: DocumentRecord['kind']): boolean {
  if (field.endsWith('Date')) return readDate(seen) === claimed
  if (field === 'hours') return String(readHours(seen)) === claimed
  if (field === 'number' && groupOf(kind) === 'education') return isSameNumber(seen, claimed)
  if (field === 'number' || field === 'iin') return withoutSpaces(seen) === withoutSpaces(claimed)
  return plain(seen) === plain(claimed)
}

/** What a state has given out is compared as it stands, however its digits are grouped. */
const withoutSpaces = (text: string): string => plain(text).replaceAll(' ', '')

/** Case, outer and doubled spaces do not make a difference between two writings of one value. */
const plain = (text: string): string =>
  text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleUpperCase('und')
