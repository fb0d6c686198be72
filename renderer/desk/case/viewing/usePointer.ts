import { useEffect } from 'react'
import type { Point } from './geometry.ts'
import { useDrawing } from './useDrawing.ts'
import { sizeAt, usePaneIndex, usePaneSizes } from './pane.ts'
import { useSpot } from './useLying.ts'
import { useViewing } from './useViewing.ts'

/** CSS pixels of one press of an arrow, and of a line of a wheel that counts in lines. */
const arrowStep = 64
const line = 16

/** Farther than a hand shakes at a click. */
const isFar = ({ clientX, clientY }: MouseEvent, { x, y }: Point): boolean =>
  Math.hypot(clientX - x, clientY - y) > 4

/** Zoom for a wheel's turn or a pinch: a pinch comes as many small steps, a wheel's notch as one of about 100. */
const wheelZoom = (delta: number): number => Math.exp(-delta * (Math.abs(delta) < 40 ? 0.01 : 0.002))

/**
 * The pane under the hand: wheel and drag move, wheel with Ctrl and pinch zoom at the pointer, a double click goes
 * between the whole page and its own size, arrows move. While a rectangle is being drawn, drag and arrows are for that.
 */
export function usePointer(region: React.RefObject<HTMLElement | null>): {
  onKeyDown: (event: React.KeyboardEvent) => void
} {
  const { zoomBy, pan, toggle, readOn } = useViewing()
  const drawing = useDrawing()
  const size = sizeAt(usePaneSizes(), usePaneIndex())
  const { document, page } = useSpot()
  const id = document?.id
  // On a page that has just come the hand has pointed at nothing.
  useEffect(() => size.point(null), [size, id, page])

  useEffect(() => {
    const element = region.current
    if (element === null) return undefined
    const fromMiddle = ({ clientX, clientY }: MouseEvent): Point => {
      const box = element.getBoundingClientRect()
      return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 }
    }
    const onPage = ({ target }: Event): boolean => target === element || target instanceof HTMLCanvasElement

    const onWheel = (event: WheelEvent): void => {
      if (!onPage(event)) return
      // Chromium would zoom or scroll the whole window.
      event.preventDefault()
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? line : 1
      if (event.ctrlKey) zoomBy(wheelZoom(event.deltaY * unit), fromMiddle(event))
      else if (event.shiftKey && event.deltaX === 0) pan({ x: event.deltaY * unit, y: 0 })
      else pan({ x: event.deltaX * unit, y: event.deltaY * unit })
    }
    let held: { id: number; x: number; y: number; draws: boolean; moved: boolean } | null = null
    let from: Point = { x: 0, y: 0 }
    const onDown = (event: PointerEvent): void => {
      if (event.button > 1 || !onPage(event)) return
      // Beside the mark that is held, the hand lets go of it and moves the page.
      const draws = drawing.isDrawing() && drawing.from(fromMiddle(event))
      held = { id: event.pointerId, x: event.clientX, y: event.clientY, draws, moved: false }
      from = { x: event.clientX, y: event.clientY }
      element.setPointerCapture(event.pointerId)
      if (!draws) element.dataset['held'] = ''
    }
    const onLeave = (): void => size.point(null)
    const onMove = (event: PointerEvent): void => {
      size.point(fromMiddle(event))
      if (held === null || held.id !== event.pointerId) return
      if (held.draws) {
        drawing.to(fromMiddle(event))
        return
      }
      pan({ x: held.x - event.clientX, y: held.y - event.clientY })
      held = { ...held, x: event.clientX, y: event.clientY, moved: held.moved || isFar(event, from) }
    }
    const onUp = (event: PointerEvent): void => {
      const isUp = held !== null && event.type === 'pointerup'
      // A click alone draws nothing: the rectangle stays to be moved.
      if (isUp && held?.draws === true && isFar(event, from)) drawing.keep()
      else if (isUp && held?.draws === false && !held.moved && !isFar(event, from)) {
        drawing.holdAt(fromMiddle(event))
      }
      held = null
      delete element.dataset['held']
    }
    const onDouble = (event: MouseEvent): void => {
      if (onPage(event) && !drawing.isDrawing()) toggle(fromMiddle(event))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerleave', onLeave)
    element.addEventListener('pointerup', onUp)
    element.addEventListener('pointercancel', onUp)
    element.addEventListener('dblclick', onDouble)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerleave', onLeave)
      element.removeEventListener('pointerup', onUp)
      element.removeEventListener('pointercancel', onUp)
      element.removeEventListener('dblclick', onDouble)
    }
  }, [region, size, zoomBy, pan, toggle, drawing])

  const steps: Readonly<Record<string, Point>> = {
    ArrowLeft: { x: -arrowStep, y: 0 },
    ArrowRight: { x: arrowStep, y: 0 },
    ArrowUp: { x: 0, y: -arrowStep },
    ArrowDown: { x: 0, y: arrowStep },
  }
  return {
    onKeyDown: (event) => {
      if (event.target === event.currentTarget && drawing.key(event)) {
        event.preventDefault()
        // Esc would otherwise leave the case too.
        event.stopPropagation()
        return
      }
      if (event.altKey || event.ctrlKey || event.target !== event.currentTarget) return
      const step = steps[event.key]
      if (step !== undefined) pan(step)
      else if (event.key === ' ') readOn(event.shiftKey ? -1 : 1)
      else return
      event.preventDefault()
    },
  }
}
