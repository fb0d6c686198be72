import { advised, type Advised, type Claimed, type Seen } from '../brands.ts'
import type { ClaimedPerson } from '../claim.ts'
import { readDate } from '../dates.ts'
import { readHours } from '../education.ts'
import type { ReadField } from '../findings.ts'
import type { DocumentKind } from '../vocabulary.ts'
import { adviseOnDates, type DateFact } from './dates.ts'
import { adviseOnHours } from './hours.ts'
import { adviseOnIin, iinTellsOtherDate } from './iin.ts'
import { compareName } from './names.ts'
import { readMrz, type Mrz } from './mrz.ts'
import type { AdviceCode, AdviceField, Note, Working } from './note.ts'
import { adviseOnZone, datesOf, values } from './zone.ts'

/** What a person read of one field, and the claim that this reading uncovered. */
interface FieldRead {
  /** In the document's own words; of a field that was only confirmed, the word of the person. */
  readonly seen: Seen<string>
  readonly claim: Claimed<ClaimedPerson>
}

export interface DocumentRead {
  readonly kind: DocumentKind
  readonly read: Partial<Readonly<Record<ReadField, FieldRead>>>
  /** The day to judge by, `YYYY-MM-DD`. */
  readonly today: string
}

/**
 * All that a machine can say of a document's readings. Each note names the fields that it speaks of and is given only
 * when a person has read all of them: until then it would tell what is still covered, or put words into the mouth of who
 * has yet to look (demand 6).
 */
export function adviseOn(document: DocumentRead): Advised<Note>[] {
  const { read, kind, today } = document
  const typed = read.mrz === undefined ? null : readMrz(read.mrz.seen)
  const mrz = typed?.ok === true ? typed.mrz : null
  const told: Told[] = [
    ...adviceOnIinRead(document),
    ...adviceOnBirthDate(read),
    ...adviceOnHours(document),
    ...(mrz === null ? [] : [...adviceBeside(mrz, read, today), ...adviceOnNames(mrz, read)]),
    ...adviseOnDates(factsOf(mrz, read, today), kind, today).map(({ code, fields, values: list }): Told => ({
      code,
      field: fields[0] ?? 'document',
      needs: fields,
      working: { kind: 'values', values: [...list] },
    })),
  ]
  return [
    ...(typed === null ? [] : adviseOnZone(typed, kind, today)),
    ...told
      .filter(({ field, needs = [] }) => [field, ...needs].every((one) => one === 'document' || read[one]))
      .map(({ code, field, working }) => advised({ code, field, working })),
  ]
}

interface Told {
  readonly code: AdviceCode
  readonly field: AdviceField
  /** Other fields it tells of. */
  readonly needs?: readonly AdviceField[]
  readonly working: Working | null
}

function adviceOnIinRead({ read }: DocumentRead): Told[] {
  const { iin, birthDate } = read
  if (iin === undefined) return []
  const told: Told[] = [adviseOnIin(iin.seen).advice]
  const claimed = iin.claim.iin
  if (claimed !== undefined && claimed !== iin.seen.trim()) {
    told.push({
      code: 'IIN_DIFFERS',
      field: 'iin',
      working: values(['typed', iin.seen], ['claimed', claimed]),
    })
  }
  // The claimed birth date, which only a reading of that field uncovers.
  if (birthDate !== undefined && iinTellsOtherDate(iin.seen, birthDate.claim.birthDate)) {
    told.push({
      code: 'IIN_BIRTH_DATE_DIFFERS',
      field: 'iin',
      needs: ['birthDate'],
      working: values(['inIin', iin.seen.slice(0, 7)], ['claimed', birthDate.claim.birthDate]),
    })
  }
  return told
}

function adviceOnBirthDate({ birthDate }: DocumentRead['read']): Told[] {
  if (birthDate === undefined) return []
  const date = readDate(birthDate.seen)
  const claimed = birthDate.claim.birthDate
  if (date === claimed) return []
  const working = values(['typed', date ?? birthDate.seen], ['claimed', claimed])
  return [{ code: 'BIRTH_DATE_DIFFERS', field: 'birthDate', working }]
}

function adviceOnHours({ kind, read }: DocumentRead): Told[] {
  const told = adviseOnHours(read.hours === undefined ? null : readHours(read.hours.seen), kind)
  return told === null ? [] : [told]
}

/** What a person typed from the page, beside what stands in the lines. */
function adviceBeside(mrz: Mrz, read: DocumentRead['read'], today: string): Told[] {
  const told: Told[] = []
  const tell = (
    field: 'number' | 'birthDate' | 'issueDate' | 'expiryDate' | 'iin',
    same: boolean,
    inMrz: string,
  ) => {
    const working = values(['typed', shown(read[field]?.seen ?? '')], ['inMrz', inMrz])
    told.push({ code: same ? 'AS_IN_MRZ' : 'NOT_AS_IN_MRZ', field, needs: ['mrz'], working })
  }
  if (read.number !== undefined) tell('number', bare(read.number.seen) === mrz.number, mrz.number)
  if (read.iin !== undefined && mrz.iin !== null) tell('iin', read.iin.seen.trim() === mrz.iin, mrz.iin)
  for (const { of, text, date } of datesOf(mrz, today)) {
    const typed = readDate(read[of]?.seen ?? '')
    // The zone has no century: six digits are set beside six.
    if (typed !== null) tell(of, typed.slice(2).replaceAll('-', '') === text, date ?? text)
  }
  return told
}

/** Dates as they compare, all else as it was typed. */
const shown = (typed: string): string => readDate(typed) ?? typed

/** A number without what stands between its parts, its letters Latin. */
const bare = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[АВЕКМНОРСТУХ]/g, (letter) => 'ABEKMHOPCTYX'.charAt('АВЕКМНОРСТУХ'.indexOf(letter)))
    .replaceAll(/[^A-Z0-9]/g, '')

function adviceOnNames({ name }: Mrz, read: DocumentRead['read']): Told[] {
  const told: Told[] = []
  const tell = (field: 'familyName' | 'givenName', forms: string[], parts: readonly string[]): void => {
    if (parts.length === 0) return
    const compared = compareName(forms, parts, name.truncated)
    const code =
      compared.agree.length > 0
        ? 'NAME_AS_IN_MRZ'
        : compared.nearest === null
          ? 'NAME_NOT_COMPARED'
          : 'NAME_NOT_AS_IN_MRZ'
    told.push({ code, field, needs: ['mrz'], working: { kind: 'name', ...compared } })
  }
  const { familyName, givenName } = read
  if (familyName !== undefined) tell('familyName', [familyName.claim.familyName], name.family)
  if (givenName !== undefined) {
    const { givenName: given, patronymic } = givenName.claim
    // Some states put the patronymic behind the given name, others leave it out.
    const forms = patronymic === undefined ? [given] : [given, `${given} ${patronymic}`]
    tell('givenName', forms, name.given)
  }
  return told
}

/** The dates that are known, those of the lines first. */
function factsOf(mrz: Mrz | null, read: DocumentRead['read'], today: string): DateFact[] {
  const inZone =
    mrz === null
      ? []
      : datesOf(mrz, today).flatMap(({ of, date }): DateFact[] =>
          date === null ? [] : [{ of, date, field: 'mrz' }],
        )
  const onPage = (['birthDate', 'issueDate', 'expiryDate'] as const).flatMap((of): DateFact[] => {
    const date = readDate(read[of]?.seen ?? '')
    return date === null ? [] : [{ of, date, field: of }]
  })
  return [...inZone, ...onPage]
}
