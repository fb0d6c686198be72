import { SverkaError, toFailure, type ErrorCode } from '../../../../preload/contract/errors.ts'
import { withWholes } from '../../../domain/parts.ts'
import type { ReviewManifest } from '../../../../preload/contract/package.ts'
import { documentsThatCount } from '../../../domain/decisions.ts'
import { resultRefusal } from '../../../domain/elsewhere.ts'
import { maySettle, noHands, union } from '../../../domain/hands.ts'
import {
  entitledAt,
  fromBase64url,
  signedMessage,
  type AccountStatement,
  type Chain,
} from '../../../domain/log/index.ts'
import { agree, voidedBy } from '../../../domain/second-review.ts'
import type { Inspection, IntakeResult } from '../../client/api.ts'
import { verifyEd25519 } from '../../keys/signing.ts'
import { demandSettler, judgementOf } from '../decide.ts'
import { hold } from '../hold.ts'
import { tiedAccounts } from '../people.ts'
import type { CaseRecord, DecisionRecord, RequestRecord, ReviewRecord } from '../record.ts'
import { authorsOf, basisOf, withRequest, withReview } from '../reviews.ts'
import { actOn, type CaseVault, type RoomContext } from '../room.ts'
import { refuseUnlessDecidable, refuseUnlessFindable } from '../rules.ts'
import { listed } from '../view.ts'
import { demandEntitled, demandPeer, readResultPaper, type ReviewResult } from './papers.ts'

/** What another workstation found, as it is judged before it stands beside the first review, or alone. */
interface Judged {
  readonly before: CaseRecord
  readonly request: RequestRecord
  /** Null: it was asked to decide an appeal, and there is none. */
  readonly first: ReviewRecord | null
  /** By this vault's ids. */
  readonly given: ReviewRecord
  readonly accounts: readonly { account: string; signKey: string }[]
}

/** A case that nothing is taken from: its result is looked at like a package without documents. */
export async function inspectResult(
  vault: CaseVault,
  manifest: ReviewManifest,
  texts: readonly string[],
): Promise<Inspection> {
  const judged = await judgeResult(vault, manifest, texts)
  const { caseRef, programme, residency, round, claim } = judged.before
  const name = [claim.familyName, claim.givenName, claim.patronymic].filter((one) => one !== undefined)
  return {
    claim: { state: 'good', caseRef, name: name.join(' '), programme, residency, round },
    blocked: whyNotTaken(vault, judged, withAnswer(vault, manifest, judged)),
    files: [],
  }
}

/**
 * A representative takes it in, having enrolled that workstation and answering for it here. Where the two agree, the
 * first decision stands and the representative confirms it; where they differ, both are before a representative. What an
 * appeal came to has nothing to agree with: it is before a representative who had no part in what the appeal is against.
 * @param demand asks once more whether the package may come in: another of its id may have since
 * @throws SverkaError MANDATE_MISSING, CONFIRMATION_BY_SAME_PERSON, TOOK_PART, TIE_DECLARED, and as `judgeResult`
 */
export async function takeResult(
  room: RoomContext,
  manifest: ReviewManifest,
  texts: readonly string[],
  demand: () => void,
): Promise<IntakeResult> {
  const { vault } = room
  const restingMinutes = await room.askDesk('settings.restingMinutes')
  return vault.exclusive(async () => {
    demand()
    const judged = await judgeResult(vault, manifest, texts)
    const { request, first, given } = judged
    const record = withAnswer(vault, manifest, judged)
    demandTaker(vault, judged, record)
    const { id, caseRef, round } = record
    const act = actOn(record, first === null ? 'appeal-result' : 'second-review-result', {
      refs: [manifest.package, request.request, request.peer],
    })
    if (first !== null && agree(judgementOf(first.decision), judgementOf(given.decision))) {
      const decision: DecisionRecord = {
        decision: first.decision,
        second: given.decision,
        confirmation: { state: 'given', by: vault.session.account, at: vault.now() },
      }
      const decided: CaseRecord = { ...record, documents: withReview(record, first), decision }
      await hold(vault, decided, [act, actOn(record, 'confirmation', { ground: 'mandate' })], restingMinutes)
    } else {
      await vault.commit({
        entries: first === null ? [act] : [act, actOn(record, 'reviews-differ', { ground: 'mandate' })],
        cases: [{ listed: listed(record), record }],
      })
    }
    return { case: id, caseRef, round, documents: [] }
  })
}

/** @param record with what is to be taken in */
function demandTaker(vault: CaseVault, { before, first }: Judged, record: CaseRecord): void {
  if (first === null) {
    demandSettler(vault, record)
    return
  }
  const { account, role } = vault.session
  if (role !== 'representative') throw new SverkaError('MANDATE_MISSING')
  const authors = union(
    authorsOf(documentsThatCount(before.documents, before.round), first.decision),
    authorsOf(first.documents, first.decision),
  )
  const tied = tiedAccounts(before)
  if (maySettle({ account, role }, authors, tied)) return
  throw new SverkaError(tied.includes(account) ? 'TIE_DECLARED' : 'CONFIRMATION_BY_SAME_PERSON')
}

/** What `demandTaker` says; null: nothing. */
function whyNotTaken(...order: Parameters<typeof demandTaker>): ErrorCode | null {
  try {
    demandTaker(...order)
    return null
  } catch (error) {
    return toFailure(error).code
  }
}

/** All reviews are set aside, as where two differ, so that undoing the outcome asks a representative again. */
function withAnswer(vault: CaseVault, manifest: ReviewManifest, judged: Judged): CaseRecord {
  const { before, request, first, given, accounts } = judged
  const answer = { package: manifest.package, by: vault.session.account, at: vault.now() }
  return {
    ...withRequest(before, { ...request, state: 'answered', answer: { ...answer, accounts: [...accounts] } }),
    state: 'awaiting-confirmation',
    aside: first === null ? [given] : [first, given],
    packages: [...(before.packages ?? []), manifest.package],
  }
}

/**
 * @throws SverkaError the codes that begin with RESULT_; PACKAGE_NOT_ENTITLED where a signature is not by a person with a
 * mandate there at its time; PACKAGE_DAMAGED; FINDING_NOT_ALLOWED, DECISION_NOT_ALLOWED where the rules of here forbid it
 */
async function judgeResult(
  vault: CaseVault,
  manifest: ReviewManifest,
  [chainText = '', paper = '']: readonly string[],
): Promise<Judged> {
  const peer = demandPeer(vault, manifest.vault)
  const chain = demandEntitled(peer, manifest, chainText, 'provide')
  const result = readResultPaper(paper)
  const entry = [...vault.list.values()].find(({ requests }) => requests?.includes(result.request))
  const before = entry === undefined ? null : await vault.readCase(entry.id)
  const request = before?.requests?.find((one) => one.request === result.request)
  const first = request?.appeal === true ? null : before?.aside?.[0]
  const isFromAsked = request?.peer === peer.peer
  const isLost = first === undefined || request?.state === 'void'
  if (before === null || request === undefined || isLost || !isFromAsked) {
    const state = request?.state ?? null
    throw new SverkaError(resultRefusal({ request: state, isFromAsked, voided: [] }) ?? 'RESULT_VOID')
  }
  if ((manifest.contents === 'appeal-result') !== (first === null)) throw new SverkaError('PACKAGE_DAMAGED')
  const accounts = demandSignatures(chain, request, result)
  const given = underOurIds(before, request, result)
  const now = basisOf(before)
  const bases = first === null ? [given.basis] : [first.basis, given.basis]
  // The union of lists of one type, whose members it keeps.
  const voided = union(...bases.map((one) => voidedBy(one, now))) as ReturnType<typeof voidedBy>
  const refusal = resultRefusal({ request: request.state, isFromAsked, voided })
  if (refusal !== null) throw new SverkaError(refusal)
  demandRules(before, given, result, request)
  return { before, request, first, given, accounts }
}

/** Every finding and the decision are about this very request, by people who had the mandate to use when they signed. */
function demandSignatures(
  chain: Chain,
  request: RequestRecord,
  { decision, documents }: ReviewResult,
): Judged['accounts'] {
  const signed = [
    { type: 'decision' as const, body: decision },
    ...documents.map(({ finding }) => ({ type: 'finding' as const, body: finding })),
  ]
  const keys = new Map<string, string>()
  for (const { type, body } of signed) {
    const account = chain.accounts.get(body.by)
    const isEntitled =
      account !== undefined && account.role !== 'auditor' && entitledAt(chain, body.by, 'use', body.at)
    if (!isEntitled || body.case !== request.request || !isBy(account, type, body)) {
      throw new SverkaError('PACKAGE_NOT_ENTITLED')
    }
    keys.set(account.account, account.signKey)
  }
  return [...keys].map(([account, signKey]) => ({ account, signKey }))
}

function isBy(
  { signKey }: AccountStatement,
  type: 'decision' | 'finding',
  body: { signature: string },
): boolean {
  try {
    const message = signedMessage(type, body)
    return verifyEd25519(fromBase64url(body.signature), message, fromBase64url(signKey))
  } catch {
    // Characters that no 64 bytes are written with.
    return false
  }
}

/** The review by the ids that its documents have here. @throws SverkaError PACKAGE_DAMAGED where it is of other documents */
function underOurIds(before: CaseRecord, request: RequestRecord, result: ReviewResult): ReviewRecord {
  const ours = new Map(request.documents.map(({ document, asked }) => [asked, document]))
  const ourId = (asked: string): string => {
    const document = ours.get(asked)
    if (document === undefined) throw new SverkaError('PACKAGE_DAMAGED')
    return document
  }
  const { decision, documents, basis } = result
  const isWhole = [decision.documents, documents].every(
    (list) => list.length === ours.size && new Set(list.map(({ document }) => document)).size === list.length,
  )
  const isSame =
    decision.round === before.round &&
    documents.every(({ document, finding }) => {
      const judged = decision.documents.find((one) => one.document === document)
      return (
        finding.document === document &&
        finding.round === before.round &&
        judged?.verdict === finding.verdict &&
        judged.commitment === finding.commitment &&
        judged.reasons.join() === finding.reasons.join()
      )
    })
  if (!isWhole || !isSame) throw new SverkaError('PACKAGE_DAMAGED')
  return {
    decision: {
      ...decision,
      case: before.id,
      documents: decision.documents.map((one) => ({ ...one, document: ourId(one.document) })),
    },
    basis: {
      claim: basis.claim,
      documents: basis.documents.map((one) => ({ ...one, document: ourId(one.document) })),
    },
    hands: noHands,
    documents: documents.map(({ document, failure, evidence, readings, checked, finding }) => ({
      ...{ document: ourId(document), failure, evidence, readings },
      checked: withWholes(checked, (asked) => ours.get(asked) ?? asked),
      finding: { ...finding, case: before.id, document: ourId(document) },
    })),
    elsewhere: request.request,
  }
}

/** What a reviewer here would not have been let find or decide does not come in from elsewhere either. */
function demandRules(
  before: CaseRecord,
  given: ReviewRecord,
  result: ReviewResult,
  request: RequestRecord,
): void {
  const judged: CaseRecord = { ...before, documents: withReview(before, given) }
  const pages = new Map(
    request.documents.map(({ document, asked }) => [
      document,
      result.documents.find((one) => one.document === asked)?.pages ?? null,
    ]),
  )
  for (const document of documentsThatCount(judged.documents, judged.round)) {
    const { finding, content } = document
    const commitment = content.state === 'stored' ? content.commitment : null
    if (finding?.commitment !== commitment) throw new SverkaError('RESULT_VOID')
    refuseUnlessFindable(judged, { ...document, pages: pages.get(document.id) ?? null }, finding)
  }
  refuseUnlessDecidable(judged, given.decision.outcome)
}
