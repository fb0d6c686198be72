import * as z from 'zod'
import { country, id } from '../../../../preload/contract/scalars.ts'
import { caseView } from './cases.ts'
import { nothing } from './common.ts'

/** The second person: confirming and settling, review on another workstation, and what share is looked at twice. */

export const reviewCalls = {
  /** The representative's word on a refusal. Disagreement reopens the case for the reviewer. */
  'case.confirm': { args: z.tuple([z.strictObject({ case: id, agree: z.boolean() })]), result: caseView },
  /**
   * The representative's word between two reviews that differ; `neither` gives the case back to its first reviewer. Of what
   * an appeal came to elsewhere, `first` takes it, and `neither` lets the appeal wait for a reviewer anew.
   */
  'case.settle': {
    args: z.tuple([z.strictObject({ case: id, choice: z.enum(['first', 'second', 'neither']) })]),
    result: caseView,
  },
  /** A representative is the second person where no reviewer is left who could be. */
  'case.stepIn': { args: z.tuple([id]), result: caseView },
  /** Workstations that a case of this country may go to. */
  'review.places': {
    args: z.tuple([country]),
    result: z.array(z.strictObject({ peer: id, name: z.string() })),
  },
  /**
   * Seals the case for another workstation, for its second review or to decide its appeal, and nothing that was found;
   * journalled before the first byte leaves. Null: the person chose no place for the file.
   */
  'review.send': { args: z.tuple([z.strictObject({ case: id, peer: id })]), result: caseView.nullable() },
  /** Takes the request back: whatever answers it is not taken in any more. */
  'review.recall': { args: z.tuple([id]), result: caseView },
  /** Seals what was found here for the workstation that asked. Null: the person chose no place for the file. */
  'review.return': { args: z.tuple([id]), result: caseView.nullable() },
  /** `share`: of a hundred certifications, how many a second person looks at. `reviewers`: how many there are for it. */
  'sample.read': {
    args: z.tuple([]),
    result: z.strictObject({ share: z.int().min(0).max(100), reviewers: z.int().min(0) }),
  },
  /** A representative's. */
  'sample.set': { args: z.tuple([z.int().min(0).max(100)]), result: nothing },
} as const
