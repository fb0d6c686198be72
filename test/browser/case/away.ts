import type { CaseView } from '../../../renderer/vault/client/api.ts'
import { caseView, documentId, documentView, reading } from './figures.ts'

/** Cases that another workstation is asked for, or has answered. */

export const at = '2026-03-02T09:00:00.000Z'
export const documents = () => [documentView(1), documentView(2, { kind: 'diploma' })]
export const waiting = (more: Partial<CaseView> = {}): CaseView =>
  caseView({
    ...{ documents: documents(), state: 'new', claimedBy: null, claimedByLogin: null },
    ...{ stage: 'second', notForYou: 'SETTLES', secondBy: 'reviewer', ...more },
  })
export const out = {
  ...{ name: 'Шымкент', at, expires: '2026-04-01T09:00:00.000Z' },
  ...{ state: 'out' as const, isAppeal: false },
}
export const peer = 'ab'.repeat(16)

export const text = 'Диплом подлинный: училище подтвердит его письмом.'
export const appeal = { at, byLogin: 'А. Рецензент', text, result: null, nobody: false }
/** An appeal that nobody here can take. */
export const appealed = (more: Partial<CaseView> = {}): CaseView =>
  waiting({ stage: 'appeal', notForYou: 'TOOK_PART', appeal: { ...appeal, nobody: true }, ...more })
export const answered = { ...out, state: 'answered' as const, isAppeal: true }
/** What it came to there, before a representative who may say whether that stands. */
export const decidedThere = (more: Partial<CaseView> = {}): CaseView =>
  appealed({
    ...{ state: 'awaiting-confirmation', appeal, elsewhere: answered },
    reviews: [
      {
        ...{ by: '44'.repeat(16), login: 'Шымкент', at, outcome: 'declined' },
        documents: [
          {
            ...{ document: documentId(1), verdict: 'accepted', reasons: [], namedPages: [], isPart: false },
            readings: [reading('number', '012345678'), reading('birthDate', '01.01.1990')],
          },
          {
            ...{
              document: documentId(2),
              verdict: 'rejected',
              reasons: ['TEMPLATE'],
              namedPages: [1],
              isPart: false,
            },
            readings: [],
          },
        ],
      },
    ],
    ...more,
  })
