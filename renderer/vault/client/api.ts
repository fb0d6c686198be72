import * as z from 'zod'
import {
  deviceSecret,
  delivery,
  keyringFile,
  longFile,
  packagePiece,
  savedPiece,
  storeLook,
} from '../../../preload/contract/bridge.ts'
import { enrolment } from '../../../preload/contract/enrolment.ts'
import { errorCode } from '../../../preload/contract/errors.ts'
import { outcome, receipt } from '../../../preload/contract/outcome.ts'
import { bytes32, caseRef, country, id, instant, uuidv7 } from '../../../preload/contract/scalars.ts'
import { advisedNote } from '../../domain/advice/index.ts'
import { requestStates } from '../../domain/elsewhere.ts'
import { stages, takeObstacles } from '../../domain/hands.ts'
import { coveragePattern } from '../../domain/looking.ts'
import { longestNote, mostMarks } from '../../domain/marks.ts'
import {
  affiliations,
  caseOutcomes,
  destructionGrounds,
  documentKinds,
  documentVerdicts,
  gatedVerbs,
  reasonCodes,
  roles,
} from '../../domain/vocabulary.ts'
import { documentType } from '../../viewer/messages.ts'
import { chosenPackage, packageKeyCalls, packageOrigin } from './packages.ts'
import { damagedKeys, peopleCalls } from './people.ts'
import { queueDeskCalls } from './queue-desk.ts'
import { upkeepCalls, upkeepProgress } from './upkeep.ts'

/**
 * What the desk may ask of the vault's worker: one table, checked on both sides of the message port. No key ever
 * appears here; document bytes go from the worker to the viewer by a port of their own.
 */

const nothing = z.void()
const login = z.string().trim().min(1).max(64)
const passphrase = z.string().max(1024)

export const vaultStatus = z.discriminatedUnion('state', [
  /** Nothing here yet: first run. */
  z.strictObject({ state: z.literal('empty') }),
  z.strictObject({
    state: z.enum(['locked', 'open']),
    workstation: z.strictObject({ name: z.string(), location: country }),
    /** `device`: the computer's own key is needed beside the passphrase. */
    accounts: z
      .array(z.strictObject({ account: id, login, role: z.enum(roles), device: z.boolean() }))
      .min(1),
    /** Until the next unlock may be tried, after several that failed. */
    waitSeconds: z.int().min(0),
  }),
  /** Something is there that must not be overwritten: the code says what, and the words what to do. */
  z.strictObject({ state: z.literal('unusable'), code: errorCode }),
])
export type VaultStatus = z.infer<typeof vaultStatus>

export const session = z.strictObject({
  account: id,
  login,
  role: z.enum(roles),
  affiliation: z.enum(affiliations),
  ends: instant.nullable(),
  /** Gated verbs this account has a live mandate for. */
  verbs: z.array(z.enum(gatedVerbs)),
  workstation: z.strictObject({ name: z.string(), location: country, ref: id }),
  /** False: the passphrase alone protects the account. */
  device: z.boolean(),
})
export type Session = z.infer<typeof session>

export const caseState = z.enum([
  /** In the queue, nobody's. */
  'new',
  'claimed',
  /** A refusal that waits for the representative. */
  'awaiting-confirmation',
  /** Decided; the outcome rests and can be undone. */
  'held',
  'handed-over',
  'acknowledged',
  /** The server refused the outcome: it stays here with its code. */
  'refused',
  /** Reviewed here for another workstation, to which the result was returned. */
  'returned',
])
export type CaseState = z.infer<typeof caseState>

/** Where an outcome of a case stands; enough for the outbox without opening the case. */
export const outcomeStanding = z.strictObject({
  outcomeId: uuidv7,
  outcome: z.enum(caseOutcomes),
  decidedAt: instant,
  state: z.enum(['held', 'handed-over', 'acknowledged', 'refused', 'undone']),
  restUntil: instant,
  receivedAt: instant.nullable(),
  refusal: errorCode.nullable(),
  /** In which it was decided. Absent in entries from before it was told. */
  round: z.int().min(1).optional(),
})
export type OutcomeStanding = z.infer<typeof outcomeStanding>

export const listEntry = z.strictObject({
  id,
  rev: z.int().min(1),
  caseRef,
  programme: z.string(),
  /** Family name, given name, patronymic as claimed. */
  name: z.string(),
  residency: country,
  receivedAt: instant,
  round: z.int().min(1),
  state: caseState,
  claimedBy: id.nullable(),
  standing: outcomeStanding.nullable(),
  /** Where the outcomes before it stand, oldest first. Absent: there are none, or the entry is from before they were told. */
  earlier: z.array(outcomeStanding).min(1).optional(),
  documents: z.array(
    z.strictObject({
      kind: z.enum(documentKinds),
      hash: bytes32.nullable(),
      verdict: z.enum(documentVerdicts).nullable(),
      /** Of a destroyed document: the epoch its key was wrapped under, until that is dropped. Absent: it is there. */
      destroyedUnder: id.nullable().optional(),
    }),
  ),
  /** Accounts that are not given the case. */
  barred: z.array(id).optional(),
  /** Between two hands: it waits for `to`. Absent: it does not. */
  handedOn: z.strictObject({ by: id, to: id }).optional(),
  /** What it is reviewed for, where that is not the first time. */
  review: z.enum(['second', 'appeal']).optional(),
  /** Sealed packages it came in, by which one that comes again is known. Absent: none. */
  packages: z.array(id).min(1).optional(),
  /** Requests that went to other workstations. Absent: none. */
  requests: z.array(id).min(1).optional(),
  /** One of them has not been answered. */
  away: z.literal(true).optional(),
  /** It is reviewed here for another workstation. */
  asked: z.literal(true).optional(),
})
export type ListEntry = z.infer<typeof listEntry>

/** What the person did with one field of a document; the text typed stays beside the claim once both are there. */
export const readFields = [
  'number',
  'birthDate',
  'iin',
  'familyName',
  'givenName',
  'patronymic',
  'issuer',
  'issueDate',
  'hours',
  'holder',
  'expiryDate',
  /** The machine-readable lines, typed or pasted; with their line breaks. */
  'mrz',
] as const
export const readField = z.enum(readFields)
export type ReadField = z.infer<typeof readField>

/** What a person did with a text that a recogniser had proposed to them: kept it as it was, or changed it. */
export const fromProposal = z.enum(['kept', 'changed'])
export type FromProposal = z.infer<typeof fromProposal>

export const reading = z.strictObject({
  field: readField,
  /** What the document says, as the person typed it; for a confirmed field the words 'same' or 'different'. */
  seen: z.string().max(200),
  how: z.enum(['typed', 'confirmed']),
  at: instant,
  /** A reading changed after the claim was uncovered keeps what it replaced. */
  replaced: z.array(
    z.strictObject({ seen: z.string().max(200), at: instant, proposed: fromProposal.optional() }),
  ),
  /** Absent: it was typed. */
  proposed: fromProposal.optional(),
  /** The claim, uncovered by this reading; null: nothing is claimed for this field. */
  claimed: z.string().max(200).nullable(),
  comparison: z.enum(['same', 'different', 'not-claimed']),
})
export type Reading = z.infer<typeof reading>

export const pageEvidence = z.strictObject({
  page: z.int().min(1),
  shown: z.boolean(),
  legible: z.boolean(),
  failureShown: z.boolean(),
  milliseconds: z.int().min(0),
  largestZoom: z.number().min(0),
  /** Which cells of the page were seen at a legible size (domain/looking.ts). */
  coverage: z.string().regex(coveragePattern).optional(),
})
export type PageEvidence = z.infer<typeof pageEvidence>

/** What the desk adds to it. Whether enough was seen is the vault's to say, by the rules of the kind. */
export const pageLook = pageEvidence.omit({ legible: true })
export type PageLook = z.infer<typeof pageLook>

const share = z.number().min(0).max(1)
/** Drawn over a page by the person who looks at it; the rules are the domain's (marks.ts). */
export const pageMark = z.strictObject({
  page: z.int().min(1),
  kind: z.enum(['mark', 'mask']),
  x: share,
  y: share,
  width: share,
  height: share,
  note: z.string().min(1).max(longestNote).optional(),
})
export type PageMark = z.infer<typeof pageMark>
export const pageMarks = z.array(pageMark).max(mostMarks)

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
      /** Null: it is the second review. `text` is what the Master writes, for those who are shown an appeal. */
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

export const documentDraft = z.strictObject({
  document: id,
  /** Half-typed readings by field. */
  typing: z.partialRecord(readField, z.string().max(200)),
  verdict: z.enum(documentVerdicts).nullable(),
  reasons: z.array(z.enum(reasonCodes)),
  namedPages: z.array(z.int().min(1)),
})
export type DocumentDraft = z.infer<typeof documentDraft>

/** How a page lies in a pane: turned, fitted, or where and how large, in CSS pixels to a unit of the page. */
const pageStand = z.strictObject({
  rotation: z.literal([0, 90, 180, 270]),
  fit: z.enum(['page', 'width']).nullable(),
  place: z
    .strictObject({ scale: z.number().positive(), centre: z.strictObject({ x: z.number(), y: z.number() }) })
    .nullable(),
})

/** Where the person was: comes back after a lock. */
export const caseDraft = z.strictObject({
  /** The document worked at, and its page. */
  document: id.nullable(),
  page: z.int().min(1).nullable(),
  documents: z.array(documentDraft),
  /** What lies in each pane; `stand` null: as it first lies. The active one has the document worked at. */
  laid: z
    .strictObject({
      active: z.int().min(0).max(2),
      panes: z
        .array(z.strictObject({ document: id, page: z.int().min(1), stand: pageStand.nullable() }).nullable())
        .min(1)
        .max(3),
    })
    .optional(),
})
export type CaseDraft = z.infer<typeof caseDraft>

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

export const outboxItem = outcomeStanding.extend({ case: id, caseRef, name: z.string() })
export type OutboxItem = z.infer<typeof outboxItem>

const inDocument = { case: id, document: id }

export const vaultCalls = {
  status: { args: z.tuple([]), result: vaultStatus },
  /** Six pronounceable words by the worker's random source. */
  suggestPassphrase: { args: z.tuple([z.enum(['ru', 'kk', 'en'])]), result: z.string() },
  /** Bits of guessing work, estimated low; below the floor a passphrase is refused with WEAK_PASSPHRASE. */
  weighPassphrase: {
    args: z.tuple([passphrase]),
    result: z.strictObject({ enough: z.boolean(), bits: z.number() }),
  },
  /** Makes everything in memory and gives the recovery sheet; nothing is written yet. */
  prepareFounding: {
    args: z.tuple([
      z.strictObject({
        workstation: z.strictObject({ name: z.string().trim().min(1).max(64), location: country }),
        representative: z.strictObject({ login, passphrase }),
        reviewer: z.strictObject({ login, passphrase }),
      }),
    ]),
    result: z.strictObject({
      groups: z.array(z.string().length(5)).length(8),
      fingerprint: z.array(z.string().length(4)).length(8),
    }),
  },
  /**
   * The sheet as typed back, group by group. RECOVERY_MISMATCH names the wrong groups (from 1); right: the vault is
   * written and stays locked.
   */
  found: { args: z.tuple([z.array(z.string().max(16)).length(8)]), result: nothing },
  unlock: { args: z.tuple([z.strictObject({ account: id, passphrase })]), result: session },
  /** Seals what is left, zeroes the keys; the worker answers nothing but `status` afterwards. */
  lock: { args: z.tuple([]), result: nothing },

  /** Tells the list by `queue.entries` events, first screenful first; answers when all is told. */
  'queue.list': {
    args: z.tuple([]),
    /** Cases on damaged pages are not told and not counted. */
    result: z.strictObject({ cases: z.int().min(0), damagedPages: z.int().min(0) }),
  },
  ...queueDeskCalls,

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
  /** Takes in an appeal against a decision that has left: the case is new again, for somebody who has not seen it. */
  'case.appeal': {
    args: z.tuple([z.strictObject({ case: id, text: z.string().trim().min(1).max(2000) })]),
    result: caseView,
  },
  /** While the outcome is held. */
  'case.undo': { args: z.tuple([id]), result: caseView },

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

  'preview.put': {
    args: z.tuple([
      z.strictObject({
        ...inDocument,
        page: z.int().min(1),
        width: z.int().min(1).max(112),
        height: z.int().min(1).max(160),
        rgba: z.instanceof(ArrayBuffer),
      }),
    ]),
    result: nothing,
  },
  /** That a preview is about to be drawn of a page that has not been before the person; nothing is shown before that. */
  'preview.announce': {
    args: z.tuple([z.strictObject({ ...inDocument, page: z.int().min(1) })]),
    result: nothing,
  },
  /** Previews of a claimed case's pages; each is journalled before it is decrypted. */
  'preview.list': {
    args: z.tuple([id]),
    result: z.array(
      z.strictObject({
        document: id,
        page: z.int(),
        width: z.int(),
        height: z.int(),
        rgba: z.instanceof(ArrayBuffer),
      }),
    ),
  },

  'draft.read': { args: z.tuple([id]), result: caseDraft.nullable() },
  'draft.write': { args: z.tuple([id, caseDraft]), result: nothing },

  /** `share`: of a hundred certifications, how many a second person looks at. `reviewers`: how many there are for it. */
  'sample.read': {
    args: z.tuple([]),
    result: z.strictObject({ share: z.int().min(0).max(100), reviewers: z.int().min(0) }),
  },
  /** A representative's. */
  'sample.set': { args: z.tuple([z.int().min(0).max(100)]), result: nothing },

  'outbox.list': { args: z.tuple([]), result: z.array(outboxItem) },
  /** Ends the rest: moves the outcome to handed-over, then gives it to main. */
  'outbox.sendNow': { args: z.tuple([uuidv7]), result: nothing },
  /** Main has news: receipts are journalled, then acknowledged. */
  'outbox.collect': { args: z.tuple([]), result: nothing },
  /** A representative makes this workstation known to the server. */
  'sync.enrol': {
    args: z.tuple([z.strictObject({ origin: z.string().max(200), code: z.string().max(64) })]),
    result: z.strictObject({ serverRef: id, at: instant }),
  },

  ...peopleCalls,
  ...packageKeyCalls,

  'journal.list': {
    args: z.tuple([z.strictObject({ from: z.int().min(0), count: z.int().min(1).max(500) })]),
    result: z.strictObject({ size: z.int().min(0), entries: z.array(z.record(z.string(), z.unknown())) }),
  },
  /** Entries of one case. */
  'journal.ofCase': { args: z.tuple([id]), result: z.array(z.record(z.string(), z.unknown())) },
  /** The text of `sverka/journal-export/v1`; journalled. */
  'journal.export': { args: z.tuple([]), result: z.string() },
  ...upkeepCalls,
} as const
export type VaultCall = keyof typeof vaultCalls

/** The worker tells. */
export const vaultEvents = {
  'queue.entries': z.strictObject({ entries: z.array(listEntry), reset: z.boolean() }),
  'intake.progress': z.strictObject({
    call: z.int(),
    file: z.string(),
    fileNumber: z.int().min(1),
    files: z.int().min(1),
    bytesDone: z.number().min(0),
    bytesAll: z.number().min(0),
  }),
  'outbox.changed': z.strictObject({ items: z.array(outboxItem) }),
  'upkeep.progress': upkeepProgress,
} as const
export type VaultEvent = keyof typeof vaultEvents

/** What the worker asks of the desk: relayed to main's bridge, since a worker has none. */
export const deskServices = {
  'keyring.read': { args: z.tuple([]), result: keyringFile.nullable() },
  'keyring.replace': { args: z.tuple([bytes32.nullable(), keyringFile]), result: nothing },
  'device.secret': { args: z.tuple([]), result: deviceSecret },
  'store.look': { args: z.tuple([]), result: storeLook },
  'store.stop': { args: z.tuple([]), result: nothing },
  'chain.publish': { args: z.tuple([z.array(z.record(z.string(), z.unknown()))]), result: nothing },
  'settings.restingMinutes': { args: z.tuple([]), result: z.int().min(0).max(60) },
  'sync.enrol': {
    args: z.tuple([z.string(), z.string(), enrolment]),
    result: z.strictObject({ serverRef: id, receiptKey: bytes32, at: instant }),
  },
  /** The chain grew: told to the server before the next outcome. NOT_ENROLLED where there is none. */
  'sync.chain': { args: z.tuple([enrolment]), result: nothing },
  'sync.handOver': { args: z.tuple([outcome]), result: nothing },
  'sync.deliveries': { args: z.tuple([]), result: z.array(delivery) },
  'sync.acknowledge': { args: z.tuple([uuidv7]), result: nothing },
  /** Ciphertext of a package in the watched folder. */
  'packages.read': { args: z.tuple([id, z.int().min(0), z.int().min(0)]), result: packagePiece },
  'save.begin': { args: z.tuple([longFile]), result: id.nullable() },
  'save.append': { args: z.tuple([id, savedPiece]), result: nothing },
  'save.finish': { args: z.tuple([id]), result: nothing },
  'save.abort': { args: z.tuple([id]), result: nothing },
} as const
export type DeskService = keyof typeof deskServices
