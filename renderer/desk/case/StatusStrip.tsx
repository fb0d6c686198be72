import { classes } from '../look/classes.ts'
import { caseWords, typeNames } from '../words/case.ts'
import { useWords } from '../words/useWords.ts'
import { useCase, useOnDesk } from './context.ts'
import { mayLook } from './rules.ts'
import { documentNow, pageKey, pageNow } from './store.ts'
import styles from './Viewer.module.css'
import { tellsPrint } from './viewing/adjusting.ts'
import { coveredShare, isLegible, isSeenBesides, isSeenWhole, nothingSeen } from './viewing/legibility.ts'
import { useIsDrawn, useLying, useMasks } from './viewing/useLying.ts'

const c = classes(styles)

/** Under the document, 28 px: what of the page has been seen, and what the page is. */
export function StatusStrip(): React.JSX.Element {
  const { t, format } = useWords(caseWords)
  const { session } = useOnDesk()
  const view = useCase((state) => state.view)
  const document = useCase(documentNow)
  const lying = useLying()
  const told = useSeen()
  const type = document?.content.state === 'stored' ? typeNames[document.content.type] : null
  const size =
    lying === null
      ? null
      : lying.size.unit === 'pixel'
        ? `${format.number(lying.size.width)} × ${format.number(lying.size.height)}`
        : t('case.size.millimetres', {
            width: millimetres(lying.size.width),
            height: millimetres(lying.size.height),
          })
  return (
    <footer className={c('strip')} aria-label={t('case.strip')}>
      <span role="status">{told}</span>
      <span className={c('facts')}>
        <span>{[size, type].filter((part) => part !== null).join(' · ')}</span>
        {view !== null && lying !== null && mayLook(view, session) && <span>{t('case.journalled')}</span>}
      </span>
    </footer>
  )
}

function useSeen(): string {
  const { t, format } = useWords(caseWords)
  const lying = useLying()
  const document = useCase(documentNow)
  const page = useCase(pageNow)
  const isDrawn = useIsDrawn(document?.id ?? null, page)
  const masks = useMasks(document?.id ?? null, page)
  const key = document === null ? null : pageKey(document.id, page)
  const coverage = useCase((state) => (key === null ? nothingSeen : (state.coverage[key] ?? nothingSeen)))
  const fault = useCase((state) => (key === null ? undefined : state.faults[key]))
  if (lying === null || document === null) return ''
  if (document.evidence.find((one) => one.page === page)?.legible === true) return t('case.seen.whole')
  if (fault !== undefined) return t('case.seen.failure')
  if (!isDrawn) return t('case.drawing')
  const now = isLegible({
    page: lying.size,
    rotation: lying.stand.rotation,
    scale: lying.place.scale,
    pane: lying.pane,
    devicePixelRatio,
    incomplete: false,
    tellsPrint: tellsPrint(lying.adjustment),
  })
  if (!now.legible && now.because === 'faded') return t('case.seen.faded')
  if (masks.length > 0 && isSeenBesides(coverage, masks) && !isSeenWhole(coverage, masks))
    return t('case.seen.masked')
  const share = coveredShare(coverage)
  const part = share > 0 ? t('case.seen.part', { share: format.percent(share) }) : null
  if (now.legible) return part ?? t('case.seen.beginning')
  return part === null ? t('case.seen.small') : `${part} · ${t('case.seen.enlarge')}`
}

/** A point is 1/72 of an inch. */
const millimetres = (points: number): number => Math.round((points / 72) * 25.4)
