import { SverkaError } from '../../../preload/contract/errors.ts'
import { toBase64url } from '../../domain/log/index.ts'
import { hash } from '../format/hash.ts'
import { checkRow, headRecord, pageRecord } from '../store/rows.ts'
import type { Pace, UpkeepParts } from './parts.ts'
import type { Report } from './report.ts'

/** The head against the journal's last entry, and every list page against the head, all of one moment. */
export async function checkList(parts: UpkeepParts, report: Report, pace: Pace): Promise<void> {
  const { ledger } = parts
  const { db, records } = ledger
  const { headRow, last, pages } = await parts.still(async () => ({
    headRow: await db.heads.get('head'),
    last: await db.entries.orderBy(':id').last(),
    pages: await db.pages.toArray(),
  }))
  report.saw('heads')
  const head = report.try('heads', 'head', null, () => {
    const opened = records.open('cases', 'heads', 'head', headRow, headRecord)
    const named = last === undefined ? null : records.openEntry(last).vaultHead
    if (named !== toBase64url(hash(checkRow(headRow).sealed))) throw new SverkaError('ROLLED_BACK')
    return opened
  })
  const byNumber = new Map(pages.map((row) => [row.id, row]))
  const marks = head?.pages ?? ledger.list.marks
  for (const [number, mark] of marks.entries()) {
    pace.at('list', number + 1, marks.length)
    report.saw('pages')
    const row = byNumber.get(number)
    byNumber.delete(number)
    if (row === undefined) {
      report.add('pages', number, 'NOT_FOUND')
      continue
    }
    report.try('pages', number, null, () => {
      records.open('cases', 'pages', number, row, pageRecord)
      if (row.rev !== mark.rev || mark.hash !== toBase64url(hash(row.sealed))) {
        throw new SverkaError('ROLLED_BACK')
      }
    })
  }
  for (const surplus of byNumber.keys()) report.add('pages', surplus, 'ROLLED_BACK')
}
