import type { DocumentRecord, StoredMarks } from './record.ts'

/** What one account has drawn; revision 0: nothing ever. */
export const marksOf = ({ marks }: DocumentRecord, account: string): Omit<StoredMarks, 'by'> =>
  marks?.find(({ by }) => by === account) ?? { rev: 0, drawn: [] }

/** The later of what the record has of an account and what waits for it: a draft may be older than its case. */
export function withMarks(document: DocumentRecord, { by, rev, drawn }: StoredMarks): DocumentRecord {
  if (document.content.state !== 'stored' || rev <= marksOf(document, by).rev) return document
  return {
    ...document,
    marks: [...(document.marks ?? []).filter((one) => one.by !== by), { by, rev, drawn }],
  }
}
