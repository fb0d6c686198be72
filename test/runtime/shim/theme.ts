import type * as Electron from 'electron'
import type { CdpSession } from '../chromium/cdp.ts'
import { allWindows } from './windows.ts'
import { Emitter } from './lacking.ts'

type Source = Electron.NativeTheme['themeSource']

let source: Source = 'system'

/** Shows a page the theme that the app chose; with `system`, Chromium's own. */
export async function applyTheme(session: CdpSession): Promise<void> {
  const value = source === 'system' ? '' : source
  await session.tell('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
}

class NativeTheme extends Emitter {
  get themeSource(): Source {
    return source
  }

  set themeSource(value: Source) {
    if (value === source) return
    source = value
    for (const { webContents } of allWindows()) if (webContents.cdp) void applyTheme(webContents.cdp)
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return source === 'dark'
  }

  get shouldUseHighContrastColors(): boolean {
    return false
  }
}

type Covered = 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'

export const nativeTheme = new NativeTheme()
nativeTheme satisfies Pick<typeof Electron.nativeTheme, Covered>
