import type { BrowserWindow } from './browser-window.ts'

const windows = new Set<BrowserWindow>()

export const addWindow = (window: BrowserWindow): void => {
  windows.add(window)
}

export const removeWindow = (window: BrowserWindow): void => {
  windows.delete(window)
}

/** The app's windows in the order they were made. */
export const allWindows = (): BrowserWindow[] => [...windows]
