import { useEffect, useRef } from 'react'
import { classes } from '../look/classes.ts'
import { caseWords } from '../words/case.ts'
import { useWords } from '../words/useWords.ts'
import { useCase } from './context.ts'
import { InPlaceOfPage } from './InPlaceOfPage.tsx'
import { pageNow } from './store.ts'
import { StatusStrip } from './StatusStrip.tsx'
import { Toolbar } from './Toolbar.tsx'
import styles from './Viewer.module.css'
import { usePane } from './viewing/pane.ts'
import { useFailureRecord, useLying, usePainting } from './viewing/usePainting.ts'
import { usePointer } from './viewing/usePointer.ts'

const c = classes(styles)

/** The document before the person: tools over it, what is known of the looking under it. */
export function Viewer(): React.JSX.Element {
  return (
    <section className={c('viewer')}>
      <Toolbar />
      <Pane />
      <StatusStrip />
    </section>
  )
}

function Pane(): React.JSX.Element {
  const { t } = useWords(caseWords)
  const region = useRef<HTMLDivElement>(null)
  const pane = usePane()
  const lying = useLying()
  const canvas = usePainting(lying)
  useFailureRecord()
  const page = useCase(pageNow)
  const { onKeyDown } = usePointer(region)

  useEffect(() => {
    const element = region.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() =>
      pane.set({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    // The case opens on its document: arrows and Page Down act on it at once.
    element.focus({ preventScroll: true })
    return () => observer.disconnect()
  }, [pane])

  return (
    <div
      ref={region}
      id="viewer"
      className={c('pane')}
      role="region"
      aria-label={t('case.viewer')}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <canvas
        ref={canvas}
        className={c('canvas')}
        role="img"
        aria-label={t('case.viewer.page', { n: page })}
      />
      <InPlaceOfPage />
    </div>
  )
}
