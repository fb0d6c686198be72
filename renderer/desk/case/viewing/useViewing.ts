import { useCallback, useMemo } from 'react'
import { useOnDesk } from '../context.ts'
import { pageKey, standKey, type CaseState, type Stand } from '../store.ts'
import { asItIs, limited, type Adjustment, type Range } from './adjusting.ts'
import {
  fitPlace,
  nextRotation,
  panBy,
  placeFrom,
  readBy,
  seenOf,
  turnPlace,
  zoomAt,
  type Fit,
  type Place,
  type Point,
} from './geometry.ts'
import { isLegible } from './legibility.ts'
import { firstFit, wholeScale, zoomRange, type Lying } from './look.ts'
import { sizeAt, usePaneIndex, usePaneSizes } from './pane.ts'
import { lyingNow, needsNow } from './useLying.ts'

/** One press of + or −. */
const zoomStep = 1.25
const middle: Point = { x: 0, y: 0 }

/** How a page lies in each pane that has it. */
const standsOf = (state: CaseState, document: string, page: number): [number, Stand][] =>
  state.panes.flatMap((_, at): [number, Stand][] => {
    const stand = state.stands[standKey(document, page, at)]
    return stand === undefined ? [] : [[at, stand]]
  })

/** From which scale on the page could be read; null: it can be. */
function tooSmall(state: CaseState, { document, size, place }: Lying): number | null {
  const needs = needsNow(state, document)
  if (needs === null) return null
  const shown = { page: size, scale: place.scale, devicePixelRatio, incomplete: false, tellsPrint: true }
  const now = isLegible(shown, needs)
  return !now.legible && now.because === 'too-small' ? now.scale : null
}

/** At the hand; else where it was last read; else from the top left of what is seen, so that it can be read on. */
function enlarged({ stand, place, face, pane }: Lying, hand: Point | null, scale: number): Place {
  if (hand !== null) return zoomAt(place, face, hand, scale, { least: scale, most: scale })
  if (stand.fit !== null && stand.place !== null && stand.place.scale >= scale) return stand.place
  const from = seenOf(place, face, pane)?.from ?? { x: 0, y: 0 }
  return placeFrom(from, face, pane, scale)
}

export type Viewing = {
  zoomBy: (factor: number, at?: Point) => void
  zoomIn: () => void
  zoomOut: () => void
  whole: (at?: Point) => void
  fit: (fit: Fit) => void
  /** As small as it can be read, where the person points or last looked; back to how it first lay, where it can be read. */
  legible: () => void
  turn: (by: 90 | -90) => void
  pan: (by: Point) => void
  /** As a text is read: along the page, then down, and at its end to the next page; back likewise. */
  readOn: (by: 1 | -1) => void
  /** Whole page, or its own size at the pointer. */
  toggle: (at: Point) => void
  /** Light, dark and straight, of the page as drawn. */
  adjust: (change: Partial<Adjustment>) => void
  nudge: (range: Range, by: number) => void
  invert: () => void
  /** As it is. */
  reset: () => void
}

/** What a person does with the page in a pane. Every act starts from where the page lies now. */
export function useViewing(): Viewing {
  const { desk } = useOnDesk()
  const sizes = usePaneSizes()
  const pane = usePaneIndex()
  const change = useCallback(
    (to: (lying: Lying, state: CaseState, pane: number) => void): void => {
      const state = desk.store.getState()
      const lying = lyingNow(state, pane, sizeAt(sizes, pane).size())
      if (lying !== null) to(lying, state, pane)
    },
    [desk, sizes, pane],
  )
  /** The same in every pane, where they are linked. */
  const changeAll = useCallback(
    (to: (lying: Lying, pane: number) => void): void => {
      const state = desk.store.getState()
      const all = state.linked ? state.panes.map((_, at) => at) : [pane]
      for (const at of all) {
        const lying = lyingNow(state, at, sizeAt(sizes, at).size())
        if (lying !== null) to(lying, at)
      }
    },
    [desk, sizes, pane],
  )
  return useMemo(() => {
    const put = ({ document, page, stand }: Lying, at: number, place: Place): void =>
      desk.looking.stand(document, page, at, { rotation: stand.rotation, fit: null, place })
    const fitIn = ({ document, page, stand, place }: Lying, at: number, fit: Fit): void => {
      const last = stand.fit === null ? place : stand.place
      desk.looking.stand(document, page, at, { rotation: stand.rotation, fit, place: last })
    }
    const zoom = (lying: Lying, pane: number, scale: number, at: Point): void =>
      put(lying, pane, zoomAt(lying.place, lying.face, at, scale, zoomRange(lying, devicePixelRatio)))
    const zoomBy = (factor: number, at: Point = middle): void =>
      changeAll((lying, pane) => zoom(lying, pane, lying.place.scale * factor, at))
    const whole = (at: Point = middle): void =>
      changeAll((lying, pane) => zoom(lying, pane, wholeScale(lying.size, devicePixelRatio), at))
    const fit = (kind: Fit): void => changeAll((lying, pane) => fitIn(lying, pane, kind))
    const legible = (): void =>
      changeAll((lying, pane) => {
        const needed = tooSmall(desk.store.getState(), lying)
        if (needed !== null) put(lying, pane, enlarged(lying, sizeAt(sizes, pane).hand(), needed))
        else if (lying.stand.fit === null) fitIn(lying, pane, firstFit(lying.size))
        sizeAt(sizes, pane).point(null)
      })
    /** What was enlarged to be read is read on so on the next page, from its beginning. */
    const readNext = (lying: Lying, pane: number, by: 1 | -1): void => {
      desk.looking.turnPage(by)
      const state = desk.store.getState()
      const next = lyingNow(state, pane, sizeAt(sizes, pane).size())
      if (next === null || next.page === lying.page || lying.stand.fit !== null) return
      const needed = tooSmall(state, lying) === null ? tooSmall(state, next) : null
      if (needed === null || next.stand.fit === null) return
      const from = by === 1 ? { x: 0, y: 0 } : { x: next.face.width, y: next.face.height }
      put(next, pane, placeFrom(from, next.face, next.pane, needed))
    }
    const pan = (by: Point): void =>
      changeAll((lying, pane) => {
        const place = panBy(lying.place, lying.face, lying.pane, by)
        const { centre } = lying.place
        if (place.centre.x !== centre.x || place.centre.y !== centre.y) put(lying, pane, place)
      })
    const adjust = (to: Partial<Adjustment>): void =>
      change((lying, state) => {
        const { document, page } = lying
        const next = limited({ ...lying.adjustment, ...to })
        const before = standsOf(state, document, page)
        const all = state.panes.map((_, at) => lyingNow(state, at, sizeAt(sizes, at).size()))
        desk.looking.adjust(document, page, next)
        // Straightened, the same spot of the paper stays before the person, in every pane that shows it.
        for (const [at, one] of all.entries()) {
          if (one?.document !== document || one.page !== page || one.stand.fit !== null) continue
          const place = turnPlace(one.place, one.size, one.turn, {
            ...one.turn,
            straighten: next.straighten,
          })
          desk.looking.stand(document, page, at, { ...one.stand, place })
        }
        const after = standsOf(desk.store.getState(), document, page)
        const put = (shown: Adjustment, stands: ReturnType<typeof standsOf>): boolean => {
          desk.looking.show(document, page)
          desk.looking.adjust(document, page, shown)
          for (const [at, stand] of stands) desk.looking.stand(document, page, at, stand)
          return true
        }
        desk.steps.did(document, {
          kind: 'look',
          joins: pageKey(document, page),
          undo: () => put(lying.adjustment, before),
          redo: () => put(next, after),
        })
      })
    return {
      zoomBy,
      zoomIn: () => zoomBy(zoomStep),
      zoomOut: () => zoomBy(1 / zoomStep),
      whole,
      fit,
      legible,
      pan,
      turn: (by) =>
        change(({ document, page, stand, size, place, turn }, _, pane) => {
          const rotation = nextRotation(stand.rotation, by)
          desk.looking.stand(document, page, pane, {
            rotation,
            fit: stand.fit,
            place: stand.fit === null ? turnPlace(place, size, turn, { ...turn, rotation }) : null,
          })
        }),
      adjust,
      nudge: (range, by) => change(({ adjustment }) => adjust({ [range]: adjustment[range] + by })),
      invert: () => change(({ adjustment }) => adjust({ invert: !adjustment.invert })),
      reset: () => adjust(asItIs),
      readOn: (by) =>
        change((lying, _, pane) => {
          const step = readBy(lying.place, lying.face, lying.pane, by)
          if (step === null) readNext(lying, pane, by)
          else pan(step)
        }),
      toggle: (at) =>
        change((lying, state, pane) => {
          const fitted = fitPlace(lying.face, lying.pane, 'page').scale
          const key = standKey(lying.document, lying.page, pane)
          if (state.stands[key]?.fit === null || Math.abs(lying.place.scale - fitted) > fitted * 0.01)
            fit('page')
          else whole(at)
        }),
    }
  }, [desk, sizes, change, changeAll])
}
