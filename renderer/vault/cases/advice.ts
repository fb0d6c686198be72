import { adviseOnIin } from '../../domain/advice.ts'
import { seen } from '../../domain/brands.ts'
import type { Advice } from '../client/api.ts'
import { compareReading } from './reading.ts'
import type { CaseRecord, DocumentRecord } from './record.ts'

/** What a machine can say of a document's readings: codes for the panel, and nothing that a verdict is made of. */
export function adviceOn(
  record: CaseRecord,
  document: DocumentRecord,
  sameFileIn: readonly string[],
): Advice[] {
  const advice: Advice[] = []
  const add = (code: Advice['code'], refs: readonly string[] = []): void =>
    void advice.push({ code, refs: [...refs] })
  for (const reading of document.readings) {
    const { comparison } = compareReading(record, reading)
    if (reading.field === 'birthDate' && comparison === 'different') add('BIRTH_DATE_DIFFERS')
    if (reading.field !== 'iin') continue
    if (comparison === 'different') add('IIN_DIFFERS')
    // Typed by a person from the document before them.
    for (const one of adviseOnIin(seen(reading.seen), record.claim)) add(one.advice)
  }
  if (sameFileIn.length > 0) add('SAME_FILE_ELSEWHERE', sameFileIn)
  return advice
}
