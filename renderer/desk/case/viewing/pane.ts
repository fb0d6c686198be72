import { createContext, useContext, useSyncExternalStore } from 'react'
import { useCase } from '../context.ts'
import type { Point, Size } from './geometry.ts'

/** As many pages as can stand side by side on a desk's screen and still be read. */
export const mostPanes = 3

/**
 * A pane's size, told to the toolbar and the strip beside it, and where the hand is over it. CSS pixels; zeros until it is
 * on the screen.
 */
export class PaneSize {
  #size: Size = { width: 0, height: 0 }
  /** From its middle: where the pointer was last moved over the page as it lies; null: it was not. */
  #hand: Point | null = null
  readonly hand = (): Point | null => this.#hand
  readonly point = (at: Point | null): void => {
    this.#hand = at
  }
  readonly #hearing = new Set<() => void>()
  readonly size = (): Size => this.#size
  readonly hear = (listener: () => void): (() => void) => {
    this.#hearing.add(listener)
    return () => this.#hearing.delete(listener)
  }
  readonly set = (size: Size): void => {
    if (size.width === this.#size.width && size.height === this.#size.height) return
    this.#size = size
    for (const listener of [...this.#hearing]) listener()
  }
}

export const paneSizes = (): readonly PaneSize[] => Array.from({ length: mostPanes }, () => new PaneSize())

const SizesContext = createContext<readonly PaneSize[] | null>(null)
export const PaneSizesProvider = SizesContext

/** Null: beside the panes, where what is said and done is of the one that is being worked in. */
const IndexContext = createContext<number | null>(null)
export const PaneProvider = IndexContext

export function usePaneSizes(): readonly PaneSize[] {
  const sizes = useContext(SizesContext)
  if (sizes === null) throw new Error('No panes around this part')
  return sizes
}

/** Which pane this part is in or speaks of, from 0. */
export function usePaneIndex(): number {
  const inside = useContext(IndexContext)
  const active = useCase((state) => state.active)
  return inside ?? active
}

export function usePaneSize(): Size {
  const pane = sizeAt(usePaneSizes(), usePaneIndex())
  return useSyncExternalStore(pane.hear, pane.size)
}

export function sizeAt(sizes: readonly PaneSize[], index: number): PaneSize {
  const size = sizes[index]
  if (size === undefined) throw new Error(`No pane ${index}`)
  return size
}
