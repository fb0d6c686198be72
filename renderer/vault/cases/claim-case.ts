import { SverkaError } from '../../../preload/contract/errors.ts'
import type { CaseView, ListEntry } from '../client/api.ts'
import type { CaseRecord } from './record.ts'
import { actOn, type RoomContext } from './room.ts'
import { caseView, listed } from './view.ts'

/** Taking a case makes it this reviewer's alone; only then do its documents open (demand 2). */
export async function claimCase({ vault }: RoomContext, id: string): Promise<CaseView> {
  return vault.exclusive(async () => {
    const before = await vault.readCase(id)
    if (before.claimedBy === vault.session.account && before.state === 'claimed')
      return caseView(vault, before)
    if (before.state === 'claimed') throw new SverkaError('CASE_TAKEN')
    if (before.state !== 'new') throw new SverkaError('WRONG_STATE', [before.state])
    const record: CaseRecord = { ...before, state: 'claimed', claimedBy: vault.session.account }
    await vault.commit({
      entries: [actOn(record, 'case-claimed', { ground: 'mandate' })],
      cases: [{ listed: listed(record), record }],
    })
    return caseView(vault, record)
  })
}

/** The oldest case that nobody has; null: none waits. */
export async function claimOldest(room: RoomContext): Promise<string | null> {
  // Who has no key of a case is not told that there is none.
  if (!room.vault.holds('cases')) throw new SverkaError('MANDATE_MISSING')
  let oldest: ListEntry | null = null
  for (const entry of room.vault.list.values()) {
    if (entry.state === 'new' && (oldest === null || isOlder(entry, oldest))) oldest = entry
  }
  if (oldest === null) return null
  await claimCase(room, oldest.id)
  return oldest.id
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
