import { useEffect, useRef } from 'react'
import { useShortcut } from '../app/shortcuts.ts'
import { classes } from '../look/classes.ts'
import { caseWords } from '../words/case.ts'
import { useWords } from '../words/useWords.ts'
import { verdictTones, verdictWords } from '../words/vocabulary.ts'
import type { CaseView, DocumentView, PageMark } from '../../vault/client/api.ts'
import { maskColour } from './aids/mask-colour.ts'
import { useCase, useOnDesk } from './context.ts'
import { useDocumentNames } from './names.ts'
import { atMost, markOf, shareOf, type Mark } from './rules.ts'
import { pageKey, pageNow, spotsNow, type Preview } from './store.ts'
import styles from './Rail.module.css'
import { useMasks } from './viewing/useLying.ts'

const c = classes(styles)

/** The case's documents and their pages, each with what has been seen of it. */
export function Rail({ view }: { view: CaseView }): React.JSX.Element {
  const { t } = useWords(caseWords)
  const { desk } = useOnDesk()
  const names = useDocumentNames(view)
  useShortcut('j', t('case.document.next'), () => desk.looking.step(1))
  useShortcut('k', t('case.document.previous'), () => desk.looking.step(-1))
  useShortcut('alt+down', null, () => desk.looking.step(1))
  useShortcut('alt+up', null, () => desk.looking.step(-1))
  return (
    <nav className={c('rail')} aria-label={t('case.pages')}>
      {view.documents.map((document) => (
        <DocumentPages
          key={document.id}
          document={document}
          name={names.get(document.id) ?? ''}
          view={view}
        />
      ))}
    </nav>
  )
}

function DocumentPages({
  document,
  name,
  view,
}: {
  document: DocumentView
  name: string
  view: CaseView
}): React.JSX.Element {
  const { t, say } = useWords(caseWords)
  const current = useCase((state) => state.current === document.id)
  const at = useCase(pageNow)
  const verdict = document.finding?.verdict ?? null
  const told = verdict === null ? t('case.unjudged') : say(verdictWords[verdict])
  const earlier = document.round < view.round
  return (
    <section className={c('document')} aria-label={`${name}: ${told}`}>
      <h2 className={c('name')}>
        <span className={c('text')} title={`${name} · ${told}`}>
          {name}
        </span>
        <span
          className={c('verdict', verdict === null ? 'none' : verdictTones[verdict])}
          title={told}
          aria-hidden="true"
        />
      </h2>
      {earlier && <p className={c('round')}>{t('case.round', { n: document.round })}</p>}
      <ol className={c('pages')}>
        {Array.from({ length: document.pages ?? 1 }, (_, i) => i + 1).map((page) => (
          <li key={page}>
            <PageButton document={document} page={page} name={name} chosen={current && at === page} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function PageButton({
  document,
  page,
  name,
  chosen,
}: {
  document: DocumentView
  page: number
  name: string
  chosen: boolean
}): React.JSX.Element {
  const { t, format } = useWords(caseWords)
  const { desk } = useOnDesk()
  const button = useRef<HTMLButtonElement>(null)
  const preview = useCase((state) => state.previews[pageKey(document.id, page)])
  const fault = useCase((state) => state.faults[pageKey(document.id, page)])
  const beside = useCase(
    (state) => !chosen && spotsNow(state).some((spot) => spot.document === document.id && spot.page === page),
  )
  const ratio = useCase((state) => {
    const sheet = state.sheets[document.id]
    const size = sheet?.state === 'open' ? sheet.pages[page - 1] : undefined
    return size === undefined ? null : size.height / size.width
  })
  const masks = useMasks(document.id, page)
  const failed =
    document.failure !== null ||
    document.content.state !== 'stored' ||
    (fault !== undefined && fault !== 'incomplete')
  const mark: Mark = failed ? 'failed' : markOf(document, page)
  const share = mark === 'part' ? atMost(shareOf(document, page)) : 0
  const percent = share > 0 ? format.percent(share) : null
  useEffect(() => {
    if (chosen) button.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  useEffect(() => {
    if (button.current === null) return undefined
    const { previews } = desk.looking.reader
    const spot = { document: document.id, page }
    const observer = new IntersectionObserver((places) => {
      previews.sight(spot, places.at(-1)?.isIntersecting === true)
    })
    observer.observe(button.current)
    return () => {
      observer.disconnect()
      previews.sight(spot, false)
    }
  }, [desk, document.id, page])
  return (
    <button
      ref={button}
      type="button"
      className={c('page', chosen && 'chosen', beside && 'beside')}
      aria-current={chosen ? 'page' : undefined}
      aria-label={t('case.page.named', {
        name,
        n: page,
        mark: percent === null ? t(`case.mark.${mark}`) : t('case.mark.share', { share: percent }),
      })}
      onClick={() => desk.looking.show(document.id, page)}
    >
      <span
        className={c('sheet')}
        // As high as its preview will be: what stands below must not move when it comes.
        style={ratio === null ? undefined : { minHeight: clamped(Math.round(widest * ratio)) }}
      >
        {preview !== undefined && <PreviewPicture preview={preview} masks={masks} />}
        {percent === null ? (
          <span className={c('mark', mark)} aria-hidden="true">
            {signs[mark]}
          </span>
        ) : (
          // By the style: as text it would stand before the page's number and be no part of the button's name.
          <span className={c('mark', 'share')} data-share={percent} aria-hidden="true" />
        )}
      </span>
      <span className={c('number')}>{page}</span>
    </button>
  )
}

/** CSS pixels of a preview in the rail (Rail.module.css). */
const widest = 97
const clamped = (height: number): number => Math.max(58, Math.min(120, height)) + 2

const signs = { unseen: '', part: '', seen: '✓', failed: '!' } as const satisfies Record<Mark, string>

/** A mask over a page lies over its preview too. */
function PreviewPicture({
  preview,
  masks,
}: {
  preview: Preview
  masks: readonly PageMark[]
}): React.JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const { width, height, rgba } = preview
    const pixels = new ImageData(
      new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.length),
      width,
      height,
    )
    const context = canvas.current?.getContext('2d')
    if (!context) return
    context.putImageData(pixels, 0, 0)
    context.fillStyle = maskColour
    for (const mask of masks)
      context.fillRect(mask.x * width, mask.y * height, mask.width * width, mask.height * height)
  }, [preview, masks])
  return <canvas ref={canvas} className={c('preview')} width={preview.width} height={preview.height} />
}
