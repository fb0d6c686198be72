import * as z from 'zod'
import { SverkaError } from '../../../preload/contract/errors.ts'
import { fromBase64url, signedMessage } from '../../domain/log/index.ts'
import { caseRecord, type CaseRecord, type StoredContent } from '../cases/record.ts'
import { queueDesk, type ListEntry } from '../client/api.ts'
import { verifyEd25519 } from '../keys/signing.ts'
import { checkRow, isQueueDesk } from '../store/rows.ts'
import type { Pace, UpkeepParts } from './parts.ts'
import type { Report } from './report.ts'

/** A document that a case says is here. */
export interface StoredDocument {
  readonly id: string
  readonly caseRef: string
  readonly content: StoredContent
  readonly pages: number | null
}

/** Every case of the list with its signatures, every draft; gives the documents that should be here. */
export async function checkCases(
  parts: UpkeepParts,
  report: Report,
  pace: Pace,
): Promise<readonly StoredDocument[]> {
  const { ledger } = parts
  const documents: StoredDocument[] = []
  const { ids, keys } = await parts.still(async () => ({
    ids: [...ledger.list.entries.keys()],
    keys: await ledger.db.wraps.toCollection().primaryKeys(),
  }))
  let opened = 0
  for (const [at, id] of ids.entries()) {
    parts.alive()
    pace.at('cases', at, ids.length)
    report.saw('cases')
    const { entry, row } = await parts.still(async () => ({
      entry: ledger.list.entries.get(id),
      row: await ledger.db.cases.get(id),
    }))
    if (entry === undefined) continue
    if (row === undefined) {
      report.add('cases', id, 'NOT_FOUND', entry.caseRef)
      continue
    }
    const record = report.try('cases', id, entry.caseRef, () => openCase(parts, entry, row))
    if (record === null) continue
    opened++
    report.try('cases', id, entry.caseRef, () => checkSignatures(record, parts))
    for (const { id: document, content, pages } of record.documents) {
      if (content.state === 'stored') documents.push({ id: document, caseRef: entry.caseRef, content, pages })
    }
  }
  const listIsWhole = ledger.list.damaged.size === 0
  for (const id of await ledger.db.cases.toCollection().primaryKeys()) {
    // A case that came in meanwhile is in the list by now; one on a damaged page is told by that page.
    if (listIsWhole && !ledger.list.entries.has(id)) report.add('cases', id, 'ROLLED_BACK')
  }
  if (listIsWhole && opened === ids.length) {
    const named = new Set(documents.map(({ id }) => id))
    // A key that no case names: its case was put back to before the document came.
    for (const id of keys) if (!named.has(id)) report.add('wraps', id, 'ROLLED_BACK')
  }
  await checkDrafts(parts, report)
  pace.at('cases', ids.length, ids.length)
  return documents
}

function openCase({ ledger }: UpkeepParts, entry: ListEntry, row: unknown): CaseRecord {
  const record = ledger.records.open('cases', 'cases', entry.id, row, caseRecord)
  if (checkRow(row).rev !== entry.rev) throw new SverkaError('ROLLED_BACK')
  if (record.id !== entry.id || record.caseRef !== entry.caseRef) throw new SverkaError('DAMAGED')
  return record
}

/** Declarations, findings, decisions and outcomes are by whom they name. */
function checkSignatures(record: CaseRecord, { ledger }: UpkeepParts): void {
  const check = (
    type: 'declaration' | 'finding' | 'decision' | 'outcome',
    by: string,
    body: { signature: string },
  ): void => {
    const own = ledger.standing.chain.accounts.get(by)?.signKey
    const may = own === undefined ? asSigned(record, by, body) : [{ key: own, signed: body }]
    const holds = may.some(({ key, signed }) =>
      verifyEd25519(fromBase64url(body.signature), signedMessage(type, signed), fromBase64url(key)),
    )
    if (!holds) throw new SverkaError('CHAIN_BROKEN')
  }
  for (const { finding } of record.documents) if (finding !== null) check('finding', finding.by, finding)
  for (const one of [...record.earlierDecisions, ...(record.decision === null ? [] : [record.decision])]) {
    check('decision', one.decision.by, one.decision)
    if (one.second !== undefined) check('decision', one.second.by, one.second)
  }
  for (const { decision, documents } of [...(record.aside ?? []), ...(record.earlierReviews ?? [])]) {
    check('decision', decision.by, decision)
    for (const { finding } of documents) if (finding !== null) check('finding', finding.by, finding)
  }
  for (const { declaration } of record.declarations ?? []) check('declaration', declaration.by, declaration)
  for (const { outcome } of record.outcomes) {
    check('outcome', outcome.confirmedByRef ?? outcome.reviewerRef, outcome)
  }
}

/**
 * What somebody on another workstation signed, in answer to a request: by the ids of the request, and under the key that
 * their chain gave them when the answer was taken in. The same person may have answered more than one.
 */
function asSigned(
  { requests = [] }: CaseRecord,
  by: string,
  body: object,
): { key: string; signed: object }[] {
  return requests.flatMap(({ request, documents, answer }) => {
    const key = answer?.accounts.find(({ account }) => account === by)?.signKey
    if (key === undefined) return []
    const askedOf = (id: unknown): unknown => documents.find(({ document }) => document === id)?.asked ?? id
    const own = 'document' in body ? { document: askedOf(body.document) } : {}
    const all =
      'documents' in body && Array.isArray(body.documents)
        ? {
            documents: body.documents.map((one: { document: string }) => ({
              ...one,
              document: askedOf(one.document),
            })),
          }
        : {}
    return [{ key, signed: { ...body, case: request, ...own, ...all } }]
  })
}

async function checkDrafts({ ledger }: UpkeepParts, report: Report): Promise<void> {
  await ledger.db.drafts.each((row) => {
    report.saw('drafts')
    const caseRef = ledger.list.entries.get(row.id.slice(0, 32))?.caseRef ?? null
    report.try('drafts', row.id, caseRef, () =>
      ledger.records.open('cases', 'drafts', row.id, row, isQueueDesk(row.id) ? queueDesk : z.unknown()),
    )
  })
}
