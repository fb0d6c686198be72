import { useEffect, useLayoutEffect, useRef } from 'react'
import { useCase, useOnDesk } from '../context.ts'
import { pageKey } from '../store.ts'
import { tellsPrint } from './adjusting.ts'
import { degreesOf } from './geometry.ts'
import { wantedScale, wholeScale, type Lying } from './look.ts'
import { usePaneIndex } from './pane.ts'
import type { Pictures } from './pictures.ts'
import { useMasks, useNeeds, useSpot } from './useLying.ts'

/** Milliseconds of rest after zooming before a sharper picture is asked for. */
const settle = 140
/** And before a preview is made: the page itself comes first. */
const previewRest = 250

/** Draws the page on the canvas, asks for sharper pictures of it, and has recorded what was before the person. */
export function usePainting(lying: Lying | null): React.RefObject<HTMLCanvasElement | null> {
  const { desk } = useOnDesk()
  const pane = usePaneIndex()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = useCase((state) => state.drawn)
  const key = lying === null ? null : pageKey(lying.document, lying.page)
  const fault = useCase((state) => (key === null ? undefined : state.faults[key]))
  const broken = fault !== undefined && fault !== 'incomplete'
  const loupe = useCase((state) => (state.active === pane ? state.loupe : 0))
  const masks = useMasks(lying?.document ?? null, lying?.page ?? 1)
  const needs = useNeeds(lying?.document ?? null)
  const wanted = lying === null ? null : wantedScale(lying, loupe, devicePixelRatio)

  const last = useRef<Lying | null>(null)
  useLayoutEffect(() => {
    const { looking } = desk
    const moves = isMoved(last.current, lying)
    last.current = lying
    const draw = (smoothing: ImageSmoothingQuality): boolean =>
      canvas.current && lying && !broken
        ? paint(canvas.current, lying, looking.reader.pictures, smoothing)
        : false
    const painted = draw(moves ? 'low' : 'high')
    const rest = painted && moves ? setTimeout(draw, settle, 'high') : undefined
    const stop = (): void => clearTimeout(rest)
    if (!painted && canvas.current !== null) clear(canvas.current)
    looking.reader.pictures.want(pane, lying === null ? null : { ...lying, scale: wanted ?? 0 })
    if (!painted || lying === null || needs === null) {
      looking.watchIn(pane).leave()
      return stop
    }
    const { document, page, size, turn, adjustment, place, pane: whole } = lying
    looking.watchIn(pane).look({
      document,
      page,
      needs,
      size,
      turn,
      place,
      pane: whole,
      devicePixelRatio,
      incomplete: fault === 'incomplete',
      tellsPrint: tellsPrint(adjustment),
      masks,
      sharp: !looking.reader.pictures.wantsSharper(document, page),
      whole: wholeScale(size, devicePixelRatio),
    })
    return stop
  }, [lying, drawn, broken, fault, wanted, masks, needs, desk, pane])
  // The pane is taken away.
  useEffect(
    () => () => {
      desk.looking.reader.pictures.want(pane, null)
      desk.looking.watchIn(pane).leave()
    },
    [desk, pane],
  )

  const { document = null, page = null } = lying ?? {}
  const opened = useCase((state) => (document === null ? undefined : state.sheets[document]))
  useEffect(() => {
    if (document === null || page === null || wanted === null || broken || opened?.state !== 'open')
      return undefined
    if (!desk.looking.reader.pictures.wantsSharper(document, page)) return undefined
    const stop = new AbortController()
    const first = desk.looking.reader.pictures.of(document, page) === undefined
    const timer = setTimeout(
      () => void desk.looking.reader.pictures.draw(document, page, stop.signal),
      first ? 0 : settle,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [desk, document, page, wanted, broken, opened])

  const shown = document !== null && page !== null && !broken && drawn > 0
  useEffect(() => {
    if (!shown || desk.looking.reader.pictures.of(document, page) === undefined) return undefined
    const stop = new AbortController()
    const timer = setTimeout(
      () => void desk.looking.reader.previews.make({ document, page }, stop.signal),
      previewRest,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [desk, document, page, shown, drawn])

  return canvas
}

/**
 * Has recorded that a page's failure is before the person. Not told by how the page lies: after an overrun the document
 * is not open, and the sentence stands there all the same.
 */
export function useFailureRecord(): void {
  const { desk } = useOnDesk()
  const { document, page } = useSpot()
  const id = document?.id ?? null
  const fault = useCase((state) => (id === null ? undefined : state.faults[pageKey(id, page)]))
  useEffect(() => {
    if (id !== null && fault !== undefined) void desk.looking.pageFailed(id, page)
  }, [desk, id, page, fault])
}

/** Whether the same page lies elsewhere or at another scale: under the hand it is drawn quickly, and well once it rests. */
function isMoved(before: Lying | null, now: Lying | null): boolean {
  if (before === null || now === null || before.document !== now.document || before.page !== now.page)
    return false
  const [{ scale, centre }, is] = [before.place, now.place]
  return scale !== is.scale || centre.x !== is.centre.x || centre.y !== is.centre.y
}

function paint(
  canvas: HTMLCanvasElement,
  lying: Lying,
  pictures: Pick<Pictures, 'of'>,
  smoothing: ImageSmoothingQuality,
): boolean {
  const picture = pictures.of(lying.document, lying.page)
  const context = canvas.getContext('2d')
  if (picture === undefined || context === null) return false
  const ratio = devicePixelRatio
  const { size, turn, face, place, pane } = lying
  const width = Math.round(pane.width * ratio)
  const height = Math.round(pane.height * ratio)
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
  }
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width, height)
  const scale = place.scale * ratio
  // Whole device pixels, so that a picture at its own size is not smeared over two of them.
  const left = Math.round(width / 2 - place.centre.x * scale)
  const top = Math.round(height / 2 - place.centre.y * scale)
  const across = Math.round(face.width * scale)
  const down = Math.round(face.height * scale)
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = smoothing
  context.translate(left + across / 2, top + down / 2)
  context.rotate((degreesOf(turn) * Math.PI) / 180)
  const upright =
    turn.straighten !== 0
      ? { w: size.width * scale, h: size.height * scale }
      : turn.rotation % 180 === 0
        ? { w: across, h: down }
        : { w: down, h: across }
  context.fillStyle = '#fff'
  context.fillRect(-upright.w / 2, -upright.h / 2, upright.w, upright.h)
  // Beyond the picture's own size its pixels are to be seen as they are.
  if (size.unit === 'pixel' && scale >= 4) context.imageSmoothingEnabled = false
  context.drawImage(picture.bitmap, -upright.w / 2, -upright.h / 2, upright.w, upright.h)
  return true
}

function clear(canvas: HTMLCanvasElement): void {
  canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height)
  // An empty canvas holds no pixels of a document either.
  if (canvas.width !== 1) canvas.width = 1
}
