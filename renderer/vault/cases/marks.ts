import { SverkaError } from '../../../preload/contract/errors.ts'
import { mayKeepMarks } from '../../domain/marks.ts'
import type { DocumentView, PageMark } from '../client/api.ts'
import { keepWaiting } from './drafts.ts'
import { marksOf } from './drawn.ts'
import { claimedCase, documentOf, type RoomContext } from './room.ts'
import { documentView } from './view.ts'

/**
 * What a person draws over the pages they look at. It changes neither the document nor what is known of it, nobody else
 * sees it, and so it is no processing beyond the access that is in the journal already: it has no entry of its own and
 * waits for the next record of its case, as the time of looking does.
 */

/**
 * All that this account has drawn over one document, in place of what it had.
 * @throws SverkaError CASE_NOT_CLAIMED, WRONG_STATE, NOT_FOUND for a document without bytes, BAD_ARGUMENT
 */
export async function recordMarks(
  room: RoomContext,
  at: { case: string; document: string; marks: readonly PageMark[] },
): Promise<DocumentView> {
  const { vault, waiting } = room
  return vault.exclusive(async () => {
    const record = await claimedCase(vault, at.case)
    const document = documentOf(record, at.document)
    if (document.content.state !== 'stored') throw new SverkaError('NOT_FOUND')
    if (!mayKeepMarks(at.marks, document.pages)) throw new SverkaError('BAD_ARGUMENT')
    const by = vault.session.account
    const rev = marksOf(document, by).rev + 1
    waiting.putMarks(at.case, { document: document.id, by, rev, drawn: [...at.marks] })
    await keepWaiting(room, at.case)
    const next = waiting.foldInto(record)
    return documentView(vault, next, documentOf(next, document.id))
  })
}
