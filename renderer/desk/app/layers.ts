import { createContext } from 'react'
import { create } from 'zustand'

/** How many modal layers lie over the place where a component stands. */
export const LayerContext = createContext(0)

type Layers = {
  open: readonly number[]
  enter: (level: number) => void
  leave: (level: number) => void
}

/** Which modal layers are open: the topmost alone hears shortcuts. */
export const useLayers = create<Layers>((set) => ({
  open: [],
  enter: (level) => set(({ open }) => ({ open: [...open, level] })),
  leave: (level) =>
    set(({ open }) => {
      const at = open.lastIndexOf(level)
      return at < 0 ? {} : { open: open.toSpliced(at, 1) }
    }),
}))

export const topLayer = (): number => Math.max(0, ...useLayers.getState().open)
