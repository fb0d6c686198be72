import * as z from 'zod'
import { errorCode } from '../../../../preload/contract/errors.ts'
import { receipt } from '../../../../preload/contract/outcome.ts'
import { caseRef, country, id, instant, uuidv7 } from '../../../../preload/contract/scalars.ts'
import { askedForAny, requestStates } from '../../../domain/elsewhere.ts'
import { stages, takeObstacles } from '../../../domain/hands.ts'
import { caseOutcomes, documentVerdicts, reasonCodes, roles } from '../../../domain/vocabulary.ts'
import { nothing } from './common.ts'
import { documentView } from './documents.ts'
import { caseState, listEntry } from './queue.ts'
import { reading } from './readings.ts'

/** A case as the desk is shown it, in whose hands it is, and its decision. */

/** A review as the representative is shown it who settles it: one of two that differ, or what an appeal came to elsewhere. */
const reviewView = z.strictObject({
  by: id,
  login: z.string().nullable(),
  at: instant,
  outcome: z.enum(caseOutcomes),
  documents: z.array(
    z.strictObject({
      document: id,
      verdict: z.enum(documentVerdicts),
      reasons: z.array(z.enum(reasonCodes)),
      namedPages: z.array(z.int().min(1)),
      /** They said that it is a part of another document of the case. */
      isPart: z.boolean(),
      readings: z.array(reading),
    }),
  ),
})

export const caseView = z.strictObject({
  id,
  caseRef,
  programme: z.string(),
  residency: country,
  receivedAt: instant,
  round: z.int().min(1),
  state: caseState,
  claimedBy: id.nullable(),
  claimedByLogin: z.string().nullable(),
  /** Birth date and IIN uncover in the readings, never here. */
  claim: z.strictObject({
    familyName: z.string(),
    givenName: z.string(),
    patronymic: z.string().nullable(),
    specialisation: z.string(),
    /** Whether an IIN was claimed at all, and so has to be read: never which. */
    hasIin: z.boolean(),
  }),
  stage: z.enum(stages),
  /** Why this account is not given the case; null: it may claim it, or has it. */
  notForYou: z.enum(takeObstacles).nullable(),
  /** Handed on by one and not yet taken by the other. Absent: it is not. */
  handedOn: z
    .strictObject({
      by: id,
      byLogin: z.string().nullable(),
      to: id,
      toLogin: z.string().nullable(),
      at: instant,
      /** Whether this account may have it back. */
      mayTakeBack: z.boolean(),
    })
    .optional(),
  /** Who is there for a second review: of the decision to be made now, or of the one that waits for it. */
  secondBy: z.enum(['reviewer', 'representative']),
  /** Ties to the Master that somebody declared and nobody lifted. */
  ties: z.array(z.strictObject({ account: id, login: z.string().nullable(), at: instant })),
  documents: z.array(documentView),
  /** The last appeal; `text` for those who may look into the case, and representatives. */
  appeal: z
    .strictObject({
      at: instant,
      byLogin: z.string().nullable(),
      text: z.string().nullable(),
      result: z.enum(['upheld', 'granted']).nullable(),
      /** Open, and everybody here has had the case. */
      nobody: z.boolean(),
    })
    .nullable(),
  /** The last request that went to another workstation: for the second review, or to decide an appeal. */
  elsewhere: z
    .strictObject({
      name: z.string().nullable(),
      at: instant,
      expires: instant,
      state: z.enum(requestStates),
      isAppeal: z.boolean(),
    })
    .nullable(),
  /** Reviewed here for another workstation: who asked, and by what name the case goes there. */
  asked: z
    .strictObject({
      name: z.string().nullable(),
      caseRef,
      returnedAt: instant.nullable(),
      isFor: z.enum(askedForAny),
      /** Null: no appeal is open there. `text` is what the Master writes, for those who are shown an appeal. */
      appeal: z.strictObject({ text: z.string().nullable() }).nullable(),
    })
    .nullable(),
  /** Two reviewers came to different verdicts: a representative is to decide, or has. */
  differ: z.boolean(),
  /** The first and the second, or the only one, to whom they are shown; else none. */
  reviews: z.array(reviewView).max(2),
  decision: z
    .strictObject({
      outcome: z.enum(caseOutcomes),
      by: id,
      at: instant,
      confirmation: z.enum(['not-needed', 'awaited', 'given']),
      confirmedBy: id.nullable(),
    })
    .nullable(),
  outcome: z
    .strictObject({
      outcomeId: uuidv7,
      state: z.enum(['held', 'handed-over', 'acknowledged', 'refused', 'undone']),
      restUntil: instant,
      receipt: receipt.nullable(),
      refusal: errorCode.nullable(),
    })
    .nullable(),
  /** Of the outcomes before that one, oldest first. Absent: there are none. */
  earlierReceipts: z.array(receipt).min(1).optional(),
})
export type CaseView = z.infer<typeof caseView>
export type ReviewView = z.infer<typeof reviewView>

export const caseCalls = {
  /**
   * `untied`: the person declares that nothing ties them to the Master, without which nobody is given a new case. One
   * that is theirs already needs no second word.
   */
  'case.claim': { args: z.tuple([z.strictObject({ case: id, untied: z.boolean() })]), result: caseView },
  /** The oldest case that this account may claim; null: none waits. */
  'case.oldest': { args: z.tuple([]), result: listEntry.nullable() },
  /** Something ties the person to the Master: the case is not given to them, or leaves them. */
  'case.declareTie': { args: z.tuple([id]), result: nothing },
  /** A representative's word, on the tie of somebody else. */
  'case.liftTie': { args: z.tuple([z.strictObject({ case: id, account: id })]), result: caseView },
  'case.release': { args: z.tuple([id]), result: nothing },
  /** To whom this account may hand on the case that it has. */
  'case.heirs': {
    args: z.tuple([id]),
    result: z.array(z.strictObject({ account: id, login: z.string().nullable(), role: z.enum(roles) })),
  },
  /** The case waits for `to` alone, who takes it as any other, or refuses. */
  'case.handOn': { args: z.tuple([z.strictObject({ case: id, to: id })]), result: caseView },
  /** By the one it waits for, or a representative: it is anybody's again. */
  'case.free': { args: z.tuple([id]), result: caseView },
  /** By who handed it on: it is theirs again. */
  'case.takeBack': { args: z.tuple([id]), result: caseView },
  'case.read': { args: z.tuple([id]), result: caseView },
  'case.decide': {
    args: z.tuple([z.strictObject({ case: id, outcome: z.enum(caseOutcomes) })]),
    result: caseView,
  },
  /** Takes in an appeal against a decision that has left: the case is new again, for somebody who has not seen it. */
  'case.appeal': {
    args: z.tuple([z.strictObject({ case: id, text: z.string().trim().min(1).max(2000) })]),
    result: caseView,
  },
  /** While the outcome is held. */
  'case.undo': { args: z.tuple([id]), result: caseView },
} as const
