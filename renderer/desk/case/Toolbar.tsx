import { useShortcut } from '../app/shortcuts.ts'
import { classes } from '../look/classes.ts'
import { caseWords } from '../words/case.ts'
import { useWords } from '../words/useWords.ts'
import { AdjustTools } from './aids/AdjustTools.tsx'
import { MarkTools } from './aids/MarkTools.tsx'
import { PaneTools } from './aids/PaneTools.tsx'
import { useCase, useOnDesk } from './context.ts'
import { BackIcon, OnIcon, TurnLeftIcon, TurnRightIcon } from './Icons.tsx'
import { documentNow, pageNow } from './store.ts'
import { Tool } from './Tool.tsx'
import styles from './Toolbar.module.css'
import { fitPlace } from './viewing/geometry.ts'
import { legibleScale } from './viewing/legibility.ts'
import { wholeScale, type Lying } from './viewing/look.ts'
import { useLyingPart, useNeeds } from './viewing/useLying.ts'
import { useViewing } from './viewing/useViewing.ts'

const c = classes(styles)

/** Over the document, 40 px: how it lies, and which of its pages. */
export function Toolbar(): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { desk } = useOnDesk()
  const { fit, whole, legible, zoomIn, zoomOut, turn, readOn } = useViewing()
  const document = useCase(documentNow)
  const page = useCase(pageNow)
  const none = useLyingPart((lying) => lying === null)
  const atWidth = useLyingPart((lying) => isFitted(lying, 'width'))
  const atPage = useLyingPart((lying) => isFitted(lying, 'page'))
  const atWhole = useLyingPart((lying) => lying !== null && isAt(lying, wholeOf(lying)))
  const needs = useNeeds(document?.id ?? null)
  const atLegible = useLyingPart(
    (lying) =>
      lying !== null &&
      needs !== null &&
      lying.stand.fit === null &&
      isAt(lying, legibleScale(lying.size, devicePixelRatio, needs)),
  )
  /** There is neither anything to enlarge nor a way back. */
  const isPlain = useLyingPart(
    (lying) =>
      lying === null ||
      needs === null ||
      (lying.stand.fit !== null && lying.place.scale >= legibleScale(lying.size, devicePixelRatio, needs)),
  )
  const pages = document?.pages ?? null
  const previous = (): void => desk.looking.turnPage(-1)
  const next = (): void => desk.looking.turnPage(1)

  useShortcut('w', t('case.fit.width'), () => fit('width'))
  useShortcut(['0', 'numpad0'], t('case.fit.page'), () => fit('page'))
  useShortcut('9', t('case.fit.whole'), () => whole())
  const read = (): void => {
    if (isPlain) return
    legible()
    // Space reads on from here.
    globalThis.document.getElementById('viewer')?.focus({ preventScroll: true })
  }
  useShortcut('p', t('case.fit.legible.key'), read, { enabled: !none })
  useShortcut(['equal', 'shift+equal', 'add'], t('case.zoom.in'), zoomIn)
  useShortcut(['minus', 'subtract'], t('case.zoom.out'), zoomOut)
  useShortcut('r', t('case.turn.right'), () => turn(90))
  useShortcut('shift+r', t('case.turn.left'), () => turn(-90))
  useShortcut('bracketleft', t('case.page.previous'), previous)
  useShortcut('bracketright', t('case.page.next'), next)
  useShortcut('pagedown', t('case.readOn'), () => readOn(1), { enabled: !none })
  useShortcut('pageup', t('case.readBack'), () => readOn(-1), { enabled: !none })

  return (
    <div className={c('toolbar')} role="toolbar" aria-label={t('case.tools')}>
      <Tool chosen={atWidth} off={none} keys="w" onPress={() => fit('width')}>
        {t('case.fit.width')}
      </Tool>
      <Tool chosen={atPage} off={none} keys="0" onPress={() => fit('page')}>
        {t('case.fit.page')}
      </Tool>
      <Tool chosen={atWhole} off={none} keys="9" onPress={() => whole()}>
        1:1
      </Tool>
      <Tool chosen={atLegible} off={isPlain} keys="p" onPress={read}>
        {t('case.fit.legible')}
      </Tool>
      <span className={c('rule')} aria-hidden="true" />
      <Tool off={none} keys="minus" label={t('case.zoom.out')} hint={false} onPress={zoomOut}>
        −
      </Tool>
      <Zoom />
      <Tool off={none} keys="equal" label={t('case.zoom.in')} hint={false} onPress={zoomIn}>
        +
      </Tool>
      <span className={c('rule')} aria-hidden="true" />
      <Tool off={none} keys="shift+r" label={t('case.turn.left')} hint={false} onPress={() => turn(-90)}>
        <TurnLeftIcon />
      </Tool>
      <Tool off={none} keys="r" label={t('case.turn.right')} hint={false} onPress={() => turn(90)}>
        <TurnRightIcon />
      </Tool>
      <span className={c('rule')} aria-hidden="true" />
      <AdjustTools />
      <MarkTools />
      <span className={c('rule')} aria-hidden="true" />
      <PaneTools />
      <span className={c('space')} />
      {pages !== null && (
        <div className={c('pages')}>
          <Tool
            off={page <= 1}
            keys="bracketleft"
            label={t('case.page.previous')}
            hint={false}
            onPress={previous}
          >
            <BackIcon />
          </Tool>
          <span className={c('page')}>{t('case.page', { n: page, all: pages })}</span>
          <span className={c('pageShort')} aria-hidden="true">
            {page} / {pages}
          </span>
          <Tool
            off={page >= pages}
            keys="bracketright"
            label={t('case.page.next')}
            hint={false}
            onPress={next}
          >
            <OnIcon />
          </Tool>
        </div>
      )}
    </div>
  )
}

/** How large the page is shown; the one thing of the bar that changes with every step of a zoom. */
function Zoom(): React.JSX.Element {
  const { t, format } = useWords(caseWords)
  const share = useLyingPart((lying) => (lying === null ? null : lying.place.scale / wholeOf(lying)))
  return (
    <output className={c('zoom')} aria-label={t('case.zoom')}>
      {share === null ? '' : format.percent(share)}
    </output>
  )
}

const wholeOf = ({ size }: Lying): number => wholeScale(size, devicePixelRatio)

const isAt = ({ place }: Lying, scale: number): boolean => Math.abs(place.scale / scale - 1) < 0.004

const isFitted = (lying: Lying | null, fit: 'page' | 'width'): boolean =>
  lying !== null &&
  (lying.stand.fit === null
    ? isAt(lying, fitPlace(lying.face, lying.pane, fit).scale)
    : lying.stand.fit === fit)
