import * as z from 'zod'
import { documentVerdicts, reasonCodes } from '../../../domain/vocabulary.ts'
import { caseView } from './cases.ts'
import { inDocument } from './common.ts'

/** The finding on a document, and its withdrawal. */

export const judgingCalls = {
  'document.find': {
    args: z.tuple([
      z.strictObject({
        ...inDocument,
        verdict: z.enum(documentVerdicts),
        reasons: z.array(z.enum(reasonCodes)),
        namedPages: z.array(z.int().min(1)),
      }),
    ]),
    result: caseView,
  },
  'document.withdraw': { args: z.tuple([z.strictObject(inDocument)]), result: caseView },
} as const
