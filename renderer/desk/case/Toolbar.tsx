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
import { wholeScale } from './viewing/look.ts'
import { useLying } from './viewing/useLying.ts'
import { useViewing } from './viewing/useViewing.ts'

const c = classes(styles)

/** Over the document, 40 px: how it lies, and which of its pages. */
export function Toolbar(): React.JSX.Element {
  const { t, format } = useWords(caseWords)
  const { desk } = useOnDesk()
  const { fit, whole, zoomIn, zoomOut, turn, readOn } = useViewing()
  const lying = useLying()
  const document = useCase(documentNow)
  const page = useCase(pageNow)
  const none = lying === null
  const pages = document?.pages ?? null
  const wholeSize = lying === null ? 1 : wholeScale(lying.size, devicePixelRatio)
  const at = (scale: number): boolean => lying !== null && Math.abs(lying.place.scale / scale - 1) < 0.004
  const atFit = (kind: 'page' | 'width'): boolean =>
    lying !== null &&
    (lying.stand.fit === null ? at(fitPlace(lying.face, lying.pane, kind).scale) : lying.stand.fit === kind)
  const previous = (): void => desk.looking.turnPage(-1)
  const next = (): void => desk.looking.turnPage(1)

  useShortcut('w', t('case.fit.width'), () => fit('width'))
  useShortcut(['0', 'numpad0'], t('case.fit.page'), () => fit('page'))
  useShortcut('9', t('case.fit.whole'), () => whole())
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
      <Tool chosen={atFit('width')} off={none} keys="w" onPress={() => fit('width')}>
        {t('case.fit.width')}
      </Tool>
      <Tool chosen={atFit('page')} off={none} keys="0" onPress={() => fit('page')}>
        {t('case.fit.page')}
      </Tool>
      <Tool chosen={at(wholeSize)} off={none} keys="9" onPress={() => whole()}>
        1:1
      </Tool>
      <span className={c('rule')} aria-hidden="true" />
      <Tool off={none} keys="minus" label={t('case.zoom.out')} hint={false} onPress={zoomOut}>
        −
      </Tool>
      <output className={c('zoom')} aria-label={t('case.zoom')}>
        {lying === null ? '' : format.percent(lying.place.scale / wholeSize)}
      </output>
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
