import { SverkaError, toFailure, type ErrorCode } from '../../../preload/contract/errors.ts'
import type { Claim, ClaimedDocument } from '../../domain/claim.ts'
import { anotherRound, noHands, type Hands } from '../../domain/hands.ts'
import { canonicalBytes, equalBytes } from '../../domain/log/index.ts'
import { zero, type Bytes } from '../format/sodium.ts'
import type { DocumentType } from '../../viewer/messages.ts'
import type { IntakeResult } from '../client/api.ts'
import type { EntryDraft } from '../store/border.ts'
import { demandSpaceForImport } from '../store/space.ts'
import { handsBefore } from './elsewhere/had-before.ts'
import { blockedBy, nfc, readClaim } from './inspect.ts'
import type { IntakePart } from './parts.ts'
import { handsOf } from './people.ts'
import { openAppeal, stageOf } from './reviews.ts'
import type { AskedRecord, CaseRecord, DocumentRecord } from './record.ts'
import { actOn, type RoomContext } from './room.ts'
import { storeFile, type StoredFile } from './store-file.ts'
import { casesHolding, listed } from './view.ts'

export interface IntakeOrder {
  claim: string
  /** Of a package in the order in which they lie there. */
  parts: readonly IntakePart[]
  noteUnreadable: readonly string[]
  /** Absent: files that the person chose. */
  package?: TakenPackage
  /** Another workstation asks for a review. */
  asked?: AskedIntake
}

/** What such a case is, beyond its claim. */
export interface AskedIntake {
  readonly case: string
  readonly round: number
  readonly record: AskedRecord
  /** Of each document by its name; `commit` of those with bytes: by which key the other commits to them, and how. */
  readonly documents: ReadonlyMap<
    string,
    { readonly document: string; readonly commit: { readonly key: Bytes; readonly to: string } | null }
  >
}

/** A sealed package that a case comes in. */
export interface TakenPackage {
  readonly package: string
  /** Its sender's id. */
  readonly sender: string
  /** Reads what is left of it. Throws where the content is not what the sender signed. */
  end(): Promise<void>
  /** Asked once more before the commit. Throws where it may not come in now. */
  demand(): void
}

interface Taken {
  claimed: ClaimedDocument
  id: string
  outcome:
    | { state: 'stored'; stored: StoredFile }
    | { state: 'unreadable'; code: ErrorCode }
    | { state: 'left-out'; code: ErrorCode }
}

/**
 * Takes a case in: every file sealed first under an unpublished id, then one transaction in which the case and all
 * its documents begin to exist. Cancelled, failed or killed before that, nothing of it is there.
 *
 * @throws SverkaError BAD_CLAIM, RESIDENCY_MISMATCH, WRONG_STATE, INTAKE_CANCELLED, FILE_CHANGED, NOT_ENOUGH_SPACE,
 * STORE_FULL; DUPLICATE_IN_CASE where a known case would get nothing new; of a package also what `TakenPackage` throws
 */
export async function takeIn(
  room: RoomContext,
  order: IntakeOrder,
  call: number,
  signal: AbortSignal,
): Promise<IntakeResult> {
  const { vault } = room
  const parsed = readClaim(order.claim, vault.now())
  if (!parsed.ok) throw new SverkaError('BAD_CLAIM', parsed.problems.map(({ code }) => code).slice(0, 32))
  const { claim } = parsed
  const blocked = blockedBy(vault, claim)
  if (blocked !== null) throw new SverkaError(blocked)

  const named = new Set(claim.documents.map(({ file }) => file))
  const chosen = order.parts.filter(({ name }) => named.has(nfc(name)))
  await demandSpaceForImport(
    room.askDesk,
    chosen.map(({ size }) => size),
  )

  const taken: Taken[] = []
  const round = (vault.caseOfRef(claim.caseRef)?.round ?? 0) + 1
  try {
    await storeAll(room, claim, order, taken, call, signal)
    // Nothing of a package begins to exist before all of it is known to be what its sender signed.
    await order.package?.end()
    return await vault.exclusive(async () => {
      if (signal.aborted) throw new SverkaError('INTAKE_CANCELLED')
      order.package?.demand()
      return publish(room, claim, round, taken, order)
    })
  } catch (error) {
    await dropAll(room, taken)
    throw signal.aborted ? new SverkaError('INTAKE_CANCELLED') : error
  }
}

async function storeAll(
  room: RoomContext,
  claim: Claim,
  order: IntakeOrder,
  taken: Taken[],
  call: number,
  signal: AbortSignal,
): Promise<void> {
  const known = room.vault.caseOfRef(claim.caseRef)
  const inCase = new Set(known?.documents.map(({ hash }) => hash))
  const places = new Map(order.parts.map(({ name }, place) => [nfc(name), place]))
  const inClaim = claim.documents.map((claimed) => {
    const place = places.get(claimed.file)
    return { claimed, place: place ?? -1, part: place === undefined ? undefined : order.parts[place] }
  })
  // As they come: a package is read from its beginning.
  const chosen = inClaim.toSorted((a, b) => a.place - b.place)
  const bytesAll = chosen.reduce((sum, { part }) => sum + (part?.size ?? 0), 0)
  const noted = new Set(order.noteUnreadable.map(nfc))
  let bytesBefore = 0
  for (const [index, { claimed, part }] of chosen.entries()) {
    const progress = (bytes: number): void =>
      room.emit('intake.progress', {
        call,
        file: claimed.file,
        fileNumber: index + 1,
        files: chosen.length,
        bytesDone: bytesBefore + bytes,
        bytesAll,
      })
    const refused = await refusalOf(part)
    const wanted = order.asked?.documents.get(claimed.file)
    const id = wanted?.document ?? room.vault.newId()
    const leftOut = (code: ErrorCode): Taken['outcome'] => {
      if (noted.has(claimed.file)) return { state: 'unreadable', code }
      // Judged without one of its documents, it would be another case than the one asked about.
      if (order.asked !== undefined) throw new SverkaError(code)
      return { state: 'left-out', code }
    }
    if (refused !== null || part === undefined) {
      taken.push({ claimed, id, outcome: leftOut(refused ?? 'FILE_MISSING') })
    } else {
      const entry: Taken = { claimed, id, outcome: { state: 'left-out', code: 'FILE_UNREADABLE' } }
      taken.push(entry)
      const commit = wanted?.commit ?? null
      const stored = await storeFile(room.vault, id, part, progress, signal, commit?.key)
      if (commit !== null && stored.content.commitment !== commit.to) {
        zero(stored.key)
        throw new SverkaError('PACKAGE_DAMAGED')
      }
      if (inCase.has(stored.content.contentHash)) {
        stored.key.fill(0)
        await room.vault.dropStream(id)
        entry.outcome = { state: 'left-out', code: 'DUPLICATE_IN_CASE' }
      } else {
        inCase.add(stored.content.contentHash)
        entry.outcome = { state: 'stored', stored }
      }
    }
    bytesBefore += part?.size ?? 0
    progress(0)
  }
  const asClaimed = new Map(claim.documents.map(({ file }, index) => [file, index]))
  taken.sort((a, b) => (asClaimed.get(a.claimed.file) ?? 0) - (asClaimed.get(b.claimed.file) ?? 0))
}

async function refusalOf(part: IntakePart | undefined): Promise<ErrorCode | null> {
  if (part === undefined) return 'FILE_MISSING'
  const verdict = await part.judge()
  return verdict.state === 'good' ? null : verdict.code
}

async function publish(
  room: RoomContext,
  claim: Claim,
  round: number,
  taken: readonly Taken[],
  order: Pick<IntakeOrder, 'package' | 'asked'>,
): Promise<IntakeResult> {
  const { asked } = order
  const from = order.package ?? null
  const { vault } = room
  const known = vault.caseOfRef(claim.caseRef)
  // Two intakes of one case at a time: the second was looked at against what the first has changed.
  if ((known?.round ?? 0) + 1 !== round) throw new SverkaError('WRONG_STATE', ['round'])
  // Between the look and now another round may have been decided.
  const blocked = blockedBy(vault, claim)
  if (blocked !== null) throw new SverkaError(blocked)
  const before = known === null ? null : await vault.readCase(known.id)
  if (before !== null && !bringsNews(claim, before, taken)) throw new SverkaError('DUPLICATE_IN_CASE')
  const hands = asked === undefined ? noHands : await handsBefore(vault, asked.record)
  const record = withPackage(openRound(room, claim, before, taken, hands, asked), before, from)
  const refs = from === null ? [] : [from.package, from.sender]
  const entries: [EntryDraft, ...EntryDraft[]] = [
    actOn(record, before === null ? 'case-received' : 'round-opened', { refs }),
  ]
  if (before !== null && stageOf(before) === 'second') entries.push(actOn(record, 'review-voided'))
  for (const { id } of before === null ? [] : leftOpen(before)) {
    entries.push(actOn(record, 'finding-withdrawn', { document: id }))
  }
  for (const { id, outcome } of taken) {
    if (outcome.state === 'stored') entries.push(actOn(record, 'document-received', { document: id }))
    if (outcome.state === 'unreadable') entries.push(actOn(record, 'document-refused', { document: id }))
  }
  const stored = taken.flatMap(({ id, outcome }) =>
    outcome.state === 'stored' ? [{ document: id, key: outcome.stored.key }] : [],
  )
  await vault.commit({ entries, cases: [{ listed: listed(record), record }], wraps: stored })
  for (const { key } of stored) key.fill(0)
  return {
    case: record.id,
    caseRef: record.caseRef,
    round: record.round,
    documents: taken.map(({ claimed, id, outcome }) => ({
      name: claimed.file,
      document: outcome.state === 'left-out' ? null : id,
      result: outcome.state === 'unreadable' ? 'noted-unreadable' : outcome.state,
      code: outcome.state === 'stored' ? null : outcome.code,
      sameFileIn:
        outcome.state === 'stored' ? casesHolding(vault, outcome.stored.content.contentHash, record.id) : [],
    })),
  }
}

function withPackage(record: CaseRecord, before: CaseRecord | null, from: TakenPackage | null): CaseRecord {
  const packages = [...(before?.packages ?? []), ...(from === null ? [] : [from.package])]
  return packages.length === 0 ? record : { ...record, packages }
}

/** The same folder again opens no round. */
function bringsNews(claim: Claim, before: CaseRecord, taken: readonly Taken[]): boolean {
  return (
    taken.some(({ outcome }) => outcome.state !== 'left-out') ||
    !equalBytes(canonicalBytes(claim.claim), canonicalBytes(before.claim))
  )
}

/**
 * Documents found wanting in a round that was never decided. No decision has answered these findings, so that in the
 * next round the documents wait for one again (documentsThatCount).
 */
function leftOpen(before: CaseRecord): DocumentRecord[] {
  if (before.decision !== null) return []
  return before.documents.filter(
    ({ finding }) => finding?.round === before.round && finding.verdict !== 'accepted',
  )
}

/** What may have several pages, counted when a reviewer opens it. */
const hasPages: ReadonlySet<DocumentType> = new Set(['application/pdf', 'image/tiff'])

/** A new case, or round N of a known one: what was accepted stands, what is new lies beside it. */
function openRound(
  room: RoomContext,
  claim: Claim,
  before: CaseRecord | null,
  taken: readonly Taken[],
  hands: Hands,
  asked: AskedIntake | undefined,
): CaseRecord {
  const round = asked?.round ?? (before?.round ?? 0) + 1
  const open = before === null ? [] : leftOpen(before)
  const earlier = before?.documents.map((one) => (open.includes(one) ? { ...one, finding: null } : one))
  const documents = taken.flatMap(({ claimed, id, outcome }): DocumentRecord[] =>
    outcome.state === 'left-out'
      ? []
      : [
          {
            id,
            kind: claimed.kind,
            round,
            fileName: claimed.file,
            reasonNeeded: claimed.reasonNeeded ?? null,
            ...claimedOf(claimed),
            content:
              outcome.state === 'stored'
                ? outcome.stored.content
                : { state: 'unreadable', code: outcome.code },
            pages: outcome.state === 'stored' && !hasPages.has(outcome.stored.content.type) ? 1 : null,
            failure: null,
            evidence: [],
            readings: [],
            checked: [],
            finding: null,
          },
        ],
  )
  return {
    v: 1,
    id: before?.id ?? asked?.case ?? room.vault.newId(),
    caseRef: claim.caseRef,
    programme: claim.programme,
    residency: claim.residency,
    receivedAt: room.vault.now(),
    round,
    state: 'new',
    claimedBy: null,
    claim: claim.claim,
    earlierClaims: before === null ? [] : [...before.earlierClaims, before.claim],
    documents: [...(earlier ?? []), ...documents],
    decision: null,
    earlierDecisions: [
      ...(before?.earlierDecisions ?? []),
      ...(before === null || before.decision === null ? [] : [before.decision]),
    ],
    outcomes: before?.outcomes ?? [],
    ...(before === null ? {} : carriedOver(before)),
    hands: before === null ? hands : anotherRound(handsOf(before), openAppeal(before) !== null),
    ...(asked === undefined ? {} : { asked: asked.record }),
  }
}

function claimedOf({ issuer, number, issueDate, hours }: ClaimedDocument): Pick<DocumentRecord, 'claimed'> {
  const said = {
    ...(issuer === undefined ? {} : { issuer }),
    ...(number === undefined ? {} : { number }),
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(hours === undefined ? {} : { hours }),
  }
  return Object.keys(said).length === 0 ? {} : { claimed: said }
}

/** A review that waits for its second is void with the round; one that was decided stands as it was. */
function carriedOver(
  before: CaseRecord,
): Pick<CaseRecord, 'declarations' | 'earlierReviews' | 'appeals' | 'requests'> {
  const { declarations, aside = [], earlierReviews = [], appeals, requests } = before
  const void_ = stageOf(before) === 'second'
  const reviews = [
    ...earlierReviews,
    ...aside.map((one) => (void_ ? { ...one, voided: ['NEW_ROUND' as const] } : one)),
  ]
  return {
    ...(declarations === undefined ? {} : { declarations }),
    ...(reviews.length === 0 ? {} : { earlierReviews: reviews }),
    ...(appeals === undefined ? {} : { appeals }),
    ...(requests === undefined
      ? {}
      : {
          requests: requests.map((one) => (one.state === 'out' ? { ...one, state: 'void' as const } : one)),
        }),
  }
}

async function dropAll(room: RoomContext, taken: readonly Taken[]): Promise<void> {
  for (const { outcome } of taken) if (outcome.state === 'stored') outcome.stored.key.fill(0)
  for (const { id } of taken) {
    try {
      await room.vault.dropStream(id)
    } catch (error) {
      // What cannot be dropped now is an orphan, and orphans are swept at the next unlock.
      if (toFailure(error).code === 'LOCKED') return
    }
  }
}
