import { SverkaError, type ErrorCode } from '../../../preload/contract/errors.ts'
import type { MakeFrame } from '../../../renderer/desk/case/viewing/reader.ts'
import type { PageShare, PageSize, ToldLines } from '../../../renderer/viewer/messages.ts'

/** With what the desk asked for a description. */
export type Asked = {
  pages: number
  pixels: number
  patience: number | undefined
  password: string | null | undefined
}

export type DoubleFrame = {
  make: MakeFrame
  /** Openings that were closed again. */
  closed: string[]
  /** How many bitmaps were asked for. */
  drawn: () => number
  /** As if the viewer had been killed and made anew. */
  recreate: (openings: string[]) => void
  /** What a test lets happen before the viewer answers, told by the opening's name. */
  before: {
    describe?: (opening: string, asked: Asked) => Promise<void>
    render?: (opening: string) => Promise<unknown>
    /** Hears the width that was asked for. */
    rendered?: (width: number) => unknown
    /** Hears of which page a preview is made; may fail. */
    preview?: (page: number, signal?: AbortSignal) => unknown
    /** What a recogniser tells of a rectangle; without it there is nothing to be read. */
    readLines?: (asked: { page: number; rotation: number; area: PageShare }) => Promise<ToldLines>
  }
}

/** Stands in for the viewer: made-up pages, drawn here, told by the opening's name. */
export function doubleFrame(documents: Record<string, PageSize[] | ErrorCode>): DoubleFrame {
  let drawn = 0
  let recreate: (openings: string[]) => void = () => undefined
  const closed: string[] = []
  const before: DoubleFrame['before'] = {}
  const pagesOf = (opening: string): PageSize[] => {
    const known = documents[opening]
    if (known === undefined || typeof known === 'string') throw new SverkaError(known ?? 'NOT_FOUND')
    return known
  }
  return {
    closed,
    before,
    drawn: () => drawn,
    recreate: (openings) => recreate(openings),
    make: (events) => {
      events.onVaultPort(new MessageChannel().port1)
      recreate = events.onRecreated
      return {
        describe: async (opening, limits, options) => {
          await before.describe?.(opening, {
            ...limits,
            patience: options?.patience,
            password: options?.password,
          })
          return pagesOf(opening)
        },
        render: async (opening, page, { maxWidth, maxHeight }) => {
          await before.render?.(opening)
          const size = pagesOf(opening)[page - 1]
          if (size === undefined) throw new SverkaError('VIEWER_BROKEN_FILE')
          drawn += 1
          before.rendered?.(maxWidth)
          const scale = Math.min(maxWidth / size.width, maxHeight / size.height)
          const canvas = drawPage(Math.round(size.width * scale), Math.round(size.height * scale), page)
          return { bitmap: await createImageBitmap(canvas), scale, incomplete: false }
        },
        preview: async (opening, page, _, options) => {
          await before.preview?.(page, options?.signal)
          const size = pagesOf(opening)[page - 1] ?? { width: 3, height: 2 }
          const scale = Math.min(112 / size.width, 160 / size.height)
          const canvas = drawPage(Math.floor(size.width * scale), Math.floor(size.height * scale), page)
          const { width, height } = canvas
          const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? []
          return { width, height, rgba: new Uint8Array(pixels), incomplete: false }
        },
        readLines: (_, page, asked) =>
          before.readLines?.({ page, ...asked }) ?? Promise.resolve({ letterHeight: null, lines: [] }),
        close: (opening) => void closed.push(opening),
        destroy: () => undefined,
      }
    },
  }
}

function drawPage(width: number, height: number, page: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) return canvas
  const unit = Math.min(width, height) / 24
  context.fillStyle = '#f7f4ec'
  context.fillRect(0, 0, width, height)
  context.strokeStyle = '#6f8f8a'
  context.lineWidth = unit / 8
  context.strokeRect(unit, unit, width - 2 * unit, height - 2 * unit)
  context.fillStyle = '#c9d8d4'
  context.fillRect(2 * unit, 5 * unit, 6 * unit, 8 * unit)
  context.fillStyle = '#1d2b2a'
  context.font = `600 ${String(unit * 1.4)}px Inter, sans-serif`
  context.fillText(page === 1 ? 'SPECIMEN · ҮЛГІ' : `SPECIMEN · ${String(page)}`, 2 * unit, 3.6 * unit)
  context.font = `${String(unit)}px Inter, sans-serif`
  const lines = ['ОМАРОВ', 'НҰРЛАН', '01.01.1990', '900101300007', '012345678']
  lines.forEach((line, at) => context.fillText(line, 9.5 * unit, (6 + at * 1.8) * unit))
  for (let y = 15 * unit; y < height - 2 * unit; y += 1.2 * unit) {
    context.fillStyle = '#5c6b69'
    context.fillRect(2 * unit, y, width - 4 * unit, unit / 10)
  }
  return canvas
}
