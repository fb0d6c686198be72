import { adviseOn, type DocumentRead, type Note } from '../../domain/advice/index.ts'
import { advised, seen, type Advised } from '../../domain/brands.ts'
import { claimBeside, stands } from './reading.ts'
import type { CaseRecord, DocumentRecord, StoredReading } from './record.ts'

/**
 * What a machine can say of a document's readings, and nothing that a verdict is made of. It is worked out anew each time
 * and kept nowhere.
 * @param now an instant; a document that was found on is judged by the day of its finding
 */
export function adviceOn(
  record: CaseRecord,
  document: DocumentRecord,
  sameFileIn: readonly string[],
  now: string,
): Advised<Note>[] {
  const { kind, readings, finding } = document
  const read: DocumentRead['read'] = Object.fromEntries(
    readings.filter(stands).map((reading) => [
      reading.field,
      // Typed, or said, by a person who had the document before them.
      { seen: seen(wordsOf(document, reading)), claim: claimBeside(record, reading) },
    ]),
  )
  const elsewhere: Advised<Note>[] =
    sameFileIn.length === 0
      ? []
      : [
          advised({
            code: 'SAME_FILE_ELSEWHERE',
            field: 'document',
            working: { kind: 'refs', refs: [...sameFileIn] },
          }),
        ]
  return [...adviseOn({ kind, read, today: (finding?.at ?? now).slice(0, 10) }), ...elsewhere]
}

/** What the document says: hours that were confirmed are those that were claimed. */
function wordsOf({ claimed }: DocumentRecord, { field, how, seen: said }: StoredReading): string {
  return field === 'hours' && how === 'confirmed' && said === 'same' ? String(claimed?.hours ?? '') : said
}
