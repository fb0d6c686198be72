import { nativeTheme } from 'electron'
import type { Settings } from '../preload/contract/bridge.ts'

/** The page sees it as `prefers-color-scheme`, the window as its colour before the first paint. */
export function followTheme({ theme }: Settings): void {
  nativeTheme.themeSource = theme
}
