import { documentsThatCount } from '../../domain/decisions.ts'
import { standsAlone, wholeOf } from '../../domain/parts.ts'
import { besideDiplomas } from '../../domain/education.ts'
import { mayTakeBack, passedOn, taken, union, whyNotTake } from '../../domain/hands.ts'
import { besidePredecessors } from '../../domain/rounds.ts'
import type {
  CaseState,
  CaseView,
  DocumentView,
  ListEntry,
  OutcomeStanding,
  ReviewView,
} from '../client/api.ts'
import { adviceOn } from './advice.ts'
import { marksOf } from './drawn.ts'
import { compareReading, stands } from './reading.ts'
import { handsOf, standingTies, tiedAccounts } from './people.ts'
import {
  askedFor,
  type CaseRecord,
  type DecisionRecord,
  type DocumentRecord,
  type OutcomeRecord,
  type ReviewRecord,
} from './record.ts'
import {
  authorsOf,
  handedOnOf,
  hasTaker,
  isToSettle,
  meanwhileOf,
  openRequest,
  stageOf,
  withReview,
} from './reviews.ts'
import { documentOf, isSettler, mayLookInto, type CaseVault } from './room.ts'

/** What the desk is shown of a record: never a key, a commitment, or a claimed value that is still covered. */

export function caseView(vault: CaseVault, whole: CaseRecord): CaseView {
  const record = faceOf(vault, whole)
  const last = currentOutcome(record)
  const { decision, confirmation } =
    record.decision !== null && mayKnow(vault, record)
      ? record.decision
      : { decision: null, confirmation: null }
  const { account, role } = vault.session
  const mine = whole.claimedBy === account
  const handedOn = handedOnOf(vault, whole)
  const earlierReceipts = record.outcomes
    .slice(0, -1)
    .flatMap(({ standing }) => (standing.state === 'acknowledged' ? [standing.receipt] : []))
  return {
    id: record.id,
    caseRef: record.caseRef,
    programme: record.programme,
    residency: record.residency,
    receivedAt: record.receivedAt,
    round: record.round,
    state: record.state,
    claimedBy: record.claimedBy,
    claimedByLogin: record.claimedBy === null ? null : vault.loginOf(record.claimedBy),
    claim: {
      familyName: record.claim.familyName,
      givenName: record.claim.givenName,
      patronymic: record.claim.patronymic ?? null,
      specialisation: record.claim.specialisation,
      hasIin: record.claim.iin !== undefined,
    },
    stage: stageOf(whole),
    notForYou: mine
      ? null
      : whyNotTake(
          handsOf(whole),
          tiedAccounts(whole),
          stageOf(whole),
          { account, role },
          meanwhileOf(vault, whole),
        ),
    ...(handedOn === null
      ? {}
      : {
          handedOn: {
            ...handedOn,
            byLogin: vault.loginOf(handedOn.by),
            toLogin: vault.loginOf(handedOn.to),
            mayTakeBack: mayTakeBack(handsOf(whole), tiedAccounts(whole), stageOf(whole), handedOn, {
              account,
              role,
            }),
          },
        }),
    secondBy: secondBy(vault, whole),
    ties: standingTies(record).map(({ by, at }) => ({ account: by, login: vault.loginOf(by), at })),
    documents: besideDiplomas(besidePredecessors(record.documents)).map((document) =>
      documentView(vault, record, document),
    ),
    appeal: appealView(vault, whole),
    elsewhere: elsewhereView(vault, whole),
    asked: askedView(vault, whole),
    differ: whole.aside?.length === 2,
    reviews:
      isToSettle(whole) && isSettler(vault, whole) ? (whole.aside ?? []).map(reviewed(vault, whole)) : [],
    decision:
      decision === null
        ? null
        : {
            outcome: decision.outcome,
            by: decision.by,
            at: decision.at,
            confirmation: confirmation.state === 'refused' ? 'awaited' : confirmation.state,
            confirmedBy: confirmation.state === 'given' ? confirmation.by : null,
          },
    outcome:
      last === null
        ? null
        : {
            outcomeId: last.outcome.outcomeId,
            state: last.standing.state,
            restUntil: last.restUntil,
            receipt: last.standing.state === 'acknowledged' ? last.standing.receipt : null,
            refusal: last.standing.state === 'refused' ? last.standing.code : null,
          },
    ...(earlierReceipts.length > 0 ? { earlierReceipts } : {}),
  }
}

export function documentView(vault: CaseVault, record: CaseRecord, document: DocumentRecord): DocumentView {
  const { content, finding } = document
  // A reading uncovers a claim to those only who may have the document before them.
  // Of what was destroyed before anybody judged it, what somebody made of it is nobody's any more.
  const known = mayKnow(vault, record) && !(content.state === 'destroyed' && finding === null)
  // Who decides between two has both beside each other, and no document says which is right.
  const visible = mayLookInto(vault, record) && !isToSettle(record)
  // Fields are the whole's; what was read of a part before it was one stands again once it is one no longer.
  const isPart = wholeOf(record.documents, document) !== null
  const sameFileIn = content.state === 'stored' ? casesHolding(vault, content.contentHash, record.id) : []
  return {
    id: document.id,
    kind: document.kind,
    round: document.round,
    fileName: document.fileName,
    reasonNeeded: document.reasonNeeded,
    ...claimedView(document),
    content:
      content.state === 'stored'
        ? { state: 'stored', type: content.type, size: content.size }
        : content.state === 'unreadable'
          ? { state: 'unreadable', code: content.code }
          : {
              state: 'destroyed',
              at: content.at,
              byLogin: vault.loginOf(content.by),
              ground: content.ground,
            },
    pages: document.pages,
    evidence: known ? document.evidence : [],
    failure: known ? document.failure : null,
    readings:
      visible && !isPart
        ? document.readings.filter(stands).map((reading) => compareReading(record, document, reading))
        : [],
    advice: visible
      ? adviceOn(record, isPart ? { ...document, readings: [] } : document, sameFileIn, vault.now())
      : [],
    checked: known ? document.checked : [],
    marks: visible ? marksOf(document, vault.session.account).drawn : [],
    finding:
      finding === null || !(known || finding.round < record.round)
        ? null
        : {
            round: finding.round,
            verdict: finding.verdict,
            reasons: finding.reasons,
            namedPages: finding.namedPages,
            by: finding.by,
            at: finding.at,
          },
    sameFileIn,
  }
}

/** What is confirmed is shown from the first; what is typed stays covered until it was. */
function claimedView({ claimed }: DocumentRecord): Pick<DocumentView, 'claimed'> {
  if (claimed === undefined) return {}
  const { issuer = null, hours = null, number, issueDate } = claimed
  return {
    claimed: { issuer, hours, hasNumber: number !== undefined, hasIssueDate: issueDate !== undefined },
  }
}

/** What the list says of a case, from its record alone. */
export function listed(record: CaseRecord): Omit<ListEntry, 'rev'> {
  const { familyName, givenName, patronymic } = record.claim
  const stage = stageOf(record)
  const rounds = roundsOf(record)
  const standings = record.outcomes.map((one, at) => standingOf(one, rounds[at] ?? null))
  const barred = union(
    handsOf(record).barred,
    standingTies(record).map(({ by }) => by),
  )
  return {
    id: record.id,
    caseRef: record.caseRef,
    programme: record.programme,
    name: [familyName, givenName, patronymic].filter((part) => part !== undefined).join(' '),
    residency: record.residency,
    receivedAt: record.receivedAt,
    round: record.round,
    state: record.state,
    claimedBy: record.claimedBy,
    standing: standings.at(-1) ?? null,
    ...(standings.length > 1 ? { earlier: standings.slice(0, -1) } : {}),
    documents: record.documents.map(({ kind, content, finding }) => ({
      kind,
      hash: content.state === 'stored' ? content.contentHash : null,
      // What is not decided yet is told to nobody who only sees the list.
      verdict: isDecided(record) ? (finding?.verdict ?? null) : null,
      ...(content.state === 'destroyed' ? { destroyedUnder: content.under } : {}),
    })),
    ...(barred.length > 0 ? { barred } : {}),
    ...(record.handedOn === undefined || record.state !== 'new'
      ? {}
      : { handedOn: { by: record.handedOn.by, to: record.handedOn.to } }),
    ...(stage === 'first' ? {} : { review: stage }),
    ...(record.packages === undefined ? {} : { packages: record.packages }),
    ...(record.requests === undefined ? {} : { requests: record.requests.map(({ request }) => request) }),
    ...(openRequest(record) === null ? {} : { away: true as const }),
    ...(record.asked === undefined ? {} : { asked: true as const }),
  }
}

const decided: readonly CaseState[] = ['held', 'handed-over', 'acknowledged', 'refused', 'returned']
const isDecided = ({ state }: CaseRecord): boolean => decided.includes(state)

/**
 * Whether what was found in this round is told to this account: a second reviewer is to know nothing of the first, so
 * that nobody does who might be one, until the case is decided.
 */
function mayKnow(vault: CaseVault, record: CaseRecord): boolean {
  const { account } = vault.session
  const own = record.claimedBy === account || record.decision?.decision.by === account
  return isDecided(record) || own || (isSettler(vault, record) && !isToSettle(record))
}

/** Those who spoke see the case as they left it, and not what another makes of it. */
function faceOf(vault: CaseVault, record: CaseRecord): CaseRecord {
  const { account } = vault.session
  if (stageOf(record) !== 'second' && !isToSettle(record)) return record
  const own = record.aside?.find(({ decision }) => decision.by === account)
  if (own === undefined) return record
  const decision: DecisionRecord = { decision: own.decision, confirmation: { state: 'awaited' } }
  return { ...record, documents: withReview(record, own), decision }
}

function secondBy(vault: CaseVault, record: CaseRecord): CaseView['secondBy'] {
  const hands = handsOf(record)
  const { account } = vault.session
  const waits = stageOf(record) === 'second'
  const authors = authorsOf(documentsThatCount(record.documents, record.round), { by: account })
  const there =
    (waits && record.state === 'claimed') ||
    hasTaker(vault, record, waits ? hands : passedOn(taken(hands, account), authors), 'second')
  return there ? 'reviewer' : 'representative'
}

function appealView(vault: CaseVault, record: CaseRecord): CaseView['appeal'] {
  const last = record.appeals?.at(-1)
  if (last === undefined) return null
  const isOpen = stageOf(record) === 'appeal' && record.state === 'new'
  return {
    at: last.at,
    byLogin: vault.loginOf(last.by),
    text: mayReadAppeal(vault, record) ? last.text : null,
    result: last.result?.how ?? null,
    nobody: isOpen && openRequest(record) === null && !hasTaker(vault, record, handsOf(record), 'appeal'),
  }
}

/** Nobody of another workstation has a name here: it goes by that of the workstation. */
function nameOfAsked(vault: CaseVault, { requests = [] }: CaseRecord, request: string): string | null {
  const asked = requests.find((one) => one.request === request)
  return asked === undefined ? null : nameOfPeer(vault, asked.peer)
}

const nameOfPeer = (vault: CaseVault, peer: string): string | null =>
  vault.peers().find((one) => one.peer === peer)?.name ?? null

function elsewhereView(vault: CaseVault, { requests = [], aside = [] }: CaseRecord): CaseView['elsewhere'] {
  const last = requests.at(-1)
  if (last === undefined) return null
  const { request, peer, at, expires, state, appeal = false } = last
  // What a representative did not take, or what was before another round or appeal, is said of the case no more.
  if (state === 'answered' && !aside.some((one) => one.elsewhere === request)) return null
  return { name: nameOfPeer(vault, peer), at, expires, state, isAppeal: appeal }
}

function askedView(vault: CaseVault, record: CaseRecord): CaseView['asked'] {
  const { asked } = record
  if (asked === undefined) return null
  const { peer, caseRef, returned, appeal } = asked
  return {
    name: nameOfPeer(vault, peer),
    caseRef,
    isFor: askedFor(asked),
    returnedAt: returned.at(-1)?.at ?? null,
    appeal: appeal === undefined ? null : { text: mayReadAppeal(vault, record) ? appeal : null },
  }
}

/** It speaks of the Master. */
const mayReadAppeal = (vault: CaseVault, record: CaseRecord): boolean =>
  mayLookInto(vault, record) || vault.session.role === 'representative'

const reviewed =
  (vault: CaseVault, record: CaseRecord) =>
  ({ decision, documents, elsewhere }: ReviewRecord): ReviewView => ({
    by: decision.by,
    login: elsewhere === undefined ? vault.loginOf(decision.by) : nameOfAsked(vault, record, elsewhere),
    at: decision.at,
    outcome: decision.outcome,
    documents: decision.documents.map(({ document, verdict, reasons }) => {
      const done = documents.find((one) => one.document === document)
      return {
        document,
        verdict,
        reasons,
        namedPages: done?.finding?.namedPages ?? [],
        isPart: done !== undefined && !standsAlone(done),
        readings: (done === undefined || !standsAlone(done) ? [] : done.readings)
          .filter(stands)
          .map((one) => compareReading(record, documentOf(record, document), one)),
      }
    }),
  })

export const currentOutcome = (record: CaseRecord): OutcomeRecord | null => record.outcomes.at(-1) ?? null

function standingOf({ outcome, restUntil, standing }: OutcomeRecord, round: number | null): OutcomeStanding {
  return {
    outcomeId: outcome.outcomeId,
    outcome: outcome.outcome,
    decidedAt: outcome.decidedAt,
    state: standing.state,
    restUntil,
    receivedAt: standing.state === 'acknowledged' ? standing.receipt.receivedAt : null,
    refusal: standing.state === 'refused' ? standing.code : null,
    ...(round === null ? {} : { round }),
  }
}

/**
 * An outcome bears no round itself, but who decided and when, or when it was confirmed; decisions and outcomes stand in
 * the same order. Null: its decision is not among them.
 */
function roundsOf({ decision, earlierDecisions, outcomes }: CaseRecord): (number | null)[] {
  let left = decision === null ? earlierDecisions : [...earlierDecisions, decision]
  return outcomes.map(({ outcome: { decidedAt, reviewerRef } }) => {
    const at = left.findIndex(
      ({ decision: { by, at }, confirmation }) =>
        by === reviewerRef &&
        (at === decidedAt || (confirmation.state === 'given' && confirmation.at === decidedAt)),
    )
    const round = left[at]?.decision.round ?? null
    left = left.slice(at + 1)
    return round
  })
}

/** References of other cases in which the same bytes lie. */
export function casesHolding(vault: CaseVault, contentHash: string, except: string | null): string[] {
  const found: string[] = []
  for (const entry of vault.list.values()) {
    if (entry.id !== except && entry.documents.some(({ hash }) => hash === contentHash))
      found.push(entry.caseRef)
  }
  return found
}
