import * as z from 'zod'
import { destructionGrounds } from '../../../domain/vocabulary.ts'
import { caseView } from './cases.ts'
import { inDocument } from './common.ts'
import { damagedKeys } from './people.ts'

/** Documents that are destroyed, and made unreadable for good. */

export const destructionCalls = {
  /**
   * A representative's act, under a mandate to destroy: its key, bytes and previews go at once. What the database may
   * still hold of them is made unreadable by `shredding.end`.
   */
  'document.destroy': {
    args: z.tuple([z.strictObject({ ...inDocument, ground: z.enum(destructionGrounds) })]),
    result: caseView,
  },
  /** Destroyed documents whose epoch is still in the keyring: how many wait for `shredding.end`. */
  'shredding.standing': { args: z.tuple([]), result: z.strictObject({ waiting: z.int().min(0) }) },
  /** A new epoch for the documents that are left, and the old ones dropped: what was destroyed opens nowhere again. */
  'shredding.end': {
    args: z.tuple([]),
    result: z.strictObject({ shredded: z.int().min(0), damagedKeys }),
  },
} as const
