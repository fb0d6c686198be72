import type { CaseView, ReviewView } from '../../../renderer/vault/client/api.ts'
import { caseView, documentId, documentView, reading, reviewer, seenPages } from './figures.ts'

/** A case on which two reviewers differ. */

const now = (): string => new Date().toISOString()
/** Of such a case. */
export const documents = () => [
  documentView(1, { pages: 1, evidence: seenPages(1) }),
  documentView(2, { kind: 'diploma', pages: 2 }),
]

const twoReviews = (): ReviewView[] => [
  {
    ...{ by: reviewer, login: 'А. Рецензент', at: now(), outcome: 'declined' },
    documents: [
      {
        ...{
          document: documentId(1),
          verdict: 'rejected',
          reasons: ['TEMPLATE', 'DIGITAL_EDIT'],
          namedPages: [1],
          isPart: false,
        },
        readings: [reading('number', '012345678')],
      },
      {
        ...{ document: documentId(2), verdict: 'accepted', reasons: [], namedPages: [], isPart: false },
        readings: [],
      },
    ],
  },
  {
    ...{ by: '44'.repeat(16), login: 'Г. Второй', at: now(), outcome: 'certified' },
    documents: [
      {
        ...{ document: documentId(1), verdict: 'accepted', reasons: [], namedPages: [], isPart: false },
        readings: [reading('number', '012345679')],
      },
      {
        ...{ document: documentId(2), verdict: 'accepted', reasons: [], namedPages: [], isPart: false },
        readings: [],
      },
    ],
  },
]
export const differing = (more: Partial<CaseView> = {}): CaseView =>
  caseView({
    ...{ documents: documents(), state: 'awaiting-confirmation', differ: true, reviews: twoReviews() },
    ...more,
  })
