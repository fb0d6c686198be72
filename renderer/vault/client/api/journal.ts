import * as z from 'zod'
import { id } from '../../../../preload/contract/scalars.ts'

/** What stands in the journal. */

export const journalCalls = {
  'journal.list': {
    args: z.tuple([z.strictObject({ from: z.int().min(0), count: z.int().min(1).max(500) })]),
    result: z.strictObject({ size: z.int().min(0), entries: z.array(z.record(z.string(), z.unknown())) }),
  },
  /** Entries of one case. */
  'journal.ofCase': { args: z.tuple([id]), result: z.array(z.record(z.string(), z.unknown())) },
  /** The text of `sverka/journal-export/v1`; journalled. */
  'journal.export': { args: z.tuple([]), result: z.string() },
} as const
