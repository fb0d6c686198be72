import { bandsOf, evened, letterHeight, placed, tiltOf, type Band, type Grey } from './ink.ts'
import type { ToldCharacter } from './messages.ts'
import type { Recogniser } from './tesseract.ts'

/** Pixels of a capital letter at which the recogniser does best, and how much larger than it is one is drawn at most. */
const wantedHeight = 44
const mostLarger = 6
/** Below that there is nothing to be told of a letter but that it is there. */
const leastHeight = 4
/** White above and below a line. */
const margin = 10
/** Machine-readable lines stand lowest on their page. */
const mostLines = 12
/** Characters of the shortest line of a document, less what may be lost. */
const whole = 20

export interface Told {
  /** Pixels of a capital letter in the picture as it came; null: there is no line of print. */
  readonly letterHeight: number | null
  readonly lines: ToldCharacter[][]
}

/** The lines of print in a picture, with what each of their characters may be. */
export function recognise(picture: Grey, read: Recogniser): Told {
  const even = evened(picture)
  const tilt = tiltOf(even)
  const height = letterHeight(bandsOf(tilt === 0 ? even : placed(even, tilt, 1)))
  if (height === null || height < leastHeight) return { letterHeight: height, lines: [] }
  const level = placed(even, tilt, Math.min(mostLarger, wantedHeight / height))
  const one = bandsOf(level)
    .slice(-mostLines)
    .map((band) => read(rowsOf(level, band), 'line').flat())
    .filter((line) => line.length > 0)
  const found = one.filter((line) => line.length >= whole).length
  // Lines that run into each other are told apart by the recogniser better than by their ink.
  const lines = found >= 2 ? one : read(level, 'block').slice(-mostLines)
  return { letterHeight: height, lines }
}

function rowsOf({ width, height, pixels }: Grey, { top, bottom }: Band): Grey {
  const from = Math.max(0, top - margin)
  const to = Math.min(height, bottom + margin)
  return { width, height: to - from, pixels: pixels.slice(from * width, to * width) }
}
