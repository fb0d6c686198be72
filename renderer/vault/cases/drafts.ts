import { caseDraft, type CaseDraft } from '../client/api.ts'
import type { CaseVault, RoomContext } from './room.ts'

/** What is typed and not yet recorded: sealed, one for a case and an account, back after a lock. */

export const draftKey = (vault: CaseVault, id: string): string => `${id}/${vault.session.account}`

export async function readDraft({ vault }: RoomContext, id: string): Promise<CaseDraft | null> {
  const draft = await vault.readDraft(draftKey(vault, id))
  return draft === null ? null : caseDraft.parse(draft)
}

export async function writeDraft({ vault }: RoomContext, id: string, draft: CaseDraft): Promise<void> {
  await vault.writeDraft(draftKey(vault, id), draft)
}
