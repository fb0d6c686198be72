import { SverkaError } from '../../../preload/contract/errors.ts'
import { documentsThatCount, mayDecide, needsSecondPerson } from '../../domain/decisions.ts'
import { mayFind, type ClaimedFields, type DocumentWork } from '../../domain/findings.ts'
import { wholeOf } from '../../domain/parts.ts'
import { findProgramme } from '../../domain/programmes.ts'
import { seen } from '../../domain/brands.ts'
import type { CaseOutcome, DocumentVerdict, ReasonCode } from '../../domain/vocabulary.ts'
import { stands } from './reading.ts'
import type { CaseRecord, DocumentRecord } from './record.ts'

/** The domain's rules, asked over a record: the vault refuses what the screen should not have offered. */

/** @throws SverkaError FINDING_NOT_ALLOWED with the codes of what is missing */
export function refuseUnlessFindable(
  record: CaseRecord,
  document: DocumentRecord,
  draft: { verdict: DocumentVerdict; reasons: readonly ReasonCode[]; namedPages: readonly number[] },
): void {
  // A verdict comes here only as the argument of a person's call; this is where it becomes one (demand 3).
  const may = mayFind({ ...draft, verdict: seen(draft.verdict) }, workOn(record, document))
  if (!may.ok)
    throw new SverkaError(
      'FINDING_NOT_ALLOWED',
      may.missing.map(({ code }) => code),
    )
}

export function workOn(record: CaseRecord, document: DocumentRecord): DocumentWork {
  return {
    kind: document.kind,
    isPart: wholeOf(record.documents, document) !== null,
    pages: document.content.state === 'stored' ? document.pages : null,
    evidence: document.evidence,
    read: document.readings.filter(stands).map(({ field }) => field),
    checked: document.checked,
    claimed: claimedFields(record, document),
  }
}

export const claimedFields = ({ claim }: CaseRecord, { claimed }: DocumentRecord): ClaimedFields => ({
  iin: claim.iin !== undefined,
  patronymic: claim.patronymic !== undefined,
  issuer: claimed?.issuer !== undefined,
  issueDate: claimed?.issueDate !== undefined,
  hours: claimed?.hours !== undefined,
})

/** @throws SverkaError DECISION_NOT_ALLOWED with the codes of what stands against it */
export function refuseUnlessDecidable(record: CaseRecord, outcome: CaseOutcome): void {
  const programme = findProgramme(record.programme)
  if (programme === undefined) throw new SverkaError('DECISION_NOT_ALLOWED', ['UNKNOWN_PROGRAMME'])
  const may = mayDecide(outcome, documentsThatCount(record.documents, record.round), programme)
  if (!may.ok)
    throw new SverkaError(
      'DECISION_NOT_ALLOWED',
      may.why.map(({ code }) => code),
    )
}

export const needsConfirmation = (record: CaseRecord, outcome: CaseOutcome): boolean =>
  needsSecondPerson(outcome, documentsThatCount(record.documents, record.round))
