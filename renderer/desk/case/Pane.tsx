import { useEffect, useRef } from 'react'
import { classes } from '../look/classes.ts'
import { caseWords } from '../words/case.ts'
import { lookingWords } from '../words/looking.ts'
import { useWords } from '../words/useWords.ts'
import { Chips } from './aids/Chips.tsx'
import { LoupeOver } from './aids/LoupeOver.tsx'
import { Overlay } from './aids/Overlay.tsx'
import { Tone, toneFilter } from './aids/Tone.tsx'
import { useCase, useOnDesk } from './context.ts'
import { InPlaceOfPage } from './InPlaceOfPage.tsx'
import { useDocumentNames } from './names.ts'
import styles from './Viewer.module.css'
import { sizeAt, usePaneIndex, usePaneSizes } from './viewing/pane.ts'
import { useIsDrawn, useLying, useSpot } from './viewing/useLying.ts'
import { useFailureRecord, usePainting } from './viewing/usePainting.ts'
import { usePointer } from './viewing/usePointer.ts'

const c = classes(styles)

/** One page before the person, with what lies over it. Where there are several, one is worked in. */
export function Pane(): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { desk } = useOnDesk()
  const region = useRef<HTMLDivElement>(null)
  const pane = usePaneIndex()
  const size = sizeAt(usePaneSizes(), pane)
  const isActive = useCase((state) => state.active === pane)
  const isAlone = useCase((state) => state.panes.length === 1)
  const isDrawing = useCase(({ drawing }) => drawing !== null) && isActive
  const lying = useLying()
  const canvas = usePainting(lying)
  useFailureRecord()
  const { page } = useSpot()
  const isDrawn = useIsDrawn(lying?.document ?? null, page)
  const { onKeyDown } = usePointer(region)

  useEffect(() => {
    const element = region.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() =>
      size.set({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    // The case opens on its document: arrows and Page Down act on it at once.
    if (desk.store.getState().active === pane) element.focus({ preventScroll: true })
    return () => {
      observer.disconnect()
      size.set({ width: 0, height: 0 })
    }
  }, [desk, size, pane])
  useEffect(() => {
    if (!isDrawing) return undefined
    // After a menu that was closed for it has given the focus back.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => region.current?.focus({ preventScroll: true }))
    })
    return () => cancelAnimationFrame(frame)
  }, [isDrawing])

  return (
    <div className={c('column', !isAlone && isActive && 'active')}>
      {!isAlone && <Caption />}
      <div
        ref={region}
        {...(isActive ? { id: 'viewer' } : {})}
        className={c('pane', isDrawing && 'drawing')}
        role="region"
        aria-label={isAlone ? t('case.viewer') : t('case.viewer.n', { n: pane + 1 })}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => desk.looking.activate(pane)}
      >
        <canvas
          ref={canvas}
          className={c('canvas')}
          style={{ filter: toneFilter(lying?.adjustment, pane) }}
          role="img"
          aria-label={t('case.viewer.page', { n: page })}
        />
        {lying !== null && isDrawn && (
          <>
            <Tone adjustment={lying.adjustment} pane={pane} />
            <Overlay lying={lying} />
            <LoupeOver lying={lying} region={region} />
            <Chips lying={lying} />
          </>
        )}
        <InPlaceOfPage />
      </div>
    </div>
  )
}

/** Which page a pane shows, where more than one does. */
function Caption(): React.JSX.Element {
  const { t } = useWords(lookingWords)
  const { desk } = useOnDesk()
  const pane = usePaneIndex()
  const isActive = useCase((state) => state.active === pane)
  const view = useCase((state) => state.view)
  const { document, page } = useSpot()
  const name = document === null || view === null ? '' : <Name view={view} document={document.id} />
  return (
    <div className={c('caption')} onPointerDown={() => desk.looking.activate(pane)}>
      <span className={c('title')}>{name}</span>
      {document !== null && <span>{t('looking.panes.page', { n: page, all: document.pages ?? 1 })}</span>}
      {isActive && <span className={c('here')}>{t('looking.panes.here')}</span>}
    </div>
  )
}

function Name({
  view,
  document,
}: {
  view: Parameters<typeof useDocumentNames>[0]
  document: string
}): React.JSX.Element {
  const names = useDocumentNames(view)
  return <>{names.get(document) ?? ''}</>
}
