import { useEffect, useLayoutEffect, useRef } from 'react'
import type { PageArea } from '../../../domain/marks.ts'
import { classes } from '../../look/classes.ts'
import { useCase, useOnDesk } from '../context.ts'
import { degreesOf, pointUnder, toUpright, type Point } from '../viewing/geometry.ts'
import { loupeScale, type Lying } from '../viewing/look.ts'
import { usePaneIndex } from '../viewing/pane.ts'
import { useMasks } from '../viewing/useLying.ts'
import { maskColour } from './mask-colour.ts'
import { toneFilter } from './Tone.tsx'
import styles from './Aids.module.css'

const c = classes(styles)

/** CSS pixels, as in the style sheet. */
const radius = 110

/**
 * A glass over the page, in which a pixel of the picture is one of the screen's, or two across. It follows the pointer;
 * by keys the page is moved under it. What it covers is shown by it, but not counted as seen of the page.
 */
export function LoupeOver({
  lying,
  region,
}: {
  lying: Lying
  region: React.RefObject<HTMLElement | null>
}): React.JSX.Element | null {
  const { desk } = useOnDesk()
  const pane = usePaneIndex()
  const times = useCase((state) => (state.active === pane ? state.loupe : 0))
  const drawn = useCase((state) => state.drawn)
  const masks = useMasks(lying.document, lying.page)
  const canvas = useRef<HTMLCanvasElement>(null)
  const at = useRef<Point>({ x: 0, y: 0 })
  const draw = useRef<() => void>(() => undefined)

  useLayoutEffect(() => {
    draw.current = () => {
      const picture = desk.looking.reader.pictures.of(lying.document, lying.page)
      if (canvas.current !== null && picture !== undefined)
        paint(canvas.current, lying, picture.bitmap, masks, at.current, times)
    }
    draw.current()
  }, [desk, lying, masks, times, drawn])

  useEffect(() => {
    const element = region.current
    if (element === null) return undefined
    const watch = desk.looking.watchIn(pane)
    const tell = (): void => watch.under(times === 0 ? null : { middle: at.current, radius })
    tell()
    // Also while it is put away, so that it comes up where the pointer is.
    const onMove = ({ clientX, clientY }: PointerEvent): void => {
      const box = element.getBoundingClientRect()
      at.current = { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 }
      if (times === 0) return
      tell()
      draw.current()
    }
    element.addEventListener('pointermove', onMove)
    return () => {
      element.removeEventListener('pointermove', onMove)
      watch.under(null)
    }
  }, [desk, region, pane, times])

  if (times === 0) return null
  return (
    <canvas
      ref={canvas}
      className={c('loupe')}
      style={{ filter: toneFilter(lying.adjustment, pane) }}
      aria-hidden="true"
    />
  )
}

function paint(
  canvas: HTMLCanvasElement,
  lying: Lying,
  bitmap: ImageBitmap,
  masks: readonly PageArea[],
  at: Point,
  times: number,
): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  const { size, place, turn, pane } = lying
  canvas.style.translate = `${pane.width / 2 + at.x - radius}px ${pane.height / 2 + at.y - radius}px`
  const side = Math.round(2 * radius * devicePixelRatio)
  if (canvas.width !== side) canvas.width = side
  if (canvas.height !== side) canvas.height = side
  const scale = loupeScale(size) * times
  const spot = toUpright(pointUnder(place, at), size, turn)
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = getComputedStyle(canvas).backgroundColor
  context.fillRect(0, 0, side, side)
  context.translate(side / 2, side / 2)
  context.rotate((degreesOf(turn) * Math.PI) / 180)
  // Pixels are to be seen as they are: no mixing of neighbours, each on whole ones of the screen.
  context.imageSmoothingEnabled = turn.straighten !== 0 && times === 1
  context.translate(-Math.round(spot.x * scale), -Math.round(spot.y * scale))
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)]
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  context.fillStyle = maskColour
  for (const { x, y, width: across, height: down } of masks)
    context.fillRect(x * width, y * height, across * width, down * height)
}
