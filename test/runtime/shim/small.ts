import type * as Electron from 'electron'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Emitter, Lacking, guarded } from './lacking.ts'

export const shell = guarded('shell', {
  openExternal: () => Promise.reject(new Error('the stand-in opens nothing outside')),
  openPath: () => Promise.resolve('the stand-in opens nothing outside'),
  showItemInFolder() {},
  beep() {},
} satisfies Partial<typeof Electron.shell>)

let copied = ''

export const clipboard = guarded('clipboard', {
  readText: () => copied,
  writeText(text: string) {
    copied = text
  },
  clear() {
    copied = ''
  },
} satisfies Partial<Record<keyof typeof Electron.clipboard, unknown>>)

const area = { x: 0, y: 0, width: 1440, height: 900 }

class Screen extends Emitter {
  getPrimaryDisplay = () => ({
    id: 1,
    bounds: area,
    workArea: area,
    size: { width: area.width, height: area.height },
    workAreaSize: { width: area.width, height: area.height },
    scaleFactor: 1,
    rotation: 0,
  })

  getAllDisplays = () => [this.getPrimaryDisplay()]
}

export const screen = new Screen()
screen satisfies Record<keyof Pick<typeof Electron.screen, 'getPrimaryDisplay' | 'getAllDisplays'>, unknown>

export const crashReporter = guarded('crashReporter', {
  // No report is made, so none can hold anything.
  start() {},
} satisfies Partial<typeof Electron.crashReporter>)

export const net = guarded('net', {
  isOnline: () => false,
  online: false,
  fetch: async (input: string | Request): Promise<Response> => {
    const url = typeof input === 'string' ? input : input.url
    if (!url.startsWith('file:')) throw new Lacking(`net.fetch for ${url}`)
    return new Response(await readFile(fileURLToPath(url)))
  },
} satisfies Partial<Record<keyof typeof Electron.net, unknown>>)
