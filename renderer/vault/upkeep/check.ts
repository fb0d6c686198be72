import { SverkaError } from '../../../preload/contract/errors.ts'
import type { CheckResult } from '../client/api.ts'
import type { AskDesk } from '../store/border.ts'
import { checkCases } from './check-cases.ts'
import { checkDocuments } from './check-documents.ts'
import { checkAuthority, checkJournal } from './check-journal.ts'
import { checkList } from './check-list.ts'
import type { Pace, UpkeepParts } from './parts.ts'
import { Report } from './report.ts'

/**
 * Looks at every record, list page, key, chunk, preview, statement and journal entry that this account's rings open.
 * Nothing is mended, and one damaged row keeps no other from being looked at.
 *
 * A document's stream is decrypted for it, since libsodium tells a chunk's tag only together with its plaintext and
 * the commitment is over plaintext. It is zeroed at once, nobody sees it, and one entry says that it was done
 * (ARCHITECTURE.md, Upkeep); that entry is on the disk before the first chunk is opened (demand 4).
 * @throws SverkaError CANCELLED, MANDATE_MISSING, LOCKED
 */
export async function checkVault(
  parts: UpkeepParts,
  role: 'representative' | 'auditor' | 'reviewer',
  askDesk: AskDesk,
  pace: Pace,
): Promise<CheckResult> {
  if (role === 'reviewer') throw new SverkaError('MANDATE_MISSING')
  await parts.tell({ kind: 'authority', event: 'vault-checked', purpose: 'audit', ground: 'person' })
  const report = new Report()
  await checkAuthority(parts, await askDesk('keyring.read'), report, pace)
  await checkJournal(parts, report, pace)
  if (!parts.keyring.has('cases')) return report.result()
  await checkList(parts, report, pace)
  const documents = await checkCases(parts, report, pace)
  if (parts.keyring.has('documents')) await checkDocuments(parts, documents, report, pace)
  return report.result()
}
