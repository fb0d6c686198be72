import * as z from 'zod'
import { errorCode } from '../../../../preload/contract/errors.ts'
import { caseRef, country, id } from '../../../../preload/contract/scalars.ts'
import { documentKinds } from '../../../domain/vocabulary.ts'
import { documentType } from '../../../viewer/messages.ts'
import { nothing } from './common.ts'
import { chosenPackage, packageOrigin } from './packages.ts'

/** Cases come in, by files or in a sealed package. */

/** A file the person chose: `File` is a handle; its bytes are read in the worker only. */
const chosenFile = z.strictObject({ name: z.string().min(1).max(1024), file: z.instanceof(File) })

export const claimProblem = z.strictObject({
  path: z.string().max(200),
  code: z.string().regex(/^[A-Z_]+$/),
})

export const inspection = z.strictObject({
  claim: z.discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('good'),
      caseRef,
      name: z.string(),
      programme: z.string(),
      residency: country,
      /** 1 for a new case, else the round this would open. */
      round: z.int().min(1),
    }),
    z.strictObject({ state: z.literal('bad'), problems: z.array(claimProblem).min(1) }),
  ]),
  /** Why the case as a whole cannot come in (RESIDENCY_MISMATCH, WRONG_STATE, MANDATE_MISSING…); null: it can. */
  blocked: errorCode.nullable(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(documentKinds).nullable(),
      size: z.number().min(0),
      /** `not-claimed`: lies in the folder but the claim does not name it; it is left alone. */
      result: z.discriminatedUnion('state', [
        z.strictObject({ state: z.literal('good'), type: documentType }),
        z.strictObject({ state: z.literal('refused'), code: errorCode, found: z.string().max(60) }),
        z.strictObject({ state: z.literal('missing') }),
        z.strictObject({ state: z.literal('not-claimed') }),
      ]),
    }),
  ),
})
export type Inspection = z.infer<typeof inspection>

export const intakeResult = z.strictObject({
  case: id,
  caseRef,
  round: z.int().min(1),
  documents: z.array(
    z.strictObject({
      name: z.string(),
      document: id.nullable(),
      result: z.enum(['stored', 'noted-unreadable', 'left-out']),
      code: errorCode.nullable(),
      sameFileIn: z.array(caseRef),
    }),
  ),
})
export type IntakeResult = z.infer<typeof intakeResult>

export const intakeProgress = z.strictObject({
  call: z.int(),
  file: z.string(),
  fileNumber: z.int().min(1),
  files: z.int().min(1),
  bytesDone: z.number().min(0),
  bytesAll: z.number().min(0),
})

export const intakeCalls = {
  'intake.inspect': {
    args: z.tuple([z.strictObject({ claim: z.string().max(65_536), files: z.array(chosenFile).max(64) })]),
    result: inspection,
  },
  /** Long; tells `intake.progress`, can be cancelled (INTAKE_CANCELLED: nothing of it stays). */
  'intake.take': {
    args: z.tuple([
      z.strictObject({
        claim: z.string().max(65_536),
        files: z.array(chosenFile).max(64),
        /** Files that, on the person's word, are noted as received and unreadable. */
        noteUnreadable: z.array(z.string()),
      }),
    ]),
    result: intakeResult,
  },
  /**
   * Looks through a sealed package: opened, its sender and signature checked, every byte read. Refused by the codes that
   * begin with PACKAGE_.
   */
  'package.inspect': {
    args: z.tuple([chosenPackage]),
    result: z.strictObject({ inspection, origin: packageOrigin }),
  },
  /** As `intake.take`, with the same checks as `package.inspect` before anything is written. */
  'package.take': {
    args: z.tuple([z.strictObject({ package: chosenPackage, noteUnreadable: z.array(z.string()) })]),
    result: intakeResult,
  },
  /** The answer to the offer to delete the source files, for the journal. */
  'intake.sources': {
    args: z.tuple([z.strictObject({ case: id, deleted: z.int().min(0), kept: z.int().min(0) })]),
    result: nothing,
  },
} as const
