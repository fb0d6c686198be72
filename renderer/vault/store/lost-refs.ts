import * as z from 'zod'
import type { VaultDb } from './db.ts'
import { orDamaged, type Records } from './rows.ts'

/** All that the store wants of a case's record. */
const named = z.looseObject({ caseRef: z.string() })

/**
 * References of cases that are here and not in the list, since their page is damaged: read from their records, so that
 * none of them is taken in a second time as a case of its own.
 */
export async function lostRefs(
  { cases }: VaultDb,
  records: Records,
  listed: ReadonlyMap<string, unknown>,
): Promise<ReadonlySet<string>> {
  const refs = new Set<string>()
  for (const id of await cases.toCollection().primaryKeys()) {
    if (listed.has(id)) continue
    const row = await cases.get(id)
    const record = orDamaged(() => records.open('cases', 'cases', id, row, named))
    if (record !== null) refs.add(record.caseRef)
  }
  return refs
}
