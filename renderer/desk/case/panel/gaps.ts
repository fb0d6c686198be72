import { useCallback } from 'react'
import type { FindingGap } from '../../../domain/findings.ts'
import type { OutcomeObstacle } from '../../../domain/decisions.ts'
import { reasonOf } from '../../../domain/reasons.ts'
import type { DocumentVerdict, ReasonCode } from '../../../domain/vocabulary.ts'
import { caseWords, fieldWords } from '../../words/case.ts'
import { withinSentence } from '../../words/words.ts'
import { useWords } from '../../words/useWords.ts'
import { atMost } from '../rules.ts'
import { groupWords } from '../../words/vocabulary.ts'

/** Pages whose share is told by name; of a long document the first few are enough to go on with. */
const mostTold = 3

/** A sentence for each thing that keeps a verdict from being recorded. */
export function useGapWords(): (gap: FindingGap, verdict: DocumentVerdict | null) => string {
  const { t, say, format } = useWords(caseWords)
  return useCallback(
    (gap, verdict) => {
      const names = (codes: readonly ReasonCode[]): string =>
        codes.map((code) => say(reasonOf(code).label)).join(', ')
      switch (gap.code) {
        case 'PAGES_NOT_SEEN': {
          const key = verdict === 'accepted' ? 'case.gap.PAGES_NOT_LEGIBLE' : 'case.gap.PAGES_NOT_SEEN'
          const asked = t(key, { n: gap.pages.length, pages: gap.pages.join(', ') })
          if (gap.seen.length === 0) return asked
          const parts = gap.seen.slice(0, mostTold).map(({ page, share, wanted }) =>
            t('case.gap.seen.page', {
              n: page,
              share: format.percent(atMost(share)),
              wanted: format.percent(wanted),
            }),
          )
          const rest = gap.seen.length > mostTold ? ', …' : ''
          return `${asked} ${t('case.gap.seen', { pages: parts.join(', ') + rest })}`
        }
        case 'FIELDS_NOT_READ':
          return t('case.gap.FIELDS_NOT_READ', {
            fields: gap.fields.map((field) => withinSentence(say(fieldWords[field]))).join(', '),
          })
        case 'CHECKLIST_INCOMPLETE':
          return t('case.gap.CHECKLIST_INCOMPLETE', { n: gap.items.length })
        case 'REASON_NOT_FOR_KIND':
        case 'REASON_NOT_FOR_VERDICT':
          return t('case.gap.REASON_NOT_FITTING', { reasons: names(gap.reasons) })
        case 'REASON_NEVER_ALONE':
          return t('case.gap.REASON_NEVER_ALONE', { reasons: names(gap.reasons) })
        case 'PAGE_UNKNOWN':
        case 'PAGE_TWICE':
          return t('case.gap.PAGES_WRONG')
        case 'REASON_TWICE':
        case 'REASON_NOT_WANTED':
          return t('case.gap.REASONS_WRONG')
        case 'NOT_OPENED':
        case 'REASON_MISSING':
        case 'PAGES_NOT_NAMED':
          return t(`case.gap.${gap.code}`)
      }
    },
    [t, say, format],
  )
}

/** A sentence for each thing that stands against an outcome. `nameAt`: a counted document's name by its place. */
export function useObstacleWords(): (obstacle: OutcomeObstacle, nameAt: (place: number) => string) => string {
  const { t, say, language } = useWords(caseWords)
  return useCallback(
    (obstacle, nameAt) => {
      const quoted = (name: string): string => (language === 'en' ? `“${name}”` : `«${name}»`)
      switch (obstacle.code) {
        case 'FINDING_MISSING':
        case 'ASKED_AGAIN':
        case 'NOT_GENUINE':
          return t(`case.obstacle.${obstacle.code}`, {
            documents: obstacle.documents.map((place) => quoted(nameAt(place))).join(', '),
          })
        case 'GROUP_MISSING':
        case 'GROUP_NOT_ACCEPTED':
          return t(`case.obstacle.${obstacle.code}`, {
            groups: obstacle.groups.map((group) => withinSentence(say(groupWords[group]))).join('; '),
          })
        case 'NOTHING_FINAL':
        case 'NOTHING_TO_ASK_FOR':
          return t(`case.obstacle.${obstacle.code}`)
      }
    },
    [t, say, language],
  )
}
