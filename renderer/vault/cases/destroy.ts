import { SverkaError } from '../../../preload/contract/errors.ts'
import type { CaseState, CaseView } from '../client/api.ts'
import type { DestructionGround } from '../../domain/vocabulary.ts'
import type { CaseRecord } from './record.ts'
import { actOn, documentOf, withDocument, type CaseVault, type RoomContext } from './room.ts'
import { caseView, listed } from './view.ts'
import { storedDraft } from './waiting.ts'

/** Nothing of a case changes while its decision waits for a second person or is on its way. */
const closedToDestruction: readonly CaseState[] = ['awaiting-confirmation', 'held', 'handed-over']

/**
 * A representative destroys a document: in one transaction its wrapped key, its bytes and previews go, the record
 * says who and why, the journal has the act (demand 2). A finding outlives the document; readings that no finding
 * stands on go with it, and so does the file's name, which may hold the Master's.
 * @throws SverkaError MANDATE_MISSING, WRONG_STATE, NOT_FOUND
 */
export async function destroyDocument(
  { vault, opened }: RoomContext,
  order: { case: string; document: string; ground: DestructionGround },
): Promise<CaseView> {
  return vault.exclusive(async () => {
    if (vault.session.role !== 'representative') throw new SverkaError('MANDATE_MISSING')
    const before = await vault.readCase(order.case)
    if (closedToDestruction.includes(before.state)) throw new SverkaError('WRONG_STATE', [before.state])
    const { content } = documentOf(before, order.document)
    if (content.state === 'destroyed') throw new SverkaError('WRONG_STATE', ['destroyed'])
    const under = content.state === 'stored' ? await vault.documentEpoch(order.document) : null
    const record: CaseRecord = withDocument(before, order.document, (document) => ({
      ...document,
      fileName: '',
      reasonNeeded: null,
      content: {
        state: 'destroyed',
        at: vault.now(),
        by: vault.session.account,
        ground: order.ground,
        under,
      },
      readings: document.finding === null ? [] : document.readings,
    }))
    await vault.commit({
      entries: [actOn(record, 'document-destroyed', { document: order.document, ground: order.ground })],
      cases: [{ listed: listed(record), record }],
      destroys: [order.document],
      dropDrafts: await draftsNaming(vault, before, order.document),
    })
    opened.delete(order.document)
    return caseView(vault, record)
  })
}

/** What its reviewer had typed from the document and not yet recorded goes with it. */
async function draftsNaming(vault: CaseVault, record: CaseRecord, document: string): Promise<string[]> {
  if (record.claimedBy === null) return []
  const key = `${record.id}/${record.claimedBy}`
  const draft = storedDraft.nullable().safeParse(await vault.readDraft(key))
  const typed = draft.data?.documents.some((one) => one.document === document) === true
  return typed || !draft.success ? [key] : []
}
