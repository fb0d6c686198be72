import { adviseOnIin } from '../../domain/advice.ts'
import { seen } from '../../domain/brands.ts'
import type { Advice } from '../client/api.ts'
import { claimBeside, compareReading } from './reading.ts'
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
  const birthDateRead = document.readings.some(({ field }) => field === 'birthDate')
  for (const reading of document.readings) {
    const { comparison } = compareReading(record, reading)
    if (reading.field === 'birthDate' && comparison === 'different') add('BIRTH_DATE_DIFFERS')
    if (reading.field !== 'iin') continue
    if (comparison === 'different') add('IIN_DIFFERS')
    // Typed by a person from the document before them.
    for (const { advice: code } of adviseOnIin(seen(reading.seen), claimBeside(record, reading))) {
      // It tells of the claimed birth date, which only a reading of that field uncovers (demand 6).
      if (code !== 'IIN_BIRTH_DATE_DIFFERS' || birthDateRead) add(code)
    }
  }
  if (sameFileIn.length > 0) add('SAME_FILE_ELSEWHERE', sameFileIn)
  return advice
}
