import * as z from 'zod'
import { receipt } from '../../preload/contract/outcome.ts'
import {
  caseOutcomes,
  documentKinds,
  documentVerdicts,
  reasonCodes,
} from '../../renderer/domain/vocabulary.ts'

/** `report.json`: what the demo did, for whoever checks it by machine. */
export const demoReport = z.strictObject({
  runtime: z.enum(['electron', 'stand-in']),
  startedAt: z.string(),
  cases: z.array(
    z.strictObject({
      caseRef: z.string(),
      documents: z.array(
        z.strictObject({
          file: z.string(),
          kind: z.enum(documentKinds),
          pages: z.int().nullable(),
          verdict: z.enum(documentVerdicts).nullable(),
          reasons: z.array(z.enum(reasonCodes)),
        }),
      ),
      outcome: z.enum(caseOutcomes).nullable(),
      outcomeId: z.string().nullable(),
      receipt: receipt.nullable(),
    }),
  ),
  profile: z.string(),
  server: z.strictObject({ origin: z.string(), received: z.array(z.string()) }),
  journalExport: z.string().nullable(),
})
export type DemoReport = z.infer<typeof demoReport>
