import type * as z from 'zod'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { VaultEvent, vaultEvents } from '../client/api.ts'
import type { ActDraft, AskDesk, OpenVault } from '../store/border.ts'
import { maySettle } from '../../domain/hands.ts'
import { mandateNeeded } from '../../domain/verbs.ts'
import type { ProcessingAct } from '../../domain/vocabulary.ts'
import { tiedAccounts } from './people.ts'
import type { CaseRecord, DocumentRecord } from './record.ts'
import { authorsToConfirm } from './reviews.ts'
import { storedDraft, type StoredDraft, type Waiting } from './waiting.ts'

export type CaseVault = OpenVault<CaseRecord>

/** What every act on a case works with. */
export interface RoomContext {
  vault: CaseVault
  emit: <E extends VaultEvent>(name: E, event: z.infer<(typeof vaultEvents)[E]>) => void
  askDesk: AskDesk
  /** Null until the desk has connected a viewer. */
  viewerPort: () => MessagePort | null
  /** Documents whose opening is in the journal since the unlock: only of these can pages have been shown. */
  opened: Set<string>
  waiting: Waiting
  /** Refusals of packages that are in the journal since the unlock (`package-refused.ts`). */
  packagesRefused: Set<string>
}

/**
 * The vault as the room uses it: a gated act that is refused is in the journal as refused (demand 2); cases are read
 * with what waits for their next record, which is known to be recorded once they are committed.
 */
export function vaultOfRoom(vault: CaseVault, waiting: Waiting): CaseVault {
  return {
    ...vault,
    async readCase(id) {
      const record = await vault.readCase(id)
      if (!isOpenToWork(record)) return record
      if (!waiting.knows(id)) waiting.restore(id, await storedDraftOf(vault, id))
      return waiting.foldInto(record)
    },
    async commit(change) {
      for (const entry of change.entries) {
        const verb = entry.kind === 'processing' ? mandateNeeded(entry.act) : null
        if (entry.kind === 'processing' && verb !== null) await vault.demand(verb, entry)
      }
      const head = await vault.commit(change)
      for (const { listed } of change.cases ?? []) waiting.recorded(listed.id)
      return head
    },
  }
}

export const draftKey = (vault: CaseVault, id: string): string => `${id}/${vault.session.account}`

export async function storedDraftOf(vault: CaseVault, id: string): Promise<StoredDraft | null> {
  const draft = await vault.readDraft(draftKey(vault, id))
  if (draft === null) return null
  const parsed = storedDraft.safeParse(draft)
  if (!parsed.success) throw new SverkaError('DAMAGED')
  return parsed.data
}

export function actOn(
  record: { caseRef: string },
  act: ProcessingAct,
  more: Partial<Pick<ActDraft, 'document' | 'page' | 'purpose' | 'ground' | 'refs'>> = {},
): ActDraft {
  return {
    kind: 'processing',
    act,
    caseRef: record.caseRef,
    document: null,
    page: null,
    purpose: 'certification',
    ground: 'application',
    ...more,
  }
}

/** The case, if this account has claimed it and it is still open to work. */
export async function claimedCase(vault: CaseVault, id: string): Promise<CaseRecord> {
  const record = await vault.readCase(id)
  if (record.claimedBy !== vault.session.account) throw new SverkaError('CASE_NOT_CLAIMED')
  if (record.state !== 'claimed') throw new SverkaError('WRONG_STATE', [record.state])
  return record
}

/** The case, if this account may look into its documents. */
export async function visibleCase(vault: CaseVault, id: string): Promise<CaseRecord> {
  const record = await vault.readCase(id)
  if (!mayLookInto(vault, record)) throw new SverkaError('CASE_NOT_CLAIMED')
  return record
}

/** Its reviewer may, and the representative who is asked to confirm a decision or to decide between two. */
export const mayLookInto = (vault: CaseVault, record: CaseRecord): boolean =>
  (record.claimedBy === vault.session.account && !tiedAccounts(record).includes(vault.session.account)) ||
  isSettler(vault, record)

export function isSettler(vault: CaseVault, record: CaseRecord): boolean {
  const { account, role } = vault.session
  return (
    record.state === 'awaiting-confirmation' &&
    maySettle({ account, role }, authorsToConfirm(record), tiedAccounts(record))
  )
}

/** Once decided, what a finding stood on is not added to. */
export const isOpenToWork = ({ state }: Pick<CaseRecord, 'state'>): boolean =>
  state === 'claimed' || state === 'awaiting-confirmation'

export function documentOf(record: CaseRecord, document: string): DocumentRecord {
  const found = record.documents.find((one) => one.id === document)
  if (found === undefined) throw new SverkaError('NOT_FOUND')
  return found
}

/** The record with one document changed. */
export function withDocument(
  record: CaseRecord,
  document: string,
  change: (before: DocumentRecord) => DocumentRecord,
): CaseRecord {
  return { ...record, documents: record.documents.map((one) => (one.id === document ? change(one) : one)) }
}
