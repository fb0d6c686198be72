import { cellsLeft } from '../../../domain/looking.ts'
import { gripSpot, grips, type PageArea } from '../../../domain/marks.ts'
import type { PageMark } from '../../../vault/client/api.ts'
import { classes } from '../../look/classes.ts'
import { lookingWords } from '../../words/looking.ts'
import { useWords } from '../../words/useWords.ts'
import { useCase } from '../context.ts'
import { coverageNow } from '../store.ts'
import { degreesOf, toFace, type Point } from '../viewing/geometry.ts'
import { gridOver } from '../viewing/grid.ts'
import type { Lying } from '../viewing/look.ts'
import { usePaneIndex } from '../viewing/pane.ts'
import { useMarks, useNeeds } from '../viewing/useLying.ts'
import styles from './Aids.module.css'

const c = classes(styles)

/**
 * What lies over the page and is no part of it: marks, masks, the ruler's lines, the rectangle being drawn. Where there is
 * nothing of it, no layer: the browser would paint one anew with every step of a zoom.
 */
export function Overlay({ lying }: { lying: Lying }): React.JSX.Element | null {
  const { marks, lifted } = useMarks(lying.document, lying.page)
  const pane = usePaneIndex()
  const drawing = useCase((state) => (state.active === pane ? state.drawing : null))
  const isRuled = useCase((state) => state.grid)
  const grid = isRuled ? gridOver(lying) : null
  const isTold = useCase((state) => state.unseen)
  const held = drawing?.of
  const isHeld = (mark: PageMark): boolean =>
    held !== undefined &&
    held.kind === mark.kind &&
    held.x === mark.x &&
    held.y === mark.y &&
    held.width === mark.width &&
    held.height === mark.height
  if (marks.length === 0 && drawing === null && grid === null && !isTold) return null
  return (
    <>
      <svg className={c('overlay')} aria-hidden="true">
        <g transform={ontoPane(lying)}>
          {isTold && <Unseen lying={lying} marks={marks} />}
          {marks.map(
            (mark, at) =>
              // Marks have no name of their own; what is drawn over a page changes as a whole.
              !isHeld(mark) && <Rectangle key={at} area={mark} look={lookOf(mark, lifted)} />,
          )}
          {drawing?.of !== undefined && <Rectangle area={drawing.area} look={lookOf(drawing.of, lifted)} />}
          {drawing !== null && drawing.of === undefined && (
            <Rectangle area={drawing.area} look={`drawn-${drawing.kind}`} />
          )}
        </g>
        {drawing?.of !== undefined && <Handles area={drawing.area} lying={lying} />}
        {grid !== null && (
          <>
            <path className={c('fine')} d={grid.fine} />
            <path className={c('strong')} d={grid.strong} />
          </>
        )}
      </svg>
      {marks.map((mark, at) => (
        <Tag
          key={at}
          mark={isHeld(mark) && drawing !== null ? { ...mark, ...drawing.area } : mark}
          lying={lying}
          lifted={lifted}
        />
      ))}
    </>
  )
}

/** What a person has still to look at of the page, where they asked to see it. */
function Unseen({ lying, marks }: { lying: Lying; marks: readonly PageMark[] }): React.JSX.Element | null {
  const coverage = useCase((state) => coverageNow(state, lying.document, lying.page))
  const isSeen = useCase(
    ({ view }) =>
      view?.documents
        .find(({ id }) => id === lying.document)
        ?.evidence.find(({ page }) => page === lying.page)?.legible === true,
  )
  const needs = useNeeds(lying.document)
  if (isSeen || needs === null) return null
  const masks = marks.filter(({ kind }) => kind === 'mask')
  const left = cellsLeft(coverage, needs, masks)
  return (
    <>
      <path className={c('unseen-area')} d={areaOf(left)} />
      <path className={c('halo')} d={outlineOf(left)} vectorEffect="non-scaling-stroke" />
      <path className={c('unseen-edge')} d={outlineOf(left)} vectorEffect="non-scaling-stroke" />
    </>
  )
}

/** By which it is sized; held anywhere else it is moved. */
function Handles({ area, lying }: { area: PageArea; lying: Lying }): React.JSX.Element {
  return (
    <>
      {grips.map((grip) => {
        if (grip === 'whole') return null
        const { x, y } = inPane(lying, gripSpot(area, grip))
        return <rect key={grip} className={c('handle')} x={x - 4} y={y - 4} width={8} height={8} />
      })}
    </>
  )
}

const areaOf = (cells: readonly PageArea[]): string =>
  cells.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('')

/** The edges that have a cell on one side only. */
function outlineOf(cells: readonly PageArea[]): string {
  const there = new Set(cells.map(({ x, y }) => `${x} ${y}`))
  return cells
    .flatMap(({ x, y, width, height }) => [
      there.has(`${x} ${y - height}`) ? '' : `M${x} ${y}h${width}`,
      there.has(`${x} ${y + height}`) ? '' : `M${x} ${y + height}h${width}`,
      there.has(`${x - width} ${y}`) ? '' : `M${x} ${y}v${height}`,
      there.has(`${x + width} ${y}`) ? '' : `M${x + width} ${y}v${height}`,
    ])
    .join('')
}

type Look = 'mark' | 'mask' | 'lifted' | 'drawn-mark' | 'drawn-mask' | 'drawn-lines'

const lookOf = ({ kind }: PageMark, lifted: boolean): Look =>
  kind === 'mark' ? 'mark' : lifted ? 'lifted' : 'mask'

function Rectangle({
  area: { x, y, width, height },
  look,
}: {
  area: PageArea
  look: Look
}): React.JSX.Element {
  const common = { x, y, width, height, vectorEffect: 'non-scaling-stroke' }
  return (
    <>
      {look !== 'mask' && <rect {...common} className={c('halo')} />}
      <rect {...common} className={c(look)} />
    </>
  )
}

/** The word beside a mark, or that a mask lies here. */
function Tag({
  mark,
  lying,
  lifted,
}: {
  mark: PageMark
  lying: Lying
  lifted: boolean
}): React.JSX.Element | null {
  const { t } = useWords(lookingWords)
  const text = mark.kind === 'mark' ? mark.note : lifted ? undefined : t('looking.mask')
  if (text === undefined) return null
  const corners = [
    { x: mark.x, y: mark.y },
    { x: mark.x + mark.width, y: mark.y },
    { x: mark.x, y: mark.y + mark.height },
    { x: mark.x + mark.width, y: mark.y + mark.height },
  ].map((corner) => inPane(lying, corner))
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  if (mark.kind === 'mark') {
    return (
      <span className={c('tag', 'note')} style={{ left, top }}>
        {text}
      </span>
    )
  }
  // A small mask has no room for a word, and needs none.
  if (right - left < 72 || bottom - top < 24) return null
  return (
    <span className={c('tag', 'under')} style={{ left: (left + right) / 2, top: (top + bottom) / 2 }}>
      {text}
    </span>
  )
}

/** From shares of the upright page to CSS pixels of the pane. */
const ontoPane = ({ place: { scale, centre }, face, size, turn, pane }: Lying): string =>
  [
    `translate(${pane.width / 2 - centre.x * scale} ${pane.height / 2 - centre.y * scale})`,
    `scale(${scale})`,
    `translate(${face.width / 2} ${face.height / 2})`,
    `rotate(${degreesOf(turn)})`,
    `scale(${size.width} ${size.height})`,
    'translate(-0.5 -0.5)',
  ].join(' ')

function inPane({ place: { scale, centre }, size, turn, pane }: Lying, share: Point): Point {
  const { x, y } = toFace({ x: share.x * size.width, y: share.y * size.height }, size, turn)
  return { x: pane.width / 2 + (x - centre.x) * scale, y: pane.height / 2 + (y - centre.y) * scale }
}
