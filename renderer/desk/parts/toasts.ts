import { create } from 'zustand'

export type Toast = {
  id: number
  text: string
  tone: 'info' | 'error'
  /** One thing the person may do about it, like taking it back. */
  action?: { text: string; run: () => void }
  /**
   * Listens while the toast stands and calls `go` once what it says or offers holds no longer. Answers what ends the
   * listening.
   */
  until?: (go: () => void) => () => void
  /** Seconds until it goes; null: stays until dismissed. */
  seconds: number | null
}

type ToastStore = { toasts: readonly Toast[]; dismiss: (id: number) => void; clear: () => void }

/** As many as stand beside each other in the bar. */
const most = 2
let last = 0

export const useToasts = create<ToastStore>((set) => ({
  toasts: [],
  dismiss: (id) => set(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) })),
  clear: () => set({ toasts: [] }),
}))

/**
 * Tells the person something in passing. The same sentence twice is shown once; more than two do not pile up: the
 * oldest goes. Never for what must be read: that is a Notice. Answers the id for `dismiss`.
 */
export function showToast(
  toast: Omit<Toast, 'id' | 'tone' | 'seconds'> & Partial<Pick<Toast, 'tone' | 'seconds'>>,
): number {
  last += 1
  const shown: Toast = { tone: 'info', seconds: toast.action === undefined ? 6 : 10, ...toast, id: last }
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((other) => other.text !== shown.text), shown].slice(-most),
  }))
  return shown.id
}
