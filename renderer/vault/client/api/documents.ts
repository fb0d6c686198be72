import * as z from 'zod'
import { errorCode } from '../../../../preload/contract/errors.ts'
import { caseRef, id, instant } from '../../../../preload/contract/scalars.ts'
import { advisedNote } from '../../../domain/advice/index.ts'
import {
  destructionGrounds,
  documentKinds,
  documentVerdicts,
  reasonCodes,
} from '../../../domain/vocabulary.ts'
import { documentType } from '../../../viewer/messages.ts'
import { inDocument, nothing } from './common.ts'
import { pageEvidence, pageLook, pageMarks } from './pages.ts'
import { fromProposal, readField, reading } from './readings.ts'

/** A document as the desk is shown it, how it is opened, and what is recorded of it before it is judged. */

export const finding = z.strictObject({
  /** In which it was made. */
  round: z.int().min(1),
  verdict: z.enum(documentVerdicts),
  reasons: z.array(z.enum(reasonCodes)),
  namedPages: z.array(z.int().min(1)),
  by: id,
  at: instant,
})
export type Finding = z.infer<typeof finding>

export const documentView = z.strictObject({
  id,
  kind: z.enum(documentKinds),
  round: z.int().min(1),
  fileName: z.string(),
  reasonNeeded: z.string().nullable(),
  /** What the Master said of a document of education; number and date are uncovered by their readings, never here. */
  claimed: z
    .strictObject({
      issuer: z.string().nullable(),
      hours: z.int().nullable(),
      hasNumber: z.boolean(),
      hasIssueDate: z.boolean(),
    })
    .optional(),
  /** A file noted as received and unreadable has no bytes. */
  content: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('stored'), type: documentType, size: z.int().min(1) }),
    z.strictObject({ state: z.literal('unreadable'), code: errorCode }),
    z.strictObject({
      state: z.literal('destroyed'),
      at: instant,
      byLogin: z.string().nullable(),
      ground: z.enum(destructionGrounds),
    }),
  ]),
  /** Null until the document was opened once. */
  pages: z.int().min(1).nullable(),
  evidence: z.array(pageEvidence),
  /** The whole document could not be shown, and a person was told so. */
  failure: errorCode.nullable(),
  readings: z.array(reading),
  /** In its box, so that the desk cannot take it for a person's word either (demand 3). */
  advice: z.array(advisedNote),
  checked: z.array(z.string()),
  /** This person's own, in the order they were drawn. */
  marks: pageMarks,
  finding: finding.nullable(),
  /** Other cases that hold the same file. */
  sameFileIn: z.array(caseRef),
})
export type DocumentView = z.infer<typeof documentView>

export const documentCalls = {
  /** Journals the access, then decrypts to the viewer's port under a random opening name. */
  'document.open': {
    args: z.tuple([z.strictObject(inDocument)]),
    result: z.strictObject({ opening: id, size: z.int() }),
  },
  'document.close': { args: z.tuple([z.strictObject({ opening: id })]), result: nothing },
  /** What the viewer found on first opening. */
  'document.pages': {
    args: z.tuple([z.strictObject({ ...inDocument, pages: z.int().min(1).max(5000) })]),
    result: nothing,
  },
  /** Adds to the evidence of a page; its first showing is a journal entry. */
  'document.evidence': {
    args: z.tuple([z.strictObject({ ...inDocument, evidence: pageLook })]),
    result: documentView,
  },
  /** The document, or one page, could not be shown and the person was told so. */
  'document.failed': {
    args: z.tuple([z.strictObject({ ...inDocument, page: z.int().min(1).nullable(), code: errorCode })]),
    result: documentView,
  },
  'document.reading': {
    args: z.tuple([
      z.strictObject({
        ...inDocument,
        field: readField,
        seen: z.string().trim().min(1).max(200),
        how: z.enum(['typed', 'confirmed']),
        /** Of the machine-readable lines alone, where a recogniser had proposed them. */
        proposed: fromProposal.optional(),
      }),
    ]),
    result: documentView,
  },
  /** What was read of a field that need not be read is withdrawn; the record keeps that it stood there. */
  'document.unread': {
    args: z.tuple([z.strictObject({ ...inDocument, field: readField })]),
    result: documentView,
  },
  'document.check': {
    args: z.tuple([z.strictObject({ ...inDocument, item: z.string().max(60), checked: z.boolean() })]),
    result: documentView,
  },
  /** All that this person has drawn over the document's pages, in place of what they had. */
  'document.mark': {
    args: z.tuple([z.strictObject({ ...inDocument, marks: pageMarks })]),
    result: documentView,
  },
} as const
