import { SverkaError } from '../../../../preload/contract/errors.ts'
import { caseRefHoldsClaim } from '../../../domain/case-ref.ts'
import { documentsThatCount } from '../../../domain/decisions.ts'
import { askedCaseRef, mayAsk, type AskedFor } from '../../../domain/elsewhere.ts'
import { passedOn } from '../../../domain/hands.ts'
import { voidedBy } from '../../../domain/second-review.ts'
import type { CaseView } from '../../client/api.ts'
import type { SealedPart } from '../../format/seal-package.ts'
import type { KnownPeer } from '../../store/border.ts'
import { draftsOf } from '../hold.ts'
import { plainChunks } from '../open.ts'
import { handsOf } from '../people.ts'
import type { CaseRecord, RequestRecord, SignedDecision } from '../record.ts'
import { authorsOf, basisOf, openRequest, reviewOf, stageOf, withoutReview, withRequest } from '../reviews.ts'
import { actOn, type CaseVault, type RoomContext } from '../room.ts'
import { caseView, listed } from '../view.ts'
import { askable, demandPeer, partName, requestPaper } from './papers.ts'
import { paperPart, savePackage, type Announced } from './seal.ts'

/**
 * A second review, or the decision of an appeal, asked of another workstation: the case as it came leaves for it, sealed
 * (demands 2 and 7).
 */

/** An appeal is no second review, and the journal says which of them left. */
const acts = {
  second: {
    contents: 'second-review-request',
    sent: 'second-review-sent',
    recalled: 'second-review-recalled',
  },
  appeal: { contents: 'appeal-request', sent: 'appeal-sent', recalled: 'appeal-recalled' },
} as const

/** Workstations in that country that may be asked. */
export function placesToAsk(vault: CaseVault, residency: string): { peer: string; name: string }[] {
  return vault
    .peers()
    .filter(({ removed, location }) => !removed && location === residency)
    .map(({ peer, name }) => ({ peer, name: name ?? '' }))
}

/**
 * Under a mandate to transfer. Whoever sends need not know the case, and is shown nothing of it.
 * @returns null where the person chose no place for the file
 * @throws SverkaError MANDATE_MISSING, WRONG_STATE, REVIEW_ELSEWHERE, REVIEW_VOID, RESIDENCY_MISMATCH, and as
 * `demandPeer` and `savePackage`
 */
export async function sendForReview(
  room: RoomContext,
  order: { case: string; peer: string },
): Promise<CaseView | null> {
  const { vault } = room
  const to = demandPeer(vault, order.peer)
  // Asked before the person is asked for a place, and again when it is written.
  const { asked } = waiting(vault, await vault.readCase(order.case), to)
  const saved = await savePackage(room, {
    to,
    contents: acts[asked].contents,
    announce: (announced) => vault.exclusive(() => announceRequest(vault, order.case, to, asked, announced)),
    parts: (record) => partsOf(vault, record),
    takeBack: (record) => vault.exclusive(() => recallIn(vault, record.id)),
  })
  return saved ? caseView(vault, await vault.readCase(order.case)) : null
}

/** The case as it waits, whoever was to review it, and for what. */
function waiting(
  vault: CaseVault,
  before: CaseRecord,
  to: KnownPeer,
): { record: CaseRecord; asked: AskedFor } {
  if (openRequest(before) !== null) throw new SverkaError('REVIEW_ELSEWHERE')
  // Data stays where the Master's law wants it (demand 7).
  if (to.location !== before.residency) throw new SverkaError('RESIDENCY_MISMATCH')
  const { state, decision, aside = [] } = before
  const isAwaited =
    state === 'awaiting-confirmation' && decision?.confirmation.state === 'awaited' && aside.length === 0
  const asked = mayAsk({ isNobodys: state === 'new', stage: stageOf(before), isAwaited, isOut: false })
  if (asked === null) throw new SverkaError('WRONG_STATE', [state])
  const record = decision !== null && isAwaited ? setAside(before, decision.decision) : before
  const [first] = record.aside ?? []
  if (asked === 'second' && (first === undefined || voidedBy(first.basis, basisOf(record)).length > 0)) {
    throw new SverkaError('REVIEW_VOID')
  }
  // Told before anything is written where it cannot go at all.
  const { documents } = askable(record)
  if (documents.length > mostDocuments) throw new SverkaError('PACKAGE_TOO_LARGE')
  if (!vault.holds('documents')) throw new SverkaError('MANDATE_MISSING')
  return { record, asked }
}

/** What a claim names at most (domain/claim.ts), since it comes in as one. */
const mostDocuments = 40

/** A decision that waits for the representative, there being no second reviewer, is set aside as for one. */
function setAside(before: CaseRecord, decision: SignedDecision): CaseRecord {
  const review = reviewOf(before, decision, handsOf(before))
  const authors = authorsOf(documentsThatCount(before.documents, before.round), decision)
  return {
    ...before,
    state: 'new',
    claimedBy: null,
    documents: withoutReview(before, review),
    decision: null,
    aside: [review],
    hands: passedOn(handsOf(before), authors),
  }
}

/** One entry for the case and one for each document that is opened for it, before any of them is. */
async function announceRequest(
  vault: CaseVault,
  id: string,
  to: KnownPeer,
  announcedFor: AskedFor,
  announced: Announced,
): Promise<CaseRecord> {
  const before = await vault.readCase(id)
  const { record: waits, asked } = waiting(vault, before, to)
  // While the person chose a place, it came to wait for something else.
  if (asked !== announcedFor) throw new SverkaError('WRONG_STATE', [before.state])
  const { documents } = askable(waits)
  const request: RequestRecord = {
    request: freshRequest(vault, waits),
    ...(asked === 'appeal' ? { appeal: true as const } : {}),
    ...announced,
    peer: to.peer,
    by: vault.session.account,
    documents: documents.map((one) => ({ document: one.id, asked: vault.newId() })),
    state: 'out',
  }
  const record: CaseRecord = {
    ...waits,
    handedOn: undefined,
    requests: [...(waits.requests ?? []), request],
  }
  const refs = [request.package, request.request, to.peer]
  const sent = { ground: 'mandate', refs } as const
  const bytes = documents.filter(({ content }) => content.state === 'stored')
  await vault.commit({
    entries: [
      actOn(record, acts[asked].sent, sent),
      ...bytes.map((one) => actOn(record, acts[asked].sent, { ...sent, document: one.id })),
    ],
    cases: [{ listed: listed(record), record }],
    dropDrafts: before === waits ? [] : draftsOf(vault, before),
  })
  return record
}

/** One whose reference there says nothing of the Master by accident. */
function freshRequest(vault: CaseVault, { claim }: CaseRecord): string {
  for (;;) {
    const id = vault.newId()
    if (!caseRefHoldsClaim(askedCaseRef(id), claim)) return id
  }
}

function partsOf(vault: CaseVault, record: CaseRecord): SealedPart[] {
  const request = openRequest(record)
  if (request === null) throw new SverkaError('INTERNAL')
  const asked = askable(record)
  return [
    paperPart('request.json', requestPaper(asked, request)),
    ...asked.documents.flatMap(({ id, content }, place): SealedPart[] =>
      content.state === 'stored'
        ? [{ name: partName(place), size: content.size, read: () => plainChunks(vault, id, content) }]
        : [],
    ),
  ]
}

/** @throws SverkaError WRONG_STATE where nobody is asked; MANDATE_MISSING */
export async function recallRequest({ vault }: RoomContext, id: string): Promise<CaseView> {
  return vault.exclusive(async () => {
    await recallIn(vault, id)
    return caseView(vault, await vault.readCase(id))
  })
}

async function recallIn(vault: CaseVault, id: string): Promise<void> {
  const before = await vault.readCase(id)
  const request = openRequest(before)
  if (request === null) throw new SverkaError('WRONG_STATE', [before.state])
  const record = withRequest(before, { ...request, state: 'recalled' })
  const refs = [request.package, request.request, request.peer]
  const { recalled } = acts[request.appeal === true ? 'appeal' : 'second']
  await vault.commit({
    entries: [actOn(record, recalled, { ground: 'mandate', refs })],
    cases: [{ listed: listed(record), record }],
  })
}
