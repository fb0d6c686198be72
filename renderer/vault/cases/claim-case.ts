import { SverkaError, type ErrorCode } from '../../../preload/contract/errors.ts'
import { noHands, taken, whyNotTake, type TakeObstacle } from '../../domain/hands.ts'
import type { CaseView, ListEntry } from '../client/api.ts'
import { handsBefore } from './elsewhere/had-before.ts'
import { handsOf, tiedAccounts } from './people.ts'
import { standingNow } from './queue.ts'
import type { CaseRecord } from './record.ts'
import { meanwhileOf, stageOf } from './reviews.ts'
import { actOn, type RoomContext } from './room.ts'
import { tieEvent, withDeclaration } from './ties.ts'
import { caseView, listed } from './view.ts'

const refusals = {
  TIED: 'TIE_DECLARED',
  TOOK_PART: 'TOOK_PART',
  SETTLES: 'REVIEWER_WANTED',
  ELSEWHERE: 'REVIEW_ELSEWHERE',
  RESERVED: 'CASE_RESERVED',
} as const satisfies Record<TakeObstacle, ErrorCode>

/**
 * Taking a case makes it this reviewer's alone; only then do its documents open (demand 2). With it goes their word that
 * nothing ties them to the Master.
 * @throws SverkaError CASE_TAKEN, CASE_RESERVED, WRONG_STATE, TIE_DECLARED, TOOK_PART, REVIEWER_WANTED, REVIEW_ELSEWHERE;
 * BAD_ARGUMENT without that word
 */
export async function claimCase(
  { vault }: RoomContext,
  { case: id, untied }: { case: string; untied: boolean },
): Promise<CaseView> {
  return vault.exclusive(async () => {
    const before = await vault.readCase(id)
    const { account, role } = vault.session
    if (before.claimedBy === account && before.state === 'claimed') return caseView(vault, before)
    if (before.state === 'claimed') throw new SverkaError('CASE_TAKEN')
    if (before.state !== 'new') throw new SverkaError('WRONG_STATE', [before.state])
    const hands = handsOf(before)
    const me = { account, role }
    const why = whyNotTake(hands, tiedAccounts(before), stageOf(before), me, meanwhileOf(vault, before))
    if (why !== null) throw new SverkaError(refusals[why])
    // What was asked about it before may have been taken up here only after this came in.
    if (before.asked !== undefined && (await handsBefore(vault, before.asked)).barred.includes(account))
      throw new SverkaError('TOOK_PART')
    if (!untied) throw new SverkaError('BAD_ARGUMENT', ['untied'])
    const record: CaseRecord = {
      ...withDeclaration(vault, before, false),
      state: 'claimed',
      claimedBy: account,
      hands: taken(hands, account),
      handedOn: undefined,
    }
    await vault.commit({
      entries: [tieEvent(record, 'no-tie-declared'), actOn(record, 'case-claimed', { ground: 'mandate' })],
      cases: [{ listed: listed(record), record }],
    })
    return caseView(vault, record)
  })
}

/**
 * The oldest case that nobody has and this account may be given; null: none waits.
 * @throws SverkaError MANDATE_MISSING
 */
export function oldestCase({ vault }: RoomContext): ListEntry | null {
  // Who has no key of a case is not told that there is none.
  if (!vault.holds('cases')) throw new SverkaError('MANDATE_MISSING')
  const { account, role } = vault.session
  let oldest: ListEntry | null = null
  const asNow = standingNow(vault)
  for (const one of vault.list.values()) {
    if (one.state !== 'new') continue
    const entry = asNow(one)
    const hands = { ...noHands, barred: entry.barred ?? [] }
    const me = { account, role }
    const meanwhile = entry.away === true ? 'elsewhere' : (entry.handedOn ?? null)
    if (whyNotTake(hands, [], entry.review ?? 'first', me, meanwhile) !== null) continue
    if (oldest === null || isOlder(entry, oldest)) oldest = entry
  }
  return oldest
}

const isOlder = (one: ListEntry, other: ListEntry): boolean =>
  one.receivedAt < other.receivedAt || (one.receivedAt === other.receivedAt && one.caseRef < other.caseRef)

export async function releaseCase({ vault }: RoomContext, id: string): Promise<void> {
  await vault.exclusive(async () => {
    const before = await vault.readCase(id)
    if (before.state !== 'claimed') throw new SverkaError('WRONG_STATE', [before.state])
    const { account, role } = vault.session
    if (before.claimedBy !== account && role !== 'representative') throw new SverkaError('CASE_NOT_CLAIMED')
    const record: CaseRecord = { ...before, state: 'new', claimedBy: null }
    await vault.commit({
      entries: [actOn(record, 'case-released')],
      cases: [{ listed: listed(record), record }],
    })
  })
}
