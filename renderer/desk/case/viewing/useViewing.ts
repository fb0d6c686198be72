import { useCallback, useMemo } from 'react'
import { useOnDesk } from '../context.ts'
import { pageKey, type CaseState } from '../store.ts'
import {
  fitPlace,
  nextRotation,
  panBy,
  roomAbove,
  roomBelow,
  turnPoint,
  zoomAt,
  type Fit,
  type Place,
  type Point,
} from './geometry.ts'
import { lyingNow, wholeScale, zoomRange, type Lying } from './look.ts'
import { usePane } from './pane.ts'

/** One press of + or −. */
const zoomStep = 1.25
const middle: Point = { x: 0, y: 0 }

export type Viewing = {
  zoomTo: (scale: number, at?: Point) => void
  zoomBy: (factor: number, at?: Point) => void
  zoomIn: () => void
  zoomOut: () => void
  whole: (at?: Point) => void
  fit: (fit: Fit) => void
  turn: (by: 90 | -90) => void
  pan: (by: Point) => void
  /** Down the page, and at its foot to the next; up likewise. */
  readOn: (by: 1 | -1) => void
  /** Whole page, or its own size at the pointer. */
  toggle: (at: Point) => void
}

/** What a person does with the page before them. Every act starts from where the page lies now. */
export function useViewing(): Viewing {
  const { desk } = useOnDesk()
  const pane = usePane()
  const change = useCallback(
    (to: (lying: Lying, state: CaseState) => void): void => {
      const state = desk.store.getState()
      const lying = lyingNow(state, pane.size())
      if (lying !== null) to(lying, state)
    },
    [desk, pane],
  )
  return useMemo(() => {
    const put = ({ document, page, stand }: Lying, place: Place): void =>
      desk.looking.stand(document, page, { rotation: stand.rotation, fit: null, place })
    const zoomTo = (scale: number, at: Point = middle): void =>
      change((lying) =>
        put(lying, zoomAt(lying.place, lying.face, at, scale, zoomRange(lying, devicePixelRatio))),
      )
    const zoomBy = (factor: number, at?: Point): void =>
      change((lying) => zoomTo(lying.place.scale * factor, at))
    const whole = (at?: Point): void =>
      change((lying) => zoomTo(wholeScale(lying.size, devicePixelRatio), at))
    const fit = (kind: Fit): void =>
      change(({ document, page, stand }) =>
        desk.looking.stand(document, page, { rotation: stand.rotation, fit: kind, place: null }),
      )
    const pan = (by: Point): void =>
      change((lying) => {
        const place = panBy(lying.place, lying.face, lying.pane, by)
        const { centre } = lying.place
        if (place.centre.x !== centre.x || place.centre.y !== centre.y) put(lying, place)
      })
    return {
      zoomTo,
      zoomBy,
      zoomIn: () => zoomBy(zoomStep),
      zoomOut: () => zoomBy(1 / zoomStep),
      whole,
      fit,
      pan,
      turn: (by) =>
        change(({ document, page, stand, place, face }) =>
          desk.looking.stand(document, page, {
            rotation: nextRotation(stand.rotation, by),
            fit: stand.fit,
            place: stand.fit === null ? { ...place, centre: turnPoint(place.centre, face, by) } : null,
          }),
        ),
      readOn: (by) =>
        change((lying) => {
          const room =
            by === 1 ? roomBelow(lying.place, lying.face, lying.pane) : roomAbove(lying.place, lying.pane)
          if (room < 1) {
            desk.looking.turnPage(by)
            return
          }
          pan({ x: 0, y: by * Math.min(room, lying.pane.height * 0.85) })
        }),
      toggle: (at) =>
        change((lying, state) => {
          const fitted = fitPlace(lying.face, lying.pane, 'page').scale
          const key = pageKey(lying.document, lying.page)
          if (state.stands[key]?.fit === null || Math.abs(lying.place.scale - fitted) > fitted * 0.01)
            fit('page')
          else whole(at)
        }),
    }
  }, [desk, change])
}
