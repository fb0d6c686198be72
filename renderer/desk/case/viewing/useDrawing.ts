import { useMemo, useRef } from 'react'
import {
  areaBetween,
  dragged,
  gripAt,
  markAt,
  shifted,
  type Grip,
  type PageArea,
} from '../../../domain/marks.ts'
import type { DocumentKind } from '../../../domain/vocabulary.ts'
import { useOnDesk } from '../context.ts'
import { readAt } from '../rules.ts'
import { pageKey, type Drawing } from '../store.ts'
import type { Point } from './geometry.ts'
import { shareUnder, type Lying } from './look.ts'
import { sizeAt, usePaneIndex, usePaneSizes } from './pane.ts'
import { lyingNow } from './useLying.ts'

/** How much of a page's height its lines take from the foot on, with room for a photograph's rim: ICAO 9303, 4 and 5. */
const linesOfCard = 0.42
const linesOfPassport = 0.28

/** CSS pixels of one press of an arrow; with Ctrl one. */
const step = 8

export type DrawingActs = {
  /** Puts a rectangle in the middle of the pane, to be moved by keys or drawn anew by hand. */
  begin: (kind: Drawing['kind']) => void
  isDrawing: () => boolean
  /** What is there is held, by a click at that point; false: nothing is. */
  holdAt: (at: Point) => boolean
  /** From a point of the pane, and on to another; from the pane's middle. False: what is held was let go there. */
  from: (at: Point) => boolean
  to: (at: Point) => void
  keep: () => void
  drop: () => void
  /** True: the key was for the rectangle. */
  key: (event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey'>) => boolean
}

/** A rectangle drawn over the page before the person. */
export function useDrawing(): DrawingActs {
  const { desk } = useOnDesk()
  const sizes = usePaneSizes()
  const pane = usePaneIndex()
  const start = useRef<Point | null>(null)
  const held = useRef<{ grip: Grip; area: PageArea } | null>(null)
  return useMemo(() => {
    const lying = () => lyingNow(desk.store.getState(), pane, sizeAt(sizes, pane).size())
    const move = (x: number, y: number, sizing: boolean): void => {
      const now = lying()
      const { drawing } = desk.store.getState()
      if (now === null || drawing === null) return
      const across = now.turn.rotation % 180 === 0
      const [unit, other] = [now.size.width * now.place.scale, now.size.height * now.place.scale]
      if (sizing) {
        const [width, height] = across ? [x, y] : [y, x]
        const by = { x: 0, y: 0, width: width / unit, height: height / other }
        desk.marking.draw(shifted(drawing.area, by))
        return
      }
      const here = shareUnder(now, { x: 0, y: 0 })
      const there = shareUnder(now, { x, y })
      const by = { x: there.x - here.x, y: there.y - here.y, width: 0, height: 0 }
      desk.marking.draw(shifted(drawing.area, by))
    }
    const keep = (holding: boolean): void => {
      const now = lying()
      const { drawing } = desk.store.getState()
      if (drawing?.kind !== 'lines') void desk.marking.keep(holding)
      else if (now !== null) {
        desk.marking.drop()
        void desk.lines.read(now, now.turn.rotation, drawing.area)
      }
    }
    return {
      begin: (kind) => {
        const now = lying()
        if (now === null) return
        const { view } = desk.store.getState()
        const [from, to] = firstCorners(
          now,
          kind,
          view?.documents.find(({ id }) => id === now.document)?.kind,
        )
        const area = areaBetween(shareUnder(now, from), shareUnder(now, to))
        desk.marking.begin(kind, area ?? { x: 0.4, y: 0.45, width: 0.2, height: 0.1 })
      },
      isDrawing: () => desk.store.getState().drawing !== null,
      holdAt: (at) => {
        const now = lying()
        const { view, lifted } = desk.store.getState()
        const marks = view?.documents.find(({ id }) => id === now?.document)?.marks ?? []
        if (now === null) return false
        const here = marks.filter(({ page }) => page === now.page)
        const masksLie = !(pageKey(now.document, now.page) in lifted)
        const mark = markAt(here, shareUnder(now, at), reachOf(now), masksLie)
        if (mark !== null) desk.marking.hold(mark)
        return mark !== null
      },
      from: (at) => {
        const now = lying()
        const { drawing } = desk.store.getState()
        start.current = now === null ? null : shareUnder(now, at)
        held.current = null
        if (now === null || start.current === null || drawing?.of === undefined) return true
        const grip = gripAt(drawing.area, start.current, reachOf(now))
        if (grip !== null) held.current = { grip, area: drawing.area }
        else void desk.marking.keep()
        return grip !== null
      },
      to: (at) => {
        const now = lying()
        if (now === null || start.current === null) return
        const there = shareUnder(now, at)
        const by = { x: there.x - start.current.x, y: there.y - start.current.y }
        const area =
          held.current === null
            ? areaBetween(start.current, there)
            : dragged(held.current.area, held.current.grip, by)
        if (area !== null) desk.marking.draw(area)
      },
      keep: () => keep(true),
      drop: () => desk.marking.drop(),
      key: ({ key, shiftKey, ctrlKey, altKey }) => {
        const { drawing, current, view, proposals } = desk.store.getState()
        if (altKey) return false
        if (drawing === null) {
          // Of lines that a machine is reading, Esc is the end too, before it is that of the case.
          const id = readAt(view, current)?.id
          if (key !== 'Escape' || id === undefined || proposals[id]?.state !== 'reading') return false
          desk.lines.drop(id)
          return true
        }
        const by = arrows[key]
        const far = ctrlKey ? 1 : step
        if (by !== undefined) move(by.x * far, by.y * far, shiftKey)
        else if (key === 'Enter') keep(false)
        else if (key === 'Escape') desk.marking.drop()
        else if (key === 'Delete') void desk.marking.removeHeld()
        else return false
        return true
      },
    }
  }, [desk, sizes, pane])
}

/**
 * Where a rectangle lies at first, in points of the pane: in its middle, and one for lines over what can be seen of the
 * page's foot, where documents have them.
 */
function firstCorners(
  { place, face, pane }: Lying,
  kind: Drawing['kind'],
  of: DocumentKind | undefined,
): [Point, Point] {
  if (kind !== 'lines') {
    const half = { x: pane.width * 0.14, y: pane.height * 0.07 }
    return [{ x: -half.x, y: -half.y }, half]
  }
  const { scale, centre } = place
  const foot = Math.min((face.height - centre.y) * scale, pane.height / 2) - 4
  const left = Math.max(-centre.x * scale, -pane.width / 2) + 4
  const right = Math.min((face.width - centre.x) * scale, pane.width / 2) - 4
  const height =
    Math.min(face.height * scale, pane.height) * (of === 'id-card' ? linesOfCard : linesOfPassport)
  return [
    { x: left, y: foot - height },
    { x: right, y: foot },
  ]
}

/** CSS pixels from a rim within which it is under the hand, a finger's too. */
const nearby = 10

const reachOf = ({ size, place }: Lying): Point => ({
  x: nearby / (size.width * place.scale),
  y: nearby / (size.height * place.scale),
})

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
