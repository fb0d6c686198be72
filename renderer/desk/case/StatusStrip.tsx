import { Button, ToggleButton } from 'react-aria-components'
import { isSeenBesides, isSeenEnough, nothingSeen, shareSeen } from '../../domain/looking.ts'
import { useShortcut } from '../app/shortcuts.ts'
import { classes } from '../look/classes.ts'
import { ariaKeys, KeyHint } from '../parts/index.ts'
import { caseWords, typeNames } from '../words/case.ts'
import { lookingWords } from '../words/looking.ts'
import { useWords } from '../words/useWords.ts'
import { useCase, useOnDesk } from './context.ts'
import { atMost, mayLook } from './rules.ts'
import { coverageNow, documentNow, pageKey, pageNow } from './store.ts'
import styles from './Viewer.module.css'
import { tellsPrint } from './viewing/adjusting.ts'
import { isLegible } from './viewing/legibility.ts'
import { useViewing } from './viewing/useViewing.ts'
import { useIsDrawn, useLyingPart, useMasks, useNeeds } from './viewing/useLying.ts'

const c = classes(styles)

/** Under the document, 28 px: what of the page has been seen, and what the page is. */
export function StatusStrip(): React.JSX.Element {
  const { t, format } = useWords(caseWords)
  const { session } = useOnDesk()
  const view = useCase((state) => state.view)
  const document = useCase(documentNow)
  const size = useLyingPart((lying) => lying?.size ?? null)
  const { told, isSmall } = useSeen()
  const type = document?.content.state === 'stored' ? typeNames[document.content.type] : null
  const measure =
    size === null
      ? null
      : size.unit === 'pixel'
        ? `${format.number(size.width)} × ${format.number(size.height)}`
        : t('case.size.millimetres', { width: millimetres(size.width), height: millimetres(size.height) })
  return (
    <footer className={c('strip')} aria-label={t('case.strip')}>
      <span className={c('told')}>
        <span className={c('said')} role="status">
          {told}
        </span>
        {isSmall && <LegibleTool />}
        <UnseenTool />
      </span>
      <span className={c('facts')}>
        <span>{[measure, type].filter((part) => part !== null).join(' · ')}</span>
        {view !== null && size !== null && mayLook(view, session) && (
          <span className={c('journalled')}>{t('case.journalled')}</span>
        )}
      </span>
    </footer>
  )
}

/** Where a page opens too small to be read: the one key that makes it legible, and reading on begins there. */
function LegibleTool(): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { legible } = useViewing()
  return (
    <Button
      className={c('unseen')}
      aria-keyshortcuts={ariaKeys('p')}
      onPress={() => {
        legible()
        document.getElementById('viewer')?.focus({ preventScroll: true })
      }}
    >
      {t('case.legible.enlarge')}
      <KeyHint keys="p" />
    </Button>
  )
}

/** What is left to look at, outlined on the page: offered while there is any. */
function UnseenTool(): React.JSX.Element | null {
  const { t } = useWords(lookingWords)
  const { desk } = useOnDesk()
  const document = useCase(documentNow)
  const page = useCase(pageNow)
  const isOn = useCase((state) => state.unseen)
  const isDrawn = useIsDrawn(document?.id ?? null, page)
  const isSeen = document?.evidence.find((one) => one.page === page)?.legible === true
  const { masks, needs, coverage } = useLooked(document?.id ?? null, page)
  const isLeft = needs !== null && !isSeenEnough(coverage, needs, masks)
  const none = document === null || !isDrawn || isSeen || !isLeft
  const turn = (): void => desk.store.setState(({ unseen }) => ({ unseen: !unseen }))
  useShortcut('u', t('looking.unseen'), turn, { enabled: !none })
  if (none) return null
  return (
    <ToggleButton className={c('unseen')} isSelected={isOn} onChange={turn} aria-keyshortcuts={ariaKeys('u')}>
      {t('looking.unseen.short')}
      <KeyHint keys="u" />
    </ToggleButton>
  )
}

/** What of a page was seen, and what must have been. */
function useLooked(document: string | null, page: number) {
  const masks = useMasks(document, page)
  const needs = useNeeds(document)
  const coverage = useCase((state) => (document === null ? nothingSeen : coverageNow(state, document, page)))
  return { masks, needs, coverage }
}

/** `isSmall`: nothing more of it is seen before it is enlarged. */
function useSeen(): { told: string; isSmall: boolean } {
  const { t, format } = useWords(caseWords)
  const document = useCase(documentNow)
  const page = useCase(pageNow)
  const isDrawn = useIsDrawn(document?.id ?? null, page)
  const { masks, needs, coverage } = useLooked(document?.id ?? null, page)
  const legibility = useLyingPart((lying) => {
    if (lying === null || needs === null) return null
    const { size, place, adjustment } = lying
    const shown = { page: size, scale: place.scale, devicePixelRatio, incomplete: false }
    const now = isLegible({ ...shown, tellsPrint: tellsPrint(adjustment) }, needs)
    return now.legible ? 'legible' : now.because
  })
  const key = document === null ? null : pageKey(document.id, page)
  const isOpening = useCase(({ sheets }) => document !== null && sheets[document.id]?.state === 'opening')
  const fault = useCase((state) => (key === null ? undefined : state.faults[key]))
  if (isOpening) return plainly(t('case.opening'))
  if (legibility === null || document === null || needs === null) return plainly('')
  if (document.evidence.find((one) => one.page === page)?.legible === true)
    return plainly(t('case.seen.whole'))
  if (fault !== undefined) return plainly(t('case.seen.failure'))
  if (!isDrawn) return plainly(t('case.drawing'))
  if (legibility === 'faded') return plainly(t('case.seen.faded'))
  if (masks.length > 0 && isSeenBesides(coverage, needs, masks) && !isSeenEnough(coverage, needs, masks))
    return plainly(t('case.seen.masked'))
  const share = atMost(shareSeen(coverage, needs))
  const told = [
    t('case.seen.part', { share: format.percent(share) }),
    ...(needs.area < 1 ? [t('case.seen.wanted', { share: format.percent(needs.area) })] : []),
  ]
  const part = share > 0 ? told.join(' · ') : null
  if (legibility === 'legible') return plainly(part ?? t('case.seen.beginning'))
  return { told: part ?? t('case.seen.small'), isSmall: true }
}

const plainly = (told: string): { told: string; isSmall: boolean } => ({ told, isSmall: false })

/** A point is 1/72 of an inch. */
const millimetres = (points: number): number => Math.round((points / 72) * 25.4)
