import { SverkaError } from '../../../preload/contract/errors.ts'
import type { CaseState, CaseView } from '../client/api.ts'
import type { DestructionGround } from '../../domain/vocabulary.ts'
import type { PastDestruction } from '../cases-border.ts'
import type { CaseRecord } from './record.ts'
import { openRequest, stageOf } from './reviews.ts'
import { actOn, documentOf, withDocument, type CaseVault, type RoomContext } from './room.ts'
import { caseView, listed } from './view.ts'
import { storedDraft } from './waiting.ts'

/** Nothing of a case changes while its decision waits for a second person or is on its way, or while it is elsewhere. */
const closedToDestruction: readonly CaseState[] = ['awaiting-confirmation', 'held', 'handed-over']
const isClosed = (record: CaseRecord): boolean =>
  closedToDestruction.includes(record.state) || stageOf(record) === 'second' || openRequest(record) !== null

export interface Destruction {
  readonly document: string
  readonly ground: DestructionGround
}

/**
 * A representative destroys a document: in one transaction its wrapped key, its bytes and previews go, the record
 * says who and why, the journal has the act (demand 2). A finding outlives the document; readings that no finding
 * stands on go with it, and so does the file's name, which may hold the Master's.
 * @throws SverkaError MANDATE_MISSING, WRONG_STATE, NOT_FOUND
 */
export async function destroyDocument(
  context: RoomContext,
  order: Destruction & { case: string },
): Promise<CaseView> {
  const { vault } = context
  return vault.exclusive(async () => {
    if (vault.session.role !== 'representative') throw new SverkaError('MANDATE_MISSING')
    const before = await vault.readCase(order.case)
    if (isClosed(before)) throw new SverkaError('WRONG_STATE', [before.state])
    const { content } = documentOf(before, order.document)
    if (content.state === 'destroyed') throw new SverkaError('WRONG_STATE', ['destroyed'])
    return caseView(vault, await destroyIn(context, before, order))
  })
}

/**
 * What had been destroyed after the backup that this vault was restored from is destroyed here, whatever its case
 * waits for: somebody decided it, and nobody is to look into it again.
 * @returns how many documents the vault still held
 */
export async function destroyAgain(
  context: RoomContext,
  destructions: readonly PastDestruction[],
): Promise<number> {
  const { vault } = context
  const grounds = new Map(destructions.map(({ document, ground }) => [document, ground]))
  let destroyed = 0
  for (const { id } of [...vault.list.values()]) {
    await vault.exclusive(async () => {
      let record = await vault.readCase(id)
      for (const { id: document, content } of record.documents) {
        const ground = grounds.get(document)
        if (ground === undefined || content.state === 'destroyed') continue
        record = await destroyIn(context, record, { document, ground })
        destroyed += 1
      }
    })
  }
  return destroyed + (await destroyUnlisted(context, destructions))
}

/** A case on a damaged page is not in the list, and its record stays as it lies: its documents go all the same. */
async function destroyUnlisted(
  { vault }: RoomContext,
  destructions: readonly PastDestruction[],
): Promise<number> {
  const left = await vault.documentsHere(destructions.map(({ document }) => document))
  for (const { caseRef, document, ground } of destructions) {
    if (!left.has(document)) continue
    await vault.exclusive(() =>
      vault.commit({
        entries: [actOn({ caseRef }, 'document-destroyed', { document, ground })],
        destroys: [document],
      }),
    )
  }
  return left.size
}

async function destroyIn(
  { vault, opened }: RoomContext,
  before: CaseRecord,
  { document: id, ground }: Destruction,
): Promise<CaseRecord> {
  const { content } = documentOf(before, id)
  const under = content.state === 'stored' ? await vault.documentEpoch(id) : null
  const record: CaseRecord = withDocument(before, id, (document) => ({
    ...document,
    fileName: '',
    reasonNeeded: null,
    content: { state: 'destroyed', at: vault.now(), by: vault.session.account, ground, under },
    readings: document.finding === null ? [] : document.readings,
    marks: undefined,
  }))
  await vault.commit({
    entries: [actOn(record, 'document-destroyed', { document: id, ground })],
    cases: [{ listed: listed(record), record }],
    destroys: [id],
    dropDrafts: await draftsNaming(vault, before, id),
  })
  opened.delete(id)
  return record
}

/** What its reviewer had typed from the document or drawn over it and not yet recorded goes with it. */
async function draftsNaming(vault: CaseVault, record: CaseRecord, document: string): Promise<string[]> {
  if (record.claimedBy === null) return []
  const key = `${record.id}/${record.claimedBy}`
  const draft = storedDraft.nullable().safeParse(await vault.readDraft(key))
  const typed = draft.data?.documents.some((one) => one.document === document) === true
  const drawn = draft.data?.marks?.some((one) => one.document === document) === true
  return typed || drawn || !draft.success ? [key] : []
}
