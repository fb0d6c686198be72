import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useCase, useOnDesk } from '../context.ts'
import { pageKey, pageNow } from '../store.ts'
import { lyingOf, wholeScale, type Lying } from './look.ts'
import { usePaneSize } from './pane.ts'

/** Milliseconds of rest after zooming before a sharper picture is asked for. */
const settle = 140
/** And before a preview is made: the page itself comes first. */
const previewRest = 250

/** The page before the person; null while there is none. */
export function useLying(): Lying | null {
  const pane = usePaneSize()
  const current = useCase((state) => state.current)
  const page = useCase(pageNow)
  const sheet = useCase((state) => (current === null ? undefined : state.sheets[current]))
  const stand = useCase((state) => (current === null ? undefined : state.stands[pageKey(current, page)]))
  return useMemo(
    () => lyingOf(current, sheet, page, (at) => (at === page ? stand : undefined), pane),
    [current, sheet, page, stand, pane],
  )
}

/** Draws the page on the canvas, asks for sharper pictures of it, and has recorded what was before the person. */
export function usePainting(lying: Lying | null): React.RefObject<HTMLCanvasElement | null> {
  const { desk } = useOnDesk()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = useCase((state) => state.drawn)
  const key = lying === null ? null : pageKey(lying.document, lying.page)
  const fault = useCase((state) => (key === null ? undefined : state.faults[key]))
  const broken = fault !== undefined && fault !== 'incomplete'

  useLayoutEffect(() => {
    const painted =
      canvas.current && lying && !broken ? paint(canvas.current, lying, desk.looking.reader) : false
    if (!painted && canvas.current !== null) clear(canvas.current)
    if (!painted || lying === null) {
      desk.looking.watch.leave()
      return
    }
    const { document, page, size, stand, place, pane } = lying
    desk.looking.watch.look({
      document,
      page,
      size,
      rotation: stand.rotation,
      place,
      pane,
      devicePixelRatio,
      incomplete: fault === 'incomplete',
      sharp: !desk.looking.reader.wantsSharper(document, page, place.scale * devicePixelRatio),
      whole: wholeScale(size, devicePixelRatio),
    })
  }, [lying, drawn, broken, fault, desk])

  const wanted = lying === null ? null : lying.place.scale * devicePixelRatio
  const { document = null, page = null } = lying ?? {}
  const opened = useCase((state) => (document === null ? undefined : state.sheets[document]))
  useEffect(() => {
    if (document === null || page === null || wanted === null || broken || opened?.state !== 'open')
      return undefined
    if (!desk.looking.reader.wantsSharper(document, page, wanted)) return undefined
    const stop = new AbortController()
    const first = desk.looking.reader.picture(document, page) === undefined
    const timer = setTimeout(
      () => void desk.looking.reader.draw(document, page, wanted, stop.signal),
      first ? 0 : settle,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [desk, document, page, wanted, broken, opened])

  const shown = document !== null && page !== null && !broken && drawn > 0
  useEffect(() => {
    if (!shown || desk.looking.reader.picture(document, page) === undefined) return undefined
    const stop = new AbortController()
    const timer = setTimeout(
      () => void desk.looking.reader.makePreview(document, page, stop.signal),
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
  const current = useCase((state) => state.current)
  const page = useCase(pageNow)
  const fault = useCase((state) => (current === null ? undefined : state.faults[pageKey(current, page)]))
  useEffect(() => {
    if (current !== null && fault !== undefined) void desk.looking.pageFailed(current, page)
  }, [desk, current, page, fault])
}

function paint(canvas: HTMLCanvasElement, lying: Lying, reader: { picture: PictureOf }): boolean {
  const picture = reader.picture(lying.document, lying.page)
  const context = canvas.getContext('2d')
  if (picture === undefined || context === null) return false
  const ratio = devicePixelRatio
  const { size, stand, face, place, pane } = lying
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
  context.imageSmoothingQuality = 'high'
  context.translate(left + across / 2, top + down / 2)
  context.rotate((stand.rotation * Math.PI) / 180)
  const upright = stand.rotation % 180 === 0 ? { w: across, h: down } : { w: down, h: across }
  context.fillStyle = '#fff'
  context.fillRect(-upright.w / 2, -upright.h / 2, upright.w, upright.h)
  // Beyond the picture's own size its pixels are to be seen as they are.
  if (size.unit === 'pixel' && scale >= 4) context.imageSmoothingEnabled = false
  context.drawImage(picture.bitmap, -upright.w / 2, -upright.h / 2, upright.w, upright.h)
  return true
}

type PictureOf = (document: string, page: number) => { bitmap: ImageBitmap } | undefined

function clear(canvas: HTMLCanvasElement): void {
  canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height)
  // An empty canvas holds no pixels of a document either.
  if (canvas.width !== 1) canvas.width = 1
}
