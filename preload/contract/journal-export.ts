import * as z from 'zod'
import { bytes32, id, instant } from './scalars.ts'

export const journalExportSchemaName = 'sverka/journal-export/v1'

/**
 * A journal as it leaves for somebody who checks it without the app. Entries and statements are carried as
 * they were signed and read strictly one by one by the verifier.
 */
export const journalExport = z.strictObject({
  schema: z.literal(journalExportSchemaName),
  vault: id,
  /** The log's origin; the first line of its checkpoints. */
  origin: z.string().min(1).max(200),
  rootKey: bytes32,
  chain: z.array(z.record(z.string(), z.unknown())),
  /** In the order of the log, from 0. */
  entries: z.array(z.record(z.string(), z.unknown())),
  /** A signed note over all of the entries (c2sp.org/tlog-checkpoint). */
  checkpoint: z.string().max(65_536),
  exportedAt: instant,
})
export type JournalExport = z.infer<typeof journalExport>
