import * as z from 'zod'
import { caseCalls } from './api/cases.ts'
import { destructionCalls } from './api/destruction.ts'
import { documentCalls } from './api/documents.ts'
import { draftCalls } from './api/drafts.ts'
import { intakeCalls, intakeProgress } from './api/intake.ts'
import { journalCalls } from './api/journal.ts'
import { judgingCalls } from './api/judging.ts'
import { outboxItem, outcomeCalls } from './api/outcomes.ts'
import { packageKeyCalls } from './api/packages.ts'
import { previewCalls } from './api/pages.ts'
import { peopleCalls } from './api/people.ts'
import { queueDeskCalls } from './api/queue-desk.ts'
import { listEntry, queueCalls } from './api/queue.ts'
import { reviewCalls } from './api/reviews.ts'
import { sessionCalls } from './api/session.ts'
import { upkeepCalls, upkeepProgress } from './api/upkeep.ts'

/**
 * What the desk may ask of the vault's worker: one table, checked on both sides of the message port. No key ever
 * appears here; document bytes go from the worker to the viewer by a port of their own. Each subject stands in a file
 * of `api/`; what is wanted of it elsewhere is named below, so that this is the one face of the border.
 */

export const vaultCalls = {
  ...sessionCalls,
  ...queueCalls,
  ...queueDeskCalls,
  ...intakeCalls,
  ...caseCalls,
  ...reviewCalls,
  ...documentCalls,
  ...judgingCalls,
  ...destructionCalls,
  ...previewCalls,
  ...draftCalls,
  ...outcomeCalls,
  ...peopleCalls,
  ...packageKeyCalls,
  ...journalCalls,
  ...upkeepCalls,
} as const
export type VaultCall = keyof typeof vaultCalls

/** The worker tells. */
export const vaultEvents = {
  'queue.entries': z.strictObject({ entries: z.array(listEntry), reset: z.boolean() }),
  'intake.progress': intakeProgress,
  'outbox.changed': z.strictObject({ items: z.array(outboxItem) }),
  'upkeep.progress': upkeepProgress,
} as const
export type VaultEvent = keyof typeof vaultEvents

export { deskServices, type DeskService } from './api/services.ts'

export type { CaseView, ReviewView } from './api/cases.ts'
export type { DocumentView, Finding } from './api/documents.ts'
export { caseDraft, type CaseDraft, type DocumentDraft } from './api/drafts.ts'
export type { Inspection, IntakeResult } from './api/intake.ts'
export { outcomeStanding, type OutboxItem, type OutcomeStanding } from './api/outcomes.ts'
export type { ChosenPackage, PackageOrigin, PackagesStanding } from './api/packages.ts'
export { pageEvidence, pageMarks, type PageEvidence, type PageLook, type PageMark } from './api/pages.ts'
export type { People, Person } from './api/people.ts'
export { queueDesk, type QueueDesk, type QueuePlace } from './api/queue-desk.ts'
export { caseState, listEntry, type CaseState, type ListEntry } from './api/queue.ts'
export {
  fromProposal,
  readField,
  readFields,
  type FromProposal,
  type ReadField,
  type Reading,
} from './api/readings.ts'
export type { Session, VaultStatus } from './api/session.ts'
export {
  damageCodes,
  mostDamage,
  type BackupResult,
  type CheckedTable,
  type CheckResult,
  type Damage,
  type DamageCode,
  type LookedBackup,
  type upkeepSteps,
} from './api/upkeep.ts'
