import { SverkaError } from '../../../preload/contract/errors.ts'
import type { CaseDraft } from '../client/api.ts'
import { draftKey, storedDraftOf, type RoomContext } from './room.ts'
import { emptyDraft } from './waiting.ts'

/** What is typed and not yet recorded: sealed, one for a case and an account, back after a lock. */

export async function readDraft({ vault }: RoomContext, id: string): Promise<CaseDraft | null> {
  const stored = await storedDraftOf(vault, id)
  if (stored === null) return null
  const { document, page, documents, laid } = stored
  const draft = { document, page, documents, ...(laid === undefined ? {} : { laid }) }
  // A row in which only evidence and marks wait: nothing was typed.
  return document === null && page === null && documents.length === 0 ? null : draft
}

/**
 * Only for a case in work: one written after the decision would outlive it.
 * @throws SverkaError CASE_NOT_CLAIMED, WRONG_STATE
 */
export async function writeDraft(room: RoomContext, id: string, draft: CaseDraft): Promise<void> {
  const { vault } = room
  await vault.exclusive(async () => {
    const entry = vault.list.get(id)
    if (entry === undefined) throw new SverkaError('NOT_FOUND')
    if (entry.claimedBy !== vault.session.account) throw new SverkaError('CASE_NOT_CLAIMED')
    if (entry.state !== 'claimed') throw new SverkaError('WRONG_STATE', [entry.state])
    // What an earlier session left waiting is read before it is written over.
    if (!room.waiting.knows(id)) room.waiting.restore(id, await storedDraftOf(vault, id))
    await vault.writeDraft(draftKey(vault, id), { ...draft, ...room.waiting.left(id) })
  })
}

/** Lays what waits beside what is typed. To be called inside `exclusive`. */
export async function keepWaiting(room: RoomContext, id: string): Promise<void> {
  const { vault } = room
  const typed = (await storedDraftOf(vault, id)) ?? emptyDraft
  await vault.writeDraft(draftKey(vault, id), { ...typed, ...room.waiting.left(id) })
}
