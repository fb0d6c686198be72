import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Size } from './geometry.ts'

/** The pane's size, told to the toolbar and the strip beside it. CSS pixels; zeros until it is on the screen. */
export class PaneSize {
  #size: Size = { width: 0, height: 0 }
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

const PaneContext = createContext<PaneSize | null>(null)
export const PaneProvider = PaneContext

export function usePane(): PaneSize {
  const pane = useContext(PaneContext)
  if (pane === null) throw new Error('No pane around this part')
  return pane
}

export function usePaneSize(): Size {
  const pane = usePane()
  return useSyncExternalStore(pane.hear, pane.size)
}
