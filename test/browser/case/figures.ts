import { adviseOn } from '../../../renderer/domain/advice/index.ts'
import { seen } from '../../../renderer/domain/brands.ts'
import { claimSchema } from '../../../renderer/domain/claim.ts'
import type { CaseView, DocumentView, Reading } from '../../../renderer/vault/client/api.ts'

/** Made-up people and papers; the numbers are the project's own check values. */

/** The account of the double session. */
export const reviewer = '11'.repeat(16)
export const representative = '22'.repeat(16)

export const documentId = (n: number): string => n.toString(16).padStart(32, 'd')

export const documentView = (n: number, more: Partial<DocumentView> = {}): DocumentView => ({
  id: documentId(n),
  kind: 'id-card',
  round: 1,
  fileName: `page-${String(n)}.png`,
  reasonNeeded: null,
  content: { state: 'stored', type: 'image/png', size: 1000 },
  pages: null,
  evidence: [],
  failure: null,
  readings: [],
  advice: [],
  checked: [],
  marks: [],
  finding: null,
  sameFileIn: [],
  ...more,
})

export const caseView = (more: Partial<CaseView> = {}): CaseView => ({
  id: 'c'.repeat(32),
  caseRef: 'SAMPLE-0002',
  programme: 'beauty-master',
  residency: 'KZ',
  receivedAt: new Date(Date.now() - 4 * 86_400_000).toISOString(),
  round: 1,
  state: 'claimed',
  claimedBy: reviewer,
  claimedByLogin: 'А. Рецензент',
  claim: {
    familyName: 'Омаров',
    givenName: 'Нұрлан',
    patronymic: null,
    specialisation: 'Мастер маникюра',
    hasIin: true,
  },
  stage: 'first',
  notForYou: null,
  secondBy: 'representative',
  ties: [],
  documents: [
    documentView(1),
    documentView(2, {
      kind: 'diploma',
      fileName: 'diploma.pdf',
      content: { state: 'stored', type: 'application/pdf', size: 9000 },
    }),
  ],
  appeal: null,
  elsewhere: null,
  asked: null,
  differ: false,
  reviews: [],
  decision: null,
  outcome: null,
  ...more,
})

/** What the Master claimed, as the double of the vault keeps it under cover. */
export const covered: Partial<Record<Reading['field'], string>> = {
  birthDate: '1990-01-01',
  iin: '900101300007',
  familyName: 'Омаров',
  givenName: 'Нұрлан',
}

/** What the vault would advise on these readings. */
export const adviceOn = (readings: readonly Reading[], kind: DocumentView['kind'] = 'id-card') => {
  const { claim } = claimSchema.parse({
    caseRef: 'SAMPLE-0002',
    programme: 'beauty-master',
    residency: 'KZ',
    claim: {
      familyName: covered.familyName,
      givenName: covered.givenName,
      birthDate: covered.birthDate,
      iin: covered.iin,
      specialisation: 'Мастер маникюра',
    },
    documents: [],
  })
  const read = Object.fromEntries(readings.map((one) => [one.field, { seen: seen(one.seen), claim }]))
  return adviseOn({ kind, read, today: '2026-03-02' })
}

export const reading = (field: Reading['field'], seen: string, more: Partial<Reading> = {}): Reading => ({
  field,
  seen,
  how: 'typed',
  at: new Date().toISOString(),
  replaced: [],
  claimed: covered[field] ?? null,
  comparison: covered[field] === undefined ? 'not-claimed' : 'same',
  ...more,
})

export const seenPages = (count: number): DocumentView['evidence'] =>
  Array.from({ length: count }, (_, i) => ({
    page: i + 1,
    shown: true,
    legible: true,
    failureShown: false,
    milliseconds: 4000,
    largestZoom: 1,
  }))
