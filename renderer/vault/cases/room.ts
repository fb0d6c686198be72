import type * as z from 'zod'
import { SverkaError } from '../../../preload/contract/errors.ts'
import type { VaultEvent, vaultEvents } from '../client/api.ts'
import type { ActDraft, AskDesk, OpenVault } from '../store/border.ts'
import type { ProcessingAct } from '../../domain/vocabulary.ts'
import type { CaseRecord, DocumentRecord } from './record.ts'

export type CaseVault = OpenVault<CaseRecord>

/** What every act on a case works with. */
export interface RoomContext {
  vault: CaseVault
  emit: <E extends VaultEvent>(name: E, event: z.infer<(typeof vaultEvents)[E]>) => void
  askDesk: AskDesk
  /** Null until the desk has connected a viewer. */
  viewerPort: () => MessagePort | null
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

/**
 * The case, if this account may look into its documents: its reviewer, or the representative who is asked to
 * confirm a refusal.
 */
export async function visibleCase(vault: CaseVault, id: string): Promise<CaseRecord> {
  const record = await vault.readCase(id)
  const { account, role } = vault.session
  const confirming =
    record.state === 'awaiting-confirmation' &&
    role === 'representative' &&
    record.decision?.decision.by !== account
  if (record.claimedBy !== account && !confirming) throw new SverkaError('CASE_NOT_CLAIMED')
  return record
}

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
